import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.js';
import { collectionDays } from '../../src/domain/planning/collection.js';
import {
  findDuplicates,
  likenessOf,
  type ComparedNeed,
} from '../../src/domain/planning/duplicates.js';
import { findTopic, findType } from '../../src/domain/planning/find-topic.js';
import { needPeople } from '../../src/domain/planning/need-people.js';
import { needState, planItemOf, type NeedItem } from '../../src/domain/planning/need-state.js';
import { readParticipants } from '../../src/domain/planning/participants.js';
import { readMastery, readMonth } from '../../src/domain/planning/read-answer.js';
import { surveyResults, topicResult, type SurveyAnswer } from '../../src/domain/planning/survey.js';
import { checkHandbook } from '../../src/domain/handbook/check.js';
import type { NeedRules, SurveyRules } from '../../src/domain/handbook/types-needs.js';
import { readDefault } from '../handbook/read-default.js';

const handbook = readDefault('zh');
const rules = handbook.needs as NeedRules;
const survey = rules.survey as SurveyRules;

const item = (code: string, status: NeedItem['status']): NeedItem => ({
  code,
  year: 2026,
  status,
  fromOn: null,
  toOn: null,
});

describe('needState', () => {
  const open = { mergedInto: null, declinedOn: null, items: [] };
  it.each([
    ['open', open],
    ['open', { ...open, items: [item('1', 'dropped')] }],
    ['planned', { ...open, items: [item('1', 'dropped'), item('2', 'planned')] }],
    ['declined', { ...open, declinedOn: '2026-03-02' }],
    ['merged', { ...open, mergedInto: 'N2026-001' }],
  ])('%s', (state, need) => {
    expect(needState(need)).toBe(state);
  });

  it('names the first item that was not dropped', () => {
    const items = [item('1', 'dropped'), item('2', 'planned'), item('3', 'planned')];
    expect(planItemOf({ items })?.code).toBe('2');
  });
});

describe('needPeople', () => {
  const form = (department: string | null, heads: number | null, ...people: string[]) => ({
    department,
    heads,
    people,
  });
  it.each([
    ['names only', [form('A', null, 'E2', 'E1')], ['E1', 'E2'], 2],
    ['a number only', [form('A', 12)], [], 12],
    ['a number and some of the names', [form('A', 12, 'E1')], ['E1'], 12],
    ['nothing said', [form('A', null)], [], null],
    ['the same people in two forms', [form('A', null, 'E1'), form('B', null, 'E1')], ['E1'], 1],
    ['two numbers of one department: the larger', [form('A', 5), form('A', 8)], [], 8],
    ['numbers of two departments', [form('A', 5), form('B', 8)], [], 13],
    ['names of one, a number of another', [form('A', null, 'E1'), form('B', 3)], ['E1'], 4],
  ])('%s', (_, forms, named, heads) => {
    expect(needPeople(forms)).toEqual({ named, heads });
  });
});

describe('readParticipants', () => {
  const known = new Set(['1001', 'CHEN']);
  const people = (...employeeNos: string[]) => ({ kind: 'people', employeeNos });
  it.each([
    ['E1、E2，E3; e4 E1', people('E1', 'E2', 'E3', 'E4')],
    ['Ｅ１００１（张三）、E1002(李四)', people('E1001', 'E1002')],
    ['12', { kind: 'heads', heads: 12 }],
    ['12 人', { kind: 'heads', heads: 12 }],
    ['共８名', { kind: 'heads', heads: 8 }],
    ['3 people', { kind: 'heads', heads: 3 }],
    ['1001', people('1001')],
    ['1001 1002', people('1001', '1002')],
    ['chen', people('CHEN')],
    ['0', { kind: 'unclear', words: ['0'] }],
    ['全体', { kind: 'unclear', words: ['全体'] }],
    ['E1 and others', { kind: 'unclear', words: ['and', 'others'] }],
    ['、', { kind: 'unclear', words: [] }],
  ])('%s', (text, expected) => {
    expect(readParticipants(text, (word) => known.has(word))).toEqual(expected);
  });
});

