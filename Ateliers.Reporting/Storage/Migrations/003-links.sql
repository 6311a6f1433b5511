-- What rows with two identifiers said: that both are of one person. Evidence, appended by each file and never changed; who is one person follows from it when facts
-- are counted (docs/decisions/0011). The weaker identifier stands here as its key, whether or not facts are known of it.
CREATE TABLE link (
  person INTEGER NOT NULL,                                  -- who is known by the stronger identifier
  scope  INTEGER NOT NULL CHECK (scope BETWEEN 0 AND 2),    -- 1 an id of the programme, 2 one of the batch's format, 0 no id
  weaker BLOB    NOT NULL CHECK (length(weaker) = 16),
  kind   INTEGER NOT NULL CHECK (kind BETWEEN 2 AND 4),     -- of the weaker one: 2 e-mail, 3 phone, 4 name and birth
  name   INTEGER NOT NULL,                                  -- keyed 32-bit fingerprint of the name beside them, as the facts of the weaker one have it; 0 without
  named  INTEGER,                                           -- the same, as the facts of the stronger one have it, where one of the two was forgotten and the other not
  batch  INTEGER NOT NULL
) STRICT;

-- Who was forgotten: proofs, made of keys that stand here no more (docs/decisions/0015). Lines are only ever added.
CREATE TABLE erasure (
  id    INTEGER PRIMARY KEY,
  at    TEXT NOT NULL,                                      -- UTC, ISO 8601
  day   TEXT NOT NULL,                                      -- the same moment as a local date of the programme
  note  TEXT NOT NULL,
  proof TEXT NOT NULL CHECK (length(proof) = 64)            -- a keyed hash of the key
) STRICT;
CREATE TRIGGER erasure_is_not_changed BEFORE UPDATE ON erasure BEGIN SELECT RAISE(ABORT, 'a proof of erasure stays as it is'); END;
CREATE TRIGGER erasure_is_not_deleted BEFORE DELETE ON erasure BEGIN SELECT RAISE(ABORT, 'a proof of erasure stays'); END;

-- The numbers of people who were forgotten: their keys are drawn at random and lead to nobody. Their facts stay, also where a file is read again.
CREATE TABLE forgotten (person INTEGER PRIMARY KEY) STRICT;

-- People who share an e-mail or a phone (docs/decisions/0005): the names that stood beside another one in one session, and what puts them in order. At the first session at
-- which two of them differ, who stands there ("~" comes last) goes before who does not, then the stronger status, who had registered; then gender and age.
DROP VIEW shared_address;
CREATE VIEW shared_address AS
SELECT DISTINCT x.person, x.name,
  group_concat(s.date || hex(s.key) || ((4 - x.status) * 2 + x.walk_in), '') OVER sessions || '~' AS words,
  group_concat(printf('%02d', coalesce(x.gender, 0) * 8 + coalesce(x.age, 0)), '') OVER sessions AS details
FROM attendance x JOIN session s ON s.id = x.session
WHERE (x.person, x.name) IN (
  SELECT y.person, y.name FROM attendance y
  JOIN (SELECT session, person FROM attendance WHERE name <> 0 GROUP BY session, person HAVING count(*) > 1) z
    ON z.session = y.session AND z.person = y.person
  WHERE y.name <> 0)
WINDOW sessions AS (PARTITION BY x.person, x.name ORDER BY s.date, s.key ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING);

-- Who each name on each identifier is, where that is not the number of the identifier: "who" is a number shifted by 20 bits; those who come second, third … on one address
-- stand in the bits below. SQLite reads a CTE anew wherever it is named, so each is named as seldom as can be: a chain of CTEs that name the one before twice takes seconds
-- to prepare.
CREATE VIEW same_person (person, name, who) AS
WITH RECURSIVE told AS MATERIALIZED (SELECT person, name, words, details FROM shared_address),

