import { latestVersion, rulesOf } from '../../db/rules.js';
import type { Store } from '../../db/open.js';
import { findForm, type Forms } from '../../domain/forms/find-form.js';
import type { FormKind, Questionnaire } from '../../domain/handbook/types-questionnaires.js';
import type { Refused } from '../../domain/refusals/index.js';
import type { Rules } from '../../domain/standing/facts.js';
import { InputError, Refusal, refused } from '../../errors.js';

/** The newest handbook, with its questionnaires. */
export interface FormRules {
  rules: Rules;
  version: number;
  forms: Forms;
}

export const feedbackKinds: readonly FormKind[] = ['feedback', 'other'];
export const appraisalKinds: readonly FormKind[] = ['appraisal'];

/**
 * The questionnaires of the newest handbook (`forms`).
 *
 * @throws Refusal `form_rules_missing` where it has none of these kinds
 */
export function requireForms(store: Store, kinds: readonly FormKind[]): FormRules {
  const version = latestVersion(store);
  const rules = rulesOf(store, version);
  const forms = rules.handbook.forms ?? {};
  if (!Object.values(forms).some(({ kind }) => kinds.includes(kind))) {
    const kind = kinds === appraisalKinds ? 'appraisal' : 'forms';
    throw new Refusal(refused('form_rules_missing', { kind }));
  }
  return { rules, version, forms };
}

export interface NamedForm {
  code: string;
  form: Questionnaire;
}

/** A questionnaire by code or title, or why there is none. */
export function lookUpForm(
  { forms }: FormRules,
  name: string,
  kinds: readonly FormKind[],
): NamedForm | Refused {
  const found = findForm(forms, name, kinds);
  if (found.kind === 'found') return { code: found.code, form: found.form };
  if (found.kind === 'ambiguous') {
    return refused('form_ambiguous', { form: name, codes: found.codes.join(', ') });
  }
  const others = (['feedback', 'appraisal', 'other'] as const).filter((k) => !kinds.includes(k));
  const other = findForm(forms, name, others);
  if (other.kind !== 'found') {
    return refused('form_unknown', { form: name, suggestion: found.suggestion });
  }
  const command = other.form.kind === 'appraisal' ? 'record appraisal' : 'record form';
  return refused('form_other_command', { form: other.code, command });
}

/**
 * A questionnaire by code or title; the only one of its kind where none is named.
 *
 * @throws InputError `form_unknown`, `form_ambiguous`, `form_other_command`, `option_missing`
 */
export function requireForm(
  rules: FormRules,
  name: string | null,
  kinds: readonly FormKind[],
): NamedForm {
  if (name !== null) {
    const found = lookUpForm(rules, name, kinds);
    if ('facts' in found) throw new InputError(found);
    return found;
  }
  const fitting = Object.entries(rules.forms).filter(([, { kind }]) => kinds.includes(kind));
  const [only] = fitting;
  if (!only || fitting.length > 1) {
    const choices = fitting.map(([code]) => code).join(', ');
    throw new InputError(refused('option_missing', { option: '--form', choices }));
  }
  return { code: only[0], form: only[1] };
}

/** The codes and titles of the questionnaires of some kinds, to choose from. */
export function listForms(
  store: Store,
  kinds: readonly FormKind[],
): { code: string; title: string }[] {
  return Object.entries(requireForms(store, kinds).forms)
    .filter(([, { kind }]) => kinds.includes(kind))
    .map(([code, { title }]) => ({ code, title }));
}
