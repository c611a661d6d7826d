import type { App } from '../../app.js';
import type { NeedCount, YearCoverage } from '../../domain/planning/coverage-facts.js';
import { findingText } from './year-check.js';
import { hoursIn } from './year-rows.js';

const needCount = ({ count, heads, personMinutes }: NeedCount) => ({
  count,
  heads,
  person_hours: hoursIn(personMinutes),
});

/** The coverage of a year's plan for programs: hours and heads; shares 0..1; `null` where nothing is known. */
export function coverageJson(app: App, coverage: YearCoverage): unknown {
  const { total, needs } = coverage;
  return {
    year: coverage.year,
    as_of: coverage.asOf,
    version: coverage.version,
    total: {
      items: total.items,
      planned_hours: hoursIn(total.plannedMinutes),
      planned_heads: total.plannedHeads,
      planned_person_hours: hoursIn(total.plannedPersonMinutes),
      sessions_held: total.deliveredSessions,
      delivered_hours: hoursIn(total.deliveredMinutes),
      attended_heads: total.attendedHeads,
      attended_places: total.attendedPlaces,
      attended_person_hours: hoursIn(total.attendedPersonMinutes),
      needs_rate: total.needsRate,
      delivered_rate: total.delivered.rate,
      heads_rate: total.heads.rate,
      person_hours_rate: total.personMinutes.rate,
    },
    needs: {
      planned: needCount(needs.planned),
      open: needCount(needs.open),
      declined: needCount(needs.declined),
    },
    open_needs: coverage.openNeeds.map(({ code, title, department, heads, wishedOn }) => ({
      need: code,
      title,
      department,
      heads,
      wished_on: wishedOn,
    })),
    items: coverage.items.map((one) => ({
      item: one.item,
      title: one.title,
      departments: one.departments,
      from: one.fromOn,
      to: one.toOn,
      explained_by: one.explainedBy,
      planned_hours: hoursIn(one.planned.minutes),
      planned_heads: one.planned.heads,
      planned_person_hours: hoursIn(one.planned.personMinutes),
      planned_sessions: one.planned.sessions,
      sessions_held: one.delivered.sessions,
      sessions_unrecorded: one.delivered.unrecorded,
      sessions_ahead: one.ahead,
      delivered_hours: hoursIn(one.delivered.minutes),
      delivered_rate: one.delivered.rate,
      due_rate: one.due,
      attended_heads: one.attended.heads,
      attended_person_hours: hoursIn(one.attended.personMinutes),
      heads_rate: one.attended.headsRate,
      person_hours_rate: one.attended.hoursRate,
    })),
    departments: coverage.departments.map((one) => ({
      department: one.department,
      items: one.items,
      needs: one.needs,
      open_needs: one.openNeeds,
      planned_hours: hoursIn(one.plannedMinutes),
      planned_heads: one.plannedHeads,
      attended_heads: one.attendedHeads,
      attended_person_hours: hoursIn(one.attendedPersonMinutes),
    })),
    unplanned: coverage.unplanned.map((one) => ({
      about: one.about,
      title: one.title,
      sessions: one.sessions,
      hours: hoursIn(one.minutes),
      heads: one.heads,
      person_hours: hoursIn(one.personMinutes),
    })),
    findings: coverage.findings.map((finding) => ({
      finding: finding.kind,
      rule: finding.rule,
      facts: finding.facts,
      text: findingText(app, finding),
    })),
  };
}
