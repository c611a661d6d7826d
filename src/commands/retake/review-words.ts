import type { App } from '../../app.js';
import type { Proposal } from '../../domain/standing/review.js';
import type { ReviewFile } from '../../operations/find-review.js';

export const list = (app: App, parts: readonly string[]): string =>
  parts.join(app.texts.render.list_separator);

export const roleOf = (app: App, role: string): string => app.texts.words['role']?.[role] ?? role;

/** Title of an assessment. */
export const titleOf = ({ rules }: ReviewFile, code: string): string =>
  rules.handbook.assessments[code]?.title ?? code;

/** Why a review is proposed, as a sentence. */
export function groundOf(app: App, file: ReviewFile, proposal: Proposal): string {
  const { ground } = app.texts.decide.review;
  const assessment = titleOf(file, proposal.assessment ?? '');
  const { failures, after } = proposal;
  switch (proposal.ground) {
    case 'failures':
      return ground.failures({ assessment, failures, after: after ?? failures });
    case 'exhausted':
      return ground.exhausted({ assessment });
    case 'closed':
      return ground.closed({ assessment });
    case 'unreachable':
      return ground.unreachable();
  }
}

/** What can be said to the person: their results, the rule, and that nothing is decided yet. */
export function explanationOf(app: App, file: ReviewFile): string[] {
  const t = app.texts.decide.review.explanation;
  const { proposals, mayDecide } = file.evidence;
  const { sentences } = app.texts.app;
  const greeting = t.greeting(file.person.name);
  if (proposals.length === 0) return [sentences([greeting, t.nothing])];
  const parts = [greeting];
  for (const { assessment, since, by } of proposals) {
    if (assessment === null) parts.push(t.unreachable({ since }));
    else {
      parts.push(resultsOf(app, file, assessment));
      parts.push(t.review({ by: roleOf(app, by), since }));
    }
  }
  const kinds = mayDecide.map((kind) => app.texts.words['decision']?.[kind] ?? kind);
  return [sentences([...parts, t.undecided(list(app, kinds))])];
}

function resultsOf(app: App, file: ReviewFile, assessment: string): string {
  const t = app.texts.decide.review.explanation;
  const own = file.evidence.attempts.filter(
    (one) => one.assessment === assessment && (one.result === 'failed' || one.result === 'passed'),
  );
  const results = own.map(({ takenOn: on, score }) => t.attempt({ on, score }));
  const passMark = own.at(-1)?.passMark ?? 0;
  return t.attempts({
    assessment: titleOf(file, assessment),
    passMark,
    list: list(app, results),
  });
}
