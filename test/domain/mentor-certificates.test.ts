import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.js';
import type { MentorLevel } from '../../src/domain/handbook/types-mentors.js';
import {
  isGood,
  levelSince,
  stateOn,
  termOn,
  termsOf,
} from '../../src/domain/mentoring/certificates.js';
import type { CertificateFact, MentorDecisionFact } from '../../src/domain/mentoring/facts.js';

const calendar = createCalendar([1, 2, 3, 4, 5], [], 'none');
const level: MentorLevel = {
  title: 'Junior',
  selection: {},
  validity: { span: { months: 12 }, renew_before: { months: 1 } },
  max_mentees: 2,
};
const endless: MentorLevel = { title: 'Senior', selection: {}, max_mentees: 3 };

let order = 0;
const certificate = (on: string, more: Partial<CertificateFact> = {}): CertificateFact => {
  order += 1;
  const own = { level: 'junior', by: 'W', version: 1, override: null, renews: null };
  return { id: order, order, on, ...own, ...more };
};
const withdrawal = (on: string): MentorDecisionFact => {
  order += 1;
  return { id: order, order, kind: 'withdrawal', on, by: 'W', reason: 'r' };
};
const terms = (all: CertificateFact[], decisions: MentorDecisionFact[] = []) =>
  termsOf(all, decisions, (one) => (one.level === 'junior' ? level : endless), calendar);

describe('certificates', () => {
  it.each([
    ['2026-04-20', undefined, false],
    ['2026-04-21', 'valid', true],
    ['2027-03-20', 'valid', true],
    ['2027-03-21', 'renewal_due', true],
    ['2027-04-21', 'renewal_due', true],
    ['2027-04-22', 'lapsed', false],
  ])('given on 2026-04-21 for a year: on %s %s', (day, state, good) => {
    const own = terms([certificate('2026-04-21')]);
    const term = termOn(own, day);
    expect(term && stateOn(term, day)).toBe(state);
    expect(own.some((one) => isGood(one, day))).toBe(good);
  });

  it('run on from the end of what they renew', () => {
    const first = certificate('2026-04-21');
    const second = certificate('2027-03-25', { renews: first.id });
    const third = certificate('2028-04-21', { renews: second.id });
    expect(terms([first, second, third]).map(({ until }) => until)).toEqual([
      '2027-04-21',
      '2028-04-21',
      '2029-04-21',
    ]);
  });

  it('end with a withdrawal, but not one given afterwards on the same day', () => {
    const first = certificate('2026-04-21');
    const off = withdrawal('2026-06-01');
    const again = certificate('2026-06-01');
    const own = terms([first, again], [off]);
    expect(own.map(({ withdrawnOn }) => withdrawnOn)).toEqual(['2026-06-01', null]);
    expect(termOn(own, '2026-05-31')?.certificate).toBe(first);
    expect(termOn(own, '2026-06-01')?.certificate).toBe(again);
    const [only] = terms([first], [off]);
    expect(only && stateOn(only, '2026-06-01')).toBe('withdrawn');
    expect(only && stateOn(only, '2026-05-31')).toBe('valid');
  });

  it('without validity never run out; the last one given counts', () => {
    const junior = certificate('2026-04-21');
    const senior = certificate('2026-08-01', { level: 'senior' });
    const own = terms([junior, senior]);
    expect(termOn(own, '2040-01-01')?.certificate).toBe(senior);
    expect(levelSince(own, 'junior', '2026-09-01')).toBe(junior);
    expect(levelSince(own, 'junior', '2027-04-22')).toBeUndefined();
    expect(levelSince(own, 'senior', '2026-07-31')).toBeUndefined();
  });
});
