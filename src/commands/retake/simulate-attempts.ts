import type { App } from '../../app.js';
import { refusedAttempt } from '../../domain/examining/attempt-place.js';
import type { Simulated } from '../../operations/simulate-rules.js';
import { refusalText } from '../../report-error.js';
import type { Link, Row, Section, View } from '../../render/view.js';

/** An attempt that the other rules would not have allowed; `code` and `text` say why. */
interface Forbidden {
  employee_no: string;
  batch: string;
  assessment: string;
  taken_on: string;
  code: string;
  rule: string;
  text: string;
}

/** Every such attempt, by employee no and day. */
export function forbiddenOf(app: App, { forbidden }: Simulated): Forbidden[] {
  return forbidden.flatMap(({ facts, forbidden: attempts }) =>
    attempts.map(({ attempt, decision }) => {
      const refusal = refusedAttempt(facts.employeeNo, attempt.assessment, decision);
      return {
        employee_no: facts.employeeNo,
        batch: facts.batch.code,
        assessment: attempt.assessment,
        taken_on: attempt.takenOn,
        code: decision.code,
        rule: decision.rule,
        text: refusalText(app.texts, refusal).message,
      };
    }),
  );
}

/** The section of these attempts; none where there are none. */
export function forbiddenSection(app: App, simulated: Simulated): Section[] {
  const t = app.texts.retake.simulate;
  const rows = forbiddenOf(app, simulated);
  const titleOf = (code: string): string =>
    simulated.rules.handbook.assessments[code]?.title ?? code;
  const view: View = {
    name: 'not-allowed',
    empty: t.nothingForbidden,
    columns: [
      { key: 'employee_no', kind: 'code' },
      { key: 'batch', kind: 'code', wide: true },
      { key: 'assessment', kind: 'code' },
      { key: 'taken_on', kind: 'date' },
      { key: 'text', kind: 'text', header: t.why },
      { key: 'rule', kind: 'code', wide: true },
    ],
    rows: rows.map((row): Row => ({ ...row })),
  };
  if (rows.length === 0) return [];
  const chain = rows.map((row): Link => {
    const { employee_no, taken_on: on } = row;
    const assessment = titleOf(row.assessment);
    return { text: t.attempt({ employee_no, assessment, on }), notes: [row.text] };
  });
  return [
    { kind: 'heading', text: t.forbiddenTitle },
    { kind: 'view', view, chain },
  ];
}
