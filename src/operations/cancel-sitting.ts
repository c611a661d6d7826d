import { listSeatIds, removeSitting, satIn, type Sitting } from '../db/exams.js';
import { countSeatChecks, removeArrangements, removeBooking } from '../db/seats.js';
import type { Store } from '../db/open.js';
import { withWrite, type WriteContext } from '../db/write.js';
import type { Day } from '../domain/day.js';
import { Refusal, refused } from '../errors.js';
import { requireSitting } from './book-retake.js';

/**
 * Cancels a sitting in which nobody has a mark, together with its seats.
 *
 * @throws InputError `sitting_unknown`
 * @throws Refusal `sitting_has_marks`, `sitting_was_held`
 */
export function cancelSitting(
  store: Store,
  context: WriteContext,
  input: { code: string; today: Day; dryRun: boolean },
): { entry: number | null; sitting: Sitting } {
  const { code, today, dryRun } = input;
  const command = `exam sit ${code} --cancel`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const sitting = requireSitting(store, code, today, true);
    const marks = satIn(store, sitting);
    if (marks > 0) {
      const { heldOn: held_on, assessment } = sitting;
      throw new Refusal(
        refused('sitting_has_marks', { sitting: code, assessment, held_on, marks }),
      );
    }
    if (countSeatChecks(store, sitting.id) > 0) {
      const { heldOn: held_on } = sitting;
      throw new Refusal(refused('sitting_was_held', { sitting: code, held_on }));
    }
    for (const seat of listSeatIds(store, sitting.id)) removeBooking(write, seat);
    removeArrangements(write, sitting.id);
    removeSitting(write, sitting.id, []);
    return { result: sitting, summary: { sitting: code, booked: sitting.booked } };
  });
  return { entry, sitting: result };
}
