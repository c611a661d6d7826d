import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCollection, parseDocument, visit } from 'yaml';
import type { Fault } from '../../src/domain/refusals/index.js';
import { defaultHandbookText } from '../../src/handbook/default.js';
import { readHandbook } from '../../src/handbook/read.js';
import { handbook as english } from '../../src/i18n/en/handbook.js';
import { handbook as chinese } from '../../src/i18n/zh/handbook.js';

const original = defaultHandbookText('en');

/** Each mistake: what is replaced (first occurrence), by what, and the code and the text that the fault points at. */
const mistakes: [from: string, to: string, code: string, points: string][] = [
  ['format: 1', 'format: 2', 'handbook_choice', '2\ntitle: Cust'],
  ['work_week: [1, 2, 3, 4, 5]', 'work_week: [1, 2, 3, 4, 8]', 'handbook_range', '8'],
  ['holidays: CN', 'holidays: cn', 'handbook_choice', 'cn'],
  [
    'overrides: []',
    'overrides: [{ day: 2026-02-30, kind: holiday, title: x }]',
    'handbook_day',
    '2026-02-30',
  ],
  [
    'due_soon: { workdays: 3 }',
    'due_soon: { workdays: 3, days: 1 }',
    'handbook_one_of',
    '{ workdays: 3, days',
  ],
  ['leave_notice_days: 1', 'leave_notice_day: 1', 'handbook_key_unknown', 'leave_notice_day: 1'],
  [
    'F01: { title: Commercial products, category: business',
    'F01: { title: Commercial products, category: busines',
    'handbook_reference',
    'busines, level',
  ],
  [
    'F03: { title: Rules for writing creatives, category: business, level: foundation, hours: 1,',
    'F03: { title: Rules for writing creatives, category: business, level: foundation, hours: "one",',
    'handbook_type',
    '"one"',
  ],
  ['F04: {', 'F 04: {', 'handbook_code', 'F 04'],
  ['  S02:\n', '  S01:\n', 'handbook_key_duplicate', 'S01:\n    title: Products'],
  ['code: m03_02', 'code: m03_01', 'handbook_duplicate_code', 'm03_01, title: Builds'],
  ['per_day: 120', 'per_day: 0', 'handbook_range', '0, days: 3'],
  ['title: Creative-writing drill, ', '', 'handbook_key_missing', '{ unit: creatives'],
  ['pass_mark: 85', 'pass_mark: 185', 'handbook_pass_above_total', '185'],
  ['ladder: default', 'ladder: defualt', 'handbook_reference', 'defualt'],
  ['weight: 15', 'weight: 10', 'handbook_weights', 'dimensions:\n      - code: etiquette'],
  [
    'code: system_operation',
    'code: etiquette',
    'handbook_duplicate_code',
    'etiquette\n        title: System',
  ],
  ['- rung: first', '- rung: retake', 'handbook_first_rung', 'retake\n      - rung: retake'],
  [
    'within: { workdays: 10 }',
    'within: { workdays: 10 }\n        repeats: true',
    'handbook_repeat',
    'true\n      - rung: re_exam',
  ],
  ['stage: foundation, min_rate', 'stage: fundation, min_rate', 'handbook_reference', 'fundation'],
  [
    'kind: time_served, since: hired',
    'kind: time_serve, since: hired',
    'handbook_choice',
    'time_serve, ',
  ],
  [
    "day: 1, start: '14:00'",
    "day: 1, start: '10:00'",
    'handbook_slot_overlap',
    "'10:00', end: '17:00'",
  ],
  [
    "day: 4, start: '14:00', end: '17:30'",
    "day: 4, start: '14:00', end: '13:30'",
    'handbook_slot_times',
    "'13:30'",
  ],
  [
    "day: 5, start: '14:00'",
    "day: 4, start: '14:00'",
    'handbook_slot_order',
    "4, start: '14:00', end: '15:30'",
  ],
  ['checklist: team_mentoring,', 'checklist: team,', 'handbook_reference', 'team,'],
  [
    'after_stage: foundation',
    'after_stage: protection',
    'handbook_stage_later',
    'protection, span',
  ],
  ['at_most: 8, ', '', 'handbook_one_of', '{ kind: kpi'],
  ['insert_up_to: F10', 'insert_up_to: F13', 'handbook_late_order', 'F11\n      make_up'],
];

function place(text: string, offset: number): { line: number; column: string } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: String((before.at(-1) ?? '').length + 1) };
}

function codes(faults: readonly Fault[]): string[] {
  return faults.map((fault) => fault.refused.code);
}

function change(from: string, to: string): string {
  expect(original).toContain(from);
  return original.replace(from, () => to);
}

/** Where the fault of a single mistake must point. */
function pointAt(from: string, to: string, points: string): { line: number; column: string } {
  const text = change(from, to);
  const at = text.indexOf(points, Math.max(0, original.indexOf(from) - 200));
  expect(at).toBeGreaterThan(0);
  return place(text, at);
}

