import { compare } from '../domain/compare.js';
import { listBatches } from '../db/batches.js';
import { eachEnrollmentFacts } from '../db/facts.js';
import {
  listOpenSessions,
  listSittingsOn,
  type DaySitting,
  type OpenSession,
} from '../db/worklist.js';
import { latestVersion, rulesOf } from '../db/rules.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import { slotPath } from '../domain/handbook/slot-path.js';
import type { Rules } from '../domain/standing/facts.js';
import { isOptional } from '../domain/standing/make-ups.js';
import { matterTitle } from '../domain/standing/matter-title.js';
import { responsibleFor } from '../domain/standing/responsible.js';
import { briefStanding } from '../domain/standing/standing.js';
import type { Action } from '../domain/standing/statements.js';
import { isOverdue, openActions } from '../domain/standing/worklist.js';

/** One thing to do. `employeeNo` is whom it is about, where it is about a person. */
export interface WorklistItem extends Action {
  employeeNo: string | null;
  name: string | null;
  /** What it is about, in the handbook's words. */
  title: string;
  batch: string;
  overdue: boolean;
}

/**
 * Who must do what by when, over everybody in open batches: what is due first comes first. With `until`, only what falls
 * due up to that day, together with the sessions and sittings until then.
 */
export function listWorklist(store: Store, today: Day, until: Day | null = null): WorklistItem[] {
  const open = listBatches(store, 'open').map(({ id }) => id);
  const ahead = until ?? today;
  const items: WorklistItem[] = [];
  for (const facts of eachEnrollmentFacts(store, { batchIds: open })) {
    const rules = rulesOf(store, facts.batch.version);
    const { next } = briefStanding(rules, facts, today);
    const { employeeNo, name } = facts;
    for (const action of openActions(rules, next, today, ahead)) {
      const overdue = isOverdue(action, today);
      const title = matterTitle(rules.handbook, facts.batch.program, action.about);
      items.push({ ...action, employeeNo, name, title, batch: facts.batch.code, overdue });
    }
  }
  for (const session of listOpenSessions(store, today, ahead)) {
    const rules = rulesOf(store, session.version);
    if (!isLeftOut(rules, session, today)) items.push(sessionItem(rules, session, today));
  }
  for (const sitting of listSittingsOn(store, today, ahead)) {
    items.push(sittingItem(store, sitting));
  }
  return items
    .filter(({ dueOn }) => until === null || (dueOn !== null && dueOn <= until))
    .sort(byDueDay);
}

/** Of a past session that might be missed nobody has to record anything. */
const isLeftOut = ({ handbook }: Rules, session: OpenSession, today: Day): boolean =>
  session.day < today && isOptional(handbook.programs[session.program], session);

function sessionItem(rules: Rules, session: OpenSession, today: Day): WorklistItem {
  const past = session.day < today;
  return {
    action: past ? 'record_attendance' : 'hold_session',
    actor: past
      ? responsibleFor(rules.handbook, 'recording')
      : (session.trainer ?? session.trainerRole),
    dueOn: session.day,
    about: session.code,
    rule: slotPath(rules.handbook, session),
    notBefore: session.day,
    employeeNo: null,
    name: null,
    title: `${session.code} ${session.title}`,
    batch: session.batch,
    overdue: past,
  };
}

/** A sitting without a proctor is for whom the handbook arranges with. */
function sittingItem(store: Store, sitting: DaySitting): WorklistItem {
  const { handbook } = rulesOf(store, latestVersion(store));
  const exam = handbook.assessments[sitting.assessment]?.title ?? sitting.assessment;
  return {
    action: 'hold_sitting',
    actor: sitting.proctor ?? responsibleFor(handbook, 'arranging'),
    dueOn: sitting.heldOn,
    about: sitting.code,
    rule: `assessments.${sitting.assessment}`,
    notBefore: sitting.heldOn,
    employeeNo: null,
    name: null,
    title: `${sitting.code} ${exam}`,
    batch: sitting.batch ?? '',
    overdue: false,
  };
}

/** By due day, what has none last; then by person and matter, so that the order is always the same. */
function byDueDay(a: WorklistItem, b: WorklistItem): number {
  return (
    compare(a.dueOn ?? '9999', b.dueOn ?? '9999') ||
    compare(a.employeeNo ?? '', b.employeeNo ?? '') ||
    compare(a.about, b.about) ||
    compare(a.action, b.action)
  );
}
