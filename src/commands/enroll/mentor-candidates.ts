import type { Command } from 'commander';
import type { App } from '../../app.js';
import {
  listCandidates,
  type Candidate,
  type CandidateList,
} from '../../operations/mentoring/candidates.js';
import type { Document, View } from '../../render/view.js';
import { dayOption } from '../options.js';
import { conditionsJson, conditionsSection } from './mentor-conditions.js';

interface CandidateOptions {
  level?: string;
  on?: string;
  all?: boolean;
}

export function addMentorCandidates(mentor: Command, app: App): void {
  const { candidates: t, on } = app.texts.mentors;
  mentor
    .command('candidates')
    .description(t.summary)
    .argument('[EMPLOYEE...]', t.employee)
    .option('--level <LEVEL>', t.level)
    .option('--on <DAY>', on)
    .option('--all', t.all)
    .action((employees: string[], options: CandidateOptions) =>
      runCandidates(app, employees, options),
    );
}

async function runCandidates(
  app: App,
  employees: readonly string[],
  options: CandidateOptions,
): Promise<void> {
  const t = app.texts.mentors.candidates;
  const list = listCandidates(app.store(), {
    level: options.level ?? null,
    employees,
    all: options.all === true,
    day: dayOption('--on', options.on) ?? app.today(),
  });
  const { format, out } = app.options;
  const [only] = list.rows;
  if (employees.length === 1 && only) {
    await app.print(file(app, list, only), 'candidate');
    return;
  }
  if (format === 'json' && out === undefined) await app.printText('', json(app, list.rows));
  else await app.print(view(app, list.rows), 'candidates');
  if (list.leftOut > 0) await app.say(t.leftOut(list.leftOut, list.title));
}

const json = (app: App, rows: readonly Candidate[]) =>
  rows.map((row) => ({
    employee_no: row.employeeNo,
    name: row.name,
    team: row.team,
    level: row.level,
    eligible: row.eligible,
    conditions: conditionsJson(app, row.conditions),
  }));

function view(app: App, rows: readonly Candidate[]): View {
  const t = app.texts.mentors;
  return {
    name: 'candidates',
    empty: t.candidates.empty,
    columns: [
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'team', kind: 'text' },
      { key: 'level', kind: 'code', header: t.levelHeader, wide: true },
      { key: 'met', kind: 'text' },
      { key: 'missing', kind: 'list' },
    ],
    rows: rows.map((row) => {
      const missing = row.conditions.filter(({ holds }) => !holds);
      const total = row.conditions.length;
      return {
        employee_no: row.employeeNo,
        name: row.name,
        team: row.team,
        level: row.level,
        met: t.candidates.met({ met: total - missing.length, total }),
        missing: missing.map((one) => t.conditionShort(one)),
      };
    }),
  };
}

/** One person: every condition with its rule. */
function file(app: App, { title }: CandidateList, candidate: Candidate): Document {
  const t = app.texts.mentors.candidates;
  const { employeeNo: employee_no, name, conditions, eligible } = candidate;
  const missing = conditions.filter(({ holds }) => !holds).length;
  return {
    name: 'candidate',
    title: t.file({ employee_no, name, level: title }),
    subtitle: eligible ? t.eligible : t.notEligible(missing),
    sections: [conditionsSection(app, conditions)],
    json: json(app, [candidate])[0],
    footer: [],
  };
}
