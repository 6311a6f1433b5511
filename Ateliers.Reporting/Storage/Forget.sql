-- What is kept of the facts (docs/decisions/0021) knows gender and age of whom it counts: it goes, and the next one who counts finds it anew.
DELETE FROM counted_month;
DELETE FROM counted_people;
DELETE FROM counted;

-- Takes the keys in temp.gone from the database. Whoever was known by them goes on as a number under a key that was drawn at random: facts and links say the same of it, so
-- every count of every moment stays. Fingerprints of names become 1, 2 …, in the same order, so that people who shared an address stay as many.
INSERT INTO person (key, id, kind, batch)
SELECT g.key, (SELECT max(id) FROM person) + row_number() OVER (), l.kind, l.batch
FROM temp.gone g JOIN (SELECT weaker, min(kind) AS kind, min(batch) AS batch FROM link GROUP BY weaker) l ON l.weaker = g.key
WHERE g.key NOT IN (SELECT key FROM person);

UPDATE temp.gone SET person = (SELECT id FROM person p WHERE p.key = gone.key);
DELETE FROM temp.gone WHERE person IS NULL;

CREATE TABLE temp.renamed (person INTEGER, name INTEGER, fresh INTEGER, PRIMARY KEY (person, name)) WITHOUT ROWID;
INSERT INTO temp.renamed
SELECT person, name, row_number() OVER (PARTITION BY person ORDER BY name)
FROM (
  SELECT person, name FROM attendance WHERE person IN (SELECT person FROM temp.gone)
  UNION SELECT person, name FROM attendance_history WHERE person IN (SELECT person FROM temp.gone)
  UNION SELECT person, name FROM word WHERE person IN (SELECT person FROM temp.gone)
  UNION SELECT person, name FROM ticket WHERE person IN (SELECT person FROM temp.gone)
  UNION SELECT g.person, l.name FROM link l JOIN temp.gone g ON g.key = l.weaker
  UNION SELECT person, coalesce(named, name) FROM link WHERE person IN (SELECT person FROM temp.gone))
WHERE name <> 0;

UPDATE link SET
  named = coalesce((SELECT fresh FROM temp.renamed r WHERE r.person = link.person AND r.name = coalesce(link.named, link.name)), link.named, link.name),
  name = coalesce((SELECT r.fresh FROM temp.renamed r JOIN temp.gone g ON g.person = r.person WHERE g.key = link.weaker AND r.name = link.name), link.name),
  weaker = coalesce((SELECT fresh FROM temp.gone g WHERE g.key = link.weaker), link.weaker)
WHERE person IN (SELECT person FROM temp.gone) OR weaker IN (SELECT key FROM temp.gone);

-- In two steps, because a number that was given before may stand where a new one goes.
UPDATE fact SET said = said & ~992, line = 0, -- without gender and age (Storage/FactWord.cs)
  name = coalesce((SELECT fresh - 0x10000000000 FROM temp.renamed r WHERE r.person = fact.person AND r.name = fact.name), 0)
WHERE person IN (SELECT person FROM temp.gone);
UPDATE fact SET name = name + 0x10000000000 WHERE name < -0x8000000000;
UPDATE attendance_history SET gender = NULL, age = NULL, line = 0,
  name = coalesce((SELECT fresh FROM temp.renamed r WHERE r.person = attendance_history.person AND r.name = attendance_history.name), 0)
WHERE person IN (SELECT person FROM temp.gone);
UPDATE word SET gender = NULL, age = NULL, line = 0,
  name = coalesce((SELECT fresh - 0x10000000000 FROM temp.renamed r WHERE r.person = word.person AND r.name = word.name), 0)
WHERE person IN (SELECT person FROM temp.gone);
UPDATE word SET name = name + 0x10000000000 WHERE name < -0x8000000000;

UPDATE ticket SET said = said & ~992, line = 0,
  name = coalesce((SELECT fresh - 0x10000000000 FROM temp.renamed r WHERE r.person = ticket.person AND r.name = ticket.name), 0)
WHERE person IN (SELECT person FROM temp.gone);
UPDATE ticket SET name = name + 0x10000000000 WHERE name < -0x8000000000;

UPDATE person SET key = (SELECT fresh FROM temp.gone g WHERE g.key = person.key) WHERE key IN (SELECT key FROM temp.gone);
DELETE FROM known_name WHERE person IN (SELECT person FROM temp.gone);
INSERT OR IGNORE INTO forgotten SELECT person FROM temp.gone;
DROP TABLE temp.renamed;
