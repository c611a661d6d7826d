import type { QuestionBankRules } from '../handbook/types-question-bank.js';
import type { ItemFigures, PaperFigures } from './item-analysis.js';

/** How often an option was chosen: shares of all, of the upper and of the lower group. */
export interface ChoiceFigures {
  /** Index in the question's own order. */
  option: number;
  text: string;
  /** Its weight in per cent. */
  weight: number;
  count: number;
  share: number;
  upper: number;
  lower: number;
}

/** Why an item is weak; `rule`: the path in the handbook. */
export type Weakness =
  | { code: 'too_hard' | 'too_easy'; rule: string; value: number; limit: number }
  | { code: 'discrimination' | 'upper_lower'; rule: string; value: number; limit: number }
  | { code: 'lowers_alpha'; rule: string; value: number; limit: number }
  | { code: 'misjudged'; rule: string; value: number; limit: number; difficulty: string }
  | {
      code: 'idle_option' | 'misleading_option';
      rule: string;
      option: number;
      value: number;
      limit: number;
    };

/** The path of a rule about items. */
export const itemRule = (key: keyof QuestionBankRules['items']): string =>
  `question_bank.items.${key}`;

/**
 * What is weak about an item by the handbook's lines: too hard or too easy, parts the better from the weaker too
 * little, makes an unreliable paper less reliable, has options that nobody or the wrong people choose, or was declared
 * of another difficulty than it has (`question_bank.items`, `question_bank.difficulties`; 003 §5).
 */
export function weaknesses(
  rules: QuestionBankRules,
  item: ItemFigures,
  about: { difficulty: string; choices: readonly ChoiceFigures[]; paper: PaperFigures },
): Weakness[] {
  const { items } = rules;
  const { p, discrimination, difference, alphaWithout } = item;
  const { alpha } = about.paper;
  const found: Weakness[] = [];
  if (p < items.p_from) {
    found.push({ code: 'too_hard', rule: itemRule('p_from'), value: p, limit: items.p_from });
  }
  if (p > items.p_to) {
    found.push({ code: 'too_easy', rule: itemRule('p_to'), value: p, limit: items.p_to });
  }
  if (discrimination !== null && discrimination < items.discrimination) {
    const [rule, limit] = [itemRule('discrimination'), items.discrimination];
    found.push({ code: 'discrimination', rule, value: discrimination, limit });
  }
  if (difference < items.upper_lower) {
    const [rule, limit] = [itemRule('upper_lower'), items.upper_lower];
    found.push({ code: 'upper_lower', rule, value: difference, limit });
  }
  if (alpha !== null && alpha < items.alpha && alphaWithout !== null && alphaWithout > alpha) {
    found.push({
      code: 'lowers_alpha',
      rule: itemRule('alpha'),
      value: alphaWithout,
      limit: alpha,
    });
  }
  return [...found, ...misjudged(rules, p, about.difficulty), ...weakOptions(rules, about.choices)];
}

function misjudged(rules: QuestionBankRules, p: number, difficulty: string): Weakness[] {
  const { p_from = 0, p_to = 1 } = rules.difficulties[difficulty] ?? {};
  if (p >= p_from && p <= p_to) return [];
  const [key, limit] = p < p_from ? (['p_from', p_from] as const) : (['p_to', p_to] as const);
  const rule = `question_bank.difficulties.${difficulty}.${key}`;
  return [{ code: 'misjudged', rule, value: p, limit, difficulty }];
}

function weakOptions({ items }: QuestionBankRules, choices: readonly ChoiceFigures[]): Weakness[] {
  return choices
    .filter(({ weight }) => weight <= 0)
    .flatMap(({ option, share, upper, lower }): Weakness[] => {
      if (share < items.distractor) {
        const [rule, limit] = [itemRule('distractor'), items.distractor];
        return [{ code: 'idle_option', rule, option, value: share, limit }];
      }
      if (upper - lower < items.upper_lower) return [];
      const [rule, limit] = [itemRule('upper_lower'), items.upper_lower];
      return [{ code: 'misleading_option', rule, option, value: upper - lower, limit }];
    });
}
