/**
 * The ladder as a table, walked day by day on whole day numbers: written from the text of the rules alone, without a
 * look at the code that it judges. Nothing here knows a handbook, a calendar or a fact of the product.
 */

import { needs, type Need } from './ladder-needs.js';
import type { Entry, Placed, RuleTable, StepRow, Verdict } from './ladder-table.js';

interface Mark {
  id: number;
  on: number;
  passed: boolean;
  voided: boolean;
  result: number | null;
}

/** What was told up to the day, the grants and the decisions of it once more by themselves. */
interface Heard {
  told: readonly Entry[];
  marks: readonly Mark[];
  grants: readonly Extract<Entry, { kind: 'granted' }>[];
  decisions: readonly Entry[];
}

/** What the walk knows in the evening of a day. */
interface Sheet {
  phase: 'open' | 'exhausted' | 'closed' | 'anew';
  /** Where the ladder ended, the last day of its bar, and from when on it begins anew. */
  endedOn: number;
  endStep: number;
  barUntil: number | null;
  anewFrom: number;
  /** The same, where it was a bar that had to end first. */
  anewBar: number | null;
  climbed: number;
  round: number;
  placed: Placed[];
  failed: Placed[];
  /** How many failures another round has wiped off the review's count. */
  forgiven: number;
  settledOn: number;
  term: { id: number; until: number | null; renewFrom: number | null } | null;
  /** The result day of the first pass of all. */
  firstPass: number | null;
  renewing: boolean;
}

const NEVER = -1_000_000;

/** The state of things in the evening of `day`; voids and restorations are those told up to `known`. */
export function oracle(
  table: RuleTable,
  history: readonly Entry[],
  day: number,
  known: number = day,
): Verdict {
  const told = history.filter(({ on }) => on <= day);
  const heard: Heard = {
    told,
    marks: marksOf(table, history, day, known),
    grants: told.filter((entry) => entry.kind === 'granted'),
    decisions: told.filter(({ kind }) => kind === 'another_round' || kind === 'settled'),
  };
  const sheet: Sheet = {
    phase: 'open',
    endedOn: 0,
    endStep: 0,
    barUntil: null,
    anewFrom: 0,
    anewBar: null,
    climbed: 0,
    round: 1,
    placed: [],
    failed: [],
    forgiven: 0,
    settledOn: NEVER,
    term: null,
    firstPass: null,
    renewing: false,
  };
  const first = told.length > 0 ? (told[0] as Entry).on : day;
  for (let today = first; today <= day; today += 1) walkDay(table, heard, sheet, today);
  return verdictOf(table, heard, sheet, day);
}

/** Every attempt, with what became of its mark. */
function marksOf(table: RuleTable, history: readonly Entry[], day: number, known: number): Mark[] {
  const marks: Mark[] = [];
  for (const entry of history) {
    if (entry.kind === 'attempt' && entry.on <= day)
      marks.push({
        id: entry.id,
        on: entry.on,
        passed: entry.passed,
        voided: false,
        result: table.confirmed ? null : entry.on,
      });
    if (entry.kind !== 'confirm' && entry.kind !== 'void' && entry.kind !== 'restore') continue;
    const mark = marks.find(({ id }) => id === entry.id);
    if (!mark) continue;
    if (entry.kind !== 'confirm') {
      if (entry.on <= known) mark.voided = entry.kind === 'void';
    } else if (entry.on <= day && table.confirmed) mark.result = Math.max(mark.on, entry.on);
  }
  return marks;
}

function walkDay(table: RuleTable, heard: Heard, sheet: Sheet, today: number): void {
  const { marks } = heard;
  turn(table, heard, sheet, today);
  if (judgeThose(table, sheet, marks, ({ result }) => result === today))
    turn(table, heard, sheet, today);
  for (const mark of marks) {
    if (mark.voided || mark.on !== today) continue;
    judgeThose(table, sheet, marks, ({ on }) => on < today);
    place(table, heard, sheet, mark, today);
    judgeThose(table, sheet, marks, ({ result }) => result === today);
    turn(table, heard, sheet, today);
  }
}

/**
 * The marks of some attempts stand now. One that was confirmed only after a later attempt, because it was voided in
 * between, is judged before that one: in the order in which they were taken.
 */
function judgeThose(
  table: RuleTable,
  sheet: Sheet,
  marks: readonly Mark[],
  which: (mark: Mark) => boolean,
): boolean {
  let any = false;
  for (const mark of marks) {
    if (mark.voided || mark.result === null || !which(mark)) continue;
    const placed = sheet.placed.find(({ id }) => id === mark.id);
    if (!placed || placed.result !== null) continue;
    judge(table, sheet, placed, mark, mark.result);
    any = true;
  }
  return any;
}

