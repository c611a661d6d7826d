/** What becomes of a case, and which are the excellent ones of a month (004 §5.2, 001 §2.3 c). */
import { describe, expect, it } from 'vitest';
import {
  caseState,
  chosenMonths,
  decideHonour,
  type CaseFact,
  type CaseHonour,
  type HonourKind,
} from '../../src/domain/cases/case.js';

const base: CaseFact = {
  ...{ id: 1, code: 'C2026-0001', title: 'Refund twice', type: 'service', difficulty: 'easy' },
  ...{ author: 'E1', employeeNo: null, happenedOn: null, receivedOn: '2026-03-02' },
  ...{ revision: 1, revisedOn: '2026-03-02', departments: [], uses: [], withdrawal: null },
  reviews: [],
  honours: [],
};
const review = (verdict: 'approved' | 'returned', revision = 1) => ({
  ...{ verdict, revision, reviewer: 'E2', reviewedOn: '2026-03-03', comment: null },
});
const approved: CaseFact = { ...base, reviews: [review('approved')] };
const honour = (kind: HonourKind, month = '2026-03'): CaseHonour => ({
  ...{ kind, month, actor: 'E2', decidedOn: '2026-03-15', reason: 'good' },
});

describe('the state of a case', () => {
  it('is that of the latest review of the present revision', () => {
    expect(caseState(base)).toBe('submitted');
    expect(caseState(approved)).toBe('approved');
    expect(caseState({ ...base, reviews: [review('approved'), review('returned')] })).toBe(
      'returned',
    );
    expect(caseState({ ...base, reviews: [review('returned'), review('approved')] })).toBe(
      'approved',
    );
  });

  it('waits for a review again after a change', () => {
    expect(caseState({ ...approved, revision: 2 })).toBe('submitted');
    expect(caseState({ ...approved, revision: 2, reviews: [review('approved', 2)] })).toBe(
      'approved',
    );
  });

  it('is withdrawn whatever was found of it', () => {
    expect(caseState({ ...approved, withdrawal: { on: '2026-03-04', reason: 'old' } })).toBe(
      'withdrawn',
    );
  });
});

describe('excellent cases', () => {
  const rules = { author: false, perMonth: 1 };
  const wish = (kind: HonourKind, actor = 'E9') => ({ month: '2026-03', kind, actor });
  const nominated: CaseFact = { ...approved, honours: [honour('nominated')] };

  it('takes an approved case only', () => {
    const verdict = decideHonour(base, wish('nominated'), rules, []);
    expect(verdict).toEqual({ kind: 'refuse', code: 'case_not_approved', state: 'submitted' });
    expect(decideHonour(approved, wish('nominated', 'E1'), rules, [])).toEqual({ kind: 'record' });
  });

  it('chooses only what was nominated for that month', () => {
    expect(decideHonour(approved, wish('chosen'), rules, [])).toMatchObject({
      code: 'case_not_nominated',
    });
    const other = { ...approved, honours: [honour('nominated', '2026-02')] };
    expect(decideHonour(other, wish('chosen'), rules, [])).toMatchObject({
      code: 'case_not_nominated',
    });
    expect(decideHonour(nominated, wish('chosen'), rules, [])).toEqual({ kind: 'record' });
  });

  it('is not chosen by its author, unless the handbook lets them', () => {
    const own = wish('chosen', 'E1');
    expect(decideHonour(nominated, own, rules, [])).toMatchObject({
      code: 'case_chosen_by_author',
    });
    expect(decideHonour(nominated, own, { ...rules, author: true }, [])).toEqual({
      kind: 'record',
    });
  });

  it('is as many as the handbook says, and those passed over do not count', () => {
    const chosen: CaseFact = {
      ...nominated,
      id: 2,
      code: 'C2026-0002',
      honours: [honour('nominated'), honour('chosen')],
    };
    const full = decideHonour(nominated, wish('chosen'), rules, [nominated, chosen]);
    expect(full).toEqual({
      kind: 'refuse',
      code: 'case_month_full',
      chosen: ['C2026-0002'],
      most: 1,
    });
    const over = { ...chosen, honours: [...chosen.honours, honour('passed_over')] };
    expect(decideHonour(nominated, wish('chosen'), rules, [over])).toEqual({ kind: 'record' });
    expect(decideHonour(nominated, wish('chosen'), { ...rules, perMonth: null }, [chosen])).toEqual(
      { kind: 'record' },
    );
    expect(chosenMonths(chosen)).toEqual(['2026-03']);
    expect(chosenMonths(over)).toEqual([]);
  });

  it('changes nothing when the same is said again', () => {
    expect(decideHonour(nominated, wish('nominated'), rules, [])).toEqual({ kind: 'same' });
  });
});
