import { nameKey } from './name-key.js';

/** Whether a name or an employee no is the person's own: nobody approves, coaches or grants anything to themselves. */
export function isOneself(
  { employeeNo, name }: { employeeNo: string; name: string },
  by: string,
): boolean {
  return [employeeNo, name].some((own) => nameKey(own) === nameKey(by));
}
