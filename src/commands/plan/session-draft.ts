import type { Command } from 'commander';
import type { App } from '../../app.js';
import {
  draftMonth,
  type DraftedPerson,
  type DraftedSession,
  type MonthDraft,
} from '../../operations/draft-in-service.js';
import type { Document, Row, View } from '../../render/view.js';
import { given } from '../enroll/given.js';
import { sayEntry } from '../importing.js';
import { askedFormat, monthOption } from '../options.js';
import { whenText } from './session-change.js';

interface DraftOptions {
  month?: string;
  past?: boolean;
}

export function addSessionDraft(session: Command, app: App): void {
  const t = app.texts.inService.draft;
  session
    .command('draft')
    .description(t.summary)
    .option('--month <MONTH>', t.month)
    .option('--past', t.past)
    .action((options: DraftOptions) => runDraft(app, options));
}

async function runDraft(app: App, options: DraftOptions): Promise<void> {
  const t = app.texts.inService.draft;
  const asked = await given(app, options.month, '--month', t.month);
  const draft = draftMonth(app.store(), app.writeContext(), {
    month: monthOption('--month', asked) ?? asked,
    today: app.today(),
    past: options.past === true,
    dryRun: app.options.dryRun === true,
  });
  const csv = askedFormat(app) === 'csv';
  await app.print(csv ? peopleView(app, draft) : page(app, draft), `draft-${draft.month}`);
  const { unknownYears } = draft;
  if (unknownYears.length > 0) await app.say(app.texts.plan.batch.yearsUnknown(unknownYears));
  await sayEntry(app, draft.entry);
}

function page(app: App, draft: MonthDraft): Document {
  const t = app.texts.inService.draft;
  const people = draft.sessions.flatMap((session) => session.people);
  const count = (outcome: DraftedPerson['outcome']): number =>
    people.filter((person) => person.outcome === outcome).length;
  const summary = t.count({
    sessions: draft.sessions.filter(({ outcome }) => outcome === 'created').length,
    people: count('created'),
    unchanged: count('unchanged'),
  });
  return {
    name: 'draft',
    title: t.title(draft.month),
    sections: [
      { kind: 'view', view: sessionsView(app, draft) },
      { kind: 'heading', text: t.people },
      { kind: 'view', view: peopleView(app, draft) },
      { kind: 'text', text: summary },
    ],
    json: asJson(app, draft),
    footer: [],
  };
}

function sessionsView(app: App, draft: MonthDraft): View {
  return {
    name: 'sessions',
    empty: app.texts.inService.draft.empty(draft.month),
    columns: [
      { key: 'session', kind: 'code' },
      { key: 'title', kind: 'text' },
      { key: 'when', kind: 'text', header: app.texts.inService.notice.time },
      { key: 'people', kind: 'int' },
      { key: 'outcome', kind: 'status', vocabulary: 'draft' },
      { key: 'reasons', kind: 'text' },
      { key: 'rule', kind: 'code', wide: true },
    ],
    rows: draft.sessions.map((session) => sessionRow(app, session)),
  };
}

function sessionRow(app: App, drafted: DraftedSession): Row {
  const { rule, training, session, outcome } = drafted;
  const { start, end } = session ?? training;
  const day = session?.day ?? drafted.scheduledOn;
  return {
    session: session?.code ?? null,
    title: session?.title ?? training.title,
    when: whenText(app, { day, start, end }),
    day,
    start,
    end,
    people: session?.people ?? null,
    outcome,
    reasons: sessionReasons(app, drafted).join(app.texts.inService.draft.and),
    rule: `in_service.${rule}`,
  };
}

function sessionReasons(app: App, drafted: DraftedSession): string[] {
  const t = app.texts.inService.draft;
  const { outcome, session, dueOn, scheduledOn, training } = drafted;
  const reasons: string[] = [];
  if (outcome === 'over') reasons.push(t.over);
  if (outcome === 'held') reasons.push(t.held);
  if (outcome === 'cancelled') reasons.push(t.cancelled(session?.note ?? ''));
  if (session && session.day === scheduledOn && dueOn !== scheduledOn) reasons.push(t.moved(dueOn));
  if (session && session.day !== scheduledOn) reasons.push(t.movedByHand(scheduledOn));
  if (training.sign_up) reasons.push(t.signUp);
  else if (session?.people === 0) reasons.push(t.nobody);
  return reasons;
}

/** Whom the draft says something about that was not so before. */
function peopleView(app: App, draft: MonthDraft): View {
  const rows = draft.sessions.flatMap(({ session, people }) =>
    people
      .filter(({ outcome }) => outcome !== 'unchanged')
      .map((person) => ({
        session: session?.code ?? null,
        employee_no: person.employeeNo,
        name: person.name,
        outcome: person.outcome,
        reasons: personReasons(app, person).join(app.texts.inService.draft.and),
        rule: person.rule,
      })),
  );
  return {
    name: 'people',
    empty: app.texts.inService.draft.noPeople,
    columns: [
      { key: 'session', kind: 'code' },
      { key: 'employee_no', kind: 'code' },
      { key: 'name', kind: 'text' },
      { key: 'outcome', kind: 'status', vocabulary: 'draft' },
      { key: 'reasons', kind: 'text' },
      { key: 'rule', kind: 'code', wide: true },
    ],
    rows,
  };
}

function personReasons(app: App, person: DraftedPerson): string[] {
  const t = app.texts.inService.draft;
  const { words } = app.texts;
  const reasons = person.grounds.map((ground) => {
    switch (ground.is) {
      case 'everyone':
        return t.ground.everyone();
      case 'joined':
        return t.ground.joined({
          hired_on: ground.hired_on,
          when: words['joined_in']?.[ground.when] ?? ground.when,
        });
      case 'within':
        return t.ground.within(ground);
      case 'after_stage':
        return t.ground.after_stage(ground);
    }
  });
  const { obstacle } = person;
  if (obstacle?.is === 'attended') reasons.push(t.obstacle.attended(obstacle));
  if (obstacle?.is === 'placed') reasons.push(t.obstacle.placed(obstacle));
  if (obstacle?.is === 'absent_then') reasons.push(t.obstacle.absent_then(obstacle));
  if (obstacle?.is === 'left') {
    const how = words['state']?.[obstacle.how] ?? obstacle.how;
    reasons.push(t.obstacle.left({ on: obstacle.on, how }));
  }
  if (person.outcome === 'unchanged' && person.rule === null) reasons.push(t.byHand);
  if (person.outcome === 'removed') reasons.push(t.removed);
  if (person.outcome === 'no_longer') reasons.push(t.noLonger);
  return reasons;
}

function asJson(app: App, draft: MonthDraft): unknown {
  return {
    entry: draft.entry,
    month: draft.month,
    sessions: draft.sessions.map((drafted) => ({
      ...sessionRow(app, drafted),
      due_on: drafted.dueOn,
      reasons: sessionReasons(app, drafted),
      people: drafted.people.map((person) => ({
        employee_no: person.employeeNo,
        name: person.name,
        outcome: person.outcome,
        rule: person.rule,
        reasons: personReasons(app, person),
      })),
    })),
  };
}
