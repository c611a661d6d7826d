import type { App } from '../../app.js';
import type { Simulated } from '../../operations/simulate-rules.js';
import type { Row, Section, View } from '../../render/view.js';

/** How many people would stand elsewhere, and the pass rates. */
export function figures(app: App, { changed, unchanged, n, from, to }: Simulated): Section {
  const t = app.texts.retake.simulate;
  const rate = ({ rate, interval }: Simulated['from']): string => t.rate(rate, interval);
  return {
    kind: 'figures',
    figures: [
      { label: t.changed, value: changed.length, kind: 'int' },
      { label: t.unchanged, value: unchanged, kind: 'int' },
      { label: t.n, value: n, kind: 'int' },
      { label: t.passFrom, value: rate(from), kind: 'text' },
      { label: t.passTo, value: rate(to), kind: 'text' },
    ],
  };
}

/** The same of each assessment that was sat: a changed pass mark shows here first. */
export function assessmentsSection(app: App, { assessments, rules }: Simulated): Section[] {
  if (assessments.length === 0) return [];
  const t = app.texts.retake.simulate;
  const view: View = {
    name: 'assessments',
    empty: app.texts.app.none,
    columns: [
      { key: 'assessment_title', kind: 'text' },
      { key: 'n', kind: 'int', header: t.sat },
      { key: 'from', kind: 'percent', header: t.from },
      { key: 'from_interval', kind: 'text', header: t.interval },
      { key: 'to', kind: 'percent', header: t.to },
      { key: 'to_interval', kind: 'text', header: t.interval },
    ],
    rows: assessments.map(({ assessment, n, from, to }): Row => ({
      assessment_title: rules.handbook.assessments[assessment]?.title ?? assessment,
      n,
      from: from.rate,
      from_interval: from.interval && t.range(from.interval),
      to: to.rate,
      to_interval: to.interval && t.range(to.interval),
    })),
  };
  return [
    { kind: 'heading', text: t.assessmentsTitle },
    { kind: 'view', view },
  ];
}
