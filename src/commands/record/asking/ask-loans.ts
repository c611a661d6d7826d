/** `record loan` without a file. */
import type { App } from '../../../app.js';
import type { Parsed } from '../../../csv/values.js';
import type { LoanCondition } from '../../../domain/materials/facts.js';
import { materialKey } from '../../../operations/find-material.js';
import { importLoans, type LoanRow } from '../../../operations/import-loans.js';
import { lookUpCopy } from '../../../operations/lend-copy.js';
import { listLoans, type ListedLoan } from '../../../operations/list-loans.js';
import {
  asDay,
  askChoice,
  askPerson,
  askValue,
  asText,
  holdDialogue,
  oneRow,
  requireTerminal,
  skipped,
  stopped,
} from './dialogue.js';

const conditions: readonly LoanCondition[] = ['good', 'damaged', 'lost'];

type Asked = { row: LoanRow; stop: boolean } | 'skip' | 'stop';

/** Who comes to the shelf, and with what: a copy that this person has is brought back, any other is lent. */
export async function askLoans(app: App): Promise<void> {
  requireTerminal(app);
  const t = app.texts.record.asking;
  const [store, today] = [app.store(), app.today()];
  await holdDialogue(
    app,
    () => askPerson(app, t.borrower),
    async ({ employeeNo, name }) => {
      const filter = { all: false, overdue: false, employee: employeeNo, material: null };
      const out = listLoans(store, filter, today);
      const has = out.map(({ copy, dueOn }) => t.hasUntil({ copy: copy.code, due_on: dueOn }));
      const heldAs = (text: string): ListedLoan | undefined =>
        out.find(({ copy, material }) => [copy.code, material].includes(materialKey(text)));
      const parse = (text: string): Parsed<string> => {
        const copy = heldAs(text)?.copy ?? lookUpCopy(store, text, today);
        return 'facts' in copy ? copy : text;
      };
      const typed = await askValue(app, t.whichCopy({ who: `${employeeNo} ${name}`, has }), parse);
      if (typed.is !== 'value') return typed.is === 'stop' ? stopped : skipped;
      const held = heldAs(typed.value);
      const asked = held
        ? await askReturn(app, employeeNo, held)
        : await askLending(app, employeeNo, typed.value);
      if (asked === 'skip') return skipped;
      if (asked === 'stop') return stopped;
      return {
        stop: asked.stop,
        record: () =>
          importLoans(store, app.writeContext(), {
            ...oneRow(app, 'record loan'),
            rows: [{ line: 1, row: asked.row }],
            today,
          }),
      };
    },
  );
}

async function askLending(app: App, employeeNo: string, copy: string): Promise<Asked> {
  const t = app.texts.record.asking;
  const from = await askValue(app, t.lentOn, asDay, app.today());
  if (from.is !== 'value') return from.is === 'stop' ? 'stop' : 'skip';
  const due = await askValue(app, t.dueBack, asDay);
  if (due.is === 'stop') return 'stop';
  const row = {
    employeeNo,
    copy,
    from: from.value,
    due: due.is === 'value' ? due.value : null,
    ...{ returned: null, condition: null, note: null },
  };
  return { row, stop: false };
}

async function askReturn(app: App, employeeNo: string, held: ListedLoan): Promise<Asked> {
  const t = app.texts.record.asking;
  const { code: copy } = held.copy;
  const back = await askValue(app, t.backOn(copy), asDay, app.today());
  if (back.is !== 'value') return back.is === 'stop' ? 'stop' : 'skip';
  const words = app.texts.words['copy_state'];
  const choices = conditions.map((value) => ({ value, name: words?.[value] ?? value }));
  const state = await askChoice(app, t.backHow, choices);
  if (state.is !== 'value') return state.is === 'stop' ? 'stop' : 'skip';
  const note = state.value === 'good' ? null : await askValue(app, t.backNote, asText);
  const row = {
    employeeNo,
    copy,
    from: held.loan.fromOn,
    due: null,
    returned: back.value,
    condition: state.value,
    note: note?.is === 'value' ? note.value : null,
  };
  return { row, stop: note?.is === 'stop' };
}
