/** `record form` and `record appraisal` without a file: filled-in forms read off paper, one after the other. */
import type { App } from '../../../app.js';
import { allItems, isOpen } from '../../../domain/forms/find-form.js';
import { readMark, scaleText } from '../../../domain/forms/read-answer.js';
import type { Questionnaire } from '../../../domain/handbook/types-questionnaires.js';
import { refused } from '../../../errors.js';
import { appraisalKinds, feedbackKinds, listForms } from '../../../operations/forms/form-rules.js';
import { importAppraisal } from '../../../operations/forms/import-appraisal.js';
import { importForm } from '../../../operations/forms/import-form.js';
import { listOpenAppraisals, listOpenForms } from '../../../operations/sheets/form-sheets.js';
import {
  askValue,
  asText,
  eachOf,
  holdDialogue,
  oneRow,
  requireTerminal,
  skipped,
  stopped,
} from './dialogue.js';

/** What was answered on one form, by question; `stop`: before its end, so that it is not recorded. */
interface Filled {
  cells: ReadonlyMap<string, string>;
  stop: boolean;
}

/** Every question of a form; Enter leaves one out. */
async function askItems(app: App, form: Questionnaire, whose: string): Promise<Filled> {
  const cells = new Map<string, string>();
  const scale = scaleText(form, ', ');
  await app.say(`${whose} · ${scale}`);
  for (const { code, title } of allItems(form)) {
    const typed = await askValue(app, `${code} ${title}`, (text) =>
      isOpen(form, code) || readMark(form, text) !== undefined
        ? asText(text)
        : refused('form_mark', { value: text, scale }),
    );
    if (typed.is === 'stop') return { cells, stop: true };
    if (typed.is === 'value') cells.set(code, typed.value);
  }
  return { cells, stop: false };
}

/** Each question is its own column. */
const columnsOf = (code: string, form: Questionnaire) =>
  new Map(allItems(form).map((item) => [item.code, new Map([[code, item.code]])]));

async function chooseForm(app: App, kind: 'feedback' | 'appraisal'): Promise<string> {
  const forms = listForms(app.store(), kind === 'appraisal' ? appraisalKinds : feedbackKinds);
  const [only] = forms;
  if (only && forms.length === 1) return only.code;
  const choices = forms.map(({ code, title }) => ({ value: code, name: `${code} ${title}` }));
  return app.prompter.choose(app.texts.forms.askForm, 'FILE', choices);
}

/** Of a session: those who have not answered, or numbers on from those that have come back. */
export async function askForms(app: App): Promise<void> {
  requireTerminal(app);
  const t = app.texts.record.asking;
  const form = await chooseForm(app, 'feedback');
  const session = await app.prompter.text(t.session, 'FILE');
  const sheet = listOpenForms(app.store(), form, session);
  await app.say(t.left({ left: sheet.lines.length, done: sheet.done }));
  await holdDialogue(app, eachOf(sheet.lines), async ({ respondent, name }) => {
    const whose = name === null ? t.formNo(respondent) : `${respondent} ${name}`;
    const { cells, stop } = await askItems(app, sheet.form, whose);
    if (stop || cells.size === 0) return stop ? stopped : skipped;
    const row = { form: sheet.code, session, course: null, batch: null, respondent, cells };
    return {
      stop: false,
      record: () =>
        importForm(app.store(), app.writeContext(), {
          ...oneRow(app, 'record form'),
          rows: [{ line: 1, row }],
          columns: columnsOf(sheet.code, sheet.form),
          headers: new Map(),
          reason: null,
          today: app.today(),
        }),
    };
  });
}

/** Of a batch: the appraisals that are still missing. */
export async function askAppraisals(app: App): Promise<void> {
  requireTerminal(app);
  const t = app.texts.record.asking;
  const form = await chooseForm(app, 'appraisal');
  const batch = await app.prompter.text(t.batch, 'FILE');
  const sheet = listOpenAppraisals(app.store(), form, { kind: 'batch', batch }, app.today());
  await app.say(t.left({ left: sheet.lines.length, done: sheet.done }));
  await holdDialogue(
    app,
    eachOf(sheet.lines),
    async ({ person: { employeeNo, name }, role, rater: known }) => {
      const word = app.texts.words['rater_role']?.[role] ?? role;
      const whose = `${employeeNo} ${name} · ${word}`;
      const rater =
        role === 'self'
          ? ({ is: 'nothing' } as const)
          : await askValue(app, t.rater(whose), asText, known ?? undefined);
      if (rater.is === 'stop') return stopped;
      const { cells, stop } = await askItems(app, sheet.form, whose);
      if (stop || cells.size === 0) return stop ? stopped : skipped;
      const row = {
        form: sheet.code,
        employeeNo,
        role,
        rater: rater.is === 'value' ? rater.value : null,
        givenOn: null,
        cells,
      };
      return {
        stop: false,
        record: () =>
          importAppraisal(app.store(), app.writeContext(), {
            ...oneRow(app, 'record appraisal'),
            rows: [{ line: 1, row }],
            columns: columnsOf(sheet.code, sheet.form),
            headers: new Map(),
            reason: null,
            today: app.today(),
          }),
      };
    },
  );
}
