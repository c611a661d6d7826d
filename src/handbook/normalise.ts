import type { Draft } from '../domain/handbook/findings.js';
import type { Handbook } from '../domain/handbook/types.js';

/** The one way of writing among those that mean the same: texts without outer spaces and in NFC. */
export function normaliseHandbook(handbook: Draft<Handbook>): Draft<Handbook> {
  return normalText(handbook) as Draft<Handbook>;
}

function normalText(value: unknown): unknown {
  if (typeof value === 'string') return value.trim().normalize('NFC');
  if (Array.isArray(value)) return value.map(normalText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, normalText(entry)]));
}
