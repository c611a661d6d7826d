import type { Day } from '../day.js';
import { assessmentsOf } from '../handbook/assessments-of.js';
import type { Rung } from '../handbook/types.js';
import { compositeState, toldScore } from '../standing/composite.js';
import type { EnrollmentFacts, Rules } from '../standing/facts.js';
import { ladderState, type ClimbedAttempt } from '../standing/ladder.js';
import type { PersonFacts, Training } from './person.js';
import type { CorrectionRow } from './person-facts.js';

/** What was done to a mark after it was given; of a corrected one what it was before. */
export interface MarkCorrection {
  kind: CorrectionRow['kind'];
  on: Day;
  by: string;
  reason: string | null;
  /** In points; only of corrected marks. */
  from: number | null;
}

/** A mark as it stands, or what a person's marks amount to in an assessment that is made of others. */
export interface PersonMark {
  assessment: string;
  title: string;
  batch: string;
  taken_on: Day | null;
  round: number | null;
  rung: Rung | null;
  /** In points, as it counts now. */
  score: number | null;
  total: number;
  pass_mark: number;
  /** `null` while it awaits something, and once it is voided. */
  passed: boolean | null;
  status: 'counts' | 'awaiting' | 'voided';
  counts: boolean;
  examiner: string | null;
  corrections: MarkCorrection[];
}

/**
 * Every mark of a person, the voided ones too, with what was done to it afterwards (000 §5.1; nothing is overwritten). A
 * mark that was taken along to a later batch stands there, once.
 */
export function personMarks(facts: PersonFacts): PersonMark[] {
  const told = new Set<number>();
  const marks: PersonMark[] = [];
  for (const training of [...facts.trainings].reverse()) {
    marks.push(...marksOf(training, facts, told), ...compositesOf(training, facts));
  }
  return marks.sort(
    (a, b) =>
      order(a.taken_on ?? '9999', b.taken_on ?? '9999') ||
      order(a.assessment, b.assessment) ||
      order(a.batch, b.batch),
  );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function marksOf(
  { facts, rules }: Training,
  { rows, asOf }: PersonFacts,
  told: Set<number>,
): PersonMark[] {
  const examiners = new Map(rows.examiners.map(({ attempt, examiner }) => [attempt, examiner]));
  const codes = new Set(facts.attempts.map(({ assessment }) => assessment));
  return [...codes].flatMap((code) => {
    const state = ladderState(rules, facts, code, asOf);
    const fresh = (state?.attempts ?? []).filter(({ fact }) => !told.has(fact.id));
    for (const { fact } of fresh) told.add(fact.id);
    return fresh.map((attempt): PersonMark => {
      const { fact, grade, status, round, rung } = attempt;
      return {
        assessment: code,
        title: rules.handbook.assessments[code]?.title ?? code,
        batch: facts.batch.code,
        taken_on: fact.takenOn,
        round,
        rung,
        score: grade.score / 100,
        total: rules.handbook.assessments[code]?.total ?? 0,
        pass_mark: grade.passMark / 100,
        passed: status === 'counts' ? grade.passed : null,
        status,
        counts: status === 'counts',
        examiner: examiners.get(fact.id) ?? null,
        corrections: correctionsOf(attempt, rows),
      };
    });
  });
}

/** The void and what follows it, and each corrected mark with the one that it replaced. */
function correctionsOf(
  { fact, effective }: ClimbedAttempt,
  { events, regrades }: PersonFacts['rows'],
): MarkCorrection[] {
  const own = [...events, ...regrades].filter(({ attempt }) => attempt === fact.id);
  const first = own.find(({ kind }) => kind === 'regrade');
  return own
    .map(({ kind, on, by, reason }, at) => {
      const from = own[at] === first && effective?.before ? effective.before.score / 100 : null;
      return { kind, on, by, reason, from };
    })
    .sort((a, b) => order(a.on, b.on));
}

/** Composites of the program of which something has been tried. */
function compositesOf({ facts, rules }: Training, { asOf }: PersonFacts): PersonMark[] {
  const { handbook } = rules;
  const program = handbook.programs[facts.batch.program];
  const codes = program ? assessmentsOf(program, handbook.assessments) : [];
  return codes.flatMap((code) => composite(rules, facts, code, asOf) ?? []);
}

function composite(
  rules: Rules,
  facts: EnrollmentFacts,
  code: string,
  day: Day,
): PersonMark | null {
  const state = compositeState(rules, facts, code, day);
  if (!state) return null;
  const tried = state.components.some(
    ({ attempts, part }) => attempts.length > 0 || part?.complete,
  );
  if (!tried) return null;
  const score = toldScore(state);
  return {
    assessment: code,
    title: state.assessment.title,
    batch: facts.batch.code,
    taken_on: state.resultOn,
    ...{ round: null, rung: null },
    score: score === null ? null : score / 100,
    total: state.assessment.total,
    pass_mark: state.passMark / 100,
    passed: state.complete ? state.passed : null,
    status: state.complete ? 'counts' : 'awaiting',
    counts: state.complete,
    examiner: null,
    corrections: [],
  };
}
