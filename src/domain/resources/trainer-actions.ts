import { addSpan } from '../calendar.js';
import { addDays, later, type Day } from '../day.js';
import type { Rules } from '../standing/facts.js';
import type { Action } from '../standing/statements.js';
import { courseStandings } from './certificates.js';
import { judgeEvaluations } from './evaluations.js';
import { isRetired } from './resource.js';
import type { TrainerFacts, TrainerRecordKind } from './trainer-facts.js';

/**
 * What the handbook asks to be done about a trainer: renewals, guidance, replacement, reward, training and assessment
 * that are due (`trainers`; 000 §7.2). `about` is a course, or empty. Nothing about who is retired or not yet there.
 */
export function trainerActions(
  rules: Rules,
  facts: TrainerFacts,
  today: Day,
  ahead: Day,
): Action[] {
  const { trainer } = facts;
  const section = rules.handbook.trainers;
  if (!section || isRetired(trainer, today) || trainer.fromOn > today) return [];
  const actor = section.responsible;
  const until = later(addSpan(rules.calendar, today, rules.handbook.due_soon), ahead);
  return [
    ...renewals(rules, facts, today, actor),
    ...evaluations(rules, facts, today, actor),
    ...upkeep(rules, facts, actor).filter(({ dueOn }) => dueOn !== null && dueOn <= until),
  ];
}

/** A qualification whose window is open is to be renewed before it ends; one that was revoked is not. */
function renewals(rules: Rules, facts: TrainerFacts, today: Day, actor: string): Action[] {
  const { trainer, decisions } = facts;
  return courseStandings(rules, trainer, today).flatMap(
    ({ course, state, qualification, renewFrom }): Action[] => {
      const { expiresOn } = qualification;
      if (expiresOn === null || state === 'good' || state === 'ahead') return [];
      const last = decisions.findLast((one) => one.course === course);
      if (state === 'expired' && last?.kind === 'revoked') return [];
      return [
        {
          action: 'renew_trainer',
          actor,
          dueOn: addDays(expiresOn, -1),
          about: course,
          rule: `trainers.kinds.${trainer.kind}.validity`,
          notBefore: renewFrom,
        },
      ];
    },
  );
}

function evaluations(rules: Rules, facts: TrainerFacts, today: Day, actor: string): Action[] {
  const section = rules.handbook.trainers?.evaluation;
  if (!section) return [];
  const state = judgeEvaluations(section, facts.records, facts.decisions, today);
  const last = state.counted.at(-1)?.day;
  if (last === undefined) return [];
  const about = '';
  if (state.verdict === 'weak') {
    const dueOn = addSpan(rules.calendar, last, section.guidance_within);
    const replace = state.guidances >= section.replace_after;
    return [
      {
        action: replace ? 'replace_trainer' : 'guide_trainer',
        actor,
        dueOn,
        about,
        rule: `trainers.evaluation.${replace ? 'replace_after' : 'minimum'}`,
        notBefore: last,
      },
    ];
  }
  if (state.verdict !== 'excellent' || state.rewarded) return [];
  const rule = 'trainers.evaluation.reward_from';
  return [{ action: 'reward_trainer', actor, dueOn: null, about, rule, notBefore: last }];
}

/** Training and assessment come round so long after the last one, or after the trainer's first day. */
function upkeep(rules: Rules, { trainer, records }: TrainerFacts, actor: string): Action[] {
  const { trainers } = rules.handbook;
  const kinds: [Extract<TrainerRecordKind, 'training' | 'appraisal'>, Action['action']][] = [
    ['training', 'train_trainer'],
    ['appraisal', 'appraise_trainer'],
  ];
  return kinds.flatMap(([kind, action]): Action[] => {
    const every = trainers?.[kind]?.every;
    if (!every) return [];
    const last = records.findLast((one) => one.kind === kind)?.day ?? trainer.fromOn;
    const dueOn = addSpan(rules.calendar, last, every);
    return [{ action, actor, dueOn, about: '', rule: `trainers.${kind}.every`, notBefore: null }];
  });
}
