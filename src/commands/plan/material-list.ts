import type { Command } from 'commander';
import type { App } from '../../app.js';
import { listMaterials, type ListedMaterial } from '../../operations/list-materials.js';
import { checkMaterials } from '../../operations/check-materials.js';
import { Refusal, refused } from '../../errors.js';
import type { Row } from '../../render/view.js';
import { checkChoice } from '../options.js';

const states = [
  'in_review',
  'rejected',
  'trial_due',
  'approved',
  'review_due',
  'review_overdue',
  'withdrawn',
] as const;

interface ListOptions {
  course?: string;
  kind?: string;
  state?: string;
  due?: boolean;
}

export function addMaterialList(material: Command, app: App): void {
  const t = app.texts.materials;
  material
    .command('list')
    .description(t.list.summary)
    .option('--course <COURSE>', t.list.course)
    .option('--kind <KIND>', t.options.kind(''))
    .option('--state <STATE>', t.list.state(states.join(', ')))
    .option('--due', t.list.due)
    .action((options: ListOptions) => runList(app, options));
  material
    .command('check')
    .description(t.check.summary)
    .argument('[CODE]', t.check.code)
    .action((code: string | undefined) => runCheck(app, code ?? null));
}

async function runList(app: App, options: ListOptions): Promise<void> {
  const t = app.texts.materials;
  const { course = null, kind = null, state } = options;
  const materials = listMaterials(app.store(), app.today(), {
    course,
    kind,
    state: state === undefined ? null : checkChoice('--state', state, states),
    due: options.due === true,
  });
  const state_ = { kind: 'status', vocabulary: 'material_state' } as const;
  const drafts = materials.some(({ verdict }) => draftOf(verdict) !== null);
  await app.print(
    {
      name: 'materials',
      empty: t.list.empty,
      columns: [
        { key: 'material', kind: 'code' },
        { key: 'title', kind: 'text', header: t.list.titleHeader },
        { key: 'kind', kind: 'text' },
        { key: 'courses', kind: 'list', wide: true },
        { key: 'version', kind: 'int' },
        { key: 'state', ...state_, header: t.list.stateHeader },
        { key: 'usable_from', kind: 'date', wide: true },
        { key: 'review_on', kind: 'date' },
        { key: 'next_version', kind: 'int', wide: !drafts },
        { key: 'next_state', ...state_, wide: true },
        { key: 'copies', kind: 'int' },
        { key: 'out', kind: 'int' },
        { key: 'owner', kind: 'text', wide: true },
        { key: 'rule', kind: 'code', wide: true },
      ],
      rows: materials.map(listRow),
    },
    'materials',
  );
}

/** The newest version, where another one is in use. */
const draftOf = ({ current, latest }: ListedMaterial['verdict']) =>
  current && current.version.number < latest.version.number ? latest : null;

function listRow({ verdict, kind, copies, out }: ListedMaterial): Row {
  const { material, state, current, latest } = verdict;
  const shown = current ?? latest;
  const draft = draftOf(verdict);
  return {
    material: material.code,
    title: material.title,
    kind,
    courses: material.courses,
    version: shown.version.number,
    state,
    usable_from: shown.usableFrom,
    review_on: shown.dues[0]?.dueOn ?? null,
    next_version: draft?.version.number ?? null,
    next_state: draft?.state ?? null,
    copies,
    out,
    owner: material.owner,
    rule: shown.dues[0]?.rule ?? shown.reasons[0]?.rule ?? null,
  };
}

/** @throws Refusal `material_check_failed` where anything is to be put right */
async function runCheck(app: App, code: string | null): Promise<void> {
  const t = app.texts.materials.check;
  const findings = checkMaterials(app.store(), code, app.today());
  const states = app.texts.words['material_state'] ?? {};
  await app.print(
    {
      name: 'material-check',
      empty: t.good,
      columns: [
        { key: 'about', kind: 'code' },
        { key: 'title', kind: 'text', wide: true },
        { key: 'finding', kind: 'status', vocabulary: 'material_finding' },
        { key: 'day', kind: 'date' },
        { key: 'detail', kind: 'text' },
        { key: 'rule', kind: 'code' },
      ],
      rows: findings.map(({ about, title, kind, on, detail, rule }) => ({
        about,
        title,
        finding: kind,
        day: on,
        detail: detail === '' ? null : (states[detail] ?? detail),
        rule,
      })),
    },
    'material-check',
  );
  if (findings.length > 0) {
    throw new Refusal(refused('material_check_failed', { count: findings.length }));
  }
}
