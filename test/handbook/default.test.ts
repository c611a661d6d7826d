import { mkdtempSync, copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Handbook, Slot } from '../../src/domain/handbook/types.js';
import { defaultHandbookText } from '../../src/handbook/default.js';
import { handbookSchema } from '../../src/handbook/schema.js';
import { readDefault } from './read-default.js';

const zh = readDefault('zh');
const en = readDefault('en');

/** Everything but the texts that are in an office's language. */
function rulesOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rulesOf);
  if (typeof value !== 'object' || value === null) return value;
  // `columns`: the headers of files that another system writes
  const texts = [
    ...['title', 'content', 'objective', 'criteria', 'language', 'type', 'bring', 'note'],
    ...['columns', 'employee_no', 'period'],
    // `trainers.evaluated_by`: a group of a questionnaire by its title
    'items_of',
  ];
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, entry]) => !texts.includes(key) && !(key === 'unit' && typeof entry === 'string'),
      )
      .map(([key, entry]) => [key, rulesOf(entry)]),
  );
}

/** The timetable of 001 §3.4, as it stands there: day, from, to, credited hours, numbers of the courses. */
const foundation: [number, string, string, number, string][] = [
  [1, '09:00', '11:00', 2, 'F01'],
  [1, '14:00', '17:00', 3, 'F02'],
  [2, '09:00', '11:00', 2, 'F02'],
  [2, '14:00', '15:00', 1, 'F03'],
  [2, '15:30', '17:00', 1.5, 'quiz'],
  [3, '09:00', '11:00', 2, 'F04'],
  [3, '14:00', '17:00', 3, 'F05 F06'],
  [4, '09:00', '11:00', 2, 'F07'],
  [4, '14:00', '17:30', 3.5, 'F08'],
  [5, '09:00', '11:00', 1.5, 'quiz'],
  [5, '14:00', '15:30', 1.5, 'questions'],
  [6, '09:00', '11:00', 2, 'F09 F10'],
  [6, '14:00', '18:00', 4, 'F11 F12'],
  [7, '09:00', '11:00', 2, 'F13'],
  [7, '14:00', '16:00', 1.5, 'test'],
  [8, '09:00', '11:00', 2, 'F14'],
  [8, '14:00', '16:00', 2, 'F15'],
];

function stage(handbook: Handbook, code: string) {
  const found = handbook.programs['onboarding']?.stages.find((entry) => entry.code === code);
  if (!found) throw new Error(`no stage ${code}`);
  return found;
}

function slots(handbook: Handbook): Slot[] {
  return Object.values(handbook.programs)
    .flatMap((program) => program.stages)
    .flatMap((entry) => entry.timetable ?? []);
}

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

describe('the schema', () => {
  it('is the type, to the last optional key (checked by the compiler)', () => {
    const same: Same<z.infer<typeof handbookSchema>, Handbook> = true;
    expect(same).toBe(true);
  });
});

