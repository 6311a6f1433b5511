-- People reached in each of some periods, @periods, a JSON list of From and To. It goes on from WhoCame.sql.
came AS MATERIALIZED (
  SELECT s.date, w.who FROM word w CROSS JOIN session s ON s.id = w.session
  WHERE w.status = 4 AND w.who IS NOT NULL AND (w.session, w.person, w.name) NOT IN (SELECT session, person, name FROM outdone)),
p AS MATERIALIZED (SELECT key, value ->> 'From' AS first, value ->> 'To' AS last FROM json_each(@periods))
SELECT (SELECT count(DISTINCT who) FROM came WHERE date BETWEEN p.first AND p.last) FROM p ORDER BY p.key;
