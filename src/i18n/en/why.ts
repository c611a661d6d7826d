import type { Aggregate } from '../../domain/handbook/types.js';
import type { KpiFigure, Statements } from '../../domain/standing/statements.js';
import { words } from './words.js';

type Sentences = { [Code in keyof Statements]: (params: Statements[Code]) => string };

const percent = (rate: number): string => `${Math.round(rate * 1000) / 10} %`;
/** Marks have two decimals, and so has what they come to. */
const share = (value: number): string => `${Math.round(value * 1e4) / 100} %`;
const until = (day: string | null): string => (day === null ? '' : `, by ${day} at the latest`);
const inBrackets = (text: string): string => (text === '' ? '' : ` (${text})`);

/** How the results of a component become one value. */
const aggregates: Record<Aggregate, string> = {
  mean: 'mean',
  best: 'best result',
  latest: 'latest result',
  sum: 'sum',
  count_passed: 'number of passes',
};

/** A figure of work, the periods that it is of, and what is required. */
const figures: Record<KpiFigure['aggregate'], string> = {
  mean: 'mean',
  latest: 'latest value',
  sum: 'sum',
  every: 'worst value',
};
const amount = (value: number, unit: string): string => `${value} ${unit}`.trim();
const figure = (p: KpiFigure): string =>
  `${p.metric}: ${figures[p.aggregate]} ${amount(p.value, p.unit)} over ${p.periods}; ${p.bound === 'at_most' ? 'at most' : 'at least'} ${amount(p.limit, p.unit)} is required`;

const roles = (codes: readonly string[]): string =>
  codes.map((code) => words['role']?.[code] ?? code).join(', ');

const resultsOf = (count: number, aggregate: Aggregate): string =>
  aggregate === 'count_passed'
    ? `${count} ${count === 1 ? 'pass' : 'passes'}`
    : `${count} ${count === 1 ? 'result' : 'results'}`;

function component(p: Statements['composite_component']): string {
  const { assessment, weight, value, aggregate, counted, needed, complete, composite } = p;
  if (composite) {
    const reached = complete ? share(value ?? 0) : 'not complete yet';
    return `"${assessment}" (weight ${weight} %): ${reached}.`;
  }
  const named = `"${assessment}" (weight ${weight} %, ${aggregates[aggregate]})`;
  if (value === null) return `${named}: no data yet; ${resultsOf(needed, aggregate)} needed.`;
  const reached = `${named}: ${share(value)} from ${resultsOf(counted, aggregate)}`;
  return complete ? `${reached}.` : `${reached}; ${needed} needed.`;
}

