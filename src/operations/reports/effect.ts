import {
  listCourseOccasions,
  listAttended,
  listBeside,
  listInTraining,
  meanOfSpotChecks,
  sumChanges,
} from '../../db/report-effect.js';
import { findBatch } from '../../db/batches.js';
import { lastSessionDay, listBatchPeople } from '../../db/kpi-values.js';
import { currentRules } from '../../db/rules.js';
import type { Store } from '../../db/open.js';
import { translate } from '../../db/translate.js';
import { addDays, type Day } from '../../domain/day.js';
import { nearestNamed, codesNamed } from '../../domain/recording/find-named.js';
import type { EffectRules, KpiComparison } from '../../domain/handbook/types-kpis.js';
import type { Handbook } from '../../domain/handbook/types.js';
import { windowsOf, type Windows } from '../../domain/kpis/compare.js';
import {
  changeOf,
  type Behaviour,
  type EffectOccasion,
  type EffectReport,
  type PaperSummary,
  type Reaction,
} from '../../domain/reports/effect.js';
import {
  comparedScopes,
  kpiEffect,
  type ChangeSums,
  type ComparedScope,
  type OccasionFigures,
} from '../../domain/reports/effect-results.js';
import { analyseScores, round } from '../../domain/reports/effect-scores.js';
import { shareOf } from '../../domain/statistics/wilson.js';
import { InputError, Refusal, refused } from '../../errors.js';
import { analyseItems } from '../analyse-items.js';
import { requireBatch } from '../find-session.js';
import { appraisalsAround } from '../forms/find-appraisals.js';
import { findFormResults } from '../forms/find-form-results.js';
import { personComparer } from '../kpis/compare.js';
import { kpisNamed, type CodedKpi } from '../kpis/people.js';
import { reportSource } from '../report-source.js';
import { listMarks } from './batch-marks.js';

export interface EffectInput {
  course: string | null;
  batch: string | null;
  /** Code or title of a KPI; `null`: all. */
  metric: string | null;
  today: Day;
  timeoutMs: number;
}

/** An occasion with its people. */
interface Occasion extends EffectOccasion {
  batchId: number | null;
  ids: readonly number[];
}

interface Rules {
  handbook: Handbook;
  version: number;
  effect: EffectRules;
  comparison: KpiComparison;
}

/**
 * The effect of a batch, of a course, or of a course in a batch, read in one transaction.
 *
 * @throws InputError `option_missing`, `batch_unknown`, `effect_course_unknown`, `metric_unknown`; Refusal `kpi_no_rules`,
 *   `effect_nothing_yet`; BusyError `store_busy`
 */
export function makeEffectReport(store: Store, input: EffectInput): EffectReport {
  return translate(store.file, input.timeoutMs, () =>
    store.sqlite.transaction(() => effectOf(store, input))(),
  );
}

/** @throws Refusal `kpi_no_rules` */
export function requireEffectRules(store: Store): Rules {
  const { handbook, version } = currentRules(store);
  const { effect, kpi_comparison: comparison } = handbook;
  if (!effect) throw new Refusal(refused('kpi_no_rules', { rule: 'effect' }));
  if (!comparison) throw new Refusal(refused('kpi_no_rules', { rule: 'kpi_comparison' }));
  return { handbook, version, effect, comparison };
}

function effectOf(store: Store, input: EffectInput): EffectReport {
  const rules = requireEffectRules(store);
  const kpis = kpisNamed(rules.handbook, input.metric);
  const batch = input.batch === null ? null : requireBatch(store, input.batch);
  const course = input.course === null ? null : requireCourse(rules.handbook, input.course);
  if (batch === null && course === null) {
    throw new InputError(refused('option_missing', { option: '--course / --batch' }));
  }
  const all =
    course === null
      ? batchOccasion(store, batch?.code ?? '', rules.comparison)
      : courseOccasions(
          store,
          { course, batchId: batch?.id ?? null, today: input.today },
          rules.comparison,
        );
  const occasions = all.slice(0, rules.effect.occasions).filter(({ people }) => people > 0);
  if (occasions.length === 0) {
    throw new Refusal(refused('effect_nothing_yet', { about: course ?? batch?.code ?? '' }));
  }
  const ids = [...new Set(occasions.flatMap((one) => one.ids))].sort((a, b) => a - b);
  const batchIds = occasions.flatMap(({ batchId }) => (batchId === null ? [] : [batchId]));
  const marks = listMarks(store, {
    batchIds,
    personIds: course === null ? null : new Set(ids),
    today: input.today,
  });
  const figures = figuresOf(store, rules, kpis, { occasions, course });
  const scores = analyseScores(marks.people, marks.assessments, rules.effect);
  return {
    about: {
      course,
      batch: batch?.code ?? null,
      title: (course === null ? batch?.title : rules.handbook.courses[course]?.title) ?? '',
    },
    people: ids.length,
    occasions: occasions.map(({ batch: code, from, to, people, windows }) => ({
      batch: code,
      from,
      to,
      people,
      windows,
    })),
    earlier: all.length - Math.min(all.length, rules.effect.occasions),
    rules: rules.effect,
    reaction: reactionOf(store, rules, { course, batch: batch?.code ?? null }),
    learning: {
      ...scores,
      papers: papersOf(
        store,
        rules,
        scores.assessments.map((one) => one.assessment),
        [...new Set(occasions.flatMap((one) => one.batch ?? []))],
      ),
    },
    behaviour: behaviourOf(store, rules, occasions, ids),
    results: kpis.map((kpi) => kpiEffect(kpi, figures(kpi), rules.effect)),
    source: reportSource(store, input.today, [rules.version, ...marks.versions]),
  };
}

