const percent = (rate: number): string => `${Math.round(rate * 1000) / 10} %`;

/** What the retake commands say. */
export const retake = {
  summary: 'Retakes: who is due, seats, retraining, extra attempts.',
  due: {
    summary: 'Who has to do what after a failed assessment, and by when.',
    batch: 'only this batch (else all open ones)',
    assessment: 'only this assessment',
    empty: 'Nobody has anything to retake.',
    retraining: (what: string, minRate: number) => `retraining: ${what} (>= ${percent(minRate)})`,
    coaching: (by: string, done: number, times: number) =>
      times === 1 ? `coaching: ${by}` : `coaching: ${by} (${done} of ${times})`,
    approval: (by: string) => `approval: ${by}`,
  },
  book: {
    summary: 'Give people a seat in a sitting.',
    sitting: 'code of the sitting',
    past: 'the sitting is over, and they sat there: note the seat afterwards',
    askSitting: 'In which sitting?',
    done: (f: { employee_no: string; sitting: string; held_on: string; rung: string }) =>
      `${f.employee_no}: a seat in ${f.sitting} on ${f.held_on} (${f.rung}).`,
    unchanged: (f: { employee_no: string; sitting: string }) =>
      `${f.employee_no} has a seat in ${f.sitting} already.`,
  },
  grant: {
    summary: 'Grant a person extra attempts in the round in which they have failed.',
    attempts: 'how many',
    by: 'who grants them',
    askBy: 'Who grants them?',
    done: (f: {
      employee_no: string;
      assessment: string;
      attempts: number;
      round: number;
      left: number;
      granted_by: string;
    }) =>
      `${f.employee_no}: ${f.attempts} extra ${f.attempts === 1 ? 'attempt' : 'attempts'} at ${f.assessment} in round ${f.round}, granted by ${f.granted_by}; ${f.left} left.`,
  },
  retrain: {
    summary: 'Place people in the sessions of a batch for the retraining that the ladder asks for.',
    batch: 'the batch whose sessions they attend',
    askBatch: 'With which batch?',
    done: (f: {
      employee_no: string;
      batch: string;
      sessions: number;
      from: string;
      until: string;
    }) =>
      `${f.employee_no}: ${f.sessions} ${f.sessions === 1 ? 'session' : 'sessions'} of ${f.batch} from ${f.from} to ${f.until}.`,
    unchanged: (f: { employee_no: string; batch: string }) =>
      `${f.employee_no} has a place in all of these sessions of ${f.batch} already.`,
    short: (f: { employee_no: string; possible: number; total: number; min_rate: number }) =>
      `${f.employee_no}: with these sessions at most ${f.possible} of ${f.total} can be attended; at least ${percent(f.min_rate)} are required. Add places in another batch.`,
  },
  simulate: {
    summary: 'What other rules would have made of everybody; nothing is written.',
    description:
      'What other rules would have made of everybody on a day; nothing is written. The pass rate is the share of people who have passed every assessment that the gates of their program ask for, among those who have attempted at least one of these (voided attempts do not count, nor do people who were moved away).',
    handbook: 'a handbook file, or a stored version such as v2',
    batch: 'the people of this batch',
    since: 'the people of all batches that were running on or after this day',
    askBatch: 'For which batch?',
    title: 'Under other rules',
    subtitle: (f: { handbook: string; batches: string; on: string }) =>
      `${f.handbook}; ${f.batches}; as of ${f.on}`,
    version: (version: number) => `handbook version ${version}`,
    batches: (batches: readonly string[]) =>
      batches.length > 6 ? `${batches.length} batches` : batches.join(', '),
    noBatches: 'no batch',
    changed: 'People who change',
    unchanged: 'People who do not change',
    passRate: 'Pass rate',
    rate: (rate: number | null, interval: readonly [number, number] | null) =>
      rate === null || interval === null
        ? 'no data'
        : `${percent(rate)} (95 % interval ${percent(interval[0])} to ${percent(interval[1])})`,
    assessmentsTitle: 'Pass rate of each assessment',
    sat: 'people',
    interval: '95 % interval',
    range: ([low, high]: readonly [number, number]) => `${percent(low)} to ${percent(high)}`,
    passFrom: 'Pass rate under their own rules',
    passTo: 'Pass rate under the other rules',
    n: 'People who have attempted',
    changedTitle: 'Who changes, and why',
    nobody: 'Nobody changes.',
    forbiddenTitle: 'Attempts that the other rules would not have allowed',
    nothingForbidden: 'The other rules would have allowed every attempt.',
    from: 'from',
    to: 'to',
    stageFrom: 'stage from',
    stageTo: 'stage to',
    passedFrom: 'passed from',
    passedTo: 'passed to',
    why: 'why',
    person: (f: { employee_no: string; name: string; from: string; to: string }) =>
      `${f.employee_no} ${f.name}: ${f.from} → ${f.to}`,
    stage: (from: string, to: string) => `Stage: ${from} → ${to}`,
    passed: (titles: string) => `Passed under the other rules only: ${titles}`,
    notPassed: (titles: string) => `No longer passed: ${titles}`,
    behind: 'all behind',
    reason: (sentence: string, rule: string) => `${sentence} (${rule})`,
    attempt: (f: { employee_no: string; assessment: string; on: string }) =>
      `${f.employee_no}: "${f.assessment}" on ${f.on}`,
    note: 'The pass rate is of those who have attempted at least one assessment that the gates of their program ask for; passed is who has passed all of them. The interval (Wilson) says how far chance alone may have moved the rate.',
  },
};
