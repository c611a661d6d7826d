import type { Evidence } from './facts.js';

const most = 400;

/** Facts as one line of codes, days and values: what is kept with a decision, and what payroll reads; `words` for statuses. */
export function evidenceLine(
  evidence: readonly Evidence[],
  words: Readonly<Record<string, string>> = {},
): string {
  const parts = evidence.map(({ kind, ref, on, value }) => {
    const name = kind === 'feedback' ? `feedback n=${ref}` : ref;
    // A figure of work names its period itself.
    const day = kind === 'kpi' ? '' : ` ${on}`;
    return `${name}${day}${value === null ? '' : ` ${words[value] ?? value}`}`;
  });
  let line = parts.join('; ');
  for (let kept = parts.length - 1; line.length > most && kept > 0; kept -= 1) {
    line = `${parts.slice(0, kept).join('; ')}; +${parts.length - kept}`;
  }
  return line;
}
