import type { AwardVerdict } from '../../domain/awarding/award.js';
import type { Period } from '../../domain/period.js';
import type { Day } from '../../domain/day.js';
import type { Award, AwardPeriod } from '../../domain/handbook/types-awards.js';
import type { Handbook } from '../../domain/handbook/types.js';
import type { Store } from '../../db/open.js';
import { AwardBook } from './book.js';
import { requireAward, requireAwards, requirePeriod } from './find.js';

export interface ProposedAward {
  award: Award;
  verdict: AwardVerdict;
}

export interface Proposal {
  period: Period;
  handbook: Handbook;
  awards: ProposedAward[];
  /** The kinds of periods that there are awards of. */
  kinds: AwardPeriod[];
}

/**
 * Who has earned which award of a period by the handbook that was in force on its last day; nothing is decided. A period
 * that is not over is judged as it stands.
 *
 * @throws InputError `award_period_unknown`, `award_unknown`, `award_period_kind`
 * @throws Refusal `award_no_rules`
 */
export function proposeAwards(
  store: Store,
  input: { period: string; award: string | null; today: Day },
): Proposal {
  const book = new AwardBook(store, input.today);
  const period = requirePeriod(input.period);
  const list = requireAwards(book, period.to);
  const only = input.award === null ? null : requireAward(book, input.award, period).code;
  const awards = Object.entries(list).flatMap(([code, award]): ProposedAward[] => {
    if (only !== null && code !== only) return [];
    const verdict = book.verdict(code, period);
    return verdict ? [{ award, verdict }] : [];
  });
  const kinds = [...new Set(Object.values(list).map((award) => award.period))];
  return { period, handbook: book.rulesOn(period.to).handbook, awards, kinds };
}
