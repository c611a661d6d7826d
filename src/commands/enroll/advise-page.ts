import type { App } from '../../app.js';
import type { AdviceReason } from '../../domain/enrolling/advice.js';
import type { EnrollmentAdvice } from '../../operations/advise-enrollment.js';
import type { Document, Section } from '../../render/view.js';

/** A ground as a sentence; codes of the handbook become their titles. */
function sentence(app: App, found: EnrollmentAdvice, { code, params }: AdviceReason): string {
  const { handbook, program } = found;
  const stages = handbook?.programs[program ?? '']?.stages ?? [];
  const titled: Record<string, unknown> = { ...params };
  const { stage, course, next } = titled;
  if (typeof stage === 'string') {
    titled['stage'] = stages.find((one) => one.code === stage)?.title ?? stage;
  }
  const courseTitle = (of: string): string => {
    const title = handbook?.courses[of]?.title;
    return title === undefined ? of : `${of} ${title}`;
  };
  if (typeof course === 'string') titled['course'] = courseTitle(course);
  if (typeof next === 'string') titled['next'] = courseTitle(next);
  const text = app.texts.enroll.advise.reasons[code] as (facts: unknown) => string;
  return text(titled);
}

function toJson(app: App, found: EnrollmentAdvice): unknown {
  const { employeeNo, advice, batch, joinedOn, dueOn, makeUps, reasons } = found;
  return {
    employee_no: employeeNo,
    advice,
    batch,
    joined_on: joinedOn,
    due_on: dueOn,
    missed_sessions: makeUps.map(({ missed, title }) => ({
      session: missed.code,
      title,
      courses: missed.courses,
      day: missed.day,
    })),
    make_up: makeUps.map(({ missed, place, dueOn: due }) => ({
      missed_session: missed.code,
      session: place?.code ?? null,
      batch: place?.batch ?? null,
      day: place?.day ?? null,
      start: place?.start ?? null,
      end: place?.end ?? null,
      due_on: due,
    })),
    reasons: reasons.map((reason) => ({
      rule: reason.rule,
      facts: reason.facts,
      text: sentence(app, found, reason),
    })),
  };
}

/** The advice as a page: where the person belongs, what is to be made up, and why. */
export function advicePage(app: App, found: EnrollmentAdvice): Document {
  const { texts } = app;
  const t = texts.enroll.advise;
  const { employeeNo, name, advice, batch, joinedOn, dueOn, makeUps } = found;
  const enrolled = found.reasons.some(({ code }) => code === 'advice_enrolled');
  const figures: Section = {
    kind: 'figures',
    figures: [
      {
        label: texts.columns['advice'] ?? '',
        value: texts.words['advice']?.[advice] ?? advice,
        kind: 'text',
      },
      { label: texts.columns['batch'] ?? '', value: batch, kind: 'code' },
      { label: enrolled ? t.joined : t.joins, value: joinedOn, kind: 'date' },
      { label: t.missed, value: makeUps.length, kind: 'int' },
      { label: t.due, value: dueOn, kind: 'date' },
    ],
  };
  return {
    name: 'advise',
    title: `${employeeNo} ${name}`,
    sections: [figures, ...placesSection(app, found), ...reasonsSection(app, found)],
    footer: [],
    json: toJson(app, found),
  };
}

function placesSection(app: App, { makeUps }: EnrollmentAdvice): Section[] {
  const t = app.texts.enroll.advise;
  if (makeUps.length === 0) return [];
  return [
    { kind: 'heading', text: t.placesTitle },
    {
      kind: 'view',
      view: {
        name: 'make_ups',
        empty: t.noneMissed,
        columns: [
          { key: 'session', kind: 'code' },
          { key: 'title', kind: 'text' },
          { key: 'day', kind: 'date' },
          { key: 'make_up', kind: 'code' },
          { key: 'make_up_on', kind: 'date' },
        ],
        rows: makeUps.map(({ missed, title, place }) => ({
          session: missed.code,
          title,
          day: missed.day,
          make_up: place?.code ?? null,
          make_up_on: place?.day ?? null,
        })),
      },
    },
  ];
}

function reasonsSection(app: App, found: EnrollmentAdvice): Section[] {
  const { texts } = app;
  const links = found.reasons.map((reason) => ({
    text: sentence(app, found, reason),
    notes: reason.rule === null ? [] : [texts.why.ruleLine(reason.rule)],
  }));
  return [
    { kind: 'heading', text: texts.enroll.advise.reasonsTitle },
    {
      kind: 'view',
      chain: links,
      view: {
        name: 'reasons',
        empty: texts.app.none,
        columns: [
          { key: 'detail', kind: 'text' },
          { key: 'rule', kind: 'code' },
        ],
        rows: found.reasons.map((reason) => ({
          detail: sentence(app, found, reason),
          rule: reason.rule,
        })),
      },
    },
  ];
}
