import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plans } from './conflict-case.js';
import { difference, type ConflictEngine } from './conflict-engine.js';

const room = resolve(
  dirname(fileURLToPath(import.meta.url)),
  '../../src/domain/timetable/conflicts',
);

/** A fault: what is wrong with it, the file, a piece of its source that occurs once, and what stands there instead. */
type Mutant = readonly [fault: string, file: string, source: string, instead: string];

const mutants: readonly Mutant[] = [
  [
    'what ends and what begins at the same time meet',
    'overlaps.ts',
    'end > second.start',
    'end >= second.start',
  ],
  [
    'sessions that have ended are held on to',
    'overlaps.ts',
    'running.filter(({ end }) => end > second.start)',
    'running',
  ],
  [
    'only the session before is looked at',
    'overlaps.ts',
    'running.push(second);',
    'running = [second];',
  ],
  [
    'a common time lasts until the later end',
    'conflict.ts',
    'first.end < second.end ? first.end',
    'first.end > second.end ? first.end',
  ],
  [
    'a common time begins with the first session',
    'conflict.ts',
    'start: second.start,',
    'start: first.start,',
  ],
  ['those without a trainer are one trainer', 'overlaps.ts', "if (key === '') continue;", ''],
  [
    'an absence of a trainer is not asked for',
    'trainer.ts',
    'const away = absencesOn(trainer, day, session)',
    'const away = absencesOn({ absences: [] }, day, session)',
  ],
  [
    'a trainer may come before the first day',
    'trainer.ts',
    'trainer.fromOn > day',
    'trainer.fromOn < day',
  ],
  [
    'a trainer who has retired is asked',
    'trainer.ts',
    'if (isRetired(trainer, day))',
    'if (isRetired(trainer, trainer.fromOn))',
  ],
  [
    'hours of another weekday count',
    'trainer.ts',
    'hours.filter((one) => one.weekday === that)',
    'hours.filter((one) => one.weekday > 0)',
  ],
  ['hours that touch are not one', 'trainer.ts', 'one.start <= covered', 'one.start < covered'],
  ['the beginning within the hours is enough', 'trainer.ts', 'covered >= end', 'covered > start'],
  [
    'hours out of order are not joined',
    'trainer.ts',
    'ofDay.sort((a, b) => (a.start < b.start ? -1 : 1))',
    'ofDay',
  ],
  ['a trainer without hours never can', 'trainer.ts', 'if (hours.length === 0) return true;', ''],
  [
    'an absence of a venue is not asked for',
    'venue.ts',
    'absencesOn(venue, session.day, session)',
    'absencesOn({ absences: [] }, session.day, session)',
  ],
  [
    'an absence of a venue lasts the whole day',
    'venue.ts',
    'absencesOn(venue, session.day, session)',
    'absencesOn(venue, session.day)',
  ],
  [
    'a venue that is full to the last seat is too small',
    'capacity.ts',
    'session.headcount <= capacity',
    'session.headcount < capacity',
  ],
  ['an unknown capacity is none', 'capacity.ts', 'venue?.capacity ?? null', 'venue?.capacity ?? 0'],
  [
    'one course of several is enough',
    'qualification.ts',
    'if (lacking.length === 0) return [];',
    'if (lacking.length < session.courses.length) return [];',
  ],
  [
    'who has no record is not qualified',
    'qualification.ts',
    'trainer.qualifications.length === 0 ? session.reserved',
    'trainer.qualifications.length < 0 ? session.reserved',
  ],
  [
    'courses for the qualified only are given by anybody',
    'qualification.ts',
    'if (!trainer) return session.reserved;',
    'if (!trainer) return [];',
  ],
  [
    'a qualification to come has expired',
    'qualification.ts',
    'qualifiedOn <= day',
    'qualifiedOn > day',
  ],
  [
    'days off are workdays',
    'day-off.ts',
    '!session.calendar.isWorkday(session.day)',
    'session.calendar.isWorkday(session.day)',
  ],
  [
    'only the first two sessions of a person are looked at',
    'trainee.ts',
    'if (all) all.push(session);',
    'if (all) continue;',
  ],
  [
    'people are never in two sessions',
    'trainee.ts',
    'several.set(person, [before, session])',
    'several.set(person, [session])',
  ],
  [
    'what ends when the next stage begins is too late',
    'order.ts',
    'startOf(session) >= endOf(last)',
    'startOf(session) > endOf(last)',
  ],
  [
    'sessions that no gate needs hold up the next stage',
    'order.ts',
    'if (session.needed) last',
    'last',
  ],
  [
    'only the stage before counts',
    'order.ts',
    'let last: Scheduled | undefined;\n  for (const stage of stages) {',
    'for (const stage of stages) { let last: Scheduled | undefined;',
  ],
  ['sessions without a stage come before all', 'order.ts', '.filter((stage) => stage >= 0)', ''],
  [
    'the earlier end is waited for',
    'order.ts',
    'return order > 0 ? session : known;',
    'return order < 0 ? session : known;',
  ],
  ['stages go backwards', 'order.ts', 'sort((a, b) => a - b)', 'sort((a, b) => b - a)'],
  ['what a venue has of its own is not counted', 'equipment.ts', 'need - own', 'need'],
  [
    'what is there to the last piece is too little',
    'equipment.ts',
    'lent.taken <= available',
    'lent.taken < available',
  ],
  [
    'pieces that are away are there',
    'equipment.ts',
    "away += step.kind === 'away' ? step.count : -step.count;",
    'away += 0;',
  ],
  ['all pieces are away when one is', 'equipment.ts', 'count ?? all', 'all'],
  [
    'less than nothing is there',
    'equipment.ts',
    'Math.max(0, thing.count - away)',
    'thing.count - away',
  ],
  ['what was retired is lent', 'equipment.ts', 'isRetired(thing, first.day) ? 0 :', ''],
  [
    'each change is a shortage of its own',
    'equipment.ts',
    'if (open) extend(open, stretch, lent.takers());',
    'if (open && stretch.end === open.start) extend(open, stretch, lent.takers());',
  ],
  [
    'those who join a shortage are left out',
    'equipment.ts',
    'new Set([...open.sessions, ...takers])',
    'new Set(open.sessions)',
  ],
  ['those whose venue has its own take some', 'equipment.ts', '> 0,\n    );', '>= 0,\n    );'],
  [
    'the last moment of a shortage is told, not the worst',
    'equipment.ts',
    'if (wanted - available > open.wanted - open.available)',
    'if (wanted > 0)',
  ],
  ['a shortage ends with its first change', 'equipment.ts', 'open.end = end;', ''],
];

/** The conflicts with one fault in them, bundled in memory; without one, as they are. */
async function engineWith(mutant?: Mutant): Promise<ConflictEngine> {
  const [, file, source, instead] = mutant ?? ['', '', '', ''];
  const bundle = await build({
    stdin: { contents: `export * from './find.js';`, resolveDir: room, loader: 'ts' },
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
  return runInThisContext(`(() => { ${text}; return engine; })()`) as ConflictEngine;
}

/** The same plans for every fault. */
const sample = fc.sample(plans, { numRuns: 3000, seed: 20_260_302 });

/** After how many plans a difference was found; `null` where none was. */
function foundAfter(engine: ConflictEngine): number | null {
  const at = sample.findIndex((plan) => difference(engine, plan) !== null);
  return at < 0 ? null : at + 1;
}

describe('a fault in the conflicts', () => {
  it('is not found where there is none', async () => {
    expect(foundAfter(await engineWith())).toBeNull();
  });

  for (const mutant of mutants) {
    it(`is found: ${mutant[0]}`, async () => {
      expect(foundAfter(await engineWith(mutant))).not.toBeNull();
    });
  }
});