-- What rows with two identifiers have said; of several readings of the same bytes the last one, and of a file that was taken back none.
said AS MATERIALIZED (
  SELECT DISTINCT l.person, CASE l.scope WHEN 1 THEN '' WHEN 2 THEN b.format END AS source, l.weaker, l.kind, l.name, coalesce(l.named, l.name) AS named
  FROM link l JOIN batch b ON b.id = l.batch
  WHERE l.batch IN (SELECT max(id) FROM batch WHERE file IS NOT NULL AND retracted_by IS NULL GROUP BY file)
    AND (l.kind < 4 OR l.weaker IN (SELECT key FROM person WHERE kind = 4))),

-- Ids of several sources that are linked with one address under one name, one a source, are of the person whom the first source knows; never two ids of one source.
agreed AS (
  SELECT person, source, first_value(person) OVER (label ORDER BY source) AS top, max(ids) OVER label AS ids
  FROM (
    SELECT weaker, name, source, min(person) AS person, count(DISTINCT person) AS ids FROM said WHERE source IS NOT NULL AND kind < 4 GROUP BY weaker, name, source)
  WINDOW label AS (PARTITION BY weaker, name)),
above AS MATERIALIZED (
  SELECT person, min(source) AS source, min(top) AS top FROM agreed WHERE ids = 1 AND top <> person GROUP BY person HAVING min(top) = max(top)),
climb AS (SELECT person, source, top FROM above UNION SELECT c.person, c.source, a.top FROM climb c JOIN above a ON a.person = c.top),
same AS MATERIALIZED (
  SELECT person, top FROM (
    SELECT person, top, max(ids) OVER (PARTITION BY top) AS ids FROM (
      SELECT person, top, count(*) OVER (PARTITION BY top, source) AS ids FROM climb WHERE top NOT IN (SELECT person FROM above)))
  WHERE ids = 1),

-- All links by number. Beside what rows said: an id and an e-mail that one name on a phone number is linked with, and no others.
heard AS MATERIALIZED (
  SELECT coalesce(s.top, l.person) AS person, l.source IS NOT NULL AS has_id, l.weaker, l.kind, l.name, l.named FROM said l LEFT JOIN same s ON s.person = l.person),
linked AS MATERIALIZED (
  SELECT p.id AS weaker, l.kind, l.name, l.person, l.named FROM heard l JOIN person p ON p.key = l.weaker
  UNION
  SELECT min(CASE WHEN NOT has_id THEN person END), 2, min(CASE WHEN NOT has_id THEN named END), min(CASE WHEN has_id THEN person END), 0
  FROM heard WHERE kind = 3 GROUP BY weaker, name
  HAVING count(DISTINCT CASE WHEN NOT has_id THEN person END) = 1 AND count(DISTINCT CASE WHEN has_id THEN person END) = 1),

-- E-mails: under a name that links give to one person they are that person ("who"); otherwise too ("whole") where only one is, unless another name stood beside that one or
-- on the address. The names that are left on an address are told apart, in their order; the first of them keeps its number.
email_label AS MATERIALIZED (
  SELECT l.person, l.name, CASE WHEN l.least = l.most AND l.name <> 0 THEN l.least END AS who,
    CASE WHEN min(l.least) OVER address = max(l.most) OVER address AND t.person IS NULL THEN l.least END AS whole, max(l.name <> 0) OVER address AS named
  FROM (SELECT weaker AS person, name, min(person) << 20 AS least, max(person) << 20 AS most FROM linked WHERE kind = 2 GROUP BY weaker, name) l
  LEFT JOIN (SELECT DISTINCT person FROM told) t ON t.person = l.person
  WINDOW address AS (PARTITION BY l.person)),
email_beside AS MATERIALIZED (
  SELECT DISTINCT person FROM (
    SELECT f.person FROM attendance f CROSS JOIN email_label e ON e.person = f.person AND e.named AND e.whole IS NOT NULL
    CROSS JOIN attendance g ON g.session = f.session LEFT JOIN same s ON s.person = g.person
    WHERE f.name <> 0 AND coalesce(s.top, g.person) << 20 = e.whole
    GROUP BY f.session, f.person, f.name HAVING max(e.name = f.name) = 0)),
