import type { decideAttempt } from '../../src/domain/standing/decide-attempt.js';
import type { EnrollmentFacts, Rules } from '../../src/domain/standing/facts.js';
import { knownOn } from '../../src/domain/standing/known-on.js';
import type { LadderState, ladderState } from '../../src/domain/standing/ladder.js';
import { code } from './ladder-case.js';
import { dayText, factsOf, rulesOf, type Told } from './ladder-facts.js';
import type { Gap, History, Move } from './ladder-history.js';
import { oracle } from './ladder-oracle.js';
import type { Entry, RuleTable, Verdict } from './ladder-table.js';

/** What is put to the test: the product's own, or one with a fault planted in it. */
export interface Engine {
  ladderState: typeof ladderState;
  decideAttempt: typeof decideAttempt;
}

/** A history as it was played: what was told, of it what the oracle hears, and the day. */
export interface Played {
  table: RuleTable;
  rules: Rules;
  told: Told[];
  heard: Entry[];
  facts: EnrollmentFacts;
  today: number;
}

/** Where the product and the table differ. */
export interface Difference {
  on: string;
  product: string;
  table: string;
}

/**
 * Plays a history step by step; what may not be attempted is refused and not recorded.
 *
 * @param each is called after every step; the history ends with the first difference that it returns
 */
export function play<T>(
  { table, start, steps }: History,
  each: (played: Played, peeks: readonly number[]) => T | null,
): T | null {
  const played: Played = {
    table,
    rules: rulesOf(table),
    told: [],
    heard: [],
    facts: factsOf([]),
    today: start,
  };
  for (const { gap, move, peeks } of steps) {
    played.today = dayAfter(played, gap);
    const before = played.told.length;
    make(played, move);
    if (played.told.length > before) played.facts = factsOf(played.told);
    const found = each(played, peeks);
    if (found !== null) return found;
  }
  return null;
}

function dayAfter({ table, heard, today }: Played, gap: Gap): number {
  if ('days' in gap) return today + gap.days;
  const { next, barredUntil, validUntil, renewFrom } = oracle(table, heard, today);
  const days = [renewFrom, validUntil, next?.notBefore, next?.dueOn, barredUntil];
  const ahead = days.filter((day) => day != null).filter((day) => day >= today);
  const aim = ahead[gap.aim % Math.max(1, ahead.length)];
  return Math.max(today, (aim ?? today) + gap.off);
}

/** Tells of a move, unless the product would not let it be recorded. */
function make(played: Played, move: Move): void {
  const { table, heard, today } = played;
  const tell = (entry: Told) => {
    played.told.push(entry);
    if (!entry.elsewhere) heard.push(entry);
  };
  switch (move.kind) {
    case 'attempt': {
      const waiting = oracle(table, heard, today).attempts.find(({ result }) => result === null);
      if (move.instead && waiting) tell({ kind: 'void', on: today, id: waiting.id });
      if (move.prepared) prepare(played, tell);
      const { decision } = oracle(table, heard, today);
      if (typeof decision !== 'number' || triedOn(heard, today)) return;
      tell({ kind: 'attempt', on: today, id: heard.length + 1, passed: move.passed });
      if (move.consoled && stuck(oracle(table, heard, today)))
        tell({ kind: 'granted', on: today, attempts: 1 });
      return;
    }
    case 'confirm': {
      const { attempts } = oracle(table, heard, today);
      const open = attempts.filter(({ result }) => result === null);
      const one = open.at(-1 - (move.which % Math.max(1, open.length)));
      if (one) tell({ kind: 'confirm', on: today, id: one.id });
      return;
    }
    case 'void':
    case 'restore':
    case 'void_and_restore': {
      const inPlace = new Set(oracle(table, heard, today).attempts.map(({ id }) => id));
      const able = heard.filter(
        (entry) => entry.kind === 'attempt' && inPlace.has(entry.id) === (move.kind !== 'restore'),
      );
      const one = able.at(-1 - (move.which % Math.max(1, able.length)));
      if (one?.kind !== 'attempt') return;
      if (move.kind !== 'restore') tell({ kind: 'void', on: today, id: one.id });
      if (move.kind !== 'void') tell({ kind: 'restore', on: today, id: one.id });
      return;
    }
    case 'granted':
      if (stuck(oracle(table, heard, today)))
        tell({ kind: 'granted', on: today, attempts: move.attempts });
      return;
    case 'seat':
      tell({ kind: 'seat', on: today, proctored: move.proctored });
      return;
    case 'elsewhere':
      tell({ kind: move.what, on: today, attempts: 1, proctored: true, elsewhere: true });
      return;
    default:
      tell({ kind: move.kind, on: today });
  }
}

