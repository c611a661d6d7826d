import type { Day } from '../day.js';
import type { AwardPrize, AwardUnit } from '../handbook/types-awards.js';
import type { AwardOutcome, Candidate } from './award.js';
import type { Decided, MatterKind } from './decided.js';
import type { Deduction } from './deduct.js';
import type { Evidence } from './facts.js';
import type { Period } from '../period.js';

/**
 * How a matter stands: `proposed` by the rules and not decided; `given` (of points off: applied), `waived`, `awaiting` a
 * second person; `no_longer` what was given and the rules no longer bear out; `changed` points that are others now.
 */
export type MatterState = 'proposed' | 'given' | 'waived' | 'awaiting' | 'no_longer' | 'changed';

/** An award or points off, of a period, of somebody: what the rules say now, and what somebody decided. */
export interface Matter {
  kind: MatterKind;
  code: string;
  title: string;
  period: string;
  periodTo: Day;
  unit: AwardUnit;
  personId: number | null;
  key: string;
  name: string;
  /** Whether the rules bear it out now; `null` where they cannot tell: an imported award, or a rule that is gone. */
  earned: boolean | null;
  /** The figure: of an award by which is ranked, of points off how often. */
  value: number | null;
  hundredths: number | null;
  amountUnit: string | null;
  prize: string | null;
  rule: string;
  evidence: () => readonly Evidence[];
  /** Whether others share the place. */
  shared: boolean;
  /** Of an award that the rules judge. */
  outcome: AwardOutcome | null;
  state: MatterState;
  decided: Decided | null;
}

/** What the rules say of a matter now. */
export type Said = Omit<Matter, 'decided' | 'state'>;

/** How something stands that the rules propose, with what was decided about it. */
export function withDecision(said: Said, decided: Decided | null): Matter {
  return { ...said, decided, state: stateOf(said, decided) };
}

function stateOf({ kind, earned, hundredths }: Said, decided: Decided | null): MatterState {
  if (!decided) return 'proposed';
  const { state, last } = decided;
  if (state === 'waived') return 'waived';
  if (last.earned && earned === false) return 'no_longer';
  const other = kind === 'deduction' && earned === true && hundredths !== last.hundredths;
  return other ? 'changed' : state;
}

/** Whether somebody has yet to decide about it, or must do so again. */
export const isToDecide = ({ state, earned }: Pick<Matter, 'state' | 'earned'>): boolean =>
  state === 'no_longer' || state === 'changed' || (state === 'proposed' && earned === true);

const amountOf = ({ amount, unit, note }: AwardPrize = {}) => ({
  hundredths: amount === undefined ? null : Math.round(amount * 100),
  amountUnit: amount === undefined ? null : (unit ?? null),
  prize: note ?? null,
});

/** What the rules say of a candidate for an award. */
export function saidOfAward(
  code: string,
  { title, prize }: { title: string; prize?: AwardPrize },
  period: Period,
  candidate: Candidate,
): Said {
  const { unit, personId, key, name, value, figures, rule, evidence, shared } = candidate;
  // Without a ranking the first condition is what it was decided on.
  const figure = value ?? figures[0]?.value ?? null;
  return {
    ...{ kind: 'award', code, title, period: period.text, periodTo: period.to },
    ...{ unit, personId, key, name, rule, evidence, shared },
    outcome: candidate.outcome,
    earned: candidate.outcome === 'wins',
    value: figure,
    ...amountOf(prize),
  };
}

/** What the rules say of points off. */
export function saidOfDeduction(deduction: Deduction, title: string, unit: string): Said {
  const { code, person, period, count, points, rule } = deduction;
  const evidence = (): readonly Evidence[] => deduction.evidence;
  return {
    ...{ kind: 'deduction', code, title, period: period.text, periodTo: period.to },
    ...{ unit: 'person', personId: person.id, key: person.employeeNo, name: person.name },
    ...{ rule, evidence, shared: false, outcome: null, earned: true, value: count },
    hundredths: points,
    amountUnit: unit,
    prize: null,
  };
}

/** What the rules say of a matter that was decided and that they do not propose now. */
export function saidOfDecided(
  { last }: Decided,
  title: string,
  periodTo: Day,
  earned: boolean | null,
): Said {
  const { kind, code, period, unit, personId, key, name, amountUnit, prize } = last;
  return {
    ...{ kind, code, title, period, periodTo, unit, personId, key, name, amountUnit, prize },
    rule: kind === 'award' ? `awards.list.${code}` : `consequences.rules.${code}`,
    ...{ evidence: () => [], shared: false, outcome: null, earned },
    value: earned === false && kind === 'deduction' ? 0 : null,
    hundredths: earned === false ? (kind === 'deduction' ? 0 : null) : last.hundredths,
  };
}
