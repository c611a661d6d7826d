import { hasMentors } from '../../db/mentors.js';
import type { Store } from '../../db/open.js';
import type { Day } from '../../domain/day.js';
import type { Handbook } from '../../domain/handbook/types.js';
import { responsibleFor } from '../../domain/standing/responsible.js';
import { findMentorBook } from '../mentoring/book.js';
import type { WorklistItem } from './item.js';

/** An item as it goes on the list, with what goes there beside it. */
type Namer = (
  item: WorklistItem,
  personId: number,
  handbook: Pick<Handbook, 'responsible'>,
) => WorklistItem[];

/**
 * Names the mentor of the person in what a mentor must do; where a checklist waits for one and the person has none,
 * arranging that goes on the list too (001 §2.2). An office that has never certified anybody keeps to the role.
 */
export function mentorNamer(store: Store, today: Day): Namer {
  const book = hasMentors(store) ? findMentorBook(store, today) : null;
  if (!book) return (item) => [item];
  const mentors = new Map<number, number>();
  const running = book.mentorships(
    ({ from, until }) => from <= today && (until === null || until > today),
  );
  for (const { menteeId, mentorId } of running) mentors.set(menteeId, mentorId);
  return (item, personId, handbook) => {
    if (item.actor !== 'mentor') return [item];
    const id = mentors.get(personId);
    if (id !== undefined) {
      const { employeeNo, name } = book.person(id);
      return [{ ...item, actor: employeeNo, mentor: { employeeNo, name } }];
    }
    if (item.action !== 'sign_checklist') return [item];
    const actor = responsibleFor(handbook, 'arranging');
    return [item, { ...item, action: 'assign_mentor', actor }];
  };
}
