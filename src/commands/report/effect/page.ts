import type { App } from '../../../app.js';
import type { EffectReport } from '../../../domain/reports/effect.js';
import type { ScoreReport } from '../../../operations/reports/scores.js';
import type { Document, Figure } from '../../../render/view.js';
import { sourceFooter, type ReportPage } from '../report-page.js';
import { learningSection, peopleSections, scoreSections } from './learning-section.js';
import { behaviourSection, reactionSection } from './reaction-section.js';
import { resultsSection } from './results-section.js';

/** The effect of a training, level by level. */
export function effectPage(app: App, report: EffectReport, detailed: boolean): Document {
  const page: ReportPage = { texts: app.texts, detailed };
  const t = app.texts.report.effect;
  const { about, occasions, people, earlier } = report;
  const days = occasions.flatMap(({ from, to }) => [from, to]).sort();
  return {
    name: 'effect',
    title: t.title(nameOf(app, report)),
    subtitle: t.subtitle({
      people,
      occasions: occasions.length,
      from: days[0] ?? '',
      to: days.at(-1) ?? '',
    }),
    sections: [
      { kind: 'figures', figures: keyFigures(app, report) },
      { kind: 'heading', text: t.reaction.title },
      ...reactionSection(page, report),
      { kind: 'heading', text: t.learning.title },
      ...learningSection(page, report.learning, report.rules),
      { kind: 'heading', text: t.behaviour.title },
      ...behaviourSection(page, report),
      { kind: 'heading', text: t.results.title },
      ...resultsSection(page, report),
    ],
    json: { report: 'effect', ...report, about },
    footer: [
      ...(earlier > 0 ? [t.earlier(earlier)] : []),
      t.rules({ least: report.rules.least_people, most: report.rules.most_compared }),
      ...sourceFooter(page, report.source),
    ],
  };
}

function nameOf(app: App, { about: { course, batch, title } }: EffectReport): string {
  const t = app.texts.report.effect;
  const name = title === '' ? (course ?? batch ?? '') : title;
  return course !== null && batch !== null ? t.inBatch(name, batch) : name;
}

function keyFigures(app: App, { people, reaction, learning, results }: EffectReport): Figure[] {
  const { figures: t } = app.texts.report.effect;
  const [form] = reaction;
  const last = learning.assessments.filter((one) => one.pre_test_of === null).at(-1);
  const gain = learning.assessments.find((one) => one.gain !== null)?.gain;
  const judged = results.filter(({ verdict }) => verdict !== 'withheld');
  const better = judged.filter(({ verdict }) => verdict === 'better').length;
  return [
    { label: t.people, value: people, kind: 'int' },
    { label: t.rate, value: form?.rate ?? null, kind: 'percent' },
    {
      label: t.mean,
      value: form?.mean ?? null,
      kind: 'number',
      ...(form ? { note: t.outOf(form.most) } : {}),
    },
    {
      label: t.pass,
      value: last?.pass_rate ?? null,
      kind: 'percent',
      ...(last ? { note: last.title } : {}),
    },
    { label: t.gain, value: gain?.gain ?? null, kind: 'percent' },
    {
      label: t.better,
      value: judged.length === 0 ? null : better,
      kind: 'int',
      note: t.of(judged.length),
    },
  ];
}

/** The marks of a batch by themselves. */
export function scoresPage(app: App, report: ScoreReport, detailed: boolean): Document {
  const page: ReportPage = { texts: app.texts, detailed };
  const t = app.texts.report.effect;
  const { batch, title, scores, rules } = report;
  return {
    name: 'scores',
    title: t.scoresTitle(title === '' ? batch : title),
    subtitle: t.scoresSubtitle({ batch, people: scores.people }),
    sections:
      scores.assessments.length === 0
        ? [{ kind: 'text', text: t.learning.none }]
        : [...scoreSections(page, scores), ...peopleSections(page, scores, rules)],
    json: { report: 'scores', ...report },
    footer: sourceFooter(page, report.source),
  };
}
