import { compare } from '../../domain/compare.js';
import { matterKey, type Decided, type MatterKind } from '../../domain/awarding/decided.js';
import {
  saidOfAward,
  saidOfDecided,
  saidOfDeduction,
  withDecision,
  type Matter,
  type Said,
} from '../../domain/awarding/matter.js';
import { readPeriod, type Period } from '../../domain/period.js';
import type { AwardBook } from './book.js';

/**
 * The awards of a period, or the points off: what the rules propose, and what was decided. With `code` only those of one
 * award or rule.
 */
export function mattersOf(
  book: AwardBook,
  kind: MatterKind,
  period: Period,
  code: string | null = null,
): Matter[] {
  const said = kind === 'award' ? awardsSaid(book, period, code) : deductionsSaid(book, period);
  const decided = book.decided(kind, [period.text]);
  const wanted = said.filter((one) => code === null || one.code === code);
  const known = new Set(wanted.map(matterKey));
  const proposed = wanted.flatMap((one) => {
    const own = decided.get(matterKey(one)) ?? null;
    return own || one.earned === true ? [withDecision(one, own)] : [];
  });
  const others = [...decided]
    .filter(([key, { last }]) => !known.has(key) && (code === null || last.code === code))
    .map(([, own]) => decidedAlone(book, own, period));
  return [...proposed, ...others].sort(byMatter);
}

function awardsSaid(book: AwardBook, period: Period, code: string | null): Said[] {
  const { list = {} } = book.awardsOn(period.to) ?? {};
  return Object.entries(list).flatMap(([own, award]) => {
    if (code !== null && own !== code) return [];
    const verdict = book.verdict(own, period);
    return (verdict?.candidates ?? []).map((one) => saidOfAward(own, award, period, one));
  });
}

function deductionsSaid(book: AwardBook, period: Period): Said[] {
  const consequences = book.consequencesOn(period.to);
  if (!consequences) return [];
  return (book.deductions(period)?.list ?? []).map((one) =>
    saidOfDeduction(one, consequences.rules[one.code]?.title ?? one.code, consequences.unit),
  );
}

/** What was decided and is proposed no more, or never was: imported, or under a rule that is gone. */
function decidedAlone(book: AwardBook, own: Decided, period: Period): Matter {
  const { kind, code, origin } = own.last;
  const { list } = book.awardsOn(period.to) ?? {};
  const { rules } = book.consequencesOn(period.to) ?? {};
  const rule = kind === 'award' ? list?.[code] : rules?.[code];
  const earned = origin === 'imported' || !rule ? null : false;
  return withDecision(saidOfDecided(own, rule?.title ?? code, period.to, earned), own);
}

/** Everything that was ever decided, with what the rules say of it now. */
export function mattersDecided(book: AwardBook, kind: MatterKind, code: string | null): Matter[] {
  const periods = new Set([...book.decided(kind, null).values()].map(({ last }) => last.period));
  return [...periods]
    .flatMap((text) => readPeriod(text) ?? [])
    .flatMap((period) => mattersOf(book, kind, period, code))
    .filter(({ decided }) => decided !== null)
    .sort(byMatter);
}

/** By period, then in the order of the codes and of the receivers. */
const byMatter = (a: Matter, b: Matter): number =>
  compare(a.periodTo, b.periodTo) ||
  compare(a.period, b.period) ||
  compare(a.code, b.code) ||
  compare(a.key, b.key);
