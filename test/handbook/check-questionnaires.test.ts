import { describe, expect, it } from 'vitest';
import { checkQuestionnaires } from '../../src/domain/handbook/check-questionnaires.js';
import type { Draft } from '../../src/domain/handbook/findings.js';
import { rulePath } from '../../src/domain/handbook/path.js';
import type { Questionnaire } from '../../src/domain/handbook/types-questionnaires.js';
import type { Handbook } from '../../src/domain/handbook/types.js';

const sound: Draft<Questionnaire> = {
  title: 'Form',
  kind: 'feedback',
  scale: [{ title: 'no' }, { title: 'yes' }],
  anonymous: false,
  groups: [
    {
      title: 'All',
      items: [
        { code: 'a', title: 'A' },
        { code: 'b', title: 'B' },
      ],
    },
  ],
};
const appraisal: Draft<Questionnaire> = {
  ...sound,
  kind: 'appraisal',
  raters: [
    { role: 'self', weight: 50 },
    { role: 'mentor', weight: 50 },
  ],
};
const due = { within: { workdays: 1 }, by: 'specialist' } as const;

function findingsOf(form: Draft<Questionnaire>): string[] {
  const handbook: Draft<Handbook> = {
    courses: { F01: {} },
    programs: { p: { stages: [{ code: 'one' }] } },
    forms: { f: form },
  };
  return checkQuestionnaires(handbook).map(
    ({ path, refused }) => `${rulePath(path)} ${refused.code}`,
  );
}

describe('questionnaires', () => {
  it.each([
    ['feedback', sound],
    ['an appraisal', appraisal],
    [
      'due after a stage',
      { ...sound, due: [{ ...due, follows: 'stage', program: 'p', stage: 'one' }] },
    ],
    ['due after courses', { ...sound, due: [{ ...due, follows: 'course', courses: ['F01'] }] }],
  ] satisfies [string, Draft<Questionnaire>][])('are sound: %s', (_, form) => {
    expect(findingsOf(form)).toEqual([]);
  });

  it.each([
    [
      { ...sound, open: [{ code: 'a', title: 'O' }] },
      'forms.f.open[0].code handbook_duplicate_code',
    ],
    [{ ...sound, raters: [{ role: 'self', weight: 100 }] }, 'forms.f.raters handbook_only_with'],
    [{ ...sound, renormalise: true }, 'forms.f.renormalise handbook_only_with'],
    [{ ...sound, kind: 'appraisal' }, 'forms.f handbook_needs'],
    [{ ...appraisal, raters: [{ role: 'self', weight: 90 }] }, 'forms.f.raters handbook_weights'],
    [
      {
        ...appraisal,
        raters: [
          { role: 'self', weight: 50 },
          { role: 'self', weight: 50 },
        ],
      },
      'forms.f.raters[1].role handbook_duplicate_code',
    ],
    [{ ...sound, anonymous: true }, 'forms.f handbook_needs'],
    [{ ...sound, target: 3 }, 'forms.f.target handbook_range'],
    [{ ...sound, due: [{ ...due, follows: 'stage' }] }, 'forms.f.due[0] handbook_needs'],
    [
      { ...sound, due: [{ ...due, follows: 'stage', program: 'q', stage: 'one' }] },
      'forms.f.due[0].program handbook_reference',
    ],
    [
      { ...sound, due: [{ ...due, follows: 'stage', program: 'p', stage: 'two' }] },
      'forms.f.due[0].stage handbook_reference',
    ],
    [
      { ...sound, due: [{ ...due, follows: 'course', courses: ['F02'] }] },
      'forms.f.due[0].courses[0] handbook_reference',
    ],
    [
      { ...sound, due: [{ ...due, follows: 'in_service', courses: ['F01'] }] },
      'forms.f.due[0].courses handbook_only_with',
    ],
    [
      { ...sound, due: [{ ...due, follows: 'in_service', every: { months: 6 } }] },
      'forms.f.due[0].every handbook_only_with',
    ],
    [
      { ...appraisal, due: [{ ...due, follows: 'in_service' }] },
      'forms.f.due[0].follows handbook_choice',
    ],
    [
      {
        ...sound,
        due: [{ follows: 'in_service', by: 'specialist', within: { days: 1, months: 1 } }],
      },
      'forms.f.due[0].within handbook_one_of',
    ],
  ] satisfies [Draft<Questionnaire>, string][])('have a fault: %#', (form, expected) => {
    expect(findingsOf(form)).toContain(expected);
  });
});
