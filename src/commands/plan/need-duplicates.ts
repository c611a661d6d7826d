import type { Command } from 'commander';
import type { App } from '../../app.js';
import { listDuplicates } from '../../operations/list-needs.js';

export function addNeedDuplicates(need: Command, app: App): void {
  const t = app.texts.need.duplicates;
  need
    .command('duplicates')
    .description(t.summary)
    .action(() => runDuplicates(app));
}

async function runDuplicates(app: App): Promise<void> {
  const t = app.texts.need.duplicates;
  const pairs = listDuplicates(app.store());
  await app.print(
    {
      name: 'duplicates',
      empty: t.empty,
      columns: [
        { key: 'need', kind: 'code' },
        { key: 'title', kind: 'text' },
        { key: 'into', kind: 'code' },
        { key: 'into_title', kind: 'text' },
        { key: 'alike', kind: 'status', vocabulary: 'need_alike' },
        { key: 'near', kind: 'status', vocabulary: 'need_near', wide: true },
        { key: 'likeness', kind: 'percent', wide: true },
      ],
      rows: pairs.map(({ need, title, into, intoTitle, alike, near, likeness }) => ({
        need,
        title,
        into,
        into_title: intoTitle,
        alike,
        near,
        likeness,
      })),
    },
    'need-duplicates',
  );
  const [first] = pairs;
  if (first) await app.say(t.how(first.need, first.into));
}
