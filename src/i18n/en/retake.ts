const percent = (rate: number): string => `${Math.round(rate * 1000) / 10} %`;

/** What the retake commands say. */
export const retake = {
  summary: 'Retakes: who is due, seats, retraining.',
  due: {
    summary: 'Who has to do what after a failed assessment, and by when.',
    batch: 'only this batch (else all open ones)',
    assessment: 'only this assessment',
    empty: 'Nobody has anything to retake.',
    retraining: (what: string, minRate: number) => `retraining: ${what} (>= ${percent(minRate)})`,
  },
  book: {
    summary: 'Give people a seat in a sitting.',
    sitting: 'code of the sitting',
    askSitting: 'In which sitting?',
    done: (f: { employee_no: string; sitting: string; held_on: string; rung: string }) =>
      `${f.employee_no}: a seat in ${f.sitting} on ${f.held_on} (${f.rung}).`,
    unchanged: (f: { employee_no: string; sitting: string }) =>
      `${f.employee_no} has a seat in ${f.sitting} already.`,
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
};
