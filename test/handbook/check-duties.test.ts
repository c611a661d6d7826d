import { describe, expect, it } from 'vitest';
import type { Duty, EventKind, EventStep } from '../../src/domain/handbook/types-duties.js';
import type { Handbook } from '../../src/domain/handbook/types.js';
import { findingsAfter, type Case } from './edited-default.js';

function of<T>(found: T | undefined): T {
  if (!found) throw new Error('not in the default handbook');
  return found;
}

const duty = (h: Handbook): Duty => of(h.duties?.['supplies']);
const kind = (h: Handbook): EventKind => of(h.events?.['new_customers']);
const step = (h: Handbook, at: number): EventStep => of(kind(h).steps[at]);

const cases: Case[] = [
  ['none of either', (h) => ((h.duties = {}), (h.events = {})), []],
  [
    'no recurrence',
    (h) => (duty(h).recurs = 'every month'),
    ['handbook_recurrence duties.supplies.recurs'],
  ],
  [
    'an hourly recurrence',
    (h) => (duty(h).recurs = 'FREQ=HOURLY'),
    ['handbook_recurrence duties.supplies.recurs'],
  ],
  [
    'a recurrence that leaves the day open',
    (h) => (duty(h).recurs = 'FREQ=MONTHLY'),
    ['handbook_recurrence_vague duties.supplies.recurs'],
  ],
  ['a start without an end', (h) => (duty(h).start = '09:00'), ['handbook_needs duties.supplies']],
  ['an end alone', (h) => (duty(h).end = '09:00'), []],
  [
    'an end before the start',
    (h) => Object.assign(duty(h), { start: '10:00', end: '09:00' }),
    ['handbook_slot_times duties.supplies.end'],
  ],
  [
    'spans of no or two units',
    (h) => Object.assign(duty(h), { opens: {}, within: { days: 1, months: 1 }, lapses_after: {} }),
    [
      'handbook_one_of duties.supplies.lapses_after',
      'handbook_one_of duties.supplies.opens',
      'handbook_one_of duties.supplies.within',
    ],
  ],
  [
    'two steps of one code',
    (h) => (step(h, 1).code = 'invitations'),
    ['handbook_duplicate_code events.new_customers.steps[1].code'],
  ],
  [
    'a step before and after',
    (h) => (step(h, 0).after = { days: 1 }),
    ['handbook_not_with events.new_customers.steps[0].after'],
  ],
  [
    'days off of a meeting that does not recur',
    (h) => Object.assign(kind(h), { day_off: 'after', from: '2026-03-02' }),
    [
      'handbook_only_with events.new_customers.day_off',
      'handbook_only_with events.new_customers.from',
    ],
  ],
  [
    'a meeting that ends without beginning',
    (h) => (kind(h).end = '10:00'),
    ['handbook_only_with events.new_customers.end'],
  ],
  [
    'a meeting whose recurrence cannot be read',
    (h) => (kind(h).recurs = 'FREQ=WEEKLY;BYDAY=XX'),
    ['handbook_recurrence events.new_customers.recurs'],
  ],
];

describe('duties and meetings of a handbook', () => {
  it.each(cases)('%s', (_name, edit, expected) => {
    expect([...findingsAfter(edit)].sort()).toEqual(expected);
  });
});
