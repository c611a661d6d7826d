import type Database from 'better-sqlite3';
import type { AttemptFact, DecidedMark, PanelFact } from '../domain/standing/facts.js';

type Extra = Pick<AttemptFact, 'panel' | 'decided'>;

const nothing: Extra = {};

/** What was given for attempts beside their first marks, by the attempt's id: rare, and most stores have none. */
export class MarksBeside {
  readonly #sqlite: Database.Database;
  readonly #some: boolean;
  #all: Map<number, Extra> | undefined;
  readonly #bulk: boolean;

  constructor(sqlite: Database.Database, bulk: boolean) {
    this.#sqlite = sqlite;
    this.#bulk = bulk;
    const any = sqlite.prepare(
      `SELECT EXISTS (SELECT 1 FROM examiner_marks) OR EXISTS (SELECT 1 FROM mark_decisions)
         OR EXISTS (SELECT 1 FROM examiner_chairs)`,
    );
    this.#some = any.pluck().get() === 1;
  }

  of(attemptId: number): Extra {
    if (!this.#some) return nothing;
    if (!this.#bulk) return readMarks(this.#sqlite, attemptId).get(attemptId) ?? nothing;
    this.#all ??= readMarks(this.#sqlite, null);
    return this.#all.get(attemptId) ?? nothing;
  }
}

interface MarkRow {
  id: number;
  attemptId: number;
  score: number | null;
  bonus: number;
  on: string;
}
type PanelRow = MarkRow & { examiner: string; corrects: number };
type DecidedRow = MarkRow & Pick<DecidedMark, 'kind' | 'actor'>;

/** The further marks of one attempt, or of all. */
function readMarks(sqlite: Database.Database, attemptId: number | null): Map<number, Extra> {
  const where = (column: string): string =>
    attemptId === null ? '' : `WHERE ${column} = @attemptId`;
  const all = <Row>(sql: string): Row[] =>
    sqlite.prepare(sql).all(...(attemptId === null ? [] : [{ attemptId }])) as Row[];
  const marks = all<PanelRow>(
    `SELECT id, attempt_id AS attemptId, examiner, score_hundredths AS score, bonus_hundredths AS bonus,
       recorded_on AS "on", correction IS NOT NULL AS corrects FROM examiner_marks
     ${where('attempt_id')} ORDER BY id`,
  );
  const decided = all<DecidedRow>(
    `SELECT id, attempt_id AS attemptId, kind, actor, decided_on AS "on", score_hundredths AS score,
       bonus_hundredths AS bonus FROM mark_decisions ${where('attempt_id')} ORDER BY id`,
  );
  const firsts = all<{ attemptId: number; first: string | null; chair: string | null }>(
    `SELECT a.id AS attemptId, a.examiner AS first,
       (SELECT c.examiner FROM examiner_chairs c WHERE c.attempt_id = a.id ORDER BY c.id DESC LIMIT 1) AS chair
     FROM attempts a WHERE ${attemptId === null ? '' : 'a.id = @attemptId AND '}a.id IN
       (SELECT attempt_id FROM examiner_marks UNION SELECT attempt_id FROM examiner_chairs)`,
  );
  const examined = dimensionFinder(sqlite, 'examiner_dimensions', 'examiner_mark_id');
  const settled = dimensionFinder(sqlite, 'decided_dimensions', 'mark_decision_id');
  const found = new Map<number, { panel?: PanelFact; decided?: DecidedMark[] }>();
  for (const { attemptId: of, first, chair } of firsts) {
    const own = marks.filter((mark) => mark.attemptId === of);
    found.set(of, {
      panel: {
        first,
        chair,
        marks: own.map(({ id, examiner, on, corrects, score, bonus }) => ({
          ...{ examiner, on, corrects: corrects === 1, score, bonus },
          dimensions: examined(id),
        })),
      },
    });
  }
  for (const { id, attemptId: of, kind, on, actor, score, bonus } of decided) {
    const extra = found.get(of) ?? {};
    found.set(of, extra);
    (extra.decided ??= []).push({ kind, on, actor, score, bonus, dimensions: settled(id) });
  }
  return found;
}

function dimensionFinder(
  sqlite: Database.Database,
  table: string,
  column: string,
): (id: number) => ReadonlyMap<string, number | null> {
  const find = sqlite
    .prepare(`SELECT component, score_hundredths FROM ${table} WHERE ${column} = ? ORDER BY id`)
    .raw();
  return (id) => new Map(find.all(id) as [string, number | null][]);
}
