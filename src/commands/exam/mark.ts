import type { Command } from 'commander';
import type { App } from '../../app.js';
import { answerColumns, answerHeader, openColumns } from '../../csv/answer-columns.js';
import { truthOf } from '../../csv/question-cells.js';
import type { ShapedRow } from '../../csv/shape.js';
import { plainText } from '../../domain/bank/question.js';
import type { Fault } from '../../domain/refusals/index.js';
import { InputError, refused } from '../../errors.js';
import { showPaper, type ShownPaper } from '../../operations/find-paper.js';
import { listOpenAnswers, markOpenAnswers } from '../../operations/mark-open.js';
import { markPaper, type SheetRow } from '../../operations/mark-paper.js';
import {
  addImportOptions,
  headersOf,
  readIncoming,
  showImport,
  type ImportOptions,
  type Incoming,
} from '../importing.js';
import { dayOption } from '../options.js';

interface MarkOptions extends ImportOptions {
  paper?: string;
  on?: string;
  open?: boolean;
}

/** `exam mark`: answers of a paper, marked by its key; and what people gave for the rest. */
export function addMark(exam: Command, app: App): void {
  const t = app.texts.bank.mark;
  const command = exam
    .command('mark')
    .description(t.summary)
    .argument('[FILE]', t.file)
    .option('--paper <PAPER>', t.paper)
    .option('--on <DAY>', t.on)
    .option('--open', t.open);
  addImportOptions(command, app).action(async (file: string | undefined, options: MarkOptions) => {
    const paper = options.paper ?? (await app.prompter.text(t.askPaper, '--paper'));
    if (file === undefined && options.open !== true) {
      throw new InputError(refused('argument_missing', { argument: 'FILE' }));
    }
    if (file === undefined) await printOpen(app, paper);
    else if (options.open === true) await runOpen(app, file, paper, options);
    else await runMark(app, file, paper, options);
  });
}

/** Which column holds what: the number of a question, or its seconds. */
interface AnswerColumns {
  answers: Map<string, number>;
  seconds: Map<string, number>;
}

/**
 * @throws InputError `sheet_question_unknown`, `sheet_questions_missing`, `file_header_duplicate`
 */
function answerKeys({ table }: Incoming, shown: ShownPaper): AnswerColumns & { ignored: string[] } {
  const known = new Set(answerColumns.map(({ key }) => key));
  const count = Math.max(...[...shown.versions.values()].map((questions) => questions.length));
  const found: AnswerColumns = { answers: new Map(), seconds: new Map() };
  const ignored: string[] = [];
  const first = new Map<string, string>();
  table.keys.forEach((key, at) => {
    if (key === null || known.has(key)) return;
    const header = table.headers[at] ?? key;
    const meant = answerHeader(key);
    if (!meant) {
      ignored.push(header);
      return;
    }
    const { number, seconds } = meant;
    const { code: paper } = shown.paper;
    if (number < 1 || number > count) {
      throw new InputError(refused('sheet_question_unknown', { column: header, paper, count }));
    }
    const place = `${number}${seconds ? ' s' : ''}`;
    const before = first.get(place);
    if (before !== undefined) {
      const facts = { file: table.file, column: place, first: before, second: header };
      throw new InputError(refused('file_header_duplicate', facts));
    }
    first.set(place, header);
    (seconds ? found.seconds : found.answers).set(key, number);
  });
  const there = new Set(found.answers.values());
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter(
    (number) => !there.has(number),
  );
  if (missing.length > 0) {
    const facts = { questions: missing.join(', '), paper: shown.paper.code };
    throw new InputError(refused('sheet_questions_missing', facts));
  }
  return { ...found, ignored };
}

