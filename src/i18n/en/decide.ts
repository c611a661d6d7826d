import type { DecideRefusals } from '../../domain/refusals/decide.js';
import type { RefusalTexts } from '../types.js';

const times = (count: number): string => `${count} ${count === 1 ? 'failure' : 'failures'}`;

const kinds: Readonly<Record<string, string>> = {
  transfer: 'transfer',
  dismissal: 'dismissal',
  another_round: 'another round',
  regularisation: 'regularisation',
  elimination: 'elimination',
};

const named = (decision: string): string => kinds[decision] ?? decision;

/** What the review of a person and the decision about them say. */
export const decide = {
  refusals: {
    decision_without_reason: (f) => ({
      message: `The decision "${named(f.decision)}" about ${f.employee_no} has no reason.`,
      hint: 'Say why with --reason; the person may ask for it.',
    }),
    decision_in_future: (f) => ({
      message: `The decision is dated ${f.on}; today is ${f.today}.`,
      hint: 'Record a decision on the day on which it was taken, or later.',
    }),
    decision_repeated: (f) => ({
      message: `The decision "${named(f.decision)}" about ${f.employee_no} was taken on ${f.decided_on} already, and nothing new has been proposed since.`,
      hint: 'If that one was wrong, take it back with "cohort undo" and decide anew.',
    }),
    decision_without_evidence: (f) => ({
      message:
        f.after > 0
          ? `Nothing is proposed about ${f.employee_no}: ${times(f.failures)} at "${f.assessment}", and a review needs ${f.after} (${f.rule}).`
          : f.assessment === ''
            ? `Nothing is proposed about ${f.employee_no}: no assessment was failed and everything can still be met (${f.rule}).`
            : `Nothing is proposed about ${f.employee_no}: ${times(f.failures)} at "${f.assessment}", and the way is still open (${f.rule}).`,
      hint: '"cohort why EMPLOYEE" shows what is next instead. Whoever leaves of their own accord is withdrawn with "cohort enroll withdraw".',
    }),
    decision_no_round: (f) => ({
      message: `Another round is one on the ladder of an assessment, and no such review of ${f.employee_no} is open: what can no longer be met is a gate (${f.rule}).`,
      hint: `Let them begin again in another batch with "cohort enroll move ${f.employee_no} --to BATCH", correct what was recorded, or decide transfer, dismissal or elimination.`,
    }),
    decision_before_evidence: (f) => ({
      message: `The decision about ${f.employee_no} is dated ${f.on}, but what it rests on came only on ${f.since} (${f.rule}).`,
      hint: `Give the day of the decision with --on, ${f.since} at the earliest.`,
    }),
    decision_same_person: (f) => ({
      message: `Who gave, recorded or confirmed marks of "${f.assessment}" does not decide about ${f.employee_no}: a decision needs two persons (${f.rule}).`,
      hint: 'Let somebody else decide, and name them with --by.',
    }),
    decision_by_oneself: (f) => ({
      message: `${f.employee_no} cannot decide about themselves.`,
      hint: 'If somebody else of the same name decides, give their employee no with --by.',
    }),
    decision_not_foreseen: (f) => ({
      message: `The program "${f.program}" does not end with an approval, so that nobody is regularised by it (${f.rule}).`,
    }),
    decision_gates_open: (f) => ({
      message: `${f.employee_no} cannot be regularised yet (${f.rule}). Still open: ${f.gates.map(({ stage, gate }) => `${stage} (${gate})`).join(', ')}.`,
      hint: '"cohort why EMPLOYEE" says of each what is missing.',
    }),
    decision_undecided_assessment: (f) => ({
      message: `Several reviews of ${f.employee_no} are open: ${f.assessments}.`,
      hint: 'Say with --assessment which one is meant.',
    }),
  } satisfies RefusalTexts<DecideRefusals>,
  decision: {
    summary: 'Record a decision about a person: who decided what, when and why.',
    kind: (known: string) => `what was decided: ${known}`,
    by: 'who decided; neither who gave, recorded or confirmed the marks, nor the person',
    reason: 'why; the person may ask for it',
    assessment: 'the assessment that it is about, where several reviews are open',
    on: 'day of the decision (else today)',
    askKind: 'What was decided?',
    askBy: 'Who decided?',
    askReason: 'Why?',
    ask: (f: { employee_no: string; decision: string; by: string }) =>
      `Record about ${f.employee_no}: ${f.decision}, decided by ${f.by}?`,
    done: (f: { employee_no: string; decision: string; on: string; by: string }) =>
      `${f.employee_no}: ${f.decision}, decided on ${f.on} by ${f.by}.`,
    ends: (f: { batch: string; on: string }) => `The time in ${f.batch} ends on ${f.on}.`,
  },
  review: {
    summary: 'The reviews that are proposed; of one person, everything that the review rests on.',
    employee: 'employee no: the file of this person',
    empty: 'No review is proposed.',
    title: (employeeNo: string, name: string) => `Review file: ${employeeNo} ${name}`,
    days: (f: { hired: string; joined: string; since: string }) =>
      `Hired on ${f.hired}, in the batch since ${f.joined}, in this state since ${f.since}.`,
    proposedTitle: 'What is proposed',
    nothing: 'No review is proposed about this person at present.',
    attemptsTitle: 'Attempts',
    helpTitle: 'What was done in between',
    attendanceTitle: 'Attendance',
    grantsTitle: 'Extra attempts granted',
    pausesTitle: 'Leave of absence',
    decisionsTitle: 'Decisions so far',
    mayTitle: 'What may be decided',
    explanationTitle: 'To be said to the person',
    none: 'None.',
    ground: {
      failures: (f: { assessment: string; failures: number; after: number }) =>
        `"${f.assessment}" has been failed ${f.failures} times; from ${f.after} on, a review is held: transfer, dismissal or another round.`,
      exhausted: (f: { assessment: string }) =>
        `"${f.assessment}" has been failed, and the retake rules have no further attempt.`,
      closed: (f: { assessment: string }) =>
        `The time for another attempt at "${f.assessment}" has run out.`,
      unreachable: () => 'A condition of the training can no longer be met.',
    },
    held: (f: { by: string; since: string; dueOn: string | null }) =>
      `Open since ${f.since}${f.dueOn === null || f.dueOn === f.since ? '' : `, to be held by ${f.dueOn}`}; held by: ${f.by}.`,
    rule: (rule: string, version: number) => `Rule: ${rule}, handbook version ${version}`,
    may: (f: { kinds: string; by: string }) => `Possible: ${f.kinds}. Decided by: ${f.by}.`,
    excluded: (names: string) =>
      `Not by ${names}: marks went through their hands. Nor by the person.`,
    command: (f: { employee_no: string }) =>
      `Recorded with: cohort record decision ${f.employee_no} KIND --by NAME --reason REASON`,
    voided: (f: { taken: string; on: string; by: string; reason: string }) =>
      `The mark of ${f.taken} was voided on ${f.on} by ${f.by}: ${f.reason}.`,
    made: (day: string) => `Made for ${day}.`,
    presence: (f: { held: number; recorded: number }) =>
      `${f.recorded} of ${f.held} sessions held since joining are recorded.`,
    explanation: {
      greeting: (name: string) => `${name}:`,
      attempts: (f: { assessment: string; passMark: number; list: string }) =>
        `For "${f.assessment}" at least ${f.passMark} points are needed. Your results: ${f.list}.`,
      attempt: (f: { on: string; score: number }) => `${f.score} on ${f.on}`,
      review: (f: { by: string; since: string }) =>
        `By the rules of the training a review has been open since ${f.since}; it is held by: ${f.by}.`,
      unreachable: (f: { since: string }) =>
        `Since ${f.since} a condition of the training can no longer be met.`,
      undecided: (kinds: string) =>
        `Nothing has been decided yet. Possible are: ${kinds}. You may see every record that this rests on, and say what you have to say before anybody decides.`,
      nothing: 'At present no decision about you is proposed.',
    },
  },
};
