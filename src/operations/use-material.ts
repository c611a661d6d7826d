import { insertUse, namedVersion } from '../db/materials.js';
import type { Store } from '../db/open.js';
import { withWrite, type WriteContext } from '../db/write.js';
import type { Day } from '../domain/day.js';
import type { MaterialFact } from '../domain/materials/facts.js';
import { assessMaterial, type VersionVerdict } from '../domain/materials/version-state.js';
import { Refusal, refused } from '../errors.js';
import { materialsOn, requireMaterial, requireVersion } from './find-material.js';
import { requirePlanned, type PlannedSession } from './find-session.js';

export interface UsedMaterial {
  entry: number | null;
  material: string;
  version: number;
  session: string;
  day: Day;
}

/**
 * Names the version with which a session is given. It must be usable on the day of the session, by what is known now:
 * approved, not replaced, not withdrawn, and no review overdue that stops its use (001 §4.4, 003 §2).
 *
 * @throws InputError `material_unknown`, `version_unknown`, `session_unknown`
 * @throws Refusal `batch_closed`, `session_not_planned`, `material_not_usable`, `use_other_course`
 */
export function useMaterial(
  store: Store,
  context: WriteContext,
  input: {
    code: string;
    session: string;
    version: number | null;
    /** Whether the session may be one of another course. */
    otherCourse: boolean;
    today: Day;
    dryRun: boolean;
  },
): UsedMaterial {
  const { code } = requireMaterial(store, input.code);
  const planned = requirePlanned(store, input.session);
  const { code: session, day } = planned.session;
  const command = `plan material use ${code} --session ${session}`;
  const { entry, result } = withWrite(
    store,
    context,
    { command, dryRun: input.dryRun },
    (write) => {
      const material = requireMaterial(store, code);
      refuseOtherCourse(material, planned, input.otherCourse);
      const { version } = requireUsable(store, material, input.version, day);
      if (namedVersion(store, material.id, planned.session.id) !== version.number) {
        const { id: versionId } = version;
        insertUse(write, { versionId, sessionId: planned.session.id, recordedOn: input.today });
      }
      return { result: version.number, summary: { material: code, session } };
    },
  );
  return { entry, material: code, version: result, session, day };
}

/** @throws Refusal `use_other_course` */
function refuseOtherCourse(
  { code, courses }: MaterialFact,
  { session }: PlannedSession,
  allowed: boolean,
): void {
  const taught = session.course.split('+');
  if (allowed || courses.length === 0 || courses.some((course) => taught.includes(course))) return;
  const facts = { material: code, session: session.code, courses: courses.join(', ') };
  throw new Refusal(refused('use_other_course', facts));
}

/** @throws Refusal `material_not_usable` */
function requireUsable(
  store: Store,
  material: MaterialFact,
  number: number | null,
  day: Day,
): VersionVerdict {
  const verdict = assessMaterial(materialsOn(store), material, day);
  const wanted = number === null ? null : requireVersion(material, number);
  const found = wanted
    ? verdict.versions.find(({ version }) => version.number === wanted.number)
    : (verdict.current ?? verdict.versions.findLast(({ usableFrom }) => usableFrom !== null));
  const chosen = found ?? verdict.latest;
  const isThere =
    chosen.version.madeOn <= day && (!wanted || wanted.number === chosen.version.number);
  if (chosen.usable && isThere) return chosen;
  const facts = {
    material: material.code,
    version: wanted?.number ?? chosen.version.number,
    state: isThere ? chosen.state : 'in_review',
    day,
    rule: (isThere ? reasonRule(chosen) : undefined) ?? 'materials.review',
  };
  throw new Refusal(refused('material_not_usable', facts));
}

/** The path of the rule that stops the use of a version. */
function reasonRule({ state, reasons, dues }: VersionVerdict): string | undefined {
  return state === 'review_overdue' ? dues[0]?.rule : reasons[0]?.rule;
}