describe('likenessOf', () => {
  it.each([
    ['退款规则', '退款规则', 1],
    ['Refund rules', 'ＲＥＦＵＮＤ  rules', 1],
    ['退款规则', '网盟图片', 0],
    ['ab', 'a', 0],
    ['春季活动的退款规则', '春季活动退款规则', 0.8],
  ])('%s / %s: %d', (one, other, likeness) => {
    expect(likenessOf(one, other)).toBe(likeness);
    expect(likenessOf(other, one)).toBe(likeness);
  });
});

describe('findDuplicates', () => {
  const need = (code: string, facts: Partial<ComparedNeed> = {}): ComparedNeed => ({
    code,
    title: '退款规则',
    department: '客服一部',
    course: null,
    receivedOn: '2026-03-02',
    planned: false,
    ...facts,
  });
  const pairs = (...needs: ComparedNeed[]) =>
    findDuplicates(needs, 0.6).map(
      (pair) => `${pair.need}>${pair.into} ${pair.alike} ${pair.near}`,
    );

  it('needs the same course or titles alike, and the same department or month', () => {
    const other = { title: '完全不同', receivedOn: '2026-03-09' };
    expect(pairs(need('N1'), need('N2', { ...other }))).toEqual([]);
    expect(pairs(need('N1', { course: 'S04' }), need('N2', { ...other, course: 'S04' }))).toEqual([
      'N2>N1 same_course both',
    ]);
    expect(pairs(need('N1'), need('N2', { department: '二部' }))).toEqual([
      'N2>N1 same_title same_month',
    ]);
    expect(pairs(need('N1'), need('N2', { receivedOn: '2026-05-02' }))).toEqual([
      'N2>N1 same_title same_department',
    ]);
    expect(pairs(need('N1'), need('N2', { department: '二部', receivedOn: '2026-05-02' }))).toEqual(
      [],
    );
    expect(
      pairs(
        need('N1', { department: null }),
        need('N2', { department: null, receivedOn: '2026-05-02' }),
      ),
    ).toEqual([]);
  });

  it('proposes a planned one before an open one, and nothing that is itself to be merged', () => {
    expect(pairs(need('N1'), need('N2'), need('N3', { planned: true }))).toEqual([
      'N1>N3 same_title both',
      'N2>N3 same_title both',
    ]);
    expect(pairs(need('N1', { planned: true }), need('N2', { planned: true }))).toEqual([]);
    expect(pairs(need('N1'), need('N2'), need('N3'))).toEqual([
      'N2>N1 same_title both',
      'N3>N1 same_title both',
    ]);
  });
});

describe('what a survey form says', () => {
  it.each([
    ['products', 'products'],
    ['1、基础产品知识', 'products'],
    ['基础产品知识', 'products'],
    ['4．诊断技能', 'diagnostic_skills'],
    ['2) 后台操作', 'backend'],
  ])('%s is the topic %s', (name, code) => {
    expect(findTopic(rules, name, null)).toMatchObject({ kind: 'found', topic: { code } });
  });

  it('suggests what may be meant, and asks for the type of a title that stands twice', () => {
    expect(findTopic(rules, '基础产品知试', null)).toEqual({
      kind: 'unknown',
      suggestion: '基础产品知识',
    });
    const twice = structuredClone(rules);
    const technical = twice.types['technical'];
    if (technical) technical.topics['backend'] = { title: '沟通技能' };
    expect(findTopic(twice, '沟通技能', null)).toEqual({
      kind: 'ambiguous',
      types: ['管理类课程', '技术类课程'],
    });
    expect(findTopic(twice, '沟通技能', 'technical')).toMatchObject({ topic: { code: 'backend' } });
  });

  it.each([
    ['public', 'public'],
    ['公共类课程', 'public'],
    ['公共类', 'public'],
    ['技术类課程', 'technical'],
  ])('%s is the type %s', (name, code) => {
    expect(findType(rules.types, name)).toEqual({ code });
  });

  it.each([
    ['2', 2],
    ['２分', 2],
    ['了解一些', 2],
    ['2 了解一些', 2],
    ['2、了解一些', 2],
    ['2 熟练', undefined],
    ['0', undefined],
    ['6', undefined],
    ['2.5', undefined],
    ['还行', undefined],
  ])('mastery %s is %s', (text, mark) => {
    expect(readMastery(survey, text)).toBe(mark);
  });

  it.each([
    ['2026-03', '2026-03'],
    ['2026/3', '2026-03'],
    ['2026年3月', '2026-03'],
    ['2026-03-31', '2026-03'],
    ['2026年3月2日', '2026-03'],
    ['2026-13', undefined],
    ['2026-02-30', undefined],
    ['三月', undefined],
  ])('month %s is %s', (text, month) => {
    expect(readMonth(text)).toBe(month);
  });
});

