import type { Day } from '../day.js';
import type { AttendanceStatus } from '../handbook/types.js';

/** A planned session with courses, and what was noted of somebody in it. `courses`: codes joined by `+`. */
export interface TaughtSession {
  /** `null` for in-service training. */
  batchId: number | null;
  courses: string;
  day: Day;
  status: string | null;
}

/**
 * The courses that somebody has attended, with the day: in one batch every session of the course, in in-service training
 * any (`attendance.counts`; 003 §6: courses before a mentor's certificate). Sessions are given in order of time.
 */
export function coursesAttended(
  sessions: readonly TaughtSession[],
  counts: readonly AttendanceStatus[],
): ReadonlyMap<string, Day> {
  const groups = new Map<string, { course: string; done: boolean; on: Day }>();
  for (const [index, { batchId, courses, day, status }] of sessions.entries()) {
    const attended = counts.some((one) => one === status);
    for (const course of courses.split('+')) {
      const key = batchId === null ? `${course} alone ${index}` : `${course} ${batchId}`;
      const group = groups.get(key);
      if (group) Object.assign(group, { done: group.done && attended, on: day });
      else groups.set(key, { course, done: attended, on: day });
    }
  }
  const found = new Map<string, Day>();
  for (const { course, done, on } of groups.values()) {
    const before = found.get(course);
    if (done && (before === undefined || on < before)) found.set(course, on);
  }
  return found;
}
