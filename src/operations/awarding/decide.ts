import { insertAwardDecision } from '../../db/awards.js';
import type { Store } from '../../db/open.js';
import { withWrite, type WriteContext, type Writer } from '../../db/write.js';
import { evidenceLine } from '../../domain/awarding/evidence.js';
import { matterKey, type MatterKind } from '../../domain/awarding/decided.js';
import {
  isToDecide,
  saidOfAward,
  withDecision,
  type Matter,
} from '../../domain/awarding/matter.js';
import type { Period } from '../../domain/period.js';
import type { Day } from '../../domain/day.js';
import { isOneself } from '../../domain/enrolling/oneself.js';
import { InputError, Refusal, refused } from '../../errors.js';
import { AwardBook } from './book.js';
import {
  requireAward,
  requireConsequences,
  requireDeductionRule,
  requireOver,
  requirePeriod,
  requireReceiver,
} from './find.js';
import { mattersOf } from './matters.js';

export type Act = 'given' | 'waived' | 'confirmed';

export interface DecideInput {
  kind: MatterKind;
  act: Act;
  period: string;
  /** Code or title of the award or rule; of points off `null`: every rule. */
  code: string | null;
  /** Employee no or the name of a group; `null`: everything of the period that is to be decided. */
  who: string | null;
  by: string;
  on: Day;
  reason: string | null;
  today: Day;
  dryRun: boolean;
}

export interface DecidedMatter {
  matter: Matter;
  outcome: 'created' | 'unchanged';
}

const verbs = {
  award: { given: 'give', waived: 'waive', confirmed: 'confirm' },
  deduction: { given: 'apply', waived: 'waive', confirmed: 'confirm' },
} as const;

/**
 * Gives, waives or confirms awards or points off of a period that is over: of one receiver, or all that are to be
 * decided. A person decides: with a reason also what the rules do not bear out, except that nobody loses points for
 * nothing. A decision may be taken anew; the latest counts.
 *
 * @throws InputError `award_period_unknown`, `award_unknown`, `deduction_unknown`, `award_period_kind`,
 *   `person_unknown`, `award_group_unknown`, `award_decided_in_future`
 * @throws Refusal `award_no_rules`, `award_period_running`, `award_not_earned`, `award_nothing`, `deduction_nothing`,
 *   `award_by_oneself`, `award_not_waiting`, `award_same_person`, `award_nothing_to_decide`, `award_decided_early`
 */
export function decideMatters(
  store: Store,
  context: WriteContext,
  input: DecideInput,
): { entry: number | null; matters: DecidedMatter[] } {
  const { kind, act, today, dryRun } = input;
  const period = requirePeriod(input.period);
  const command = ['record', kind, verbs[kind][act], ...(input.code === null ? [] : [input.code])];
  const intent = {
    command: [...command, '--period', period.text, ...(input.who === null ? ['--all'] : [])].join(
      ' ',
    ),
    dryRun,
  };
  const { entry, result } = withWrite(store, context, intent, (write) => {
    const book = new AwardBook(store, today);
    const matters = writeDecisions(write, book, period, input);
    const created = matters.filter(({ outcome }) => outcome === 'created').length;
    return { result: matters, summary: { period: period.text, [act]: created } };
  });
  return { entry, matters: result };
}

/** The same within an entry that does more. @throws as `decideMatters` */
export function writeDecisions(
  write: Writer,
  book: AwardBook,
  period: Period,
  input: Omit<DecideInput, 'period' | 'dryRun'>,
): DecidedMatter[] {
  return chosenMatters(book, period, input).map((matter) => decided(write, book, matter, input));
}

/** What a decision about a whole period would be about: what is to be decided, or confirmed. */
export function mattersToDecide(
  store: Store,
  input: Pick<DecideInput, 'kind' | 'act' | 'period' | 'code' | 'today'>,
): Matter[] {
  const book = new AwardBook(store, input.today);
  return allMatters(book, requirePeriod(input.period), input);
}

function allMatters(
  book: AwardBook,
  period: Period,
  { kind, act, code, today }: Pick<DecideInput, 'kind' | 'act' | 'code' | 'today'>,
): Matter[] {
  requireOver(period, today);
  const own = code === null ? null : codeOf(book, period, kind, code);
  return mattersOf(book, kind, period, own).filter((matter) =>
    act === 'confirmed'
      ? matter.state === 'awaiting'
      : act === 'given'
        ? isToDecide(matter) && matter.earned === true
        : isToDecide(matter),
  );
}

function codeOf(book: AwardBook, period: Period, kind: MatterKind, named: string): string {
  if (kind === 'award') return requireAward(book, named, period).code;
  return requireDeductionRule(requireConsequences(book, period), named);
}

