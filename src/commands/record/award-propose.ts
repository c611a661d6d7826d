import type { App } from '../../app.js';
import type { AwardOutcome, Candidate } from '../../domain/awarding/award.js';
import { evidenceLine } from '../../domain/awarding/evidence.js';
import {
  proposeAwards,
  type Proposal,
  type ProposedAward,
} from '../../operations/awarding/propose.js';
import type { Column, Row } from '../../render/view.js';
import { given } from '../enroll/given.js';
import type { Command } from '../options.js';
import { figuresWords, metricWords, prizeWords } from './award-words.js';

interface ProposeOptions {
  period?: string;
  award?: string;
  everyone?: boolean;
}

/** `record award propose`: who has earned what, by the handbook. */
export function addAwardPropose(award: Command, app: App): void {
  const { propose: t, options: o } = app.texts.awards;
  award
    .command('propose')
    .description(t.summary)
    .option('--period <PERIOD>', o.period)
    .option('--award <AWARD>', o.award)
    .option('--everyone', t.everyone)
    .action((options: ProposeOptions) => runPropose(app, options));
}

/** On a terminal the figures are brief; what is the same in every row is left out there. */
function columnsOf(app: App, rows: readonly Row[]): Column[] {
  const { figure } = app.texts.awards.headers;
  const all = rows.every(({ outcome }) => outcome === 'wins');
  const ranked = rows.some(({ place }) => place !== null);
  return columns.flatMap((column): Column[] => {
    if (column.key === 'outcome') return [{ ...column, wide: all }];
    if (column.key === 'shared') return [{ ...column, wide: !rows.some(({ shared }) => shared) }];
    if (column.key === 'place') return [{ ...column, wide: all || !ranked }];
    if (column.key === 'value') return [{ ...column, header: figure, wide: !ranked }];
    return [column];
  });
}

const columns: readonly Column[] = [
  { key: 'title', kind: 'text' },
  { key: 'employee_no', kind: 'code' },
  { key: 'name', kind: 'text' },
  { key: 'outcome', kind: 'status', vocabulary: 'award_outcome' },
  { key: 'place', kind: 'int' },
  { key: 'value', kind: 'number' },
  { key: 'because', kind: 'text' },
  { key: 'figures', kind: 'text', wide: true },
  { key: 'shared', kind: 'boolean', wide: true },
  { key: 'prize', kind: 'text', wide: true },
  { key: 'members', kind: 'int', wide: true },
  { key: 'award', kind: 'code', wide: true },
  { key: 'period', kind: 'code', wide: true },
  { key: 'rule', kind: 'code', wide: true },
  { key: 'evidence', kind: 'text', wide: true },
];

/** What is shown without being asked for: who wins, and who would but for a rule that somebody may wonder about. */
const telling: readonly AwardOutcome[] = ['wins', 'tied', 'excluded', 'too_few'];

async function runPropose(app: App, options: ProposeOptions): Promise<void> {
  const { propose: t, options: o } = app.texts.awards;
  const asked = await given(app, options.period, '--period', o.ask.period);
  const proposal = proposeAwards(app.store(), {
    period: asked,
    award: options.award ?? null,
    today: app.today(),
  });
  const { period, awards } = proposal;
  if (period.to >= app.today()) await app.say(t.running(period.text, period.to));
  const everyone = options.everyone === true;
  const rows = awards.flatMap(({ award, verdict }) =>
    verdict.candidates
      .filter(({ outcome }) => everyone || telling.includes(outcome))
      .map((one) => candidateRow(app, proposal, { award, verdict }, one)),
  );
  const view = {
    name: 'awards',
    title: t.title(period.text),
    empty: t.empty,
    columns: columnsOf(app, rows),
    rows,
  };
  await app.print(view, `awards-${period.text}`);
  await sayWithout(app, proposal, everyone);
}

/** What a person must see: of who wins every figure, of the others what they lack. */
function told({ outcome, figures }: Candidate): Candidate['figures'] {
  if (outcome !== 'short' && outcome !== 'no_data') {
    return figures.map(({ metric, value, holds, missing, rule }) => ({
      ...{ metric, value, holds, missing, rule },
    }));
  }
  return figures.filter(({ holds }) => !holds);
}

function candidateRow(
  app: App,
  { period, handbook }: Proposal,
  { award, verdict }: ProposedAward,
  one: Candidate,
): Row {
  const { amount, unit, note } = award.prize ?? {};
  return {
    title: award.title,
    employee_no: one.employeeNo,
    name: one.name,
    outcome: one.outcome,
    place: one.place,
    value: one.value,
    figures: figuresWords(app, handbook, one.figures),
    because: figuresWords(app, handbook, told(one)),
    shared: one.shared,
    prize:
      prizeWords(app, {
        hundredths: amount === undefined ? null : Math.round(amount * 100),
        amountUnit: unit ?? null,
        prize: note ?? null,
      }) || null,
    members: one.unit === 'person' ? null : one.members,
    award: verdict.award,
    period: period.text,
    rule: one.rule,
    evidence: evidenceLine(one.evidence(), app.texts.words['attendance']) || null,
  };
}

/** Of an award that nobody has earned, why; and how many are not shown. */
async function sayWithout(app: App, proposal: Proposal, everyone: boolean): Promise<void> {
  const t = app.texts.awards.propose;
  if (proposal.awards.length === 0) {
    const words = proposal.kinds.map((kind) => app.texts.words['award_period']?.[kind] ?? kind);
    await app.say(t.wrongKind(words.join(app.texts.render.list_separator)));
  }
  for (const proposed of proposal.awards) {
    const { award, verdict } = proposed;
    if (verdict.candidates.every(({ outcome }) => outcome !== 'wins')) {
      await app.say(t.none({ award: award.title, ...reasonOf(app, proposal, proposed) }));
      continue;
    }
    const hidden = verdict.candidates.filter(({ outcome }) => !telling.includes(outcome)).length;
    const others = everyone ? 0 : hidden;
    const { withoutData } = verdict;
    if (others > 0 || withoutData > 0) {
      await app.say(t.others({ award: award.title, others, withoutData }));
    }
  }
}

type None = Parameters<App['texts']['awards']['propose']['none']>[0];

function reasonOf(
  app: App,
  { handbook }: Proposal,
  { award, verdict }: ProposedAward,
): Pick<None, 'reason' | 'missing'> {
  const outcomes = new Set(verdict.candidates.map(({ outcome }) => outcome));
  if (outcomes.has('tied')) return { reason: 'tied', missing: '' };
  if (outcomes.has('too_few')) return { reason: 'too_few', missing: '' };
  if (outcomes.has('short') || outcomes.has('excluded')) return { reason: 'short', missing: '' };
  if (verdict.candidates.length === 0 && verdict.withoutData === 0) {
    return { reason: 'none', missing: '' };
  }
  const figures = verdict.candidates.flatMap((one) =>
    one.figures.filter(({ value }) => value === null).map(({ metric }) => metric),
  );
  const wanted =
    figures.length > 0 ? figures : [...(award.conditions ?? []), ...(award.rank?.by ?? [])];
  const titles = new Set(wanted.map((metric) => metricWords(app, handbook, metric).title));
  return { reason: 'no_data', missing: [...titles].join(app.texts.render.list_separator) };
}
