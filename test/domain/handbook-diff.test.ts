import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeSentence } from '../../src/commands/plan/change-sentence.js';
import { describeChange } from '../../src/domain/handbook/describe.js';
import { diffHandbooks } from '../../src/domain/handbook/diff.js';
import { ruleAt } from '../../src/domain/handbook/path.js';
import type { Handbook, Ladder, Stage } from '../../src/domain/handbook/types.js';
import { texts as en } from '../../src/i18n/en.js';
import { texts as zh } from '../../src/i18n/zh.js';
import { rulesWith } from './standing-case.js';

const base = JSON.stringify(rulesWith().handbook);

/** A handbook that says more than the default one, so that every list has something to be changed. */
function sample(): Handbook {
  const handbook = JSON.parse(base) as Handbook;
  const { ladders, assessments, calendar } = handbook;
  calendar.overrides = [
    { day: '2026-03-16', kind: 'holiday', title: 'Founding day' },
    { day: '2026-03-21', kind: 'workday', title: 'Made up' },
  ];
  ladders['default'] = {
    title: 'Default',
    steps: [{ rung: 'first' }, { rung: 'retake', within: { workdays: 10 } }],
    review: { after_failures: 4, by: 'supervisor' },
  };
  assessments['whole'] = {
    title: 'Whole',
    kind: 'composite',
    total: 100,
    pass_mark: 70,
    components: [
      { assessment: 'foundation_written', weight: 60, aggregate: 'best' },
      { assessment: 'protection_task', weight: 40, aggregate: 'latest' },
    ],
  };
  return handbook;
}

function changed(change: (handbook: Handbook) => void): { before: Handbook; after: Handbook } {
  const [before, after] = [sample(), sample()];
  change(after);
  return { before, after };
}

/** Every change with its path and its sentence in both languages. */
function told({ before, after }: { before: Handbook; after: Handbook }): string[][] {
  return diffHandbooks(before, after).map((change) => {
    const statement = describeChange(before, after, change);
    const { rules } = en.handbook;
    return [
      change.path,
      changeSentence(rules, statement),
      changeSentence(zh.handbook.rules, statement),
    ];
  });
}

const ladder = ({ ladders }: Handbook): Ladder => {
  if (!ladders['default']) throw new Error('no ladder');
  return ladders['default'];
};
const stage = ({ programs }: Handbook, code: string): Stage => {
  const found = programs['onboarding']?.stages.find((one) => one.code === code);
  if (!found) throw new Error(`no stage ${code}`);
  return found;
};
const assessment = ({ assessments }: Handbook, code: string) => {
  const found = assessments[code];
  if (!found) throw new Error(`no assessment ${code}`);
  return found;
};