/** What the day by itself, its grants and its decisions do to the ladder. */
function turn(table: RuleTable, heard: Heard, sheet: Sheet, today: number): void {
  if (passedForNow(sheet)) reopen(sheet);
  else if (stuck(sheet)) {
    const grants = heard.grants.filter(({ on }) => on < today);
    const extra = grantsLeft({ ...heard, grants }, sheet, today) > 0;
    if (!extra && sheet.phase === 'open') end(table, sheet, today);
    if (hasEnded(sheet) && sheet.barUntil !== null && today > sheet.barUntil)
      begin(sheet, sheet.barUntil + 1, sheet.barUntil + 1);
  }
  for (const { kind, on } of heard.decisions) {
    if (on !== today) continue;
    sheet.settledOn = today;
    if (kind === 'settled' || !hasEnded(sheet)) continue;
    begin(sheet, today, null);
    sheet.forgiven = sheet.failed.length;
  }
  if (hasEnded(sheet) && grantsLeft(heard, sheet, today) > 0) reopen(sheet);
}

const hasEnded = ({ phase }: Sheet): boolean => phase === 'exhausted' || phase === 'closed';

const passedForNow = ({ term, renewing }: Sheet): boolean => term !== null && !renewing;

/** Whether the last attempt was failed and its result is known. */
function stuck({ placed }: Sheet): boolean {
  const last = placed.at(-1);
  return last !== undefined && last.result !== null && !last.passed;
}

function reopen(sheet: Sheet): void {
  sheet.phase = 'open';
  sheet.barUntil = null;
}

function begin(sheet: Sheet, from: number, afterBar: number | null): void {
  sheet.phase = 'anew';
  sheet.anewFrom = from;
  sheet.anewBar = afterBar;
  sheet.barUntil = null;
}

/** The ladder ends when there is no step left, or the day after the last day of a window that admits nobody late. */
function end(table: RuleTable, sheet: Sheet, today: number): void {
  const result = lastFailure(sheet)?.result ?? 0;
  const step = nextStep(table, sheet);
  const row = step === null ? undefined : table.steps[step];
  if (step === null) {
    sheet.phase = 'exhausted';
    sheet.endedOn = result;
  } else if (row?.lateRefused && row.within !== null && today > result + row.within) {
    sheet.phase = 'closed';
    sheet.endedOn = result + row.within + 1;
  } else return;
  sheet.endStep = step ?? table.steps.length - 1;
  sheet.barUntil = barOf(table, sheet.endedOn);
}

function barOf({ afterLast }: RuleTable, from: number): number | null {
  if (afterLast === 'review') return null;
  if (afterLast === 'year_end') {
    const year = new Date(from * 86_400_000).getUTCFullYear();
    return Date.UTC(year, 11, 31) / 86_400_000;
  }
  return from + afterLast.days;
}

function nextStep({ steps, lastRepeats }: RuleTable, { climbed }: Sheet): number | null {
  if (climbed < steps.length) return climbed;
  return lastRepeats ? steps.length - 1 : null;
}

const counted = ({ placed }: Sheet): Placed[] => placed.filter(({ result }) => result !== null);

function lastFailure({ placed }: Sheet): Placed | undefined {
  return placed.findLast(({ result, passed }) => result !== null && !passed);
}

/** A grant is good in the round of the last attempt that counts on its day. */
function grantsLeft({ grants }: Heard, sheet: Sheet, today: number): number {
  let left = 0;
  if (grants.length === 0) return 0;
  for (const entry of grants) {
    if (entry.on > today) continue;
    const before = counted(sheet).findLast(({ on }) => on <= entry.on);
    if ((before?.round ?? 1) === sheet.round) left += entry.attempts;
  }
  for (const { granted, round } of sheet.placed) if (granted && round === sheet.round) left -= 1;
  return Math.max(0, left);
}

/**
 * Of a grant on the very day of an attempt nobody knows which came first: it was used if the attempt would not have
 * been allowed without it, and is still to be had otherwise.
 */
function usesGrant(table: RuleTable, heard: Heard, sheet: Sheet, today: number): boolean {
  if (passedForNow(sheet) || grantsLeft(heard, sheet, today) === 0) return false;
  const grants = heard.grants.filter(({ on }) => on < today);
  if (grantsLeft({ ...heard, grants }, sheet, today) > 0) return true;
  const without: Sheet = { ...sheet, placed: [...sheet.placed] };
  const quiet: Heard = { ...heard, grants, told: heard.told.filter(({ on }) => on <= today) };
  if (sheet.phase !== 'anew' && nextStep(table, sheet) === null) return true;
  if (stuck(sheet)) end(table, without, today);
  const { next, unmet } = ahead(table, quiet, without, today);
  return typeof onRung(next, unmet, isUnseated(table, next, quiet, today), today) === 'string';
}

