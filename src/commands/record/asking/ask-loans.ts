/** `record loan` without a file. */
import type { App } from '../../../app.js';
import type { Parsed } from '../../../csv/values.js';
import { loanConditions } from '../../../domain/materials/facts.js';
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
  ended,
  holdDialogue,
  oneRow,
  requireTerminal,
  stopped,
  type Answered,
} from './dialogue.js';

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
      if (typed.is !== 'value') return ended(typed);
      const held = heldAs(typed.value);
      return held
        ? await askReturn(app, employeeNo, held)
        : await askLending(app, employeeNo, typed.value);
    },
  );
}

/** An entry of the register: a copy that is lent, or one that is back. */
const entered = (app: App, row: LoanRow, stop: boolean): Answered => ({
  stop,
  record: () =>
    importLoans(app.store(), app.writeContext(), {
      ...oneRow(app, 'record loan'),
      rows: [{ line: 1, row }],
      today: app.today(),
    }),
});

async function askLending(app: App, employeeNo: string, copy: string): Promise<Answered> {
  const t = app.texts.record.asking;
  const from = await askValue(app, t.lentOn, asDay, app.today());
  if (from.is !== 'value') return ended(from);
  const due = await askValue(app, t.dueBack, asDay);
  if (due.is === 'stop') return stopped;
  const row = {
    employeeNo,
    copy,
    from: from.value,
    due: due.is === 'value' ? due.value : null,
    ...{ returned: null, condition: null, note: null },
  };
  return entered(app, row, false);
}

async function askReturn(app: App, employeeNo: string, held: ListedLoan): Promise<Answered> {
  const t = app.texts.record.asking;
  const { code: copy } = held.copy;
  const back = await askValue(app, t.backOn(copy), asDay, app.today());
  if (back.is !== 'value') return ended(back);
  const words = app.texts.words['copy_state'];
  const choices = loanConditions.map((value) => ({ value, name: words?.[value] ?? value }));
  const state = await askChoice(app, t.backHow, choices);
  if (state.is !== 'value') return ended(state);
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
  return entered(app, row, note?.is === 'stop');
}
