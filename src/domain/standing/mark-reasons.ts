import type { ClimbedAttempt } from './climb.js';
import type { LadderState } from './ladder.js';
import { attemptReference as reference } from './next-reasons.js';
import { responsibleFor } from './responsible.js';
import { reason, type Action, type Reason } from './statements.js';

/** Why a mark does not count yet: it was not confirmed, not every examiner has marked it, or they differ too much. */
export function awaitingReasons(state: LadderState, attempt: ClimbedAttempt): Reason[] {
  const { code: assessment, assessment: rules } = state;
  const { fact, grade, awaits } = attempt;
  const facts = [reference(attempt)];
  const on = fact.takenOn;
  const path = `assessments.${assessment}.examiners`;
  switch (awaits?.for) {
    case 'examiners': {
      const { have, least, chair } = awaits;
      const rule = `${path}.${chair ? 'combine' : 'least'}`;
      return [reason(rule, 'attempt_unexamined', { assessment, on, have, least, chair }, facts)];
    }
    case 'settlement': {
      const { difference, limit } = awaits;
      const params = { assessment, on, difference, limit, by: settlerOf(state) };
      return [reason(`${path}.difference_limit`, 'attempt_disputed', params, facts)];
    }
    default: {
      const by = rules.confirmed_by ?? '';
      const params = { assessment, score: grade.score / 100, on, by };
      const rule = `assessments.${assessment}.confirmed_by`;
      return [reason(rule, 'attempt_awaiting', params, facts)];
    }
  }
}

/** Who sees to it that a difference between examiners is settled (`assessments.*.examiners.settled_by`). */
const settlerOf = ({ assessment, responsible }: LadderState): string =>
  assessment.examiners?.settled_by ?? responsibleFor({ responsible }, 'settling');

/** Where the mark that counts is not the one that was recorded first: how it came about. */
export function markReasons({ code: assessment }: LadderState, attempt: ClimbedAttempt): Reason[] {
  const { effective, fact, grade } = attempt;
  if (!effective) return [];
  const facts = [reference(attempt)];
  const on = fact.takenOn;
  const path = `assessments.${assessment}`;
  const reasons: Reason[] = [];
  const examiners = fact.panel
    ? new Set([fact.panel.first, ...fact.panel.marks.map((one) => one.examiner)]).size
    : 1;
  const { verdict, before, decided } = effective;
  if (verdict.kind === 'marks' && examiners > 1) {
    const difference = verdict.difference === null ? null : verdict.difference / 100;
    const params = { assessment, on, examiners, difference };
    reasons.push(reason(`${path}.examiners.combine`, 'attempt_combined', params, facts));
  }
  const settled = fact.decided?.find(({ kind }) => kind === 'settle');
  if (settled) {
    const params = { assessment, on, who: settled.actor, settledOn: settled.on };
    reasons.push(reason(`${path}.examiners.difference_limit`, 'attempt_settled', params, facts));
  }
  if (before && decided?.kind === 'regrade') {
    const { actor: who, on: correctedOn } = decided;
    const scores = { before: before.score / 100, score: grade.score / 100 };
    const params = { assessment, on, ...scores, who, correctedOn };
    reasons.push(reason(`${path}.regrade`, 'attempt_corrected', params, facts));
  }
  return reasons;
}

/** Who must do what before a mark counts. */
export function awaitedActions(state: LadderState, awaiting: ClimbedAttempt): Action[] {
  const { code: about, responsible } = state;
  const { fact, awaits } = awaiting;
  const { takenOn } = fact;
  const own = { about, dueOn: takenOn, notBefore: takenOn };
  const path = `assessments.${about}.examiners`;
  switch (awaits?.for) {
    case 'examiners': {
      const actor = responsibleFor({ responsible }, 'arranging');
      const { have: done, least: times, chair } = awaits;
      const rule = `${path}.${chair ? 'combine' : 'least'}`;
      return [
        { ...own, action: 'examine', actor, rule, ...(chair ? {} : { progress: { done, times } }) },
      ];
    }
    case 'settlement': {
      const rule = `${path}.difference_limit`;
      return [{ ...own, action: 'settle_mark', actor: settlerOf(state), rule }];
    }
    default: {
      const { confirmed_by: actor } = state.assessment;
      if (!actor) return [];
      const rule = `assessments.${about}.confirmed_by`;
      return [{ ...own, action: 'confirm_mark', actor, rule }];
    }
  }
}
