import type { App } from '../../app.js';
import type { Outcome, SimulatedPerson } from '../../domain/standing/simulate.js';
import type { Simulated } from '../../operations/simulate-rules.js';
import type { Document, Link, Row, Section, View } from '../../render/view.js';
import { sentence } from '../why.js';
import { forbiddenOf, forbiddenSection } from './simulate-attempts.js';

/** A simulation as a page: the figures, who changes and why, and attempts that would not have been allowed. */
export function simulationPage(
  app: App,
  simulated: Simulated,
  { handbook, today }: { handbook: string; today: string },
): Document {
  const t = app.texts.retake.simulate;
  const batches = simulated.batches.length === 0 ? t.noBatches : t.batches(simulated.batches);
  return {
    name: 'simulation',
    title: t.title,
    subtitle: t.subtitle({ handbook, batches, on: today }),
    sections: [
      figures(app, simulated),
      ...assessmentsSection(app, simulated),
      { kind: 'heading', text: t.changedTitle },
      changedSection(app, simulated),
      ...forbiddenSection(app, simulated),
    ],
    footer: [t.note],
    json: asJson(app, simulated),
  };
}

function figures(app: App, { changed, unchanged, n, from, to }: Simulated): Section {
  const t = app.texts.retake.simulate;
  const rate = ({ rate, interval }: Simulated['from']): string => t.rate(rate, interval);
  return {
    kind: 'figures',
    figures: [
      { label: t.changed, value: changed.length, kind: 'int' },
      { label: t.unchanged, value: unchanged, kind: 'int' },
      { label: t.n, value: n, kind: 'int' },
      { label: t.passFrom, value: rate(from), kind: 'text' },
      { label: t.passTo, value: rate(to), kind: 'text' },
    ],
  };
}

/** The same of each assessment that was sat: a changed pass mark shows here first. */
function assessmentsSection(app: App, { assessments, rules }: Simulated): Section[] {
  if (assessments.length === 0) return [];
  const t = app.texts.retake.simulate;
  const view: View = {
    name: 'assessments',
    empty: app.texts.app.none,
    columns: [
      { key: 'assessment_title', kind: 'text' },
      { key: 'n', kind: 'int', header: t.sat },
      { key: 'from', kind: 'percent', header: t.from },
      { key: 'from_interval', kind: 'text', header: t.interval },
      { key: 'to', kind: 'percent', header: t.to },
      { key: 'to_interval', kind: 'text', header: t.interval },
    ],
    rows: assessments.map(({ assessment, n, from, to }): Row => ({
      assessment_title: rules.handbook.assessments[assessment]?.title ?? assessment,
      n,
      from: from.rate,
      from_interval: from.interval && t.range(from.interval),
      to: to.rate,
      to_interval: to.interval && t.range(to.interval),
    })),
  };
  return [
    { kind: 'heading', text: t.assessmentsTitle },
    { kind: 'view', view },
  ];
}

const stateWord = (app: App, { state }: Outcome): string =>
  app.texts.words['state']?.[state] ?? state;

/** The sentences of what the other rules conclude, each with the rule where there is one. */
function reasonsOf(app: App, { rules }: Simulated, person: SimulatedPerson): string[] {
  const judged = { facts: person.facts, rules };
  const t = app.texts.retake.simulate;
  return person.reasons.map((reason) => {
    const said = sentence(app, judged, reason);
    return reason.rule === null ? said : t.reason(said, reason.rule);
  });
}

function stageTitle(app: App, { rules }: Simulated, person: SimulatedPerson, code: string | null) {
  if (code === null) return app.texts.retake.simulate.behind;
  const program = rules.handbook.programs[person.facts.batch.program];
  return program?.stages.find((stage) => stage.code === code)?.title ?? code;
}

/** On a terminal each person is a few lines: what changes, then why. */
function linkOf(app: App, simulated: Simulated, person: SimulatedPerson): Link {
  const t = app.texts.retake.simulate;
  const { from, to, facts } = person;
  const titles = (codes: readonly string[]): string =>
    codes
      .map((code) => simulated.rules.handbook.assessments[code]?.title ?? code)
      .join(app.texts.render.list_separator);
  const notes: string[] = [];
  if (from.stage !== to.stage) {
    const title = (code: string | null): string => stageTitle(app, simulated, person, code);
    notes.push(t.stage(title(from.stage), title(to.stage)));
  }
  const won = to.passed.filter((code) => !from.passed.includes(code));
  const lost = from.passed.filter((code) => !to.passed.includes(code));
  if (won.length > 0) notes.push(t.passed(titles(won)));
  if (lost.length > 0) notes.push(t.notPassed(titles(lost)));
  const { employeeNo, name } = facts;
  const who = { employee_no: employeeNo, name };
  const text = t.person({ ...who, from: stateWord(app, from), to: stateWord(app, to) });
  return { text, notes: [...notes, ...reasonsOf(app, simulated, person)] };
}

function changedSection(app: App, simulated: Simulated): Section {
  const t = app.texts.retake.simulate;
  const rows = simulated.changed.map((person): Row => ({
    employee_no: person.facts.employeeNo,
    name: person.facts.name,
    batch: person.facts.batch.code,
    from: person.from.state,
    to: person.to.state,
    stage_from: stageTitle(app, simulated, person, person.from.stage),
    stage_to: stageTitle(app, simulated, person, person.to.stage),
    passed_from: person.from.passed,
    passed_to: person.to.passed,
    reasons: app.texts.app.sentences(reasonsOf(app, simulated, person)),
  }));
  const view: View = {
    name: 'changed',
    empty: t.nobody,
    columns: [
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'batch', kind: 'code', wide: true },
      { key: 'from', kind: 'status', vocabulary: 'state', header: t.from },
      { key: 'to', kind: 'status', vocabulary: 'state', header: t.to },
      { key: 'stage_from', kind: 'text', header: t.stageFrom, wide: true },
      { key: 'stage_to', kind: 'text', header: t.stageTo, wide: true },
      { key: 'passed_from', kind: 'list', header: t.passedFrom, wide: true },
      { key: 'passed_to', kind: 'list', header: t.passedTo, wide: true },
      { key: 'reasons', kind: 'text', header: t.why },
    ],
    rows,
  };
  if (rows.length === 0) return { kind: 'view', view };
  const chain = simulated.changed.map((person) => linkOf(app, simulated, person));
  return { kind: 'view', view, chain };
}

function asJson(app: App, simulated: Simulated): unknown {
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
