import type { Gate, Handbook, Ladder } from '../../src/domain/handbook/types.js';
import type { DecisionKind } from '../../src/domain/standing/facts.js';
import { attempt, rulesWith } from './standing-case.js';

/** A program of one stage with the written exam, due on 13 April, on a ladder of the case's own. */
export const examRules = (
  ladder: Partial<Ladder> = {},
  change: (handbook: Handbook) => void = () => undefined,
) =>
  rulesWith((handbook) => {
    const exam: Gate = {
      kind: 'assessment',
      assessment: 'foundation_written',
      due: { after_stage: 'foundation', span: { months: 1 } },
    };
    const timetable = handbook.programs['onboarding']?.stages[2]?.timetable ?? [];
    const stage = { code: 'foundation', title: 'Foundation', gates: [exam], timetable };
    handbook.programs['onboarding'] = { title: 'Exam', stages: [stage] };
    const steps: Ladder['steps'] = [{ rung: 'first' }, { rung: 'retake' }];
    handbook.ladders['default'] = { title: 'Own', steps, ...ladder };
    change(handbook);
  });

export const failed = (...days: string[]) => days.map((day) => attempt(`2026-${day}`, 70));
export const decided = (kind: DecisionKind, decidedOn: string) => [
  { id: 1, kind, assessment: 'foundation_written', decidedOn, decidedBy: 'Chen' },
];
export const valid = (handbook: Handbook): void => {
  const exam = handbook.assessments['foundation_written'];
  if (!exam) return;
  exam.validity = {
    span: { months: 6 },
    renew_before: { months: 1 },
    extends_from: 'expiry',
  };
};
export const lapseAsks = (handbook: Handbook): void => {
  valid(handbook);
  const validity = handbook.assessments['foundation_written']?.validity;
  if (validity) validity.after_lapse = { requires: [{ coaching: { by: 'mentor' } }] };
};
export const lapseCoached = [
  { id: 1, kind: 'coaching' as const, about: 'foundation_written', on: '2026-10-20', by: 'Chen' },
];
export const confirmed = (handbook: Handbook): void => {
  const exam = handbook.assessments['foundation_written'];
  if (exam) exam.confirmed_by = 'supervisor';
};
export const coached = {
  steps: [{ rung: 'first' }, { rung: 'retake', requires: [{ coaching: { by: 'mentor' } }] }],
} satisfies Partial<Ladder>;
export const reExam = (requires: NonNullable<Ladder['steps'][number]['requires']>) =>
  ({
    steps: [{ rung: 'first' }, { rung: 're_exam', requires, repeats: true }],
  }) satisfies Partial<Ladder>;
export const oneWeek = (after_last?: Ladder['after_last']) =>
  ({
    steps: [{ rung: 'first' }, { rung: 'retake', within: { days: 7 }, late: 'refused' }],
    ...(after_last && { after_last }),
  }) satisfies Partial<Ladder>;
export const bar = { kind: 'bar', span: { days: 30 } } as const;
export const approval = (handbook: Handbook): void => {
  handbook.programs['onboarding']?.stages[0]?.gates.push({ kind: 'approval', by: 'supervisor' });
};
export const approved = {
  acts: [{ id: 1, kind: 'approval' as const, about: 'foundation', on: '2026-04-20', by: 'Chen' }],
};
export const wayToApproval = (handbook: Handbook): void => {
  handbook.programs['onboarding']?.stages[0]?.gates.push({
    kind: 'any_of',
    options: [{ title: 'By the supervisor', gates: [{ kind: 'approval', by: 'supervisor' }] }],
  });
};
export const away = (from: string, until: string | null) => ({ pauses: [{ id: 1, from, until }] });
export const pass = { attempts: [attempt('2026-04-13', 90)] };
