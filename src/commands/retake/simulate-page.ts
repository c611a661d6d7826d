import type { App } from '../../app.js';
import type { Outcome, SimulatedPerson } from '../../domain/standing/simulate.js';
import type { Simulated } from '../../operations/simulate-rules.js';
import type { Document, Link, Row, Section, View } from '../../render/view.js';
import { sentence } from '../why.js';
import { forbiddenSection } from './simulate-attempts.js';
import { assessmentsSection, figures } from './simulate-figures.js';
import { simulationJson } from './simulate-json.js';

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
    json: simulationJson(app, simulated),
  };
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
