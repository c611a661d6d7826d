/** The figures of work of the office in `fixtures/office/`, by month and by week. See `make-office.js`. */
import { decode, table, write } from './office-files.js';
import { chance, shenNo, swing } from './office-people.js';

// ---- figures of work -------------------------------------------------------------------------------------------------
const kpiHeader = [
  '工号',
  '周期',
  'csat',
  'fcr',
  'aht',
  'timeliness',
  'resolution',
  'repeat_rate',
  'consumption',
  'renewal',
  'lapse',
];
const months = [
  '2025-11',
  '2025-12',
  '2026-01',
  '2026-02',
  '2026-03',
  '2026-04',
  '2026-05',
  '2026-06',
];
const swinging = new Set(['KF2301009', 'KF2302007', 'KF2302018']);
const weak = new Set(['KF2302011', 'KF2302015', 'KF2401003']);
const strong = new Set(['KF2302001', 'KF2302002', 'KF2302003', 'KF2302004', 'KF2302010']);
const demoLapse = new Map(
  table(decode('kpi-2026-05.csv', 'utf-8')).map(([no, month, lapse]) => [
    `${no} ${month.replace(/^(\d+)年(\d+)月$/, (_, y, m) => `${y}-${m.padStart(2, '0')}`)}`,
    lapse,
  ]),
);

/** From which month somebody has figures, and until when. */
function works(p, month) {
  if (p.kind === 'new') return month >= '2026-04' && !gone.has(p.no);
  if (p.kind === 'april') return month >= '2026-06';
  if (p.no === shenNo) return month >= '2026-02';
  if (p.no === 'KF2302020') return !['2026-02', '2026-03'].includes(month);
  if (p.no === 'KF2301012') return month <= '2026-02';
  return chance(`${p.no} ${month} missing`) > 0.02;
}
/** Newcomers of March who are not yet, or no more, at work: failed, withdrawn, never came. */
const gone = new Set(['KF2603007', 'KF2603011', 'KF2603019', 'KF2603025']);

function skill(p) {
  if (strong.has(p.no)) return 1.6;
  if (weak.has(p.no)) return -1.9;
  const own = 0.7 * swing(`${p.no} skill`);
  if (p.kind === 'trained') return own * 0.7 - 0.9;
  if (p.kind === 'new' || p.kind === 'april') return own - 0.4;
  return own + 0.1;
}
/** What training adds, in units of skill: whole from the month after it on. */
function gain(p, month) {
  if (p.kind === 'trained' && month >= '2026-03') return 1.3 + 0.3 * swing(`${p.no} gain`);
  if (p.kind === 'skilled' && month >= '2026-05') return 0.8 + 0.3 * swing(`${p.no} gain`);
  if (p.kind === 'new') return 0.3 * (months.indexOf(month) - months.indexOf('2026-04'));
  return 0.02 * months.indexOf(month);
}
const percent = (value) => Math.min(100, Math.max(0, value)).toFixed(1);
function figures(p, month) {
  const noise = (metric) => 0.35 * swing(`${p.no} ${month} ${metric}`);
  const swings = swinging.has(p.no) ? (months.indexOf(month) % 2 === 0 ? 1.6 : -1.6) : 0;
  const level = skill(p) + gain(p, month) + swings;
  const at = (metric, middle, step) => middle + step * (level + noise(metric));
  return [
    percent(at('csat', 88, 3.2)),
    percent(at('fcr', 75, 4.5)),
    Math.round(at('aht', 335, -22)),
    percent(at('timeliness', 90, 3)),
    percent(at('resolution', 85, 4)),
    percent(at('repeat_rate', 5, -1.1)),
    percent(at('consumption', 92, 3.5)),
    percent(at('renewal', 91, 3.2)),
    demoLapse.get(`${p.no} ${month}`)?.replace('%', '') ?? percent(at('lapse', 6.5, -1)),
  ];
}
/** Writes a file for every month and for every week of people (`{no, kind}`). */
export function writeFigures(everybody) {
  for (const month of months) {
    const rows = everybody
      .filter((p) => works(p, month))
      .map((p) => [p.no, month, ...figures(p, month)]);
    write(`kpi-${month}.csv`, kpiHeader, rows);
  }
  // The figures of the weeks from which the Monday meeting has its lists.
  const weeks = [
    '2026-W19',
    '2026-W20',
    '2026-W21',
    '2026-W22',
    '2026-W23',
    '2026-W24',
    '2026-W25',
  ];
  const ofWeeks = [...weeks, '2026-W26'];
  for (const week of ofWeeks) {
    const month = week < '2026-W23' ? '2026-05' : '2026-06';
    const rows = everybody
      .filter((p) => works(p, month))
      .map((p) => {
        const of = (metric, middle, step) =>
          percent(
            middle + step * (skill(p) + gain(p, month) + 0.6 * swing(`${p.no} ${week} ${metric}`)),
          );
        return [
          p.no,
          week,
          of('consumption', 92, 3.5),
          of('renewal', 91, 3.2),
          of('lapse', 6.5, -1),
        ];
      });
    write(`kpi-${week}.csv`, ['工号', '周期', 'consumption', 'renewal', 'lapse'], rows);
  }
}
