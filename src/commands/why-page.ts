import type { App } from '../app.js';
import { choiceOf } from '../domain/handbook/choice-of.js';
import type { Handbook } from '../domain/handbook/types.js';
import { matterTitle } from '../domain/standing/matter-title.js';
import type { Action } from '../domain/standing/statements.js';
import type { PersonStanding } from '../operations/find-standing.js';
import type { Document, Section } from '../render/view.js';
import { aboutWords } from './about-words.js';
import { nowhereJson, whyJson } from './why-json.js';
import { factsText, link, sentence } from './why-words.js';

type Current = NonNullable<PersonStanding['current']>;

/** Who is in no batch stands nowhere. */
export function nowherePage(app: App, found: PersonStanding): Document {
  const { person } = found;
  const text = app.texts.why.noBatch(person.employeeNo);
  return {
    name: 'why',
    title: `${person.employeeNo} ${person.name}`,
    sections: [{ kind: 'text', text }],
    footer: [],
    json: nowhereJson(found),
  };
}

/** Where a person stands: the state, what is next, the gates, and the chain of reasons. */
export function whyPage(app: App, found: PersonStanding, current: Current): Document {
  const { facts, rules, standing } = current;
  const t = app.texts.why;
  const program = rules.handbook.programs[facts.batch.program];
  const titleOf = (code: string | null): string =>
    program?.stages.find((stage) => stage.code === code)?.title ?? app.texts.app.none;
  const sections: Section[] = [
    {
      kind: 'figures',
      figures: [
        { label: app.texts.columns['stage'] ?? '', value: titleOf(standing.stage), kind: 'text' },
        {
          label: app.texts.columns['state'] ?? '',
          value: app.texts.words['state']?.[standing.state] ?? standing.state,
          kind: 'text',
        },
        { label: t.since, value: standing.since, kind: 'date' },
        { label: t.due, value: standing.dueOn, kind: 'date' },
      ],
    },
    ...noteSections(app, found),
    ...nextSection(app, current),
    ...gatesSection(app, current),
    { kind: 'heading', text: t.reasonsTitle },
    {
      kind: 'view',
      chain: standing.reasons.map((reason) => link(app, current, reason)),
      view: {
        name: 'reasons',
        empty: app.texts.app.none,
        columns: [
          { key: 'detail', kind: 'text' },
          { key: 'rule', kind: 'code' },
          { key: 'facts', kind: 'text', wide: true },
        ],
        rows: standing.reasons.map((reason) => ({
          detail: sentence(app, current, reason),
          rule: reason.rule,
          facts: factsText(app, reason),
        })),
      },
    },
  ];
  return {
    name: 'why',
    title: `${found.person.employeeNo} ${found.person.name}`,
    subtitle: `${facts.batch.code} · ${program?.title ?? ''} · ${t.version(rules.version)}`,
    sections,
    footer: [],
    json: whyJson(app, found, current),
  };
}

function nextSection(app: App, { facts, rules, standing }: Current): Section[] {
  if (standing.next.length === 0) return [];
  return [
    { kind: 'heading', text: app.texts.why.nextTitle },
    {
      kind: 'view',
      view: {
        name: 'next',
        empty: app.texts.app.none,
        columns: [
          { key: 'action', kind: 'status', vocabulary: 'action' },
          { key: 'about', kind: 'text' },
          { key: 'actor', kind: 'status', vocabulary: 'role' },
          { key: 'not_before', kind: 'date' },
          { key: 'due_on', kind: 'date' },
          { key: 'rule', kind: 'code', wide: true },
        ],
        rows: standing.next.map((action) => ({
          action: action.action,
          about: nextWords(app, rules.handbook, facts.batch.program, action),
          actor: action.actor,
          not_before: action.notBefore,
          due_on: action.dueOn,
          rule: action.rule,
        })),
      },
    },
  ];
}

/** What an action is about, and whether it is one of several options. */
function nextWords(app: App, handbook: Handbook, program: string, action: Action): string {
  const words = aboutWords(app.texts, matterTitle(handbook, program, action.about), action);
  const choice = choiceOf(handbook, action.rule);
  if (!choice) return words;
  const { required = 1, options } = choice;
  return `${words}${app.texts.render.note(app.texts.why.ofOptions(required, options.length))}`;
}

/** What a reader must know beside the state: other batches, what was not known then, what can no longer be met. */
function noteSections(app: App, { earlier, current }: PersonStanding): Section[] {
  const t = app.texts.why;
  const texts: string[] = [];
  const unreachable = current?.standing.unreachable;
  if (current && unreachable)
    texts.push(t.unreachable(unreachableWords(app, current, unreachable)));
  if (earlier.length > 0) {
    const stays = earlier.map(({ batch, joinedOn, leftOn, leftReason }) =>
      t.stay({
        batch,
        from: joinedOn,
        to: leftOn,
        state: leftReason === null ? null : (app.texts.words['state']?.[leftReason] ?? leftReason),
      }),
    );
    texts.push(t.earlier(stays.join(app.texts.render.list_separator)));
  }
  if (current?.knownOn) texts.push(t.knownOn(current.knownOn, current.later));
  return texts.map((text) => ({ kind: 'text', text }));
}

/** The gate that can no longer be met, in the words of the table of gates. */
function unreachableWords(
  app: App,
  { facts, rules, standing }: Current,
  { on, rule }: { on: string; rule: string },
): { on: string; stage: string; gate: string; rule: string } {
  const found = standing.gates.find(({ path }) => path === rule);
  const titleOf = (code: string | null): string =>
    code === null ? '' : matterTitle(rules.handbook, facts.batch.program, code);
  const kind = app.texts.words['gate']?.[found?.gate ?? ''] ?? '';
  const gate = [kind, titleOf(found?.about ?? null)].filter((word) => word !== '').join(' ');
  return { on, stage: titleOf(found?.stage ?? null), gate, rule };
}

/** The gates of every stage; those of a choice below it, each with the way that it belongs to. */
function gatesSection(app: App, { facts, rules, standing }: Current): Section[] {
  if (standing.gates.length === 0) return [];
  const { program } = facts.batch;
  const { handbook } = rules;
  const titleOf = (code: string): string => matterTitle(handbook, program, code);
  return [
    { kind: 'heading', text: app.texts.why.gatesTitle },
    {
      kind: 'view',
      view: {
        name: 'gates',
        empty: app.texts.app.none,
        columns: [
          { key: 'stage', kind: 'text' },
          { key: 'gate', kind: 'status', vocabulary: 'gate' },
          { key: 'about', kind: 'text' },
          { key: 'holds', kind: 'boolean' },
          { key: 'since', kind: 'date' },
          { key: 'rule', kind: 'code', wide: true },
        ],
        rows: standing.gates.map(({ stage, gate, about, path, outcome, option }) => ({
          stage: titleOf(stage),
          gate,
          about: [option, about === null ? null : titleOf(about)].filter(Boolean).join(': '),
          holds: outcome.noData && !outcome.holds ? null : outcome.holds,
          since: outcome.since,
          rule: path,
        })),
      },
    },
  ];
}
