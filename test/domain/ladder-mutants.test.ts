import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histories } from './ladder-history.js';
import { differences, type Engine } from './ladder-play.js';

const room = resolve(dirname(fileURLToPath(import.meta.url)), '../../src/domain/standing');

/** A fault: what is wrong with it, the file, a piece of its source that occurs once, and what stands there instead. */
type Mutant = readonly [fault: string, file: string, source: string, instead: string];

const mutants: readonly Mutant[] = [
  [
    'the first day of a window is a day late',
    'rung.ts',
    'next.notBefore = dueAfter(rules, facts, since, step.not_before);',
    'next.notBefore = addDays(dueAfter(rules, facts, since, step.not_before), 1);',
  ],
  [
    'the first day of a window is not asked for',
    'decide-attempt.ts',
    'notBefore !== null && takenOn < notBefore',
    'notBefore === undefined',
  ],
  [
    'a window closes on its last day',
    'after-last.ts',
    "day > until ? { kind: 'closed'",
    "day >= until ? { kind: 'closed'",
  ],
  ['a window that refuses who is late stays open', 'after-last.ts', "late !== 'refused'", 'true'],
  [
    'a window counts from the day of the attempt, not of its confirmation',
    'counting.ts',
    'later(confirmed.on, takenOn)',
    'takenOn',
  ],
  [
    'a mark counts before it is confirmed',
    'counting.ts',
    'assessment.confirmed_by === undefined',
    'true',
  ],
  ['a void is ignored', 'counting.ts', "last?.kind === 'void'", 'false'],
  [
    'a restoration is ignored',
    'counting.ts',
    "kind !== 'confirm' && on <= knownOn",
    "kind === 'void' && on <= knownOn",
  ],
  [
    'what is known of voids ends with the day that is looked at',
    'counting.ts',
    "kind !== 'confirm' && on <= knownOn",
    "kind !== 'confirm' && on <= day",
  ],
  [
    'a bar is one day short',
    'after-last.ts',
    'dueAfter(rules, facts, on, rule.span)',
    'addDays(dueAfter(rules, facts, on, rule.span), -1)',
  ],
  ['a year ends on its last day but one', 'after-last.ts', '-12-31', '-12-30'],
  ['a bar is over on its last day', 'after-last.ts', 'day > until) return', 'day >= until) return'],
  [
    'a grant leaks into the next round',
    'grants.ts',
    '(before?.round ?? 1) === round',
    '(before?.round ?? 1) <= round',
  ],
  ['a grant is never used up', 'grants.ts', 'granted && round === climb.round', 'false'],
  ['a grant climbs a step', 'climb.ts', 'if (!granted) {', 'if (granted || !granted) {'],
  [
    'a grant takes from the round that has begun since',
    'grants.ts',
    'begun && unused(climber, climb, addDays(begun, -1)) === 0 ? 0 : left',
    'left',
  ],
  [
    'a grant of the day is used although the attempt was allowed anyhow',
    'grants.ts',
    '!isOpenOn(then, next, takenOn)',
    'true',
  ],
  [
    'a renewal opens no round',
    'climb.ts',
    'if (opens === null) return;',
    "if (opens === null || opens === 'renewal') return;",
  ],
  ['a retraining opens no round', 'climb.ts', 'if (asksRetraining(rule)) climb.round += 1;', ''],
  ['a renewal begins a day late', 'place.ts', 'day < from', 'day <= from'],
  ['a pass ends a day early', 'validity.ts', 'day <= term.until', 'day < term.until'],
  [
    'where a renewal runs from is swapped',
    'validity.ts',
    "validity.extends_from === 'expiry'",
    "validity.extends_from === 'pass'",
  ],
  ['a renewal on the last day is late', 'validity.ts', 'fact.takenOn <= end', 'fact.takenOn < end'],
  [
    'the lapse asks on the last day already',
    'rung.ts',
    'if (today <= until) return;',
    'if (today < until) return;',
  ],
  [
    'the review comes one failure late',
    'after-last.ts',
    'days.slice(least - 1)',
    'days.slice(least)',
  ],
  [
    'a decision on the day of the failure settles nothing',
    'after-last.ts',
    'decided.some((day) => day >= on)',
    'decided.some((day) => day > on)',
  ],
  [
    'another round forgives no failure',
    'climb.ts',
    "if (opens === 'decision') climb.settled = climb.failed.length;",
    '',
  ],
  [
    'another round begins a ladder anew that leads on',
    'place.ts',
    'const round = end && newRound(climber, end, day);',
    `const on = climb.latest?.grade.passed === false ? climb.latest.resultOn : null;
     const round = on && newRound(climber, end ?? { kind: 'exhausted', on, step: 0 }, day);`,
  ],
  ['another round before the end opens it', 'after-last.ts', 'on >= end.on &&', ''],
  [
    'a coaching before the failure counts',
    'requirements.ts',
    'on >= since && on <= today',
    'on <= today',
  ],
  ['one coaching is enough', 'requirements.ts', 'coached[times - 1]', 'coached[0]'],
  [
    'a refusal after the approval is ignored',
    'requirements.ts',
    "words.findLastIndex(({ kind }) => kind === 'refusal')",
    '-1',
  ],
  [
    'a retraining on the day of the failure counts',
    'retraining.ts',
    'session.day > failedOn',
    'session.day >= failedOn',
  ],
  [
    'the proctor is ignored',
    'decide-attempt.ts',
    'by !== null && !isProctored',
    'by === undefined && !isProctored',
  ],
  ['anybody may proctor', 'rung.ts', '&& roles.includes(proctorRole)', ''],
  [
    'an attempt is allowed while a mark awaits',
    'decide-attempt.ts',
    'if (state.awaiting) {',
    'if (state.free) {',
  ],
  [
    'a second attempt on the same day is allowed',
    'decide-attempt.ts',
    'latest !== null && latest >= takenOn',
    'latest !== null && latest > takenOn',
  ],
  [
    'a confirmation to come is known already',
    'counting.ts',
    "kind === 'confirm' && on <= day",
    "kind === 'confirm'",
  ],
  [
    'a pass before the renewal moves the end of the pass',
    'climb.ts',
    'else if (!isDone(climb)) {',
    'else {',
  ],
  [
    'a renewal keeps the forgiven failures',
    'climb.ts',
    'climb.failed = [];\n  climb.settled = 0;',
    'climb.failed = [];',
  ],
  [
    'a decision after the bar forgives failures',
    'after-last.ts',
    '(until === null || on <= until)',
    'true',
  ],
  [
    'an elimination settles no review',
    'after-last.ts',
    "'another_round', 'elimination'];",
    "'another_round'];",
  ],
  [
    'the n-th failure is not that of the n-th result',
    'after-last.ts',
    'counted.map(({ resultOn }) => resultOn).sort()',
    'counted.map(({ resultOn }) => resultOn)',
  ],
  [
    'the review at the end waits for the n-th failure',
    'after-last.ts',
    '.filter((day) => day !== undefined).sort()',
    '.filter((day) => day !== undefined)',
  ],
  [
    'an extra attempt stands on the next step',
    'place.ts',
    'climb.counted?.step ?? ladder.steps.length - 1',
    'next ?? 0',
  ],
  [
    'grants are left although the pass is in force',
    'grants.ts',
    ' || (climb.term && !climb.renewing)',
    '',
  ],
  [
    'what was arranged later says how an attempt was used',
    'grants.ts',
    'facts: knownOn(climber.facts, takenOn)',
    'facts: climber.facts',
  ],
  [
    'what the lapse asks for counts from the day after the end',
    'rung.ts',
    'lapseRule(climber.code), until, today',
    'lapseRule(climber.code), addDays(until, 1), today',
  ],
  [
    'a failed renewal switches off what the lapse asks for',
    'rung.ts',
    '[...own, ...lapseStates(climber, climb, today)]',
    'own',
  ],
  [
    'what the lapse asks for takes the place of what the rung asks for',
    'rung.ts',
    '[...own, ...lapseStates(climber, climb, today)]',
    'climb.renewing ? lapseStates(climber, climb, today) : own',
  ],
  [
    'what the lapse asks for is forgotten once the ladder begins anew',
    'rung.ts',
    'demand(next, lapseStates(climber, climb, today));',
    '',
  ],
  [
    'after a failed renewal the lapse asks on the last day already',
    'rung.ts',
    'if (until == null || today <= until) return none;',
    'if (until == null || today < until) return none;',
  ],
  [
    'what the lapse asks for has the day of the pass',
    'rung.ts',
    'if (states.length > 0) next.dueOn = null;',
    '',
  ],
  [
    'a renewal after the lapse begins the pass anew',
    'validity.ts',
    'since: before?.since ?? resultOn,',
    'since: inTime ? (before?.since ?? resultOn) : resultOn,',
  ],
  [
    'a decision about another assessment counts',
    'after-last.ts',
    '(assessment ?? code) === code &&',
    '',
  ],
  ['a coaching for another assessment counts', 'requirements.ts', 'about === code &&', ''],
  ['a grant for another assessment counts', 'grants.ts', 'assessment !== code ||', ''],
  ['a seat for another assessment counts', 'rung.ts', 'assessment === code &&', ''],
];

