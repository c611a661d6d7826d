import { dutyMarkFinder } from '../../db/duties.js';
import { openDuties } from '../../domain/duties/duty.js';
import { openSteps } from '../../domain/duties/event.js';
import { openPeriods } from '../duty-periods.js';
import { eventChecklists } from '../event-checklists.js';
import type { WorklistItem, WorklistSource } from './item.js';

const nobody = { employeeNo: null, name: null, batch: '' };

/** The recurring duties of the roles (001 §2): what is open, and what falls due up to the day that is looked ahead to. */
export const duties: WorklistSource = (store, today, ahead) =>
  openDuties(openPeriods(store, today), { today, ahead }, dutyMarkFinder(store)).map(
    ({ duty, title, role, dueOn, opensOn, hours, state }): WorklistItem => ({
      ...nobody,
      action: 'do_duty',
      actor: role,
      dueOn,
      about: duty,
      rule: `duties.${duty}`,
      notBefore: opensOn,
      title,
      hours,
      reference: duty,
      overdue: state === 'overdue',
    }),
  );

/** The steps of meetings' checklists (001 §6). */
export const eventSteps: WorklistSource = (store, today, ahead) => {
  const checklists = eventChecklists(store, openPeriods(store, today), today, {
    from: today,
    to: ahead,
  });
  return openSteps(checklists, ahead).map(
    ({ event, code, index, title, role, dueOn, opensOn, hours, state }): WorklistItem => ({
      ...nobody,
      action: 'prepare_event',
      actor: role,
      dueOn,
      about: `${event.code} ${code}`,
      rule: `events.${event.kind}.steps[${index}]`,
      notBefore: opensOn,
      title,
      hours,
      reference: `${event.code} ${code}`,
      overdue: state === 'overdue',
    }),
  );
};
