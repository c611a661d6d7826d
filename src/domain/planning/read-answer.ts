/** The fields of a survey form as people fill them in (001 §4.1). */
import { isDay } from '../day.js';
import type { SurveyRules } from '../handbook/types-needs.js';
import { folded } from '../recording/find-named.js';
import type { Month } from './gaps.js';

/** A mark of mastery as written: its number, its name or both (`2`, `2分`, `了解一些`); `undefined`: it is none. */
export function readMastery({ mastery }: SurveyRules, text: string): number | undefined {
  const wanted = folded(text);
  const named = mastery.findIndex(({ title }) => folded(title) === wanted);
  if (named >= 0) return named + 1;
  const match = /^(\d{1,2})\s*(?:[.:、=)-]?\s*(.*))$/u.exec(wanted);
  if (!match) return undefined;
  const mark = Number(match[1]);
  const word = match[2] ?? '';
  const sound = ['', '分', '档', folded(mastery[mark - 1]?.title ?? '')].includes(word);
  return sound && mark >= 1 && mark <= mastery.length ? mark : undefined;
}

/** A month as written: `2026-03`, `2026/3`, `2026年3月`, or any day of it; `undefined`: it is none. */
export function readMonth(text: string): Month | undefined {
  const wide = text.normalize('NFKC').trim();
  const match = /^(\d{4})[-/.年](\d{1,2})(?:月|[-/.月](\d{1,2})日?)?$/u.exec(wide);
  if (!match) return undefined;
  const [, year = '', month = '', date = '1'] = match;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day.slice(0, 7) : undefined;
}
