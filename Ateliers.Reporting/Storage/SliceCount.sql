-- What the sessions of temp.kept rest on: the whole first, then each file whose words stand. @asOf is the day of the moment. It goes on from WhoCame.sql.
spoken AS MATERIALIZED (
  SELECT a.session, a.person, a.status, a.file, a.person << 20 AS who, 0 AS is_outdone
  FROM temp.kept k CROSS JOIN standing a ON a.session = k.id WHERE a.person NOT IN (SELECT person FROM temp.looked)
  UNION ALL
  SELECT h.session, h.person, h.status, h.file, h.who, o.session IS NOT NULL
  FROM heard h LEFT JOIN outdone o ON o.session = h.session AND o.person = h.person AND o.name = h.name
  WHERE h.session IN (SELECT id FROM temp.kept)),

-- Of several facts of one person at one session one counts: an outcome before a registration, then the stronger status.
said AS MATERIALIZED (
  SELECT session, who, status, 1 AS count, file FROM (
    SELECT session, who, status, file, row_number() OVER (PARTITION BY session, who ORDER BY CASE status WHEN 2 THEN 0 ELSE status END DESC, file) AS nth
    FROM spoken WHERE who IS NOT NULL AND NOT is_outdone)
  WHERE nth = 1
  UNION ALL
  SELECT session, NULL, status, count, coalesce(file, batch) FROM attendance
  WHERE (person <= 0 OR weak > @countWeakIdentities) AND batch <= @batch AND session IN (SELECT id FROM temp.kept)
  UNION ALL
  SELECT session, NULL, status, count, coalesce(file, batch) FROM attendance_history
  WHERE (person <= 0 OR weak > @countWeakIdentities) AND batch <= @batch AND replaced_by > @batch AND session IN (SELECT id FROM temp.kept))
SELECT 0 AS File, count(*) AS Facts, coalesce(sum(count) FILTER (WHERE status = 4), 0) AS Attendances,
  coalesce(sum(count) FILTER (WHERE status = 4 AND who IS NULL), 0) AS Nameless,
  coalesce(sum(count) FILTER (WHERE status = 2 AND session IN (SELECT id FROM temp.kept WHERE date <= @asOf)), 0) AS OutcomeUnknown,
  count(DISTINCT session) FILTER (WHERE status >= 3) AS Sessions, count(DISTINCT who) FILTER (WHERE status = 4) AS People,
  (SELECT count(*) FROM spoken) - count(who) AS StoodFor,
  (SELECT count(DISTINCT person) FROM spoken WHERE who >> 20 <> person) AS Merged,
  (SELECT count(DISTINCT who) FROM spoken WHERE who & 0xFFFFF <> 0) AS ToldApart
FROM said
UNION ALL
SELECT file, count(*), coalesce(sum(count) FILTER (WHERE status = 4), 0), coalesce(sum(count) FILTER (WHERE status = 4 AND who IS NULL), 0), 0, 0, 0, 0, 0, 0
FROM said GROUP BY file ORDER BY 1;
