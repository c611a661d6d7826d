import type { App } from '../../app.js';
import type { Proposal } from '../../domain/standing/review.js';
import type { ReviewFile } from '../../operations/find-review.js';
import type { Cell, Column, Document, Section } from '../../render/view.js';
import { attemptsSections, attendanceSections, helpSection, table } from './review-evidence.js';
import { reviewJson } from './review-json.js';
import { explanationOf, groundOf, list, roleOf } from './review-words.js';

/** The file of a review as a page: readable on a terminal, printable on paper. */
export function reviewPage(app: App, file: ReviewFile): Document {
  const t = app.texts.decide.review;
  const { person, facts, rules, standing } = file;
  const program = rules.handbook.programs[facts.batch.program];
  const stage = program?.stages.find(({ code }) => code === standing.stage);
  const { columns, words } = app.texts;
  const figure = (key: string, value: Cell) => ({
    label: columns[key] ?? key,
    value,
    kind: 'text' as const,
  });
  return {
    name: 'review',
    title: t.title(person.employeeNo, person.name),
    subtitle: `${facts.batch.code} · ${program?.title ?? ''} · ${app.texts.why.version(rules.version)}`,
    sections: [
      {
        kind: 'figures',
        figures: [
          figure('stage', stage?.title ?? null),
          figure('state', words['state']?.[standing.state] ?? standing.state),
          figure('team', person.team),
        ],
      },
      {
        kind: 'text',
        text: t.days({ hired: facts.hiredOn, joined: facts.joinedOn, since: standing.since }),
      },
      { kind: 'heading', text: t.proposedTitle },
      ...proposedSections(app, file),
      { kind: 'heading', text: t.attemptsTitle },
      ...attemptsSections(app, file),
      { kind: 'heading', text: t.helpTitle },
      helpSection(app, file),
      { kind: 'heading', text: t.attendanceTitle },
      ...attendanceSections(app, file),
      ...givenSections(app, file),
      ...maySections(app, file),
      { kind: 'heading', text: t.explanationTitle },
      ...explanationOf(app, file).map((text): Section => ({ kind: 'text', text })),
    ],
    footer: [t.made(app.today())],
    json: reviewJson(app, file),
  };
}

function proposedSections(app: App, file: ReviewFile): Section[] {
  const t = app.texts.decide.review;
  const { proposals } = file.evidence;
  if (proposals.length === 0) return [{ kind: 'text', text: t.nothing }];
  return proposals.flatMap((proposal) => proposedTexts(app, file, proposal));
}

function proposedTexts(app: App, file: ReviewFile, proposal: Proposal): Section[] {
  const t = app.texts.decide.review;
  const { since, dueOn, by, rule } = proposal;
  return [
    groundOf(app, file, proposal),
    t.held({ since, dueOn, by: roleOf(app, by) }),
    t.rule(rule, file.rules.version),
  ].map((text) => ({ kind: 'text', text }));
}

/** Extra attempts, leave of absence and decisions; a heading only where there is something under it. */
function givenSections(app: App, { facts, reasons }: ReviewFile): Section[] {
  const t = app.texts.decide.review;
  const section = (text: string, name: string, columns: Column[], rows: Record<string, Cell>[]) =>
    rows.length === 0 ? [] : [{ kind: 'heading' as const, text }, table(app, name, columns, rows)];
  const reason = { key: 'reason', kind: 'text' } as const;
  const grants = facts.grants.map((one) => ({
    day: one.grantedOn,
    attempts: one.attempts,
    by: one.grantedBy,
    reason: reasons.grants.get(one.id) ?? null,
  }));
  const pauses = facts.pauses.map((one) => ({
    from: one.from,
    to: one.until,
    reason: reasons.pauses.get(one.id) ?? null,
  }));
  const decisions = facts.decisions.map((one) => ({
    decided_on: one.decidedOn,
    decision: one.kind,
    by: one.decidedBy,
    reason: reasons.decisions.get(one.id) ?? null,
  }));
  const by = { key: 'by', kind: 'text' } as const;
  return [
    ...section(
      t.grantsTitle,
      'grants',
      [{ key: 'day', kind: 'date' }, { key: 'attempts', kind: 'int' }, by, reason],
      grants,
    ),
    ...section(
      t.pausesTitle,
      'pauses',
      [{ key: 'from', kind: 'date' }, { key: 'to', kind: 'date' }, reason],
      pauses,
    ),
    ...section(
      t.decisionsTitle,
      'decisions',
      [
        { key: 'decided_on', kind: 'date' },
        { key: 'decision', kind: 'status', vocabulary: 'decision' },
        by,
        reason,
      ],
      decisions,
    ),
  ];
}

function maySections(app: App, { person, evidence }: ReviewFile): Section[] {
  const t = app.texts.decide.review;
  const { mayDecide, by, excluded } = evidence;
  if (mayDecide.length === 0) return [];
  const kinds = mayDecide.map((kind) => app.texts.words['decision']?.[kind] ?? kind);
  const roles = by.map((role) => roleOf(app, role));
  const texts = [t.may({ kinds: list(app, kinds), by: list(app, roles) })];
  if (excluded.length > 0) texts.push(t.excluded(list(app, excluded)));
  texts.push(t.command({ employee_no: person.employeeNo }));
  return [
    { kind: 'heading', text: t.mayTitle },
    ...texts.map((text): Section => ({ kind: 'text', text })),
  ];
}
