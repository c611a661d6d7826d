import { listTrainers } from '../../db/resources.js';
import { isOverdue } from '../../domain/standing/worklist.js';
import { trainerActions } from '../../domain/resources/trainer-actions.js';
import { newestRules } from '../find-resource.js';
import { trainerFactsFinder } from '../trainer-facts.js';
import type { WorklistSource } from './item.js';

/** Trainers: qualifications to renew, evaluations that ask for something, training and assessment (000 §7.2). */
export const trainers: WorklistSource = (store, today, ahead) => {
  const { rules } = newestRules(store);
  if (!rules.handbook.trainers) return [];
  const factsOf = trainerFactsFinder(store, today);
  return listTrainers(store).flatMap((trainer) =>
    trainerActions(rules, factsOf(trainer), today, ahead).map((action) => {
      const course = rules.handbook.courses[action.about]?.title ?? '';
      return {
        ...action,
        about: `${trainer.name} ${action.about}`.trim(),
        employeeNo: null,
        name: null,
        title: [trainer.name, action.about, course].filter((part) => part !== '').join(' '),
        batch: '',
        overdue: isOverdue(action, today),
      };
    }),
  );
};
