/** A step as numbers: `null` and 0 mean that it is not asked for. All spans are calendar days. */
export interface StepRow {
  retraining: boolean;
  coaching: number;
  approval: boolean;
  notBefore: number | null;
  within: number | null;
  lateRefused: boolean;
  proctored: boolean;
}

export interface RuleTable {
  steps: readonly StepRow[];
  lastRepeats: boolean;
  /** From so many failures on there is a review; `null` without. */
  reviewAfter: number | null;
  afterLast: 'review' | 'year_end' | { days: number };
  confirmed: boolean;
  validity: {
    span: number;
    renewBefore: number;
    fromExpiry: boolean;
    /** What must have happened since the end of a pass that has lapsed. */
    lapse: Pick<StepRow, 'retraining' | 'coaching' | 'approval'>;
  } | null;
}

/** What happened on a day, in the order of the days; what happened on one day in the order in which it was told. */
export type Entry = { on: number } & (
  | { kind: 'attempt'; id: number; passed: boolean }
  | { kind: 'confirm' | 'void' | 'restore'; id: number }
  | { kind: 'trained' | 'coached' | 'approved' | 'refused' | 'another_round' | 'settled' }
  | { kind: 'granted'; attempts: number }
  | { kind: 'seat'; proctored: boolean }
);

/** An attempt in its place. */
export interface Placed {
  id: number;
  on: number;
  step: number | null;
  round: number;
  granted: boolean;
  /** The day of the result; `null` while it awaits its confirmation. */
  result: number | null;
  passed: boolean;
}

export interface Verdict {
  failures: number;
  attempts: readonly Placed[];
  awaits: boolean;
  /** The pass that is in force and its last day (`null`: for ever). */
  pass: { id: number; until: number | null } | null;
  /** The result day of the first pass of all, once something was passed that runs out. */
  goodSince: number | null;
  /** The last day of the last pass, in force or lapsed, and the first on which it may be renewed. */
  validUntil: number | null;
  renewFrom: number | null;
  barredUntil: number | null;
  reviewSince: number | null;
  /** How many extra attempts of the round are left. */
  grantsLeft: number;
  next: {
    kind: string;
    step: number;
    since: number | null;
    notBefore: number | null;
    dueOn: number | null;
  } | null;
  /** The step of an attempt on the day, or the code with which it is refused. */
  decision: number | string;
  /** What the next attempt still lacks. */
  lacks: readonly ('retraining' | 'coaching' | 'approval' | 'proctor')[];
}