describe('the default handbook', () => {
  it.each([zh, en])('fits the schema ($language)', (handbook) => {
    expect(handbookSchema.safeParse(handbook).error).toBeUndefined();
  });

  it('has the same rules in both languages, and every text in its own', () => {
    expect(rulesOf(en)).toEqual(rulesOf(zh));
    const keys = (value: unknown): string => JSON.stringify(value).replace(/:"[^"]*"/g, '');
    expect(keys(en).length).toBe(keys(zh).length);
    expect(defaultHandbookText('zh')).not.toMatch(/title: [A-Za-z ]+$/m);
    expect(defaultHandbookText('en')).not.toMatch(/\p{Script=Han}/u);
  });

  it('names no company', () => {
    for (const language of ['zh', 'en'] as const)
      expect(defaultHandbookText(language)).not.toMatch(/百度|baidu|shifen|陈辉|商桥/iu);
  });

  it('holds the eight-day timetable slot by slot', () => {
    const rows = (stage(zh, 'foundation').timetable ?? []).map((slot) => [
      slot.day,
      slot.start,
      slot.end,
      slot.hours,
      slot.kind === 'lesson' ? slot.courses.join(' ') : slot.kind,
    ]);
    expect(rows).toEqual(foundation);
  });

  it('credits each course with the hours of its slots', () => {
    const taught = new Map<string, number>();
    for (const slot of slots(zh)) {
      const hours = slot.courses.map((code) => zh.courses[code]?.hours ?? 0);
      if (slot.courses.length > 1) expect(hours.reduce((a, b) => a + b)).toBe(slot.hours);
      slot.courses.forEach((code, at) => {
        const share = slot.courses.length > 1 ? (hours[at] ?? 0) : slot.hours;
        taught.set(code, (taught.get(code) ?? 0) + share);
      });
    }
    for (const [code, hours] of taught)
      expect([code, zh.courses[code]?.hours]).toEqual([code, hours]);
    expect([...taught.keys()].filter((code) => code.startsWith('F'))).toHaveLength(15);
  });

  it('carries the figures of the sources', () => {
    expect(zh.programs['onboarding']?.stages.map((entry) => entry.code)).toEqual(
      'agreement company foundation mentoring drills written_exam protection regularisation'.split(
        ' ',
      ),
    );
    expect(zh.assessments['foundation_written']).toMatchObject({ total: 100, pass_mark: 85 });
    expect(zh.drills['calls']).toMatchObject({ per_day: 120, days: 3 });
    expect(zh.drills['creatives']).toMatchObject({ per_day: 50, days: 3 });
    expect(stage(zh, 'agreement').gates).toEqual([
      { kind: 'time_served', since: 'hired', span: { workdays: 0.5 } },
    ]);
    expect(stage(zh, 'company').gates).toEqual([
      { kind: 'time_served', since: 'stage', span: { workdays: 3 } },
    ]);
    expect(stage(zh, 'protection').gates).toContainEqual({
      kind: 'kpi',
      metric: 'lapse',
      at_most: 8,
      months: 2,
      aggregate: 'mean',
    });
    expect(zh.kpis['lapse']?.target).toBe(8);
    expect(zh.programs['onboarding']?.late_joiners).toEqual({
      requires_stage: 'company',
      insert_up_to: 'F10',
      next_batch_from: 'F11',
      make_up_within: { months: 1 },
    });
    const rungs = zh.ladders['default']?.steps.map((step) => step.rung);
    expect(rungs).toEqual(['first', 'retake', 're_exam']);
    expect(zh.checklists['team_mentoring']?.areas).toHaveLength(10);
    const levels = ['foundation', 'skills', 'advanced'].map(
      (level) =>
        Object.entries(zh.courses).filter(
          ([code, course]) => code.startsWith('S') && course.level === level,
        ).length,
    );
    expect(levels).toEqual([3, 6, 5]);
    expect(Object.keys(zh.kpis).join(', ')).toBe(
      'csat, fcr, aht, timeliness, resolution, repeat_rate, consumption, renewal, lapse',
    );
  });

  it('weighs the work of an operator and the exams alike (002 §2)', () => {
    const overall = zh.assessments['operator_overall']?.components ?? [];
    expect(overall.map(({ assessment, weight }) => [assessment, weight])).toEqual([
      ['operator_work', 50],
      ['operator_theory', 20],
      ['practical_call', 30],
    ]);
    const work = zh.assessments['operator_work']?.components ?? [];
    const marks = work.map(({ assessment }) => zh.assessments[assessment]);
    expect(marks.map((mark) => [mark?.kind, mark?.ladder])).toEqual(
      ['daily', 'weekly', 'monthly'].map(() => ['on_the_job', undefined]),
    );
  });

  it('gives every wait a last day, and every review one', () => {
    const waits = Object.values(zh.programs)
      .flatMap((program) => program.stages)
      .flatMap((entry) => entry.gates)
      .filter(({ kind }) => !['attendance', 'time_served', 'kpi'].includes(kind));
    expect(waits).toHaveLength(15);
    for (const gate of waits) expect('within' in gate || 'due' in gate).toBe(true);
    for (const ladder of Object.values(zh.ladders))
      expect(ladder.review?.within).toEqual({ workdays: 5 });
  });

  it('is found from the bundle too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cohort-默认-'));
    try {
      mkdirSync(join(folder, 'handbook'));
      for (const language of ['zh', 'en'])
        copyFileSync(
          `src/handbook/default/${language}.yaml`,
          join(folder, 'handbook', `${language}.yaml`),
        );
      const outfile = join(folder, 'main.js');
      await build({
        entryPoints: ['src/handbook/default.ts'],
        outfile,
        bundle: true,
        format: 'esm',
        platform: 'node',
        logLevel: 'silent',
      });
      const bundled = (await import(pathToFileURL(outfile).href)) as {
        defaultHandbookText: typeof defaultHandbookText;
      };
      expect(bundled.defaultHandbookText('zh')).toBe(defaultHandbookText('zh'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
