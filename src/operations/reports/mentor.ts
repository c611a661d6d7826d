import { listFigures } from '../../db/kpi-values.js';
import { currentRules } from '../../db/rules.js';
import type { Store } from '../../db/open.js';
import { translate } from '../../db/translate.js';
import { compare } from '../../domain/compare.js';
import type { Day } from '../../domain/day.js';
import { groupFigures, shownValue, valueOver } from '../../domain/kpis/measure.js';
import { quarterOf } from '../../domain/mentoring/quarters.js';
import { followUp } from '../../domain/mentoring/results.js';
import { periodWith } from '../../domain/period.js';
import { openMentorBook } from '../mentoring/book.js';
import { listMentors, showMentor } from '../mentoring/list.js';
import { reportSource } from '../report-source.js';

type Input = { today: Day; timeoutMs: number };

export type MentorsReport = ReturnType<typeof makeMentorsReport>;
export type MentorReport = ReturnType<typeof makeMentorReport>;

const round = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1e4) / 1e4;

/**
 * All mentors side by side: mentees, results, what follows from them (`mentors.results`; 003 §6).
 *
 * @throws Refusal `mentor_no_rules`; BusyError `store_busy`
 */
export function makeMentorsReport(store: Store, { today, timeoutMs }: Input) {
  return translate(store.file, timeoutMs, () =>
    store.sqlite.transaction(() => {
      const book = openMentorBook(store, today);
      const ids = new Map(book.certified.map((id) => [book.person(id).employeeNo, id]));
      const mentors = listMentors(store, today, true).map((one) => {
        const record = book.record(ids.get(one.employeeNo) ?? -1);
        return {
          employee_no: one.employeeNo,
          name: one.name,
          team: one.team,
          level: one.level,
          level_title: one.title,
          state: one.state,
          valid_until: one.until,
          load: one.load,
          limit: one.limit,
          ...recordJson(record),
          follow_up: followUp(record, book.mentors.results),
        };
      });
      const all = mentors.reduce(
        (sum, { reached, missed }) => ({
          reached: sum.reached + reached,
          missed: sum.missed + missed,
        }),
        { reached: 0, missed: 0 },
      );
      const judged = all.reached + all.missed;
      return {
        as_of: today,
        summary: {
          mentors: mentors.length,
          mentees: mentors.reduce((sum, { load }) => sum + load, 0),
          ...all,
          rate: judged === 0 ? null : round(all.reached / judged),
        },
        mentors: mentors.sort((a, b) => compare(a.employee_no, b.employee_no)),
        source: reportSource(store, today, [currentRules(store).version]),
      };
    })(),
  );
}

/**
 * One mentor: certificates, mentees and how they do, satisfaction quarter by quarter, results (003 §6).
 *
 * @throws InputError `person_unknown`; Refusal `mentor_no_rules`, `mentor_not_certified`; BusyError `store_busy`
 */
export function makeMentorReport(store: Store, input: Input & { employee: string }) {
  const { employee, today, timeoutMs } = input;
  return translate(store.file, timeoutMs, () =>
    store.sqlite.transaction(() => {
      const file = showMentor(store, employee, today);
      const { person, now, certificates, mentees, record, allowance } = file;
      return {
        employee_no: person.employeeNo,
        name: person.name,
        team: person.team,
        as_of: today,
        level: now?.title ?? null,
        state: now?.state ?? null,
        valid_until: now?.until ?? null,
        load: now?.load ?? 0,
        limit: now?.limit ?? 0,
        ...recordJson(record),
        follow_up: file.followUp,
        allowance,
        satisfaction: satisfactionOf(store, person.id, today),
        certificates: certificates.map((one) => ({
          level: one.title,
          certified_on: one.on,
          certified_by: one.by,
          valid_until: one.until,
          state: one.state,
          renewal: one.renewal,
        })),
        mentees: mentees.map((one) => ({
          employee_no: one.employeeNo,
          name: one.name,
          batch: one.batch,
          from_on: one.from,
          until_on: one.until,
          end_reason: one.endReason,
          stage: one.stage,
          state: one.state,
          outcome: one.result.outcome,
          judged_on: one.result.judgedOn,
          due_on: one.result.dueOn,
          signed: one.result.signed,
          items: one.result.items,
          sign_off_days: one.result.signOffDays,
          rule: one.result.rule,
        })),
        decisions: file.decisions.map(({ kind, on, by, reason }) => ({ kind, on, by, reason })),
        source: reportSource(store, today, [currentRules(store).version]),
      };
    })(),
  );
}

function recordJson({
  reached,
  missed,
  rate,
  completeness,
  signOffDays,
}: ReturnType<typeof showMentor>['record']) {
  return {
    reached,
    missed,
    rate: round(rate),
    completeness: round(completeness),
    sign_off_days: round(signOffDays),
  };
}

/** The figures by which mentors are chosen, quarter by quarter, with the limit (`mentors.levels.*.selection.kpis`). */
function satisfactionOf(store: Store, personId: number, today: Day) {
  const { handbook } = currentRules(store);
  const asked = new Map<string, number | null>();
  for (const { selection } of Object.values(handbook.mentors?.levels ?? {})) {
    for (const { metric, at_least: least = null } of selection.kpis ?? []) {
      if (!asked.has(metric)) asked.set(metric, least);
    }
  }
  return [...asked].flatMap(([metric, atLeast]) => {
    const figures = listFigures(store, {
      personIds: [personId],
      metric,
      from: '0000-01-01',
      to: today,
    });
    const quarters = groupFigures(figures, ({ to }) => quarterOf(to).text);
    return [...quarters]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([quarter, own]) => {
        const last = own.at(-1);
        const value = last ? valueOver(own, periodWith('quarter', last.to)) : null;
        if (!value) return [];
        const shown = shownValue(value.millionths);
        const reached = atLeast === null ? null : value.millionths >= Math.round(atLeast * 1e6);
        const title = handbook.kpis[metric]?.title ?? metric;
        return [
          { metric, title, quarter, value: shown, n: value.count, at_least: atLeast, reached },
        ];
      });
  });
}
