import type { Assessment, Component, Handbook } from '../../src/domain/handbook/types.js';
import type { AttemptFact, EnrollmentFacts } from '../../src/domain/standing/facts.js';
import { attempt, person, rulesWith } from './standing-case.js';

export const free = (more: Partial<Assessment> = {}): Assessment => ({
  title: 'Free',
  kind: 'on_the_job',
  total: 100,
  pass_mark: 60,
  ...more,
});

export const made = (components: Component[], more: Partial<Assessment> = {}): Assessment => ({
  title: 'Whole',
  kind: 'composite',
  total: 100,
  pass_mark: 85,
  components,
  ...more,
});

/** The default handbook with the free assessments `a` and `b`, one of a ladder `l`, and the composite `whole`. */
export const rulesOf = (
  components: Component[],
  change: (handbook: Handbook) => void = () => undefined,
) =>
  rulesWith((handbook) => {
    const { assessments, ladders } = handbook;
    assessments['a'] = free({ title: 'A' });
    assessments['b'] = free({ title: 'B' });
    ladders['once'] = { title: 'Once', steps: [{ rung: 'first' }] };
    assessments['l'] = free({ title: 'L', ladder: 'once' });
    assessments['whole'] = made(components);
    change(handbook);
  });

export const half = (assessment: string, more: Partial<Component> = {}): Component => ({
  assessment,
  weight: 50,
  aggregate: 'latest',
  ...more,
});
export const only = (more: Partial<Component>): Component[] => [
  { assessment: 'a', weight: 100, aggregate: 'latest', ...more },
];

let ids = 0;
/** `a 03-02 80 confirm:03-05 void:03-09` */
const parse = (text: string): AttemptFact => {
  const [assessment = '', day = '', score = '', ...events] = text.split(' ');
  return attempt(`2026-${day}`, Number(score), {
    id: (ids += 1),
    assessment,
    events: events.map((event) => {
      const [kind = '', on = ''] = event.split(':');
      return { kind: kind as 'confirm', on: `2026-${on}`, actor: 'Li' };
    }),
  });
};
export const having = (...texts: string[]): EnrollmentFacts =>
  person({ attempts: texts.map(parse) });

export const today = '2026-03-31';
