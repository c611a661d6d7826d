/**
 * What findings are looked for in: one function for each kind, so that another kind of result is one line here. Each
 * says what was measured in a span of days; whether that is a finding the handbook says.
 */
import { listResponses } from '../../db/forms.js';
import { findSessionById } from '../../db/batches.js';
import { countCasesByType, listTraineeMarks } from '../../db/improvements.js';
import { listKpiMeasures } from '../../db/need-measures.js';
import { listAttendedCourses } from '../../db/plan-coverage.js';
import type { Store } from '../../db/open.js';
import { addDays, addMonths, type Day } from '../../domain/day.js';
import { formResults } from '../../domain/forms/results.js';
import type { FindingKind, FindingRule } from '../../domain/handbook/types-improvement.js';
import type { Kpi } from '../../domain/handbook/types.js';
import type { Measure } from '../../domain/improving/finding.js';
import { retrainedCourses, type ResultFact } from '../../domain/planning/draft-results.js';
import { rateOf } from '../../domain/rate.js';
import type { Rules } from '../../domain/standing/facts.js';
import { findGaps } from '../find-gaps.js';

/** Where and when it is measured. */
export interface Measuring {
  store: Store;
  rules: Rules;
  today: Day;
  /** The last of the months. */
  month: string;
  from: Day;
  to: Day;
  /** How many months these days are. */
  months: number;
  /** Results of exams and courses in these days, read once. */
  results: () => readonly ResultFact[];
}

type Source = (span: Measuring, rule: Pick<FindingRule, 'kpi' | 'least'>) => Measure[];

/** One function for each kind of finding. */
export const measuresOf: Readonly<Record<FindingKind, Source>> = {
  pass_rate: passRates,
  attendance: attendances,
  feedback: feedbacks,
  form_item: formItems,
  kpi: kpiMeans,
  kpi_after: kpisAfterTraining,
  gap: gapSizes,
  cases: casesOfTypes,
};

function passRates(span: Measuring): Measure[] {
  const { handbook } = span.rules;
  return span.results().flatMap((result): Measure[] => {
    if (result.kind !== 'pass_rate') return [];
    const { assessment: subject, passed, judged } = result;
    return [
      {
        subject,
        title: handbook.assessments[subject]?.title ?? subject,
        value: rateOf(passed, judged),
        counted: judged,
        courses: retrainedCourses(handbook, subject),
      },
    ];
  });
}

const courseTitle = ({ rules }: Measuring, course: string): string =>
  rules.handbook.courses[course]?.title ?? course;

function attendances(span: Measuring): Measure[] {
  return span.results().flatMap((result): Measure[] => {
    if (result.kind !== 'attendance') return [];
    const { course, attended, recorded } = result;
    const value = rateOf(attended, recorded);
    const title = courseTitle(span, course);
    return [{ subject: course, title, value, counted: recorded, courses: [course] }];
  });
}

/** What trainees said of courses in questionnaires: by form and course, what was answered. */
function answered({ store, rules, from, to }: Measuring) {
  return Object.entries(rules.handbook.forms ?? {}).flatMap(([code, form]) => {
    if (form.kind !== 'feedback') return [];
    const byCourse = new Map<string, ReturnType<typeof listResponses>>();
    for (const response of listResponses(store, code)) {
      const { givenOn, sessionId, course } = response;
      if (givenOn < from || givenOn > to) continue;
      const session = sessionId === null ? undefined : findSessionById(store, sessionId);
      for (const one of (session?.course ?? course ?? '').split('+')) {
        if (one !== '') byCourse.set(one, [...(byCourse.get(one) ?? []), response]);
      }
    }
    return [...byCourse].sort().map(([course, responses]) => ({
      course,
      results: formResults(
        form,
        responses.map(({ answers }) => answers),
      ),
    }));
  });
}

/** From questionnaires; of a course without any, from what trainees said of its trainers. */
function feedbacks(span: Measuring): Measure[] {
  const found = new Map<string, Measure>();
  const measure = (course: string, value: number | null, counted: number): Measure => {
    return { subject: course, title: courseTitle(span, course), value, counted, courses: [course] };
  };
  for (const { course, results: told } of answered(span)) {
    found.set(course, measure(course, told.mean, told.responses));
  }
  const sums = new Map<string, { sum: number; answers: number }>();
  for (const { course, hundredths, answers } of listTraineeMarks(span.store, span.from, span.to)) {
    for (const one of course.split('+')) {
      const { sum, answers: before } = sums.get(one) ?? { sum: 0, answers: 0 };
      sums.set(one, { sum: sum + (hundredths / 100) * answers, answers: before + answers });
    }
  }
  for (const [course, { sum, answers }] of sums) {
    if (!found.has(course)) found.set(course, measure(course, sum / answers, answers));
  }
  return [...found.values()].sort((a, b) => (a.subject < b.subject ? -1 : 1));
}

