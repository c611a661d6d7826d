import {
  listAwardPeople,
  listDrillMarks,
  listExamined,
  listKpiMarks,
  listLateLoans,
  hasMarks,
  listMarks,
  type Between,
} from '../../db/award-facts.js';
import { listAwardDecisions } from '../../db/awards.js';
import { dutyMarkFinder } from '../../db/duties.js';
import { eachEnrollmentFacts } from '../../db/facts.js';
import type { Store } from '../../db/open.js';
import { listTrainers } from '../../db/resources.js';
import { rulesOf } from '../../db/rules.js';
import { compare } from '../../domain/compare.js';
import { judgeAward, type AwardVerdict } from '../../domain/awarding/award.js';
import {
  decidedMatters,
  type Decided,
  type DecisionFact,
  type MatterKind,
} from '../../domain/awarding/decided.js';
import { decideDeductions, type Deductions } from '../../domain/awarding/deduct.js';
import type {
  AwardFacts,
  AwardPerson,
  FeedbackMark,
  LapsedDuty,
  MarkFact,
  TryFact,
} from '../../domain/awarding/facts.js';
import type { Period } from '../../domain/period.js';
import type { Day } from '../../domain/day.js';
import { dutiesWithin } from '../../domain/duties/duty.js';
import { periodOn, type RulesPeriod } from '../../domain/duties/period.js';
import type { Awards, Consequences } from '../../domain/handbook/types-awards.js';
import type { Handbook } from '../../domain/handbook/types.js';
import type { Rules } from '../../domain/standing/facts.js';
import { ladderState } from '../../domain/standing/ladder.js';
import { rulesPeriods } from '../duty-periods.js';
import { evaluatedRecords } from '../trainer-facts.js';

/** Which facts some lists are made of. `missed`: marks of those who were not simply there. */
export interface NeededFacts {
  marks: 'none' | 'missed' | 'all';
  tries: boolean;
  /** Codes of the figures. */
  kpis: readonly string[];
  drills: boolean;
  feedback: boolean;
}

/**
 * Awards and points off as they stand on a day. A period is judged by the handbook that was in force on its last day,
 * and by what is known of it now.
 */
export class AwardBook {
  readonly today: Day;
  readonly store: Store;
  readonly #periods: readonly RulesPeriod[];
  #people: readonly AwardPerson[] | undefined;
  readonly #facts = new Map<string, AwardFacts>();

  constructor(store: Store, today: Day) {
    this.store = store;
    this.today = today;
    this.#periods = rulesPeriods(store);
  }

