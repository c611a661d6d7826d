import { metricsWithin } from '../../db/award-facts.js';
import type { Store } from '../../db/open.js';
import { isToDecide, type Matter, type MatterState } from '../../domain/awarding/matter.js';
import { kpisWanted } from '../../domain/awarding/metrics.js';
import { endedPeriods, type Period } from '../../domain/period.js';
import { addSpan, subtractSpan } from '../../domain/calendar.js';
import { later, type Day } from '../../domain/day.js';
import type { AwardDecision, AwardPeriod, Awards } from '../../domain/handbook/types-awards.js';
import type { Rules } from '../../domain/standing/facts.js';
import type { ActionCode } from '../../domain/standing/statements.js';
import { AwardBook } from '../awarding/book.js';
import { mattersOf } from '../awarding/matters.js';
import type { WorklistItem, WorklistSource } from './item.js';

const nobody = { employeeNo: null, name: null, batch: '', notBefore: null };

/**
 * Awards and points off of the periods that are over: figures to be taken out, what is to be decided, what waits for a
 * second person, and what was given and is no longer earned (`awards`, `consequences`; 001 §2.1 e 3, 000 §6).
 */
export const awardMatters: WorklistSource = (store, today) => {
  const book = new AwardBook(store, today);
  const rules = book.rulesOn(today);
  const { awards, consequences } = rules.handbook;
  const items: WorklistItem[] = [];
  if (awards) {
    items.push(...figuresMissing(store, book, rules, awards));
    const kinds = new Set(Object.values(awards.list).map(({ period }) => period));
    const { decision } = awards;
    for (const period of ended(book, rules, decision, kinds)) {
      items.push(
        ...decisions(
          { rules, today },
          decision,
          'awards',
          mattersOf(book, 'award', period),
          period,
        ),
      );
    }
  }
  if (consequences) {
    const { decision, period: kind } = consequences;
    for (const period of ended(book, rules, decision, new Set([kind]))) {
      const matters = mattersOf(book, 'deduction', period);
      items.push(...decisions({ rules, today }, decision, 'consequences', matters, period));
    }
  }
  return items;
};

/** The periods whose last day lies since the office has its handbook, and not so far back that they have lapsed. */
function ended(
  book: AwardBook,
  { calendar }: Rules,
  { lapses_after: lapses }: Pick<AwardDecision, 'lapses_after'>,
  kinds: ReadonlySet<AwardPeriod>,
): Period[] {
  const first = lapses ? subtractSpan(calendar, book.today, lapses) : book.since;
  const since = later(first, book.since);
  return [...kinds].flatMap((kind) => endedPeriods(kind, since, book.today));
}

const actions = {
  awards: {
    proposed: 'decide_award',
    awaiting: 'confirm_award',
    no_longer: 'review_award',
    changed: 'review_award',
    given: 'decide_award',
    waived: 'decide_award',
  },
  consequences: {
    proposed: 'decide_deduction',
    awaiting: 'confirm_deduction',
    no_longer: 'review_deduction',
    changed: 'review_deduction',
    given: 'decide_deduction',
    waived: 'decide_deduction',
  },
} as const satisfies Record<string, Record<MatterState, ActionCode>>;

/** One line for each award and period, however many people it is about. */
function decisions(
  { rules: { calendar }, today }: { rules: Rules; today: Day },
  { by, within }: AwardDecision,
  section: 'awards' | 'consequences',
  matters: readonly Matter[],
  period: Period,
): WorklistItem[] {
  const deduct = section === 'consequences';
  const groups = new Map<string, WorklistItem & { count: number }>();
  for (const matter of matters) {
    const waits = matter.state === 'awaiting';
    if (!waits && !isToDecide(matter)) continue;
    const action = actions[section][matter.state];
    const key = `${action} ${deduct ? '' : matter.code}`;
    const known = groups.get(key);
    if (known) {
      known.count += 1;
      continue;
    }
    const dueOn = addSpan(calendar, period.to, within);
    groups.set(key, {
      ...nobody,
      action,
      actor: by,
      dueOn,
      about: deduct ? period.text : `${matter.code} ${period.text}`,
      rule: waits ? `${section}.decision.second_person` : `${section}.decision`,
      title: deduct ? period.text : `${matter.title} ${period.text}`,
      overdue: dueOn < today,
      count: 1,
    });
  }
  return [...groups.values()].map(({ count, ...item }) => ({
    ...item,
    title: count > 1 ? `${item.title} ×${count}` : item.title,
  }));
}

/** Months, and weeks of weekly awards, of which nobody has a figure that an award is made of. */
function figuresMissing(
  store: Store,
  book: AwardBook,
  rules: Rules,
  { figures, decision, list }: Awards,
): WorklistItem[] {
  if (!figures) return [];
  const { calendar, handbook } = rules;
  const wanted = kpisWanted({ decision, list });
  return (['month', 'week'] as const).flatMap((kind) => {
    if (wanted[kind].size === 0) return [];
    return ended(book, rules, decision, new Set([kind])).flatMap((period): WorklistItem[] => {
      const there = metricsWithin(store, period);
      const missing = [...wanted[kind]].filter((kpi) => !there.has(kpi));
      if (missing.length === 0) return [];
      const dueOn = addSpan(calendar, period.to, figures.within);
      const titles = missing.map((kpi) => handbook.kpis[kpi]?.title ?? kpi);
      return [
        {
          ...nobody,
          action: 'record_award_figures',
          actor: figures.by,
          dueOn,
          about: period.text,
          rule: 'awards.figures',
          title: `${period.text} ${titles.join(' / ')}`,
          overdue: dueOn < book.today,
        },
      ];
    });
  });
}
