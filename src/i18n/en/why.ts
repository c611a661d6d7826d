import type { Aggregate } from '../../domain/handbook/types.js';
import type { KpiFigure, Statements } from '../../domain/standing/statements.js';
import { words } from './words.js';

type Sentences = { [Code in keyof Statements]: (params: Statements[Code]) => string };

const percent = (rate: number): string => `${Math.round(rate * 1000) / 10} %`;
/** Marks have two decimals, and so has what they come to. */
const share = (value: number): string => `${Math.round(value * 1e4) / 100} %`;
const until = (day: string | null): string => (day === null ? '' : `, by ${day} at the latest`);
const due = (day: string | null): string => (day === null ? '' : `; it is due by ${day}`);
const inBrackets = (text: string): string => (text === '' ? '' : ` (${text})`);

const progress = (done: number, times: number): string => `${done} of ${times} done`;

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
  `${p.metric}: ${figures[p.aggregate]} ${amount(p.value, p.unit)} over ${p.periods}; required: ${p.bound === 'at_most' ? 'at most' : 'at least'} ${amount(p.limit, p.unit)}`;

const daysOf = ({ days, inARow }: { days: number; inARow: boolean }): string =>
  days === 1
    ? inARow
      ? '1 workday'
      : '1 day'
    : inARow
      ? `${days} workdays in a row`
      : `${days} days`;