function requireCourse({ courses }: Handbook, named: string): string {
  const [code] = codesNamed(courses, named);
  if (code !== undefined) return code;
  const suggestion = nearestNamed([courses], named);
  throw new InputError(refused('effect_course_unknown', { course: named, suggestion }));
}

/** A batch from its start to its last session: what `record kpi compare` compares. */
function batchOccasion(store: Store, code: string, comparison: KpiComparison): Occasion[] {
  const batch = findBatch(store, code);
  if (!batch) return [];
  const end = lastSessionDay(store, batch.id) ?? batch.closedOn;
  const ids = listBatchPeople(store, batch.id);
  const windows = windowsOf(comparison, batch.startOn, end);
  const to = end ?? batch.startOn;
  return [
    { batch: code, batchId: batch.id, from: batch.startOn, to, people: ids.length, windows, ids },
  ];
}

function courseOccasions(
  store: Store,
  query: { course: string; batchId: number | null; today: Day },
  comparison: KpiComparison,
): Occasion[] {
  return listCourseOccasions(store, query).map(({ sessions, from, to, batch, batchId }) => {
    const ids = listAttended(store, sessions);
    return {
      batch,
      batchId,
      from,
      to,
      people: ids.length,
      windows: windowsOf(comparison, from, to),
      ids,
    };
  });
}

function reactionOf(
  store: Store,
  { handbook }: Rules,
  about: { course: string | null; batch: string | null },
): Reaction[] {
  const forms = Object.entries(handbook.forms ?? {}).filter(([, { kind }]) => kind === 'feedback');
  return forms.flatMap(([code, form]): Reaction[] => {
    const found = findFormResults(store, { form: code, session: null, trainer: null, ...about });
    const { results, expected } = found;
    if (results.responses === 0) return [];
    const share = shareOf(Math.min(results.responses, expected ?? 0), expected ?? 0);
    return [
      {
        form: code,
        title: form.title,
        responses: results.responses,
        expected,
        rate: share.rate,
        interval: share.interval && [round(share.interval[0]), round(share.interval[1])],
        most: form.scale.length,
        target: form.target ?? null,
        mean: results.mean === null ? null : round(results.mean),
        withheld: results.withheld,
        groups: results.groups.map(({ title, answers, mean }) => ({
          title,
          answers,
          mean: mean === null ? null : round(mean),
        })),
        open: results.open.flatMap(({ item, answers, words }) =>
          answers === 0 ? [] : [{ code: item.code, title: item.title, answers, words }],
        ),
      },
    ];
  });
}

const hardestItems = 3;

/** The papers of the assessments, as `exam items` analyses them. */
function papersOf(
  store: Store,
  { handbook }: Rules,
  assessments: readonly string[],
  [batch, ...more]: readonly string[],
): PaperSummary[] {
  // The sheets of several batches together would be those of people who were not asked at one time.
  if (!handbook.question_bank || batch === undefined || more.length > 0) return [];
  return assessments.flatMap((assessment) =>
    analyseItems(store, { target: assessment, batch }).map((group): PaperSummary => {
      const byShare = [...group.items].sort(
        (a, b) => a.figures.p - b.figures.p || a.position - b.position,
      );
      const alpha = group.figures?.alpha ?? null;
      return {
        assessment,
        papers: group.papers,
        n: group.n,
        least: group.least,
        alpha: alpha === null ? null : round(alpha),
        hardest: byShare
          .slice(0, hardestItems)
          .map(({ code, stem, figures }) => ({ code, stem, share: round(figures.p) })),
        weak: group.items.filter(({ weaknesses }) => weaknesses.length > 0).length,
      };
    }),
  );
}

