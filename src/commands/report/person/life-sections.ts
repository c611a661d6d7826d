import type { Column, Row, Section } from '../../../render/view.js';
import { tableSection } from '../report-page.js';
import type { PersonPage } from './page.js';

interface Part {
  name: string;
  title: string;
  columns: Column[];
  rows: Row[];
  /** Said above the table. */
  text?: string;
}

/** Awards, points off, decisions, mentors, checks, cases, what they are to others; parts without anything are left out. */
export function lifeSections(page: PersonPage): Section[] {
  const parts = [
    ...awards(page),
    decisions(page),
    mentors(page),
    spotChecks(page),
    cases(page),
    ...asMentor(page),
    ...asTrainer(page),
    leaves(page),
    loans(page),
  ];
  return parts.flatMap(({ name, title, columns, rows, text }): Section[] => {
    if (rows.length === 0 && text === undefined) return [];
    const view = { name, empty: page.texts.app.none, columns, rows };
    return [
      { kind: 'heading', text: title },
      ...(text === undefined ? [] : [{ kind: 'text' as const, text }]),
      ...(rows.length === 0 ? [] : tableSection(page, view)),
    ];
  });
}

function awards({ texts, file }: PersonPage): Part[] {
  const t = texts.report.person.awards;
  const columns = (vocabulary: string): Column[] => [
    { key: 'period', kind: 'code' },
    { key: 'title', kind: 'text' },
    { key: 'state', kind: 'status', vocabulary },
    { key: 'amount', kind: 'number' },
    { key: 'unit', kind: 'text' },
    { key: 'prize', kind: 'text', wide: true },
    { key: 'decided_on', kind: 'date' },
    { key: 'by', kind: 'text' },
    { key: 'reason', kind: 'text', wide: true },
  ];
  const { awards: given, deductions } = file.report;
  const rows = (list: typeof given): Row[] =>
    list.map(({ decided_by: by, confirmed_by: second, ...one }) => ({
      ...one,
      by: second === null ? by : `${by}${texts.render.list_separator}${second}`,
    }));
  return [
    { name: 'awards', title: t.title, columns: columns('award_state'), rows: rows(given) },
    {
      name: 'deductions',
      title: t.deductions,
      columns: columns('deduction_state'),
      rows: rows(deductions),
    },
  ];
}

function decisions({ texts, file }: PersonPage): Part {
  const t = texts.report.person.decisions;
  const word = (kind: string): string => {
    const [family = '', own = ''] = kind.split('.');
    return texts.words[family]?.[own] ?? t.kinds[kind] ?? kind;
  };
  return {
    name: 'decisions',
    title: t.title,
    columns: [
      { key: 'decided_on', kind: 'date' },
      { key: 'kind', kind: 'text' },
      { key: 'batch', kind: 'code' },
      { key: 'about', kind: 'text' },
      { key: 'by', kind: 'text' },
      { key: 'reason', kind: 'text', wide: true },
    ],
    rows: file.report.decisions.map(({ on, kind, batch, about_title: about, by, reason }) => ({
      ...{ decided_on: on, kind: word(kind), batch, about, by, reason },
    })),
  };
}

const mentors = ({ texts, file }: PersonPage): Part => ({
  name: 'mentors',
  title: texts.report.person.mentors.title,
  columns: [
    { key: 'employee_no', kind: 'code' },
    { key: 'name', kind: 'text' },
    { key: 'batch', kind: 'code' },
    { key: 'from_on', kind: 'date' },
    { key: 'to_on', kind: 'date' },
    { key: 'ended', kind: 'text' },
  ],
  rows: file.report.mentors.map(({ until_on: to_on, end_reason: ended, ...one }) => ({
    ...{ ...one, to_on, ended },
  })),
});

const spotChecks = ({ texts, file }: PersonPage): Part => ({
  name: 'spot_checks',
  title: texts.report.person.spotChecks.title,
  columns: [
    { key: 'period', kind: 'code' },
    { key: 'kind', kind: 'text' },
    { key: 'checked_on', kind: 'date' },
    { key: 'score', kind: 'score' },
    { key: 'state', kind: 'status', vocabulary: 'spot_state' },
    { key: 'finding', kind: 'text' },
    { key: 'checker', kind: 'text', wide: true },
  ],
  rows: file.report.spot_checks.map((one) => ({
    ...one,
    kind: texts.report.person.spotChecks.kinds[one.kind] ?? one.kind,
  })),
});

const cases = ({ texts, file }: PersonPage): Part => ({
  name: 'cases',
  title: texts.report.person.cases.title,
  columns: [
    { key: 'case', kind: 'code' },
    { key: 'title', kind: 'text' },
    { key: 'received_on', kind: 'date' },
    { key: 'state', kind: 'status', vocabulary: 'case_state' },
    { key: 'excellent', kind: 'list' },
  ],
  rows: file.report.cases.map(({ chosen_for: excellent, ...one }) => ({ ...one, excellent })),
});

function asMentor({ texts, file }: PersonPage): Part[] {
  const { as_mentor: own } = file.report;
  if (!own) return [];
  const t = texts.report.person.asMentor;
  return [
    {
      name: 'mentor_certificates',
      title: t.title,
      text: t.mentees(own.mentees),
      columns: [
        { key: 'level', kind: 'text' },
        { key: 'certified_on', kind: 'date' },
        { key: 'valid_until', kind: 'date' },
        { key: 'state', kind: 'status', vocabulary: 'certificate' },
        { key: 'by', kind: 'text' },
      ],
      rows: own.certificates.map(({ title: level, certified_by: by, ...one }) => ({
        ...{ certified_on: one.certified_on, valid_until: one.valid_until, state: one.state },
        ...{ level, by },
      })),
    },
  ];
}

function asTrainer({ texts, file }: PersonPage): Part[] {
  const { as_trainer: own } = file.report;
  if (!own) return [];
  const t = texts.report.person.asTrainer;
  const kind = texts.words['trainer_kind']?.[own.kind] ?? own.kind;
  const { answers, mean } = own.evaluations;
  return [
    {
      name: 'qualifications',
      title: t.title,
      text: `${kind}${texts.render.list_separator}${t.evaluated(answers, mean)}`,
      columns: [
        { key: 'course', kind: 'code' },
        { key: 'title', kind: 'text' },
        { key: 'qualified_on', kind: 'date' },
        { key: 'expires_on', kind: 'date' },
      ],
      rows: own.qualifications.map((one) => ({ ...one })),
    },
  ];
}

const leaves = ({ texts, file }: PersonPage): Part => ({
  name: 'leaves',
  title: texts.report.person.leaves.title,
  columns: [
    { key: 'from_on', kind: 'date' },
    { key: 'to_on', kind: 'date' },
    { key: 'requested_on', kind: 'date' },
    { key: 'reason', kind: 'text' },
  ],
  rows: file.report.leaves.map((one) => ({ ...one })),
});

const loans = ({ texts, file }: PersonPage): Part => ({
  name: 'loans',
  title: texts.report.person.loans.title,
  columns: [
    { key: 'copy', kind: 'code' },
    { key: 'title', kind: 'text' },
    { key: 'lent_on', kind: 'date' },
    { key: 'due_on', kind: 'date' },
    { key: 'returned_on', kind: 'date' },
  ],
  rows: file.report.loans.map(({ from_on: lent_on, ...one }) => ({ ...one, lent_on })),
});
