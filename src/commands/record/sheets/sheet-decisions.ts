/** The sheet of a meeting that decides about people: what is proposed and why (000 §6.3, 001 §3.1). */
import type { App } from '../../../app.js';
import { listAskedDecisions, type AskedDecision } from '../../../operations/sheets/asked-sheets.js';
import { dayOption } from '../../options.js';
import { personCells, personColumns, type SheetKind } from './sheet-kind.js';

/** Why somebody is to be decided about, as a person is told. */
export function groundText(app: App, { review, title }: AskedDecision): string {
  if (!review) return app.texts.sheets.regularisation(title);
  const { ground } = app.texts.decide.review;
  const { failures, after } = review;
  switch (review.ground) {
    case 'failures':
      return ground.failures({ assessment: title, failures, after: after ?? failures });
    case 'exhausted':
      return ground.exhausted({ assessment: title });
    case 'closed':
      return ground.closed({ assessment: title });
    case 'unreachable':
      return ground.unreachable();
  }
}

export const decisionSheet: SheetKind = {
  name: 'decision',
  options: ['batch', 'day'],
  print: async (app, options) => {
    const { headers: h, empty } = app.texts.sheets;
    const on = dayOption('--day', options.day) ?? null;
    const asked = listAskedDecisions(app.store(), options.batch ?? null, app.today());
    await app.print(
      {
        name: 'decision',
        preferred: 'csv',
        empty: empty.decision,
        columns: [
          ...personColumns,
          { key: 'batch', kind: 'code' },
          { key: 'assessment', kind: 'code', header: h.assessment },
          { key: 'proposal', kind: 'text', header: h.proposal },
          { key: 'since', kind: 'date', header: h.since },
          { key: 'due_on', kind: 'date', header: h.dueOn },
          { key: 'actor', kind: 'status', vocabulary: 'role', header: h.decides },
          { key: 'path', kind: 'code', header: h.path },
          { key: 'decision', kind: 'text', header: h.decision },
          { key: 'decided_by', kind: 'text', header: h.decidedBy },
          { key: 'decided_on', kind: 'date', header: h.decidedOn },
          { key: 'reason', kind: 'text', header: h.reason },
        ],
        rows: asked.map((one) => ({
          ...personCells(one.person),
          batch: one.batch,
          assessment: one.review?.assessment ?? null,
          proposal: groundText(app, one),
          since: one.since,
          due_on: one.dueOn,
          actor: one.by,
          path: one.rule,
          ...{ decision: null, decided_by: null, decided_on: on, reason: null },
        })),
      },
      'decision',
    );
  },
};
