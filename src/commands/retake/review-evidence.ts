import type { App } from '../../app.js';
import type { ReviewFile } from '../../operations/find-review.js';
import type { Cell, Column, Section } from '../../render/view.js';
import { titleOf } from './review-words.js';

/** A table that says so where it is empty. */
export function table(
  app: App,
  name: string,
  columns: Column[],
  rows: Record<string, Cell>[],
): Section {
  return { kind: 'view', view: { name, empty: app.texts.decide.review.none, columns, rows } };
}

/** Every attempt with the hands that it went through; the voided ones with the reason. */
export function attemptsSections(app: App, file: ReviewFile): Section[] {
  const { attempts } = file.evidence;
  const several = new Set(attempts.map(({ assessment }) => assessment)).size > 1;
  const confirmed = attempts.some(({ confirmedBy }) => confirmedBy !== null);
  const columns: Column[] = [
    ...(several ? [{ key: 'assessment', kind: 'text' } as const] : []),
    { key: 'taken_on', kind: 'date' },
    { key: 'rung', kind: 'status', vocabulary: 'rung' },
    { key: 'score', kind: 'score' },
    { key: 'pass_mark', kind: 'score' },
    { key: 'result', kind: 'status', vocabulary: 'result' },
    { key: 'recorded_by', kind: 'code' },
    ...(confirmed ? [{ key: 'confirmed_by', kind: 'text' } as const] : []),
    { key: 'examiner', kind: 'text' },
  ];
  const rows = attempts.map((one) => ({
    assessment: titleOf(file, one.assessment),
    taken_on: one.takenOn,
    rung: one.rung,
    score: one.score,
    pass_mark: one.passMark,
    result: one.result,
    recorded_by: stamped(one.recordedBy, one.recordedOn, one.takenOn),
    confirmed_by: stamped(one.confirmedBy, one.confirmedOn, one.takenOn),
    examiner: one.examiner,
  }));
  const voided = attempts.flatMap(({ takenOn, voidedOn, voidedBy, voidReason }): Section[] => {
    if (voidedOn === null) return [];
    const facts = { taken: takenOn, on: voidedOn, by: voidedBy ?? '', reason: voidReason ?? '' };
    return [{ kind: 'text', text: app.texts.decide.review.voided(facts) }];
  });
  return [table(app, 'attempts', columns, rows), ...voided];
}

/** Who, and on which day where it was not that of the exam. */
const stamped = (who: string | null, on: string | null, takenOn: string): string | null =>
  who === null || on === null || on === takenOn ? who : `${who} (${on})`;

/** What was done with the person between the attempts. */
export function helpSection(app: App, file: ReviewFile): Section {
  const rows = helpRows(file);
  const noted = rows.some(({ note }) => note !== null);
  const named = rows.some(({ by }) => by !== null);
  return table(
    app,
    'help',
    [
      { key: 'day', kind: 'date' },
      { key: 'help', kind: 'status', vocabulary: 'help' },
      { key: 'about', kind: 'text' },
      { key: 'status', kind: 'status', vocabulary: 'attendance' },
      ...(named ? [{ key: 'by', kind: 'text' } as const] : []),
      ...(noted ? [{ key: 'note', kind: 'text' } as const] : []),
    ],
    rows,
  );
}

/** Sessions that follow each other without an attempt in between, and went alike, are one row. */
function helpRows(file: ReviewFile) {
  const rows: { day: string; help: string; about: string; status: Cell; by: Cell; note: Cell }[] =
    [];
  const { attempts } = file.evidence;
  let first = '';
  let before = '';
  let count = 0;
  for (const { on, kind, about, status, by, act } of file.evidence.help) {
    const last = rows.at(-1);
    const since = before;
    before = on;
    const apart = attempts.some(({ takenOn }) => takenOn > since && takenOn <= on);
    if (kind === 'session' && last?.help === kind && last.status === status && !apart) {
      count += 1;
      last.about = `${first} – ${about} (${count})`;
      continue;
    }
    first = about;
    count = 1;
    const matter = kind === 'session' ? about : titleOf(file, about);
    const note = act === null ? null : (file.reasons.acts.get(act) ?? null);
    rows.push({ day: on, help: kind, about: matter, status, by, note });
  }
  return rows;
}

/** How much of the sessions since joining is recorded, and as what. */
export function attendanceSections(app: App, { evidence }: ReviewFile): Section[] {
  const { held, recorded, counts } = evidence.attendance;
  const words = app.texts.words['attendance'] ?? {};
  const said: Section = {
    kind: 'text',
    text: app.texts.decide.review.presence({ held, recorded }),
  };
  if (recorded === 0) return [said];
  return [
    said,
    {
      kind: 'figures',
      figures: Object.entries(counts).map(([status, count]) => ({
        label: words[status] ?? status,
        value: count,
        kind: 'int' as const,
      })),
    },
  ];
}
