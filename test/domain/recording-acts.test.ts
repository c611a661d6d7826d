import { describe, expect, it } from 'vitest';
import type { Assessment, Requirement } from '../../src/domain/handbook/types.js';
import { decideApproval, decideLadderAct } from '../../src/domain/recording/acts.js';
import type { AttemptFact } from '../../src/domain/standing/facts.js';
import { act, code, failed, ladderRules, passed } from './ladder-case.js';
import { person } from './standing-case.js';

const coached: Requirement[] = [{ coaching: { by: 'mentor' } }];
const ladder = {
  steps: [{ rung: 'first' as const }, { rung: 'retake' as const, requires: coached }],
};
const validity: Assessment['validity'] = {
  span: { months: 12 },
  renew_before: { months: 1 },
  extends_from: 'expiry',
};
const rules = ladderRules(ladder, { validity });
const lapsing = ladderRules(
  { steps: [{ rung: 'first' }] },
  { validity: { ...validity, after_lapse: { requires: coached } } },
);

const decide = (
  given: typeof rules,
  attempts: readonly AttemptFact[],
  on: string,
  acts: ReturnType<typeof act>[] = [],
  by = 'Chen',
): string => {
  const facts = person({ attempts, acts });
  const verdict = decideLadderAct(given, facts, code, 'coaching', { on, today: on, by });
  return verdict.kind === 'refuse' ? verdict.refused.code : verdict.kind;
};

describe('coaching before another attempt', () => {
  const renewal = [...passed('2026-03-20'), ...failed('2027-03-01')];
  it.each<[string, typeof rules, AttemptFact[], string, string]>([
    ['before anything was failed', rules, [], '2026-03-20', 'act_without_failure'],
    ['on the day of the failure', rules, failed('2026-03-20'), '2026-03-20', 'record'],
    ['the day before it', rules, failed('2026-03-20'), '2026-03-19', 'act_without_failure'],
    [
      'after the pass that followed',
      rules,
      [...failed('2026-03-20'), ...passed('2026-03-24')],
      '2026-03-25',
      'act_without_failure',
    ],
    ['before a renewal', rules, passed('2026-03-20'), '2027-03-01', 'act_without_failure'],
    ['after a renewal that failed, the pass still good', rules, renewal, '2027-03-02', 'record'],
    ['and once it has lapsed', rules, renewal, '2027-04-02', 'record'],
    ['after a lapse that asks for it', lapsing, passed('2026-03-20'), '2027-03-21', 'record'],
    ['where no rung asks for it', ladderRules({ steps: [] }), [], '2026-03-20', 'act_not_asked'],
  ])('%s', (_title, given, attempts, on, expected) => {
    expect(decide(given, attempts, on)).toBe(expected);
  });

  it('is known if the same person did it on the same day, and counts again on another', () => {
    const acts = [act('coaching', '2026-03-21')];
    expect(decide(rules, failed('2026-03-20'), '2026-03-21', acts)).toBe('known');
    expect(decide(rules, failed('2026-03-20'), '2026-03-21', acts, 'Zhao')).toBe('record');
    expect(decide(rules, failed('2026-03-20'), '2026-03-22', acts)).toBe('record');
  });

  it('is given by somebody else', () => {
    expect(decide(rules, failed('2026-03-20'), '2026-03-21', [], 'e1')).toBe('act_by_oneself');
  });
});

describe('an approval without an assessment, where an attempt waits for one', () => {
  const supervised = { requires: [{ approval: { by: 'supervisor' as const } }] };
  const onRung = ladderRules({ steps: [{ rung: 'first' }, { rung: 'retake', ...supervised }] });
  const onLapse = ladderRules(
    { steps: [{ rung: 'first' }] },
    { validity: { ...validity, after_lapse: supervised } },
  );
  const waiting = (
    given: typeof rules,
    attempts: readonly AttemptFact[],
    on: string,
    acts: ReturnType<typeof act>[] = [],
  ): unknown => {
    const request = { on, today: on, by: 'Chen' };
    const verdict = decideApproval(given, person({ attempts, acts }), null, 'approval', request);
    if (verdict.kind !== 'refuse') return verdict.kind;
    const { waiting: found = null } = verdict.refused.facts as { waiting?: string };
    return found;
  };

  it.each<[string, typeof rules, AttemptFact[], string, string | null]>([
    ['nothing was failed', onRung, [], '2026-03-20', null],
    ['the retake waits', onRung, failed('2026-03-20'), '2026-03-20', code],
    ['the retake needs coaching only', rules, failed('2026-03-20'), '2026-03-20', null],
    ['the pass is still good', onLapse, passed('2026-03-20'), '2027-03-20', null],
    ['it has lapsed', onLapse, passed('2026-03-20'), '2027-03-21', code],
  ])('%s', (_title, given, attempts, on, expected) => {
    expect(waiting(given, attempts, on)).toBe(expected);
  });

  it('is not mentioned once it was given', () => {
    const acts = [act('approval', '2026-03-21')];
    expect(waiting(onRung, failed('2026-03-20'), '2026-03-22', acts)).toBeNull();
  });
});
