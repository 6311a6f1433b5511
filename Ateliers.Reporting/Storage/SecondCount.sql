-- Who came on which day (a number as DateOnly.DayNumber has it) between @first and @last, both inside, a row an attendance. It goes on from WhoCame.sql. (A plus before a column: no index of many rows to
-- read them once.)
held AS MATERIALIZED (SELECT id, CAST(julianday(date) - 1721425.5 AS INTEGER) AS day FROM session WHERE date BETWEEN @first AND @last ORDER BY id)
SELECT s.day, a.person << 20 FROM held s CROSS JOIN standing a ON a.session = s.id WHERE a.status = 4 AND a.person NOT IN (SELECT person FROM looked)
UNION ALL
SELECT s.day, h.who FROM heard h CROSS JOIN held s ON s.id = h.session
WHERE +h.status = 4 AND h.who IS NOT NULL AND (h.session, h.person, h.name) NOT IN (SELECT session, person, name FROM outdone);
