import type { Day, Time } from '../day.js';
import { rateOf } from '../rate.js';
import type { ReportPeriod } from './report-period.js';

/** A session of in-service training, with who was meant to come and who did. */
export interface InServiceSession {
  session: string;
  title: string;
  day: Day;
  start: Time;
  end: Time;
  trainer: string | null;
  trainer_role: string;
  venue: string | null;
  status: 'planned' | 'cancelled';
  minutes: number;
  /** How many are meant to come. */
  people: number;
  recorded: number;
  attended: number;
}

/** In-service training of a period (001 §4): `sessions` that are over, `rate` over what is recorded. */
export interface InServiceReport {
  sessions: number;
  cancelled: number;
  people: number;
  recorded: number;
  attended: number;
  rate: number | null;
  list: (InServiceSession & { rate: number | null })[];
  next: InServiceSession[];
}

/** What was attended of the in-service training of a period, and what the next one brings. */
export function inServiceReport(
  sessions: readonly InServiceSession[],
  { to, overOn }: Pick<ReportPeriod, 'to' | 'overOn'>,
): InServiceReport {
  const own = sessions.filter(({ day }) => day <= to);
  const held = own.filter(({ status }) => status === 'planned');
  const sum = (key: 'people' | 'recorded' | 'attended'): number =>
    held.reduce((total, session) => total + session[key], 0);
  const [recorded, attended] = [sum('recorded'), sum('attended')];
  return {
    sessions: held.filter(({ day }) => day <= overOn).length,
    cancelled: own.length - held.length,
    people: sum('people'),
    recorded,
    attended,
    rate: rateOf(attended, recorded),
    list: own.map((one) => ({ ...one, rate: rateOf(one.attended, one.recorded) })),
    next: sessions.filter(({ day }) => day > to),
  };
}