function place(table: RuleTable, heard: Heard, sheet: Sheet, mark: Mark, today: number): Placed {
  const placed: Placed = {
    id: mark.id,
    on: today,
    step: 0,
    round: 0,
    granted: false,
    result: null,
    passed: mark.passed,
  };
  const { term } = sheet;
  const failed = lastFailure(sheet);
  if (passedForNow(sheet) && term?.renewFrom != null && today >= term.renewFrom) {
    sheet.round += 1;
    sheet.climbed = 1;
    sheet.failed = [];
    sheet.forgiven = 0;
    sheet.renewing = true;
  } else if (sheet.phase === 'anew') {
    sheet.round += 1;
    sheet.climbed = 1;
  } else if (failed && counted(sheet).at(-1) === failed && usesGrant(table, heard, sheet, today)) {
    placed.granted = true;
    placed.step = failed.step ?? table.steps.length - 1;
  } else {
    placed.step = nextStep(table, sheet);
    if (placed.step !== null && table.steps[placed.step]?.retraining) sheet.round += 1;
    sheet.climbed += 1;
  }
  reopen(sheet);
  placed.round = sheet.round;
  sheet.placed.push(placed);
  return placed;
}

/** The mark of an attempt stands. */
function judge(table: RuleTable, sheet: Sheet, placed: Placed, mark: Mark, result: number): void {
  placed.result = result;
  if (!mark.passed) {
    sheet.failed.push(placed);
    return;
  }
  const { term } = sheet;
  const { validity } = table;
  if (term && (term.renewFrom === null || mark.on < term.renewFrom)) return;
  const inWindow = term?.until != null && mark.on <= term.until;
  const from = validity?.fromExpiry && inWindow ? (term.until as number) : result;
  const until = validity ? from + validity.span : null;
  const renewFrom = validity && until !== null ? until - validity.renewBefore : null;
  sheet.term = { id: mark.id, until, renewFrom };
  sheet.firstPass ??= result;
  sheet.renewing = false;
  reopen(sheet);
}

interface Ahead {
  next: Verdict['next'];
  unmet: Need['what'][];
}

/** What comes next for somebody who has neither passed for good nor waits. */
function ahead(table: RuleTable, heard: Heard, sheet: Sheet, day: number): Ahead {
  const { told } = heard;
  const { term, phase } = sheet;
  const lapse = lapseNeeds(table, heard, sheet, day);
  if (passedForNow(sheet) && term?.until != null) {
    const since = day > term.until ? term.until + 1 : term.renewFrom;
    const dueOn = lapse.length > 0 ? null : term.until;
    return row('first', 0, { since, notBefore: term.renewFrom, dueOn }, lapse);
  }
  if (phase === 'anew')
    return row('first', 0, { since: sheet.anewFrom, notBefore: sheet.anewBar, dueOn: null }, lapse);
  if (phase !== 'open') {
    const notBefore = sheet.barUntil === null ? null : sheet.barUntil + 1;
    const kind = sheet.barUntil === null ? phase : 'barred';
    return row(kind, sheet.endStep, { since: sheet.endedOn, notBefore, dueOn: null }, []);
  }
  const failed = lastFailure(sheet);
  if (!failed) return row('first', 0, { since: null, notBefore: null, dueOn: null }, []);
  const since = failed.result ?? 0;
  if (grantsLeft(heard, sheet, day) > 0)
    return row(
      'retake',
      failed.step ?? table.steps.length - 1,
      { since, notBefore: null, dueOn: null },
      [],
    );
  const step = nextStep(table, sheet) ?? 0;
  const asked = table.steps[step] as StepRow;
  const notBefore = asked.notBefore === null ? null : since + asked.notBefore;
  const dueOn = asked.within === null ? null : since + asked.within;
  const kind = asked.retraining ? 're_exam' : 'retake';
  const all = [...needs(asked, told, since), ...lapse];
  return row(kind, step, { since, notBefore, dueOn }, all);
}

/**
 * Once a pass has lapsed, nothing is attempted to renew it, be it for the first time or after a failure, before what its
 * lapse asks for has happened since its last day.
 */
function lapseNeeds(
  { validity }: RuleTable,
  { told }: Heard,
  { term }: Sheet,
  day: number,
): Need[] {
  if (!validity || term?.until == null || day <= term.until) return [];
  return needs(validity.lapse, told, term.until);
}

