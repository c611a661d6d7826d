import { dutyMarkFinder, insertDutyMark } from '../db/duties.js';
import type { Store } from '../db/open.js';
import { withWrite, type WriteContext, type Writer } from '../db/write.js';
import type { Day } from '../domain/day.js';
import { chooseDays, findDuty, refuseMark, type DutyWish } from '../domain/duties/choose-duty.js';
import type { Mark } from '../domain/duties/mark.js';
import type { DutyOccurrence } from '../domain/duties/duty.js';
import { InputError, Refusal } from '../errors.js';
import { rulesPeriods } from './duty-periods.js';

export interface MarkedDuty extends DutyOccurrence {
  outcome: 'created' | 'unchanged';
  /** Other days of the duty that are still open. */
  others: Day[];
}

export interface MarkInput {
  state: Mark['state'];
  by: string;
  today: Day;
  reason: string | null;
  note: string | null;
  dryRun: boolean;
}

/**
 * Notes that duties were done, are skipped, or are open again after all; on the day that is open where none is named.
 * What is noted already changes nothing.
 *
 * @throws InputError `duty_unknown`, `duty_no_such_day`, `duty_none_between`
 * @throws Refusal `duty_not_open`, `duty_too_early`, `duty_is_done`, `duty_not_marked`
 */
export function markDuties(
  store: Store,
  context: WriteContext,
  input: MarkInput & { duties: readonly string[] } & Pick<DutyWish, 'on' | 'to'>,
): { entry: number | null; duties: MarkedDuty[] } {
  const periods = rulesPeriods(store);
  const codes = [...new Set(input.duties.map((name) => requireDuty(periods, name)))];
  const { entry, result } = withWrite(store, context, intentOf(codes, input), (write) => {
    const on = { today: input.today, markOf: dutyMarkFinder(store) };
    const duties = codes.flatMap((duty) => {
      const chosen = chooseDays(periods, { ...input, duty }, on);
      if (chosen.kind === 'wrong') throw new InputError(chosen.refused);
      if (chosen.kind === 'refuse') throw new Refusal(chosen.refused);
      return chosen.days.map((day) => ({ ...noted(write, day, input), others: chosen.others }));
    });
    return { result: duties, summary: { duties: codes.join(', '), days: duties.length } };
  });
  return { entry, duties: result };
}

function requireDuty(periods: ReturnType<typeof rulesPeriods>, name: string): string {
  const found = findDuty(periods, name);
  if (typeof found !== 'string') throw new InputError(found);
  return found;
}

const verbs = { done: 'done', skipped: 'skip', open: 'reopen' } as const;

/** The command without personal data: notes and reasons are texts. */
function intentOf(
  codes: readonly string[],
  { state, on, to, dryRun }: MarkInput & Pick<DutyWish, 'on' | 'to'>,
) {
  const days = [...(on === null ? [] : ['--on', on]), ...(to === null ? [] : ['--to', to])];
  return { command: ['plan duty', verbs[state], ...codes, ...days].join(' '), dryRun };
}

function noted(
  write: Writer,
  day: DutyOccurrence,
  input: MarkInput,
): DutyOccurrence & Pick<MarkedDuty, 'outcome'> {
  const { state, by, today, reason, note } = input;
  const refusal = refuseMark(day, state);
  if (refusal) throw new Refusal(refusal);
  if (day.mark?.state === state) return { ...day, outcome: 'unchanged' };
  const mark = { state, on: today, by, reason, note };
  insertDutyMark(write, { duty: day.duty, occursOn: day.occursOn, ...mark });
  const now = state === 'open' ? { mark: null } : { mark, state };
  return { ...day, ...now, outcome: 'created' };
}
