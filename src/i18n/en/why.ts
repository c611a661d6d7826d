import type { Statements } from '../../domain/standing/statements.js';

type Sentences = { [Code in keyof Statements]: (params: Statements[Code]) => string };

const percent = (rate: number): string => `${Math.round(rate * 1000) / 10} %`;
const until = (day: string | null): string => (day === null ? '' : `, by ${day} at the latest`);

/** What the rules conclude, as a supervisor would say it. */
export const why = {
  statements: {
    left: (p) =>
      p.reason === 'moved'
        ? `Moved to another batch on ${p.on}.`
        : p.reason === 'withdrawn'
          ? `Withdrawn on ${p.on}.`
          : `Dismissed on ${p.on}.`,
    stage_current: (p) => `In the stage "${p.stage}" since ${p.since}.`,
    program_complete: (p) => `All stages were complete on ${p.on}.`,
    attendance_open: (p) =>
      `Stage "${p.stage}": attended ${p.attended} of the ${p.held} sessions recorded so far; of all ${p.total}, at least ${percent(p.minRate)} are required.`,
    attendance_held: (p) =>
      `Stage "${p.stage}": attended ${p.attended} of ${p.total} sessions (${percent(p.attended / p.total)}); at least ${percent(p.minRate)} are required.`,
    attendance_short: (p) =>
      `Stage "${p.stage}": attended only ${p.attended} of ${p.total} sessions (${percent(p.attended / p.total)}); at least ${percent(p.minRate)} are required.`,
    attendance_unrecorded: (p) =>
      `The attendance of ${p.unrecorded} past sessions is not recorded: ${p.sessions}.`,
    attendance_unreachable: (p) =>
      `Since ${p.on} the required attendance can no longer be reached: at most ${p.possible} of ${p.total} sessions, while ${percent(p.minRate)} are required.`,
    attendance_none: () => 'The stage has no sessions yet.',
    absent_without_leave: (p) =>
      `Absent without leave ${p.count === 1 ? 'once' : `${p.count} times`}: ${p.sessions}.`,
    time_running: (p) => `The stage "${p.stage}" runs from ${p.from} to ${p.until}.`,
    time_served: (p) =>
      p.from === p.until
        ? `The stage "${p.stage}" was done on ${p.from}.`
        : `The stage "${p.stage}" ran from ${p.from} to ${p.until}.`,
    time_not_begun: (p) => `The stage "${p.stage}" begins when the one before it ends.`,
    no_record: (p) => `Stage "${p.stage}": no data yet for ${p.kind} "${p.name}".`,
    assessment_passed: (p) =>
      `Passed "${p.assessment}" on ${p.on} with ${p.score} points; the pass mark is ${p.passMark}.`,
    assessment_not_taken: (p) => `"${p.assessment}" has not been taken yet${until(p.dueOn)}.`,
    assessment_failed_so_far: (p) =>
      `"${p.assessment}" is failed so far (${p.failures} ${p.failures === 1 ? 'failure' : 'failures'}); the pass mark is ${p.passMark}.`,
    assessment_unconfirmed: (p) => `The mark of "${p.assessment}" awaits its confirmation.`,
    attempt_failed: (p) =>
      `Attempt ${p.attempt} of "${p.assessment}" (${p.rung}) on ${p.on}: ${p.score} points, below ${p.passMark}. Failed.`,
    attempt_passed: (p) =>
      `Attempt ${p.attempt} of "${p.assessment}" (${p.rung}) on ${p.on}: ${p.score} points, at least ${p.passMark}. Passed.`,
    attempt_critical: (p) =>
      `The critical dimension "${p.dimension}" was below ${p.floor} on ${p.on}: that fails the whole.`,
    attempt_awaiting: (p) =>
      `The mark of ${p.score} points from ${p.on} counts once confirmed (${p.by}).`,
    attempt_voided: (p) => `The attempt of ${p.on} was voided on ${p.voidedOn} and does not count.`,
    retake_due: (p) => `A retake is due: not before ${p.notBefore}${until(p.dueOn)}.`,
    retraining_needed: (p) =>
      `Before another try the training "${p.what}" must be attended again (at least ${percent(p.minRate)}).`,
    retraining_running: (p) =>
      `Retraining so far: ${p.attended} of ${p.total} sessions; it runs until ${p.until}.`,
    retraining_short: (p) =>
      `The retraining fell short: ${p.attended} of ${p.total} sessions, at least ${percent(p.minRate)} are required.`,
    retraining_done: (p) => `The retraining was completed on ${p.on}.`,
    re_exam_due: (p) => `The re-exam is due: not before ${p.notBefore}${until(p.dueOn)}.`,
    ladder_exhausted: () => 'The ladder has no further rung.',
    review_due: (p) =>
      `${p.failures} failures; from ${p.after} on, a review (transfer or dismissal) is proposed. A person decides.`,
    booked: (p) => `A seat is booked in ${p.sitting} on ${p.on}.`,
  } satisfies Sentences,
  since: 'since',
  due: 'due',
  fact: {
    session: 'session',
    attempt: 'attempt',
    enrollment: 'enrollment',
    person: 'employee',
    decision: 'decision',
    sitting: 'sitting',
  },
  factsFrom: (first: string, last: string, count: number) => `${first} ... ${last} (${count})`,
  ruleLine: (rule: string) => `Rule: ${rule}`,
  factsLine: (facts: string) => `Facts: ${facts}`,
  version: (version: number) => `handbook version ${version}`,
  nextTitle: 'What is next',
  reasonsTitle: 'Why',
  noBatch: (employeeNo: string) => `${employeeNo} is in no batch.`,
};
