import type { App } from '../../app.js';
import type { RankedReceiver } from '../../domain/awarding/ranking.js';
import { InputError, refused } from '../../errors.js';
import { listRankings, type RankedList } from '../../operations/awarding/rank.js';
import type { Column, Row } from '../../render/view.js';
import { given } from '../enroll/given.js';
import { checkChoice, wholeNumber, type Command } from '../options.js';

interface RankingOptions {
  period?: string;
  list?: string;
  metric?: string;
  places?: string;
  unit?: string;
}

const units = ['person', 'team', 'department', 'batch'] as const;

/** `record award ranking`: the highest and lowest of a period (001 §2.1 b, §6.1). */
export function addAwardRanking(award: Command, app: App): void {
  const { ranking: t, options: o } = app.texts.awards;
  award
    .command('ranking')
    .description(t.summary)
    .option('--period <PERIOD>', o.period)
    .option('--list <LIST>', t.list)
    .option('--metric <METRIC>', t.metric)
    .option('--places <N>', t.places)
    .option('--unit <UNIT>', t.unit)
    .action((options: RankingOptions) => runRanking(app, options));
}

const columns: readonly Column[] = [
  { key: 'title', kind: 'text' },
  { key: 'end', kind: 'status', vocabulary: 'award_end' },
  { key: 'place', kind: 'int' },
  { key: 'employee_no', kind: 'code' },
  { key: 'name', kind: 'text' },
  { key: 'team', kind: 'text' },
  { key: 'value', kind: 'number' },
  { key: 'shared', kind: 'boolean', wide: true },
  { key: 'list', kind: 'code', wide: true },
  { key: 'rule', kind: 'code', wide: true },
];

async function runRanking(app: App, options: RankingOptions): Promise<void> {
  const { ranking: t, options: o } = app.texts.awards;
  refuseBeside(options);
  const asked = await given(app, options.period, '--period', o.ask.period);
  const { period, lists } = listRankings(app.store(), {
    period: asked,
    ranking: options.list ?? null,
    metric: options.metric ?? null,
    unit: checkChoice('--unit', options.unit ?? 'person', units),
    places: wholeNumber('--places', options.places ?? '3', 1),
    today: app.today(),
  });
  const view = {
    name: 'ranking',
    title: t.title(period.text),
    empty: t.empty,
    columns: columns.map((column) =>
      column.key === 'end' ? { ...column, header: app.texts.columns['end_of'] ?? 'end' } : column,
    ),
    rows: lists.flatMap((list) => listRows(app, list)),
  };
  await app.print(view, `ranking-${period.text}`);
  if (lists.length === 0) {
    await app.say(t.noLists(app.texts.words['award_period']?.[period.kind] ?? period.kind));
  }
  const without = lists.filter(({ data }) => !data).map((list) => titleOf(app, list));
  if (without.length > 0 && view.rows.length > 0) {
    await app.say(t.noData(without.join(app.texts.render.list_separator)));
  }
}

/** A list of the handbook says itself who is compared and how many places it has. @throws InputError `option_conflict` */
function refuseBeside({ metric, list, places, unit }: RankingOptions): void {
  if (metric !== undefined && list !== undefined) {
    throw new InputError(refused('option_conflict', { first: '--metric', second: '--list' }));
  }
  const beside = places === undefined ? (unit === undefined ? null : '--unit') : '--places';
  if (metric !== undefined || beside === null) return;
  throw new InputError(refused('option_missing', { option: '--metric' }));
}

function titleOf(app: App, { code, title }: RankedList): string {
  const words: Readonly<Record<string, string>> = app.texts.awards.metric.attendance;
  if (title !== code) return title;
  return code === 'attendance' ? (words['rate'] ?? title) : (words[code] ?? title);
}

function listRows(app: App, list: RankedList): Row[] {
  const row = (end: string) => (one: RankedReceiver) => ({
    title: titleOf(app, list),
    end,
    place: one.place,
    employee_no: one.employeeNo,
    name: one.name,
    team: one.team,
    value: one.value,
    shared: one.shared,
    list: list.code,
    rule: list.rule,
  });
  return [...list.highest.map(row('highest')), ...list.lowest.map(row('lowest'))];
}
