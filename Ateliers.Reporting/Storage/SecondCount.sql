-- People reached in each of some periods, @periods, a JSON list of From and To. It goes on from WhoCame.sql. (A plus before a column: no index of many rows to read them once.)
p AS MATERIALIZED (SELECT key, value ->> 'From' AS first, value ->> 'To' AS last FROM json_each(@periods)),
held AS MATERIALIZED (SELECT id, date FROM session WHERE date BETWEEN (SELECT min(first) FROM p) AND (SELECT max(last) FROM p) ORDER BY id),
came AS MATERIALIZED (
  SELECT s.date, a.person << 20 AS who FROM held s CROSS JOIN standing a ON a.session = s.id WHERE a.status = 4 AND a.person NOT IN (SELECT person FROM looked)
  UNION ALL
  SELECT s.date, h.who FROM heard h CROSS JOIN held s ON s.id = h.session
  WHERE +h.status = 4 AND h.who IS NOT NULL AND (h.session, h.person, h.name) NOT IN (SELECT session, person, name FROM outdone))
SELECT (SELECT count(DISTINCT who) FROM came WHERE date BETWEEN p.first AND p.last) FROM p ORDER BY p.key;