describe('a change in words', () => {
  const exam = '"Written foundation exam"';
  const examZh = '考核“Written foundation exam”';
  const cases: [what: string, change: (handbook: Handbook) => void, ...said: string[][]][] = [
    [
      'another pass mark',
      (h) => (assessment(h, 'foundation_written').pass_mark = 80),
      [
        'assessments.foundation_written.pass_mark',
        `Pass mark of ${exam}: 85 → 80`,
        `${examZh}：合格线由 85 改为 80`,
      ],
    ],
    [
      'a proportion in place of a pass mark',
      (h) => {
        delete assessment(h, 'foundation_written').pass_mark;
        assessment(h, 'foundation_written').pass_proportion = 0.825;
      },
      [
        'assessments.foundation_written.pass_mark',
        `Pass mark of ${exam}: 85 → none`,
        `${examZh}：取消合格线（原为 85）`,
      ],
      [
        'assessments.foundation_written.pass_proportion',
        `Share of the total that passes of ${exam}: none → 82.5 %`,
        `${examZh}：合格所需占总分的比例设为 82.5%`,
      ],
    ],
    [
      'another title',
      (h) => (assessment(h, 'foundation_written').title = 'Entrance exam'),
      [
        'assessments.foundation_written.title',
        `"Entrance exam" was called ${exam} before`,
        `考核“Entrance exam”：原名“Written foundation exam”`,
      ],
    ],
    [
      'one step more at the end',
      (h) => ladder(h).steps.push({ rung: 're_exam', within: { days: 60 } }),
      [
        'ladders.default.steps[2]',
        'The ladder "Default": a step was added after step 2 (retake): re-exam (within 60 days)',
        '补考阶梯“Default”：在第 2 步（补考）之后新增步骤：重考（期限：60 天）',
      ],
    ],
    [
      'one step more in between, which changes none behind it',
      (h) => ladder(h).steps.splice(1, 0, { rung: 'retake', within: { days: 3 } }),
      [
        'ladders.default.steps[1]',
        'The ladder "Default": a step was added after step 1 (first try): retake (within 3 days)',
        '补考阶梯“Default”：在第 1 步（首考）之后新增步骤：补考（期限：3 天）',
      ],
    ],
    [
      'another unit of time',
      (h) => {
        const [, step] = ladder(h).steps;
        if (step) step.within = { days: 14 };
      },
      [
        'ladders.default.steps[1].within',
        'Time limit of step 2 (retake) of the ladder "Default": 10 workdays → 14 days',
        '补考阶梯“Default”，第 2 步（补考）：期限由 10 个工作日 改为 14 天',
      ],
    ],
    [
      'a course less',
      (h) => delete h.courses['F09'],
      [
        'courses.F09',
        'A course was removed: F09 "The promotion assistant"',
        '删除课程：F09 “The promotion assistant”',
      ],
    ],
    [
      'stages in another order',
      (h) =>
        h.programs['onboarding']?.stages.splice(0, 2, stage(h, 'company'), stage(h, 'agreement')),
      [
        'programs.onboarding.stages',
        expect.stringMatching(
          /^Another order of the stages of the program "Onboarding of new hires": "Company training", "Labour agreement", /,
        ) as string,
        expect.stringMatching(
          /^培养方案“Onboarding of new hires”：阶段的顺序改为：“Company training”、“Labour agreement”、/,
        ) as string,
      ],
    ],
    [
      'statuses in another order',
      (h) => h.attendance.counts.reverse(),
      [
        'attendance.counts',
        'Another order of the statuses that count as attended where no rule says otherwise: late, present',
        '规定未另行说明时算出席的考勤的顺序改为：迟到、出勤',
      ],
    ],
    [
      'a day off in place of another, found by its day',
      (h) =>
        h.calendar.overrides.splice(0, 1, {
          day: '2026-03-17',
          kind: 'holiday',
          title: 'Founding day',
        }),
      [
        'calendar.overrides[0]',
        expect.stringMatching(
          /^A day was (added: 2026-03-17|removed: 2026-03-16) "Founding day" /,
        ) as string,
        expect.stringMatching(
          /^(新增日子：2026-03-17|删除日子：2026-03-16) “Founding day”/,
        ) as string,
      ],
      [
        'calendar.overrides[0]',
        expect.stringMatching(
          /^A day was (added: 2026-03-17|removed: 2026-03-16) "Founding day" /,
        ) as string,
        expect.stringMatching(
          /^(新增日子：2026-03-17|删除日子：2026-03-16) “Founding day”/,
        ) as string,
      ],
    ],
    [
      'a requirement more',
      (h) => {
        const [, step] = ladder(h).steps;
        if (step) step.requires = [{ coaching: { by: 'mentor', times: 2 } }];
      },
      [
        'ladders.default.steps[1].requires',
        'Requirements of step 2 (retake) of the ladder "Default": none → coaching',
        '补考阶梯“Default”，第 2 步（补考）：前提设为 辅导',
      ],
    ],
    [
      'a bar after the last step',
      (h) => (ladder(h).after_last = { kind: 'bar', until: 'end_of_year' }),
      [
        'ladders.default.after_last',
        'Sequel to the last step of the ladder "Default": none → sequel to the last step: bar; end of the bar: end of the year',
        '补考阶梯“Default”：用完之后的处理设为 用完之后的处理：禁考；禁考截止：当年年底',
      ],
    ],
    [
      'a dimension that is no longer critical',
      (h) => delete assessment(h, 'practical_call').dimensions?.[2]?.critical_below,
      [
        'assessments.practical_call.dimensions[problem_solving].critical_below',
        'Critical score of the dimension "Understanding and solving" of "Simulated call": 6 → none',
        '考核“Simulated call”，评分维度“Understanding and solving”：取消一票否决线（原为 6）',
      ],
    ],
    [
      'a rule that has no name yet',
      (h) => Object.assign(ladder(h), { colour: 'red' }),
      [
        'ladders.default.colour',
        '"colour" of the ladder "Default": none → red',
        '补考阶梯“Default”：“colour”设为 red',
      ],
    ],
  ];

  it.each(cases)('%s', (_what, change, ...said) => {
    expect(told(changed(change))).toEqual(said);
  });
});

