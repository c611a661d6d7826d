import type { App } from '../../app.js';
import { isApproved } from '../../operations/find-plan-year.js';
import { textOption } from './session-options.js';

/**
 * Why a plan is changed: asked for, or missed, only where it was approved.
 *
 * @throws InputError `option_missing`, `option_value`
 */
export async function reasonFor(
  app: App,
  year: number,
  given: string | undefined,
): Promise<string | null> {
  if (given !== undefined) return textOption(app, '--reason', given);
  if (!isApproved(app.store(), year)) return null;
  const answer = await app.prompter.text(app.texts.planYear.options.askReason, '--reason');
  return textOption(app, '--reason', answer);
}
