import { twoDecimals } from '../round.js';
import { scaleOf } from '../handbook/check-index.js';
import type { IndexPart, IndexRules } from '../handbook/types-index.js';
import type { Handbook } from '../handbook/types.js';
import type { Period } from '../period.js';
import {
  byGroup,
  figureOf,
  marksOf,
  meanValue,
  namesOf,
  type FigureSum,
  type MarkShare,
  type Unit,
  type Value,
} from './group-figures.js';
import { grouped } from './grouped.js';
import type { ReportSource } from './report-source.js';

/** A part of an index as it stands: what it is worth, and how that comes about. */
export interface IndexPoint {
  part: string;
  title: string;
  unit: string;
  value: number | null;
  /** So many figures or marks of a person; of a group so many people. */
  n: number;
  zero_at: number;
  full_at: number;
  /** 0..100. */
  scaled: number | null;
  weight: number;
  /** What counts of the weight: more than it where another part is missing. */
  share: number | null;
  /** What it brings to the index. */
  points: number | null;
  rule: string;
}

export interface IndexLine {
  unit: Unit | 'person';
  /** Employee no, or the name of a group; `null` for the office. */
  key: string | null;
  name: string | null;
  team: string | null;
  department: string | null;
  people: number;
  /** 0..100. */
  index: number | null;
  /** Why there is none. */
  reason: 'no_data' | 'missing_part' | 'least_weight' | 'few_people' | null;
  rank: number | null;
  parts: IndexPoint[];
}

export interface IndexFacts {
  period: Period;
  rules: IndexRules;
  handbook: Handbook;
  source: ReportSource;
  figures: readonly FigureSum[];
  /** The earliest first. */
  marks: readonly MarkShare[];
  people: ReadonlyMap<number, { employeeNo: string; name: string }>;
  /** Where somebody belongs on the last day. */
  placeOf: (personId: number) => { department: string | null; team: string | null };
}

export type IndexReport = ReturnType<typeof indexReport>;

const partCode = ({ kpi }: IndexPart): string => kpi ?? 'assessments';

/** A figure on the way from `zeroAt` to `fullAt`, 0..100. */
export function scaled(value: number, zeroAt: number, fullAt: number): number {
  const way = (value - zeroAt) / (fullAt - zeroAt);
  return twoDecimals(Math.min(1, Math.max(0, way)) * 100);
}

/**
 * The weighted index of the handling of complaints over a period, with each part shown (004 §6): satisfaction,
 * timeliness, resolution, marks, repeated complaints (less is better); each scaled to 0..100 (`index.parts[]`), weighted,
 * and added up. A person's value of a KPI is the mean of the period; a group's is the mean of its people's, of each what
 * they did while they belonged to it. What becomes of a missing part `index.missing` says.
 */
export function indexReport(facts: IndexFacts) {
  const { period, rules, source } = facts;
  const units = (['department', 'team'] as const).flatMap((unit) =>
    ranked(groupLines(unit, facts)),
  );
  const office = lineOf(facts, 'office', { figures: facts.figures, marks: facts.marks });
  const people = ranked(personLines(facts));
  return {
    period: { kind: period.kind, text: period.text, from: period.from, to: period.to },
    title: rules.title,
    missing: rules.missing,
    least_weight: rules.least_weight ?? null,
    least_people: rules.least_people,
    office,
    departments: units.filter(({ unit }) => unit === 'department'),
    teams: units.filter(({ unit }) => unit === 'team'),
    people,
    source,
  };
}

interface Own {
  figures: readonly FigureSum[];
  marks: readonly MarkShare[];
}

function groupLines(unit: 'team' | 'department', facts: IndexFacts): IndexLine[] {
  const names = namesOf(unit, [...facts.figures, ...facts.marks]);
  const figures = byGroup(unit, facts.figures);
  const marks = byGroup(unit, facts.marks);
  return [...names].map(([key, name]) => {
    const own = { figures: figures.get(key) ?? [], marks: marks.get(key) ?? [] };
    return { ...lineOf(facts, unit, own), key: name, name };
  });
}

