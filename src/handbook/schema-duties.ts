/** The schema's part about recurring duties and about events with their checklists. */
import { z } from 'zod';
import { code, day, role, span, text, time } from './schema-parts.js';

const recurs = text.describe(
  'When, as a recurrence rule of RFC 5545 by days: FREQ=DAILY, FREQ=WEEKLY;BYDAY=MO, FREQ=MONTHLY;BYMONTHDAY=-1.',
);
const from = day.describe('The first day, from which INTERVAL counts; else the start of 2000.');
const opens = span('It stands on the list from so long before its day; else from its day.');
const lapses = span(
  'What is not done so long after it was due lapses; without this it stays overdue until it is done.',
);
const note = text.describe('What to know when doing it.').optional();

export const duty = z
  .strictObject({
    title: text.describe('As shown on worklists.'),
    role: role('Whose duty it is.'),
    recurs,
    from: from.optional(),
    day_off: z
      .enum(['before', 'after', 'skip'])
      .describe(
        'On a day off: the workday before, the workday after, or not at all; without this it stays on its day.',
      )
      .optional(),
    start: time.describe('When it begins on its day, HH:MM; with an end.').optional(),
    end: time.describe('When it ends, or until when it is to be done, HH:MM.').optional(),
    opens: opens.optional(),
    within: span('It is in time until so long after its day; else on its day.').optional(),
    lapses_after: lapses.optional(),
    note,
  })
  .describe('Something that somebody has to do again and again.');

const step = z.strictObject({
  code: code.describe('Unique in its kind of event.'),
  title: text.describe('What is to be done.'),
  role: role('Who does it.'),
  before: span('So long before the event; without before and after on its day.').optional(),
  after: span('So long after the event.').optional(),
  day_off: z
    .enum(['before', 'after'])
    .describe('On a day off: the workday before or after; without this it stays on its day.')
    .optional(),
  opens: opens.optional(),
  start: time.describe('When it begins, HH:MM; with an end.').optional(),
  end: time.describe('When it ends, or until when it is to be done, HH:MM.').optional(),
  note,
});

export const eventKind = z
  .strictObject({
    title: text.describe('As shown in lists and calendars.'),
    recurs: recurs.optional(),
    from: from.optional(),
    day_off: z
      .enum(['before', 'after', 'skip'])
      .describe('Only with recurs: what a day off does to the event.')
      .optional(),
    start: time.describe('When the meeting begins, HH:MM.').optional(),
    end: time.describe('When it ends, HH:MM.').optional(),
    lapses_after: lapses.optional(),
    steps: z.array(step).min(1).describe('The checklist, in order.'),
  })
  .describe('A kind of meeting with its checklist.');
