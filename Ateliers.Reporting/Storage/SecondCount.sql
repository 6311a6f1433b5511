-- At which session whoever was looked at came, a row an attendance. It goes on from WhoCame.sql. (A plus before a column: no index of many rows to read them once.)
came AS (
  SELECT h.session, h.who FROM heard h
  WHERE +h.status = 4 AND h.who IS NOT NULL AND (h.session, h.person, h.name) NOT IN (SELECT session, person, name FROM outdone))
SELECT session, who FROM came ORDER BY session;
