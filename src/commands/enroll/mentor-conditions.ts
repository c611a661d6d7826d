import type { App } from '../../app.js';
import type { Condition } from '../../domain/mentoring/conditions.js';
import type { Section, View } from '../../render/view.js';

/** Conditions for programs. */
export const conditionsJson = (app: App, conditions: readonly Condition[]) =>
  conditions.map((one) => ({
    kind: one.code,
    rule: one.rule,
    holds: one.holds,
    facts: one.facts,
    text: app.texts.mentors.conditionText(one),
  }));

/** Conditions as a chain that a person can follow. */
export function conditionsSection(app: App, conditions: readonly Condition[]): Section {
  const t = app.texts.mentors;
  const view: View = {
    name: 'conditions',
    empty: app.texts.app.none,
    columns: [
      { key: 'holds', kind: 'boolean' },
      { key: 'criterion', kind: 'text' },
      { key: 'rule', kind: 'code' },
    ],
    rows: conditions.map((one) => ({
      holds: one.holds,
      criterion: t.conditionText(one),
      rule: one.rule,
    })),
  };
  const chain = conditions.map((one) => ({
    text: `${one.holds ? t.candidates.holds : t.candidates.lacks} ${t.conditionText(one)}`,
    notes: [app.texts.why.ruleLine(one.rule)],
  }));
  return { kind: 'view', view, chain };
}
