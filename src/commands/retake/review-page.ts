import type { App } from '../../app.js';
import type { Proposal } from '../../domain/standing/review.js';
import type { ReviewFile } from '../../operations/find-review.js';
import type { Cell, Column, Document, Section } from '../../render/view.js';
import { explanationOf, groundOf, list, roleOf, titleOf } from './review-words.js';
import { reviewJson } from './review-json.js';

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

function table(app: App, name: string, columns: Column[], rows: Record<string, Cell>[]): Section {
  return { kind: 'view', view: { name, empty: app.texts.decide.review.none, columns, rows } };
}

function attemptsSections(app: App, file: ReviewFile): Section[] {
  const { attempts } = file.evidence;
  const several = new Set(attempts.map(({ assessment }) => assessment)).size > 1;
  const confirmed = attempts.some(({ confirmedBy }) => confirmedBy !== null);
  const columns: Column[] = [
    ...(several ? [{ key: 'assessment', kind: 'text' } as const] : []),
    { key: 'taken_on', kind: 'date' },
    { key: 'rung', kind: 'status', vocabulary: 'rung' },
    { key: 'score', kind: 'score' },
    { key: 'pass_mark', kind: 'score' },
    { key: 'result', kind: 'status', vocabulary: 'result' },
    { key: 'recorded_by', kind: 'code' },
    ...(confirmed ? [{ key: 'confirmed_by', kind: 'text' } as const] : []),
    { key: 'examiner', kind: 'text' },
  ];
  const rows = attempts.map((one) => ({
    assessment: titleOf(file, one.assessment),
    taken_on: one.takenOn,
    rung: one.rung,
    score: one.score,
    pass_mark: one.passMark,
    result: one.result,
    recorded_by: stamped(one.recordedBy, one.recordedOn, one.takenOn),
    confirmed_by: stamped(one.confirmedBy, one.confirmedOn, one.takenOn),
    examiner: one.examiner,
  }));
  const voided = attempts.flatMap(({ takenOn, voidedOn, voidedBy, voidReason }): Section[] => {
    if (voidedOn === null) return [];
    const facts = { taken: takenOn, on: voidedOn, by: voidedBy ?? '', reason: voidReason ?? '' };
    return [{ kind: 'text', text: app.texts.decide.review.voided(facts) }];
  });
  return [table(app, 'attempts', columns, rows), ...voided];
}

/** Who, and on which day where it was not that of the exam. */
const stamped = (who: string | null, on: string | null, takenOn: string): string | null =>
  who === null || on === null || on === takenOn ? who : `${who} (${on})`;

function helpSection(app: App, file: ReviewFile): Section {
  const rows = helpRows(file);
  const noted = rows.some(({ note }) => note !== null);
  const named = rows.some(({ by }) => by !== null);
  return table(
    app,
    'help',
    [
      { key: 'day', kind: 'date' },
      { key: 'help', kind: 'status', vocabulary: 'help' },
      { key: 'about', kind: 'text' },
      { key: 'status', kind: 'status', vocabulary: 'attendance' },
      ...(named ? [{ key: 'by', kind: 'text' } as const] : []),
      ...(noted ? [{ key: 'note', kind: 'text' } as const] : []),
    ],
    rows,
  );
}

/** Sessions that follow each other without an attempt in between, and went alike, are one row. */
function helpRows(file: ReviewFile) {
  const rows: { day: string; help: string; about: string; status: Cell; by: Cell; note: Cell }[] =
    [];
  const { attempts } = file.evidence;
  let first = '';
  let before = '';
  let count = 0;
  for (const { on, kind, about, status, by, act } of file.evidence.help) {
    const last = rows.at(-1);
    const since = before;
    before = on;
    const apart = attempts.some(({ takenOn }) => takenOn > since && takenOn <= on);
    if (kind === 'session' && last?.help === kind && last.status === status && !apart) {
      count += 1;
      last.about = `${first} – ${about} (${count})`;
      continue;
    }
    first = about;
    count = 1;
    const matter = kind === 'session' ? about : titleOf(file, about);
    const note = act === null ? null : (file.reasons.acts.get(act) ?? null);
    rows.push({ day: on, help: kind, about: matter, status, by, note });
  }
  return rows;
}

function attendanceSections(app: App, { evidence }: ReviewFile): Section[] {
  const { held, recorded, counts } = evidence.attendance;
  const words = app.texts.words['attendance'] ?? {};
  const said: Section = {
    kind: 'text',
    text: app.texts.decide.review.presence({ held, recorded }),
  };
  if (recorded === 0) return [said];
  return [
    said,
    {
      kind: 'figures',
      figures: Object.entries(counts).map(([status, count]) => ({
        label: words[status] ?? status,
        value: count,
        kind: 'int' as const,
      })),
    },
  ];
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
