import { listInService, listOpenInService, type InServiceSession } from '../../db/in-service.js';
import { toldFinder } from '../../db/notices.js';
import type { Store } from '../../db/open.js';
import { currentRules } from '../../db/rules.js';
import { expectedFinder } from '../../db/session-people.js';
import { addSpan, subtractSpan } from '../../domain/calendar.js';
import { later, type Day } from '../../domain/day.js';
import type { Rules } from '../../domain/standing/facts.js';
import { responsibleFor } from '../../domain/standing/responsible.js';
import { announced } from '../list-notices.js';
import type { WorklistItem, WorklistSource } from './item.js';

/**
 * In-service training: to be held, recorded, told to its participants (000 §4.3) and, where people sign up, their names
 * collected (001 §2.2).
 */
export const inServiceSessions: WorklistSource = (store, today, ahead) => {
  const rules = currentRules(store);
  const open = listOpenInService(store, today, ahead);
  const coming = listInService(store, today, '9999-12-31').filter(
    ({ status }) => status === 'planned',
  );
  return [
    ...open.map((session) => sessionItem(rules, session, today)),
    ...noticeItems(store, rules, coming, today, ahead),
    ...coming.flatMap((session) => signUpItem(rules, session, today)),
  ];
};

/** What a session rests on: its rule, or what attendance means where somebody planned it by hand. */
const pathOf = ({ rule }: InServiceSession): string =>
  rule === null ? 'attendance' : `in_service.${rule}`;

function item(
  session: InServiceSession,
  today: Day,
  own: Pick<WorklistItem, 'action' | 'actor' | 'rule'> & { dueOn: Day; notBefore: Day | null },
): WorklistItem {
  return {
    ...own,
    about: session.code,
    employeeNo: null,
    name: null,
    title: `${session.code} ${session.title}`,
    batch: '',
    overdue: own.dueOn < today,
  };
}

function sessionItem({ handbook }: Rules, session: InServiceSession, today: Day): WorklistItem {
  const past = session.day < today;
  return item(session, today, {
    action: past ? 'record_attendance' : 'hold_session',
    actor: past ? responsibleFor(handbook, 'recording') : (session.trainer ?? session.trainerRole),
    rule: pathOf(session),
    dueOn: session.day,
    notBefore: session.day,
  });
}

/** Sessions with somebody who does not know them as they are now, once they are to be announced soon. */
function noticeItems(
  store: Store,
  rules: Rules,
  coming: readonly InServiceSession[],
  today: Day,
  ahead: Day,
): WorklistItem[] {
  const { handbook, calendar } = rules;
  const soon = later(addSpan(calendar, today, handbook.due_soon), ahead);
  const toldOf = toldFinder(store);
  const expectedIn = expectedFinder(store);
  return coming.flatMap((session): WorklistItem[] => {
    const { dueOn, rule } = announced(rules, session, session.rule);
    if (dueOn > soon) return [];
    const told = toldOf(session.id);
    const people = expectedIn(session.id);
    const done = people.filter((person) => told.has(person)).length;
    if (done === people.length) return [];
    const actor = responsibleFor(handbook, 'arranging');
    const own = { action: 'tell_participants' as const, actor, rule, dueOn, notBefore: null };
    const progress = done > 0 ? { progress: { done, times: people.length } } : {};
    return [{ ...item(session, today, own), ...progress }];
  });
}

/** Until sign-up closes, and after that as long as nobody has signed up. */
function signUpItem(
  { handbook, calendar }: Rules,
  session: InServiceSession,
  today: Day,
): WorklistItem[] {
  const signUp = session.rule === null ? undefined : handbook.in_service?.[session.rule]?.sign_up;
  if (!signUp) return [];
  const dueOn = subtractSpan(calendar, session.day, signUp.closes);
  if (dueOn < today && session.people > 0) return [];
  const rule = `${pathOf(session)}.sign_up`;
  const action = 'collect_sign_ups';
  return [item(session, today, { action, actor: signUp.by, rule, dueOn, notBefore: null })];
}