describe('topicResult', () => {
  const answer = (
    employeeNo: string | null,
    mastery: number | null,
    problem: string | null = null,
  ): SurveyAnswer => ({ employeeNo, department: null, topic: 'products', mastery, problem });
  const result = (...answers: SurveyAnswer[]) => topicResult(survey, 'products', null, answers);

  it('gives the mean, the share of weak marks, the problems and who is weak', () => {
    expect(result(answer('E2', 2, 'b'), answer('E1', 1, 'a'), answer('E3', 5, 'a'))).toMatchObject({
      answers: 3,
      mean: 8 / 3,
      weakShare: 2 / 3,
      weak: 2,
      problems: ['a', 'b'],
      weakPeople: ['E1', 'E2'],
      isNeed: true,
    });
  });

  it.each([
    [[2, 3, 3], true],
    [[2, 3, 3, 3], false],
    [[2, 2, 2, 3, 3, 3, 3, 3, 3, 3], true],
    [[3], false],
  ])('marks %j: a need is %s', (marks, isNeed) => {
    expect(result(...marks.map((mark, at) => answer(`E${at}`, mark))).isNeed).toBe(isNeed);
  });

  it('is no data where nobody gave a mark', () => {
    expect(result(answer('E1', null, 'a'))).toMatchObject({
      answers: 1,
      mean: null,
      weakShare: null,
      problems: ['a'],
      isNeed: false,
    });
  });

  it('withholds a small group with an answer without a name, and no other', () => {
    const withheld = result(answer(null, 1, 'a'), answer('E1', 1, 'b'));
    expect(withheld).toMatchObject({ answers: 2, withheld: true, mean: null, isNeed: false });
    expect(withheld.problems).toEqual([]);
    expect(withheld.weakPeople).toEqual([]);
    expect(result(answer('E2', 1), answer('E1', 1)).withheld).toBe(false);
    expect(result(answer(null, 1), answer(null, 1), answer(null, 1)).withheld).toBe(false);
  });

  it('goes topic by topic in the order of the form, department by department where asked', () => {
    const answers = [
      { ...answer('E1', 1), topic: 'backend', department: 'B' },
      { ...answer('E2', 1), department: 'B' },
      { ...answer('E3', 1), department: 'A' },
    ];
    const rows = (by: boolean) =>
      surveyResults(survey, ['products', 'scripts', 'backend'], answers, by).map(
        ({ topic, department }) => `${topic} ${department ?? '-'}`,
      );
    expect(rows(false)).toEqual(['products -', 'backend -']);
    expect(rows(true)).toEqual(['products A', 'products B', 'backend B']);
  });
});

