import type { Command } from 'commander';
import type { App } from '../../app.js';
import { drawNewPaper } from '../../operations/draw-paper.js';
import { listShownPapers, type ShownPaper } from '../../operations/find-paper.js';
import { InputError, refused } from '../../errors.js';
import type { View } from '../../render/view.js';
import { sayEntry } from '../importing.js';
import { checkChoice, wholeNumber } from '../options.js';
import { listOption } from '../plan/material-parts.js';
import { subject } from '../verb.js';
import { addPaperPages } from './paper-page.js';
import { addPaperSheet } from './paper-sheet.js';

interface DrawOptions {
  blueprint?: string;
  code?: string;
  seed?: string;
  versions?: string;
  mode?: string;
}

/** `exam paper`: what is drawn from the bank and answered on paper (002 §2, 004 §2.2). */
export function addPaper(exam: Command, app: App): void {
  const t = app.texts.bank.paper;
  const paper = subject(exam, 'paper', t.summary);
  paper
    .command('draw')
    .description(t.draw.summary)
    .argument('<ASSESSMENT>', t.draw.assessment)
    .option('--blueprint <CODE>', t.draw.blueprint)
    .option('--code <CODE>', t.draw.code)
    .option('--seed <N>', t.draw.seed)
    .option('--versions <LIST>', t.draw.versions)
    .option('--mode <MODE>', t.draw.mode)
    .action((assessment: string, options: DrawOptions) => runDraw(app, assessment, options));
  paper
    .command('list')
    .description(t.list.summary)
    .action(async () => {
      await app.print(papersView(app, listShownPapers(app.store())), 'papers');
    });
  addPaperPages(paper, app);
  addPaperSheet(paper, app);
}

const modes = ['same', 'other'] as const;
const mostVersions = 20;

/** @throws InputError `paper_versions` */
function versionsOption(value: string | undefined): string[] {
  const versions = listOption(value ?? 'A').map((one) => one.normalize('NFKC').toUpperCase());
  const sound = versions.every((one) => /^[A-Z0-9]{1,4}$/.test(one));
  const differing = new Set(versions).size === versions.length;
  if (sound && differing && versions.length > 0 && versions.length <= mostVersions) return versions;
  throw new InputError(refused('paper_versions', { value: value ?? '' }));
}

async function runDraw(app: App, assessment: string, options: DrawOptions): Promise<void> {
  const t = app.texts.bank.paper.draw;
  const seed = options.seed ?? (await app.prompter.text(t.askSeed, '--seed'));
  const { entry, drawn } = drawNewPaper(app.store(), app.writeContext(), {
    assessment,
    blueprint: options.blueprint ?? null,
    code: options.code ?? null,
    seed: wholeNumber('--seed', seed, 0),
    versions: versionsOption(options.versions),
    mode: checkChoice('--mode', options.mode ?? 'same', modes),
    by: app.actor(),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  });
  const said = t.done(paperFacts(drawn));
  await app.printText(said, { entry, ...paperRow(drawn) });
  await sayEntry(app, entry);
}

/** How many questions each version has, and for how many points. */
const paperFacts = ({ paper, versions, total }: ShownPaper) => ({
  paper: paper.code,
  versions: [...versions.keys()],
  questions: [...versions.values()][0]?.length ?? 0,
  points: total / 100,
  mode: paper.mode,
});

/** A paper for lists and programs. */
export function paperRow(shown: ShownPaper) {
  const { paper, sheets } = shown;
  const { questions, points, versions } = paperFacts(shown);
  return {
    paper: paper.code,
    assessment: paper.assessment,
    blueprint: paper.blueprint,
    versions,
    mode: paper.mode,
    questions,
    points,
    seed: paper.seed,
    drawn_on: paper.drawnOn,
    sheets,
  };
}

function papersView(app: App, papers: readonly ShownPaper[]): View {
  const { headers, list } = app.texts.bank.paper;
  return {
    name: 'papers',
    empty: list.empty,
    columns: [
      { key: 'paper', kind: 'code' },
      { key: 'assessment', kind: 'code' },
      { key: 'blueprint', kind: 'code', wide: true },
      { key: 'versions', kind: 'list', header: headers.versions },
      { key: 'mode', kind: 'status', vocabulary: 'paper_mode', header: headers.mode },
      { key: 'questions', kind: 'int', header: headers.questions },
      { key: 'points', kind: 'score', header: headers.points },
      { key: 'seed', kind: 'int', wide: true, header: headers.seed },
      { key: 'drawn_on', kind: 'date', header: headers.drawnOn },
      { key: 'sheets', kind: 'int', header: headers.sheets },
    ],
    rows: papers.map(paperRow),
  };
}