function formItems(span: Measuring): Measure[] {
  return answered(span).flatMap(({ course, results: told }) =>
    told.groups.flatMap(({ items }) =>
      items.map(({ item, mean, answers }) => ({
        subject: `${course}.${item.code}`,
        title: `${courseTitle(span, course)}: ${item.title}`,
        value: mean,
        counted: answers,
        courses: [course],
      })),
    ),
  );
}

const chosenKpis = ({ rules }: Measuring, kpi: string | undefined): [string, Kpi][] =>
  Object.entries(rules.handbook.kpis).filter(([code]) => kpi === undefined || code === kpi);

/** The mean of everybody's figures of a span, by person. */
function figuresOf(store: Store, kpi: string, from: Day, to: Day): Map<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { employeeNo, millionths } of listKpiMeasures(store, kpi, from, to)) {
    const { sum, count } = sums.get(employeeNo) ?? { sum: 0, count: 0 };
    sums.set(employeeNo, { sum: sum + millionths, count: count + 1 });
  }
  return new Map([...sums].map(([person, { sum, count }]) => [person, sum / count / 1e6]));
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0
    ? null
    : Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(6));

function kpiMeans(span: Measuring, { kpi }: Pick<FindingRule, 'kpi'>): Measure[] {
  return chosenKpis(span, kpi).flatMap(([code, { title, target, direction }]): Measure[] => {
    if (target === undefined) return [];
    const values = [...figuresOf(span.store, code, span.from, span.to).values()];
    const bound = direction === 'higher' ? ('below' as const) : ('above' as const);
    const limit = { bound, value: target };
    return [
      { subject: code, title, value: mean(values), limit, counted: values.length, courses: [] },
    ];
  });
}

/**
 * The figures of those who attended a course in the months before, against the same people's figures of the months
 * before that. It says that something became worse, not why: that is for the report on the effect of training.
 */
function kpisAfterTraining(span: Measuring, { kpi }: Pick<FindingRule, 'kpi'>): Measure[] {
  const { store, rules, from, to, months } = span;
  const trainedFrom = addMonths(from, -months);
  const beforeFrom = addMonths(from, -2 * months);
  const counts = rules.handbook.attendance.counts;
  const trained = new Map<string, Set<string>>();
  for (const mark of listAttendedCourses(store, trainedFrom, addDays(from, -1))) {
    if (!counts.includes(mark.status)) continue;
    for (const course of mark.course.split('+')) {
      const people = trained.get(course) ?? new Set();
      trained.set(course, people.add(mark.employeeNo));
    }
  }
  if (trained.size === 0) return [];
  return chosenKpis(span, kpi).flatMap(([code, { title, direction }]) => {
    const after = figuresOf(store, code, from, to);
    const before = figuresOf(store, code, beforeFrom, addDays(trainedFrom, -1));
    return [...trained].sort().flatMap(([course, people]): Measure[] => {
      const both = [...people].filter((person) => after.has(person) && before.has(person));
      const value = mean(both.map((person) => after.get(person) ?? 0));
      const was = mean(both.map((person) => before.get(person) ?? 0));
      if (value === null || was === null) return [];
      const bound = direction === 'higher' ? ('below' as const) : ('above' as const);
      const about = {
        subject: `${code}.${course}`,
        title: `${title}: ${courseTitle(span, course)}`,
      };
      const limit = { bound, value: was };
      return [{ ...about, value, limit, counted: both.length, courses: [course] }];
    });
  });
}

function gapSizes(span: Measuring, { least }: Pick<FindingRule, 'least'>): Measure[] {
  const { store, rules, month, today } = span;
  if (!rules.handbook.needs?.gaps) return [];
  return findGaps(store, { period: month, today }).gaps.map(({ code, gap, people }) => ({
    subject: code,
    title: gap.title,
    value: people.length,
    limit: { bound: 'from', value: least ?? 1 },
    counted: people.length,
    courses: gap.course === undefined ? [] : [gap.course],
  }));
}

function casesOfTypes({ store, rules, from, to }: Measuring): Measure[] {
  return countCasesByType(store, from, to).map(({ type, cases }) => ({
    subject: type,
    title: rules.handbook.cases?.types[type]?.title ?? type,
    value: cases,
    counted: cases,
    courses: [],
  }));
}
