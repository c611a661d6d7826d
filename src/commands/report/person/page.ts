import type { App } from '../../../app.js';
import type { PersonFile } from '../../../operations/reports/person.js';
import type { Document, Figure, Section } from '../../../render/view.js';
import { nowhereJson, whyJson } from '../../why-json.js';
import { whyPage } from '../../why-page.js';
import { sourceFooter, type ReportPage } from '../report-page.js';
import { judgedSections } from './judged-sections.js';
import { lifeSections } from './life-sections.js';
import { marksSections } from './marks-sections.js';
import { membershipSection, trainingSections } from './training-sections.js';

/** What every part of a person's page is made from. */
export interface PersonPage extends ReportPage {
  file: PersonFile;
}

/** A person's file as a page, in the order of the form (个人培训档案). */
export function personPage(app: App, file: PersonFile, detailed: boolean): Document {
  const page: PersonPage = { texts: app.texts, file, detailed };
  const { report } = file;
  const t = app.texts.report.person;
  const place = [report.department, report.team, report.position, report.level]
    .filter((part) => part !== null)
    .join(app.texts.render.list_separator);
  return {
    name: 'person',
    title: t.title(report),
    subtitle: t.subtitle({ hired_on: report.hired_on, place, day: report.source.as_of }),
    sections: [
      { kind: 'figures', figures: figures(page) },
      ...membershipSection(page),
      ...standingSections(app, file),
      ...trainingSections(page),
      ...marksSections(page),
      ...judgedSections(page),
      ...lifeSections(page),
    ],
    json: { ...report, standing: standingJson(app, file) },
    footer: sourceFooter(page, report.source),
  };
}

function standingJson(app: App, { found }: PersonFile): unknown {
  return found.current ? whyJson(app, found, found.current) : nowhereJson(found);
}

/** What `why` says. */
function standingSections(app: App, { found }: PersonFile): Section[] {
  const t = app.texts.report.person.standing;
  const heading: Section = { kind: 'heading', text: t.title };
  if (!found.current) return [heading, { kind: 'text', text: t.empty }];
  return [heading, ...whyPage(app, found, found.current).sections];
}

function figures({ texts, file }: PersonPage): Figure[] {
  const t = texts.report.person;
  const { report, found } = file;
  const { summary: s } = report;
  const state = found.current?.standing.state;
  const given = report.awards.filter((one) => one.state === 'given').length;
  const points = report.deductions.filter((one) => one.state === 'given');
  return [
    {
      label: t.figures.state,
      value: state === undefined ? null : (texts.words['state']?.[state] ?? state),
      kind: 'text',
    },
    {
      label: t.figures.sessions,
      value: s.attended,
      kind: 'int',
      note: t.ofSessions(s.recorded, s.late, s.absent),
    },
    { label: t.figures.attendance, value: s.attendance_rate, kind: 'percent' },
    { label: t.figures.hours, value: s.hours, kind: 'hours' },
    {
      label: t.figures.assessments,
      value: s.assessments_passed,
      kind: 'int',
      note: t.ofAssessments(s.assessments),
    },
    { label: t.figures.trainings, value: report.trainings.length, kind: 'int' },
    { label: t.figures.awards, value: given, kind: 'int' },
    {
      label: t.figures.deductions,
      value: points.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
      kind: 'number',
    },
  ];
}
