import { many } from './report-words.js';

/** What is wrong with a store that cannot be put together with others. */
export const storeFaults: Record<string, string> = {
  store_missing: 'is not there',
  store_foreign: 'is no cohort store',
  store_newer: 'was written by a newer cohort',
  store_older: 'is of an older cohort: use it once in its office, which brings it up to date',
  store_damaged: 'is damaged',
};

export const rollup = {
  summary: 'Several offices in one report: the figures of each side by side, and of all together.',
  stores: 'the stores of the offices, which are only read',
  ifEmpty: 'what to do where nothing happened in any office: skip, write or fail (else write)',
  title: 'Training report of several offices',
  offices: (count: number) => many(count, 'office'),
  kept: 'counted by office',
  n: (count: number) => `of ${count}`,
  side: 'The offices side by side',
  all: 'all offices',
  chart: 'Attendance and pass rate by office',
  part: (office: string, attendance: string, passRate: string) =>
    `${office} ${attendance} and ${passRate}`,
  parts: (parts: readonly string[]) => `${parts.join('; ')}.`,
  exams: 'Exam results by office',
  exam: 'exam',
  noExams: 'Nobody took an exam.',
  standings: 'Who stands where',
  nobody: 'Nobody is in training.',
  ranks: 'Late and absent',
  late: 'Most often late',
  absent: 'Most often absent',
  noRanks: 'Nobody.',
  sources: 'What the figures rest on',
  footer: (p: { period: string; from: string; to: string; as_of: string }) =>
    `Period: ${p.period}, ${p.from} to ${p.to}; judged as of ${p.as_of}, each office by its own handbook. People are counted by office: the same number in two offices is two people.`,
};
