/**
 * Measures reports over four years of an office (100,000 people, 2,000,000 attendance rows, 400,000 attempts, 1,000,000
 * figures of work) against the same figures by raw SQL through better-sqlite3 in a process of its own, in one run.
 * Prints medians, ratios and peak memory. `--quick` takes a tenth of the people.
 */
import { fill, newStore, read } from './bench-store.js';
import { cohort, compare, introduce, requireEqual, script } from './measure.js';

const quick = process.argv.includes('--quick');
const day = ['--db', 'office.db', '--today', '2026-08-03', '--format', 'json', '--force'];

introduce();
newStore('office', '2022-08-01');
console.log(
  `store: ${JSON.stringify(await fill('run-fill-office', 'office', quick ? 10_000 : 100_000))}`,
);

const sum = (rows, name) => rows.reduce((total, row) => total + row[name], 0);

/** A report by the product and by raw SQL: the same figures, then times in turn, then memory. */
function measure(label, args, yardstick, pairs) {
  const ours = (options) => cohort([...args, ...day, '--out', 'own.json'], options);
  const theirs = () => script(...yardstick);
  ours();
  theirs();
  requireEqual(label, pairs(read('own.json'), read('raw.json')));
  compare(
    `${label} / raw SQL`,
    quick ? 3 : 5,
    () => ours().ms,
    () => theirs().ms,
    'at most 3',
  );
  const { mib } = ours({ memory: true });
  console.log(`  peak memory: ${mib.toFixed(0)} MiB (goal: under 500)`);
}

measure(
  'report weekly',
  ['report', 'weekly', '--week', '2026-W31'],
  ['bench-raw-weekly.js', ['office.db', 'raw.json']],
  (own, raw) => {
    const { attendance, results, standings, worklist } = own;
    const ofState = (state) =>
      sum(
        raw.standings.filter((row) => row.state === state),
        'count',
      );
    return [
      ['expected', attendance.expected, sum(raw.attendance, 'expected')],
      ['attended', attendance.attended, sum(raw.teams, 'attended')],
      ['attempts', results.attempts, sum(raw.results, 'taken')],
      ['passed', results.passed, sum(raw.results, 'passed')],
      ...standings.by_state.map(({ state, count }) => [state, count, ofState(state)]),
      ...['new', 'resolved', 'overdue'].map((list) => [
        list,
        worklist[list].length,
        raw.worklist[list].length,
      ]),
    ];
  },
);

const employee = quick ? 'KF0004999' : 'KF0049999';
measure(
  'report person',
  ['report', 'person', employee],
  ['bench-raw-person.js', ['office.db', 'raw.json', employee]],
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
measure(
  'report effect',
  ['report', 'effect', '--batch', batch],
  [
    'bench-raw-effect.js',
    ['office.db', 'raw.json', batch, '2024-05-01', '2024-07-31', '2024-09-01', '2024-11-30'],
  ],
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
