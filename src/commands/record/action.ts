import type { Command } from 'commander';
import type { App } from '../../app.js';
import { improvementState, improvementStates } from '../../domain/improving/action.js';
import { actorKey } from '../../operations/find-material.js';
import { findActorNames } from '../../operations/list-materials.js';
import { requireAction } from '../../operations/improving/find.js';
import { listActions } from '../../operations/improving/list.js';
import type { Document } from '../../render/view.js';
import { checkChoice } from '../options.js';
import { subject } from '../verb.js';
import { addActionDecisions } from './action-decide.js';
import { addActionFindings } from './action-findings.js';
import { actionColumns, actionRow } from './action-parts.js';
import { actionKind } from './action-kind.js';
import { addActionPropose } from './action-propose.js';
import { addSaidImport } from './said-import.js';

interface ListOptions {
  state?: string;
  owner?: string;
  overdue?: boolean;
}

/** `record action`: from findings to actions that are verified (000 §5.2, 004 §4). */
export function addAction(record: Command, app: App): void {
  const t = app.texts.improvement;
  const loop = subject(record, 'action', t.summary);
  addActionFindings(loop, app);
  loop
    .command('list')
    .description(t.list.summary)
    .option('--state <STATE>', t.list.state)
    .option('--owner <WHO>', t.list.owner)
    .option('--overdue', t.list.overdue)
    .action((options: ListOptions) => runList(app, options));
  loop
    .command('show')
    .description(t.show.summary)
    .argument('<ACTION>', t.code)
    .action((code: string) => runShow(app, code));
  addActionDecisions(loop, app);
  addActionPropose(loop, app);
  addSaidImport(loop, app, app.texts.sheets.import.action, actionKind);
}

async function runList(app: App, options: ListOptions): Promise<void> {
  const { state, owner, overdue } = options;
  const wanted = state === undefined ? null : checkChoice('--state', state, improvementStates);
  const today = app.today();
  const nameOf = findActorNames(app.store(), today);
  const by = owner === undefined ? null : actorKey(app.store(), owner, today);
  const rows = listActions(app.store())
    .filter((action) => wanted === null || improvementState(action) === wanted)
    .filter((action) => by === null || action.owner === by)
    .map((action) => actionRow(action, today, nameOf))
    .filter((row) => overdue !== true || row['overdue'] === true);
  const { empty } = app.texts.improvement.list;
  await app.print({ name: 'actions', empty, columns: actionColumns(app), rows }, 'actions');
}

async function runShow(app: App, code: string): Promise<void> {
  await app.print(page(app, code), `action-${code}`);
}

function page(app: App, code: string): Document {
  const action = requireAction(app.store(), code);
  const nameOf = findActorNames(app.store(), app.today());
  const row = actionRow(action, app.today(), nameOf);
  const { columns, words, improvement: t } = app.texts;
  const state = improvementState(action);
  const events = action.events.map((event) => ({
    day: event.happenedOn,
    happened: event.kind,
    actor: nameOf(event.actor),
    statement: event.statement,
  }));
  const figures = [
    ['state', words['improvement_state']?.[state] ?? state],
    ['owner', row['owner']],
    ['due_on', action.dueOn],
    ['opened_on', action.openedOn],
    ['finding', action.finding],
    ['rule', action.rule],
    ['about', action.about],
  ] as const;
  return {
    name: 'action',
    title: `${action.code} ${action.title}`,
    sections: [
      {
        kind: 'figures',
        figures: figures.flatMap(([key, value]) =>
          value === null || value === undefined
            ? []
            : [{ label: columns[key] ?? key, value, kind: 'text' as const }],
        ),
      },
      {
        kind: 'view',
        view: {
          name: 'events',
          title: t.show.events,
          empty: t.show.none,
          columns: [
            { key: 'day', kind: 'date' },
            {
              key: 'happened',
              kind: 'status',
              vocabulary: 'improvement_event',
              header: t.show.happened,
            },
            { key: 'actor', kind: 'text' },
            { key: 'statement', kind: 'text' },
          ],
          rows: events,
        },
      },
    ],
    footer: [],
    json: { ...row, handbook_version: action.handbookVersion, events },
  };
}
