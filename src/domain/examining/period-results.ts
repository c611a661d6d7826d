import type { Day } from '../day.js';
import { assessmentsOf } from '../handbook/assessments-of.js';
import type { Assessment } from '../handbook/types.js';
import { countingAttempts } from '../standing/counting.js';
import type { EnrollmentFacts, Rules } from '../standing/facts.js';
import { briefStanding } from '../standing/standing.js';
import { passMarkOf } from '../grading.js';
import { isVoided } from './attempt-place.js';
import { duePeriods, rhythmPeriodOf, type RhythmPeriod, type RhythmSpan } from './rhythm.js';

/** What a person's marks of a period amount to. Scores in points. */
export interface PeriodResult extends RhythmPeriod {
  /** `null` where none was due: the person was not there all the time. */
  dueOn: Day | null;
  marks: number;
  /** The mean of the marks; `null` without any that counts. */
  score: number | null;
  passed: boolean | null;
}

/** Until when somebody is in a batch; `null` where they have left before. */
function stayOf(facts: EnrollmentFacts, today: Day): Day {
  const { leftOn, batch } = facts;
  const ends = [
    today,
    ...(leftOn === null ? [] : [leftOn]),
    ...(batch.closedOn ? [batch.closedOn] : []),
  ];
  return ends.reduce((first, day) => (day < first ? day : first));
}

/** From which day on marks are given; `null` where the person is in none of the stages that it is for. */
function marksFrom(rules: Rules, facts: EnrollmentFacts, code: string, today: Day): Day | null {
  const program = rules.handbook.programs[facts.batch.program];
  const { stages } = rules.handbook.assessments[code]?.rhythm ?? {};
  if (!program || !assessmentsOf(program, rules.handbook.assessments).includes(code)) return null;
  if (!stages) return facts.joinedOn;
  const { stage, since } = briefStanding(rules, facts, today);
  return stage !== null && stages.includes(stage) ? since : null;
}

/**
 * The marks of a person period by period, those that are due and those that were given all the same
 * (`assessments.*.rhythm`; 002 §2); of several marks of one period the mean. `leaves`: those of the person.
 */
export function periodResults(
  rules: Rules,
  facts: EnrollmentFacts,
  code: string,
  assessment: Assessment,
  { today, leaves }: { today: Day; leaves: RhythmSpan['leaves'] },
): PeriodResult[] {
  const { rhythm } = assessment;
  if (!rhythm) return [];
  const periods = new Map<string, RhythmPeriod & { dueOn: Day | null }>();
  const from = marksFrom(rules, facts, code, today);
  if (from !== null) {
    const span = { from, until: stayOf(facts, today), pauses: facts.pauses, leaves };
    for (const period of duePeriods(rules.calendar, rhythm, span)) periods.set(period.text, period);
  }
  const counting = countingAttempts(assessment, facts, code, today);
  const given = facts.attempts.filter((one) => one.assessment === code && !isVoided(one));
  for (const { takenOn } of given) {
    const period = rhythmPeriodOf(rhythm.every, takenOn);
    if (!periods.has(period.text)) periods.set(period.text, { ...period, dueOn: null });
  }
  return [...periods.values()]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map((period) => {
      const within = (day: Day): boolean => day >= period.from && day <= period.to;
      const scores = counting
        .filter(({ fact }) => within(fact.takenOn))
        .map(({ grade }) => grade.score);
      const mean = scores.length === 0 ? null : scores.reduce((a, b) => a + b, 0) / scores.length;
      return {
        ...period,
        marks: given.filter(({ takenOn }) => within(takenOn)).length,
        score: mean === null ? null : mean / 100,
        passed: mean === null ? null : mean >= passMarkOf(assessment),
      };
    });
}

/** The periods for which a mark is due and none was given. */
export const missingPeriods = (results: readonly PeriodResult[]): PeriodResult[] =>
  results.filter(({ dueOn, marks }) => dueOn !== null && marks === 0);