/** Sees to everything that the next attempt lacks. */
function prepare({ table, heard, today }: Played, tell: (entry: Told) => void): void {
  const { lacks } = oracle(table, heard, today);
  for (const lack of lacks) {
    if (lack === 'retraining') tell({ kind: 'trained', on: today });
    if (lack === 'approval') tell({ kind: 'approved', on: today });
    if (lack === 'proctor') tell({ kind: 'seat', on: today, proctored: true });
    if (lack !== 'coaching') continue;
    tell({ kind: 'coached', on: today });
    tell({ kind: 'coached', on: today });
  }
}

/** Whether the last attempt that counts was failed: only then may another be granted. */
const stuck = ({ attempts, failures }: Verdict): boolean =>
  failures > 0 && attempts.findLast(({ result }) => result !== null)?.passed === false;

/** One attempt a day: one that was voided holds its day, so that it can be restored. */
const triedOn = (heard: readonly Entry[], day: number): boolean =>
  heard.some(({ kind, on }) => kind === 'attempt' && on === day);

/** Compares the product with the table on a day, with the voids and restorations told up to another. */
export function differenceOn(
  engine: Engine,
  { rules, table, heard, facts: all, today }: Played,
  day: number,
  known: number = day,
): Difference | null {
  const verdict = oracle(table, heard, day, known);
  const facts = day < today ? knownOn(all, dayText(day)) : all;
  const text = dayText(day);
  const state = engine.ladderState(rules, facts, code, text, dayText(known));
  const product = state ? saidByProduct(state) : 'nothing';
  const expected = saidByTable(verdict);
  const on = known === day ? text : `${text}, as known on ${dayText(known)}`;
  if (product !== expected) return { on, product, table: expected };
  const decided = engine.decideAttempt(rules, facts, code, text, dayText(known));
  const said = decided?.kind === 'allow' ? String(decided.step) : (decided?.code ?? 'nothing');
  if (known === day && heard.some(({ kind, on }) => kind === 'attempt' && on > day)) return null;
  const later = known > day && oracle(table, heard, known).attempts.at(-1)?.on;
  if (later && later > day ? decided?.kind !== 'allow' : said === String(verdict.decision))
    return null;
  return { on, product: said, table: String(verdict.decision) };
}

const text = (day: number | null): string => (day === null ? '-' : dayText(day));

function saidByTable(verdict: Verdict): string {
  const { failures, attempts, awaits, pass, goodSince, validUntil, renewFrom, next } = verdict;
  const tried = attempts.map(
    ({ id, step, round, granted }) => `${id}:${round}/${step ?? '-'}${granted ? 'g' : ''}`,
  );
  const ahead = next
    ? `${next.kind} ${next.step} ${text(next.since)} ${text(next.notBefore)} ${text(next.dueOn)}`
    : '-';
  return (
    `failures ${failures}, attempts ${tried.join(' ')}, awaits ${awaits}, ` +
    `pass ${pass?.id ?? '-'} ${text(goodSince)} ${text(validUntil)} ${text(renewFrom)}, ` +
    `barred ${text(verdict.barredUntil)}, review ${text(verdict.reviewSince)}, ` +
    `grants ${next ? verdict.grantsLeft : '-'}, next ${ahead}`
  );
}

/** What the product says of a ladder, in the words of the table. */
export function saidByProduct(state: LadderState): string {
  const { failures, attempts, awaiting, inForce, validity, next } = state;
  const tried = attempts
    .filter(({ number }) => number !== null)
    .map(
      ({ fact, step, round, granted }) => `${fact.id}:${round}/${step ?? '-'}${granted ? 'g' : ''}`,
    );
  const ahead = next
    ? `${next.kind} ${next.step} ${next.since ?? '-'} ${next.notBefore ?? '-'} ${next.dueOn ?? '-'}`
    : '-';
  return (
    `failures ${failures}, attempts ${tried.join(' ')}, awaits ${awaiting !== null}, ` +
    `pass ${inForce?.fact.id ?? '-'} ${validity?.since ?? '-'} ` +
    `${validity?.until ?? '-'} ${validity?.renewFrom ?? '-'}, ` +
    `barred ${state.barredUntil ?? '-'}, review ${state.reviewSince ?? '-'}, ` +
    `grants ${next ? state.grantsLeft : '-'}, next ${ahead}`
  );
}

/** The first difference in a whole history: after every step on its day, and on the days that are looked at, too. */
export function differences(engine: Engine, history: History): Difference | null {
  return play(history, (played, peeks) => {
    const now = differenceOn(engine, played, played.today);
    if (now) return now;
    for (const peek of peeks) {
      const day = played.today + peek;
      const found =
        differenceOn(engine, played, day) ??
        (peek < 0 ? differenceOn(engine, played, day, played.today) : null);
      if (found) return found;
    }
    return null;
  });
}