describe('readHandbook', () => {
  it.each(mistakes)('finds %j -> %j', (from, to, code, points) => {
    const read = readHandbook(change(from, to), 'x.yaml');
    expect(read.handbook).toBeUndefined();
    const found = read.faults.filter((fault) => fault.refused.code === code);
    expect(found.map(({ line, column }) => ({ line, column }))).toContainEqual(
      pointAt(from, to, points),
    );
  });

  it('finds all of them at once, by line', () => {
    let text = original;
    for (const [from, to] of mistakes) {
      expect(text).toContain(from);
      text = text.replace(from, () => to);
    }
    // one of the mistakes is a line longer than what it replaces
    const longer = original
      .slice(0, original.indexOf('within: { workdays: 10 }'))
      .split('\n').length;
    const { faults } = readHandbook(text, 'x.yaml');
    const found = faults.map(({ refused, line, column }) => ({ code: refused.code, line, column }));
    for (const [from, to, code, points] of mistakes) {
      const { line, column } = pointAt(from, to, points);
      const shift = line > longer && !to.includes('\n        repeats') ? 1 : 0;
      expect(found).toContainEqual({ code, line: line + shift, column });
    }
    const lines = faults.map((fault) => fault.line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(faults.every((fault) => fault.by === 'input')).toBe(true);
  });

  it('names the rule and suggests what was meant', () => {
    const { faults } = readHandbook(change('ladder: default', 'ladder: defualt'), 'x.yaml');
    expect(faults).toMatchObject([
      {
        value: 'defualt',
        refused: {
          code: 'handbook_reference',
          facts: {
            path: 'assessments.foundation_written.ladder',
            value: 'defualt',
            what: 'ladder',
            suggestion: 'default',
          },
        },
      },
    ]);
  });

  it('suggests the key that was meant', () => {
    const { faults } = readHandbook(change('repeats: true', 'repeat: true'), 'x.yaml');
    expect(faults.map((fault) => fault.refused)).toEqual([
      {
        code: 'handbook_key_unknown',
        facts: { path: 'ladders.default.steps[2]', key: 'repeat', suggestion: 'repeats' },
      },
    ]);
  });

  it('does not miss the key that was only mistyped', () => {
    const { faults } = readHandbook(change('pass_mark: 85', 'pas_mark: 85'), 'x.yaml');
    expect(codes(faults)).toEqual(['handbook_key_unknown']);
    const late = readHandbook(change('leave_notice_days: 1', 'leave_notice_day: 1'), 'x.yaml');
    expect(codes(late.faults)).toEqual(['handbook_key_unknown']);
  });

  it('keeps the zeros of codes, as keys and as values', () => {
    const text = original
      .replace('  F01: {', '  0012: {')
      .replace('courses: [F01]', 'courses: [0012]')
      .replace('title: Commercial products', 'title: 2026');
    const { handbook, faults } = readHandbook(text, 'x.yaml');
    expect(faults).toEqual([]);
    expect(handbook?.courses['0012']?.title).toBe('2026');
    expect(handbook?.programs['onboarding']?.stages[2]?.timetable?.[0]?.courses).toEqual(['0012']);
  });

  it('does not take 12 for 0012', () => {
    const text = original
      .replace('  F01: {', '  0012: {')
      .replace('courses: [F01]', 'courses: [12]');
    expect(codes(readHandbook(text, 'x.yaml').faults)).toEqual(['handbook_reference']);
    const both = original.replace('  F01: {', '  0012: {').replace('  F02: {', '  12: {');
    expect(codes(readHandbook(both, 'x.yaml').faults)).not.toContain('handbook_key_duplicate');
  });

  it('takes an emptied section as empty and an emptied optional key as not given', () => {
    const text = original
      .replace('overrides: []', 'overrides:')
      .replace('repeats: true', 'repeats:')
      .replace('after_failures: 4', 'after_failures: 6');
    const { handbook, warnings } = readHandbook(text, 'x.yaml');
    expect(handbook?.calendar.overrides).toEqual([]);
    expect(handbook?.ladders['default']?.steps[2]).not.toHaveProperty('repeats');
    expect(codes(warnings)).toEqual(['handbook_review_unreachable']);
  });

  it('warns where nobody says what becomes of a newcomer', () => {
    const { handbook, warnings } = readHandbook(
      change('insert_up_to: F10', 'insert_up_to: F08'),
      'x',
    );
    expect(handbook).toBeDefined();
    expect(warnings.map((warning) => warning.refused.facts)).toEqual([
      { path: 'programs.onboarding.late_joiners.next_batch_from', courses: 'F09, F10' },
    ]);
  });

  it('looks a retraining stage up in every program that uses the ladder', () => {
    const { faults } = readHandbook(
      change('    ladder: complaint\n', '    ladder: default\n'),
      'x',
    );
    expect(faults.map((fault) => fault.refused)).toMatchObject([
      {
        code: 'handbook_stage_of_program',
        facts: {
          value: 'foundation',
          program: 'complaint-handling',
          assessment: 'complaint_theory',
        },
      },
    ]);
  });

  it.each([
    ['', 'handbook_no_content'],
    ['# nothing\n', 'handbook_no_content'],
    ['a: [1, 2\nb: 3\n', 'handbook_yaml'],
    ['a: 1\n\tb: 2\n', 'handbook_yaml'],
    ['a: &x [*x]\n', 'handbook_yaml'],
    ['a: *x\n', 'handbook_yaml'],
    ['? [1]\n: 2\n', 'handbook_yaml'],
    ['__proto__: { polluted: true }\n', 'handbook_code'],
    ['- 1\n- 2\n', 'handbook_type'],
    ['just words', 'handbook_type'],
    ['[', 'handbook_yaml'],
    ['['.repeat(20_000), 'handbook_yaml'],
    ['\uFEFFformat: 2', 'handbook_choice'],
  ])('refuses %j', (text, code) => {
    const read = readHandbook(text, 'x.yaml');
    expect(read.handbook).toBeUndefined();
    expect(codes(read.faults)).toContain(code);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('unfolds no bomb of aliases', () => {
    const levels = Array.from({ length: 12 }, (_, n) =>
      n === 0 ? 'a0: &a0 [x, x, x, x]' : `a${n}: &a${n} [${`*a${n - 1}, `.repeat(8)}]`,
    );
    expect(codes(readHandbook(levels.join('\n'), 'x').faults)).toContain('handbook_yaml');
  });

  it('reads CRLF and a byte-order mark as it reads anything', () => {
    const read = readHandbook(`\uFEFF${original.replaceAll('\n', '\r\n')}`, 'x.yaml');
    expect(read.handbook).toEqual(readHandbook(original, 'x.yaml').handbook);
  });

  it('stops telling after two hundred', () => {
    const courses = Array.from({ length: 300 }, (_, n) => `  X${n}: { hours: x }`).join('\n');
    const { faults } = readHandbook(original.replace('courses:\n', `courses:\n${courses}\n`), 'x');
    expect(faults).toHaveLength(201);
    expect(faults.at(-1)?.refused).toMatchObject({
      code: 'handbook_too_many',
      facts: { more: 1300 },
    });
  });

  it.each([
    ['the default', original, 800, 80],
    ...['airline-licence', 'bank-hotline', 'night-helpdesk'].map(
      (name) => [name, readFileSync(`fixtures/handbooks/${name}.yaml`, 'utf8'), 200, 60] as const,
    ),
  ] as const)(
    'never throws, whatever is deleted or replaced, and has a text for everything (%s)',
    (_, text, places, numRuns) => {
      const document = parseDocument(text);
      const paths: (string | number)[][] = [];
      visit(document, {
        Node(key, node, ancestors) {
          const path = ancestors.flatMap((parent, depth) => {
            const child = ancestors[depth + 1] ?? node;
            return isCollection(parent) && 'items' in parent && depth + 1 <= ancestors.length
              ? pathPart(parent.items, child)
              : [];
          });
          if (key !== 'key' && path.length > 0) paths.push(path);
        },
      });
      expect(paths.length).toBeGreaterThan(places);
      const replacement = fc.oneof(
        fc.constant(undefined),
        fc.constantFrom<unknown>(
          null,
          true,
          -1,
          0,
          0.3,
          1e9,
          '',
          ' ',
          'x',
          '0012',
          [],
          {},
          [null],
          {
            kind: 'x',
          },
        ),
        fc.jsonValue({ maxDepth: 2 }),
      );
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.constantFrom(...paths), replacement), {
            minLength: 1,
            maxLength: 4,
          }),
          (edits) => {
            const edited = document.clone();
            for (const [path, value] of edits) {
              if (!edited.hasIn(path)) continue;
              if (value === undefined) edited.deleteIn(path);
              else edited.setIn(path, edited.createNode(value));
            }
            const { handbook, faults, warnings } = readHandbook(edited.toString(), 'x.yaml');
            expect(handbook === undefined).toBe(faults.length > 0);
            for (const fault of [...faults, ...warnings]) {
              expect(fault.line).toBeGreaterThan(0);
              for (const language of [english, chinese])
                expect(textOf(language, fault)).not.toMatch(/undefined|\[object/);
            }
          },
        ),
        { numRuns },
      );
    },
    60_000,
  );
});

function pathPart(items: readonly unknown[], child: unknown): (string | number)[] {
  const index = items.indexOf(child);
  if (index < 0) return [];
  const item = items[index];
  if (typeof item === 'object' && item !== null && 'key' in item) return [String(item.key)];
  return [index];
}

function textOf(language: typeof english, { refused }: Fault): string {
  const texts = language.refusals as unknown as Record<
    string,
    (facts: unknown) => { message: string; hint?: string }
  >;
  const text = texts[refused.code]?.(refused.facts);
  expect(text?.message).toBeTruthy();
  return `${text?.message ?? ''} ${text?.hint ?? ''}`;
}
