import { createCalendar } from '../../src/domain/calendar.js';
import type { AnnualPlanRules } from '../../src/domain/handbook/types-annual-plan.js';
import type { CoverageFacts, PlanSession } from '../../src/domain/planning/coverage-facts.js';
import type { DraftFacts, OpenNeed } from '../../src/domain/planning/draft-year.js';
import { blankFields, type PlanItem } from '../../src/domain/planning/item.js';
import { readDefault } from '../handbook/read-default.js';

export const handbook = readDefault('en');
const found = handbook.annual_plan;
if (!found) throw new Error('the default handbook has no annual_plan');
export const rules: AnnualPlanRules = found;

/** An item of 2027 that states nothing but its title. */
export const item = (code: string, more: Partial<PlanItem> = {}): PlanItem => ({
  ...blankFields(`Item ${code}`),
  id: Number(code.slice(5)),
  code,
  year: Number(code.slice(0, 4)),
  source: 'manual',
  status: 'planned',
  origin: null,
  reasons: [],
  ...more,
});

export const need = (code: string, more: Partial<OpenNeed> = {}): OpenNeed => ({
  code,
  kind: 'request',
  title: `Need ${code}`,
  content: null,
  departments: [],
  course: null,
  heads: null,
  wishedOn: null,
  rule: null,
  ...more,
});

export const draftFacts = (more: Partial<DraftFacts> = {}): DraftFacts => ({
  year: 2027,
  handbook,
  rules,
  needs: [],
  recurring: [],
  programs: [],
  results: [],
  unfinished: [],
  items: [],
  ...more,
});

export const session = (id: number, day: string, more: Partial<PlanSession> = {}): PlanSession => ({
  id,
  code: `S${id}`,
  title: 'Session',
  day,
  minutes: 60,
  courses: [],
  batch: null,
  program: null,
  rule: null,
  item: null,
  ...more,
});

export const coverageFacts = (more: Partial<CoverageFacts> = {}): CoverageFacts => ({
  year: 2027,
  today: '2027-06-30',
  calendar: createCalendar([1, 2, 3, 4, 5], [], 'none'),
  handbook,
  rules,
  version: 1,
  items: [],
  needs: [],
  sessions: [],
  marks: [],
  ...more,
});
