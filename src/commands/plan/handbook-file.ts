import type { App } from '../../app.js';
import type { Fault } from '../../domain/refusals/index.js';
import type { Handbook } from '../../domain/handbook/types.js';
import { InputError, faultError, refused } from '../../errors.js';
import type { RefusalText } from '../../i18n/types.js';

export interface HandbookFile {
  /** The YAML, byte for byte. */
  source: string;
  handbook: Handbook;
  warnings: Fault[];
}

const lineFeed = 0x0a;

/** UTF-8 and nothing else: another encoding would be stored as question marks. */
function decode(bytes: Uint8Array, file: string): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new InputError(
      refused('handbook_encoding', { file, line: firstBadLine(bytes) }),
      [],
      cause,
    );
  }
}

function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(lineFeed, from);
    const until = end === -1 ? bytes.length : end + 1;
    try {
      decoder.decode(bytes.subarray(from, until));
    } catch {
      return line;
    }
    from = until;
  }
  return line;
}

/**
 * Reads a handbook that the user named. The reader comes only now: its libraries take longer to load than most commands
 * to run.
 *
 * @throws InputError `file_unreadable`, `handbook_encoding`, or with every fault of the handbook
 */
export async function readHandbookFile(app: App, file: string): Promise<HandbookFile> {
  const { readHandbook } = await import('../../handbook/read.js');
  const source = decode(app.readInput(file), file);
  const { handbook, faults, warnings } = readHandbook(source, file);
  if (!handbook) throw faultError(faults);
  return { source, handbook, warnings };
}

interface Warning extends RefusalText {
  line: number;
  column: string | null;
  code: string;
}

/** Warnings for programs. */
export function warningList(app: App, warnings: readonly Fault[]): Warning[] {
  return warnings.map(({ line, column, refused: { code, facts } }) => {
    const text = app.texts.refusals[code] as (facts: unknown) => RefusalText;
    return { line, column: column ?? null, code, ...text(facts) };
  });
}

/** Warnings for people, on stderr. */
export async function sayWarnings(app: App, warnings: readonly Fault[]): Promise<void> {
  const t = app.texts.app;
  for (const { line, column, message, hint } of warningList(app, warnings)) {
    const said = t.sentences(hint === undefined ? [message] : [message, hint]);
    await app.say(app.texts.plan.handbook.warning(t.place(line, column ?? undefined), said));
  }
}
