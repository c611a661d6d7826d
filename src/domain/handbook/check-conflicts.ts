import { checkSpan, finding, type Draft, type Finding } from './findings.js';
import type { Handbook } from './types.js';

/** The hours in which other times are looked for follow each other, and each ends after it begins. */
export function checkConflicts({ conflicts }: Draft<Handbook>): Finding[] {
  const findings = checkSpan(['conflicts', 'look_ahead'], conflicts?.look_ahead);
  let before: string | undefined;
  (conflicts?.hours ?? []).forEach((block, index) => {
    const { start, end } = block ?? {};
    if (start === undefined || end === undefined) return;
    const path = ['conflicts', 'hours', index];
    if (start >= end)
      findings.push(finding([...path, 'end'], 'handbook_slot_times', { start, end }));
    if (before !== undefined && start < before) {
      const facts = { first: before, second: `${start}-${end}` };
      findings.push(finding([...path, 'start'], 'handbook_hours_order', facts));
    }
    before = end;
  });
  return findings;
}
