import { rollup } from './report-rollup.js';
import { reportRun } from './report-run.js';
import type { ReportRefusals } from '../../domain/refusals/report.js';
import type { RefusalTexts } from '../types.js';
import { awards } from './report-awards.js';
import { batch } from './report-batch.js';
import { course } from './report-course.js';
import { effect } from './report-effect.js';
import { groups } from './report-groups.js';
import { index } from './report-index.js';
import { kpi } from './report-kpi.js';
import { mentor } from './report-mentor.js';
import { person } from './report-person.js';
import { plan } from './report-plan.js';
import { trainer } from './report-trainer.js';
import { period } from './report-period.js';
import { many, periodKinds } from './report-words.js';

export const report = {
  refusals: {
    week_future: (f) => ({
      message: `The week ${f.week} has not begun.`,
      hint: `The latest that can be reported is the running one, ${f.last}.`,
    }),
    period_future: (f) => ({
      message: `${f.period} has not begun.`,
      hint: `The latest that can be reported is the running one, ${f.last}.`,
    }),
    index_no_rules: (f) => ({
      message: `The handbook has no "${f.rule}": it does not say what the index is made of.`,
      hint: 'Add the section as the default handbook has it, and apply it with "cohort plan handbook apply".',
    }),
    index_period_kind: (f) => ({
      message: `${f.period} is no period that the index is told over (${f.rule}).`,
      hint: `It is told over: ${f.kinds.map((kind) => periodKinds[kind] ?? kind).join(', ')}; for example ${f.example}.`,
    }),
    group_unknown: (f) => ({
      message: `Nobody has ever belonged to the ${f.unit} "${f.name}".`,
      ...(f.suggestion === '' ? {} : { hint: `Did you mean ${f.suggestion}?` }),
    }),
    effect_course_unknown: (f) => ({
      message: `The handbook has no course "${f.course}".`,
      hint:
        f.suggestion === ''
          ? 'The courses stand in "courses" of the handbook.'
          : `Did you mean ${f.suggestion}?`,
    }),
    effect_nothing_yet: (f) => ({
      message: `Nobody has taken part in ${f.about} yet.`,
      hint: 'Once attendance is recorded with "cohort record attendance" there is an effect to look at.',
    }),
    report_empty: (f) => ({
      message: `There is nothing to report of ${f.report}.`,
      hint: 'Leave --if-empty out to write the report all the same.',
    }),
  } satisfies RefusalTexts<ReportRefusals>,
  effect,
  period,
  run: reportRun,
  awards,
  batch,
  course,
  groups,
  index,
  kpi,
  mentor,
  person,
  plan,
  trainer,
  rollup,
  skipped: (about: string) => `Nothing happened in ${about}; no report was written.`,
  more: (rows: number) =>
    `${many(rows, 'more row')} not shown; --format csv or xlsx gives all of them.`,
  footer: {
    handbook: (versions: readonly number[]) =>
      versions.length === 0
        ? 'Handbook: no batch is in this report.'
        : `Handbook ${versions.length === 1 ? 'version' : 'versions'}: ${versions.join(', ')}.`,
    journal: (day: string, entry: number, hash: string) =>
      `Journal at the end of ${day}: entry ${entry}, ${hash}.`,
  },
};
