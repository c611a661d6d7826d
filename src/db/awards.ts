/** What was decided about awards and points off, and what payroll was told. */
import type { DecisionFact, MatterKind } from '../domain/awarding/decided.js';
import type { ExportedLine, ExportLine } from '../domain/awarding/export.js';
import type { Day } from '../domain/day.js';
import type { Store } from './open.js';
import { awardDecisions, awardExports } from './schema-awards.js';
import type { NewRow, Writer } from './write.js';

const columns = `d.id, d.kind, d.code, d.period, d.unit, d.person_id AS personId,
  coalesce(p.employee_no, d.subject) AS key, coalesce(p.name, d.subject) AS name, d.act, d.earned, d.millionths,
  d.hundredths, d.amount_unit AS amountUnit, d.prize, d.evidence, d.decided_on AS "on", d.decided_by AS "by",
  d.reason, d.origin, d.handbook_version AS version`;

type DecisionRow = Omit<DecisionFact, 'earned'> & { earned: number };

/** A row of `awardDecisionSql` as a decision. */
export const decisionFact = (row: DecisionRow): DecisionFact => ({
  ...row,
  earned: row.earned === 1,
});

const source = 'award_decisions d LEFT JOIN persons p ON p.id = d.person_id';

/** Decisions about awards and points off; what follows says which. */
export const awardDecisionSql = `SELECT ${columns} FROM ${source}`;

/** All decisions of a kind, the earliest first; only those of some periods where such are named. */
export function listAwardDecisions(
  store: Store,
  kind: MatterKind | null = null,
  periods: readonly string[] | null = null,
): DecisionFact[] {
  const rows = store.sqlite
    .prepare(
      `SELECT ${columns} FROM ${source} WHERE (@kind IS NULL OR d.kind = @kind)
         AND (@periods IS NULL OR d.period IN (SELECT value FROM json_each(@periods))) ORDER BY d.id`,
    )
    .all({ kind, periods: periods && JSON.stringify(periods) }) as DecisionRow[];
  return rows.map(decisionFact);
}

export function insertAwardDecision(write: Writer, row: NewRow<typeof awardDecisions>): number {
  return write.insert(awardDecisions, row);
}

/** Every line that payroll was told, in order. */
export function listExportedLines(store: Store): ExportedLine[] {
  const rows = store.sqlite
    .prepare(
      `SELECT x.number, x.period AS asked, x.change, x.hundredths AS paid, x.exported_on AS exportedOn, ${columns}
       FROM award_exports x JOIN award_decisions d ON d.id = x.decision_id
       LEFT JOIN persons p ON p.id = d.person_id ORDER BY x.id`,
    )
    .all() as (DecisionRow & {
    number: number;
    asked: string;
    change: ExportedLine['change'];
    paid: number | null;
    exportedOn: Day;
  })[];
  return rows.map(({ number, asked, change, paid, exportedOn, ...decision }) => ({
    number,
    period: asked,
    change,
    hundredths: paid,
    on: exportedOn,
    decision: decisionFact(decision),
  }));
}

export function insertExportLine(
  write: Writer,
  { decision, change, hundredths }: ExportLine,
  { number, period, exportedOn }: { number: number; period: string; exportedOn: Day },
): number {
  const decisionId = decision.id;
  return write.insert(awardExports, { number, period, decisionId, change, hundredths, exportedOn });
}
