import { hasMentors } from '../../db/mentors.js';
import type { Store } from '../../db/open.js';
import type { Day } from '../../domain/day.js';
import { isGood, stateOn } from '../../domain/mentoring/certificates.js';
import { loadOn } from '../../domain/mentoring/load.js';
import { followUp } from '../../domain/mentoring/results.js';
import { responsibleFor } from '../../domain/standing/responsible.js';
import { findMentorBook, type MentorBook } from '../mentoring/book.js';
import { menteesOn } from '../mentoring/list.js';
import type { WorklistItem, WorklistSource } from './item.js';

/**
 * What mentors put on the list: certificates to be renewed, mentees whose mentor may no longer be one, too many mentees,
 * weak results (`mentors.*`; 003 §6).
 */
export const mentorMatters: WorklistSource = (store, today, ahead) => {
  const book = bookOf(store, today);
  if (!book) return [];
  return book.certified.flatMap((id) => [
    ...renewals(book, id, ahead),
    ...menteesLeft(book, id),
    ...overload(book, id),
    ...weakResults(book, id),
  ]);
};

/** The book, where there is anything in it: an office without mentors need not look. */
function bookOf(store: Store, today: Day): MentorBook | null {
  return hasMentors(store) ? findMentorBook(store, today) : null;
}

type Wanted = Pick<WorklistItem, 'action' | 'actor' | 'dueOn' | 'rule'>;

function item(book: MentorBook, id: number, wanted: Wanted, title: string): WorklistItem {
  const { employeeNo, name } = book.person(id);
  const { dueOn } = wanted;
  return {
    ...wanted,
    about: employeeNo,
    notBefore: null,
    employeeNo,
    name,
    title,
    batch: '',
    overdue: dueOn !== null && dueOn < book.day,
  };
}

/** Only of who is a mentor now; a lapsed certificate is renewed no more. */
function renewals(book: MentorBook, id: number, ahead: Day): WorklistItem[] {
  const term = book.termOn(id, book.day);
  if (!term?.until || !term.renewFrom || !isGood(term, book.day)) return [];
  if (term.renewFrom > ahead) return [];
  const { level } = term.certificate;
  const wanted = {
    action: 'renew_mentor',
    actor: book.mentors.certified_by,
    dueOn: term.until,
    rule: `mentors.levels.${level}.validity`,
  } as const;
  const found = item(book, id, wanted, book.mentors.levels[level]?.title ?? level);
  return [{ ...found, notBefore: term.renewFrom > book.day ? term.renewFrom : null }];
}

/** The mentees of who has no good certificate any more, or is no longer employed. */
function menteesLeft(book: MentorBook, id: number): WorklistItem[] {
  const { day } = book;
  const term = book.termOn(id, day);
  const dismissed = book.dismissedOn(id);
  if (term && isGood(term, day) && (dismissed === null || dismissed > day)) return [];
  const level = term?.certificate.level ?? '';
  const withdrawn = term && stateOn(term, day) === 'withdrawn';
  const rule = withdrawn ? `mentors.levels.${level}` : `mentors.levels.${level}.validity`;
  const wanted = {
    action: 'replace_mentor',
    actor: responsibleFor(book.rules.handbook, 'arranging'),
    dueOn: null,
    rule,
  } as const;
  const mentor = book.person(id);
  return menteesOn(book, id)
    .filter(({ until }) => until === null || until > day)
    .map(({ menteeId, mentee }) => ({
      ...item(book, menteeId, wanted, `${mentor.employeeNo} ${mentor.name}`),
      about: mentor.employeeNo,
      batch: mentee.facts.batch.code,
    }));
}

/** More mentees than the level allows, as after a change of the rules or of the level. */
function overload(book: MentorBook, id: number): WorklistItem[] {
  const term = book.termOn(id, book.day);
  if (!term || !isGood(term, book.day)) return [];
  const load = loadOn(menteesOn(book, id), book.day);
  const limit = book.limitOf(term);
  if (load <= limit) return [];
  const wanted = {
    action: 'relieve_mentor',
    actor: responsibleFor(book.rules.handbook, 'arranging'),
    dueOn: null,
    rule: `mentors.levels.${term.certificate.level}.max_mentees`,
  } as const;
  return [item(book, id, wanted, `${load}/${limit}`)];
}

/** Weak results, until somebody has given guidance for the last of them or has withdrawn the certificate. */
function weakResults(book: MentorBook, id: number): WorklistItem[] {
  const term = book.termOn(id, book.day);
  if (!book.mentors.results || !term || !isGood(term, book.day)) return [];
  const record = book.record(id);
  const follows = followUp(record, book.mentors.results);
  if (!follows) return [];
  const guided = book
    .decisions(id)
    .some(({ kind, on }) => kind === 'guidance' && on >= (record.lastMissedOn ?? ''));
  if (guided) return [];
  const wanted = {
    action: follows.kind === 'guidance' ? 'guide_mentor' : 'judge_mentor',
    actor: book.mentors.certified_by,
    dueOn: null,
    rule: follows.rule,
  } as const;
  return [item(book, id, wanted, `${record.reached}/${record.reached + record.missed}`)];
}
