import type { App } from '../../app.js';
import { showResource } from '../../operations/show-resource.js';
import type { Document } from '../../render/view.js';
import { dayOption, type Command } from '../options.js';
import { kindOption } from './resource-options.js';
import { equipmentPage, venuePage } from './resource-page.js';
import { trainerPage } from './resource-trainer-page.js';

interface ShowOptions {
  of?: string;
  from?: string;
  to?: string;
}

export function addResourceShow(resource: Command, app: App): void {
  const t = app.texts.resources;
  resource
    .command('show')
    .description(t.show.summary)
    .argument('<NAME>', t.name)
    .option('--from <DAY>', t.show.from)
    .option('--to <DAY>', t.show.to)
    .option('--of <KIND>', t.of)
    .action((name: string, options: ShowOptions) => runShow(app, name, options));
}

async function runShow(app: App, name: string, options: ShowOptions): Promise<void> {
  const file = showResource(app.store(), {
    kind: kindOption(app, '--of', options.of),
    name,
    from: dayOption('--from', options.from) ?? null,
    to: dayOption('--to', options.to) ?? null,
    today: app.today(),
  });
  const page = (): Document => {
    switch (file.kind) {
      case 'trainer':
        return trainerPage(app, file);
      case 'venue':
        return venuePage(app, file);
      case 'equipment':
        return equipmentPage(app, file);
    }
  };
  await app.print(page(), `resource-${file.kind}`);
}
