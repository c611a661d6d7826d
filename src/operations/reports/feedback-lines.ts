import type { Store } from '../../db/open.js';
import { currentRules } from '../../db/rules.js';
import type { FeedbackLine } from '../../domain/reports/batch-facts.js';
import { rateOf } from '../../domain/rate.js';
import {
  groupFormResults,
  type Grouping,
  type GroupedResults,
} from '../forms/find-form-results.js';
import { feedbackKinds } from '../forms/form-rules.js';

/** Whose answers are wanted. */
export interface FeedbackScope {
  batch?: string;
  course?: string;
  trainer?: string;
}

/**
 * What was answered to each feedback form of the handbook in force, by course or session, in figures: of few answers
 * nothing but their number (`forms.*.withhold_below`), and nobody's answers.
 */
export function feedbackLines(store: Store, scope: FeedbackScope, by: Grouping): FeedbackLine[] {
  const { forms = {} } = currentRules(store).handbook;
  const codes = Object.keys(forms).filter((code) => {
    const kind = forms[code]?.kind;
    return kind !== undefined && feedbackKinds.includes(kind);
  });
  const { batch = null, course = null, trainer = null } = scope;
  return codes.flatMap((form) => {
    const question = { form, session: null, batch, course, trainer };
    return groupFormResults(store, question, by).groups.map((group) => lineOf(form, group));
  });
}

function lineOf(
  form: string,
  { form: rule, group, title, expected, results }: GroupedResults,
): FeedbackLine {
  return {
    form,
    form_title: rule.title,
    course: group,
    course_title: title,
    responses: results.responses,
    expected,
    response_rate:
      expected === null ? null : rateOf(Math.min(results.responses, expected), expected),
    mean: results.mean,
    withheld: results.withheld,
    below_target: results.belowTarget,
    groups: results.groups.map(({ title: name, answers, mean }) => ({
      title: name,
      answers,
      mean,
    })),
  };
}
