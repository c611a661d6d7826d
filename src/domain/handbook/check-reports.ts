import { checkUnique, entriesOf, finding, missing, type Draft, type Finding } from './findings.js';
import type { RulePath } from './path.js';
import type { ReportMail, ReportSchedule } from './types-reports.js';
import type { Handbook } from './types.js';

/** What the schedule itself decides, or what no report that nobody watches may do. */
const decided = [
  '--db',
  '--today',
  '--lang',
  '--format',
  '--out',
  '--force',
  '--dry-run',
  '--if-empty',
  '--known-on',
  '--as-of-entry',
];

/**
 * Schedules of reports are sound when each has the day that its period has and no other, leaves to its keys what they
 * decide, and sends what it makes, to addresses (`reports.*`; 001 §6.1).
 */
export function checkReports({ reports }: Draft<Handbook>): Finding[] {
  return entriesOf(reports).flatMap(([code, schedule]) => {
    const path: RulePath = ['reports', code];
    return [
      ...checkDay(path, schedule),
      ...checkArguments([...path, 'arguments'], schedule.arguments ?? []),
      ...checkUnique(listed([...path, 'formats'], schedule.formats)),
      ...checkUnique(listed([...path, 'languages'], schedule.languages)),
      ...checkMail([...path, 'mail'], schedule.mail, schedule.formats ?? []),
    ];
  });
}

const listed = (path: RulePath, values: readonly (string | undefined)[] | undefined) =>
  (values ?? []).map((code, at) => ({ path: [...path, at], code }));

/** Which of `weekday` and `day` a period has. */
function checkDay(path: RulePath, { every, weekday, day }: Draft<ReportSchedule>): Finding[] {
  if (every === undefined) return [];
  const given = `every: ${every}`;
  const wanted = every === 'day' ? undefined : every === 'week' ? 'weekday' : 'day';
  const found = { weekday, day };
  return (['weekday', 'day'] as const).flatMap((key) => {
    if (key === wanted && found[key] === undefined) {
      return [missing(finding(path, 'handbook_needs', { key, given }), path, [key])];
    }
    if (key === wanted || found[key] === undefined) return [];
    return [finding([...path, key], 'handbook_not_with', { key, other: given })];
  });
}

function checkArguments(path: RulePath, given: readonly (string | undefined)[]): Finding[] {
  return given.flatMap((word, at) => {
    const option = word?.split('=', 1)[0] ?? '';
    if (!decided.includes(option)) return [];
    return [finding([...path, at], 'handbook_report_option', { option })];
  });
}

function checkMail(
  path: RulePath,
  mail: Draft<ReportMail> | undefined,
  formats: readonly (string | undefined)[],
): Finding[] {
  if (!mail) return [];
  const addresses = (['to', 'cc'] as const).flatMap((key) => listed([...path, key], mail[key]));
  return [
    ...checkUnique(addresses),
    ...addresses.flatMap(({ path: place, code: value }) =>
      value === undefined || isAddress(value)
        ? []
        : [finding(place, 'handbook_range', { value, expected: 'name@example.com' })],
    ),
    ...(mail.subject !== undefined && /[\r\n]/.test(mail.subject)
      ? [
          finding([...path, 'subject'], 'handbook_range', {
            value: mail.subject,
            expected: '1 line',
          }),
        ]
      : []),
    ...listed([...path, 'attach'], mail.attach).flatMap(({ path: place, code: format }) =>
      format === undefined || formats.includes(format)
        ? []
        : [finding(place, 'handbook_choice', choice(format, formats))],
    ),
  ];
}

const choice = (value: string, formats: readonly (string | undefined)[]) => ({
  value,
  choices: formats.filter((format) => format !== undefined).join(', '),
  suggestion: '',
});

/** A bare address: one `@`, nothing that would begin another address or line. */
const isAddress = (text: string): boolean =>
  /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/u.test(text);
