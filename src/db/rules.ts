import { eq } from 'drizzle-orm';
import { createCalendar, type CalendarDay } from '../domain/calendar.js';
import type { Handbook } from '../domain/handbook/types.js';
import type { Rules } from '../domain/standing/facts.js';
import { sha256 } from './identity.js';
import type { Store } from './open.js';
import { calendarDays, handbooks } from './schema.js';
import type { Writer } from './write.js';

export type HandbookVersion = Omit<typeof handbooks.$inferSelect, 'rules' | 'source'>;

/** The newest version of the handbook: what batches opened now are pinned to. */
export function latestVersion(store: Store): number {
  return Number(store.sqlite.prepare('SELECT max(version) FROM handbooks').pluck().get() ?? 0);
}

export function listHandbookVersions(store: Store): HandbookVersion[] {
  const { id, version, appliedOn, note, sha256: hash, entry } = handbooks;
  return store.orm
    .select({ id, version, appliedOn, note, sha256: hash, entry })
    .from(handbooks)
    .orderBy(version)
    .all();
}

/** A version's YAML, as it was applied; `undefined` where there is no such version. */
export function findHandbookSource(store: Store, version: number): string | undefined {
  return store.orm
    .select({ source: handbooks.source })
    .from(handbooks)
    .where(eq(handbooks.version, version))
    .get()?.source;
}

export function listCalendarDays(store: Store): (CalendarDay & { id: number })[] {
  const { id, day, kind, title, origin } = calendarDays;
  return store.orm.select({ id, day, kind, title, origin }).from(calendarDays).orderBy(day).all();
}

const known = new WeakMap<Store, Map<number, Rules>>();

/** The rules of a version, with the store's calendar. Read once a run: a version never changes. */
export function rulesOf(store: Store, version: number): Rules {
  let versions = known.get(store);
  if (!versions) known.set(store, (versions = new Map<number, Rules>()));
  let rules = versions.get(version);
  if (!rules) {
    const text = store.sqlite
      .prepare('SELECT rules FROM handbooks WHERE version = ?')
      .pluck()
      .get(version) as string | undefined;
    if (text === undefined) throw new Error(`no handbook version ${version}`);
    const handbook = JSON.parse(text) as Handbook;
    const { work_week: week, holidays } = handbook.calendar;
    const calendar = createCalendar(week, listCalendarDays(store), holidays);
    versions.set(version, (rules = { handbook, version, calendar }));
  }
  return rules;
}

/** The rules that hold for a batch: those that it is pinned to; without a batch those in force. */
export const rulesFor = (
  store: Store,
  batch: { handbookVersion: number } | null | undefined,
): Rules => (batch ? rulesOf(store, batch.handbookVersion) : currentRules(store));

/** The rules in force: what the whole office goes by, whatever version a batch is pinned to. */
export const currentRules = (store: Store): Rules => rulesOf(store, latestVersion(store));

/** The number of a new version: never one that was given before, not even to a version that was undone. */
function nextVersion(store: Store): number {
  const undone = store.sqlite
    .prepare(
      `SELECT max(json_extract(image, '$.version')) FROM row_images WHERE table_name = 'handbooks'`,
    )
    .pluck()
    .get();
  return Math.max(latestVersion(store), Number(undone ?? 0)) + 1;
}

/** Adds a version of the handbook; the number is the next one. */
export function insertHandbook(
  write: Writer,
  input: { source: string; handbook: Handbook; appliedOn: string; note: string | null },
): number {
  const version = nextVersion(write.store);
  const { source, handbook, appliedOn, note } = input;
  write.insert(handbooks, {
    version,
    appliedOn,
    note,
    source,
    rules: JSON.stringify(handbook),
    sha256: sha256(source),
  });
  replaceOfficeDays(write, handbook);
  return version;
}

/** The office's own days in the store become those of the handbook's `calendar.overrides`. */
function replaceOfficeDays(write: Writer, handbook: Handbook): void {
  const wanted = new Map(handbook.calendar.overrides.map((day) => [day.day, day]));
  for (const present of listCalendarDays(write.store)) {
    if (present.origin !== 'office') continue;
    const same = wanted.get(present.day);
    if (same?.kind === present.kind && same.title === present.title) wanted.delete(present.day);
    else write.remove(calendarDays, present.id);
  }
  for (const day of wanted.values()) write.insert(calendarDays, { ...day, origin: 'office' });
}

export function insertSeedDays(write: Writer, days: readonly CalendarDay[]): void {
  for (const day of days) write.insert(calendarDays, day);
}
