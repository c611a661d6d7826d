import type { Command } from 'commander';
import type { App } from '../../app.js';
import { showMentor, type MentorFile } from '../../operations/mentoring/list.js';
import type { Document, Figure, Section } from '../../render/view.js';
import { dayOption } from '../options.js';
import { conditionsJson, conditionsSection } from './mentor-conditions.js';

export function addMentorShow(mentor: Command, app: App): void {
  const { show: t, on, employee } = app.texts.mentors;
  mentor
    .command('show')
    .description(t.summary)
    .argument('<EMPLOYEE>', employee)
    .option('--on <DAY>', on)
    .action((number: string, options: { on?: string }) => runShow(app, number, options.on));
}

async function runShow(app: App, employee: string, on: string | undefined): Promise<void> {
  const file = showMentor(app.store(), employee, dayOption('--on', on) ?? app.today());
  await app.print(page(app, file), 'mentor');
}

function page(app: App, file: MentorFile): Document {
  const t = app.texts.mentors.show;
  const { person, allowance, followUp } = file;
  const texts: Section[] = [];
  if (followUp) texts.push({ kind: 'text', text: t.followUp(followUp) });
  if (allowance) texts.push({ kind: 'text', text: t.allowance(allowance) });
  return {
    name: 'mentor',
    title: `${person.employeeNo} ${person.name}`,
    sections: [
      { kind: 'figures', figures: figures(app, file) },
      ...texts,
      ...menteesSection(app, file),
      ...certificatesSection(app, file),
      ...decisionsSection(app, file),
    ],
    json: toJson(app, file),
    footer: [],
  };
}

function figures(app: App, { now, record }: MentorFile): Figure[] {
  const { columns, words, mentors } = app.texts;
  const t = mentors.show;
  const label = (key: string): string => columns[key] ?? key;
  const judged = record.reached + record.missed;
  const shown: Figure[] = now
    ? [
        { label: mentors.levelHeader, value: now.title, kind: 'text' },
        {
          label: label('certificate'),
          value: words['certificate']?.[now.state] ?? now.state,
          kind: 'text',
        },
        { label: label('valid_until'), value: now.until, kind: 'date' },
        { label: label('load'), value: `${now.load}/${now.limit}`, kind: 'text' },
      ]
    : [];
  return [
    ...shown,
    {
      label: t.inTime,
      value: record.rate,
      kind: 'percent',
      ...(judged > 0 && { note: t.judged({ reached: record.reached, judged }) }),
    },
    { label: t.completeness, value: record.completeness, kind: 'percent' },
    { label: t.signOffDays, value: record.signOffDays, kind: 'number' },
  ];
}

function menteesSection(app: App, { mentees }: MentorFile): Section[] {
  const t = app.texts.mentors.show;
  const view = {
    name: 'mentees',
    empty: t.noMentees,
    columns: [
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'batch', kind: 'code', wide: true },
      { key: 'from', kind: 'date' },
      { key: 'to', kind: 'date' },
      { key: 'ended', kind: 'text', wide: true },
      { key: 'stage', kind: 'text', wide: true },
      { key: 'state', kind: 'status', vocabulary: 'state' },
      { key: 'result', kind: 'status', vocabulary: 'mentoring' },
      { key: 'due_on', kind: 'date', wide: true },
      { key: 'signed', kind: 'text' },
      { key: 'days_to_sign', kind: 'int' },
    ],
    rows: mentees.map((one) => ({
      employee_no: one.employeeNo,
      name: one.name,
      batch: one.batch,
      from: one.from,
      to: one.until,
      ended: one.byItself ? t.byItself : one.endReason,
      stage: one.stage,
      state: one.state,
      result: one.result.outcome,
      due_on: one.result.dueOn,
      signed: one.result.items === 0 ? null : `${one.result.signed}/${one.result.items}`,
      days_to_sign: one.result.signOffDays,
    })),
  } as const;
  return [
    { kind: 'heading', text: t.mentees },
    { kind: 'view', view },
  ];
}

function certificatesSection(app: App, { certificates }: MentorFile): Section[] {
  const t = app.texts.mentors.show;
  const last = certificates.at(-1);
  const view = {
    name: 'certificates',
    empty: app.texts.app.none,
    columns: [
      { key: 'level', kind: 'text', header: app.texts.mentors.levelHeader },
      { key: 'certified_on', kind: 'date' },
      { key: 'by', kind: 'text' },
      { key: 'valid_until', kind: 'date' },
      { key: 'certificate', kind: 'status', vocabulary: 'certificate' },
      { key: 'note', kind: 'text' },
    ],
    rows: certificates.map((one) => ({
      level: one.title,
      certified_on: one.on,
      by: one.by,
      valid_until: one.until,
      certificate: one.state,
      note:
        [
          ...(one.renewal ? [t.renewal] : []),
          ...(one.override === null ? [] : [t.overridden(one.override)]),
        ].join(app.texts.app.changeSeparator) || null,
    })),
  } as const;
  return [
    { kind: 'heading', text: t.certificates },
    { kind: 'view', view },
    ...(last && last.conditions.length > 0
      ? [{ kind: 'heading' as const, text: t.evidence }, conditionsSection(app, last.conditions)]
      : []),
  ];
}

function decisionsSection(app: App, { decisions }: MentorFile): Section[] {
  if (decisions.length === 0) return [];
  const view = {
    name: 'decisions',
    empty: app.texts.app.none,
    columns: [
      { key: 'decided_on', kind: 'date' },
      { key: 'decision', kind: 'status', vocabulary: 'mentor_decision' },
      { key: 'by', kind: 'text' },
      { key: 'reason', kind: 'text' },
    ],
    rows: decisions.map((one) => ({
      decided_on: one.on,
      decision: one.kind,
      by: one.by,
      reason: one.reason,
    })),
  } as const;
  return [
    { kind: 'heading', text: app.texts.mentors.show.decisions },
    { kind: 'view', view },
  ];
}

function toJson(app: App, file: MentorFile): unknown {
  const { person, now, record, followUp, allowance } = file;
  return {
    employee_no: person.employeeNo,
    name: person.name,
    team: person.team,
    level: now?.level ?? null,
    certificate: now?.state ?? null,
    valid_until: now?.until ?? null,
    load: now?.load ?? 0,
    limit: now?.limit ?? 0,
    results: {
      reached: record.reached,
      missed: record.missed,
      rate: record.rate,
      completeness: record.completeness,
      days_to_sign: record.signOffDays,
      proposes: followUp?.kind ?? null,
      rule: followUp?.rule ?? null,
    },
    allowance,
    certificates: file.certificates.map((one) => ({
      level: one.level,
      certified_on: one.on,
      certified_by: one.by,
      valid_until: one.until,
      state: one.state,
      renewal: one.renewal,
      override: one.override,
      conditions: conditionsJson(app, one.conditions),
    })),
    decisions: file.decisions.map(({ kind, on, by, reason }) => ({ kind, on, by, reason })),
    mentees: file.mentees.map(({ result, ...one }) => ({
      employee_no: one.employeeNo,
      name: one.name,
      batch: one.batch,
      from: one.from,
      to: one.until,
      end_reason: one.endReason,
      ended_by_itself: one.byItself,
      stage: one.stage,
      state: one.state,
      result: result.outcome,
      judged_on: result.judgedOn,
      due_on: result.dueOn,
      rule: result.rule,
      signed: result.signed,
      items: result.items,
      days_to_sign: result.signOffDays,
    })),
  };
}
