import type { App } from './app.js';
import type { Preview } from './command-line.js';
import type { Fault, Refused } from './domain/refusals/index.js';
import { CohortError, exitCodes, refused, type ExitCode } from './errors.js';
import type { Host } from './host.js';
import type { Texts } from './i18n/en.js';
import type { RefusalText } from './i18n/types.js';
import { jsonText } from './render/json.js';
import { writeStdout } from './render/output.js';
import { sanitise } from './render/sanitise.js';

interface Reporting {
  host: Host;
  preview: Preview;
  texts: Texts;
  app: App | undefined;
}

/** The text of a refusal, in the language of the run. */
export function refusalText(texts: Texts, { code, facts }: Refused): RefusalText {
  const text = texts.refusals[code] as (facts: unknown) => RefusalText;
  return text(facts);
}

const shownFaults = 20;
/** So few faults are shown as well: a note about them would be as long as they are. */
const spareFaults = 2;

function faultLines(texts: Texts, faults: readonly Fault[]): string[] {
  const { app } = texts;
  // A handbook has no --errors FILE: all that its reader found is shown.
  const isAll =
    faults[0]?.refused.code.startsWith('handbook_') === true ||
    faults.length <= shownFaults + spareFaults;
  const shown = isAll ? faults.length : shownFaults;
  const lines = faults.slice(0, shown).map((fault) => {
    const { message, hint } = refusalText(texts, fault.refused);
    const said = app.sentences(hint === undefined ? [message] : [message, hint]);
    const who = fault.key === undefined ? '' : ` [${fault.key}]`;
    return `  ${app.faultLine(`${app.place(fault.line, fault.column)}${who}`, said)}`;
  });
  if (faults.length > shown) lines.push(`  ${app.moreFaults(faults.length - shown)}`);
  lines.push(`  ${app.faultCount(faults.length)}`);
  return lines;
}

function forPeople(texts: Texts, error: CohortError): string {
  const { message, hint } = refusalText(texts, error.refused);
  if (error.faults.length > 0) {
    return [texts.app.errorTitle, ...faultLines(texts, error.faults)].join('\n');
  }
  const lines = [texts.app.errorLine(message)];
  if (hint !== undefined) lines.push(texts.app.hintLine(hint));
  return lines.join('\n');
}

function forPrograms(texts: Texts, error: CohortError): string {
  const { message, hint = null } = refusalText(texts, error.refused);
  const faults = error.faults.map((fault) => ({
    line: fault.line,
    column: fault.column ?? null,
    value: fault.value ?? null,
    code: fault.refused.code,
    ...refusalText(texts, fault.refused),
  }));
  // As an object: so many codes have facts of their own that spreading their union is too much for the compiler.
  const known: object = error.refused.facts;
  const facts = faults.length > 0 ? { ...known, faults } : known;
  return jsonText({ error: { code: error.refused.code, message, facts, hint } }).trimEnd();
}

/** Our bug, as an error of ours: the code is what people report, the stack what we need. */
class Bug extends CohortError {
  readonly exitCode = exitCodes.bug;
}

function asCohortError(error: unknown): CohortError {
  if (error instanceof CohortError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  return new Bug(refused('bug', { detail }), [], error);
}

/** Says on stderr what went wrong, and returns the exit code. */
export async function reportError(thrown: unknown, reporting: Reporting): Promise<ExitCode> {
  const { host, preview, texts } = reporting;
  const error = asCohortError(thrown);
  const json = (reporting.app?.options.format ?? preview.format) === 'json';
  const text = json
    ? forPrograms(texts, error)
    : sanitise(forPeople(texts, error), { newlines: true });
  await writeStdout(host.stderr, `${text}\n`);
  if (host.env['COHORT_DEBUG'] !== undefined && error.cause instanceof Error) {
    await writeStdout(host.stderr, `${error.cause.stack ?? error.cause.message}\n`);
  }
  return error.exitCode;
}
