import { insertExportLine, listExportedLines } from '../../db/awards.js';
import type { Store } from '../../db/open.js';
import { withWrite, type WriteContext } from '../../db/write.js';
import { compare } from '../../domain/compare.js';
import type { Decided, DecisionFact } from '../../domain/awarding/decided.js';
import {
  exportLines,
  leftOut,
  type ExportedLine,
  type ExportLine,
} from '../../domain/awarding/export.js';
import { Groups } from '../../domain/awarding/groups.js';
import { readPeriod, type Period } from '../../domain/period.js';
import type { Day } from '../../domain/day.js';
import { AwardBook } from './book.js';
import { requireOver, requirePeriod } from './find.js';

/** A line for payroll. Amounts are hundredths; points off count as less. */
export interface PayrollLine extends ExportLine {
  title: string;
  department: string | null;
  team: string | null;
}

export interface PayrollExport {
  entry: number | null;
  /** Which export it is; `null` where there never was anything to tell. */
  number: number | null;
  /** Whether it was written before and is written once more. */
  again: boolean;
  lines: PayrollLine[];
  /** Periods of which something is given that no export has told. */
  leftOut: string[];
}

/**
 * What payroll must be told of a period that is over: awards given and points applied whose own periods end in it, and
 * corrections of what was told before. Each line is told once; where nothing is new, the last export of the period is
 * written once more, byte for byte.
 *
 * @throws InputError `award_period_unknown`
 * @throws Refusal `award_period_running`
 */
export function exportAwards(
  store: Store,
  context: WriteContext,
  { period: asked, today, dryRun }: { period: string; today: Day; dryRun: boolean },
): PayrollExport {
  const period = requirePeriod(asked);
  requireOver(period, today);
  const command = `record award export --period ${period.text}`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const book = new AwardBook(store, today);
    const exported = listExportedLines(store);
    const matters = book.decided(null, null);
    const within = withinOf(period);
    const lines = inOrder(exportLines(matters, exported, within));
    const number = Math.max(0, ...exported.map((line) => line.number)) + 1;
    for (const line of lines) {
      insertExportLine(write, line, { number, period: period.text, exportedOn: today });
    }
    const last = lines.length > 0 ? null : lastOf(exported, period);
    const told = last ?? lines;
    const result = {
      number: last?.[0]?.number ?? (lines.length > 0 ? number : null),
      again: last !== null,
      lines: told.map((line) => payrollLine(book, line)),
      leftOut: notTold(matters, exported, within.isNew),
    };
    return { result, summary: { export: number, lines: lines.length } };
  });
  return { entry, ...result };
}

/** What is told for the first time lies in the period; what was told before is corrected in a later one too. */
function withinOf({ from, to }: Period) {
  const endOf = ({ period }: DecisionFact): Day => readPeriod(period)?.to ?? '';
  return {
    isNew: (fact: DecisionFact) => endOf(fact) >= from && endOf(fact) <= to,
    isPast: (fact: DecisionFact) => endOf(fact) <= to,
  };
}

/** The last export that was asked for the period. */
function lastOf(exported: readonly ExportedLine[], { text }: Period): ExportedLine[] | null {
  const number = exported.findLast(({ period }) => period === text)?.number;
  return number === undefined ? null : exported.filter((line) => line.number === number);
}

const notTold = (
  matters: ReadonlyMap<string, Decided>,
  exported: readonly ExportedLine[],
  isNew: (fact: DecisionFact) => boolean,
): string[] => leftOut(matters, exported, isNew);

function payrollLine(book: AwardBook, line: ExportLine): PayrollLine {
  const { kind, code, period, unit, personId, key } = line.decision;
  const to = readPeriod(period)?.to ?? book.today;
  const title =
    kind === 'award'
      ? book.awardsOn(to)?.list[code]?.title
      : book.consequencesOn(to)?.rules[code]?.title;
  const membership =
    personId === null ? undefined : new Groups(book.people).membership(personId, to);
  return {
    decision: line.decision,
    change: line.change,
    hundredths: line.hundredths,
    title: title ?? code,
    department: membership?.department ?? (unit === 'department' ? key : null),
    team: membership?.team ?? (unit === 'team' ? key : null),
  };
}

/** By receiver, so that payroll finds the lines of a person together. */
function inOrder(lines: readonly ExportLine[]): ExportLine[] {
  return [...lines].sort(
    ({ decision: a }, { decision: b }) =>
      compare(a.unit === 'person' ? '0' : '1', b.unit === 'person' ? '0' : '1') ||
      compare(a.key, b.key) ||
      compare(a.kind, b.kind) ||
      compare(a.code, b.code) ||
      compare(a.period, b.period),
  );
}
