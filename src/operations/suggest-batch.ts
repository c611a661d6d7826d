import { addSpan, workdayFrom } from '../domain/calendar.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { Board } from '../domain/timetable/conflicts/board.js';
import type { Scheduled } from '../domain/timetable/conflicts/conflict.js';
import { layTimetable, sessionCode, type LaidSession } from '../domain/timetable/lay-timetable.js';
import { proposeBatch, type BatchProposal } from '../domain/timetable/suggest/batch.js';
import { currentRules, latestVersion } from '../db/rules.js';
import { always, loadOffice, loadPlan, slotFacts } from './load-plan.js';
import {
  refuseIdleTrainers,
  refuseKnownCode,
  requireCode,
  requireProgram,
  type NewBatch,
} from './open-batch.js';

export interface SuggestedBatch extends BatchProposal {
  batch: string;
  program: string;
  handbookVersion: number;
  /** The first and the last day that were looked at. */
  from: Day;
  until: Day;
  /** The sessions as they are laid, in the order of the proposal. */
  laid: readonly LaidSession[];
  /** Whether trainers and venues are registered: without them none is proposed. */
  registered: { trainers: boolean; venues: boolean };
}

/** Where the handbook says nothing, a year is looked through. */
const WHOLE_YEAR = { days: 366 };

/**
 * Finds when a batch can begin, who gives its sessions and where, without a clash; opens nothing (003 §3: best
 * allocation; the tool proposes, a person decides).
 *
 * @throws InputError `batch_code`, `program_unknown`, `trainer_role`; Refusal `batch_exists`
 */
export function suggestBatch(
  store: Store,
  input: Pick<NewBatch, 'code' | 'program' | 'trainers' | 'venue'> & { from: Day; people: number },
): SuggestedBatch {
  const batch = requireCode(input.code);
  refuseKnownCode(store, batch);
  const rules = currentRules(store);
  const { handbook, calendar } = rules;
  const { program, rule } = requireProgram(rules, input.program);
  const office = loadOffice(store);
  const from = workdayFrom(calendar, input.from);
  const until = addSpan(calendar, from, office.rules.look_ahead ?? WHOLE_YEAR);
  const lay = (start: Day): LaidSession[] => layTimetable(rule, handbook.courses, calendar, start);
  refuseIdleTrainers(lay(from), input.trainers);
  const facts = lay(from).map((one) => slotFacts(rules, { program, ...one }));
  const roles = lay(from).map(({ trainerRole }) => trainerRole);
  const { trainers, venue } = input;
  const proposal = proposeBatch(new Board(loadPlan(store, always), office), {
    ...{ calendar, from, until, venue },
    laidFrom: (start) =>
      lay(start).map(({ day, start: begin, end }, index): Scheduled => {
        const fact = facts[index] ?? slotFacts(rules, nothing);
        const code = sessionCode(batch, index + 1);
        return {
          ...{ id: -1 - index, code, batch, day, start: begin, end, ...fact },
          ...{ trainer: null, venue: null, trainerKey: '', venueKey: '' },
          ...{ people: [], headcount: input.people },
        };
      }),
    trainerOf: ({ id }) => trainers.get(roles[-1 - id] ?? '') ?? trainers.get('all') ?? null,
  });
  const { resources } = office;
  return {
    ...proposal,
    ...{ batch, program, from, until },
    handbookVersion: latestVersion(store),
    laid: proposal.start === null ? [] : lay(proposal.start),
    registered: { trainers: resources.trainers.size > 0, venues: resources.venues.size > 0 },
  };
}

const nothing = { program: '', stage: '', slot: 0, course: '' };
