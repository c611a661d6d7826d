import type { Day } from '../day.js';
import type { Refused } from '../refusals/index.js';

/** Nothing is recorded of a day to come, nor of one before the person was hired. */
export function refuseDay(
  employeeNo: string,
  hiredOn: Day | undefined,
  day: Day,
  today: Day,
): Refused | null {
  if (day > today) return { code: 'evidence_in_future', facts: { day, today } };
  if (hiredOn === undefined || day >= hiredOn) return null;
  const facts = { employee_no: employeeNo, day, hired_on: hiredOn };
  return { code: 'evidence_before_hire', facts };
}
