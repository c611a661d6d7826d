import type { Hands } from '../deciding/hands.js';
import { nameKey } from '../enrolling/name-key.js';
import { isOneself } from '../enrolling/oneself.js';
import type { Refused } from '../refusals/index.js';
import type { AttemptFact } from '../standing/facts.js';

/** Why nobody else may be the second person: whose mark it is, who gave it, who wrote it down. */
type ConfirmRefused = Extract<
  Refused,
  { code: 'confirm_by_oneself' | 'confirm_same_examiner' | 'confirm_same_person' }
>;

/**
 * A mark is confirmed by a second person: not by whose mark it is, not by its examiner, and not by who recorded it
 * (`assessments.*.confirmed_by`; 000 §6.2).
 *
 * @returns why `actor` may not confirm these marks; `null` where they may
 */
export function refuseConfirmer(
  person: { employeeNo: string; name: string },
  assessment: string,
  marks: readonly Pick<AttemptFact, 'id'>[],
  hands: readonly Hands[],
  actor: string,
): ConfirmRefused | null {
  const rule = `assessments.${assessment}.confirmed_by`;
  const facts = { employee_no: person.employeeNo, assessment, rule };
  if (isOneself(person, actor)) return { code: 'confirm_by_oneself', facts };
  switch (handsOfMarks(marks, hands, actor)) {
    case 'recorder':
      return { code: 'confirm_same_person', facts };
    case 'examiner':
      return { code: 'confirm_same_examiner', facts };
    case null:
      return null;
  }
}

/** Whether somebody has recorded one of these marks, or else given one. */
export function handsOfMarks(
  marks: readonly Pick<AttemptFact, 'id'>[],
  hands: readonly Hands[],
  actor: string,
): 'recorder' | 'examiner' | null {
  const ids = new Set(marks.map(({ id }) => id));
  const own = hands.filter(({ attemptId }) => ids.has(attemptId));
  const isActor = (name: string | null): boolean =>
    name !== null && nameKey(name) === nameKey(actor);
  if (own.some(({ recordedBy }) => isActor(recordedBy))) return 'recorder';
  if (own.some(({ examiner }) => isActor(examiner))) return 'examiner';
  return null;
}
