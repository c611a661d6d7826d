import { insertNeed } from '../db/needs.js';
import { listSurveyAnswers, listSurveyPeriods } from '../db/survey.js';
import type { Store } from '../db/open.js';
import { withWrite, type WriteContext, type Writer } from '../db/write.js';
import type { Day } from '../domain/day.js';
import type { SurveyRules } from '../domain/handbook/types-needs.js';
import { nameKey } from '../domain/enrolling/name-key.js';
import { topicPath, topicsOf, type Topic } from '../domain/planning/find-topic.js';
import type { Month } from '../domain/planning/gaps.js';
import { surveyResults, type TopicResult } from '../domain/planning/survey.js';
import { EvidencePeople } from './evidence-people.js';
import { findNeeds } from './find-needs.js';
import { requireNeedRules, requirePart } from './need-rules.js';

/** What a topic's answers say, with its place on the form and the need that it made. */
export interface SurveyTopic extends TopicResult {
  place: Topic;
  /** Path of the topic in the handbook. */
  rule: string;
  /** Code of the need that was made of it; `null`: none. */
  need: string | null;
}

export interface SurveyOutcome {
  period: Month;
  version: number;
  rules: SurveyRules;
  /** How many people and forms answered; answers with neither count one by one on each topic. */
  topics: readonly SurveyTopic[];
}

export interface SurveyQuestion {
  /** `null`: the latest month of which there are answers. */
  period: Month | null;
  department: string | null;
  byDepartment: boolean;
}

/**
 * What the survey of a month says, topic by topic in the order of the form (001 §4.1, §4.3; `needs.survey`). Answers on
 * topics that the handbook no longer has are left out.
 *
 * @throws Refusal `need_rules_missing`
 */
export function findSurveyResults(store: Store, question: SurveyQuestion): SurveyOutcome {
  const rules = requireNeedRules(store);
  const survey = requirePart(rules, 'survey');
  const period = question.period ?? listSurveyPeriods(store)[0] ?? '';
  const wanted = question.department === null ? null : nameKey(question.department);
  const answers = listSurveyAnswers(store, period).filter(
    ({ department }) => wanted === null || nameKey(department ?? '') === wanted,
  );
  const places = new Map(topicsOf(rules.needs).map((topic) => [topic.code, topic]));
  const needs = findNeeds(store);
  const results = surveyResults(survey, [...places.keys()], answers, question.byDepartment);
  const topics = results.flatMap((result): SurveyTopic[] => {
    const place = places.get(result.topic);
    if (!place) return [];
    const rule = topicPath(place);
    const department = question.department ?? result.department;
    const need = needs.find(
      (known) =>
        known.kind === 'survey' &&
        known.rule === rule &&
        known.period === period &&
        nameKey(known.department ?? '') === nameKey(department ?? ''),
    );
    return [{ ...result, department, place, rule, need: need?.code ?? null }];
  });
  return { period, version: rules.version, rules: survey, topics };
}

/**
 * Makes needs of the topics on which enough are weak, once a month, topic and department (001 §4.3;
 * `needs.survey.need_from_share`). Who is weak and gave a name is named in the need.
 *
 * @throws Refusal `need_rules_missing`
 */
export function addSurveyNeeds(
  store: Store,
  context: WriteContext,
  input: SurveyQuestion & { today: Day; dryRun: boolean },
): { entry: number | null; outcome: SurveyOutcome } {
  const { today, dryRun, ...question } = input;
  const { period } = findSurveyResults(store, question);
  const command = `plan need survey-result --period ${period} --add`;
  const { entry, result } = withWrite(store, context, { command, dryRun }, (write) => {
    const found = findSurveyResults(store, question);
    const due = found.topics.filter(({ isNeed, need }) => isNeed && need === null);
    for (const topic of due) addTopic(write, topic, period, today);
    return { result: findSurveyResults(store, question), summary: { added: due.length } };
  });
  return { entry, outcome: result };
}

function addTopic(write: Writer, topic: SurveyTopic, period: Month, today: Day): void {
  const { place, department, problems, weak, weakPeople, rule } = topic;
  const people = new EvidencePeople(write.store);
  const ids = weakPeople.flatMap((employeeNo) => people.find(employeeNo)?.id ?? []);
  const need = {
    kind: 'survey' as const,
    title: place.title,
    content: problems.length === 0 ? null : problems.join('；'),
    courseType: place.type,
    course: place.course,
    department,
    heads: weak,
    rule,
    period,
    receivedOn: today,
  };
  insertNeed(write, need, ids);
}
