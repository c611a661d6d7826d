import type { App } from '../app.js';
import type { EnrollmentFacts, Rules } from '../domain/standing/facts.js';
import type { Reason } from '../domain/standing/statements.js';
import type { Link } from '../render/view.js';
import { retrainingWords } from './about-words.js';

/** Whose facts were judged, and by which rules. */
export interface Judged {
  facts: EnrollmentFacts;
  rules: Rules;
}

/** A conclusion as a sentence; codes of the handbook become their titles. */
export function sentence(app: App, current: Judged, { code, params }: Reason): string {
  const text = app.texts.why.statements[code] as (params: unknown) => string;
  return text(withTitles(app, current, params));
}

/** The titles of the handbook in place of its codes, for people. */
function withTitles(app: App, { facts, rules }: Judged, params: object): object {
  const { handbook } = rules;
  const program = handbook.programs[facts.batch.program];
  const stageTitle = (code: string): string =>
    program?.stages.find((stage) => stage.code === code)?.title ?? code;
  const titled: Record<string, unknown> = { ...params };
  const replace = (key: string, title: (code: string) => string | undefined): void => {
    const code = titled[key];
    if (typeof code === 'string') titled[key] = title(code) ?? code;
  };
  replace('stage', stageTitle);
  const what = titled['what'];
  if (typeof what === 'string' || Array.isArray(what)) {
    const again = typeof what === 'string' ? { stage: what } : { courses: what as string[] };
    titled['what'] = retrainingWords(app, handbook, facts.batch.program, again);
  }
  const own = handbook.assessments[String(titled['assessment'])]?.dimensions;
  replace('dimension', (code) => own?.find((dimension) => dimension.code === code)?.title);
  replace('assessment', (code) => handbook.assessments[code]?.title);
  replace('checklist', (code) => handbook.checklists[code]?.title);
  replace('drill', (code) => handbook.drills[code]?.title);
  replace('metric', (code) => handbook.kpis[code]?.title);
  replace('decision', (code) => app.texts.words['decision']?.[code]);
  replace('rung', (code) => app.texts.words['rung']?.[code]);
  replace('by', (code) => app.texts.words['role']?.[code]);
  if ('kind' in titled && 'name' in titled) {
    replace('name', (code) => nameOf(app, handbook, code));
    replace('kind', (code) => app.texts.words['gate']?.[code]);
  }
  return titled;
}

function nameOf(app: App, handbook: Rules['handbook'], code: string): string {
  const { checklists, drills, kpis } = handbook;
  return (
    checklists[code]?.title ??
    drills[code]?.title ??
    kpis[code]?.title ??
    app.texts.words['role']?.[code] ??
    code
  );
}

/** The facts of a conclusion; of a long run, the first and the last. */
export function factsText(app: App, { facts }: Reason): string {
  const t = app.texts.why;
  const { note, list_separator: separator } = app.texts.render;
  const texts = facts.map(({ kind, ref, on }) => `${t.fact[kind]} ${ref}${note(on)}`);
  const [first, last] = [texts[0], texts.at(-1)];
  if (texts.length > 4 && first !== undefined && last !== undefined) {
    return t.factsFrom(first, last, texts.length);
  }
  return texts.join(separator);
}

/** A conclusion as a link of the chain: the sentence, the rule, the facts. */
export function link(app: App, current: Judged, reason: Reason): Link {
  const t = app.texts.why;
  const notes: string[] = [];
  if (reason.rule !== null) notes.push(t.ruleLine(reason.rule));
  if (reason.facts.length > 0) notes.push(t.factsLine(factsText(app, reason)));
  return { text: sentence(app, current, reason), notes };
}
