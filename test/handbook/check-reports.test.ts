import { describe, expect, it } from 'vitest';
import type { ReportSchedule } from '../../src/domain/handbook/types-reports.js';
import type { Handbook } from '../../src/domain/handbook/types.js';
import { findingsAfter, type Case } from './edited-default.js';

function weekly({ reports }: Handbook): ReportSchedule {
  const found = reports?.['weekly'];
  if (!found) throw new Error('the default handbook has no weekly report');
  return found;
}

const set = (h: Handbook, change: Partial<ReportSchedule>) => Object.assign(weekly(h), change);
const path = 'reports.weekly';

const cases: Case[] = [
  ['nothing', () => undefined, []],
  ['no section', (h) => delete h.reports, []],
  ['a week without its weekday', (h) => delete weekly(h).weekday, [`handbook_needs ${path}`]],
  ['a week with a day', (h) => set(h, { day: 3 }), [`handbook_not_with ${path}.day`]],
  [
    'a month with a weekday',
    (h) => set(h, { every: 'month' }),
    [`handbook_needs ${path}`, `handbook_not_with ${path}.weekday`],
  ],
  ['a day with a weekday', (h) => set(h, { every: 'day' }), [`handbook_not_with ${path}.weekday`]],
  [
    'arguments that the schedule decides',
    (h) => set(h, { arguments: ['--batch', 'A', '--out=x', '--today', '2026-03-02'] }),
    [`handbook_report_option ${path}.arguments[2]`, `handbook_report_option ${path}.arguments[3]`],
  ],
  [
    'formats and languages twice',
    (h) => set(h, { formats: ['md', 'md'], languages: ['zh', 'zh'] }),
    [`handbook_duplicate_code ${path}.formats[1]`, `handbook_duplicate_code ${path}.languages[1]`],
  ],
  [
    'addresses that are none',
    (h) => set(h, { mail: { to: ['a@example.com', 'b'], cc: ['c@example.com, d@example.com'] } }),
    [`handbook_range ${path}.mail.cc[0]`, `handbook_range ${path}.mail.to[1]`],
  ],
  [
    'an address that would begin another header',
    (h) => set(h, { mail: { to: ['a@example.com\nbcc: b@example.com'], subject: 'x\ny' } }),
    [`handbook_range ${path}.mail.subject`, `handbook_range ${path}.mail.to[0]`],
  ],
  [
    'a format attached that is not made',
    (h) => set(h, { mail: { to: ['a@example.com'], attach: ['html', 'csv'] } }),
    [`handbook_choice ${path}.mail.attach[1]`],
  ],
];

describe('schedules of reports in a handbook', () => {
  it.each(cases)('%s', (_name, edit, expected) => {
    expect([...findingsAfter(edit)].sort()).toEqual(expected);
  });
});
