/** The workdays of the benchmark's year as a temporary table `workday (n, day)`, for the raw SQL. */
export const workdays = `
  CREATE TEMP TABLE workday (n INTEGER PRIMARY KEY, day TEXT NOT NULL UNIQUE);
  WITH RECURSIVE days(day) AS (SELECT '2026-01-01' UNION ALL SELECT date(day, '+1 day') FROM days WHERE day < '2026-12-31')
  INSERT INTO workday (day) SELECT d.day FROM days d LEFT JOIN main.calendar_days c ON c.day = d.day
  WHERE coalesce(c.kind, CASE WHEN strftime('%w', d.day) IN ('0', '6') THEN 'holiday' ELSE 'workday' END) = 'workday';
`;
