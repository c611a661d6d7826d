import type { Command } from 'commander';
import type { App } from '../../app.js';
import type { RequirementState } from '../../domain/standing/requirements.js';
import { listRetakesDue, type DueRow } from '../../operations/list-retakes-due.js';
import type { Row, View } from '../../render/view.js';
import { retrainingWords } from '../about-words.js';

interface DueOptions {
  batch?: string;
  assessment?: string;
}

export function addDue(retake: Command, app: App): void {
  const t = app.texts.retake.due;
  retake
    .command('due')
    .description(t.summary)
    .option('--batch <BATCH>', t.batch)
    .option('--assessment <ASSESSMENT>', t.assessment)
    .action((options: DueOptions) => runDue(app, options));
}

function asRow(app: App, due: DueRow): Row {
  return {
    employee_no: due.employeeNo,
    name: due.name,
    batch: due.batch,
    assessment: due.assessment,
    round: due.round,
    attempts: due.attempts,
    last_score: due.lastScore,
    pass_mark: due.passMark,
    next: due.next,
    requires: due.requires.map((one) => requirementText(app, due, one)),
    not_before: due.notBefore,
    due_on: due.dueOn,
    rule: due.rule,
  };
}

/** What must still happen before the attempt, in a few words. */
function requirementText(app: App, due: DueRow, state: RequirementState): string {
  const t = app.texts.retake.due;
  if (state.kind === 'retraining') {
    const { requirement, minRate } = state.retraining;
    const what = retrainingWords(app, due.handbook, due.program, requirement);
    return t.retraining(what, minRate);
  }
  const by = app.texts.words['role']?.[state.by] ?? state.by;
  if (state.kind === 'approval') return t.approval(by);
  return t.coaching(by, state.acts.length, state.times);
}

async function runDue(app: App, { batch, assessment }: DueOptions): Promise<void> {
  const due = listRetakesDue(app.store(), {
    batch: batch ?? null,
    assessment: assessment ?? null,
    today: app.today(),
  });
  const view: View = {
    name: 'retakes-due',
    empty: app.texts.retake.due.empty,
    columns: [
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'batch', kind: 'code', wide: true },
      { key: 'assessment', kind: 'text' },
      { key: 'round', kind: 'int', wide: true },
      { key: 'attempts', kind: 'int', wide: true },
      { key: 'last_score', kind: 'score', wide: true },
      { key: 'pass_mark', kind: 'score', wide: true },
      { key: 'next', kind: 'status', vocabulary: 'next' },
      { key: 'requires', kind: 'list', wide: due.every(({ requires }) => requires.length === 0) },
      { key: 'not_before', kind: 'date', wide: due.every(({ notBefore }) => notBefore === null) },
      { key: 'due_on', kind: 'date' },
      { key: 'rule', kind: 'text', wide: true },
    ],
    rows: due.map((row) => asRow(app, row)),
  };
  await app.print(view, 'retakes-due');
}