async function runMark(app: App, file: string, paper: string, options: MarkOptions): Promise<void> {
  const shown = showPaper(app.store(), paper);
  const on = dayOption('--on', options.on) ?? null;
  const incoming = await readIncoming(app, file, answerColumns, options, {
    open: true,
    key: ({ values }) =>
      `${String(values['employee_no'])} ${String(values['taken_on'] ?? '')}`.trim(),
  });
  const columns = answerKeys(incoming, shown);
  const { ignored } = columns;
  if (ignored.length > 0) await app.say(app.texts.app.columnsIgnored(ignored.join(', ')));
  const headers = headersOf(incoming.table);
  const faults: Fault[] = [...incoming.faults];
  const rows = incoming.rows.map((shaped) => ({
    line: shaped.line,
    row: sheetRow(shaped, columns, headers, faults),
  }));
  for (const [key, number] of columns.answers) headers.set(String(number), headers.get(key) ?? key);
  const result = markPaper(app.store(), app.writeContext(), {
    command: `exam mark --paper ${shown.paper.code}${on === null ? '' : ` --on ${on}`}`,
    hash: incoming.hash,
    dryRun: app.options.dryRun === true,
    again: options.again === true,
    faults,
    paper,
    rows,
    on,
    today: app.today(),
    truth: truthOf,
    headers,
  });
  await showImport(app, result, options);
  const open = [...result.rows].filter(({ reasons }) => reasons.length > 0).length;
  if (open > 0)
    await app.say(app.texts.bank.mark.openLeft({ sheets: open, paper: shown.paper.code }));
}

const longest = 86400;

function sheetRow(
  { line, values }: ShapedRow,
  { answers, seconds }: AnswerColumns,
  headers: ReadonlyMap<string, string>,
  faults: Fault[],
): SheetRow {
  const text = (key: string): string | null => {
    const value = values[key];
    return value === null || value === undefined || value === '' ? null : String(value);
  };
  const given = [...answers].flatMap(([key, number]): [number, string][] => {
    const cell = text(key);
    return cell === null ? [] : [[number, cell]];
  });
  const times = [...seconds].flatMap(([key, number]): [number, number][] => {
    const cell = text(key);
    if (cell === null) return [];
    const time = Math.round(Number(cell.normalize('NFKC')));
    if (time >= 0 && time <= longest) return [[number, time]];
    faults.push({
      line,
      column: headers.get(key) ?? key,
      key: text('employee_no') ?? '',
      value: cell,
      by: 'input',
      refused: refused('sheet_seconds', { value: cell }),
    });
    return [];
  });
  return {
    employeeNo: text('employee_no') ?? '',
    version: text('version'),
    takenOn: text('taken_on'),
    answers: new Map(given),
    seconds: new Map(times),
  };
}

/** What a person must mark, as a sheet with an empty column of points. */
async function printOpen(app: App, paper: string): Promise<void> {
  const t = app.texts.bank.mark;
  const open = listOpenAnswers(app.store(), paper);
  const rows = open.map(({ sheet, question, answer }) => ({
    employee_no: sheet.employeeNo,
    taken_on: sheet.takenOn,
    number: question.position,
    stem: plainText(question.question.stem),
    listed:
      question.question.kind === 'short'
        ? question.question.options.map(({ text }) => plainText(text))
        : null,
    given: answer.given,
    most: question.points / 100,
    points: null,
  }));
  await app.print(
    {
      name: 'open',
      empty: t.nothingOpen,
      columns: [
        { key: 'employee_no', kind: 'code' },
        { key: 'taken_on', kind: 'date' },
        { key: 'number', kind: 'int', header: app.texts.bank.paper.headers.number },
        { key: 'stem', kind: 'text' },
        { key: 'listed', kind: 'list', header: t.listed, wide: true },
        { key: 'given', kind: 'text', header: t.given },
        { key: 'most', kind: 'score', header: t.most },
        { key: 'points', kind: 'score', header: t.points },
      ],
      rows,
    },
    `open-${paper}`,
  );
}

async function runOpen(app: App, file: string, paper: string, options: MarkOptions): Promise<void> {
  const incoming = await readIncoming(app, file, openColumns, options, {
    key: ({ values }) =>
      `${String(values['employee_no'])} ${String(values['taken_on'] ?? '')} ${String(values['number'])}`,
  });
  const result = markOpenAnswers(app.store(), app.writeContext(), {
    command: `exam mark --open --paper ${showPaper(app.store(), paper).paper.code}`,
    hash: incoming.hash,
    dryRun: app.options.dryRun === true,
    again: options.again === true,
    faults: incoming.faults,
    paper,
    rows: incoming.rows.map(({ line, values }) => ({
      line,
      row: {
        employeeNo: String(values['employee_no']),
        question: Number(values['number']),
        takenOn: typeof values['taken_on'] === 'string' ? values['taken_on'] : null,
        points: typeof values['points'] === 'number' ? values['points'] : null,
      },
    })),
    today: app.today(),
    headers: headersOf(incoming.table),
  });
  await showImport(app, result, options);
}
