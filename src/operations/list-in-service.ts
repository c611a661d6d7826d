import { listInService, type InServiceSession } from '../db/in-service.js';
import type { Store } from '../db/open.js';
import { latestVersion, rulesOf } from '../db/rules.js';
import type { Between } from './list-sessions.js';
import { typesOf } from './list-notices.js';

export type { InServiceSession, Participant } from '../db/in-service.js';

/** The in-service sessions of some days, in order of time; cancelled ones too. */
export function listInServiceSessions(store: Store, { from, to }: Between): InServiceSession[] {
  return listInService(store, from ?? '0000-01-01', to ?? '9999-12-31');
}

/** The course types that the newest handbook names. */
export function listCourseTypes(store: Store): string[] {
  return typesOf(rulesOf(store, latestVersion(store)).handbook);
}