/** The ladder with one fault in it, bundled in memory; without one, as it is. */
async function engineWith(mutant?: Mutant): Promise<Engine> {
  const [, file, source, instead] = mutant ?? ['', '', '', ''];
  const bundle = await build({
    stdin: {
      contents: `export * from './ladder.js'; export * from './decide-attempt.js';`,
      resolveDir: room,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'engine',
    plugins: [
      {
        name: 'fault',
        setup: (bundling) => {
          bundling.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
            const text = await readFile(path, 'utf8');
            if (path !== join(room, file)) return { contents: text, loader: 'ts' };
            expect(text.split(source), `${file}: ${source}`).toHaveLength(2);
            return { contents: text.replace(source, () => instead), loader: 'ts' };
          });
        },
      },
    ],
  });
  const [{ text } = { text: '' }] = bundle.outputFiles;
  return runInThisContext(`(() => { ${text}; return engine; })()`) as Engine;
}

/** The same histories for every fault. */
const sample = fc.sample(histories, { numRuns: 10_000, seed: 20_260_302 });

/** After how many histories a difference was found; `null` where none was. */
function foundAfter(engine: Engine): number | null {
  const at = sample.findIndex((history) => differences(engine, history) !== null);
  return at < 0 ? null : at + 1;
}

describe('a fault in the ladder', () => {
  it('is not found where there is none', async () => {
    expect(foundAfter(await engineWith())).toBeNull();
  });

  it.each(mutants)('%s', async (...mutant) => {
    const n = foundAfter(await engineWith(mutant));
    expect(n, 'the histories do not notice it').not.toBeNull();
  });
});
