import type { App } from '../../app.js';
import type { ReviewFile } from '../../operations/find-review.js';
import { explanationOf, groundOf } from './review-words.js';

/** The file of a review for programs. */
export function reviewJson(app: App, file: ReviewFile): unknown {
  const { person, facts, rules, standing, evidence, reasons } = file;
  return {
    employee_no: person.employeeNo,
    name: person.name,
    batch: facts.batch.code,
    program: facts.batch.program,
    handbook_version: rules.version,
    hired_on: facts.hiredOn,
    joined_on: facts.joinedOn,
    stage: standing.stage,
    state: standing.state,
    since: standing.since,
    proposals: evidence.proposals.map((one) => ({
      ground: one.ground,
      assessment: one.assessment,
      failures: one.failures,
      since: one.since,
      due_on: one.dueOn,
      by: one.by,
      rule: one.rule,
      text: groundOf(app, file, one),
    })),
    attempts: evidence.attempts.map((one) => ({
      assessment: one.assessment,
      taken_on: one.takenOn,
      rung: one.rung,
      score: one.score,
      pass_mark: one.passMark,
      result: one.result,
      examiner: one.examiner,
      recorded_by: one.recordedBy,
      recorded_on: one.recordedOn,
      confirmed_by: one.confirmedBy,
      confirmed_on: one.confirmedOn,
      voided_by: one.voidedBy,
      voided_on: one.voidedOn,
      void_reason: one.voidReason,
    })),
    trainings: evidence.help.map((one) => ({
      day: one.on,
      kind: one.kind,
      about: one.about,
      status: one.status,
      by: one.by,
      note: one.act === null ? null : (reasons.acts.get(one.act) ?? null),
    })),
    attendance: {
      held: evidence.attendance.held,
      recorded: evidence.attendance.recorded,
      ...evidence.attendance.counts,
    },
    grants: facts.grants.map((one) => ({
      assessment: one.assessment,
      attempts: one.attempts,
      granted_on: one.grantedOn,
      granted_by: one.grantedBy,
      reason: reasons.grants.get(one.id) ?? null,
    })),
    pauses: facts.pauses.map((one) => ({
      from: one.from,
      until: one.until,
      reason: reasons.pauses.get(one.id) ?? null,
    })),
    decisions: facts.decisions.map((one) => ({
      decision: one.kind,
      assessment: one.assessment,
      decided_on: one.decidedOn,
      decided_by: one.decidedBy,
      reason: reasons.decisions.get(one.id) ?? null,
    })),
    may_decide: evidence.mayDecide,
    by: evidence.by,
    not_by: evidence.excluded,
    explanation: explanationOf(app, file).join('\n'),
  };
}
