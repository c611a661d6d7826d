import { personFinder } from '../../db/persons.js';
import type { Store } from '../../db/open.js';
import { withWrite, type WriteContext } from '../../db/write.js';
import { later, type Day } from '../../domain/day.js';
import { isGood } from '../../domain/mentoring/certificates.js';
import { peakLoad } from '../../domain/mentoring/load.js';
import { suggestMentors, type FreeMentor } from '../../domain/mentoring/suggest.js';
import { refuseClosed, requireBatch } from '../find-session.js';
import { assign, placeMentee } from './assign.js';
import { openMentorBook, type MentorBook } from './book.js';
import { batchMentees, type BatchMentee } from './without-mentor.js';

export interface SuggestInput {
  batch: string;
  from: Day | null;
  today: Day;
  /** Whether the suggestion is carried out. */
  carryOut: boolean;
  dryRun: boolean;
}

export interface SuggestedMentor {
  employeeNo: string;
  name: string;
  team: string | null;
  /** `null` where nobody has room. */
  mentor: string | null;
  mentorName: string | null;
  mentorTeam: string | null;
  sameTeam: boolean;
  /** Of the mentor, with everybody who is suggested. */
  load: number | null;
  limit: number | null;
}

export interface SuggestedMentors {
  entry: number | null;
  batch: string;
  from: Day;
  rows: SuggestedMentor[];
}

/**
 * A mentor for everybody of a batch who has none; assigned where that is asked for (001 §2.2, 003 §6).
 *
 * @throws InputError `batch_unknown`; Refusal `mentor_no_rules`, `batch_closed`
 */
export function suggestForBatch(
  store: Store,
  context: WriteContext,
  input: SuggestInput,
): SuggestedMentors {
  const command = `enroll mentor suggest ${input.batch} --yes`;
  const dryRun = input.dryRun || !input.carryOut;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const batch = requireBatch(store, input.batch);
    refuseClosed(batch);
    const from = input.from ?? later(input.today, batch.startOn);
    const book = openMentorBook(store, input.today);
    const people = batchMentees(store, book, batch, from).filter(({ mentor }) => mentor === null);
    const rows = suggest(book, people, from);
    for (const mentor of new Set(rows.flatMap((row) => row.mentor ?? []))) {
      const own = rows.filter((row) => row.mentor === mentor);
      const person = personFinder(store, from)(mentor);
      if (!person) throw new Error(`no person ${mentor}`);
      const mentees = own.map(({ employeeNo }) => {
        const found = people.find((one) => one.person.employeeNo === employeeNo);
        if (!found) throw new Error(`no mentee ${employeeNo}`);
        return placeMentee(store, book, found.person, from, batch.id);
      });
      const time = { from: null, until: null, today: from };
      assign(write, book, person, mentees, time);
    }
    const assigned = rows.filter((row) => row.mentor !== null).length;
    return { result: { batch: batch.code, from, rows }, summary: { assigned } };
  });
  return { entry, ...result };
}

/** The mentors who may take somebody on from a day on, with the most mentees that they have from then. */
function freeMentors(book: MentorBook, from: Day): (FreeMentor & { name: string })[] {
  return book.certified.flatMap((id) => {
    const term = book.termOn(id, from);
    const dismissed = book.dismissedOn(id);
    if (!term || !isGood(term, from) || (dismissed !== null && dismissed <= from)) return [];
    const { employeeNo, name, team, hiredOn } = book.person(id);
    if (hiredOn > from) return [];
    const { times, limit } = book.place(id, from);
    const { load } = peakLoad(times, { from, until: null });
    return [{ employeeNo, name, team, load, limit }];
  });
}

function suggest(book: MentorBook, people: readonly BatchMentee[], from: Day): SuggestedMentor[] {
  const mentors = freeMentors(book, from);
  const suggested = suggestMentors(
    people.map(({ person }) => person),
    mentors,
  );
  return suggested.map(({ mentee, mentor: number, sameTeam }) => {
    const person = people.find((one) => one.person.employeeNo === mentee)?.person;
    const mentor = mentors.find(({ employeeNo }) => employeeNo === number);
    const added = suggested.filter((one) => one.mentor === number).length;
    return {
      employeeNo: mentee,
      name: person?.name ?? '',
      team: person?.team ?? null,
      mentor: number,
      mentorName: mentor?.name ?? null,
      mentorTeam: mentor?.team ?? null,
      sameTeam,
      load: mentor ? mentor.load + added : null,
      limit: mentor?.limit ?? null,
    };
  });
}