email_said AS MATERIALIZED (
  SELECT l.person, l.name, l.who, CASE WHEN b.person IS NULL THEN l.whole END AS whole FROM email_label l LEFT JOIN email_beside b ON b.person = l.person),
email AS MATERIALIZED (
  SELECT person, name, coalesce(who, CASE WHEN place > 1 THEN person << 20 | place - 1 END) AS who, whole FROM (
    SELECT person, name, max(who) AS who, max(whole) AS whole,
      CASE WHEN max(words) IS NOT NULL THEN row_number() OVER (PARTITION BY person, max(who) IS NULL AND max(words) IS NOT NULL ORDER BY max(words), max(details), name) END AS place
    FROM (SELECT person, name, who, whole, NULL AS words, NULL AS details FROM email_said
      UNION ALL SELECT person, name, NULL, NULL, words, details FROM told)
    GROUP BY person, name)),

-- Phone numbers: the same, once it is known who the ids and e-mails beside them are.
phone_link AS (
  SELECT l.weaker, l.name, coalesce(max(CASE WHEN e.name = l.named THEN e.who END), max(e.whole), l.person << 20) AS who
  FROM linked l LEFT JOIN email e ON e.person = l.person WHERE l.kind = 3 GROUP BY l.weaker, l.name, l.person, l.named),
phone_label AS MATERIALIZED (
  SELECT l.person, l.name, CASE WHEN l.least = l.most AND l.name <> 0 THEN l.least END AS who,
    CASE WHEN min(l.least) OVER address = max(l.most) OVER address AND t.person IS NULL THEN l.least END AS whole, max(l.name <> 0) OVER address AS named
  FROM (SELECT weaker AS person, name, min(who) AS least, max(who) AS most FROM phone_link GROUP BY weaker, name) l
  LEFT JOIN (SELECT DISTINCT person FROM told) t ON t.person = l.person
  WINDOW address AS (PARTITION BY l.person)),
phone_beside AS MATERIALIZED (
  SELECT DISTINCT person FROM (
    SELECT f.person, max(p.name = f.name) AS is_label
    FROM attendance f CROSS JOIN phone_label p ON p.person = f.person AND p.named AND p.whole IS NOT NULL
    CROSS JOIN attendance g ON g.session = f.session LEFT JOIN email e ON e.person = g.person LEFT JOIN same s ON s.person = g.person
    WHERE f.name <> 0
    GROUP BY f.session, f.person, f.name, g.person, g.name
    HAVING coalesce(max(CASE WHEN e.name = g.name THEN e.who END), max(e.whole), coalesce(s.top, g.person) << 20) = p.whole)
  WHERE NOT is_label),
phone_said AS MATERIALIZED (
  SELECT l.person, l.name, l.who, CASE WHEN b.person IS NULL THEN l.whole END AS whole FROM phone_label l LEFT JOIN phone_beside b ON b.person = l.person),
address AS MATERIALIZED (
  SELECT person, name, coalesce(who, CASE WHEN place > 1 THEN person << 20 | place - 1 END) AS who, whole FROM (
    SELECT person, name, max(who) AS who, max(whole) AS whole,
      CASE WHEN max(words) IS NOT NULL THEN row_number() OVER (PARTITION BY person, max(who) IS NULL AND max(words) IS NOT NULL ORDER BY max(words), max(details), name) END AS place
    FROM (SELECT person, name, who, whole, NULL AS words, NULL AS details FROM email_said
      UNION ALL SELECT person, name, who, whole, NULL, NULL FROM phone_said
      UNION ALL SELECT person, name, NULL, NULL, words, details FROM told)
    GROUP BY person, name)),

