import { compare } from '../domain/compare.js';
import { listBatches } from '../db/batches.js';
import { eachEnrollmentFacts } from '../db/facts.js';
import { listOpenSessions, listSittingsOn, type OpenSession } from '../db/worklist.js';
import { rulesOf } from '../db/rules.js';
import type { Store } from '../db/open.js';
import type { Day } from '../domain/day.js';
import type { Rules } from '../domain/standing/facts.js';
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

/** Who must do what by when, over everybody in open batches: what is due first comes first. */
export function listWorklist(store: Store, today: Day): WorklistItem[] {
  const open = listBatches(store, 'open').map(({ id }) => id);
  const items: WorklistItem[] = [];
  for (const facts of eachEnrollmentFacts(store, { batchIds: open })) {
    const rules = rulesOf(store, facts.batch.version);
    const { next } = briefStanding(rules, facts, today);
    const { employeeNo, name } = facts;
    for (const action of openActions(rules, next, today)) {
      const overdue = isOverdue(action, today);
      const title = titleOf(rules, facts.batch.program, action.about);
      items.push({ ...action, employeeNo, name, title, batch: facts.batch.code, overdue });
    }
  }
  items.push(...sessionItems(store, today), ...sittingItems(store, today));
  return items.sort(byDueDay);
}

/** The title of an assessment or of a stage. */
function titleOf({ handbook }: Rules, program: string, code: string): string {
  const stage = handbook.programs[program]?.stages.find((candidate) => candidate.code === code);
  return handbook.assessments[code]?.title ?? stage?.title ?? code;
}

function sessionItems(store: Store, today: Day): WorklistItem[] {
  return listOpenSessions(store, today).map((session): WorklistItem => ({
    action: session.day < today ? 'record_attendance' : 'hold_session',
    actor: session.day < today ? 'specialist' : (session.trainer ?? session.trainerRole),
    dueOn: session.day,
    about: session.code,
    rule: slotPath(rulesOf(store, session.version), session),
    notBefore: session.day,
    employeeNo: null,
    name: null,
    title: `${session.code} ${session.title}`,
    batch: session.batch,
    overdue: session.day < today,
  }));
}

/** Path of a session's slot in the handbook. */
function slotPath({ handbook }: Rules, session: OpenSession): string {
  const stages = handbook.programs[session.program]?.stages ?? [];
  const index = stages.findIndex(({ code }) => code === session.stage);
  return `programs.${session.program}.stages[${index}].timetable[${session.slot}]`;
}

function sittingItems(store: Store, today: Day): WorklistItem[] {
  return listSittingsOn(store, today).map((sitting): WorklistItem => ({
    action: 'hold_sitting',
    actor: sitting.proctor ?? 'specialist',
    dueOn: sitting.heldOn,
    about: sitting.code,
    rule: `assessments.${sitting.assessment}`,
    notBefore: sitting.heldOn,
    employeeNo: null,
    name: null,
    title: sitting.code,
    batch: sitting.batch ?? '',
    overdue: false,
  }));
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
