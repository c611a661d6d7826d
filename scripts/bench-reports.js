/**
 * Measures reports over four years of an office (100,000 people, 2,000,000 attendance rows, 400,000 attempts, 1,000,000
 * figures of work) against the same figures by raw SQL through better-sqlite3 in a process of its own, in one run.
 * Prints medians, ratios and peak memory. `--quick` takes a tenth of the people.
 */
import { fill, measureReport, measureWeekly, newStore, sum } from './bench-store.js';
import { introduce } from './measure.js';

const quick = process.argv.includes('--quick');
const runs = quick ? 3 : 5;

introduce();
newStore('office', '2022-08-01');
console.log(
  `store: ${JSON.stringify(await fill('run-fill-office', 'office', quick ? 10_000 : 100_000))}`,
);

measureWeekly('office.db', runs);

const employee = quick ? 'KF0004999' : 'KF0049999';
measureReport(
  'report person',
  'office.db',
  ['report', 'person', employee],
  ['bench-raw-person.js', employee],
  runs,
  (own, raw) => [
    ['memberships', own.memberships.length, raw.memberships.length],
    ['trainings', own.trainings.length, raw.enrollments.length],
    ['sessions', own.sessions.length + own.ahead.length, raw.sessions.length],
    [
      'attended',
      own.sessions.filter(({ status }) => status === 'present').length,
      raw.sessions.filter(({ status }) => status === 'present').length,
    ],
    ['marks', own.marks.length, raw.attempts.length],
    [
      'figures',
      sum(
        own.kpis.map(({ figures }) => ({ n: figures.length })),
        'n',
      ),
      raw.figures.length,
    ],
    [
      'sum of figures',
      sum(
        own.kpis.flatMap(({ figures }) => figures),
        'value',
      ).toFixed(1),
      sum(raw.figures, 'value').toFixed(1),
    ],
  ],
);

const batch = quick ? 'B00100' : 'B01000';
measureReport(
  'report effect',
  'office.db',
  ['report', 'effect', '--batch', batch],
  ['bench-raw-effect.js', batch, '2024-05-01', '2024-07-31', '2024-09-01', '2024-11-30'],
  runs,
  (own, raw) => [
    ['people', own.people, raw.people],
    ...raw.own.flatMap(({ metric, n, before, difference }) => {
      const ours = own.results.find((result) => result.metric === metric);
      return [
        [`${metric}: people`, ours?.n, n],
        [`${metric}: before`, ours?.before.toFixed(2), before.toFixed(2)],
        [`${metric}: difference`, ours?.difference.toFixed(2), difference.toFixed(2)],
      ];
    }),
  ],
);
