import { describe, expect, it } from 'vitest';
import type { InServiceTraining } from '../../src/domain/handbook/types-in-service.js';
import type { Handbook } from '../../src/domain/handbook/types.js';
import { findingsAfter, original, type Case } from './edited-default.js';

/** The training of department rules in a handbook. */
function policy(handbook: Handbook): InServiceTraining {
  const found = handbook.in_service?.['policy'];
  if (!found) throw new Error('the default handbook does not hold it');
  return found;
}

const cases: Case[] = [
  [
    'a course that is not there',
    (h) => (policy(h).courses = ['S03', 'S99']),
    ['handbook_reference in_service.policy.courses[1]'],
  ],
  [
    'an end before the start',
    (h) => (policy(h).end = '08:00'),
    ['handbook_slot_times in_service.policy.end'],
  ],
  [
    'everybody and a condition',
    (h) => (policy(h).audience.everyone = true),
    ['handbook_not_with in_service.policy.audience.joined'],
  ],
  [
    'no condition',
    (h) => (policy(h).audience = { teams: ['One'], once: true }),
    ['handbook_audience in_service.policy.audience'],
  ],
  [
    'a stage of no program',
    (h) => (policy(h).audience = { after_stage: 'foundaton' }),
    ['handbook_reference in_service.policy.audience.after_stage'],
  ],
  [
    'two lengths of time at once',
    (h) => (policy(h).notice = { days: 1, months: 1 }),
    ['handbook_one_of in_service.policy.notice'],
  ],
  ['no in-service training at all', (h) => delete h.in_service, []],
];

describe('the section in_service', () => {
  it.each(cases)('%s', (_, edit, expected) => {
    expect(findingsAfter(edit)).toEqual(expected);
  });

  it('recurs as 001 §5 says', () => {
    const rules = Object.entries(original.in_service ?? {}).map(([code, { recurs, audience }]) => [
      code,
      /BYMONTH=3,6,9,12/.test(recurs) ? 'quarterly' : 'monthly',
      Object.keys(audience)
        .filter((key) => key !== 'once')
        .join(' '),
    ]);
    expect(rules).toEqual([
      ['policy', 'monthly', 'joined'],
      ['outside_meetings', 'quarterly', 'within'],
      ['scripts', 'monthly', 'joined'],
      ['promotion', 'monthly', 'after_stage'],
      ['certification', 'quarterly', 'everyone'],
      ['workflow', 'monthly', 'joined'],
    ]);
    expect(original.in_service?.['outside_meetings']?.audience.within).toEqual({ months: 3 });
  });
});
