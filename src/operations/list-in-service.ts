import { listInService, type InServiceSession } from '../db/in-service.js';
import type { Store } from '../db/open.js';
import { currentRules } from '../db/rules.js';
import { listPassed } from './list-passed.js';
import type { Between, TimetableSession } from './list-sessions.js';
import { typesOf } from './list-notices.js';

export type { InServiceSession, Participant } from '../db/in-service.js';

/** An in-service session, with what stands in its way and was let pass. */
export type ListedInService = InServiceSession & Pick<TimetableSession, 'passed'>;

/** The in-service sessions of some days, in order of time; cancelled ones too. */
export function listInServiceSessions(store: Store, { from, to }: Between): ListedInService[] {
  const passed = listPassed(store);
  return listInService(store, from ?? '0000-01-01', to ?? '9999-12-31').map((session) => ({
    ...session,
    passed: passed.get(session.code) ?? [],
  }));
}

/** The course types that the newest handbook names. */
export function listCourseTypes(store: Store): string[] {
  return typesOf(currentRules(store).handbook);
}