  /** The rules in force on a day. */
  rulesOn(day: Day): Rules {
    const found = periodOn(this.#periods, day);
    if (!found) throw new Error('a store without a handbook');
    return found.rules;
  }

  /** The day on which the office applied its first handbook: what ended before it, it does not ask for. */
  get since(): Day {
    return this.#periods[0]?.from ?? this.today;
  }

  awardsOn(day: Day): Awards | undefined {
    return this.rulesOn(day).handbook.awards;
  }

  consequencesOn(day: Day): Consequences | undefined {
    return this.rulesOn(day).handbook.consequences;
  }

  get people(): readonly AwardPerson[] {
    return (this.#people ??= listAwardPeople(this.store));
  }

  /** What of a period is needed, and the people whom it is about. `known`: marks that were counted already. */
  factsOf(period: Period, needed: NeededFacts, known?: readonly MarkFact[]): AwardFacts {
    const { store, today } = this;
    const { from, to } = period;
    const between = { from, to };
    const { marks } = needed;
    const facts = {
      marks:
        marks === 'none'
          ? []
          : marks === 'missed'
            ? (known ?? listMarks(store, between, true))
            : listMarks(store, between),
      tries: needed.tries ? triesWithin(store, between, today) : [],
      kpis: listKpiMarks(store, between, needed.kpis),
      drills: needed.drills ? listDrillMarks(store, between) : [],
      feedback: needed.feedback
        ? feedbackWithin(store, this.rulesOn(between.to).handbook, between)
        : [],
    };
    const ids = new Set<number>();
    for (const kind of Object.values(facts)) for (const { personId } of kind) ids.add(personId);
    return { ...facts, people: listAwardPeople(store, [...ids]), loans: [], duties: [] };
  }

  /** Whether any attendance of a period is recorded. */
  hasMarks({ from, to }: Period): boolean {
    return hasMarks(this.store, { from, to });
  }

  /** What happened in a period. */
  facts(period: Period): AwardFacts {
    let facts = this.#facts.get(period.text);
    if (!facts) this.#facts.set(period.text, (facts = this.#read(period)));
    return facts;
  }

  #read({ from, to }: Period): AwardFacts {
    const { store, today } = this;
    const { handbook } = this.rulesOn(to);
    const between = { from, to };
    const overdue = Object.values(handbook.consequences?.rules ?? {}).map(({ of }) => of);
    return {
      people: this.people,
      marks: listMarks(store, between),
      tries: triesWithin(store, between, today),
      kpis: listKpiMarks(store, between, Object.keys(handbook.kpis)),
      drills: listDrillMarks(store, between),
      feedback: feedbackWithin(store, handbook, between),
      loans: overdue.includes('loan') ? listLateLoans(store, between, today) : [],
      duties: overdue.includes('duty') ? this.#lapsed(between) : [],
    };
  }

  #lapsed(window: Between): LapsedDuty[] {
    const on = { today: this.today, markOf: dutyMarkFinder(this.store) };
    return dutiesWithin(this.#periods, window, on)
      .filter(({ state, dueOn }) => state === 'lapsed' && dueOn <= window.to)
      .map(({ duty, role, dueOn }) => ({ duty, role, day: dueOn }));
  }

  /** Who has earned an award in a period; `undefined` where the handbook had none of that code, or of other periods. */
  verdict(code: string, period: Period): AwardVerdict | undefined {
    const rules = this.rulesOn(period.to);
    const award = rules.handbook.awards?.list[code];
    if (!award || award.period !== period.kind) return undefined;
    return judgeAward(code, award, { rules, period, facts: this.facts(period) });
  }

  /** The points off of a period; `undefined` where the handbook takes none off, or over other periods. */
  deductions(period: Period): Deductions | undefined {
    const rules = this.rulesOn(period.to);
    const { consequences } = rules.handbook;
    if (!consequences || consequences.period !== period.kind) return undefined;
    return decideDeductions(consequences, { rules, period, facts: this.facts(period) });
  }

  /** What was decided, by matter. */
  decided(kind: MatterKind | null, periods: readonly string[] | null): Map<string, Decided> {
    return decidedMatters(listAwardDecisions(this.store, kind, periods), (fact) =>
      this.#confirms(fact),
    );
  }

  #confirms({ kind, version }: DecisionFact): boolean {
    const { awards, consequences } = rulesOf(this.store, version).handbook;
    return (kind === 'award' ? awards : consequences)?.decision.second_person === true;
  }
}

/** What trainees gave the trainers who are employees on some days: noted, or answered on forms. */
function feedbackWithin(store: Store, handbook: Handbook, { from, to }: Between): FeedbackMark[] {
  const recordsOf = evaluatedRecords(store, handbook);
  return listTrainers(store)
    .flatMap((trainer) => {
      const { personId } = trainer;
      if (personId === null) return [];
      return recordsOf(trainer).flatMap(({ kind, day, score, answers, replaced }) =>
        kind === 'trainees' && !replaced && day >= from && day <= to && score !== null && answers
          ? [{ personId, day, score, answers }]
          : [],
      );
    })
    .sort((a, b) => compare(a.day, b.day));
}

/** Everybody's tries of some days that count: graded by the handbook of their batch, voided and unconfirmed left out. */
export function triesWithin(store: Store, { from, to }: Between, today: Day): TryFact[] {
  const personIds = listExamined(store, { from, to });
  if (personIds.length === 0) return [];
  const seen = new Set<number>();
  const tries: TryFact[] = [];
  for (const facts of eachEnrollmentFacts(store, { personIds, attempted: true })) {
    const rules = rulesOf(store, facts.batch.version);
    const inside = facts.attempts.filter(
      ({ id, takenOn }) => takenOn >= from && takenOn <= to && !seen.has(id),
    );
    for (const code of new Set(inside.map(({ assessment }) => assessment))) {
      for (const { fact, grade, status } of ladderState(rules, facts, code, today)?.attempts ??
        []) {
        const { id, takenOn: day } = fact;
        if (status !== 'counts' || day < from || day > to || seen.has(id)) continue;
        seen.add(id);
        const { score, passed } = grade;
        tries.push({ id, personId: facts.personId, day, assessment: code, score, passed });
      }
    }
  }
  return tries.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id - b.id));
}
