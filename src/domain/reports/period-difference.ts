/** The key figures of which every report says how they differ from the period before. */
export const keyFigures = [
  'people',
  'joined',
  'left',
  'sessions_held',
  'hours_held',
  'attendance_rate',
  'attempts',
  'pass_rate',
  'retakes_due',
  'retakes_taken',
  'feedback_mean',
  'spot_checked',
  'spot_failed',
  'actions_open',
  'open',
  'overdue',
] as const;
export type KeyFigure = (typeof keyFigures)[number];

/** Which of them are shares, 0..1. */
export const shares: ReadonlySet<KeyFigure> = new Set(['attendance_rate', 'pass_rate']);

/** A key figure beside that of the period before. `change` is `null` where one of them is unknown. */
export interface Difference {
  figure: KeyFigure;
  now: number | null;
  before: number | null;
  change: number | null;
}

type Figures = Readonly<Record<KeyFigure, number | null>>;

/** What changed since the period before, rounded so that no binary fraction shows. */
export function differences(now: Figures, before: Figures): Difference[] {
  return keyFigures.map((figure) => {
    const [a, b] = [now[figure], before[figure]];
    const change = a === null || b === null ? null : Math.round((a - b) * 1e6) / 1e6;
    return { figure, now: a, before: b, change };
  });
}
