/** What a person's file is made of: every statement finds its rows by an index on the person. */
import type { Day, Time } from '../domain/day.js';
import type {
  ActRow,
  CorrectionRow,
  DecisionRow,
  LeaveRow,
  LoanRow,
  MembershipRow,
  MentorRow,
  PauseRow,
  PersonRows,
  PersonSession,
  TrainerRow,
} from '../domain/reports/person-facts.js';
import { awardDecisionSql, decisionFact } from './awards.js';
import type { Store } from './open.js';
import { drawSql, spotDraw } from './spot-checks.js';

/** Every statement of a person's file, with `@person` for whom; a test asks SQLite how it would run each of them. */
export const personStatements = {
  memberships: `SELECT from_on, department, team, position, level FROM memberships
    WHERE person_id = @person ORDER BY from_on`,
  /** Sessions of the person's batches while they were in them, and all others in which they had a place or a mark. */
  sessions: `WITH mine(id, place) AS (
      SELECT s.id, 4 FROM enrollments e JOIN sessions s ON s.batch_id = e.batch_id AND s.status = 'planned'
        AND s.day >= e.joined_on AND (e.left_on IS NULL OR s.day < e.left_on) WHERE e.person_id = @person
      UNION ALL SELECT session_id, 1 FROM session_places WHERE person_id = @person
      UNION ALL SELECT session_id, 2 FROM make_ups WHERE person_id = @person
      UNION ALL SELECT session_id, 3 FROM session_people WHERE person_id = @person
      UNION ALL SELECT session_id, 5 FROM attendance WHERE person_id = @person),
    noted AS (SELECT session_id, min(id) AS first, max(id) AS last FROM attendance WHERE person_id = @person
      GROUP BY session_id)
    SELECT s.code AS session, s.day, s.start, s."end", b.code AS batch, s.stage, s.kind, s.course, s.title,
      s.credited_minutes AS minutes, s.trainer, s.venue, min(m.place) AS place, l.status, l.note,
      CASE WHEN f.status <> l.status THEN f.status END AS corrected_from
    FROM mine m JOIN sessions s ON s.id = m.id AND s.status = 'planned'
      LEFT JOIN batches b ON b.id = s.batch_id LEFT JOIN noted n ON n.session_id = m.id
      LEFT JOIN attendance f ON f.id = n.first LEFT JOIN attendance l ON l.id = n.last
    GROUP BY s.id ORDER BY s.day, s.start, s.code`,
  events: `SELECT e.attempt_id AS attempt, e.kind, e.happened_on AS "on", e.actor AS "by", e.reason
    FROM attempts a JOIN attempt_events e ON e.attempt_id = a.id WHERE a.person_id = @person ORDER BY e.id`,
  regrades: `SELECT d.attempt_id AS attempt, d.kind, d.decided_on AS "on", d.actor AS "by", d.reason
    FROM attempts a JOIN mark_decisions d ON d.attempt_id = a.id WHERE a.person_id = @person ORDER BY d.id`,
  examiners: `SELECT id AS attempt, examiner FROM attempts WHERE person_id = @person ORDER BY id`,
  decisions: `SELECT b.code AS batch, d.kind, d.assessment, d.decided_on, d.decided_by, d.reason
    FROM enrollments e JOIN decisions d ON d.enrollment_id = e.id JOIN batches b ON b.id = e.batch_id
    WHERE e.person_id = @person ORDER BY d.decided_on, d.id`,
  acts: `SELECT b.code AS batch, a.kind, a.about, a.happened_on, a.actor, a.note
    FROM enrollments e JOIN acts a ON a.enrollment_id = e.id JOIN batches b ON b.id = e.batch_id
    WHERE e.person_id = @person ORDER BY a.happened_on, a.id`,
  grants: `SELECT b.code AS batch, g.assessment, g.attempts, g.granted_on, g.granted_by, g.reason
    FROM enrollments e JOIN grants g ON g.enrollment_id = e.id JOIN batches b ON b.id = e.batch_id
    WHERE e.person_id = @person ORDER BY g.granted_on, g.id`,
  pauses: `SELECT b.code AS batch, p.from_on, p.until_on, p.reason
    FROM enrollments e JOIN pauses p ON p.enrollment_id = e.id JOIN batches b ON b.id = e.batch_id
    WHERE e.person_id = @person ORDER BY p.from_on, p.id`,
  leaves: `SELECT from_on, to_on, requested_on, reason FROM leaves WHERE person_id = @person ORDER BY from_on, id`,
  drills: `SELECT drill, day, quantity FROM drill_days WHERE person_id = @person AND id IN (
      SELECT max(id) FROM drill_days WHERE person_id = @person GROUP BY drill, day) ORDER BY drill, day`,
  signatures: `SELECT checklist, item, signed_on, mentor FROM signatures WHERE person_id = @person AND id IN (
      SELECT max(id) FROM signatures WHERE person_id = @person GROUP BY checklist, item)
    ORDER BY checklist, signed_on, id`,
  mentors: `SELECT p.employee_no, p.name, b.code AS batch, m.from_on, m.until_on, m.end_reason
    FROM mentorships m JOIN persons p ON p.id = m.mentor_id JOIN enrollments e ON e.id = m.enrollment_id
      JOIN batches b ON b.id = e.batch_id WHERE m.mentee_id = @person ORDER BY m.from_on, m.id`,
  mentees: `SELECT count(DISTINCT mentee_id) FROM mentorships WHERE mentor_id = @person`,
  certificates: `SELECT id, entry AS "order", level, certified_on AS "on", certified_by AS "by",
      handbook_version AS version, override_reason AS override, renews_id AS renews
    FROM mentor_certificates WHERE person_id = @person ORDER BY id`,
  mentorDecisions: `SELECT id, entry AS "order", kind, decided_on AS "on", decided_by AS "by", reason
    FROM mentor_decisions WHERE person_id = @person ORDER BY id`,
  trainers: `SELECT id, name, kind, from_on, retired_on FROM trainers WHERE person_id = @person ORDER BY id`,
  qualifications: `SELECT c.course, c.qualified_on, c.expires_on FROM trainers t
    JOIN trainer_courses c ON c.trainer_id = t.id WHERE t.person_id = @person ORDER BY c.course, c.qualified_on`,
  spotChecks: `${drawSql} WHERE d.person_id = @person ORDER BY d.period, d.id`,
  cases: 'SELECT id FROM cases WHERE person_id = @person ORDER BY code',
  awards: `${awardDecisionSql} WHERE d.person_id = @person ORDER BY d.id`,
  loans: `SELECT c.code AS copy, m.title, l.from_on, l.due_on,
      (SELECT e.happened_on FROM material_loan_events e WHERE e.loan_id = l.id AND e.kind = 'returned'
        ORDER BY e.id LIMIT 1) AS returned_on
    FROM material_loans l JOIN material_copies c ON c.id = l.copy_id JOIN materials m ON m.id = c.material_id
    WHERE l.person_id = @person ORDER BY l.from_on, l.id`,
  appraisals: `SELECT DISTINCT form FROM form_responses WHERE subject_id = @person ORDER BY form`,
} as const;

