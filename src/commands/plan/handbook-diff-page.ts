import type { App } from '../../app.js';
import type { Comparison, ToldChange } from '../../operations/compare-handbooks.js';
import type { RepinEffect } from '../../operations/list-repin-effects.js';
import { refusalText } from '../../report-error.js';
import type { Document, Link, View } from '../../render/view.js';
import { changeSentence } from './change-sentence.js';

/** Two handbooks compared: what changes, and what it would do to the open batches. */
export function diffPage(
  app: App,
  comparison: Comparison,
  changes: View,
  effects: readonly RepinEffect[],
): Document {
  const t = app.texts.handbook.diff;
  const batches = effectsView(app, effects);
  const possible = effects.some(({ changed }) => changed !== null && changed > 0);
  return {
    name: 'handbook-diff',
    title: t.title(comparison.from),
    sections: [
      { kind: 'heading', text: t.changes },
      changes.rows.length === 0
        ? { kind: 'view', view: changes }
        : { kind: 'view', view: changes, chain: comparison.changes.map((one) => linkOf(app, one)) },
      { kind: 'heading', text: t.batches },
      { kind: 'view', view: batches },
    ],
    footer: possible ? [t.howTo] : [],
    json: {
      from: comparison.from,
      changes: changes.rows.map(({ path, change, text, before, after }) => ({
        path,
        change,
        text,
        before,
        after,
      })),
      batches: effects.map(({ batch, version, people, changed, obstacles }) => ({
        batch,
        version,
        people,
        repin: obstacles.length === 0,
        changed,
        obstacles: obstacles.map((obstacle) => ({
          code: obstacle.code,
          message: refusalText(app.texts, obstacle).message,
        })),
      })),
    },
  };
}

/** On a terminal: the sentence, and below it the path. */
function linkOf(app: App, { statement, path }: ToldChange): Link {
  return { text: changeSentence(app.texts.handbook.rules, statement), notes: [path] };
}

function effectsView(app: App, effects: readonly RepinEffect[]): View {
  const t = app.texts.handbook.diff;
  return {
    name: 'batches',
    empty: t.noBatches,
    columns: [
      { key: 'batch', kind: 'code' },
      { key: 'version', kind: 'int', header: t.version },
      { key: 'people', kind: 'int', header: t.people },
      { key: 'repin', kind: 'boolean', header: t.repin },
      { key: 'changed', kind: 'int', header: t.affected },
      { key: 'obstacles', kind: 'text', header: t.obstacles },
    ],
    rows: effects.map(({ batch, version, people, obstacles, changed }) => ({
      batch,
      version,
      people,
      repin: obstacles.length === 0,
      changed,
      obstacles:
        obstacles.length === 0
          ? null
          : app.texts.app.sentences(obstacles.map((one) => refusalText(app.texts, one).message)),
    })),
  };
}
