import type { Day } from '../day.js';
import type { Refused } from '../refusals/index.js';
import type { EnrollmentFacts, Rules } from '../standing/facts.js';
import { ladderState } from '../standing/ladder.js';
import { openProposals, type Proposal } from '../standing/review.js';
import { standing } from '../standing/standing.js';
import { decideRegularisation } from './regularise.js';
import { concernedAssessments, refuseHands, type Hands } from './hands.js';

/** What a person may decide about a person (000 §6.3; 001 §3.1). */
export const decidableKinds = [
  'transfer',
  'dismissal',
  'another_round',
  'regularisation',
  'elimination',
] as const;

export type DecidableKind = (typeof decidableKinds)[number];

export interface DecisionRequest {
  kind: DecidableKind;
  /** Code of the assessment; `null` where none was named. */
  assessment: string | null;
  /** The day of the decision. */
  on: Day;
  /** Who decides: a name, or an employee no. */
  by: string;
  reason: string;
  today: Day;
}

export type Verdict =
  | {
      kind: 'decide';
      assessment: string | null;
      /** What proposed it; empty for a regularisation. */
      proposals: readonly Proposal[];
      /** How the enrollment ends with it, if it does. */
      ends: 'dismissed' | 'withdrawn' | null;
    }
  | { kind: 'refuse'; refused: Refused };

const ends: Readonly<Record<DecidableKind, 'dismissed' | 'withdrawn' | null>> = {
  dismissal: 'dismissed',
  elimination: 'dismissed',
  transfer: 'withdrawn',
  another_round: null,
  regularisation: null,
};

/**
 * Whether a decision about a person may be taken: with a reason, by somebody else than who recorded or confirmed the
 * marks that it rests on, and only where the rules propose it. A transfer, a dismissal, an elimination or another round
 * needs an open review or something that can no longer be met; a regularisation needs everything but the approval
 * (000 §6.2, §6.3: many trainings without success; 001 §3.1). The tool proposes, a person decides.
 */
export function decideDecision(
  rules: Rules,
  facts: EnrollmentFacts,
  hands: readonly Hands[],
  request: DecisionRequest,
): Verdict {
  const formal = refuseForm(facts, request);
  if (formal) return { kind: 'refuse', refused: formal };
  const found =
    request.kind === 'regularisation'
      ? decideRegularisation(rules, facts, request)
      : decideReview(rules, facts, request);
  if (found.kind === 'refuse') return found;
  const { assessment, proposals } = found;
  const concerned = concernedAssessments(rules, facts, proposals, assessment);
  const own = refuseHands(facts, concerned, hands, request, proposals[0]?.rule);
  if (own) return { kind: 'refuse', refused: own };
  return { kind: 'decide', assessment, proposals, ends: ends[request.kind] };
}

function refuseForm(
  { employeeNo: employee_no }: EnrollmentFacts,
  { kind: decision, reason, on, today }: DecisionRequest,
): Refused | null {
  if (reason.trim() === '') {
    return { code: 'decision_without_reason', facts: { employee_no, decision } };
  }
  return on > today ? { code: 'decision_in_future', facts: { on, today } } : null;
}

export type Grounds =
  | { kind: 'found'; assessment: string | null; proposals: readonly Proposal[] }
  | { kind: 'refuse'; refused: Refused };

/** The open proposals that a decision answers, known on its day. */
function decideReview(rules: Rules, facts: EnrollmentFacts, request: DecisionRequest): Grounds {
  const { employeeNo: employee_no } = facts;
  const { kind: decision, on, today } = request;
  const open = openProposals(rules, facts, standing(rules, facts, today));
  const answered = open.filter((one) => answers(request, one));
  // Another round is one of a ladder: at a gate that can no longer be met it changes nothing.
  const wanted = answered.filter(
    ({ ground }) => decision !== 'another_round' || ground !== 'unreachable',
  );
  const [other] = answered;
  if (other && wanted.length === 0) {
    const { rule } = other;
    return { kind: 'refuse', refused: { code: 'decision_no_round', facts: { employee_no, rule } } };
  }
  const repeated = identicalTo(facts, request, wanted);
  if (repeated !== null) {
    const known = { employee_no, decision, decided_on: repeated };
    return { kind: 'refuse', refused: { code: 'decision_repeated', facts: known } };
  }
  const proposals = wanted.filter(({ since }) => since <= on);
  const [first] = wanted;
  if (!first) return { kind: 'refuse', refused: withoutEvidence(rules, facts, request) };
  if (proposals.length === 0) {
    const { since, rule } = first;
    const known = { employee_no, decision, on, since, rule };
    return { kind: 'refuse', refused: { code: 'decision_before_evidence', facts: known } };
  }
  const named = proposals.flatMap(({ assessment }) => assessment ?? []);
  if (decision === 'another_round' && request.assessment === null && named.length > 1) {
    const known = { employee_no, assessments: named.join(', ') };
    return { kind: 'refuse', refused: { code: 'decision_undecided_assessment', facts: known } };
  }
  const only = named.length === 1 ? (named[0] ?? null) : null;
  return { kind: 'found', assessment: request.assessment ?? only, proposals };
}

const answers = ({ assessment }: DecisionRequest, proposal: Proposal): boolean =>
  assessment === null || proposal.assessment === assessment;

/** The day of the same decision on the same evidence; `null` where there is none. */
export function identicalTo(
  facts: EnrollmentFacts,
  { kind, assessment }: Pick<DecisionRequest, 'kind' | 'assessment'>,
  open: readonly Proposal[],
): Day | null {
  const known = facts.decisions.findLast(
    (one) =>
      one.kind === kind && (assessment === null || (one.assessment ?? assessment) === assessment),
  );
  if (!known || open.some(({ since }) => since > known.decidedOn)) return null;
  return open.some(({ ground }) => ground !== 'unreachable') ? null : known.decidedOn;
}

/** What is missing: so many failures where the ladder asks for more, or anything at all. */
function withoutEvidence(
  rules: Rules,
  facts: EnrollmentFacts,
  { kind: decision, assessment, today }: DecisionRequest,
): Refused {
  const known = { employee_no: facts.employeeNo, decision, assessment: assessment ?? '' };
  const state =
    assessment === null
      ? mostFailed(rules, facts, today)
      : ladderState(rules, facts, assessment, today);
  if (!state?.assessment.ladder) {
    const rule =
      assessment === null ? `programs.${facts.batch.program}` : `assessments.${assessment}`;
    const nothing = { ...known, failures: 0, after: 0, rule };
    return { code: 'decision_without_evidence', facts: nothing };
  }
  const after = state.ladder.review?.after_failures ?? 0;
  const path = `ladders.${state.assessment.ladder}`;
  const rule = after > 0 ? `${path}.review` : `${path}.steps`;
  const { failures, code } = state;
  return {
    code: 'decision_without_evidence',
    facts: { ...known, assessment: code, failures, after, rule },
  };
}

/** The ladder on which a person has failed most. */
function mostFailed(
  rules: Rules,
  facts: EnrollmentFacts,
  today: Day,
): ReturnType<typeof ladderState> {
  return [...new Set(facts.attempts.map(({ assessment }) => assessment))]
    .flatMap((code) => ladderState(rules, facts, code, today) ?? [])
    .filter(({ failures }) => failures > 0)
    .sort((a, b) => b.failures - a.failures)[0];
}