/** How a person comes to be in a session, the strongest reason first. */
const places = ['retraining', 'make_up', 'in_service', 'batch', 'guest'] as const;

type SessionRow = Omit<PersonSession, 'place' | 'start' | 'end'> & {
  place: number;
  start: Time;
  end: Time;
};

/** Everything recorded of a person beside their enrollments, marks and figures. */
export function readPersonRows(store: Store, personId: number): PersonRows {
  const rows = <Row>(sql: string): Row[] =>
    store.sqlite.prepare(sql).all({ person: personId }) as Row[];
  const one = (sql: string): unknown => store.sqlite.prepare(sql).pluck().get({ person: personId });
  const column = <T>(sql: string): T[] =>
    store.sqlite.prepare(sql).pluck().all({ person: personId }) as T[];
  const s = personStatements;
  return {
    memberships: rows<MembershipRow>(s.memberships),
    sessions: rows<SessionRow>(s.sessions).map((row) => ({
      ...row,
      place: places[row.place - 1] ?? 'guest',
    })),
    events: rows<CorrectionRow>(s.events),
    regrades: rows<CorrectionRow>(s.regrades),
    examiners: rows<{ attempt: number; examiner: string | null }>(s.examiners),
    decisions: rows<DecisionRow>(s.decisions),
    acts: rows<ActRow>(s.acts),
    grants: rows(s.grants),
    pauses: rows<PauseRow>(s.pauses),
    leaves: rows<LeaveRow>(s.leaves),
    drills: rows<{ drill: string; day: Day; quantity: number }>(s.drills),
    signatures: rows(s.signatures),
    mentors: rows<MentorRow>(s.mentors),
    mentees: Number(one(s.mentees)),
    certificates: rows(s.certificates),
    mentorDecisions: rows(s.mentorDecisions),
    trainers: rows<TrainerRow>(s.trainers),
    qualifications: rows(s.qualifications),
    spotChecks: rows<Parameters<typeof spotDraw>[0]>(s.spotChecks).map(spotDraw),
    caseIds: column<number>(s.cases),
    awards: rows<Parameters<typeof decisionFact>[0]>(s.awards).map(decisionFact),
    loans: rows<LoanRow>(s.loans),
    appraisalForms: column<string>(s.appraisals),
  };
}
