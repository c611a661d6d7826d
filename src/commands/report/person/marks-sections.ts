import { grouped } from '../../../domain/reports/grouped.js';
import type { PersonChecklist } from '../../../domain/reports/person-work.js';
import type { Column, Row, Section, View } from '../../../render/view.js';
import { tableSection } from '../report-page.js';
import type { PersonPage } from './page.js';

/** Every mark, with what was done to it; checklists and drills. */
export function marksSections(page: PersonPage): Section[] {
  const t = page.texts.report.person;
  const { report } = page.file;
  const corrected = report.marks.some(({ corrections }) => corrections.length > 0);
  return [
    { kind: 'heading', text: t.marks.title },
    ...tableSection(page, marks(page)),
    ...(corrected ? tableSection(page, corrections(page)) : []),
    ...(report.checklists.length > 0
      ? [{ kind: 'heading' as const, text: t.checklists.title }, ...checklists(page)]
      : []),
    ...(report.drills.length > 0
      ? [
          { kind: 'heading' as const, text: t.drills.title },
          ...tableSection(page, drillTotals(page)),
          ...tableSection(page, drills(page)),
        ]
      : []),
  ];
}

const resultOf = (status: string, passed: boolean | null): string =>
  status === 'counts' ? (passed === true ? 'passed' : 'failed') : status;

function marks({ texts, file }: PersonPage): View {
  return {
    name: 'marks',
    empty: texts.report.person.marks.empty,
    columns: [
      { key: 'taken_on', kind: 'date' },
      { key: 'assessment_title', kind: 'text' },
      { key: 'batch', kind: 'code', wide: true },
      { key: 'round', kind: 'int', wide: true },
      { key: 'rung', kind: 'status', vocabulary: 'rung' },
      { key: 'score', kind: 'score' },
      { key: 'pass_mark', kind: 'score' },
      { key: 'result', kind: 'status', vocabulary: 'result' },
      { key: 'examiner', kind: 'text', wide: true },
    ],
    rows: file.report.marks.map((one) => ({
      taken_on: one.taken_on,
      assessment_title: one.title,
      batch: one.batch,
      round: one.round,
      rung: one.rung,
      score: one.score,
      pass_mark: one.pass_mark,
      result: resultOf(one.status, one.passed),
      examiner: one.examiner,
    })),
  };
}

function corrections({ texts, file }: PersonPage): View {
  const t = texts.report.person.marks;
  return {
    name: 'corrections',
    title: t.corrections,
    empty: t.empty,
    columns: [
      { key: 'assessment_title', kind: 'text' },
      { key: 'taken_on', kind: 'date' },
      { key: 'change', kind: 'text' },
      { key: 'was', kind: 'score', header: t.was },
      { key: 'decided_on', kind: 'date' },
      { key: 'by', kind: 'text' },
      { key: 'reason', kind: 'text', wide: true },
    ],
    rows: file.report.marks.flatMap((mark) =>
      mark.corrections.map(({ kind, on, by, reason, from }) => ({
        assessment_title: mark.title,
        taken_on: mark.taken_on,
        change: t.kinds[kind] ?? kind,
        was: from,
        decided_on: on,
        by,
        reason,
      })),
    ),
  };
}

/** Area by area for readers, item by item where every row is wanted. */
function checklists(page: PersonPage): Section[] {
  const { texts, file, detailed } = page;
  const t = texts.report.person.checklists;
  const area: Column = { key: 'area', kind: 'text', header: t.area };
  const lists = file.report.checklists;
  return [
    ...tableSection(page, {
      name: 'checklists',
      empty: texts.app.none,
      columns: [
        { key: 'checklist', kind: 'text' },
        { key: 'signed', kind: 'int' },
        { key: 'of', kind: 'int', header: texts.report.person.of },
      ],
      rows: lists.map(({ title: checklist, signed, items: of }) => ({ checklist, signed, of })),
    }),
    ...tableSection(page, {
      name: 'signatures',
      title: detailed ? t.items : t.areas,
      empty: texts.app.none,
      columns: detailed
        ? [
            area,
            { key: 'item', kind: 'text' },
            { key: 'signed_on', kind: 'date' },
            { key: 'mentor', kind: 'text' },
          ]
        : [
            area,
            { key: 'signed', kind: 'int' },
            { key: 'signed_on', kind: 'date' },
            { key: 'mentor', kind: 'text' },
          ],
      rows: lists.flatMap(({ signatures }) =>
        detailed ? itemRows(signatures) : areaRows(signatures),
      ),
    }),
  ];
}

type Signature = PersonChecklist['signatures'][number];

const itemRows = (signatures: readonly Signature[]): Row[] =>
  signatures.map(({ area, title: item, signed_on, mentor }) => ({ area, item, signed_on, mentor }));

/** How many items of each area were signed, the last of them when, and by whom. */
function areaRows(signatures: readonly Signature[]): Row[] {
  return [...grouped(signatures, ({ area }) => area)].map(([area, own]) => ({
    area,
    signed: own.length,
    signed_on: own.at(-1)?.signed_on ?? null,
    mentor: [...new Set(own.flatMap(({ mentor }) => mentor ?? []))].join(', '),
  }));
}

function drillTotals({ texts, file }: PersonPage): View {
  const t = texts.report.person.drills;
  return {
    name: 'drills',
    empty: texts.app.none,
    columns: [
      { key: 'drill', kind: 'text' },
      { key: 'per_day', kind: 'int', header: t.perDay },
      { key: 'days_met', kind: 'int', header: t.daysMet },
      { key: 'of', kind: 'int', header: texts.report.person.of },
    ],
    rows: file.report.drills.map((one) => ({
      drill: one.title,
      per_day: one.per_day,
      days_met: one.days_met,
      of: one.days_wanted,
    })),
  };
}

function drills({ texts, file }: PersonPage): View {
  const t = texts.report.person.drills;
  return {
    name: 'drill_days',
    title: t.days,
    empty: texts.app.none,
    columns: [
      { key: 'drill', kind: 'text' },
      { key: 'day', kind: 'date' },
      { key: 'quantity', kind: 'int' },
      { key: 'met', kind: 'boolean', header: t.met },
    ],
    rows: file.report.drills.flatMap(({ title, days }) =>
      days.map(({ day, quantity, met }) => ({ drill: title, day, quantity, met })),
    ),
  };
}
