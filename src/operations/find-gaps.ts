import { insertNeed, setNeedPeople, updateNeed } from '../db/needs.js';
import { listDismissed, listKpiMeasures } from '../db/need-measures.js';
import { eachEnrollmentFacts } from '../db/facts.js';
import type { Store } from '../db/open.js';
import { listPersons } from '../db/persons.js';
import { withWrite, type WriteContext } from '../db/write.js';
import { compare } from '../domain/compare.js';
import { earlier, type Day } from '../domain/day.js';
import type { GapRule } from '../domain/handbook/types-needs.js';
import {
  findGap,
  gapLimit,
  gapSpan,
  type GapLimit,
  type GapPerson,
  type Measure,
  type MeasuredPerson,
  type Month,
} from '../domain/planning/gaps.js';
import { planGapNeed, type GapNeed, type GapPlan } from '../domain/planning/gap-needs.js';
import { countingAttempts } from '../domain/standing/counting.js';
import { EvidencePeople } from './evidence-people.js';
import { findNeeds, type NeedView } from './find-needs.js';
import { requireNeedRules, requirePart, type RulesOfNeeds } from './need-rules.js';

/** A rule of the handbook with the people who lack the skill, and what becomes of it. */
export interface Gap {
  code: string;
  /** `needs.gaps.CODE`. */
  rule: string;
  gap: GapRule;
  limit: GapLimit;
  /** Title and unit of what is measured. */
  measure: { title: string; unit: string };
  from: Day;
  to: Day;
  people: readonly GapPerson[];
  plan: GapPlan;
}

export interface Gaps {
  period: Month;
  version: number;
  gaps: readonly Gap[];
}

/**
 * Who lacks which skill, by the handbook's rules and the marks and figures of the months up to one (003 §1;
 * `needs.gaps`). Rules of which nobody falls short are left out, and so is whoever was dismissed.
 *
 * @throws Refusal `need_rules_missing`
 */
export function findGaps(store: Store, input: { period: Month; today: Day }): Gaps {
  const rules = requireNeedRules(store);
  const measured = new Measures(store, rules, input.today);
  const needs = findNeeds(store);
  const gaps = Object.entries(requirePart(rules, 'gaps')).flatMap(([code, gap]): Gap[] => {
    const limit = gapLimit(gap, rules.handbook);
    if (!limit) return [];
    const { from, to } = gapSpan(input.period, gap.months);
    const people = findGap(gap, limit, measured.of(gap, from, to));
    if (people.length === 0) return [];
    const rule = `needs.gaps.${code}`;
    const plan = planGapNeed(
      {
        people: people.map(({ employeeNo }) => employeeNo),
        least: gap.min_people ?? 1,
        period: input.period,
        months: gap.months,
      },
      gapNeeds(needs, rule),
    );
    return [{ code, rule, gap, limit, measure: measured.named(gap), from, to, people, plan }];
  });
  return { period: input.period, version: rules.version, gaps };
}

/** The needs that a rule made; of one that was merged, what was decided of the other. */
function gapNeeds(needs: readonly NeedView[], rule: string): GapNeed[] {
  const rootOf = (need: NeedView): NeedView => {
    const into = needs.find(({ code }) => code === need.mergedInto);
    return into ? rootOf(into) : need;
  };
  return needs
    .filter((need) => need.kind === 'gap' && need.rule === rule)
    .map((need) => {
      const { mergedInto, declinedOn, items } = rootOf(need);
      const people = need.people.map(({ employeeNo }) => employeeNo);
      return { code: need.code, period: need.period, people, mergedInto, declinedOn, items };
    });
}

/** The marks and figures of everybody. */
class Measures {
  readonly #store: Store;
  readonly #rules: RulesOfNeeds;
  readonly #today: Day;
  readonly #people: Map<string, Omit<MeasuredPerson, 'measures'>>;

