import { addMonths, type Day } from '../day.js';
import { subtractSpan } from '../calendar.js';
import type { TrainerThreshold } from '../handbook/types-trainers.js';
import type { Rules } from '../standing/facts.js';
import { judgeEvaluations } from './evaluations.js';
import type { TrainerFacts, TrainerRecord } from './trainer-facts.js';

/** Whether a threshold holds, and by which facts. `holds` is `null` without data, which is not met either. */
export interface ThresholdResult {
  rule: string;
  threshold: TrainerThreshold;
  holds: boolean | null;
  /** What was found: months, a figure, points, times; `null` without data. */
  value: number | null;
  /** What is needed, in the same unit. */
  needed: number | null;
  /** The day of what was found last. */
  on: Day | null;
}

type Found = Omit<ThresholdResult, 'rule' | 'threshold'>;

const noData = (needed: number | null): Found => ({ holds: null, value: null, needed, on: null });

/** Which list of thresholds is asked: `selection` for the first certificate, `renewal` for the next (000 §7.2). */
export type ThresholdList = 'selection' | 'renewal';

/**
 * Which of the thresholds of a trainer's kind hold on a day (`trainers.kinds.*.selection`, `.renewal`); empty where the
 * handbook says nothing about the kind.
 */
export function checkThresholds(
  rules: Rules,
  list: ThresholdList,
  facts: TrainerFacts,
  day: Day,
): ThresholdResult[] {
  const { kind } = facts.trainer;
  const thresholds = rules.handbook.trainers?.kinds[kind]?.[list] ?? [];
  return thresholds.map((threshold, at) => ({
    rule: `trainers.kinds.${kind}.${list}[${at}]`,
    threshold,
    ...findOut(rules, threshold, facts, day),
  }));
}

function findOut(rules: Rules, threshold: TrainerThreshold, facts: TrainerFacts, day: Day): Found {
  switch (threshold.kind) {
    case 'service':
      return service(threshold.months, facts, day);
    case 'kpi':
      return figures(threshold, facts, day);
    case 'assessment': {
      const passed = facts.passed(threshold.assessment);
      return { ...noData(null), holds: passed };
    }
    case 'trial':
    case 'appraisal':
      return latestScore(rules, threshold, facts, day);
    case 'training':
      return trainings(rules, threshold, facts, day);
    case 'evaluation':
      return evaluation(rules, facts, day);
  }
}

/** A day of hire that is not known is no data; for trainers from outside there is none. */
function service(months: number, { hiredOn }: TrainerFacts, day: Day): Found {
  if (hiredOn === null) return noData(months);
  let served = 0;
  while (addMonths(hiredOn, served + 1) <= day) served += 1;
  return { holds: served >= months, value: served, needed: months, on: hiredOn };
}

const isMonth = (period: string): boolean => /^\d{4}-\d{2}$/.test(period);

/** Figures are compared in millionths: a mean of exactly the limit is the limit. */
const millionths = (value: number): number => Math.round(value * 1e6);

/** The mean of the latest whole months; fewer figures than months are no data. */
function figures(
  { metric, months, at_least, at_most }: Extract<TrainerThreshold, { kind: 'kpi' }>,
  facts: TrainerFacts,
  day: Day,
): Found {
  const needed = at_least ?? at_most ?? null;
  const latest = facts
    .kpi(metric)
    .filter(({ period, to }) => isMonth(period) && to <= day)
    .slice(-months);
  const last = latest.at(-1);
  if (latest.length < months || !last) return noData(needed);
  const total = latest.reduce((sum, { value }) => sum + millionths(value), 0);
  const holds =
    (at_least === undefined || total >= millionths(at_least) * months) &&
    (at_most === undefined || total <= millionths(at_most) * months);
  return { holds, value: total / months / 1e6, needed, on: last.to };
}

/** Records of a kind that are not longer ago than a span: on its first day they still count. */
function recent(
  rules: Rules,
  { kind, within }: Extract<TrainerThreshold, { kind: 'trial' | 'appraisal' | 'training' }>,
  { records }: TrainerFacts,
  day: Day,
): TrainerRecord[] {
  const from = subtractSpan(rules.calendar, day, within);
  return records.filter((one) => one.kind === kind && one.day >= from && one.day <= day);
}

function latestScore(
  rules: Rules,
  threshold: Extract<TrainerThreshold, { kind: 'trial' | 'appraisal' }>,
  facts: TrainerFacts,
  day: Day,
): Found {
  const last = recent(rules, threshold, facts, day).at(-1);
  if (!last || last.score === null) return noData(threshold.minimum);
  const { minimum } = threshold;
  const holds = last.score >= Math.round(minimum * 100);
  return { holds, value: last.score / 100, needed: minimum, on: last.day };
}

function trainings(
  rules: Rules,
  threshold: Extract<TrainerThreshold, { kind: 'training' }>,
  facts: TrainerFacts,
  day: Day,
): Found {
  const found = recent(rules, threshold, facts, day);
  const { times } = threshold;
  const on = found.at(-1)?.day ?? null;
  return { holds: found.length >= times, value: found.length, needed: times, on };
}

function evaluation({ handbook }: Rules, { records, decisions }: TrainerFacts, day: Day): Found {
  const rules = handbook.trainers?.evaluation;
  if (!rules) return noData(null);
  const { verdict, mean, counted } = judgeEvaluations(rules, records, decisions, day);
  const on = counted.at(-1)?.day ?? null;
  if (verdict === 'no_data') return { ...noData(rules.minimum), on };
  return { holds: verdict !== 'weak', value: mean, needed: rules.minimum, on };
}
