import type { Command } from 'commander';
import type { App } from '../../app.js';
import { parseMarkCell } from '../../csv/score-cells.js';
import { isRefused, parseScoreCell } from '../../csv/values.js';
import { InputError, refused } from '../../errors.js';
import { regradeAttempt, type Regraded } from '../../operations/regrade-attempt.js';
import { sayEntry } from '../importing.js';
import { dayOption, wholeNumber } from '../options.js';
import { askAssessment } from './ask-assessment.js';

interface RegradeOptions {
  assessment?: string;
  attempt?: string;
  takenOn?: string;
  score?: string;
  mark?: string[];
  bonus?: string;
  reason?: string;
}

/** Gathers an option that may be given again and again. */
export const gather = (value: string, before: string[] | undefined): string[] => [
  ...(before ?? []),
  value,
];

export function addRegrade(exam: Command, app: App): void {
  const { options: o } = app.texts.exam;
  const t = app.texts.examining.regrade;
  exam
    .command('regrade')
    .description(t.summary)
    .argument('<EMPLOYEE>', o.employee)
    .option('--assessment <ASSESSMENT>', o.assessment)
    .option('--attempt <N>', t.attempt)
    .option('--taken-on <DAY>', o.takenOn)
    .option('--score <SCORE>', t.score)
    .option('--mark <CODE=SCORE>', t.mark, gather)
    .option('--bonus <POINTS>', t.bonus)
    .option('--reason <TEXT>', o.reason)
    .action((employee: string, options: RegradeOptions) => runRegrade(app, employee, options));
}

/** Points of an option in hundredths. @throws InputError `option_value` */
function pointsOption(option: string, value: string | undefined): number | null {
  if (value === undefined) return null;
  const parsed = parseScoreCell(value);
  if (!isRefused(parsed)) return parsed;
  throw new InputError(refused('option_value', { option, value, expected: '85, 85.5' }));
}

/** @throws InputError `mark_option` */
function marksOption(assessment: string, marks: readonly string[]): Map<string, number | null> {
  const dimensions = new Map<string, number | null>();
  for (const value of marks) {
    const [, code = '', cell = ''] = /^\s*([^=]+?)\s*=(.*)$/.exec(value) ?? [];
    const parsed = cell.trim() === '' ? undefined : parseMarkCell(cell);
    if (code === '' || !parsed || 'refused' in parsed) {
      throw new InputError(refused('mark_option', { value, assessment }));
    }
    dimensions.set(code, parsed.mark);
  }
  return dimensions;
}

const regradedRow = ({ employeeNo, takenOn, next, needless, ...rest }: Regraded) => ({
  employee_no: employeeNo,
  assessment: rest.assessment,
  attempt: rest.attempt,
  taken_on: takenOn,
  kind: rest.kind,
  before: rest.before,
  after: rest.after,
  next: next === null ? null : { next: next.next, due_on: next.dueOn, rule: next.rule },
  needless_seats: needless.map(({ sitting, heldOn }) => ({ sitting, held_on: heldOn })),
});

async function runRegrade(app: App, employee: string, options: RegradeOptions): Promise<void> {
  const t = app.texts.examining.regrade;
  const assessment = await askAssessment(app, options.assessment);
  const { mark = [] } = options;
  const score =
    options.score ?? (mark.length > 0 ? undefined : await app.prompter.text(t.askScore, '--score'));
  const given = options.reason?.trim() ?? '';
  const reason = given || (await app.prompter.text(t.askReason, '--reason'));
  const { entry, regraded } = regradeAttempt(app.store(), app.writeContext(), {
    employee,
    assessment,
    attempt: options.attempt === undefined ? null : wholeNumber('--attempt', options.attempt, 1),
    takenOn: dayOption('--taken-on', options.takenOn) ?? null,
    given: {
      score: pointsOption('--score', score),
      dimensions: marksOption(assessment, mark),
      bonus: pointsOption('--bonus', options.bonus),
    },
    reason,
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const row = regradedRow(regraded);
  await app.printText(linesOf(app, regraded).join('\n'), { entry, ...row });
  await sayEntry(app, entry);
}

function linesOf(app: App, regraded: Regraded): string[] {
  const t = app.texts.examining.regrade;
  const { employeeNo: employee_no, assessment, takenOn: taken_on, before, after } = regraded;
  const of = { employee_no, assessment, taken_on, before, after };
  const { next, needless } = regraded;
  const word = next === null ? '' : (app.texts.words['next']?.[next.next] ?? next.next);
  return [
    regraded.kind === 'settle' ? t.settled(of) : t.done(of),
    next === null ? t.nothingDue : t.due(word, next.dueOn),
    ...needless.map(({ sitting, heldOn }) => t.needless({ sitting, held_on: heldOn, employee_no })),
  ];
}
