/** What the commands of the store itself say: init, log, undo, db. */
export const system = {
  init: {
    summary: 'Set up a new store: its settings, the calendar, and the handbook beside it.',
    office: 'name of the office, shown on reports',
    zone: 'time zone of the office, such as Asia/Shanghai',
    handbook: 'a handbook of your own instead of the default one',
    askOffice: 'Name of the office:',
    defaultOffice: 'Training office',
    created: (file: string) => `Store: ${file}`,
    handbookInForce: (file: string) =>
      `Handbook: ${file} is in force as version 1. After editing it, run "cohort plan handbook apply ${file}".`,
    handbookWritten: (file: string) =>
      `Handbook: ${file}. Edit it, then run "cohort plan handbook apply ${file}".`,
  },
  log: {
    summary: 'The journal, latest last: who changed what, and when.',
    actor: 'by',
    limit: 'only the last N entries',
    empty: 'The journal is empty.',
  },
  undo: {
    summary: 'Take an entry back (the last one, if none is named); an undo can be undone too.',
    entry: 'number of the entry',
    done: (entry: number, rows: number) =>
      `Entry ${entry} is undone: ${rows} ${rows === 1 ? 'row' : 'rows'} put back.`,
    ask: (entry: number, command: string) => `Undo entry ${entry} (${command})?`,
  },
  db: {
    summary: 'Backup, restore and check of the store.',
    backup: {
      summary: 'Write a complete, checked copy of the store.',
      file: 'where to; never overwritten',
      done: (file: string, fingerprint: string) =>
        fingerprint === '' ? `Backup: ${file}` : `Backup: ${file}, facts ${fingerprint}`,
    },
    restore: {
      summary: "Put a backup in the store's place; the present store is kept beside it.",
      file: 'the backup',
      ask: (file: string) => `Replace the store by ${file}?`,
      done: (kept: string | null) =>
        kept === null ? 'Restored.' : `Restored. The store that was replaced: ${kept}`,
      good: (file: string, fingerprint: string) => `${file} is good, facts ${fingerprint}`,
    },
    check: {
      summary:
        'Check the store: file, references, layout; with --deep every row against the journal.',
      deep: 'every row against the journal',
      good: (entries: number, head: string, fingerprint: string) =>
        `Good: ${entries} ${entries === 1 ? 'entry' : 'entries'}, head ${head}, facts ${fingerprint}`,
      empty: 'The check found nothing.',
    },
    reindex: {
      summary: 'Make the search index of the case library anew; no fact changes.',
      done: (cases: number) => `${cases} ${cases === 1 ? 'case' : 'cases'} indexed.`,
    },
  },
  today: {
    summary: 'Who must do what by when: everybody and every role; what is due first comes first.',
    for: 'only what concerns a role (specialist, supervisor, ...), an employee number or a name',
    until:
      'look ahead: only what falls due until this day, with the sessions and sittings until then',
    people: (count: number, matter: string) => `${count} people: ${matter}`,
    title: (day: string) => `Worklist of ${day}`,
    overdue: 'Overdue',
    dueToday: 'Due today',
    coming: 'Coming',
    undated: 'Without a day',
    empty: 'Nothing is due.',
    nobody: (f: { who: string; suggestion: string }) =>
      `No role, person or trainer is called "${f.who}".${f.suggestion === '' ? '' : ` Did you mean ${f.suggestion}?`}`,
  },
  why: {
    summary: 'Where a person stands, by which rules and facts, and what comes next.',
    employee: 'employee number',
    at: 'as of another day',
  },
};