function chosenMatters(
  book: AwardBook,
  period: Period,
  input: Omit<DecideInput, 'period' | 'dryRun'>,
): Matter[] {
  const { kind, code, who, today } = input;
  if (who === null) {
    const matters = allMatters(book, period, input);
    if (matters.length > 0) return matters;
    throw new Refusal(refused('award_nothing_to_decide', { period: period.text }));
  }
  if (kind === 'award' && code !== null) {
    const matter = awardMatter(book, period, code, who);
    requireOver(period, today);
    return [matter];
  }
  const consequences = requireConsequences(book, period);
  const rule = code === null ? null : requireDeductionRule(consequences, code);
  const { key } = requireReceiver(book, 'person', who, period);
  requireOver(period, today);
  const matters = mattersOf(book, kind, period, rule).filter((one) => one.key === key);
  if (matters.length > 0) return matters;
  const facts = { employee_no: key, rule: rule ?? '', period: period.text };
  throw new Refusal(refused('deduction_nothing', facts));
}

/** The award of one receiver, also where the rules do not propose it. */
function awardMatter(book: AwardBook, period: Period, named: string, who: string): Matter {
  const { code, award } = requireAward(book, named, period);
  const receiver = requireReceiver(book, award.unit, who, period);
  const candidate = book
    .verdict(code, period)
    ?.candidates.find(({ key }) => key === receiver.key) ?? {
    ...receiver,
    outcome: 'no_data' as const,
    ...{ value: null, exact: null, place: null, shared: false, figures: [], evidence: () => [] },
    ...{ rule: `awards.list.${code}`, members: 0 },
  };
  const said = saidOfAward(code, award, period, candidate);
  const own = book.decided('award', [period.text]).get(matterKey(said)) ?? null;
  return withDecision(said, own);
}

function decided(
  write: Writer,
  book: AwardBook,
  matter: Matter,
  input: Omit<DecideInput, 'period' | 'dryRun'>,
): DecidedMatter {
  refuseDecision(matter, input);
  const { act, by, on, reason } = input;
  if (isSame(matter, act)) return { matter, outcome: 'unchanged' };
  const before = matter.decided?.last;
  // What is confirmed, or waived after it was given, is what was given.
  const kept = act !== 'given' && before !== undefined;
  const { kind, code, period, unit, personId, key } = matter;
  insertAwardDecision(write, {
    ...{ kind, code, period, unit, personId, act },
    subject: unit === 'person' ? null : key,
    earned: matter.earned === true,
    millionths: kept ? before.millionths : millionths(matter.value),
    hundredths: kept ? before.hundredths : matter.hundredths,
    amountUnit: kept ? before.amountUnit : matter.amountUnit,
    prize: kept ? before.prize : matter.prize,
    evidence: evidenceLine(matter.evidence()) || null,
    decidedOn: on,
    decidedBy: by,
    reason,
    origin: 'decided',
    handbookVersion: book.rulesOn(matter.periodTo).version,
  });
  const now = book.decided(kind, [period]).get(matterKey(matter)) ?? null;
  return { matter: withDecision(matter, now), outcome: 'created' };
}

const millionths = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1e6);

/** Whether it is decided so already, on the same figures. */
function isSame({ decided: own, value, hundredths, earned }: Matter, act: Act): boolean {
  if (!own) return false;
  const { last, state } = own;
  if (act === 'waived') return state === 'waived';
  if (act === 'confirmed') return state === 'given' && own.confirmed !== null;
  return (
    state !== 'waived' &&
    last.millionths === millionths(value) &&
    last.hundredths === hundredths &&
    last.earned === (earned === true)
  );
}

function refuseDecision(matter: Matter, input: Omit<DecideInput, 'period' | 'dryRun'>): void {
  const { kind, act, by, on, today, reason } = input;
  const { code: award, key, period, periodTo, name } = matter;
  const facts = { award, key, period };
  if (on > today) throw new InputError(refused('award_decided_in_future', { day: on, today }));
  if (on <= periodTo) {
    throw new Refusal(refused('award_decided_early', { day: on, period, ends_on: periodTo }));
  }
  if (matter.unit === 'person' && isOneself({ employeeNo: key, name }, by)) {
    throw new Refusal(refused('award_by_oneself', { key }));
  }
  const own = matter.decided;
  if (act === 'confirmed') {
    if (own?.state !== 'awaiting') {
      if (isSame(matter, act)) return;
      throw new Refusal(refused('award_not_waiting', facts));
    }
    if (isOneself({ employeeNo: own.last.by, name: own.last.by }, by)) {
      const rule = kind === 'award' ? 'awards.decision' : 'consequences.decision';
      throw new Refusal(refused('award_same_person', { by, rule: `${rule}.second_person` }));
    }
    return;
  }
  if (act === 'waived') {
    if (matter.earned === true || own) return;
    throw new Refusal(refused('award_nothing', facts));
  }
  if (matter.earned === true || isSame(matter, act)) return;
  if (kind === 'deduction') {
    throw new Refusal(refused('deduction_nothing', { employee_no: key, rule: award, period }));
  }
  if (reason !== null) return;
  const { rule } = matter;
  const outcome = matter.outcome ?? 'short';
  throw new Refusal(refused('award_not_earned', { ...facts, outcome, rule }));
}
