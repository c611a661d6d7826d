import type { App } from '../../app.js';
import type { Day } from '../../domain/day.js';
import { improvementState, lastDone, type Improvement } from '../../domain/improving/action.js';
import type { Figure } from '../../domain/improving/finding.js';
import { findActorNames } from '../../operations/list-materials.js';
import type { FoundFinding } from '../../operations/improving/find.js';
import type { Column, Row } from '../../render/view.js';
import { sayEntry } from '../importing.js';

/** A figure with its limit, as people read it. */
export function figureText(app: App, { value, limit, bound, counted, as }: Figure): string {
  const t = app.texts.improvement;
  const text = (number: number): string =>
    as === 'rate' ? t.rate(number) : String(Number(number.toFixed(2)));
  return t.figure[bound]({ value: text(value), limit: text(limit), counted, as });
}

/** What is found, and about what. */
export function findingTitle(app: App, { kind, what, title }: FoundFinding): string {
  const t = app.texts.improvement;
  return t.titled(kind === 'redesign' ? t.redesign : what, title);
}

/** The figures of a finding; of a proposal, which rests on several results, each with its name. */
export function figureTexts(app: App, { kind, figures }: FoundFinding): string[] {
  const words = app.texts.words['finding_kind'];
  return figures.map((figure) => {
    const said = figureText(app, figure);
    const of = figure.rule.slice(figure.rule.lastIndexOf('.') + 1);
    return kind === 'redesign' ? app.texts.improvement.titled(words?.[of] ?? of, said) : said;
  });
}

/** A finding in the words that an action keeps of it: its title, and when, by which figures and rules. */
export function describeFinding(app: App, finding: FoundFinding): { title: string; about: string } {
  const { figures, from, to } = finding;
  const texts = figureTexts(app, finding);
  const said = texts.map((text, at) => `${text}${app.texts.render.note(figures[at]?.rule ?? '')}`);
  const title = findingTitle(app, finding);
  return { title, about: app.texts.improvement.described({ title, from, to, figures: said }) };
}

export const actionColumns = (app: App): readonly Column[] => [
  { key: 'action', kind: 'code', header: app.texts.improvement.action },
  { key: 'title', kind: 'text' },
  { key: 'owner', kind: 'text' },
  { key: 'due_on', kind: 'date' },
  { key: 'state', kind: 'status', vocabulary: 'improvement_state' },
  { key: 'overdue', kind: 'boolean' },
  { key: 'opened_on', kind: 'date', wide: true },
  { key: 'done_on', kind: 'date', wide: true },
  { key: 'finding', kind: 'code', wide: true },
  { key: 'rule', kind: 'code', wide: true },
  { key: 'about', kind: 'text', wide: true },
];

export function actionRow(action: Improvement, today: Day, nameOf: (key: string) => string): Row {
  const state = improvementState(action);
  return {
    action: action.code,
    title: action.title,
    owner: nameOf(action.owner),
    due_on: action.dueOn,
    state,
    overdue: state === 'open' && action.dueOn < today,
    opened_on: action.openedOn,
    done_on: lastDone(action)?.happenedOn ?? null,
    finding: action.finding,
    rule: action.rule,
    about: action.about,
  };
}

/** Says where an action stands after something was recorded of it. */
export async function showAction(
  app: App,
  { entry, action }: { entry: number | null; action: Improvement },
): Promise<void> {
  const nameOf = findActorNames(app.store(), app.today());
  const row = actionRow(action, app.today(), nameOf);
  const state = improvementState(action);
  const said = app.texts.improvement.standing({
    action: action.code,
    title: action.title,
    state: app.texts.words['improvement_state']?.[state] ?? state,
    owner: nameOf(action.owner),
    dueOn: action.dueOn,
    open: state === 'open',
  });
  await app.printText(said, { entry, ...row });
  await sayEntry(app, entry);
}
