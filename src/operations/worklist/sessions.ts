import {
  listOpenSessions,
  listSittingsOn,
  type DaySitting,
  type OpenSession,
} from '../../db/worklist.js';
import { currentRules, rulesOf } from '../../db/rules.js';
import type { Store } from '../../db/open.js';
import type { Day } from '../../domain/day.js';
import { slotPath } from '../../domain/handbook/slot-path.js';
import type { Rules } from '../../domain/standing/facts.js';
import { isOptional } from '../../domain/standing/make-ups.js';
import { responsibleFor } from '../../domain/standing/responsible.js';
import type { WorklistItem, WorklistSource } from './item.js';

/** Sessions of batches: to be held, and their attendance to be recorded (000 §4.3). */
export const batchSessions: WorklistSource = (store, today, ahead) =>
  listOpenSessions(store, today, ahead).flatMap((session) => {
    const rules = rulesOf(store, session.version);
    return isLeftOut(rules, session, today) ? [] : [sessionItem(rules, session, today)];
  });

/** Sittings to be held. */
export const sittings: WorklistSource = (store, today, ahead) =>
  listSittingsOn(store, today, ahead).map((sitting) => sittingItem(store, sitting));

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
  const { handbook } = currentRules(store);
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
