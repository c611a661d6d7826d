import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleAt } from '../../src/domain/handbook/path.js';
import { readHandbook } from '../../src/handbook/read.js';

/** Other offices' handbooks, and what each of them is there to show. */
const handbooks: [file: string, rules: [path: string, value: unknown][]][] = [
  [
    'airline-licence',
    [
      ['assessments.licence_theory.pass_proportion', 0.85],
      ['assessments.licence_theory.validity.span.months', 12],
      ['assessments.licence_theory.validity.renew_before.days', 60],
      ['assessments.licence_theory.validity.after_lapse.requires[0].retraining.min_rate', 1],
      ['assessments.licence_practical.dimensions[doors].critical_below', 8],
      ['ladders.licence.steps[1].late', 'refused'],
      ['ladders.licence.steps[2].sitting.proctored_by', ['manager']],
      ['ladders.licence.steps[2].requires[0].coaching.times', 2],
      ['ladders.licence.after_last', { kind: 'bar', until: 'end_of_year' }],
      ['ladders.licence.grants', undefined],
      ['programs.licence.stages[school].timetable[2].optional', true],
      ['programs.recurrent.stages[recurrent].timetable[1].courses', ['R02']],
    ],
  ],
  [
    'bank-hotline',
    [
      ['language', 'zh'],
      ['programs.hotline.stages[track].gates[0].kind', 'any_of'],
      ['programs.hotline.stages[track].gates[0].options[1].gates[0].courses', ['L01', 'L02']],
      ['assessments.product_test.bonus.cap', 5],
      ['assessments.product_test.confirmed_by', 'specialist'],
      ['assessments.hotline_mark.components[0].minimum', 70],
      ['assessments.hotline_mark.components[1].aggregate', 'mean'],
      ['assessments.hotline_mark.components[1].required', 3],
      ['assessments.hotline_mark.components[2].assessment', 'file_task'],
      ['assessments.file_task.components[0].out_of', 300],
      ['assessments.file_task.components[1].aggregate', 'count_passed'],
      ['ladders.track.steps[2].requires[1].approval.by', 'supervisor'],
      ['ladders.track.steps[1].late', 'refused'],
      ['ladders.track.grants.per_round', 1],
    ],
  ],
  [
    'night-helpdesk',
    [
      ['calendar.work_week', [1, 2, 3, 4, 5, 6, 7]],
      ['calendar.holidays', 'none'],
      ['programs.night-desk.stages[beside].timetable', undefined],
      ['drills.tickets.consecutive', true],
      ['assessments.five_good_calls.components[0].required', 5],
      ['programs.night-desk.stages[probation].gates[2].aggregate', 'every'],
      ['programs.night-desk.stages[probation].gates[3].span', 'last'],
      ['programs.night-desk.stages[probation].gates[4].aggregate', 'sum'],
      ['ladders.security.after_last', { kind: 'bar', span: { days: 30 } }],
      ['ladders.security.grants.per_round', 2],
      ['programs.night-desk.stages[confirmation].gates[0].kind', 'application'],
      ['programs.refresher.stages[passwords].timetable[0].courses', ['N01']],
    ],
  ],
  [
    'hotel-reservations',
    [
      ['calendar.work_week', [2, 3, 4, 5, 6]],
      ['programs.joiners.stages[induction].timetable[7].optional', true],
      ['programs.joiners.late_joiners.requires_stage', undefined],
      ['assessments.small_languages.components[0].partial', true],
      ['assessments.food_safety.validity.extends_from', 'expiry'],
      ['ladders.certificate.steps[2].requires[1].approval.by', 'manager'],
    ],
  ],
];

const textOf = (file: string): string => readFileSync(`fixtures/handbooks/${file}.yaml`, 'utf8');

describe.each(handbooks)('the handbook %s', (file, rules) => {
  const read = readHandbook(textOf(file), file);

  it('has neither faults nor warnings', () => {
    expect([...read.faults, ...read.warnings]).toEqual([]);
  });

  it.each(rules)('says %s', (path, value) => {
    expect(read.handbook).toBeDefined();
    expect(ruleAt(read.handbook, path)).toEqual(value);
  });
});

describe('the handbook of twenty mistakes', () => {
  it('has exactly twenty, each of another kind, at the lines that say so', () => {
    const text = textOf('twenty-mistakes');
    const marked = text.split('\n').flatMap((line, at) => (/ # \d+: /.test(line) ? [at + 1] : []));
    const { faults, warnings, handbook } = readHandbook(text, 'twenty-mistakes');
    expect(handbook).toBeUndefined();
    expect(warnings).toEqual([]);
    expect(new Set(faults.map(({ refused }) => refused.code)).size).toBe(20);
    expect(faults).toHaveLength(20);
    // a choice is named by its options, one line below its kind
    expect(faults.map(({ line }) => line)).toEqual(
      marked.map((line, at) => (at === 18 ? line + 1 : line)),
    );
  });
});
