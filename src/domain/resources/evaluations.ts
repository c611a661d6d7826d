import type { Day } from '../day.js';
import type { TrainerEvaluationRules } from '../handbook/types-trainers.js';
import type { TrainerDecision, TrainerRecord } from './trainer-facts.js';

export type EvaluationVerdict = 'no_data' | 'weak' | 'good' | 'excellent';

/** What the trainees' evaluations of a trainer amount to. */
export interface EvaluationState {
  verdict: EvaluationVerdict;
  /** In points, each answer counted once; `null` while there are too few evaluations. */
  mean: number | null;
  /** Those in the mean; while there are too few, those that there are. */
  counted: readonly TrainerRecord[];
  /** Guidances in a row, without a good mean between. */
  guidances: number;
  /** Whether a reward was given for the evaluations in the mean. */
  rewarded: boolean;
}

/**
 * Trainees' evaluations are judged over time by the mean of the latest ones (`trainers.evaluation`; 000 §7.2: good
 * trainers are rewarded, weak ones guided or replaced). Those with too few answers are left out. After a guidance, or a
 * decision to keep the trainer, only later evaluations count; a good mean ends the row of guidances.
 */
export function judgeEvaluations(
  rules: TrainerEvaluationRules,
  records: readonly TrainerRecord[],
  decisions: readonly TrainerDecision[],
  day: Day,
): EvaluationState {
  const known = records.filter(
    (one) =>
      one.kind === 'trainees' &&
      !one.replaced &&
      one.score !== null &&
      one.day <= day &&
      (one.answers ?? 0) >= rules.min_answers,
  );
  const turns = decisions.filter(
    ({ kind, on }) => (kind === 'guided' || kind === 'kept') && on <= day,
  );
  let guidances = 0;
  let from = 0;
  for (const turn of turns) {
    const before = known.filter((one) => one.day <= turn.on);
    if (hasBeenGood(rules, before.slice(from))) guidances = 0;
    guidances = turn.kind === 'kept' ? 0 : guidances + 1;
    from = before.length;
  }
  const since = known.slice(from);
  if (hasBeenGood(rules, since)) guidances = 0;
  const counted = since.slice(-rules.latest);
  const verdict = verdictOf(rules, counted);
  const first = counted[0]?.day ?? day;
  return {
    verdict,
    mean: verdict === 'no_data' ? null : meanOf(counted),
    counted,
    guidances,
    rewarded: decisions.some(({ kind, on }) => kind === 'rewarded' && on >= first && on <= day),
  };
}

/** Whether the mean was good at any time. */
function hasBeenGood(rules: TrainerEvaluationRules, records: readonly TrainerRecord[]): boolean {
  return records.some((_, at) => {
    const verdict = verdictOf(rules, records.slice(0, at + 1).slice(-rules.latest));
    return verdict === 'good' || verdict === 'excellent';
  });
}

function verdictOf(
  rules: TrainerEvaluationRules,
  counted: readonly TrainerRecord[],
): EvaluationVerdict {
  if (counted.length < rules.latest) return 'no_data';
  if (!reaches(counted, rules.minimum)) return 'weak';
  const { reward_from: reward } = rules;
  return reward !== undefined && reaches(counted, reward) ? 'excellent' : 'good';
}

const answersIn = (records: readonly TrainerRecord[]): number =>
  records.reduce((sum, { answers }) => sum + (answers ?? 0), 0);

const pointsIn = (records: readonly TrainerRecord[]): number =>
  records.reduce((sum, { score, answers }) => sum + (score ?? 0) * (answers ?? 0), 0);

/** In whole hundredths, so that a mean of exactly the limit reaches it. */
const reaches = (records: readonly TrainerRecord[], limit: number): boolean =>
  pointsIn(records) >= Math.round(limit * 100) * answersIn(records);

/** The mean of all answers, in points; `null` without any. */
export function meanOf(records: readonly TrainerRecord[]): number | null {
  const answers = answersIn(records);
  return answers === 0 ? null : pointsIn(records) / answers / 100;
}
