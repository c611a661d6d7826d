import type { App } from '../../app.js';
import type { MatterKind } from '../../domain/awarding/decided.js';
import type { Matter } from '../../domain/awarding/matter.js';
import { InputError, refused } from '../../errors.js';
import {
  decideMatters,
  mattersToDecide,
  type Act,
  type DecidedMatter,
  type DecideInput,
} from '../../operations/awarding/decide.js';
import { given } from '../enroll/given.js';
import { sayEntry } from '../importing.js';
import { dayOption, type Command } from '../options.js';
import { textOption } from '../plan/session-options.js';
import { awardsView, deductionsView, matterRow } from './award-list.js';
import { askMatters } from './asking/ask-matters.js';
import { prizeWords } from './award-words.js';

interface DecideOptions {
  period?: string;
  by?: string;
  on?: string;
  reason?: string;
  all?: boolean;
}

function withOptions(command: Command, app: App): Command {
  const o = app.texts.awards.options;
  return command
    .option('--period <PERIOD>', o.period)
    .option('--by <NAME>', o.by)
    .option('--reason <TEXT>', o.reason)
    .option('--on <DAY>', o.on)
    .option('--all', o.all);
}

/** `record award give`, `waive` and `confirm`. */
export function addAwardDecisions(award: Command, app: App): void {
  const t = app.texts.awards;
  const acts = { give: 'given', waive: 'waived', confirm: 'confirmed' } as const;
  for (const name of ['give', 'waive', 'confirm'] as const) {
    const command = award
      .command(name)
      .description(t[name].summary)
      .argument('[AWARD]', t.awardArgument)
      .argument('[WHO]', t.who);
    withOptions(command, app).action(
      (code: string | undefined, who: string | undefined, options: DecideOptions) =>
        runDecide(app, { kind: 'award', act: acts[name], code, who }, options),
    );
  }
}

/** `record deduction apply`, `waive` and `confirm`. */
export function addDeductionDecisions(deduction: Command, app: App): void {
  const t = app.texts.awards.deduction;
  const acts = { apply: 'given', waive: 'waived', confirm: 'confirmed' } as const;
  for (const name of ['apply', 'waive', 'confirm'] as const) {
    const command = deduction
      .command(name)
      .description(t[name].summary)
      .argument('[EMPLOYEE]', t.employee)
      .argument('[RULE]', t.rule);
    withOptions(command, app).action(
      (who: string | undefined, code: string | undefined, options: DecideOptions) =>
        runDecide(app, { kind: 'deduction', act: acts[name], code, who }, options),
    );
  }
}

interface Wish {
  kind: MatterKind;
  act: Act;
  code: string | undefined;
  who: string | undefined;
}

async function runDecide(app: App, wish: Wish, options: DecideOptions): Promise<void> {
  const o = app.texts.awards.options;
  const all = options.all === true;
  if (!all && wish.who === undefined && wish.code === undefined && app.prompter.interactive) {
    return askMatters(app, wish.kind, wish.act, options);
  }
  if (all && wish.who !== undefined) {
    const first = wish.kind === 'award' ? 'WHO' : 'EMPLOYEE';
    throw new InputError(refused('option_conflict', { first, second: '--all' }));
  }
  const code =
    wish.code ??
    (all || wish.kind === 'deduction' ? null : await given(app, undefined, 'AWARD', o.ask.award));
  const argument = wish.kind === 'award' ? 'WHO' : 'EMPLOYEE';
  const who = all ? null : await given(app, wish.who, argument, o.ask.who);
  const period = await given(app, options.period, '--period', o.ask.period);
  const by = textOption(app, '--by', await given(app, options.by, '--by', o.ask.by));
  const reason =
    wish.act === 'waived'
      ? await given(app, options.reason, '--reason', o.ask.reason)
      : options.reason;
  const input: DecideInput = {
    ...{ kind: wish.kind, act: wish.act, period, code, who, by },
    on: dayOption('--on', options.on) ?? app.today(),
    reason: reason === undefined ? null : textOption(app, '--reason', reason),
    today: app.today(),
    dryRun: app.options.dryRun === true,
  };
  if (all) await askForAll(app, input);
  const { entry, matters } = decideMatters(app.store(), app.writeContext(), input);
  await show(app, input, entry, matters);
}

/** Shows what a decision about a whole period would be about, and asks; nothing assumes yes. */
async function askForAll(app: App, input: DecideInput): Promise<void> {
  const { kind, act } = input;
  const matters = mattersToDecide(app.store(), input);
  // What is refused is refused before anybody is asked whether they are sure.
  decideMatters(app.store(), app.writeContext(), { ...input, dryRun: true });
  if (app.options.format !== 'json') {
    const view = kind === 'award' ? awardsView : deductionsView;
    await app.print(view(app, matters, input.period), 'decide');
  }
  if (input.dryRun) return;
  await app.prompter.confirm(questionOf(app, kind, act, matters.length));
}

function questionOf(app: App, kind: MatterKind, act: Act, count: number): string {
  const t = app.texts.awards;
  const texts =
    kind === 'award'
      ? { given: t.give, waived: t.waive, confirmed: t.confirm }
      : { given: t.deduction.apply, waived: t.deduction.waive, confirmed: t.deduction.confirm };
  return texts[act].ask(count);
}

async function show(
  app: App,
  input: DecideInput,
  entry: number | null,
  matters: readonly DecidedMatter[],
): Promise<void> {
  const lines = matters.map((one) => sentence(app, input, one));
  const json = matters.map(({ matter, outcome }) => ({ ...matterRow(app, matter), outcome }));
  await app.printText(lines.join('\n'), { entry, [`${input.kind}s`]: json });
  const t = app.texts.awards;
  if (matters.some(({ matter }) => matter.state === 'awaiting')) {
    await app.say(input.kind === 'award' ? t.give.waiting : t.deduction.apply.waiting);
  }
  await sayEntry(app, entry);
}

function sentence(app: App, { act }: DecideInput, { matter, outcome }: DecidedMatter): string {
  const t = app.texts.awards;
  const { kind, title, period } = matter;
  return kind === 'award'
    ? awardSentence(app, act, { matter, outcome })
    : {
        given: () =>
          outcome === 'unchanged'
            ? t.deduction.apply.same({ employee_no: matter.key, title, period })
            : t.deduction.apply.done({
                ...{ employee_no: matter.key, title, period },
                points: prizeWords(app, matter),
              }),
        waived: () => t.deduction.waive.done({ employee_no: matter.key, title, period }),
        confirmed: () => t.deduction.confirm.done({ employee_no: matter.key, title, period }),
      }[act]();
}

function awardSentence(app: App, act: Act, { matter, outcome }: DecidedMatter): string {
  const t = app.texts.awards;
  const facts = { award: matter.title, period: matter.period, who: receiverOf(matter) };
  if (act === 'waived') return t.waive.done(facts);
  if (act === 'confirmed') return t.confirm.done(facts);
  if (outcome === 'unchanged') return t.give.same(facts);
  return t.give.done({ ...facts, prize: prizeWords(app, matter) });
}

const receiverOf = ({ unit, key, name }: Matter): string =>
  unit === 'person' ? `${key} ${name}` : name;