describe('entries without codes', () => {
  it('are matched by what they say, not by their place', () => {
    const { before, after } = changed((h) => {
      assessment(h, 'whole').components?.splice(0, 1);
      stage(h, 'foundation').timetable?.splice(2, 1);
      stage(h, 'protection').gates.splice(0, 1);
    });
    const paths = diffHandbooks(before, after).map(({ kind, path }) => [kind, path]);
    expect(paths).toEqual([
      ['removed', 'assessments.whole.components[0]'],
      ['removed', 'programs.onboarding.stages[foundation].timetable[2]'],
      ['removed', 'programs.onboarding.stages[protection].gates[0]'],
    ]);
  });
});

type Path = (string | number)[];

/** The path of every rule of a document: of groups, entries and single values. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  const children =
    typeof value === 'object' && value !== null
      ? Array.isArray(value)
        ? value.map((child: unknown, at): [number, unknown] => [at, child])
        : Object.entries(value)
      : [];
  const own = path.length === 0 ? [] : [path];
  return [...own, ...children.flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

/** The same document with the value at a path changed: another value, or, where it is a group, taken out. */
function mutated(handbook: Handbook, path: Path): Handbook {
  const parent = ruleAt(handbook, path.slice(0, -1)) as Record<string | number, unknown>;
  const key = path.at(-1) ?? '';
  const value = parent[key];
  if (typeof value === 'number') parent[key] = value + 1;
  else if (typeof value === 'string') parent[key] = `${value}x`;
  else if (typeof value === 'boolean') parent[key] = !value;
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
  return handbook;
}

describe('any handbook', () => {
  const before = sample();
  const paths = pathsOf(before);

  it('does not differ from itself', () => {
    expect(diffHandbooks(sample(), sample())).toEqual([]);
  });

  it('that differs in one rule has a sentence for it in each language, with words for every key', () => {
    expect(paths.length).toBeGreaterThan(500);
    const nameless = paths.filter((path) => {
      const sentences = told({ before, after: mutated(sample(), path) });
      return sentences.length === 0 || sentences.some((said) => said.some((one) => one === ''));
    });
    expect(nameless).toEqual([]);
  });

  it('that was changed in several places names each of them, at a path that one of the two has', () => {
    fc.assert(
      fc.property(fc.subarray(paths, { minLength: 1, maxLength: 3 }), (some) => {
        const [before, after] = [sample(), sample()];
        for (const path of [...some].reverse()) {
          if (ruleAt(after, path) !== undefined) mutated(after, path);
        }
        const changes = diffHandbooks(before, after);
        expect(changes.length).toBeGreaterThan(0);
        for (const { path, kind } of changes) {
          const there = kind === 'removed' ? before : after;
          expect(ruleAt(there, path), path).toBeDefined();
        }
      }),
      { numRuns: 100 },
    );
  });
});
