-- The view of 008, in which e-mails that one name on a phone number is linked with, and that bear no other name, are one person's (docs/decisions/0011).

-- What is kept of the facts was counted without it.
DELETE FROM counted_month;
DELETE FROM counted;

-- Who each name on each identifier is, where that is not the number of the identifier: "who" is a number shifted by 20 bits; those who come second, third … on one address
-- stand in the bits below. SQLite reads a CTE anew wherever it is named, so each is named as seldom as can be: a chain of CTEs that name the one before twice takes seconds
-- to prepare. A column of a CTE may bear no type; SQLite builds no index on it for a comparison with a column that does, so that one stands as +column: without it each
-- fact was held against each link, a minute instead of a second at 130,000 facts and 91,000 links.
DROP VIEW same_person;
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
climb AS (SELECT person, source, top, 1 AS steps FROM above UNION ALL SELECT c.person, c.source, a.top, c.steps + 1 FROM climb c JOIN above a ON a.person = c.top),
same AS MATERIALIZED (
  SELECT person, top FROM (
    SELECT person, top, max(ids) OVER (PARTITION BY top) AS ids FROM (
      SELECT person, top, count(*) OVER (PARTITION BY top, source) AS ids FROM (SELECT person, source, top, max(steps) FROM climb GROUP BY person)))
  WHERE ids = 1),

-- All links by number. Beside what rows said, as a second row where column1 is 1: an id and an e-mail that one name on a phone number is linked with, and no others.
heard AS MATERIALIZED (
  SELECT coalesce(s.top, l.person) AS person, l.source IS NOT NULL AS has_id, l.weaker, l.kind, l.name, l.named FROM said l LEFT JOIN same s ON s.person = +l.person),
linked AS MATERIALIZED (
  SELECT DISTINCT CASE WHEN column1 THEN mail ELSE (SELECT id FROM person WHERE key = weaker) END AS weaker, CASE WHEN column1 THEN 2 ELSE kind END AS kind,
    CASE WHEN column1 THEN mail_named ELSE name END AS name, CASE WHEN column1 THEN id ELSE person END AS person, CASE WHEN column1 THEN 0 ELSE named END AS named
  FROM (
    SELECT *, min(CASE WHEN NOT has_id THEN person END) OVER beside AS mail, max(CASE WHEN NOT has_id THEN person END) OVER beside AS last_mail,
      min(CASE WHEN NOT has_id THEN named END) OVER beside AS mail_named,
      min(CASE WHEN has_id THEN person END) OVER beside AS id, max(CASE WHEN has_id THEN person END) OVER beside AS last_id
    FROM heard WINDOW beside AS (PARTITION BY kind, weaker, name))
  CROSS JOIN (VALUES (0), (1)) WHERE NOT column1 OR (kind = 3 AND mail = last_mail AND id = last_id)),

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
    SELECT f.person FROM attendance f CROSS JOIN email_label e ON e.person = +f.person AND e.named AND e.whole IS NOT NULL
    CROSS JOIN attendance g ON g.session = f.session LEFT JOIN same s ON s.person = +g.person
    WHERE f.name <> 0 AND coalesce(s.top, g.person) << 20 = e.whole
    GROUP BY f.session, f.person, f.name HAVING max(e.name = f.name) = 0)),
email_said AS MATERIALIZED (
  SELECT l.person, l.name, l.who, CASE WHEN b.person IS NULL THEN l.whole END AS whole FROM email_label l LEFT JOIN email_beside b ON b.person = l.person),
weighed AS MATERIALIZED (
  SELECT person, name, coalesce(who, CASE WHEN place > 1 THEN person << 20 | place - 1 END) AS who, whole FROM (
    SELECT person, name, max(who) AS who, max(whole) AS whole,
      CASE WHEN max(words) IS NOT NULL THEN row_number() OVER (PARTITION BY person, max(who) IS NULL AND max(words) IS NOT NULL ORDER BY max(words), max(details), name) END AS place
    FROM (SELECT person, name, who, whole, NULL AS words, NULL AS details FROM email_said
      UNION ALL SELECT person, name, NULL, NULL, words, details FROM told)
    GROUP BY person, name)),

-- E-mails that one name on a phone number is linked with, and on which no other name stands, are one person's; with an id among them that one's, but never of two ids. Chains
-- are followed from person to label and back, so that what stands before is named no more often than must be.
party AS MATERIALIZED (
  SELECT DISTINCT label, person, named, has_id, CASE WHEN NOT has_id THEN person END AS mail FROM (
    SELECT -dense_rank() OVER (ORDER BY weaker, name) AS label, person, named, has_id, min(person) OVER together AS least, max(person) OVER together AS most
    FROM heard WHERE kind = 3 AND name <> 0 WINDOW together AS (PARTITION BY weaker, name))
  WHERE least < most),
member AS MATERIALIZED (
  SELECT label, has_id OR coalesce(max(who), max(whole)) IS NOT NULL AS is_id, coalesce(max(who), max(whole), person << 20) AS who FROM (
    SELECT label, person, named, has_id, NULL AS who, NULL AS whole, 0 AS is_other FROM party
    UNION ALL
    SELECT p.label, p.person, p.named, 0, CASE WHEN e.name = p.named THEN e.who END, e.whole, e.name <> 0 AND e.name <> p.named
    FROM (SELECT person, name, who, whole FROM weighed UNION ALL SELECT DISTINCT person, name, NULL, NULL FROM attendance WHERE name <> 0) e CROSS JOIN party p ON p.mail = +e.person)
  GROUP BY label, person, named, has_id HAVING NOT max(is_other)),
arc AS MATERIALIZED (
  SELECT CASE WHEN column1 THEN label ELSE who END AS node, CASE WHEN column1 THEN who ELSE label END AS other, is_id FROM member CROSS JOIN (VALUES (0), (1))),
reach AS (
  SELECT mail << 20 AS who, mail << 20 AS node, 0 AS is_id FROM party WHERE mail IS NOT NULL
  UNION
  SELECT r.who, a.other, a.other > 0 AND a.is_id FROM reach r JOIN arc a ON a.node = +r.node),
joined AS MATERIALIZED (
  SELECT who, coalesce(max(CASE WHEN is_id THEN node END), min(node)) AS top FROM reach WHERE node > 0 GROUP BY who
  HAVING count(DISTINCT CASE WHEN is_id THEN node END) < 2 AND top <> who),
email AS MATERIALIZED (SELECT person, name, who, whole FROM weighed UNION ALL SELECT who >> 20, 0, NULL, top FROM joined),

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
    FROM phone_label p CROSS JOIN attendance f ON f.person = p.person AND p.named AND p.whole IS NOT NULL
    CROSS JOIN attendance g ON g.session = f.session LEFT JOIN email e ON e.person = +g.person LEFT JOIN same s ON s.person = +g.person
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
      UNION ALL SELECT who >> 20, 0, NULL, top, NULL, NULL FROM joined
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
