/**
 * The figures of `report effect` by SQL alone, over the benchmark's store: of a batch's people who were there the means
 * before and after by KPI with what their spread is computed from, marks by exam, and everybody of their teams and
 * departments who has figures in the same months and was in no training then.
 */
import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';

const [, , file, target, batch, beforeFrom, beforeTo, afterFrom, afterTo] = process.argv;
const database = new Database(file, { readonly: true });
database.pragma('temp_store = MEMORY');
const bound = { batch, beforeFrom, beforeTo, afterFrom, afterTo };
database
  .prepare(
    `CREATE TEMP TABLE own AS SELECT DISTINCT a.person_id FROM batches b JOIN sessions s ON s.batch_id = b.id AND s.status = 'planned'
     JOIN attendance a ON a.session_id = s.id WHERE b.code = @batch AND a.status IN ('present', 'late', 'left_early')
       AND NOT EXISTS (SELECT 1 FROM attendance n WHERE n.session_id = a.session_id AND n.person_id = a.person_id AND n.id > a.id)`,
  )
  .run({ batch });
database.exec('CREATE UNIQUE INDEX temp.own_person ON own (person_id)');
database
  .prepare(
    `CREATE TEMP TABLE others AS SELECT m.person_id FROM memberships m
     WHERE m.department IN (SELECT department FROM memberships JOIN own USING (person_id))
       AND m.person_id NOT IN (SELECT person_id FROM own)
       AND NOT EXISTS (SELECT 1 FROM enrollments e JOIN batches b ON b.id = e.batch_id
         WHERE e.person_id = m.person_id AND b.start_on <= @afterTo AND coalesce(b.closed_on, b.start_on) >= @beforeFrom)`,
  )
  .run({ beforeFrom, afterTo });
const changes = (people) =>
  database
    .prepare(
      `WITH latest AS (SELECT k.person_id, k.metric, k.from_on >= @afterFrom AS later, k.millionths / 1e6 AS value, max(k.id)
         FROM ${people} p CROSS JOIN kpi_values k ON k.person_id = p.person_id
         WHERE k.from_on BETWEEN @beforeFrom AND @beforeTo OR k.from_on BETWEEN @afterFrom AND @afterTo
         GROUP BY k.person_id, k.metric, k.period),
       both AS (SELECT metric, avg(value) FILTER (WHERE NOT later) AS b, avg(value) FILTER (WHERE later) AS a
         FROM latest GROUP BY person_id, metric HAVING count(DISTINCT later) = 2)
       SELECT metric, count(*) AS n, avg(b) AS before, avg(a) AS after, avg(a - b) AS difference,
         sum((a - b) * (a - b)) AS squares FROM both GROUP BY metric ORDER BY metric`,
    )
    .all({ beforeFrom, beforeTo, afterFrom, afterTo });
const report = {
  people: database.prepare('SELECT count(*) FROM own').pluck().get(),
  own: changes('own'),
  others: changes('others'),
  marks: database
    .prepare(
      `SELECT a.assessment, count(*) AS taken, avg(a.score_hundredths) / 100 AS mean, min(a.score_hundredths) / 100.0 AS lowest,
         max(a.score_hundredths) / 100.0 AS highest FROM own o JOIN attempts a ON a.person_id = o.person_id
       GROUP BY a.assessment ORDER BY a.assessment`,
    )
    .all(),
  bound,
};
writeFileSync(target, `${JSON.stringify(report, null, 2)}\n`);
