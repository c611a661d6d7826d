import type { Condition } from '../mentoring/conditions.js';
import type { Refused } from './index.js';

/** What `enroll mentor` refuses, and what it notes. Days are empty where there is none. */
export interface MentorRefusals {
  mentor_no_rules: { version: number };
  mentor_level_unknown: { level: string; suggestion: string; levels: string };
  /** Several things at once. */
  mentor_several: { problems: readonly Refused[] };
  mentor_conditions: { employee_no: string; level: string; unmet: readonly Condition[] };
  /** Nothing is missing, so that nothing is to be overridden. */
  mentor_nothing_to_override: { employee_no: string; level: string };
  mentor_certified_already: { employee_no: string; level: string; on: string; until: string };
  mentor_by_oneself: { employee_no: string };
  mentor_in_future: { on: string; today: string };
  mentor_before_hire: { employee_no: string; on: string; hired_on: string };
  mentor_not_certified: { employee_no: string };
  /** `since`: from which day a certificate may be renewed. */
  mentor_renewal_early: { employee_no: string; since: string; until: string };
  mentor_renewal_endless: { employee_no: string; rule: string };
  mentor_lapsed: { employee_no: string; until: string };
  mentor_withdrawn: { employee_no: string; on: string };
  mentor_not_employed: { employee_no: string; on: string; hired_on: string; left_on: string };
  mentor_uncertified: {
    employee_no: string;
    on: string;
    state: 'none' | 'valid' | 'renewal_due' | 'lapsed' | 'withdrawn';
    until: string;
  };
  mentor_full: {
    employee_no: string;
    on: string;
    load: number;
    wanted: number;
    limit: number;
    rule: string;
  };
  mentor_oneself: { employee_no: string };
  mentor_before_joining: { employee_no: string; batch: string; joined_on: string; from: string };
  mentor_after_leaving: { employee_no: string; batch: string; left_on: string; from: string };
  mentor_taken: { employee_no: string; mentor: string; from: string; until: string };
  mentor_no_mentees: { batch: string };
  mentor_days_reversed: { from: string; until: string };
  mentor_none: { employee_no: string; on: string };
  mentor_ends_before: { employee_no: string; from: string; until: string };
  /** `mentor` of an import is neither a number nor the name of one person. */
  mentor_unknown: { mentor: string; suggestion: string };
  mentor_ambiguous: { mentor: string; numbers: string };
  /** A note: they are of different teams. */
  mentor_other_team: { mentor: string; mentor_team: string; employee_no: string; team: string };
  mentor_twice: { employee_no: string; first_line: number };
}
