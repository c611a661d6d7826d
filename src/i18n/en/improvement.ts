import type { Bound, FigureKind } from '../../domain/improving/finding.js';
import type { ImprovementRefusals } from '../../domain/refusals/improvement.js';
import type { RefusalTexts } from '../types.js';
import { improvementWords as words } from './words-improvement.js';

const state = (code: string): string => words['improvement_state']?.[code] ?? code;
const event = (code: string): string => words['improvement_event']?.[code] ?? code;
const meant = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `Did you mean ${suggestion}?`;

interface FigureWords {
  value: string;
  limit: string;
  counted: number;
  as: FigureKind;
}
const of = ({ counted, as }: FigureWords): string => (as === 'count' ? '' : ` (${counted})`);
const figure: Record<Bound, (f: FigureWords) => string> = {
  below: (f) => `${f.value}${of(f)}, should be at least ${f.limit}`,
  above: (f) => `${f.value}${of(f)}, should be at most ${f.limit}`,
  from: (f) => `${f.value}, noticed from ${f.limit} on`,
};

export const improvement = {
  refusals: {
    improvement_rules_missing: (f) => ({
      message: `The handbook in force says nothing at ${f.path}.`,
      hint: 'Add the section as the default handbook has it ("cohort init" writes one beside a new store), then "cohort plan handbook apply".',
    }),
    action_unknown: (f) => ({
      message: `There is no action ${f.action}.`,
      hint: meant(f.suggestion, '"cohort record action list" lists them.'),
    }),
    finding_unknown: (f) => ({
      message: `There is no finding ${f.finding}.`,
      hint: meant(
        f.suggestion,
        '"cohort record action findings --month 2026-03" lists those of a month, as RULE/MATTER/MONTH.',
      ),
    }),
    finding_has_action: (f) => ({
      message: `${f.finding} is seen to already, by ${f.action}.`,
      hint: `"cohort record action show ${f.action}" shows it; if it has not helped, "cohort record action reopen ${f.action}".`,
    }),
    finding_declined: (f) => ({
      message: `${f.finding} was declined on ${f.on} by ${f.by}: ${f.reason}`,
      hint: 'Undo that decision first ("cohort log", "cohort undo N"), or open an action with --about.',
    }),
    finding_to_decide: (f) => ({
      message: `${f.finding} is a proposal, for a person to decide (${f.rule}).`,
      hint: `cohort record action accept ${f.finding} --by WHO --reason TEXT --owner WHO, or decline it.`,
    }),
    finding_no_proposal: (f) => ({
      message: `${f.finding} proposes nothing that could be accepted.`,
      hint: `Open an action: cohort record action add --finding ${f.finding} --owner WHO`,
    }),
    action_due_past: (f) => ({
      message: `The due day ${f.due_on} is before the day on which it is opened, ${f.opened_on}.`,
      hint: 'Give a later day with --due, or leave it out.',
    }),
    action_state: (f) => ({
      message: `${f.action} is ${state(f.state)}: it cannot be ${event(f.wanted)} now.`,
      hint: 'An action is done, then verified; what is over can be opened again ("cohort record action reopen").',
    }),
    action_second_person: (f) => ({
      message: `${f.actor} owns or did ${f.action} and does not verify it (${f.rule}).`,
      hint: 'Have somebody else verify it.',
    }),
    action_twice: (f) => ({
      message: `${f.action} stands on line ${f.first_line} already.`,
      hint: 'Keep one row of each action.',
    }),
    action_day: (f) => ({
      message: `${f.day} is before ${f.latest}, when something was recorded of ${f.action} last.`,
      hint: 'Give that day or a later one, or leave --on out.',
    }),
  } satisfies RefusalTexts<ImprovementRefusals>,
  summary: 'The improvement loop: findings, actions, courses designed anew, learning paths.',
  code: 'number of the action, such as A2026-001',
  on: 'the day on which it happened (else today)',
  by: 'who says so: employee no or name',
  reason: 'why',
  evidence: 'what shows it: figures, a record, a link',
  action: 'action',
  rate: (rate: number) => `${Math.round(rate * 1000) / 10} %`,
  figure,
  redesign: 'Proposal to design the course anew',
  titled: (what: string, title: string) => `${what}: ${title}`,
  described: (f: { title: string; from: string; to: string; figures: readonly string[] }) =>
    `${f.title}, ${f.from} to ${f.to}: ${f.figures.join('; ')}`,
  standing: (f: {
    action: string;
    title: string;
    state: string;
    owner: string;
    dueOn: string;
    open: boolean;
  }) =>
    f.open
      ? `${f.action} ${f.title}: ${f.state}, ${f.owner} by ${f.dueOn}.`
      : `${f.action} ${f.title}: ${f.state}.`,
  declined: (finding: string) => `${finding}: declined.`,
  findings: {
    summary: 'What falls beyond the limits of the handbook (improvement), with figures and rules.',
    month: 'the last of the months looked at, 2026-03 (else the last that is over)',
    state: 'open, action or declined',
    empty: (month: string) => `Nothing is found in the months up to ${month}.`,
  },
  list: {
    summary: 'All actions, with what is still to be done first.',
    state: 'open, done, closed or dropped',
    owner: 'only of this person: employee no or name',
    overdue: 'only those that are overdue',
    empty: 'There is no such action.',
  },
  show: {
    summary: 'One action with its finding, evidence and verification.',
    events: 'What became of it',
    happened: 'what',
    none: 'Nothing was recorded of it yet.',
  },
  add: {
    summary: 'Open an action about a finding, or about something else that was observed.',
    finding: 'the finding, as "record action findings" names it',
    about: 'what was observed, where there is no finding',
    title: 'title of the action (else that of the finding)',
    owner: 'who does it: employee no or name',
    due: 'by when (else as the handbook says)',
  },
  accept: { summary: 'Accept a proposal; it becomes an action.' },
  decline: { summary: 'Decide that nothing is done about a finding, with the reason.' },
  done: {
    summary: 'Record that an action is done, with the evidence.',
    by: 'who did it: employee no or name (else the owner)',
  },
  verify: { summary: 'Verify that an action has helped, with the evidence; that closes it.' },
  reopen: { summary: 'Open an action again that was done, closed or dropped.' },
  drop: { summary: 'Drop an action, with the reason.' },
  propose: {
    summary: "Somebody's learning path: courses for the areas in which they are weak.",
    employee: 'employee no',
    step: 'step',
    title: (who: string, month: string) => `Learning path of ${who}, by the months up to ${month}`,
    empty: (who: string, month: string) =>
      `The handbook's rules show no weak area of ${who} in the months up to ${month}.`,
  },
};
