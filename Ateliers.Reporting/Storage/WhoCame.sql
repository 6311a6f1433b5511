-- Who each fact of a moment speaks of, as far as it speaks of somebody: @batch is the last batch known, @countWeakIdentities whether a name alone is somebody. temp.merged says
-- whose with a stronger identifier a name on another one is (the view same_person). temp.looked holds who has to be looked at: the people of temp.merged, those with several facts at one session, and
-- those with a fact that was replaced since (attendance_history). All others are themselves, once a session. It shares nothing with the count in memory. SecondCount.sql and SliceCount.sql go on from here.
WITH standing AS NOT MATERIALIZED (
  SELECT session, person, name, status, coalesce(file, batch) AS file, (4 - status) * 2 + walk_in AS word, coalesce(gender, 0) * 8 + coalesce(age, 0) AS details
  FROM attendance WHERE person > 0 AND weak <= @countWeakIdentities AND batch <= @batch),

fact AS MATERIALIZED (
  SELECT session, person, name, status, file, word, details,
    count(*) OVER together AS words, count(*) FILTER (WHERE name <> 0) OVER together AS names
  FROM (
    SELECT * FROM standing WHERE person IN (SELECT person FROM temp.looked)
    UNION ALL
    SELECT session, person, name, status, coalesce(file, batch) AS file, (4 - status) * 2 + walk_in, coalesce(gender, 0) * 8 + coalesce(age, 0)
    FROM attendance_history WHERE person > 0 AND weak <= @countWeakIdentities AND batch <= @batch AND replaced_by > @batch)
  WINDOW together AS (PARTITION BY session, person)),

-- docs/decisions/0005: names that stood beside another one on one address, in their order, as far as no stronger identifier says who they are; a row without a name beside
-- others speaks of the first of them.
told AS (
  SELECT f.person, f.name, group_concat(s.date || hex(s.key) || f.word, '' ORDER BY s.date, s.key) || '~' AS words,
    group_concat(printf('%02d', f.details), '' ORDER BY s.date, s.key) AS details
  FROM (SELECT DISTINCT person, name FROM fact WHERE names > 1 AND name <> 0) m CROSS JOIN fact f ON f.person = m.person AND f.name = m.name
  CROSS JOIN session s ON s.id = f.session GROUP BY f.person, f.name),
h AS MATERIALIZED (
  SELECT t.person, t.name, row_number() OVER (PARTITION BY t.person ORDER BY t.words, t.details, t.name) AS place
  FROM told t LEFT JOIN temp.merged m ON m.person = t.person AND m.name = t.name WHERE m.who IS NULL),
nameless AS MATERIALIZED (
  SELECT f.session, f.person, min(CASE WHEN m.who IS NULL THEN coalesce(h.place, 1) END) AS place, min(m.who) AS least, max(m.who) AS most
  FROM fact f LEFT JOIN h ON h.person = f.person AND h.name = f.name LEFT JOIN temp.merged m ON m.person = f.person AND m.name = f.name
  WHERE f.names BETWEEN 1 AND f.words - 1 AND f.name <> 0 GROUP BY f.session, f.person),

-- Who each fact of somebody who is looked at speaks of (null: of nobody in particular), and which facts another one of the same person, session and identifier stands
-- for; on several identifiers, who came by one of them came.
heard AS MATERIALIZED (
  SELECT f.session, f.person, f.name, f.status, f.file,
    CASE WHEN n.place IS NOT NULL THEN f.person << 20 | n.place - 1 WHEN n.least = n.most THEN n.least
      WHEN n.session IS NULL THEN coalesce(m.who, CASE WHEN h.place > 1 THEN f.person << 20 | h.place - 1 END, f.person << 20) END AS who
  FROM fact f LEFT JOIN nameless n ON f.name = 0 AND n.session = f.session AND n.person = f.person
  LEFT JOIN temp.merged m ON m.person = f.person AND m.name = f.name
  LEFT JOIN h ON h.person = f.person AND h.name = f.name),
outdone AS MATERIALIZED (
  SELECT session, person, name FROM (
    SELECT session, person, name, row_number() OVER (PARTITION BY session, who, person ORDER BY CASE status WHEN 2 THEN 0 ELSE file END DESC, status DESC) AS nth
    FROM heard)
  WHERE nth > 1),
