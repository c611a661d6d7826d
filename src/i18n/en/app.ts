/** What the program says of itself: help, talk on stderr, the preview of an import. */
export const app = {
  description:
    'The registrar of a customer-service training office: plan, enroll, record, exam, retake, report.',
  usageTitle: 'Usage:',
  commandsTitle: 'Commands:',
  optionsTitle: 'Options:',
  argumentsTitle: 'Arguments:',
  globalOptionsTitle: 'Options of every command:',
  usageWord: '[options]',
  commandWord: '[command]',
  helpOption: 'show this help',
  helpCommand: 'show the help of a command',
  version: 'show the version',
  options: {
    db: 'the store (else COHORT_DB, else the data folder of the user)',
    today: 'act as if it were this day',
    lang: 'zh or en (else COHORT_LANG, else the setting of the store, else the locale)',
    format: 'table, csv, json, md, html or xlsx',
    out: 'write to a file, or into a folder; the extension names the format',
    yes: 'answer every question with yes',
    dryRun: 'do everything but keep nothing',
    quiet: 'no talk on stderr; errors only',
    force: 'replace an existing output file',
    raw: 'CSV for programs: English headers, codes, no BOM',
    ascii: 'draw tables with + - | only',
    actor: 'who is acting (else COHORT_ACTOR, else the user of the system)',
  },
  verbs: {
    init: 'set up a new store, with the handbook beside it',
    today: 'who must do what by when',
    why: 'where a person stands, and why',
    log: 'the journal: who changed what',
    undo: 'take an entry of the journal back',
    db: 'backup, restore and check of the store',
    plan: 'handbook, annual plan, batches, sessions, trainers and rooms, duties',
    enroll: 'people: roster, batches, moves',
    record: 'attendance, evidence, forms, figures of work, awards, cases, actions',
    exam: 'sittings, marks, question bank and papers, results',
    retake: 'who retakes, who retrains, by when',
    report: 'reports that the office runs on',
  },
  errorTitle: 'Error:',
  errorLine: (message: string) => `Error: ${message}`,
  hintLine: (hint: string) => `Remedy: ${hint}`,
  faultLine: (place: string, said: string) => `${place}: ${said}`,
  place: (line: number, column: string | undefined) =>
    column === undefined
      ? `line ${line}`
      : `line ${line}, ${/^\d+$/.test(column) ? `column ${column}` : column}`,
  moreFaults: (count: number) => `... and ${count} more; --errors FILE writes all of them.`,
  faultCount: (count: number) =>
    `${count} ${count === 1 ? 'fault' : 'faults'}; nothing was changed.`,
  errorsWritten: (file: string) => `All faults are in ${file}.`,
  written: (file: string) => `Written: ${file}`,
  unchangedFile: (file: string) => `Unchanged: ${file}`,
  entry: (entry: number) => `Entry ${entry}; "cohort undo ${entry}" takes it back.`,
  dryRun: 'Dry run: nothing was kept.',
  nothingChanged: 'Nothing changed; no entry.',
  importCounts: (c: { created: number; changed: number; unchanged: number; refused: number }) =>
    `${c.created} created, ${c.changed} changed, ${c.unchanged} unchanged` +
    (c.refused > 0 ? `, ${c.refused} refused` : ''),
  importedBefore: (entry: number) =>
    `The same file was taken in by entry ${entry} already; nothing is done twice. To apply it anew on purpose, use --again.`,
  columnsIgnored: (columns: string) => `Columns ignored: ${columns}`,
  readAs: (encoding: string, rows: number) =>
    `${rows} ${rows === 1 ? 'row' : 'rows'}, read as ${encoding}`,
  change: (header: string, from: string, to: string) => `${header}: ${from} → ${to}`,
  changeSeparator: '; ',
  sentences: (parts: readonly string[]) => parts.join(' '),
  none: 'none',
  sure: 'Go on?',
};
