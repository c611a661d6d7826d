import type { App } from '../../app.js';
import type { Audience } from '../../domain/handbook/types-in-service.js';
import type { Handbook } from '../../domain/handbook/types.js';
import { loadTexts } from '../../i18n/load.js';
import type { DraftWords } from '../../operations/draft-plan-year.js';

/** The code of a vocabulary that a word means, in either language; the word itself where it is none. */
export async function codeOfWord(app: App, vocabulary: string, word: string): Promise<string> {
  const wanted = word.normalize('NFKC').trim().toLowerCase();
  for (const texts of [app.texts, await loadTexts('zh'), await loadTexts('en')]) {
    const words = Object.entries(texts.words[vocabulary] ?? {});
    const found = words.find(([code, own]) => code === wanted || own.toLowerCase() === wanted);
    if (found) return found[0];
  }
  return word.trim();
}

/** How the office's handbook words audiences and roles: a plan is in the office's language, not in that of a run. */
export async function draftWords({ language, programs }: Handbook): Promise<DraftWords> {
  const { planYear, words } = await loadTexts(language);
  const stages = Object.values(programs).flatMap((program) => program.stages);
  const stageTitle = (code: string) => stages.find((stage) => stage.code === code)?.title ?? code;
  return {
    role: (role) => words['role']?.[role] ?? role,
    audience: ({ everyone, joined, within, after_stage, ...groups }: Audience) =>
      planYear.audience({
        everyone: everyone === true,
        joined: joined ?? null,
        within: within ?? null,
        stage: after_stage === undefined ? null : stageTitle(after_stage),
        groups: [groups.departments, groups.teams, groups.positions, groups.levels].flatMap(
          (names) => names ?? [],
        ),
      }),
  };
}
