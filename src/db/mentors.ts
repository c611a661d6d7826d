/** Mentors: their certificates, what was decided about them, and whom they mentor. */
import type { Day } from '../domain/day.js';
import type {
  CertificateFact,
  MentorDecisionFact,
  MentorshipFact,
} from '../domain/mentoring/facts.js';
import type { Store } from './open.js';
import { mentorCertificates, mentorDecisions, mentorships } from './schema-mentors.js';
import type { NewRow, Writer } from './write.js';

type Of<T> = T & { personId: number };

/** Every certificate, in the order in which they were given. */
export function listCertificates(store: Store): Of<CertificateFact>[] {
  return store.sqlite
    .prepare(
      `SELECT id, entry AS "order", person_id AS personId, level, certified_on AS "on", certified_by AS "by",
         handbook_version AS version, override_reason AS override, renews_id AS renews
       FROM mentor_certificates ORDER BY id`,
    )
    .all() as Of<CertificateFact>[];
}

/** The conditions of a certificate as they stood, JSON. */
export function certificateEvidence(store: Store, id: number): string {
  return store.sqlite
    .prepare('SELECT evidence FROM mentor_certificates WHERE id = ?')
    .pluck()
    .get(id) as string;
}

/** Everything that was decided about mentors, in the order in which it was recorded. */
export function listMentorDecisions(store: Store): Of<MentorDecisionFact>[] {
  return store.sqlite
    .prepare(
      `SELECT id, entry AS "order", person_id AS personId, kind, decided_on AS "on", decided_by AS "by", reason
       FROM mentor_decisions ORDER BY id`,
    )
    .all() as Of<MentorDecisionFact>[];
}

/** Who mentored whom, by first day. */
export function listMentorships(store: Store): MentorshipFact[] {
  return store.sqlite
    .prepare(
      `SELECT id, mentor_id AS mentorId, mentee_id AS menteeId, enrollment_id AS enrollmentId,
         from_on AS "from", until_on AS until, end_reason AS endReason
       FROM mentorships ORDER BY from_on, id`,
    )
    .all() as MentorshipFact[];
}

export function insertCertificate(write: Writer, row: NewRow<typeof mentorCertificates>): number {
  return write.insert(mentorCertificates, row);
}

export function insertMentorDecision(write: Writer, row: NewRow<typeof mentorDecisions>): number {
  return write.insert(mentorDecisions, row);
}

export function insertMentorship(write: Writer, row: NewRow<typeof mentorships>): number {
  return write.insert(mentorships, row);
}

/** Ends a mentorship, or lets it go on: `untilOn` is its last day. Returns whether that changed anything. */
export function setMentorshipEnd(
  write: Writer,
  id: number,
  untilOn: Day | null,
  endReason: string | null,
): boolean {
  return write.update(mentorships, id, { untilOn, endReason });
}

/** What is known of people beside their own fields: when they were dismissed, if nothing came after. */
export function dismissedFinder(store: Store): (personId: number) => Day | null {
  const find = store.sqlite
    .prepare(
      `SELECT left_on FROM enrollments e WHERE person_id = @id AND left_reason = 'dismissed'
         AND NOT EXISTS (SELECT 1 FROM enrollments n WHERE n.person_id = @id AND n.joined_on >= e.left_on)
       ORDER BY left_on LIMIT 1`,
    )
    .pluck();
  return (id) => (find.get({ id }) as Day | undefined) ?? null;
}

/** A figure of work as it was recorded last, of everybody or of some. */
export interface PersonKpi {
  personId: number;
  metric: string;
  period: string;
  from: Day;
  to: Day;
  value: number;
  id: number;
}

/** The figures of some metrics whose periods end between two days; of each period what was recorded last. */
export function listKpiValues(
  store: Store,
  metrics: readonly string[],
  from: Day,
  to: Day,
): PersonKpi[] {
  const rows = store.sqlite
    .prepare(
      `SELECT id, person_id AS personId, metric, period, from_on AS "from", to_on AS "to", millionths
       FROM kpi_values WHERE metric IN (SELECT value FROM json_each(?)) AND to_on BETWEEN ? AND ?
         AND id IN (SELECT max(id) FROM kpi_values GROUP BY person_id, metric, period)
       ORDER BY person_id, to_on, id`,
    )
    .all(JSON.stringify(metrics), from, to) as (Omit<PersonKpi, 'value'> & {
    millionths: number;
  })[];
  return rows.map(({ millionths, ...row }) => ({ ...row, value: millionths / 1e6 }));
}

/** A planned session with courses, and what was noted last of somebody in it; `courses` are joined by `+`. */
export interface CourseSession {
  batchId: number | null;
  courses: string;
  day: Day;
  status: string | null;
}

/** A look-up of the sessions of all batches that somebody was in, and of others in which they were; in order of time. */
export function courseSessionFinder(store: Store): (personId: number) => CourseSession[] {
  const find = store.sqlite.prepare(
    `SELECT s.batch_id AS batchId, s.course AS courses, s.day,
       (SELECT a.status FROM attendance a WHERE a.session_id = s.id AND a.person_id = @person
        ORDER BY a.id DESC LIMIT 1) AS status
     FROM sessions s WHERE s.status = 'planned' AND s.course <> '' AND (
       s.batch_id IN (SELECT batch_id FROM enrollments WHERE person_id = @person)
       OR s.id IN (SELECT session_id FROM attendance WHERE person_id = @person))
     ORDER BY s.day, s.start, s.id`,
  );
  return (person) => find.all({ person }) as CourseSession[];
}

/** Applications that somebody filed, by the program of the batch. */
export interface Application {
  personId: number;
  program: string;
  stage: string;
  on: Day;
}

/** Every application up to a day in batches of some programs, the first first. */
export function listApplications(
  store: Store,
  programs: readonly string[],
  day: Day,
): Application[] {
  return store.sqlite
    .prepare(
      `SELECT e.person_id AS personId, b.program, a.about AS stage, a.happened_on AS "on"
       FROM acts a JOIN enrollments e ON e.id = a.enrollment_id JOIN batches b ON b.id = e.batch_id
       WHERE a.kind = 'application' AND a.happened_on <= ?
         AND b.program IN (SELECT value FROM json_each(?)) ORDER BY a.happened_on, a.id`,
    )
    .all(day, JSON.stringify(programs)) as Application[];
}

/** Whether anybody was ever certified. */
export function hasMentors(store: Store): boolean {
  return store.sqlite.prepare('SELECT 1 FROM mentor_certificates LIMIT 1').get() !== undefined;
}