describe('collectionDays', () => {
  const calendar = createCalendar([1, 2, 3, 4, 5], [], 'none');
  const collection = {
    hand_out_day: -1,
    collect_day: 1,
    within: { workdays: 5 },
    by: 'specialist' as const,
  };
  it.each([
    // 31 January and 1 February 2026 are a weekend; so are 28 February and 1 March.
    ['2026-01', '2026-01-30', '2026-01-01', '2026-01-08'],
    ['2026-02', '2026-02-27', '2026-02-02', '2026-02-09'],
    ['2026-03', '2026-03-31', '2026-03-02', '2026-03-09'],
  ])('%s', (month, handOutOn, collectFrom, collectBy) => {
    const days = collectionDays(collection, calendar, month);
    expect(days).toEqual({ month, handOutOn, collectFrom, collectBy });
  });

  it('takes the last day of a month that lacks the day', () => {
    const days = collectionDays({ ...collection, collect_day: 31 }, calendar, '2026-04');
    expect(days.collectFrom).toBe('2026-04-30');
    const { collect_day, within, by } = collection;
    const bare = { collect_day, within, by };
    expect(collectionDays(bare, calendar, '2026-04').handOutOn).toBeNull();
  });
});

describe('the check of the section', () => {
  const findings = (edit: (needs: NeedRules) => void): string[] => {
    const copy = structuredClone(handbook);
    if (copy.needs) edit(copy.needs);
    return checkHandbook(copy).map(({ path, refused }) => `${path.join('.')} ${refused.code}`);
  };
  const gap = (edit: object) => (needs: NeedRules) => {
    needs.gaps = { ...needs.gaps, g: { title: 'G', months: 1, ...edit } };
  };

  it.each<[string, (needs: NeedRules) => void, string[]]>([
    ['nothing', () => undefined, []],
    [
      'an unknown course of a topic',
      ({ types }) =>
        (types['public'] = { title: 'P', topics: { a: { title: 'A', course: 'X9' } } }),
      ['needs.types.public.topics.a.course handbook_reference'],
    ],
    [
      'a topic in two types',
      ({ types }) => (types['new'] = { title: 'N', topics: { products: { title: 'A' } } }),
      ['needs.types.new.topics.products handbook_duplicate_code'],
    ],
    [
      'every mark is weak',
      (needs) => needs.survey && (needs.survey.weak_up_to = 5),
      ['needs.survey.weak_up_to handbook_range'],
    ],
    [
      'a day that is none',
      (needs) => needs.collection && (needs.collection.collect_day = 0),
      ['needs.collection.collect_day handbook_range'],
    ],
    [
      'no unit of time',
      (needs) => needs.answer && (needs.answer.within = {}),
      ['needs.answer.within handbook_one_of'],
    ],
    [
      'nothing measured, no limit',
      gap({}),
      ['needs.gaps.g handbook_one_of', 'needs.gaps.g handbook_one_of'],
    ],
    ['an unknown KPI', gap({ kpi: 'x', below: 1 }), ['needs.gaps.g.kpi handbook_reference']],
    [
      'an unknown course',
      gap({ kpi: 'csat', below: 1, course: 'X9' }),
      ['needs.gaps.g.course handbook_reference'],
    ],
    ['no target', gap({ kpi: 'csat', target: true }), ['needs.gaps.g.target handbook_needs']],
    [
      'a composite',
      gap({ assessment: 'operator_overall', below: 1 }),
      ['needs.gaps.g.assessment handbook_not_with'],
    ],
    [
      'an unknown dimension',
      gap({ assessment: 'practical_call', dimension: 'x', below: 1 }),
      ['needs.gaps.g.dimension handbook_reference'],
    ],
    [
      'a dimension of a KPI',
      gap({ kpi: 'csat', dimension: 'x', below: 1 }),
      ['needs.gaps.g.dimension handbook_only_with'],
    ],
    [
      'a pass mark of a dimension',
      gap({ assessment: 'practical_call', dimension: 'communication', target: true }),
      ['needs.gaps.g.target handbook_not_with'],
    ],
  ])('%s', (_, edit, expected) => {
    expect(findings(edit)).toEqual(expected);
  });
});