const roles = (codes: readonly string[]): string =>
  codes.map((code) => words['role']?.[code] ?? code).join(' or ');

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
  if (!complete) return `${reached}; ${needed} needed.`;
  return aggregate === 'count_passed' && counted < needed
    ? `${reached} of ${needed}.`
    : `${reached}.`;
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
      `Stage "${p.stage}": attended ${p.attended} of the ${p.held} sessions recorded so far; at least ${percent(p.minRate)} of all ${p.total} must be attended.`,
    attendance_held: (p) =>
      `Stage "${p.stage}": attended ${p.attended} of ${p.total} sessions (${percent(p.attended / p.total)}); at least ${percent(p.minRate)} are required.`,
    attendance_short: (p) =>
      `Stage "${p.stage}": attended only ${p.attended} of ${p.total} sessions (${percent(p.attended / p.total)}); at least ${percent(p.minRate)} are required.`,
    attendance_unrecorded: (p) =>
      `The attendance of ${p.unrecorded} past ${p.unrecorded === 1 ? 'session' : 'sessions'} is not recorded: ${p.sessions}.`,
    attendance_unreachable: (p) =>
      `Since ${p.on} the required attendance can no longer be reached: at most ${p.possible} of ${p.total} sessions can count, and at least ${percent(p.minRate)} are required.`,
    attendance_none: () => 'The stage has no sessions yet.',
    absent_without_leave: (p) =>
      `Absent without leave ${p.count === 1 ? 'once' : `${p.count} times`}: ${p.sessions}.`,
    attendance_missed: (p) =>
      `Does not count as attended: ${p.missed.map(({ session, status }) => `${session} (${words['attendance']?.[status] ?? status})`).join(', ')}.`,
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
      `${p.drill}: ${daysOf(p)} with at least ${amount(p.perDay, p.unit)} each, complete on ${p.on}.`,
    drill_open: (p) =>
      `${p.drill}: ${p.reached} of ${daysOf(p)} with at least ${amount(p.perDay, p.unit)} each; the best day was ${p.bestOn} with ${amount(p.best, p.unit)}.`,
    kpi_held: (p) => `${figure(p)}. Met; judged on ${p.judgedOn}.`,
    kpi_short: (p) => `${figure(p)}. Not met; judged on ${p.judgedOn}.`,
    kpi_running: (p) => `${figure(p)}. This is the figure so far; it is judged on ${p.judgedOn}.`,
    kpi_open: (p) =>
      `${figure(p)} over ${p.months === 1 ? 'any one month' : `any ${p.months} months in a row`}. Not met yet.`,
    kpi_none: (p) =>
      `${p.metric}: no data yet; only periods that end on or after ${p.from} and before ${p.judgedOn} count, and it is judged on ${p.judgedOn}.`,
    kpi_missing: (p) =>
      `${p.metric}: no data yet for ${p.missing.map(({ from, to }) => `${from} to ${to}`).join(', ')}; a value is needed whose period ends in ${p.missing.length === 1 ? 'that time' : 'each of them'}.`,
    application_filed: (p) => `Stage "${p.stage}": the application was filed on ${p.on}.`,
    application_open: (p) =>
      `Stage "${p.stage}": no application has been filed yet (it goes to: ${p.by}).`,
    approval_given: (p) => `Stage "${p.stage}": approved by ${p.who} on ${p.on}.`,
    approval_refused: (p) =>
      `Stage "${p.stage}": refused by ${p.who} on ${p.on}; it can still be approved later.`,
    approval_open: (p) => `Stage "${p.stage}": still to be approved (by: ${p.by}).`,
    option_held: (p) =>
      p.required === 1
        ? `One of several options is enough: "${p.option}" has been complete since ${p.since}.`
        : `The option "${p.option}" has been complete since ${p.since}.`,
    option_open: (p) => `Option "${p.option}":`,
    option_lost: (p) => `Since ${p.on} the option "${p.option}" can no longer be completed.`,
    options_open: (p) =>
      p.required === 1
        ? `One of these options is enough, and none is complete yet: ${p.options}.`
        : `${p.required} of these options are needed, and ${p.done === 0 ? 'none is' : p.done === 1 ? 'one is' : `${p.done} are`} complete so far: ${p.options}.`,
    assessment_passed: (p) =>
      `Passed "${p.assessment}"${p.takenOn === p.on ? ` on ${p.on}` : `, taken on ${p.takenOn}, confirmed on ${p.on},`} with ${p.score} points; the pass mark is ${p.passMark}.`,
    assessment_not_taken: (p) => `"${p.assessment}" has not been taken yet${due(p.dueOn)}.`,
    assessment_failed_so_far: (p) =>
      `"${p.assessment}" has not been passed yet (${p.failures} ${p.failures === 1 ? 'failure' : 'failures'}); the pass mark is ${p.passMark}.`,
    assessment_unconfirmed: (p) => `The mark of "${p.assessment}" still has to be confirmed.`,
    assessment_unsettled: (p) =>
      `The marks of the examiners of "${p.assessment}" do not make one mark yet.`,
    attempt_failed: (p) =>
      `Attempt ${p.attempt} of "${p.assessment}"${inBrackets(p.rung)} on ${p.on}: ${p.score} points, ${p.score < p.passMark ? `below ${p.passMark}. Failed.` : `at least ${p.passMark}, but failed all the same.`}`,
    attempt_passed: (p) =>
      `Attempt ${p.attempt} of "${p.assessment}"${inBrackets(p.rung)} on ${p.on}: ${p.score} points, at least ${p.passMark}. Passed.`,
    attempt_critical: (p) =>
      `The critical dimension "${p.dimension}" was below ${p.floor} on ${p.on}: that fails the whole assessment.`,
    attempt_awaiting: (p) =>
      `The mark of ${p.score} points from ${p.on} counts once confirmed (by: ${p.by}).`,
    attempt_unexamined: (p) =>
      p.chair
        ? `The attempt of ${p.on} has the marks of ${p.have} examiners, but not of the one in the chair, whose mark counts.`
        : `The attempt of ${p.on} counts once ${p.least} examiners have marked it; so far: ${p.have}.`,
    attempt_disputed: (p) =>
      `The examiners of the attempt of ${p.on} lie ${p.difference} points apart, more than ${p.limit}: it counts once that is settled (by: ${p.by}).`,
    attempt_combined: (p) =>
      p.difference === null
        ? `The mark of ${p.on} is made of those of ${p.examiners} examiners.`
        : `The mark of ${p.on} is made of those of ${p.examiners} examiners, who lie ${p.difference} points apart.`,
    attempt_settled: (p) =>
      `The difference between the examiners of ${p.on} was settled on ${p.settledOn} by ${p.who}.`,
    attempt_corrected: (p) =>
      `The mark of ${p.on} was corrected from ${p.before} to ${p.score} points on ${p.correctedOn} by ${p.who}.`,
    attempt_voided: (p) => `The attempt of ${p.on} was voided on ${p.voidedOn} and does not count.`,
    retake_due: (p) => `A retake is due: not before ${p.notBefore}${until(p.dueOn)}.`,
    retraining_needed: (p) =>
      `Before another try, this must be attended again (at least ${percent(p.minRate)}): ${[p.what].flat().join(', ')}.`,
    retraining_running: (p) =>
      `Retraining so far: ${p.attended} of ${p.total} ${p.ofCourses ? 'courses' : 'sessions'} attended; it runs until ${p.until}.`,
    retraining_short: (p) =>
      `With the sessions arranged so far, the retraining cannot be completed: ${p.attended} of ${p.total} ${p.ofCourses ? 'courses' : 'sessions'} attended; at least ${percent(p.minRate)} are required.`,
    retraining_done: (p) => `The retraining was completed on ${p.on}.`,
    re_exam_due: (p) => `The re-exam is due: not before ${p.notBefore}${until(p.dueOn)}.`,
    ladder_exhausted: () => 'The ladder allows no further attempt.',
    coaching_needed: (p) =>
      p.times === 1
        ? `Before another try, coaching is needed (by: ${p.by}).`
        : `Before another try, coaching is needed ${p.times} times (by: ${p.by}); ${progress(p.done, p.times)}.`,
    coaching_done: (p) => `The coaching was completed on ${p.on}.`,
    retry_approval_needed: (p) => `Another try must be approved first (by: ${p.by}).`,
    retry_approval_given: (p) => `${p.who} approved another try on ${p.on}.`,
    retry_approval_refused: (p) => `${p.who} refused another try on ${p.on}.`,
    window_closed: (p) => `The window for the next try has been closed since ${p.on}.`,
    barred: (p) => `Barred from "${p.assessment}" from ${p.since} to ${p.until}.`,
    ladder_anew: (p) => `The ladder begins anew from ${p.from} on, with a first try.`,
    attempt_granted: (p) => `The attempt of ${p.on} was an extra one that had been granted.`,
    grant_available: (p) =>
      p.left === 1
        ? 'One extra attempt that was granted is left; it has no conditions and no deadline.'
        : `${p.left} extra attempts that were granted are left; they have no conditions and no deadline.`,
    proctor_needed: (p) => `The proctor of the sitting must be: ${roles(p.roles)}.`,
    not_proctored: (p) =>
      `The seat in ${p.sitting} on ${p.on} does not do: the proctor must be ${roles(p.roles)}.`,
    valid_until: (p) =>
      `The pass of "${p.assessment}" is valid until ${p.until}; it may be renewed from ${p.renewFrom} on.`,
    renewal_due: (p) =>
      `The pass of "${p.assessment}" is to be renewed between ${p.from} and ${p.until}.`,
    lapsed: (p) => `The pass of "${p.assessment}" has not been valid since ${p.on}.`,
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
      `"${p.assessment}" is not complete yet${due(p.dueOn)}: ${p.total === 1 ? 'its one component is not complete' : `${p.complete} of its ${p.total} components are complete`}.`,
    composite_passed: (p) =>
      `"${p.assessment}" is passed with ${p.score} points (${p.on}); the pass mark is ${p.passMark}.`,
    composite_failed: (p) =>
      p.score < p.passMark
        ? `"${p.assessment}" is not passed: ${p.score} points (${p.on}); the pass mark is ${p.passMark}.`
        : `"${p.assessment}" is not passed in spite of ${p.score} points (${p.on}): a component lies below its minimum.`,
    composite_component: (p) => component(p),
    composite_minimum: (p) =>
      `"${p.assessment}" reached ${share(p.value)}, below its minimum of ${percent(p.minimum / 100)}: that fails the whole assessment.`,
    composite_unreachable: (p) =>
      `Since ${p.on}, "${p.assessment}" can no longer be passed: what is missing can no longer be attempted.`,
  } satisfies Sentences,
  progress,
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
      : `As of ${day}, with what was known then. Recorded only later: ${[
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
  /** Beside what is to be done for one of several options. */
  ofOptions: (required: number, options: number) =>
    `${required === 1 ? 'one' : required} of ${options} options`,
  nextTitle: 'What is next',
  reasonsTitle: 'Why',
  noBatch: (employeeNo: string) => `${employeeNo} is in no batch.`,
};
