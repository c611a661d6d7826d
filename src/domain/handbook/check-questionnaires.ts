/** The checks of the section on questionnaires. */
import {
  checkOnlyWith,
  checkReference,
  checkSpan,
  checkStage,
  checkUnique,
  checkWeights,
  entriesOf,
  finding,
  missing,
  type Draft,
  type Finding,
} from './findings.js';
import type { RulePath } from './path.js';
import type { FormDue, Questionnaire } from './types-questionnaires.js';
import type { Handbook } from './types.js';

/**
 * Questionnaires are sound when no code is used twice, appraisals alone have raters and their weights total 100, the
 * target lies on the scale, small groups are withheld where nobody is named, and what they are due after exists
 * (`forms`; 001 §4.6, 004 §2.3).
 */
export function checkQuestionnaires(handbook: Draft<Handbook>): Finding[] {
  return entriesOf(handbook.forms).flatMap(([code, form]) => {
    const path = ['forms', code];
    return [
      ...checkItems(path, form),
      ...checkRaters(path, form),
      ...checkLimits(path, form),
      ...checkSpan([...path, 'round'], form.round),
      ...(form.due ?? []).flatMap((due, at) =>
        due ? checkDue([...path, 'due', at], due, form, handbook) : [],
      ),
    ];
  });
}

/** A column of a file is one question: marks and words share their codes. */
function checkItems(path: RulePath, { groups, open }: Draft<Questionnaire>): Finding[] {
  const marked = (groups ?? []).flatMap((group, at) =>
    (group?.items ?? []).map((item, index) => ({
      path: [...path, 'groups', at, 'items', index, 'code'],
      code: item?.code,
    })),
  );
  const words = (open ?? []).map((item, index) => ({
    path: [...path, 'open', index, 'code'],
    code: item?.code,
  }));
  return checkUnique([...marked, ...words]);
}

function checkRaters(path: RulePath, form: Draft<Questionnaire>): Finding[] {
  const { kind, raters } = form;
  if (kind === undefined) return [];
  const appraisal = kind === 'appraisal';
  const other = { key: 'kind', text: 'kind: appraisal', given: appraisal };
  const alone = (['raters', 'renormalise', 'round'] as const).flatMap((key) =>
    form[key] === undefined ? [] : checkOnlyWith(path, key, other),
  );
  if (!appraisal) return alone;
  if (!raters) {
    const facts = { key: 'raters', given: 'kind: appraisal' };
    return [missing(finding(path, 'handbook_needs', facts), path, ['raters'])];
  }
  return [
    ...checkWeights([...path, 'raters'], raters),
    ...checkUnique(
      raters.map((rater, at) => ({ path: [...path, 'raters', at, 'role'], code: rater?.role })),
    ),
  ];
}

function checkLimits(path: RulePath, form: Draft<Questionnaire>): Finding[] {
  const { anonymous, withhold_below: least, target, scale, raters } = form;
  const findings: Finding[] = [];
  const unnamed = anonymous === true || (raters ?? []).some((rater) => rater?.anonymous === true);
  if (unnamed && least === undefined) {
    const facts = { key: 'withhold_below', given: 'anonymous: true' };
    findings.push(missing(finding(path, 'handbook_needs', facts), path, ['withhold_below']));
  }
  if (target !== undefined && scale && target > scale.length) {
    const facts = { value: String(target), expected: `1..${scale.length}` };
    findings.push(finding([...path, 'target'], 'handbook_range', facts));
  }
  return findings;
}

function checkDue(
  path: RulePath,
  due: Draft<FormDue>,
  { kind }: Draft<Questionnaire>,
  handbook: Draft<Handbook>,
): Finding[] {
  const { follows, courses, program, stage, every, response_rate: rate } = due;
  const staged = { key: 'follows', text: 'follows: stage', given: follows === 'stage' };
  const program_ = program === undefined ? undefined : handbook.programs?.[program];
  const stages = program_?.stages?.map((one) => one?.code);
  return [
    ...checkSpan([...path, 'within'], due.within),
    ...checkSpan([...path, 'lapses_after'], due.lapses_after),
    ...checkSpan([...path, 'every'], every),
    ...(courses === undefined
      ? []
      : checkOnlyWith(path, 'courses', {
          ...staged,
          text: 'follows: course',
          given: follows === 'course',
        })),
    ...(program === undefined ? [] : checkOnlyWith(path, 'program', staged)),
    ...(stage === undefined ? [] : checkOnlyWith(path, 'stage', staged)),
    ...(every === undefined ? [] : onlyOf(path, 'every', 'appraisal', kind)),
    ...(rate === undefined ? [] : onlyOf(path, 'response_rate', 'feedback', kind)),
    ...needed(path, due, kind),
    ...(courses ?? []).flatMap((course, at) =>
      checkReference([...path, 'courses', at], 'course', course, handbook.courses),
    ),
    ...checkReference([...path, 'program'], 'program', program, handbook.programs),
    ...(stages ? checkStage([...path, 'stage'], stage, stages) : []),
  ];
}

const onlyOf = (
  path: RulePath,
  key: string,
  wanted: Questionnaire['kind'],
  kind: Questionnaire['kind'] | undefined,
): Finding[] =>
  kind === undefined
    ? []
    : checkOnlyWith(path, key, { key: 'kind', text: `kind: ${wanted}`, given: kind === wanted });

/** After a stage: which one of which program. An appraisal falls due after nothing else. */
function needed(
  path: RulePath,
  { follows, program, stage }: Draft<FormDue>,
  kind: Questionnaire['kind'] | undefined,
): Finding[] {
  if (follows === 'stage') {
    const keys = { program, stage };
    return (['program', 'stage'] as const).flatMap((key) => {
      if (keys[key] !== undefined) return [];
      const facts = { key, given: 'follows: stage' };
      return [missing(finding(path, 'handbook_needs', facts), path, [key])];
    });
  }
  if (kind !== 'appraisal' || follows === undefined) return [];
  const facts = { value: follows, choices: 'stage', suggestion: 'stage' };
  return [finding([...path, 'follows'], 'handbook_choice', facts)];
}