function personLines(facts: IndexFacts): IndexLine[] {
  const figures = grouped(facts.figures, ({ personId }) => personId);
  const marks = grouped(facts.marks, ({ personId }) => personId);
  return [...facts.people].flatMap(([id, { employeeNo, name }]) => {
    const own = { figures: figures.get(id) ?? [], marks: marks.get(id) ?? [] };
    if (own.figures.length === 0 && own.marks.length === 0) return [];
    return [{ ...lineOf(facts, 'person', own), key: employeeNo, name, ...facts.placeOf(id) }];
  });
}

function lineOf(facts: IndexFacts, unit: IndexLine['unit'], own: Own): IndexLine {
  const ids = new Set([...own.figures, ...own.marks].map(({ personId }) => personId));
  const people = ids.size;
  const values = facts.rules.parts.map((part) => valueOf(part, unit, own));
  const few = unit !== 'person' && people > 0 && people < facts.rules.least_people;
  const known = few ? values.map(() => null) : values;
  const parts = pointsOf(facts, known);
  const base = { unit, key: null, name: null, team: null, department: null, people };
  const reason = few ? 'few_people' : reasonOf(facts.rules, parts);
  const index =
    reason === null ? twoDecimals(parts.reduce((sum, { points }) => sum + (points ?? 0), 0)) : null;
  return { ...base, index, reason, rank: null, parts };
}

function valueOf(part: IndexPart, unit: IndexLine['unit'], own: Own): Value | null {
  if (part.kpi !== undefined) {
    const sums = own.figures.filter(({ metric }) => metric === part.kpi);
    if (unit === 'person') return figureOf(sums);
    return meanValue([...grouped(sums, ({ personId }) => personId).values()].map(figureOf));
  }
  const wanted = part.assessments;
  const marks = own.marks.filter(
    ({ assessment }) => !Array.isArray(wanted) || wanted.includes(assessment),
  );
  if (unit === 'person') return marksOf(marks);
  return meanValue([...grouped(marks, ({ personId }) => personId).values()].map(marksOf));
}

/** Each part scaled and weighted; with `leave_out` the weights of those that are there are stretched to 100. */
function pointsOf(
  { rules, handbook }: IndexFacts,
  values: readonly (Value | null)[],
): IndexPoint[] {
  const there = rules.parts.reduce((sum, { weight }, at) => (values[at] ? sum + weight : sum), 0);
  const whole = rules.missing === 'leave_out' ? there : 100;
  return rules.parts.map((part, at) => {
    const kpi = part.kpi === undefined ? undefined : handbook.kpis[part.kpi];
    const { zeroAt = 0, fullAt = 100 } = scaleOf(part, kpi);
    const found = values[at] ?? null;
    const worth = found === null ? null : scaled(found.value, zeroAt, fullAt);
    const share = found === null || whole === 0 ? null : (part.weight / whole) * 100;
    return {
      part: partCode(part),
      title: kpi?.title ?? '',
      unit: kpi?.unit ?? '%',
      value: found === null ? null : twoDecimals(found.value),
      n: found?.n ?? 0,
      zero_at: zeroAt,
      full_at: fullAt,
      scaled: worth,
      weight: part.weight,
      share: share === null ? null : twoDecimals(share),
      points: worth === null || share === null ? null : twoDecimals((worth * share) / 100),
      rule: `index.parts[${at}]`,
    };
  });
}

function reasonOf(rules: IndexRules, parts: readonly IndexPoint[]): IndexLine['reason'] {
  const there = parts.filter(({ value }) => value !== null);
  if (there.length === 0) return 'no_data';
  if (rules.missing === 'withhold') return there.length < parts.length ? 'missing_part' : null;
  const weight = there.reduce((sum, one) => sum + one.weight, 0);
  return weight < (rules.least_weight ?? 0) ? 'least_weight' : null;
}

/** The best first; equal ones share a rank, those without an index come last. */
function ranked(lines: readonly IndexLine[]): IndexLine[] {
  const order = [...lines].sort(
    (a, b) => (b.index ?? -1) - (a.index ?? -1) || ((a.key ?? '') < (b.key ?? '') ? -1 : 1),
  );
  let rank = 0;
  return order.map((line, at) => {
    if (line.index === null) return line;
    if (at === 0 || order[at - 1]?.index !== line.index) rank = at + 1;
    return { ...line, rank };
  });
}
