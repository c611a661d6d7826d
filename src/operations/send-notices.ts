import { insertNotice } from '../db/notices.js';
import type { Store } from '../db/open.js';
import { withWrite, type WriteContext } from '../db/write.js';
import type { Day } from '../domain/day.js';
import { Refusal, refused } from '../errors.js';
import { listProgramme, requirePerson, sessionNotice, type SessionNotice } from './list-notices.js';

/** Whom a notice was noted for, session by session. */
export interface SentNotices {
  entry: number | null;
  sent: { session: string; people: string[] }[];
}

/**
 * Notes that the participants of a session, or of all of a month, were told; of one person only, where one is named.
 * Who knows it as it is now is not noted again.
 *
 * @throws InputError `session_unknown`, `session_people_unknown`; Refusal `session_not_planned`, `batch_closed`,
 *   `notice_nobody`, `notice_stranger`
 */
export function sendNotices(
  store: Store,
  context: WriteContext,
  input: {
    of: { session: string } | { month: string };
    person: string | null;
    today: Day;
    dryRun: boolean;
  },
): SentNotices {
  const { of, today, dryRun } = input;
  const about = 'session' in of ? of.session : `--month ${of.month}`;
  const command = `plan notice ${about} --sent`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const notices =
      'session' in of
        ? [sessionNotice(store, of.session)]
        : listProgramme(store, of.month).rows.filter(({ people }) => people.length > 0);
    const sent = notices.map((notice) => {
      const people = addressees(store, notice, input);
      for (const { id: personId } of people) {
        insertNotice(write, { sessionId: notice.session.id, personId, sentOn: today });
      }
      const numbers = people.map(({ employeeNo }) => employeeNo);
      return { session: notice.session.code, people: numbers };
    });
    const people = sent.reduce((sum, one) => sum + one.people.length, 0);
    return { result: sent, summary: { sessions: sent.length, people } };
  });
  return { entry, sent: result };
}

/** @throws InputError `session_people_unknown`; Refusal `notice_nobody`, `notice_stranger` */
function addressees(
  store: Store,
  { people, session }: SessionNotice,
  input: { of: object; person: string | null; today: Day },
): SessionNotice['people'] {
  const missing = people.filter(({ told }) => !told);
  if (input.person === null) {
    if (people.length > 0 || !('session' in input.of)) return missing;
    throw new Refusal(refused('notice_nobody', { session: session.code }));
  }
  const { employeeNo } = requirePerson(store, input.person, input.today);
  if (people.some((one) => one.employeeNo === employeeNo)) {
    return missing.filter((one) => one.employeeNo === employeeNo);
  }
  const facts = { employee_no: employeeNo, session: session.code };
  throw new Refusal(refused('notice_stranger', facts));
}
