import type { Command } from 'commander';
import type { App } from '../../app.js';
import {
  addSurveyNeeds,
  findSurveyResults,
  type SurveyOutcome,
  type SurveyTopic,
} from '../../operations/find-survey-results.js';
import type { Document, Row, View } from '../../render/view.js';
import { sayEntry } from '../importing.js';
import { checkChoice } from '../options.js';
import { monthOption } from './need-rows.js';

interface ResultOptions {
  period?: string;
  department?: string;
  by?: string;
  add?: boolean;
}

export function addNeedSurveyResult(need: Command, app: App): void {
  const t = app.texts.need.result;
  need
    .command('survey-result')
    .description(t.summary)
    .option('--period <MONTH>', t.period)
    .option('--department <DEPARTMENT>', t.department)
    .option('--by <GROUP>', t.by)
    .option('--add', t.add)
    .action((options: ResultOptions) => runResult(app, options));
}

async function runResult(app: App, options: ResultOptions): Promise<void> {
  const t = app.texts.need.result;
  if (options.by !== undefined) checkChoice('--by', options.by, ['department']);
  const question = {
    period: monthOption(options.period) ?? null,
    department: options.department ?? null,
    byDepartment: options.by !== undefined,
  };
  if (options.add === true) {
    const input = { ...question, today: app.today(), dryRun: app.options.dryRun === true };
    const { entry, outcome } = addSurveyNeeds(app.store(), app.writeContext(), input);
    if (app.options.format === 'json') {
      await app.printText('', { entry, topics: outcome.topics.map(topicRow) });
    } else await print(app, outcome, question.byDepartment);
    await sayEntry(app, entry);
    return;
  }
  const outcome = findSurveyResults(app.store(), question);
  await print(app, outcome, question.byDepartment);
  const waiting = outcome.topics.filter(({ isNeed, need }) => isNeed && need === null);
  if (waiting.length > 0) await app.say(t.toAdd(waiting.length));
}

async function print(app: App, outcome: SurveyOutcome, byDepartment: boolean): Promise<void> {
  const view = topicsView(app, outcome, byDepartment);
  const name = `needs-survey-${outcome.period}`;
  await app.print(view.rows.length === 0 ? view : page(app, outcome, view), name);
}

function page(app: App, outcome: SurveyOutcome, view: View): Document {
  const t = app.texts.need.result;
  const { rules, topics, period, version } = outcome;
  const weakest = rules.mastery[rules.weak_up_to - 1]?.title ?? '';
  const share = app.texts.handbook.rules.rate(rules.need_from_share);
  return {
    name: 'survey',
    title: t.title(period),
    subtitle: t.subtitle({ weak: `${rules.weak_up_to} ${weakest}`, share, version }),
    sections: [{ kind: 'view', view }],
    footer: topics.some(({ withheld }) => withheld) ? [t.withheld(rules.withhold_below)] : [],
    json: view.rows,
  };
}

function topicsView(app: App, { topics }: SurveyOutcome, byDepartment: boolean): View {
  return {
    name: 'survey',
    empty: app.texts.need.result.empty,
    columns: [
      { key: 'course_type', kind: 'text' },
      { key: 'title', kind: 'text', header: app.texts.columns['topic'] ?? 'topic' },
      { key: 'topic', kind: 'code', header: app.texts.need.result.topicCode, wide: true },
      { key: 'department', kind: 'text', wide: !byDepartment },
      { key: 'answers', kind: 'int' },
      { key: 'mean_mastery', kind: 'number' },
      { key: 'low_share', kind: 'percent' },
      { key: 'withheld', kind: 'boolean', wide: true },
      { key: 'is_need', kind: 'boolean', wide: true },
      { key: 'need', kind: 'code' },
      { key: 'problems', kind: 'list' },
      { key: 'rule', kind: 'code', wide: true },
    ],
    rows: topics.map(topicRow),
  };
}

const hundredths = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 100) / 100;

function topicRow(topic: SurveyTopic): Row {
  return {
    course_type: topic.place.typeTitle,
    title: topic.place.title,
    topic: topic.topic,
    department: topic.department,
    answers: topic.answers,
    mean_mastery: hundredths(topic.mean),
    low_share: topic.weakShare,
    withheld: topic.withheld,
    is_need: topic.isNeed,
    need: topic.need,
    problems: topic.problems,
    rule: topic.rule,
  };
}
