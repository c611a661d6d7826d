import type { EvidenceRefusals } from '../../domain/refusals/evidence.js';
import type { RefusalTexts } from '../types.js';
import { words } from './words.js';

/** Gates by their kind, with their paths. */
const gatesText = (gates: readonly { gate: string; rule: string }[]): string =>
  gates.map(({ gate, rule }) => `${words['gate']?.[gate] ?? gate} (${rule})`).join(', ');

const didYouMean = (suggestion: string, otherwise: string): string =>
  suggestion === '' ? otherwise : `Did you mean ${suggestion}?`;

/** Who approves without naming an assessment may have meant an attempt. */
const forAttempt = (waiting: string | undefined, otherwise: string): string =>
  waiting === undefined
    ? otherwise
    : `An attempt waits for an approval (${waiting}): if that is meant, name it with --assessment.`;

/** Checklists, drills, figures, applications, approvals, coaching: the evidence that gates ask for. */
export const evidence = {
  refusals: {
    evidence_in_future: (f) => ({
      message: `The day ${f.day} is in the future; today is ${f.today}.`,
      hint: 'Correct the day; record it once it has happened.',
    }),
    evidence_before_hire: (f) => ({
      message: `${f.employee_no} was hired on ${f.hired_on}, after ${f.day}.`,
      hint: 'Correct the day, or the day of hire in the roster.',
    }),
    evidence_twice: (f) => ({
      message: `${f.what} of ${f.employee_no} is ${f.value} here, but ${f.first_value} on line ${f.first_line}.`,
      hint: 'Keep the row that is right and delete the other.',
    }),
    checklist_unknown: (f) => ({
      message: `The program ${f.program} of ${f.employee_no} has no checklist "${f.checklist}".`,
      hint: didYouMean(f.suggestion, 'Leave the column out: the checklist follows from the item.'),
    }),
    item_unknown: (f) => ({
      message: `No checklist of the program ${f.program} of ${f.employee_no} has an item "${f.item}".`,
      hint: didYouMean(
        f.suggestion,
        'The section checklists of the handbook lists the items; write the code or the title.',
      ),
    }),
    item_ambiguous: (f) => ({
      message: `"${f.item}" can be several items: ${f.places}.`,
      hint: 'Write the item by its code, and the checklist in a column "checklist".',
    }),
    drill_unknown: (f) => ({
      message: `The handbook has no drill "${f.drill}".`,
      hint: didYouMean(
        f.suggestion,
        'The section drills of the handbook lists them; write the code or the title.',
      ),
    }),
    quantity_not_whole: (f) => ({
      message: `"${f.value}" is not a number of things done.`,
      hint: 'Write a whole number, 0 or more; leave a day without the drill out of the file.',
    }),
    metric_unknown: (f) => ({
      message: `The handbook has no KPI "${f.metric}".`,
      hint: didYouMean(
        f.suggestion,
        'The section kpis of the handbook lists them; write the code, the title or the source_column.',
      ),
    }),
    metric_columns_missing: (f) => ({
      message: `${f.file} has neither the columns metric and value nor a column that is a KPI.`,
      hint: `The KPIs of the handbook: ${f.known}.`,
    }),
    period_unclear: (f) => ({
      message: `"${f.value}" is not a month, a week or a day.`,
      hint: 'Write periods as 2026-03, 2026-W10 or 2026-03-02 (2026年3月, 2026/3, 2026年第10周 too).',
    }),
    period_not_over: (f) => ({
      message: `The period ${f.period} lasts until ${f.to}; today is ${f.today}.`,
      hint: 'Record the figure once the period is over.',
    }),
    figure_unclear: (f) => ({
      message: `"${f.value}" is not a figure.`,
      hint: 'Write digits with a point for decimals; a comma only before groups of three digits. Leave the cell empty where there is no figure.',
    }),
    figure_unit: (f) => ({
      message:
        f.unit === ''
          ? `"${f.value}" has a unit, but the KPI ${f.metric} has none.`
          : `"${f.value}" is in another unit than the KPI ${f.metric}, which is in ${f.unit}.`,
      hint: 'Convert the figure and write the number alone.',
    }),
    stage_unknown: (f) => ({
      message: `The program has no stage "${f.stage}".`,
      hint: didYouMean(f.suggestion, 'Write the code or the title of a stage.'),
    }),
    act_in_other_stage: (f) => ({
      message:
        f.current === ''
          ? `${f.employee_no} had all stages behind on ${f.on}; "${f.stage}" asks for nothing any more.`
          : `${f.employee_no} was not in the stage "${f.stage}" on ${f.on}, but in "${f.current}" (${f.rule}).`,
      hint: forAttempt(
        f.waiting,
        f.current === ''
          ? 'To take back what was recorded, use "cohort undo".'
          : `"cohort why ${f.employee_no}" shows what that stage still asks for.`,
      ),
    }),
    act_not_asked: (f) => ({
      message:
        f.what === 'application'
          ? `"${f.about}" asks for no application (${f.rule}).`
          : f.what === 'approval'
            ? `"${f.about}" asks for nobody's approval (${f.rule}).`
            : `"${f.about}" asks for no coaching (${f.rule}).`,
      hint: forAttempt(f.waiting, 'What is asked for stands in the handbook under this path.'),
    }),
    approval_gates_open: (f) => ({
      message: `${f.employee_no} cannot be approved in "${f.stage}": on ${f.on} these gates before it did not hold: ${gatesText(f.gates)}.`,
      hint: forAttempt(f.waiting, `"cohort why ${f.employee_no}" shows what is missing.`),
    }),
    act_recorded_otherwise: (f) => ({
      message:
        f.kind === 'application'
          ? `The application of ${f.employee_no} for "${f.about}" is recorded already, of ${f.on}.`
          : `The ${words['kind']?.[f.kind] ?? f.kind} of ${f.employee_no} for "${f.about}" is recorded already, of ${f.on} by ${f.by}.`,
      hint: 'Delete the row or clear its cells; if what is recorded is wrong, take it back with "cohort undo".',
    }),
    act_by_oneself: (f) => ({
      message: `${f.employee_no} cannot do this about themselves.`,
      hint: 'Name who did it with --by; of two people with one name, write the employee number.',
    }),
    act_without_failure: (f) => ({
      message: `${f.employee_no} has no failure of "${f.assessment}" on ${f.on} that this could follow (${f.rule}).`,
      hint: `It counts from the day of the failure on; "cohort exam results --assessment ${f.assessment}" lists the marks.`,
    }),
  } satisfies RefusalTexts<EvidenceRefusals>,
  checklist: {
    summary: "Take a checklist's signatures in.",
    file: 'employee_no*, item*, signed_on*, mentor, checklist',
  },
  drill: {
    summary: 'Take in what was done of a drill, day by day.',
    file: 'employee_no*, drill*, day*, quantity*',
  },
  options: {
    employee: 'employee number',
    stage: 'the stage; the one that the person is in if left out',
    assessment: 'the assessment, by its code or title',
    by: 'who did it: a name, or an employee number',
    on: 'the day (today if left out)',
    note: 'what it was about',
    refuse: 'refuse instead of approving',
    reason: 'why (needed with --refuse)',
  },
  askBy: 'Who?',
  askReason: 'Why is it refused?',
  application: { summary: 'Record that a person has applied.' },
  approval: { summary: 'Record that somebody has approved a person in a stage, or refused.' },
  coaching: { summary: 'Record that somebody has coached a person after a failure.' },
  done: {
    application: (f: { employee_no: string; about: string; on: string; by: string }) =>
      `${f.employee_no}: application recorded, ${f.about}, ${f.on}.`,
    approval: (f: { employee_no: string; about: string; on: string; by: string }) =>
      `${f.employee_no}: approved by ${f.by}, ${f.about}, ${f.on}.`,
    refusal: (f: { employee_no: string; about: string; on: string; by: string }) =>
      `${f.employee_no}: refused by ${f.by}, ${f.about}, ${f.on}.`,
    coaching: (f: { employee_no: string; about: string; on: string; by: string }) =>
      `${f.employee_no}: coached by ${f.by}, ${f.about}, ${f.on}.`,
  },
  already: {
    application: (f: { employee_no: string; about: string; on: string; by: string }) =>
      `${f.employee_no} applied on ${f.on} already, ${f.about}.`,
    approval: (f: { employee_no: string; about: string; on: string; by: string }) =>
      `${f.employee_no} was approved on ${f.on} already by ${f.by}, ${f.about}.`,
    refusal: (f: { employee_no: string; about: string; on: string; by: string }) =>
      `${f.employee_no} was refused on ${f.on} already by ${f.by}, ${f.about}.`,
    coaching: (f: { employee_no: string; about: string; on: string; by: string }) =>
      `The coaching of ${f.employee_no} by ${f.by} on ${f.on} is recorded already, ${f.about}.`,
  },
};