/** What the rules conclude, as a supervisor would say it. */
export const why = {
  statements: {
    left: (p) =>
      p.reason === 'moved'
        ? `Moved to another batch on ${p.on}.`
        : p.reason === 'withdrawn'
          ? `Withdrawn on ${p.on}.`
          : `Dismissed on ${p.on}.`,
    decided: (p) => `${p.who} decided on ${p.on}: ${p.decision}.`,
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
    make_up_done: (p) =>
      `Made up in another batch: ${p.count} ${p.count === 1 ? 'session' : 'sessions'} (${p.sessions}).`,
    make_up_open: (p) =>
      `The missed session ${p.session} is to be made up in ${p.place} on ${p.on}${until(p.dueOn)}.`,
    make_up_missing: (p) =>
      `${p.count} missed ${p.count === 1 ? 'session is' : 'sessions are'} to be made up by ${p.dueOn} and ${p.count === 1 ? 'has' : 'have'} no place yet: ${p.sessions}.`,
    time_running: (p) =>
      p.sinceHire
        ? `Stage "${p.stage}": the time since hire runs from ${p.from} to ${p.until}.`
        : `The stage "${p.stage}" runs from ${p.from} to ${p.until}.`,
    time_served: (p) =>
      p.sinceHire && p.from !== p.until
        ? `Stage "${p.stage}": the time since hire ran from ${p.from} to ${p.until}.`
        : p.from === p.until
          ? `The stage "${p.stage}" was done on ${p.from}.`
          : `The stage "${p.stage}" ran from ${p.from} to ${p.until}.`,
    time_not_begun: (p) => `The stage "${p.stage}" begins when the one before it ends.`,
    no_record: (p) => `Stage "${p.stage}": no data yet for ${p.kind} "${p.name}".`,
    checklist_signed: (p) =>
      `Checklist "${p.checklist}": ${p.total === 1 ? 'its one item was signed' : `all ${p.total} items are signed, the last`} on ${p.on}.`,
    checklist_open: (p) =>
      `Checklist "${p.checklist}": ${p.signed} of ${p.total} items are signed; missing: ${p.missing}${p.more > 0 ? ` and ${p.more} more` : ''}.`,
    drill_done: (p) =>
      `${p.drill}: ${p.days} ${p.inARow ? 'workdays in a row' : 'days'} with at least ${amount(p.perDay, p.unit)}, complete on ${p.on}.`,
    drill_open: (p) =>
      `${p.drill}: ${p.reached} of ${p.days} ${p.inARow ? 'workdays in a row' : 'days'} with at least ${amount(p.perDay, p.unit)}; best ${p.bestOn}: ${p.best}.`,
    kpi_held: (p) => `${figure(p)}: met on ${p.judgedOn}.`,
    kpi_short: (p) => `${figure(p)}: not met on ${p.judgedOn}.`,
    kpi_running: (p) => `${figure(p)}. So far; it is judged on ${p.judgedOn}.`,
    kpi_open: (p) =>
      `${figure(p)} over ${p.months === 1 ? 'any one month' : `any ${p.months} months in a row`}. Not met yet.`,
    kpi_none: (p) =>
      `${p.metric}: no data yet for a period that ends from ${p.from} on and before ${p.judgedOn}, when it is judged.`,
    application_filed: (p) => `Stage "${p.stage}": the application was filed on ${p.on}.`,
    application_open: (p) => `Stage "${p.stage}": no application has been filed yet (to: ${p.by}).`,
    approval_given: (p) => `Stage "${p.stage}": approved by ${p.who} on ${p.on}.`,
    approval_refused: (p) =>
      `Stage "${p.stage}": refused by ${p.who} on ${p.on}; a later approval lifts that.`,
    approval_open: (p) => `Stage "${p.stage}": nobody has approved yet (it is for: ${p.by}).`,
    option_held: (p) => `Of several ways, "${p.option}" was gone to its end.`,
    option_open: (p) => `The way "${p.option}":`,
    option_lost: (p) => `The way "${p.option}" has no longer been possible since ${p.on}.`,
    options_open: (p) => `One of these ways is enough, and none is complete: ${p.options}.`,
    assessment_passed: (p) =>
      `Passed "${p.assessment}" on ${p.on} with ${p.score} points; the pass mark is ${p.passMark}.`,
    assessment_not_taken: (p) => `"${p.assessment}" has not been taken yet${until(p.dueOn)}.`,
    assessment_failed_so_far: (p) =>
      `"${p.assessment}" is failed so far (${p.failures} ${p.failures === 1 ? 'failure' : 'failures'}); the pass mark is ${p.passMark}.`,
    assessment_unconfirmed: (p) => `The mark of "${p.assessment}" awaits its confirmation.`,
    attempt_failed: (p) =>
      `Attempt ${p.attempt} of "${p.assessment}"${inBrackets(p.rung)} on ${p.on}: ${p.score} points, ${p.score < p.passMark ? `below ${p.passMark}. Failed.` : `at least ${p.passMark}, but failed all the same.`}`,
    attempt_passed: (p) =>
      `Attempt ${p.attempt} of "${p.assessment}"${inBrackets(p.rung)} on ${p.on}: ${p.score} points, at least ${p.passMark}. Passed.`,
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
    coaching_needed: (p) =>
      p.times === 1
        ? `Before another try a coaching is needed (${p.by}).`
        : `Before another try ${p.times} coachings are needed (${p.by}); ${p.done} so far.`,
    coaching_done: (p) => `The coaching was completed on ${p.on}.`,
    retry_approval_needed: (p) => `Another try must be approved first (${p.by}).`,
    retry_approval_given: (p) => `${p.who} approved another try on ${p.on}.`,
    retry_approval_refused: (p) => `${p.who} refused another try on ${p.on}.`,
    window_closed: (p) => `The window for the next try has been closed since ${p.on}.`,
    barred: (p) => `Barred from "${p.assessment}" from ${p.since} to ${p.until}.`,
    ladder_anew: (p) => `The ladder begins anew from ${p.from} on, with a first try.`,
    attempt_granted: (p) => `The attempt of ${p.on} was an extra one that had been granted.`,
    grant_available: (p) =>
      p.left === 1
        ? 'One extra attempt that was granted is left; it needs nothing else and has no window.'
        : `${p.left} extra attempts that were granted are left; they need nothing else and have no window.`,
    proctor_needed: (p) => `The sitting must be proctored by: ${roles(p.roles)}.`,
    not_proctored: (p) =>
      `The seat in ${p.sitting} on ${p.on} is not enough: the sitting must be proctored by: ${roles(p.roles)}.`,
    valid_until: (p) =>
      `The pass of "${p.assessment}" is good until ${p.until}; it may be renewed from ${p.renewFrom} on.`,
    renewal_due: (p) =>
      `The pass of "${p.assessment}" is to be renewed between ${p.from} and ${p.until}.`,
    lapsed: (p) => `The pass of "${p.assessment}" has not been good since ${p.on}.`,
    review_at_end: (p) =>
      `The ladder has led no further since ${p.on}; a review (transfer or dismissal) is proposed. A person decides.`,
    review_due: (p) =>
      `${p.failures} failures; from ${p.after} on, a review (transfer or dismissal) is proposed. A person decides.`,
    booked: (p) => `A seat is booked in ${p.sitting} on ${p.on}.`,
    paused: (p) =>
      p.until === null
        ? `On leave of absence since ${p.from}, until further notice; nothing is due meanwhile.`
        : `On leave of absence from ${p.from} to ${p.until}; nothing is due meanwhile.`,
    composite_open: (p) =>
      `"${p.assessment}" is open${until(p.dueOn)}: ${p.total === 1 ? 'its one component is not complete' : `${p.complete} of its ${p.total} components are complete`}.`,
    composite_passed: (p) =>
      `"${p.assessment}" is passed with ${p.score} points (${p.on}); the pass mark is ${p.passMark}.`,
    composite_failed: (p) =>
      p.score < p.passMark
        ? `"${p.assessment}" is not passed: ${p.score} points (${p.on}); the pass mark is ${p.passMark}.`
        : `"${p.assessment}" is not passed in spite of ${p.score} points (${p.on}): a component lies below its minimum.`,
    composite_component: (p) => component(p),
    composite_minimum: (p) =>
      `"${p.assessment}" reached ${share(p.value)}, below its minimum of ${percent(p.minimum / 100)}: that fails the whole.`,
    composite_unreachable: (p) =>
      `"${p.assessment}" can no longer be passed since ${p.on}: what is wanting cannot be attempted any more.`,
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
    signature: 'signature',
    drill: 'drill',
    kpi: 'KPI',
    act: 'act',
    grant: 'grant',
  },
  factsFrom: (first: string, last: string, count: number) => `${first} ... ${last} (${count})`,
  ruleLine: (rule: string) => `Rule: ${rule}`,
  factsLine: (facts: string) => `Facts: ${facts}`,
  version: (version: number) => `handbook version ${version}`,
  gatesTitle: 'Gates',
  unreachable: (p: { on: string; stage: string; gate: string; rule: string }) =>
    `Since ${p.on} the gate "${p.gate}" of the stage "${p.stage}" can no longer be met (${p.rule}).`,
  earlier: (stays: string) => `Earlier: ${stays}.`,
  stay: (p: { batch: string; from: string; to: string | null; state: string | null }) =>
    `${p.batch} (${p.from} to ${p.to ?? 'now'}${p.state === null ? '' : `, ${p.state}`})`,
  knownOn: (day: string, later: { attempts: number; attendance: number; records: number }) =>
    later.attempts + later.attendance + later.records === 0
      ? `As of ${day}, with what was known then.`
      : `As of ${day}, with what was known then. Written down only later: ${[
          [later.attempts, later.attempts === 1 ? 'mark' : 'marks'] as const,
          [
            later.attendance,
            later.attendance === 1 ? 'attendance record' : 'attendance records',
          ] as const,
          [later.records, later.records === 1 ? 'other record' : 'other records'] as const,
        ]
          .filter(([count]) => count > 0)
          .map(([count, what]) => `${count} ${what}`)
          .join(', ')}.`,
  nextTitle: 'What is next',
  reasonsTitle: 'Why',
  noBatch: (employeeNo: string) => `${employeeNo} is in no batch.`,
};
