import type { Day } from '../../day.js';
import type { Resources, Trainer, Venue } from '../../resources/resource.js';

/** What a trainer or a venue that drops out is away for. Both days are included. */
export interface Dropout {
  kind: 'trainer' | 'venue';
  name: string;
  key: string;
  from: Day;
  to: Day;
}

/** The resources as they would be if a trainer or a venue dropped out; one that is not registered is known by that. */
export function withDropout(resources: Resources, dropout: Dropout): Resources {
  const { kind, key, name, from, to } = dropout;
  const absence = {
    ...{ id: 0, fromOn: from, toOn: to, start: null, end: null, count: null },
    reason: '',
  };
  const nobody = { id: 0, name, nameKey: key, retiredOn: null, retireReason: null, note: null };
  if (kind === 'venue') {
    const unknown: Venue = {
      ...nobody,
      capacity: null,
      equipment: new Map(),
      backups: [],
      absences: [],
    };
    const venue = resources.venues.get(key) ?? unknown;
    const away = { ...venue, absences: [...venue.absences, absence] };
    return { ...resources, venues: new Map(resources.venues).set(key, away) };
  }
  const unknown: Trainer = {
    ...nobody,
    ...{ kind: 'external', personId: null, employeeNo: null, fromOn: '0000-01-01' },
    ...{ qualifications: [], hours: [], backups: [], absences: [] },
  };
  const trainer = resources.trainers.get(key) ?? unknown;
  const away = { ...trainer, absences: [...trainer.absences, absence] };
  return { ...resources, trainers: new Map(resources.trainers).set(key, away) };
}
