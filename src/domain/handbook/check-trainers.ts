import {
  checkOneOf,
  checkReference,
  checkSpan,
  entriesOf,
  finding,
  type Draft,
  type Finding,
} from './findings.js';
import type { RulePath } from './path.js';
import { isAsLong, spanText } from './span-bounds.js';
import type { TrainerThreshold, TrainerValidity } from './types-trainers.js';
import type { Handbook } from './types.js';

/**
 * Trainers are judged by what exists and can be reached: figures, assessments, scores on their scales
 * (`trainers`, 000 §7.2).
 */
export function checkTrainers(handbook: Draft<Handbook>): Finding[] {
  const { trainers } = handbook;
  if (!trainers) return [];
  const { training, appraisal } = trainers;
  return [
    ...entriesOf(trainers.kinds).flatMap(([code, rules]) => {
      const path = ['trainers', 'kinds', code];
      const lists = ['selection', 'renewal'] as const;
      return [
        ...lists.flatMap((list) =>
          (rules[list] ?? []).flatMap((one, at) =>
            one ? checkThreshold([...path, list, at], one, handbook) : [],
          ),
        ),
        ...checkValidity([...path, 'validity'], rules.validity, handbook),
      ];
    }),
    ...checkEvaluation(handbook),
    ...checkFeedback(handbook),
    ...(training ? checkSpan(['trainers', 'training', 'every'], training.every) : []),
    ...(appraisal ? checkSpan(['trainers', 'appraisal', 'every'], appraisal.every) : []),
  ];
}

function checkThreshold(
  path: RulePath,
  threshold: Draft<TrainerThreshold>,
  { kpis, assessments, trainers }: Draft<Handbook>,
): Finding[] {
  switch (threshold.kind) {
    case 'kpi':
      return [
        ...checkReference([...path, 'metric'], 'kpi', threshold.metric, kpis),
        ...checkOneOf(path, threshold, ['at_least', 'at_most']),
      ];
    case 'assessment':
      return checkReference(
        [...path, 'assessment'],
        'assessment',
        threshold.assessment,
        assessments,
      );
    case 'trial':
    case 'appraisal':
      return [
        ...checkScore([...path, 'minimum'], threshold.minimum, trainers?.scales?.[threshold.kind]),
        ...checkSpan([...path, 'within'], threshold.within),
      ];
    case 'training':
      return checkSpan([...path, 'within'], threshold.within);
    case 'evaluation':
      return trainers && trainers.evaluation === undefined
        ? [finding(path, 'handbook_needs', { key: 'trainers.evaluation', given: 'evaluation' })]
        : [];
    default:
      return [];
  }
}

/** A score lies on its scale. */
function checkScore(
  path: RulePath,
  score: number | undefined,
  scale: number | undefined,
): Finding[] {
  if (score === undefined || scale === undefined || score <= scale) return [];
  return [finding(path, 'handbook_range', { value: String(score), expected: `0..${scale}` })];
}

/** A renewal window opens after the qualification was given. */
function checkValidity(
  path: RulePath,
  validity: Draft<TrainerValidity> | undefined,
  { calendar }: Draft<Handbook>,
): Finding[] {
  if (!validity) return [];
  const { span, renew_before: before } = validity;
  const findings = [
    ...checkSpan([...path, 'span'], span),
    ...checkSpan([...path, 'renew_before'], before),
  ];
  if (span && before && isAsLong(before, span, calendar?.work_week?.length ?? 5)) {
    const facts = { span: spanText(span), renew_before: spanText(before) };
    findings.push(finding([...path, 'renew_before'], 'handbook_renewal', facts));
  }
  return findings;
}

/** The questionnaire is one about trainings, and has the group. */
function checkFeedback({ trainers, forms }: Draft<Handbook>): Finding[] {
  const rules = trainers?.evaluated_by;
  if (!rules) return [];
  const path = ['trainers', 'evaluated_by'];
  const code = rules.form;
  const form = code === undefined ? undefined : forms?.[code];
  if (!form) return checkReference([...path, 'form'], 'form', code, forms ?? {});
  if (form.kind !== undefined && form.kind !== 'feedback') {
    const facts = { value: `${code} (${form.kind})`, expected: 'feedback' };
    return [finding([...path, 'form'], 'handbook_range', facts)];
  }
  const titles = (form.groups ?? []).flatMap((group) => group?.title ?? []);
  const known = Object.fromEntries(titles.map((title) => [title, true]));
  return checkReference([...path, 'items_of'], 'form_group', rules.items_of, known);
}

function checkEvaluation({ trainers }: Draft<Handbook>): Finding[] {
  const rules = trainers?.evaluation;
  if (!rules) return [];
  const path = ['trainers', 'evaluation'];
  const scale = trainers.scales?.trainees;
  const { minimum, reward_from: reward } = rules;
  const findings = [
    ...checkScore([...path, 'minimum'], minimum, scale),
    ...checkScore([...path, 'reward_from'], reward, scale),
    ...checkSpan([...path, 'guidance_within'], rules.guidance_within),
  ];
  if (minimum !== undefined && reward !== undefined && reward < minimum) {
    const facts = { value: String(reward), expected: `${minimum}..${scale ?? ''}` };
    findings.push(finding([...path, 'reward_from'], 'handbook_range', facts));
  }
  return findings;
}
