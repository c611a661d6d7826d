import type { Scheduled } from '../conflicts/conflict.js';

/**
 * Another way to hold a session, tried and found free. `session` is as it would be; the rest says why it is proposed.
 */
export type Choice =
  /** `backup`: the place in the line of those who stand in, from 1; `load`: minutes in the week so far. */
  | { kind: 'trainer'; session: Scheduled; backup: number | null; load: number }
  /** `capacity`: people; `null` is not known. */
  | { kind: 'venue'; session: Scheduled; backup: number | null; capacity: number | null }
  /** `sameHours`: on another day at the same time. */
  | { kind: 'slot'; session: Scheduled; sameHours: boolean }
  /** Another time, and another trainer or venue as well. */
  | { kind: 'slot_trainer' | 'slot_venue'; session: Scheduled; sameHours: boolean };