  constructor(store: Store, rules: RulesOfNeeds, today: Day) {
    this.#store = store;
    this.#rules = rules;
    this.#today = today;
    const gone = new Set(listDismissed(store));
    this.#people = new Map(
      listPersons(store, today)
        .filter(({ employeeNo }) => !gone.has(employeeNo))
        .map(({ employeeNo, name, department }) => [employeeNo, { employeeNo, name, department }]),
    );
  }

  named({ kpi, assessment, dimension }: GapRule): Gap['measure'] {
    const { handbook } = this.#rules;
    const figure = handbook.kpis[kpi ?? ''];
    if (figure) return { title: figure.title, unit: figure.unit };
    const exam = handbook.assessments[assessment ?? ''];
    const part = exam?.dimensions?.find(({ code }) => code === dimension);
    const title = [exam?.title, part?.title].filter((word) => word !== undefined).join(' · ');
    return { title, unit: '' };
  }

  of(gap: GapRule, from: Day, to: Day): MeasuredPerson[] {
    const until = earlier(to, this.#today);
    const found = new Map<string, Measure[]>();
    const add = (employeeNo: string, measure: Measure): void => {
      const own = found.get(employeeNo);
      if (own) own.push(measure);
      else found.set(employeeNo, [measure]);
    };
    if (gap.kpi !== undefined) {
      for (const row of listKpiMeasures(this.#store, gap.kpi, from, until)) {
        add(row.employeeNo, { of: row.period, on: row.toOn, millionths: row.millionths });
      }
    } else if (gap.assessment !== undefined) {
      this.#addMarks(gap, gap.assessment, from, until, add);
    }
    return [...found].flatMap(([employeeNo, measures]) => {
      const person = this.#people.get(employeeNo);
      const sorted = measures.sort((a, b) => compare(a.on, b.on));
      return person ? [{ ...person, measures: sorted }] : [];
    });
  }

  /** The attempts that count; those of an enrollment that was moved are seen with the later one. */
  #addMarks(
    { dimension }: GapRule,
    code: string,
    from: Day,
    to: Day,
    add: (employeeNo: string, measure: Measure) => void,
  ): void {
    const assessment = this.#rules.handbook.assessments[code];
    if (!assessment) return;
    for (const facts of eachEnrollmentFacts(this.#store, { attempted: true })) {
      if (facts.leftReason === 'moved') continue;
      for (const { fact, marks, grade } of countingAttempts(assessment, facts, code, this.#today)) {
        if (fact.takenOn < from || fact.takenOn > to) continue;
        const hundredths =
          dimension === undefined ? grade.score : (marks.dimensions.get(dimension) ?? null);
        if (hundredths === null) continue;
        const millionths = Math.round(hundredths * 1e4);
        add(facts.employeeNo, { of: fact.takenOn, on: fact.takenOn, millionths });
      }
    }
  }
}

export interface AddedGaps extends Gaps {
  entry: number | null;
  /** The need that each rule made or has, by its path. */
  needs: ReadonlyMap<string, string>;
}

/**
 * Makes needs of the gaps: one for each rule, for those who are in none that is planned, or declined for these figures.
 * Said again it changes nothing (003 §1).
 *
 * @throws Refusal `need_rules_missing`
 */
export function addGapNeeds(
  store: Store,
  context: WriteContext,
  input: { period: Month; today: Day; dryRun: boolean },
): AddedGaps {
  const { period, today, dryRun } = input;
  const command = `plan need gaps --month ${period} --add`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const found = findGaps(store, { period, today });
    const people = new EvidencePeople(store);
    const needs = new Map<string, string>();
    const counts = { added: 0, changed: 0 };
    for (const { rule, gap, plan, people: lacking } of found.gaps) {
      if (plan.kind === 'keep') needs.set(rule, plan.need);
      if (plan.kind !== 'add' && plan.kind !== 'update') continue;
      const ids = plan.people.flatMap((employeeNo) => people.find(employeeNo)?.id ?? []);
      const department = onlyDepartment(lacking, plan.people);
      if (plan.kind === 'add') {
        const { title, course = null } = gap;
        const need = { kind: 'gap' as const, title, course, department, rule, period };
        needs.set(rule, insertNeed(write, { ...need, receivedOn: today }, ids).code);
        counts.added += 1;
      } else {
        const need = findNeeds(store).find(({ code }) => code === plan.need);
        if (!need) throw new Error(`no need ${plan.need}`);
        updateNeed(write, need.id, { period, department });
        setNeedPeople(write, need.id, ids);
        needs.set(rule, need.code);
        counts.changed += 1;
      }
    }
    return { result: { ...found, needs }, summary: counts };
  });
  return { entry, ...result };
}

/** The department, where all of them are of one. */
function onlyDepartment(people: readonly GapPerson[], of: readonly string[]): string | null {
  const wanted = new Set(of);
  const departments = new Set(
    people.filter(({ employeeNo }) => wanted.has(employeeNo)).map(({ department }) => department),
  );
  const [only = null] = departments;
  return departments.size === 1 ? only : null;
}
