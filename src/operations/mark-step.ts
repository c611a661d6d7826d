import { insertStepMark } from '../db/duties.js';
import type { Store } from '../db/open.js';
import { withWrite, type WriteContext, type Writer } from '../db/write.js';
import { findSteps, refuseStepMark } from '../domain/duties/choose-event.js';
import type { Checklist, StepTask } from '../domain/duties/event.js';
import { InputError, Refusal } from '../errors.js';
import { recordedEvent } from './change-event.js';
import { rulesPeriods } from './duty-periods.js';
import { requireHeld } from './find-event.js';
import type { MarkInput } from './mark-duty.js';

export interface MarkedStep extends StepTask {
  outcome: 'created' | 'unchanged';
}

const verbs = { done: 'done', skipped: 'skip', open: 'reopen' } as const;

/**
 * Notes that steps of an event's checklist were done, are skipped, or are open again after all. What is noted already
 * changes nothing.
 *
 * @throws InputError `event_unknown`, `event_step_unknown`
 * @throws Refusal `event_cancelled`, `event_step_done`, `event_step_not_marked`
 */
export function markSteps(
  store: Store,
  context: WriteContext,
  input: MarkInput & { event: string; steps: readonly string[] },
): { entry: number | null; checklist: Checklist; steps: MarkedStep[] } {
  const { state, today, dryRun } = input;
  const periods = rulesPeriods(store);
  const { event } = requireHeld(store, periods, input.event, today);
  const codes = stepsOf(requireHeld(store, periods, event.code, today), input).map(
    ({ code }) => code,
  );
  const command = ['plan event', verbs[state], event.code, ...codes].join(' ');
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const before = requireHeld(store, periods, event.code, today);
    const steps = stepsOf(before, input).map((step) => noted(write, step, input));
    const checklist = requireHeld(store, periods, event.code, today);
    return { result: { checklist, steps }, summary: { event: event.code, steps: steps.length } };
  });
  return { entry, ...result };
}

function stepsOf(checklist: Checklist, { steps }: { steps: readonly string[] }): StepTask[] {
  const found = findSteps(checklist, steps);
  if (!Array.isArray(found)) throw new InputError(found);
  return found;
}

function noted(write: Writer, step: StepTask, input: MarkInput): MarkedStep {
  const { state, by, today: on, reason, note } = input;
  const refusal = refuseStepMark(step, state);
  if (refusal) throw new Refusal(refusal);
  if (step.mark?.state === state) return { ...step, outcome: 'unchanged' };
  step.event.id = recordedEvent(write, step.event);
  const mark = { state, on, by, reason, note };
  insertStepMark(write, { eventId: step.event.id, step: step.code, ...mark });
  return { ...step, ...(state === 'open' ? { mark: null } : { mark, state }), outcome: 'created' };
}
