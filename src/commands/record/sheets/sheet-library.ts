/** Sheets of what is worked on: the cases of the library, and the actions that are not settled. */
import { improvementState, isSettled, lastDone } from '../../../domain/improving/action.js';
import { listCaseCards } from '../../../operations/cases/list.js';
import { listActions } from '../../../operations/improving/list.js';
import { findActorNames } from '../../../operations/list-materials.js';
import { titlesOf } from '../case-parts.js';
import type { SheetKind } from './sheet-kind.js';

/** Every case, to be completed; a row that is added without a number is a new case (004 §5.2). */
export const caseSheet: SheetKind = {
  name: 'case',
  options: [],
  print: async (app) => {
    const { headers: h, empty } = app.texts.sheets;
    const titles = titlesOf(app);
    const cases = listCaseCards(app.store());
    await app.print(
      {
        name: 'case',
        preferred: 'csv',
        empty: empty.case,
        columns: [
          { key: 'case', kind: 'code', header: h.caseNo },
          { key: 'title', kind: 'text', header: h.caseTitle },
          { key: 'background', kind: 'text', header: h.background },
          { key: 'handling', kind: 'text', header: h.handling },
          { key: 'solution', kind: 'text', header: h.solution },
          { key: 'feedback', kind: 'text', header: h.feedback },
          { key: 'lesson', kind: 'text', header: h.lesson },
          { key: 'type', kind: 'text', header: h.caseType },
          { key: 'difficulty', kind: 'text', header: h.difficulty },
          { key: 'departments', kind: 'text', header: h.departments },
          { key: 'author', kind: 'text', header: h.author },
          { key: 'employee_no', kind: 'code', header: h.concerned },
          { key: 'happened_on', kind: 'date', header: h.happenedOn },
          { key: 'received_on', kind: 'date', header: h.receivedOn },
        ],
        rows: cases.map((one) => ({
          case: one.code,
          title: one.title,
          background: one.background,
          handling: one.handling,
          solution: one.solution,
          feedback: one.feedback,
          lesson: one.lesson,
          type: titles.type(one.type),
          difficulty: titles.difficulty(one.difficulty),
          departments: one.departments.join(app.texts.render.list_separator) || null,
          author: one.author,
          employee_no: one.employeeNo,
          happened_on: one.happenedOn,
          received_on: one.receivedOn,
        })),
      },
      'case',
    );
  },
};

/** Every action that somebody has yet to do or to verify, with what is recorded of it (004 §4.1). */
export const actionSheet: SheetKind = {
  name: 'action',
  options: [],
  print: async (app) => {
    const { headers: h, empty } = app.texts.sheets;
    const nameOf = findActorNames(app.store(), app.today());
    const actions = listActions(app.store()).filter((action) => !isSettled(action));
    await app.print(
      {
        name: 'action',
        preferred: 'csv',
        empty: empty.action,
        columns: [
          { key: 'action', kind: 'code', header: h.actionNo },
          { key: 'title', kind: 'text', header: h.actionTitle },
          { key: 'owner', kind: 'text' },
          { key: 'due_on', kind: 'date', header: h.dueOn },
          { key: 'state', kind: 'status', vocabulary: 'improvement_state' },
          { key: 'done_on', kind: 'date', header: h.doneOn },
          { key: 'done_by', kind: 'text', header: h.doneBy },
          { key: 'evidence', kind: 'text', header: h.evidence },
          { key: 'verified_on', kind: 'date', header: h.verifiedOn },
          { key: 'verified_by', kind: 'text', header: h.verifiedBy },
          { key: 'verification', kind: 'text', header: h.verification },
          { key: 'decision', kind: 'text', header: h.actionDecision },
          { key: 'decided_by', kind: 'text', header: h.decidedBy },
          { key: 'decided_on', kind: 'date', header: h.decidedOn },
          { key: 'reason', kind: 'text', header: h.reason },
        ],
        rows: actions.map((action) => {
          const state = improvementState(action);
          const done = state === 'done' ? lastDone(action) : undefined;
          return {
            action: action.code,
            title: action.title,
            owner: nameOf(action.owner),
            due_on: action.dueOn,
            state,
            done_on: done?.happenedOn ?? null,
            done_by: done?.actor ?? null,
            evidence: done?.statement ?? null,
            ...{ verified_on: null, verified_by: null, verification: null },
            ...{ decision: null, decided_by: null, decided_on: null, reason: null },
          };
        }),
      },
      'action',
    );
  },
};
