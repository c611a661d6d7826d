import type { Day } from '../day.js';
import { passMarkOf } from '../grading.js';
import type { AttendanceStatus, Role, Rung } from '../handbook/types.js';
import type { ActFact, EnrollmentFacts, Rules } from '../standing/facts.js';
import type { ClimbedAttempt } from '../standing/climb.js';
import type { LadderState } from '../standing/ladder.js';
import { openProposals, type Proposal } from '../standing/review.js';
import type { Standing } from '../standing/standing.js';
import { departureOf } from '../standing/state.js';
import { decidableKinds, type DecidableKind } from './decide.js';

/** What was written down about a mark beside its score. */
export interface MarkPaper {
  examiner: string | null;
  recordedBy: string;
  recordedOn: Day;
  events: readonly {
    kind: 'confirm' | 'void' | 'restore';
    on: Day;
    actor: string;
    reason: string | null;
  }[];
  /** Further examiners, and who recorded or decided on marks afterwards. */
  further?: readonly string[];
}

/** An attempt with the hands that it went through. Scores are in points. */
export interface AttemptEvidence {
  assessment: string;
  takenOn: Day;
  rung: Rung | null;
  score: number;
  passMark: number;
  result: 'passed' | 'failed' | 'awaiting' | 'voided';
  examiner: string | null;
  recordedBy: string;
  recordedOn: Day;
  confirmedBy: string | null;
  confirmedOn: Day | null;
  voidedBy: string | null;
  voidedOn: Day | null;
  voidReason: string | null;
  further: readonly string[];
}

/** What was done with the person between the attempts: a session attended again, a coaching, an approval. */
export interface HelpEvidence {
  on: Day;
  kind: 'session' | Exclude<ActFact['kind'], 'application'>;
  /** Code of the session, or of the assessment. */
  about: string;
  status: AttendanceStatus | null;
  by: string | null;
  /** The act's id; `null` for a session. */
  act: number | null;
}

export interface AttendanceEvidence {
  /** Sessions that were held since joining. */
  held: number;
  recorded: number;
  counts: Readonly<Record<AttendanceStatus, number>>;
}

export interface ReviewEvidence {
  proposals: readonly Proposal[];
  attempts: readonly AttemptEvidence[];
  help: readonly HelpEvidence[];
  attendance: AttendanceEvidence;
  /** What may be decided, and by whom; empty while nothing is proposed. */
  mayDecide: readonly DecidableKind[];
  by: readonly Role[];
  /** Who may not decide, because the marks went through their hands. */
  excluded: readonly string[];
}

/**
 * The evidence of a review: what a fair decision needs to be seen, and what the person may be shown (000 §6.2, §6.3:
 * retakes, trainings between them, and only then a transfer or dismissal).
 */
export function reviewEvidence(
  rules: Rules,
  facts: EnrollmentFacts,
  found: Standing,
  papers: ReadonlyMap<number, MarkPaper>,
  today: Day,
): ReviewEvidence {
  const left = departureOf(facts, today) !== null;
  const proposals = left ? [] : openProposals(rules, facts, found);
  const named = new Set(proposals.flatMap(({ assessment }) => assessment ?? []));
  const ladders = found.ladders.filter(({ code }) => named.size === 0 || named.has(code));
  const attempts = ladders.flatMap((ladder) =>
    ladder.attempts.map((attempt) => attemptEvidence(ladder, attempt, papers)),
  );
  return {
    proposals,
    attempts: attempts.sort((a, b) => (a.takenOn < b.takenOn ? -1 : 1)),
    help: helpSince(facts, ladders, today),
    attendance: attendanceOf(facts, today),
    mayDecide: decidableKinds.filter((kind) => kind !== 'regularisation' && proposals.length > 0),
    by: [...new Set(proposals.map(({ by }) => by))],
    excluded: handsOf(attempts),
  };
}

function attemptEvidence(
  { code, assessment }: LadderState,
  { fact, grade, rung, status }: ClimbedAttempt,
  papers: ReadonlyMap<number, MarkPaper>,
): AttemptEvidence {
  const paper = papers.get(fact.id);
  const events = paper?.events ?? [];
  const confirmed = events.find(({ kind }) => kind === 'confirm');
  const voided = status === 'voided' ? events.findLast(({ kind }) => kind === 'void') : undefined;
  const counted = grade.passed ? 'passed' : 'failed';
  return {
    assessment: code,
    takenOn: fact.takenOn,
    rung,
    score: grade.score / 100,
    passMark: passMarkOf(assessment) / 100,
    result: status === 'counts' ? counted : status,
    examiner: paper?.examiner ?? null,
    recordedBy: paper?.recordedBy ?? '',
    recordedOn: paper?.recordedOn ?? fact.takenOn,
    confirmedBy: confirmed?.actor ?? null,
    confirmedOn: confirmed?.on ?? null,
    voidedBy: voided?.actor ?? null,
    voidedOn: voided?.on ?? null,
    voidReason: voided?.reason ?? null,
    further: paper?.further ?? [],
  };
}

/** Sessions attended again since the first failure, coachings and approvals, by day. */
function helpSince(
  facts: EnrollmentFacts,
  ladders: readonly LadderState[],
  today: Day,
): HelpEvidence[] {
  const failed = ladders
    .flatMap(({ attempts }) => attempts)
    .filter(({ status, grade }) => status === 'counts' && !grade.passed)
    .map(({ resultOn }) => resultOn)
    .sort();
  const [first] = failed;
  const codes = new Set(ladders.map(({ code }) => code));
  const sessions = facts.places
    .map(({ session }) => session)
    .filter(({ day }) => first !== undefined && day > first && day <= today)
    .map(({ id, code, day }): HelpEvidence => {
      const status = facts.attendance.get(id) ?? null;
      return { on: day, kind: 'session', about: code, status, by: null, act: null };
    });
  const acts = facts.acts.flatMap(({ id, kind, about, on, by }): HelpEvidence[] =>
    kind === 'application' || !codes.has(about) || on > today
      ? []
      : [{ on, kind, about, status: null, by, act: id }],
  );
  return [...sessions, ...acts].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function attendanceOf(facts: EnrollmentFacts, today: Day): AttendanceEvidence {
  const counts = { present: 0, late: 0, left_early: 0, absent: 0, excused: 0 };
  let held = 0;
  let recorded = 0;
  for (const session of [...facts.batch.sessions.values()].flat()) {
    if (session.day > today || session.day < facts.joinedOn) continue;
    if (facts.leftOn !== null && session.day >= facts.leftOn) continue;
    held += 1;
    const status = facts.attendance.get(session.id);
    if (status === undefined) continue;
    recorded += 1;
    counts[status] += 1;
  }
  return { held, recorded, counts };
}

/** Through whose hands the marks went that count. */
function handsOf(attempts: readonly AttemptEvidence[]): string[] {
  const names = attempts
    .filter(({ result }) => result !== 'voided')
    .flatMap(({ examiner, recordedBy, confirmedBy, further }) => [
      examiner ?? '',
      recordedBy,
      confirmedBy ?? '',
      ...further,
    ]);
  return [...new Set(names)].filter((name) => name !== '');
}
