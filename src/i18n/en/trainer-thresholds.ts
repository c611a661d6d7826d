import type { ThresholdResult } from '../../domain/resources/thresholds.js';

const figure = (value: number): string => String(Math.round(value * 100) / 100);
const times = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** A threshold with what was found, in a few words. */
export function threshold({
  threshold: t,
  holds: met,
  value,
  needed,
  on,
}: ThresholdResult): string {
  const found = (text: string): string =>
    value === null ? 'no data' : `${text}${on === null ? '' : ` (${on})`}`;
  switch (t.kind) {
    case 'service':
      return `at least ${times(t.months, 'month')} in the company: ${
        value === null ? 'no data, not linked to an employee' : `${value}, hired ${on ?? ''}`
      }`;
    case 'kpi': {
      const bound = t.at_most === undefined ? 'at least' : 'at most';
      return `${t.metric} over ${times(t.months, 'month')} ${bound} ${needed ?? ''}: ${
        value === null ? 'no data' : `${figure(value)}, up to ${on ?? ''}`
      }`;
    }
    case 'assessment':
      return `${t.assessment} passed: ${met === null ? 'no data' : met ? 'yes' : 'no'}`;
    case 'trial':
      return `trial lecture at least ${needed ?? ''}: ${found(figure(value ?? 0))}`;
    case 'appraisal':
      return `assessment as a trainer at least ${needed ?? ''}: ${found(figure(value ?? 0))}`;
    case 'training':
      return `training for trainers at least ${times(needed ?? 0, 'time')}: ${found(String(value ?? 0))}`;
    case 'evaluation':
      return `mean of the latest evaluations at least ${needed ?? ''}: ${
        value === null ? 'no data, too few evaluations' : found(figure(value))
      }`;
  }
}

/** Whether a threshold is met, in a word. */
export const holds = (result: ThresholdResult): string =>
  result.holds === null ? 'no data' : result.holds ? 'yes' : 'no';
