import type { App } from '../../app.js';
import type { Simulated } from '../../operations/simulate-rules.js';
import { sentence } from '../why.js';
import { forbiddenOf } from './simulate-attempts.js';

/** A simulation for programs. */
export function simulationJson(app: App, simulated: Simulated): unknown {
  const { changed, unchanged, n, from, to, assessments, rules, batches } = simulated;
  return {
    batches,
    handbook_version: rules.version === 0 ? null : rules.version,
    changed: changed.map((person) => ({
      employee_no: person.facts.employeeNo,
      name: person.facts.name,
      batch: person.facts.batch.code,
      from: person.from.state,
      to: person.to.state,
      stage: { from: person.from.stage, to: person.to.stage },
      passed: { from: person.from.passed, to: person.to.passed },
      reasons: person.reasons.map((reason) => ({
        rule: reason.rule,
        facts: reason.facts,
        text: sentence(app, { facts: person.facts, rules }, reason),
      })),
    })),
    unchanged,
    pass_rate: { from: from.rate, to: to.rate },
    interval: { from: from.interval, to: to.interval },
    n,
    assessments: assessments.map(({ assessment, n, from, to }) => ({
      assessment,
      n,
      pass_rate: { from: from.rate, to: to.rate },
      interval: { from: from.interval, to: to.interval },
    })),
    not_allowed: forbiddenOf(app, simulated),
  };
}
