import { describe, expect, it } from 'vitest';
import { checkHandbook } from '../../src/domain/handbook/check.js';
import { diffHandbooks } from '../../src/domain/handbook/diff.js';
import { nearest } from '../../src/domain/handbook/nearest.js';
import { parseRulePath, ruleAt, rulePath } from '../../src/domain/handbook/path.js';
import type { Handbook } from '../../src/domain/handbook/types.js';
import { handbookJsonSchema } from '../../src/handbook/json-schema.js';
import { readDefault } from './read-default.js';

const before = readDefault('zh');

function changed(edit: (handbook: Handbook) => void): Handbook {
  const copy = structuredClone(before);
  edit(copy);
  return copy;
}

describe('rulePath', () => {
  it.each([
    [['programs', 'onboarding', 'stages', 2, 'gates', 0], 'programs.onboarding.stages[2].gates[0]'],
    [['programs', 'complaint-handling', 'title'], 'programs.complaint-handling.title'],
    [['courses', 'F 04.1', 'hours'], 'courses["F 04.1"].hours'],
    [[], ''],
  ])('writes %j as %s and reads it back', (path, text) => {
    expect(rulePath(path)).toBe(text);
    expect(parseRulePath(text)).toEqual(path);
  });

  it('finds the rule that it names', () => {
    expect(ruleAt(before, 'ladders.default.steps[1].rung')).toBe('retake');
    expect(ruleAt(before, ['assessments', 'foundation_written', 'pass_mark'])).toBe(85);
    expect(
      ruleAt(before, 'programs.onboarding.stages[written_exam].gates[0].due.span.months'),
    ).toBe(1);
    expect(ruleAt(before, 'ladders.default.steps[9].rung')).toBeUndefined();
    expect(ruleAt(before, 'ladders.constructor')).toBeUndefined();
    expect(ruleAt(before, 'ladders..x[')).toBeUndefined();
  });
});

describe('nearest', () => {
  it.each([
    ['defualt', 'default'],
    ['Default', 'default'],
    ['complain', 'complaint'],
    ['zzz', ''],
  ])('%s -> %s', (word, meant) => {
    expect(nearest(word, ['complaint', 'default', 'operator'])).toBe(meant);
  });
});

describe('checkHandbook', () => {
  it('says nothing of a draft in which everything is missing', () => {
    expect(checkHandbook({})).toEqual([]);
    expect(
      checkHandbook({
        programs: { p: { stages: [undefined, {}] } },
        ladders: { l: {} },
        assessments: {},
      }),
    ).toEqual([]);
  });
});

describe('diffHandbooks', () => {
  it('finds nothing between a handbook and itself', () => {
    expect(diffHandbooks(before, structuredClone(before))).toEqual([]);
  });

  it('names every changed rule with both values, by path', () => {
    const after = changed((handbook) => {
      const written = handbook.assessments['foundation_written'];
      if (written) written.pass_mark = 80;
      delete handbook.courses['S14'];
      const retake = handbook.ladders['default']?.steps[1];
      if (retake) retake.within = { days: 14 };
    });
    const changes = diffHandbooks(before, after);
    expect(changes.map(({ path, kind }) => [path, kind])).toEqual([
      ['assessments.foundation_written.pass_mark', 'changed'],
      ['courses.S14', 'removed'],
      ['ladders.default.steps[1].within', 'changed'],
    ]);
    expect(changes[0]).toMatchObject({ before: '85', after: '80' });
    expect(changes[1]).toMatchObject({
      before: JSON.stringify(before.courses['S14']),
      after: null,
    });
  });

  it('matches stages by code: one more in front changes none behind it', () => {
    const stage = {
      code: 'medical',
      title: '体检',
      gates: [{ kind: 'approval' as const, by: 'hr' as const }],
    };
    const after = changed((handbook) => handbook.programs['onboarding']?.stages.unshift(stage));
    const changes = diffHandbooks(before, after);
    expect(changes.map(({ path, kind }) => [path, kind])).toEqual([
      ['programs.onboarding.stages[medical]', 'added'],
    ]);
    expect(ruleAt(after, changes[0]?.path ?? '')).toEqual(stage);
    expect(diffHandbooks(after, before)[0]).toMatchObject({ kind: 'removed', after: null });
  });

  it('tells a new order of the same stages', () => {
    const after = changed((handbook) => handbook.programs['complaint-handling']?.stages.reverse());
    expect(diffHandbooks(before, after)).toMatchObject([
      {
        path: 'programs.complaint-handling.stages',
        kind: 'reordered',
        before: 'lessons, theory, simulation',
        after: 'simulation, theory, lessons',
      },
    ]);
  });

  it('sorts positions as numbers', () => {
    const after = changed((handbook) => {
      for (const slot of handbook.programs['onboarding']?.stages[2]?.timetable ?? [])
        slot.trainer = 'mentor';
    });
    const positions = diffHandbooks(before, after).map(({ path }) =>
      Number(/timetable\[(\d+)\]/.exec(path)?.[1]),
    );
    expect(positions).toEqual(Array.from({ length: 17 }, (_, at) => at));
  });
});

describe('handbookJsonSchema', () => {
  it('describes every key, and names it in Chinese', () => {
    const bare: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, child] of Object.entries(node)) {
        if (key === 'properties')
          for (const [name, schema] of Object.entries(
            child as Record<string, Record<string, unknown>>,
          ))
            if (schema['const'] === undefined && (!schema['description'] || !schema['title']))
              bare.push(`${path}.${name}`);
        walk(child, `${path}.${key}`);
      }
    };
    const schema = handbookJsonSchema('zh');
    walk(schema, '');
    expect(bare).toEqual([]);
    expect(schema).toMatchObject({
      type: 'object',
      additionalProperties: false,
      $schema: expect.stringContaining('draft-07') as string,
    });
  });
});