-- Names with birth: whom all their links name.
birth AS (
  SELECT weaker AS person, min(who) AS who FROM (
    SELECT l.weaker, coalesce(max(CASE WHEN a.name = l.named THEN a.who END), max(a.whole), l.person << 20) AS who
    FROM linked l LEFT JOIN address a ON a.person = l.person WHERE l.kind = 4 GROUP BY l.weaker, l.person, l.named)
  GROUP BY weaker HAVING min(who) = max(who))

-- Who each name on each identifier is, where that is not the number of the identifier.
SELECT f.person, f.name, coalesce(max(CASE WHEN r.name = f.name THEN r.who END), max(r.whole)) AS is_who
FROM (SELECT person, name, who, whole FROM address UNION ALL SELECT person, 0, NULL, who FROM birth UNION ALL SELECT person, 0, NULL, top << 20 FROM same) r
JOIN attendance f ON f.person = r.person
GROUP BY f.person, f.name HAVING is_who IS NOT NULL;

-- 17-2 is the second person on 17's address. Somebody who is known by several identifiers has the number of the strongest.
DROP VIEW attendances;
CREATE VIEW attendances AS
WITH told AS ( -- "here": the first of those on the address beside whom the row stands whom no stronger identifier names
       SELECT x.*, coalesce(l.who, x.person << 20) AS own, max(x.name <> 0) OVER beside AS has_names,
         min(CASE WHEN x.name <> 0 AND coalesce(l.who >> 20, x.person) = x.person THEN coalesce(l.who, x.person << 20) END) OVER beside AS here,
         min(CASE WHEN x.name <> 0 THEN l.who END) OVER beside AS least, max(CASE WHEN x.name <> 0 THEN l.who END) OVER beside AS most
       FROM attendance x LEFT JOIN same_person l ON l.person = x.person AND l.name = x.name
       WINDOW beside AS (PARTITION BY x.session, x.person)),
     known AS ( -- a row without a name beside one with a name speaks of the same person
       SELECT session, person, status, count, walk_in, weak, gender, age, coalesce(file, batch) AS batch, line,
         CASE WHEN name <> 0 OR NOT has_names THEN own ELSE coalesce(here, CASE WHEN least = most THEN least END) END AS who
       FROM told)
SELECT x.session, s.atelier, s.date, s.theme, s.audience, s.format,
  CASE WHEN x.person < 0 THEN NULL WHEN x.who & 0xFFFFF = 0 THEN cast(x.who >> 20 AS TEXT) ELSE (x.who >> 20) || '-' || ((x.who & 0xFFFFF) + 1) END AS person,
  CASE x.status WHEN 1 THEN 'cancelled' WHEN 2 THEN 'registered' WHEN 3 THEN 'absent' ELSE 'attended' END AS status,
  x.count, x.walk_in, x.weak AS weak_identity,
  CASE x.gender WHEN 1 THEN 'female' WHEN 2 THEN 'male' WHEN 3 THEN 'other' END AS gender,
  CASE x.age WHEN 1 THEN '0-11' WHEN 2 THEN '12-17' WHEN 3 THEN '18-24' WHEN 4 THEN '25-39' WHEN 5 THEN '40-59' WHEN 6 THEN '60-69' WHEN 7 THEN '70+' END AS age_band,
  x.batch, x.line
FROM ( -- on one identifier the later file's word stands; on several, who came by one of them came
  SELECT *, row_number() OVER (PARTITION BY session, who ORDER BY CASE status WHEN 2 THEN 0 ELSE status END DESC, walk_in) AS nth
  FROM (
    SELECT *, row_number() OVER (PARTITION BY session, who, person ORDER BY CASE status WHEN 2 THEN 0 ELSE batch END DESC, status DESC, walk_in) AS own
    FROM known WHERE who IS NOT NULL)
  WHERE own = 1) x JOIN sessions s ON s.id = x.session
WHERE x.nth = 1;
