import { creditOf, pointsOf } from './mark-answer.js';
import type { Question } from './question.js';

/** A question as it stands on paper, with what somebody answered. Points are hundredths. */
export interface SheetItem {
  position: number;
  points: number;
  question: Question;
  /** `null`: left out. */
  given: string | null;
  /** What a person gave, where one marked it. */
  marked: number | null;
}

export interface MarkedItem {
  position: number;
  /** `null` while nobody has marked it. */
  points: number | null;
}

/** A sheet as it is marked: points of each question, and the whole; `null` while an answer is open. */
export interface MarkedSheet {
  items: MarkedItem[];
  total: number | null;
  /** Places of the answers that a person must mark. */
  open: number[];
}

/** Marks a sheet by the key; what the key does not know counts as a person marked it (002 §2, 004 §2.2). */
export function markSheet(sheet: readonly SheetItem[]): MarkedSheet {
  const items = sheet.map(({ position, points, question, given, marked }): MarkedItem => {
    const credit = creditOf(question, given);
    if (credit.kind === 'open') return { position, points: marked };
    return { position, points: pointsOf(points, credit.share) };
  });
  const open = items.filter(({ points }) => points === null).map(({ position }) => position);
  const sum = items.reduce((total, { points }) => total + (points ?? 0), 0);
  return { items, total: open.length > 0 ? null : sum, open };
}