/** What is asked for, held up by what is unmet, and not before the day on which the last of it was met. */
function row(
  kind: string,
  step: number,
  days: { since: number | null; notBefore: number | null; dueOn: number | null },
  all: readonly Need[],
): Ahead {
  const unmet = all.filter(({ metOn }) => metOn === null).map(({ what }) => what);
  if (unmet.length > 0) {
    const waits = unmet.includes('retraining') ? 'retraining' : 'prerequisite';
    return { next: { kind: waits, step, ...days }, unmet };
  }
  let { notBefore } = days;
  for (const { metOn } of all) notBefore = Math.max(notBefore ?? NEVER, metOn ?? NEVER);
  return { next: { kind, step, ...days, notBefore }, unmet };
}

function verdictOf(table: RuleTable, heard: Heard, sheet: Sheet, day: number): Verdict {
  const { term } = sheet;
  const awaits = sheet.placed.some(({ result }) => result === null);
  const renewable = passedForNow(sheet) && term?.renewFrom != null && day >= term.renewFrom;
  const done = passedForNow(sheet) && !renewable;
  const { next, unmet } =
    done || awaits ? { next: null, unmet: [] } : ahead(table, heard, sheet, day);
  const unseated = isUnseated(table, next, heard, day);
  const lacks = unseated ? [...unmet, 'proctor' as const] : unmet;
  const inForce = term && (term.until === null || day <= term.until) ? term : null;
  return {
    failures: renewable ? 0 : sheet.failed.length,
    attempts: sheet.placed,
    awaits,
    pass: inForce && { id: inForce.id, until: inForce.until },
    goodSince: term?.until == null ? null : sheet.firstPass,
    validUntil: term?.until ?? null,
    renewFrom: term?.renewFrom ?? null,
    barredUntil: awaits ? null : sheet.barUntil,
    reviewSince: reviewOf(table, sheet),
    grantsLeft:
      stuck(sheet) && !passedForNow(sheet) && sheet.phase !== 'anew'
        ? grantsLeft(heard, sheet, day)
        : 0,
    next,
    decision: decide(sheet, { done, awaits, next, unmet, unseated }, day),
    lacks,
  };
}

/** The n-th failure, and the end of a ladder without a bar, ask for a review until somebody has settled it. */
function reviewOf(table: RuleTable, sheet: Sheet): number | null {
  if (passedForNow(sheet)) return null;
  const days: number[] = [];
  if (table.reviewAfter !== null) {
    const results = sheet.failed.slice(sheet.forgiven).map(({ result }) => result ?? NEVER);
    results.sort((one, two) => one - two);
    days.push(...results.slice(table.reviewAfter - 1));
  }
  if (hasEnded(sheet) && sheet.barUntil === null) days.push(sheet.endedOn);
  const open = days.filter((on) => on > sheet.settledOn);
  return open.length > 0 ? Math.min(...open) : null;
}

interface Standing extends Pick<Verdict, 'awaits' | 'next'> {
  done: boolean;
  unmet: readonly Need['what'][];
  unseated: boolean;
}

function decide(sheet: Sheet, standing: Standing, day: number): number | string {
  const { done, awaits, next, unmet, unseated } = standing;
  if (done) return sheet.term?.until == null ? 'attempt_after_pass' : 'attempt_before_renewal';
  if ((sheet.placed.at(-1)?.on ?? NEVER) >= day) return 'attempt_out_of_order';
  if (awaits) return 'attempt_while_awaiting';
  return onRung(next, unmet, unseated, day);
}

/** What the rung itself says of an attempt on a day. */
function onRung(
  next: Verdict['next'],
  unmet: readonly Need['what'][],
  unseated: boolean,
  day: number,
): number | string {
  if (!next) return 'nothing';
  if (next.kind === 'exhausted') return 'attempt_ladder_ended';
  if (next.kind === 'barred') return 'attempt_barred';
  if (next.kind === 'closed') return 'attempt_window_closed';
  const lacking = unmet.includes('retraining') ? 'retraining' : unmet[0];
  if (lacking) return `attempt_without_${lacking}`;
  if (next.notBefore !== null && day < next.notBefore) return 'attempt_too_early';
  if (unseated) return 'attempt_not_proctored';
  return next.step;
}

/** Whether the rung asks for a proctor of a certain role, and nobody has booked a seat with one for the day. */
function isUnseated(
  table: RuleTable,
  next: Verdict['next'],
  { told }: Heard,
  day: number,
): boolean {
  if (!next || !table.steps[next.step]?.proctored) return false;
  return !told.some((one) => one.kind === 'seat' && one.on === day && one.proctored);
}
