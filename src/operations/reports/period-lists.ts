import type { Store } from '../../db/open.js';
import type { MarkFact } from '../../domain/awarding/facts.js';
import { periodWith } from '../../domain/period.js';
import type { NotedMark } from '../../domain/reports/period-attendance.js';
import type { RankingList } from '../../domain/reports/period-facts.js';
import type { ReportPeriod } from '../../domain/reports/report-period.js';
import { AwardBook } from '../awarding/book.js';
import { rankingLists, wishesOf, type RankedList } from '../awarding/rank.js';

/**
 * The lists of the handbook (`awards.rankings`) for periods of the report's length, as `record award ranking` has them.
 * The marks of those who were not simply there have been counted already and are not read again.
 */
export function periodLists(
  store: Store,
  { kind, from, asOf }: ReportPeriod,
  marks: readonly NotedMark[],
): RankingList[] {
  if (kind === 'day') return [];
  const book = new AwardBook(store, asOf);
  const period = periodWith(kind, from);
  const { handbook } = book.rulesOn(period.to);
  const wishes = wishesOf(
    handbook,
    { ranking: null, metric: null, unit: 'person', places: 0 },
    period,
  );
  return rankingLists(book, period, wishes, marks.map(markFact)).map(listed);
}

const markFact = ({ person_id: personId, day, session, status }: NotedMark): MarkFact => ({
  id: 0,
  personId,
  day,
  session,
  status,
});

function listed({ code, title, rule, terms, highest, lowest, data }: RankedList): RankingList {
  const receivers = (all: RankedList['highest']): RankingList['highest'] =>
    all.map(({ place, employeeNo, name, team, value }) => ({
      place,
      employee_no: employeeNo,
      name,
      team,
      value,
    }));
  const attendance = terms.length === 1 ? (terms[0]?.attendance ?? null) : null;
  return {
    list: code,
    title,
    rule,
    attendance,
    data,
    highest: receivers(highest),
    lowest: receivers(lowest),
  };
}
