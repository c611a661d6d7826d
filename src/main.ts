import { createApp, type RunningApp } from './running-app.js';
import { reportError } from './report-error.js';
import { createProgram } from './program.js';
import { isHelp, lacksSubject, translateCommanderError } from './commander-errors.js';
import { loadTexts } from './i18n/load.js';
import { chooseLanguage } from './choose-language.js';
import { translateError } from './db/translate.js';
import { previewArguments } from './command-line.js';
import { CohortError, StoreError, exitCodes, refused, type ExitCode } from './errors.js';
import type { Host } from './host.js';

/**
 * Commander's and SQLite's errors as errors of ours; reading commands meet a busy or damaged store anywhere. What looks
 * like a bug may come from a store that was changed behind our back: that is looked into before anybody is blamed.
 */
async function asOurs(error: unknown, app: RunningApp | undefined): Promise<unknown> {
  const translated = translateCommanderError(error);
  if (!app || translated instanceof CohortError) return translated;
  const ours = translateError(translated, app.storeFile, app.timeoutMs);
  if (ours instanceof CohortError) return ours;
  return (await damageOf(app, error)) ?? ours;
}

async function damageOf(app: RunningApp, cause: unknown): Promise<StoreError | undefined> {
  const { checkStore } = await import('./operations/guard-store.js');
  try {
    const [finding] = checkStore(app.store(), app.migrations, true).findings;
    if (!finding) return undefined;
    const detail = `${finding.kind} ${finding.detail}`;
    return new StoreError(refused('store_damaged', { file: app.storeFile, detail }), [], cause);
  } catch {
    return undefined;
  }
}

/**
 * One run: command line in, exit code out. Everything that is thrown ends here, as a text on stderr (or one JSON
 * document, with `--format json`) and an exit code.
 */
export async function main(host: Host): Promise<ExitCode> {
  const preview = previewArguments(host.argv);
  let app: RunningApp | undefined;
  try {
    const chosen = chooseLanguage(host, preview);
    const texts = await loadTexts(chosen.language);
    app = createApp(host, preview, chosen.language, texts, chosen.store);
    if (chosen.error) throw chosen.error;
    const program = await createProgram(app, host);
    await program.parseAsync([...host.argv], { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    if (isHelp(error)) {
      await app?.flush();
      return exitCodes.done;
    }
    if (lacksSubject(error) && !host.argv.includes('--help')) {
      return await main({ ...host, argv: [...host.argv, '--help'] });
    }
    const texts = app?.texts ?? (await loadTexts('en'));
    return await reportError(await asOurs(error, app), { host, preview, texts, app });
  } finally {
    app?.close();
  }
}
