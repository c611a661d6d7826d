/** What the survey of the front line says (001 §4.1, §4.3). */
import type { SurveyRules } from '../handbook/types-needs.js';

/** One answer. `mastery` is a mark from 1, `null` where only a problem was written down. */
export interface SurveyAnswer {
  /** Of a person; `null` where the form bears no name. */
  employeeNo: string | null;
  department: string | null;
  topic: string;
  mastery: number | null;
  problem: string | null;
}

/** What a group of answers on one topic says. `null` is "no data", or withheld. */
export interface TopicResult {
  topic: string;
  department: string | null;
  /** How many answered. */
  answers: number;
  mean: number | null;
  /** Weak marks among the marks, 0..1. */
  weakShare: number | null;
  /** How many are weak. */
  weak: number | null;
  problems: readonly string[];
  /** So few answers, not all with a name, that they would point at somebody. */
  withheld: boolean;
  /** Whether it becomes a need. */
  isNeed: boolean;
  /** Employee numbers of those who are weak, as far as they gave their names. */
  weakPeople: readonly string[];
}

/**
 * A topic's answers in figures: their number, the mean mark, the share of weak ones (`needs.survey.weak_up_to`), and the
 * problems. From `needs.survey.need_from_share` on it is a need. Of fewer answers than `needs.survey.withhold_below`,
 * one of them without a name, nothing but their number is told (001 §4.1).
 */
export function topicResult(
  rules: SurveyRules,
  topic: string,
  department: string | null,
  answers: readonly SurveyAnswer[],
): TopicResult {
  const base = { topic, department, answers: answers.length };
  const unnamed = answers.some(({ employeeNo }) => employeeNo === null);
  if (unnamed && answers.length < rules.withhold_below) {
    return { ...base, ...nothing, withheld: true };
  }
  const marked = answers.filter(({ mastery }) => mastery !== null);
  const weak = marked.filter(({ mastery }) => (mastery ?? 0) <= rules.weak_up_to);
  const problems = [...new Set(answers.flatMap(({ problem }) => problem ?? []))].sort();
  if (marked.length === 0) return { ...base, ...nothing, problems };
  const weakShare = weak.length / marked.length;
  return {
    ...base,
    mean: marked.reduce((sum, { mastery }) => sum + (mastery ?? 0), 0) / marked.length,
    weakShare,
    weak: weak.length,
    problems,
    withheld: false,
    isNeed: weak.length > 0 && weakShare >= rules.need_from_share,
    weakPeople: weak.flatMap(({ employeeNo }) => employeeNo ?? []).sort(),
  };
}

const nothing = {
  mean: null,
  weakShare: null,
  weak: null,
  problems: [],
  withheld: false,
  isNeed: false,
  weakPeople: [],
};

/**
 * The answers of a survey topic by topic, in the order of the form; with `byDepartment` also department by department.
 * Topics that nobody answered have no row.
 */
export function surveyResults(
  rules: SurveyRules,
  topics: readonly string[],
  answers: readonly SurveyAnswer[],
  byDepartment: boolean,
): TopicResult[] {
  return topics.flatMap((topic) => {
    const own = answers.filter((answer) => answer.topic === topic);
    if (own.length === 0) return [];
    if (!byDepartment) return [topicResult(rules, topic, null, own)];
    const departments = [...new Set(own.map(({ department }) => department ?? ''))].sort();
    return departments.map((department) =>
      topicResult(
        rules,
        topic,
        department === '' ? null : department,
        own.filter((answer) => (answer.department ?? '') === department),
      ),
    );
  });
}
