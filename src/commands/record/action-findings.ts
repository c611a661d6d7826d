import type { Command } from 'commander';
import type { App } from '../../app.js';
import { latestMonth } from '../../domain/planning/gaps.js';
import { findFindings, type FoundFinding } from '../../operations/improving/find.js';
import { checkChoice, monthOption } from '../options.js';
import { figureTexts, findingTitle } from './action-parts.js';
import type { Row } from '../../render/view.js';

interface FindingOptions {
  month?: string;
  state?: string;
}

const states = ['open', 'action', 'declined'] as const;

export function addActionFindings(loop: Command, app: App): void {
  const t = app.texts.improvement.findings;
  loop
    .command('findings')
    .description(t.summary)
    .option('--month <MONTH>', t.month)
    .option('--state <STATE>', t.state)
    .action((options: FindingOptions) => runFindings(app, options));
}

async function runFindings(app: App, options: FindingOptions): Promise<void> {
  const { state } = options;
  const wanted = state === undefined ? null : checkChoice('--state', state, states);
  const today = app.today();
  const month = monthOption('--month', options.month) ?? latestMonth(today);
  const found = findFindings(app.store(), { month, today });
  const rows = found
    .filter((finding) => wanted === null || finding.state === wanted)
    .map((finding) => findingRow(app, finding));
  const columns = [
    { key: 'finding', kind: 'code' },
    { key: 'title', kind: 'text' },
    { key: 'measured', kind: 'text' },
    { key: 'state', kind: 'status', vocabulary: 'finding_state' },
    { key: 'action', kind: 'code', header: app.texts.improvement.action },
    { key: 'actor', kind: 'status', vocabulary: 'role', wide: true },
    { key: 'due_on', kind: 'date', wide: true },
    { key: 'kind', kind: 'status', vocabulary: 'finding_kind', wide: true },
    { key: 'value', kind: 'number', wide: true },
    { key: 'threshold', kind: 'number', wide: true },
    { key: 'bound', kind: 'code', wide: true },
    { key: 'counted', kind: 'int', wide: true },
    { key: 'from_on', kind: 'date', wide: true },
    { key: 'to_on', kind: 'date', wide: true },
    { key: 'courses', kind: 'list', wide: true },
    { key: 'rule', kind: 'list', wide: true },
  ] as const;
  const { empty } = app.texts.improvement.findings;
  const view = { name: 'findings', empty: empty(month), columns, rows };
  await app.print(view, `findings-${month}`);
}

function findingRow(app: App, finding: FoundFinding): Row {
  const { figures } = finding;
  const [first] = figures;
  return {
    finding: finding.key,
    title: findingTitle(app, finding),
    measured: figureTexts(app, finding).join(app.texts.app.changeSeparator),
    state: finding.state,
    action: finding.action,
    actor: finding.decide?.by ?? null,
    due_on: finding.decide?.dueOn ?? null,
    kind: finding.kind,
    value: first ? Number(first.value.toFixed(4)) : null,
    threshold: first ? Number(first.limit.toFixed(4)) : null,
    bound: first?.bound ?? null,
    counted: first?.counted ?? null,
    from_on: finding.from,
    to_on: finding.to,
    courses: finding.courses,
    rule: figures.map(({ rule }) => rule),
  };
}
