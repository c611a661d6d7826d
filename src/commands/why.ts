import type { App } from '../app.js';
import type { Reason } from '../domain/standing/statements.js';
import type { GateOutcome } from '../domain/standing/statements.js';
import { findStanding, type PersonStanding } from '../operations/find-standing.js';
import type { Document, Link, Section } from '../render/view.js';
import { dayOption } from './options.js';
import type { AddVerb } from './verb.js';

type Current = NonNullable<PersonStanding['current']>;

export const addWhy: AddVerb = (program, app) => {
  const t = app.texts.system.why;
  program
    .command('why')
    .description(t.summary)
    .argument('<EMPLOYEE>', t.employee)
    .option('--at <DAY>', t.at)
    .action(async (employeeNo: string, options: { at?: string }) => {
      const day = dayOption('--at', options.at) ?? app.today();
      const found = findStanding(app.store(), employeeNo, day);
      await app.print(found.current ? page(app, found, found.current) : nowhere(app, found), 'why');
    });
};

/** A conclusion as a sentence; codes of the handbook become their titles. */
function sentence(app: App, current: Current, { code, params }: Reason): string {
  const text = app.texts.why.statements[code] as (params: unknown) => string;
  return text(withTitles(app, current, params));
}

/** The titles of the handbook in place of its codes, for people. */
function withTitles(app: App, { facts, rules }: Current, params: object): object {
  const { handbook } = rules;
  const program = handbook.programs[facts.batch.program];
  const stageTitle = (code: string): string =>
    program?.stages.find((stage) => stage.code === code)?.title ?? code;
  const titled: Record<string, unknown> = { ...params };
  const replace = (key: string, title: (code: string) => string | undefined): void => {
    const code = titled[key];
    if (typeof code === 'string') titled[key] = title(code) ?? code;
  };
  replace('stage', stageTitle);
  replace('what', stageTitle);
  replace('assessment', (code) => handbook.assessments[code]?.title);
  replace('rung', (code) => app.texts.words['rung']?.[code]);
  replace('by', (code) => app.texts.words['role']?.[code]);
  if ('kind' in titled && 'name' in titled) {
    replace('name', (code) => nameOf(app, handbook, code));
    replace('kind', (code) => app.texts.words['gate']?.[code]);
  }
  return titled;
}

function nameOf(app: App, handbook: Current['rules']['handbook'], code: string): string {
  const { checklists, drills, kpis } = handbook;
  return (
    checklists[code]?.title ??
    drills[code]?.title ??
    kpis[code]?.title ??
    app.texts.words['role']?.[code] ??
    code
  );
}

/** The facts of a conclusion; of a long run, the first and the last. */
function factsText(app: App, { facts }: Reason): string {
  const t = app.texts.why;
  const texts = facts.map((fact) => `${t.fact[fact.kind]} ${fact.ref} (${fact.on})`);
  const [first, last] = [texts[0], texts.at(-1)];
  if (texts.length > 4 && first !== undefined && last !== undefined) {
    return t.factsFrom(first, last, texts.length);
  }
  return texts.join(', ');
}

/** A conclusion as a link of the chain: the sentence, the rule, the facts. */
function link(app: App, current: Current, reason: Reason): Link {
  const t = app.texts.why;
  const notes: string[] = [];
  if (reason.rule !== null) notes.push(t.ruleLine(reason.rule));
  if (reason.facts.length > 0) notes.push(t.factsLine(factsText(app, reason)));
  return { text: sentence(app, current, reason), notes };
}

function nowhere(app: App, { person }: PersonStanding): Document {
  const text = app.texts.why.noBatch(person.employeeNo);
  return {
    name: 'why',
    title: `${person.employeeNo} ${person.name}`,
    sections: [{ kind: 'text', text }],
    footer: [],
    json: {
      employee_no: person.employeeNo,
      name: person.name,
      batch: null,
      program: null,
      handbook_version: null,
      stage: null,
      state: null,
      since: null,
      due_on: null,
      next: [],
      gates: [],
      reasons: [],
      unreachable: null,
    },
  };
}

function gateDetail(app: App, current: Current, outcome: GateOutcome): string {
  return app.texts.app.sentences(outcome.reasons.map((reason) => sentence(app, current, reason)));
}

function toJson(app: App, { person }: PersonStanding, current: Current): unknown {
  const { facts, rules, standing } = current;
  const { stage, state, since, dueOn, next, gates, reasons, unreachable } = standing;
  return {
    employee_no: person.employeeNo,
    name: person.name,
    batch: facts.batch.code,
    program: facts.batch.program,
    handbook_version: rules.version,
    stage,
    state,
    since,
    due_on: dueOn,
    next: next.map((action) => ({
      action: action.action,
      actor: action.actor,
      due_on: action.dueOn,
      not_before: action.notBefore,
      about: action.about,
      rule: action.rule,
    })),
    gates: gates.map((gate) => ({
      stage: gate.stage,
      gate: gate.gate,
      holds: gate.outcome.noData && !gate.outcome.holds ? null : gate.outcome.holds,
      detail: gateDetail(app, current, gate.outcome),
      rule: gate.path,
    })),
    reasons: reasons.map((reason) => ({
      rule: reason.rule,
      facts: reason.facts,
      text: sentence(app, current, reason),
    })),
    unreachable,
  };
}

function page(app: App, found: PersonStanding, current: Current): Document {
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
    ...nextSection(app, current),
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
    json: toJson(app, found, current),
  };
}

function nextSection(app: App, { rules, standing }: Current): Section[] {
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
          about: rules.handbook.assessments[action.about]?.title ?? action.about,
          actor: action.actor,
          not_before: action.notBefore,
          due_on: action.dueOn,
          rule: action.rule,
        })),
      },
    },
  ];
}