function behaviourOf(
  store: Store,
  { handbook, effect }: Rules,
  occasions: readonly Occasion[],
  ids: readonly number[],
): Behaviour {
  const forms = Object.entries(handbook.forms ?? {}).filter(([, { kind }]) => kind === 'appraisal');
  const appraisals = forms.map(([code, form]) => {
    const pairs = occasions.flatMap((one) =>
      appraisalsAround(store, { code, form }, one.ids, {
        until: addDays(one.from, -1),
        since: addDays(one.to, 1),
      }),
    );
    return {
      form: code,
      title: form.title,
      most: form.scale.length,
      ...changeOf(pairs, effect.least_people),
    };
  });
  const best = appraisals.sort((a, b) => b.n - a.n)[0];
  const first = occasions.map(({ windows }) => windows.before.from).sort()[0] ?? '';
  const until = occasions.map(({ windows }) => windows.before.to).sort()[0] ?? '';
  const last =
    occasions
      .map(({ to }) => to)
      .sort()
      .at(-1) ?? '';
  const end =
    occasions
      .flatMap(({ windows }) => windows.after?.to ?? [])
      .sort()
      .at(-1) ?? last;
  const around = {
    before: meanOfSpotChecks(store, ids, { from: first, to: until }),
    after: meanOfSpotChecks(store, ids, { from: addDays(last, 1), to: end }),
  };
  return { appraisal: best && best.n > 0 ? best : null, spot_checks: around };
}

/** The figures of each occasion, of its people and of those with whom they are compared. */
function figuresOf(
  store: Store,
  rules: Rules,
  kpis: readonly CodedKpi[],
  { occasions, course }: { occasions: readonly Occasion[]; course: string | null },
): (kpi: CodedKpi) => OccasionFigures[] {
  const prepared = occasions.map(({ ids, windows }) => ({
    ids,
    compareOf: personComparer(store, ids, windows, rules.comparison),
    others: othersOf(store, rules, kpis, { ids, windows, course }),
  }));
  return (kpi) =>
    prepared.map(({ ids, compareOf, others }) => ({
      trained: ids.flatMap((id) => {
        const { before, after } = compareOf(kpi, id);
        if (!before || !after) return [];
        return [{ before: before.millionths / 1e6, after: after.millionths / 1e6 }];
      }),
      others: others.get(kpi.code) ?? null,
    }));
}

/**
 * People with figures of the same months who were in no training then: of the same teams, else of the same departments,
 * else of the office; so near as there are enough of them (`effect.least_people`).
 */
function othersOf(
  store: Store,
  { effect }: Rules,
  kpis: readonly CodedKpi[],
  { ids, windows, course }: { ids: readonly number[]; windows: Windows; course: string | null },
): Map<string, { scope: ComparedScope; sums: ChangeSums }> {
  const found = new Map<string, { scope: ComparedScope; sums: ChangeSums }>();
  const { before, after } = windows;
  if (!after) return found;
  const span = { from: before.from, to: after.to };
  const left = new Set([...ids, ...listInTraining(store, span)]);
  if (course !== null) for (const id of attendedWithin(store, course, span)) left.add(id);
  for (const scope of comparedScopes) {
    const missing = kpis.filter(({ code }) => !found.has(code)).map(({ code }) => code);
    if (missing.length === 0) break;
    const beside = listBeside(store, { people: ids, scope, day: before.to }).filter(
      (id) => !left.has(id),
    );
    if (beside.length < effect.least_people) continue;
    const people = thinned(beside, effect.most_compared);
    for (const [code, sums] of sumChanges(store, { people, metrics: missing, before, after })) {
      if (sums.n >= effect.least_people) found.set(code, { scope, sums });
    }
  }
  return found;
}

function attendedWithin(
  store: Store,
  course: string,
  { from, to }: { from: Day; to: Day },
): number[] {
  return listCourseOccasions(store, { course, batchId: null, today: to })
    .filter((one) => one.to >= from)
    .flatMap(({ sessions }) => listAttended(store, sessions));
}

/** One in so many, evenly. */
function thinned(people: readonly number[], most: number): number[] {
  if (people.length <= most) return [...people];
  return Array.from(
    { length: most },
    (_, at) => people[Math.floor((at * people.length) / most)] ?? 0,
  );
}
