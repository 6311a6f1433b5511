-- What every file said of a fact is kept, so that the word that stands follows from the words alone, and a file can be taken back (docs/decisions/0010).

-- Bytes that are read again keep their place in the order of files: that of their first reading. A retraction is a line of the ledger too, so that
-- "batch <= n" goes on meaning "what was known then"; it has a note and no file.
ALTER TABLE batch ADD COLUMN file INTEGER REFERENCES batch (id);         -- the first of the readings of these bytes since they were last retracted; null for a retraction
ALTER TABLE batch ADD COLUMN retracted_by INTEGER REFERENCES batch (id); -- the retraction that took this batch back; null while it stands
ALTER TABLE batch ADD COLUMN note TEXT;                                  -- of a retraction: why
ALTER TABLE batch ADD COLUMN author TEXT;                                -- of a retraction: the account that made it
ALTER TABLE batch ADD COLUMN retracts INTEGER REFERENCES batch (id) CHECK ((retracts IS NULL) = (note IS NULL)); -- of a retraction: the batch that was named
UPDATE batch SET file = (SELECT min(id) FROM batch x WHERE x.sha256 = batch.sha256);

-- The file whose word it is, where that is not the batch that brought it: words that stand again, and second readings.
ALTER TABLE attendance ADD COLUMN file INTEGER;
ALTER TABLE attendance_history ADD COLUMN file INTEGER;
UPDATE attendance SET file = (SELECT file FROM batch WHERE id = attendance.batch) WHERE batch IN (SELECT id FROM batch WHERE file <> id);
UPDATE attendance_history SET file = (SELECT file FROM batch WHERE id = attendance_history.batch) WHERE batch IN (SELECT id FROM batch WHERE file <> id);

-- Each file's own strongest word on a fact, as read. A fact of which one file alone has spoken has none here: its row in attendance is that word.
CREATE TABLE word (
  session INTEGER NOT NULL REFERENCES session (id),
  person  INTEGER NOT NULL,
  status  INTEGER NOT NULL,
  count   INTEGER NOT NULL,
  walk_in INTEGER NOT NULL,
  weak    INTEGER NOT NULL,
  name    INTEGER NOT NULL,
  gender  INTEGER,
  age     INTEGER,
  file    INTEGER NOT NULL,
  line    INTEGER NOT NULL,
  PRIMARY KEY (session, person, name, file)
) WITHOUT ROWID, STRICT;

-- What each file said of a session beyond what it is known by; likewise none where one file alone has spoken.
CREATE TABLE session_word (
  session  INTEGER NOT NULL REFERENCES session (id),
  file     INTEGER NOT NULL,
  start    TEXT,
  theme    INTEGER,
  audience INTEGER,
  format   INTEGER,
  capacity INTEGER,
  PRIMARY KEY (session, file)
) WITHOUT ROWID, STRICT;

-- A database from before kept the words that changed something. Of lists of nameless people only the outcome is left: the last file that spoke of a
-- session has said it.
INSERT OR REPLACE INTO word
SELECT session, person, status, count, walk_in, weak, name, gender, age, coalesce(file, batch), line FROM attendance_history h
WHERE person > 0 AND EXISTS (SELECT 1 FROM attendance a WHERE a.session = h.session AND a.person = h.person AND a.name = h.name) ORDER BY batch;
INSERT OR REPLACE INTO word
SELECT session, person, status, count, walk_in, weak, name, gender, age, coalesce(file, batch), line FROM attendance a
WHERE EXISTS (SELECT 1 FROM word w WHERE w.session = a.session AND w.person = a.person AND w.name = a.name);
INSERT INTO word
SELECT session, person, status, count, walk_in, weak, name, gender, age, max(coalesce(file, batch)) OVER (PARTITION BY session), line FROM attendance
WHERE person < 0 AND session IN (SELECT session FROM attendance WHERE person < 0 GROUP BY session HAVING count(DISTINCT coalesce(file, batch)) > 1);
INSERT OR REPLACE INTO session_word
SELECT h.session, b.file, h.start, h.theme, h.audience, h.format, h.capacity FROM session_history h JOIN batch b ON b.id = h.batch ORDER BY h.batch;
INSERT OR REPLACE INTO session_word
SELECT s.id, b.file, s.start, s.theme, s.audience, s.format, s.capacity FROM session s JOIN batch b ON b.id = s.batch
WHERE s.id IN (SELECT session FROM session_word);

-- The views name the file and the line of a word, go by the order of files, and leave out sessions of which nothing stands any more.
DROP VIEW sessions;
CREATE VIEW sessions AS
SELECT s.id, a.code AS atelier, s.date, s.start, t.code AS theme, u.code AS audience, f.code AS format, s.capacity, s.batch
FROM session s
JOIN atelier a ON a.id = s.atelier
LEFT JOIN term t ON t.id = s.theme
LEFT JOIN term u ON u.id = s.audience
LEFT JOIN term f ON f.id = s.format
WHERE EXISTS (SELECT 1 FROM attendance x WHERE x.session = s.id);

DROP VIEW attendances;
CREATE VIEW attendances AS
WITH h AS MATERIALIZED (SELECT person, name, place FROM shared_address),
     nameless AS MATERIALIZED ( -- a row without a name beside one with a name speaks of the same person
       SELECT y.session, y.person, min(coalesce(h.place, 1)) AS place
       FROM (SELECT session, person FROM attendance GROUP BY session, person HAVING count(*) > 1 AND min(name) = 0) z
       JOIN attendance y ON y.session = z.session AND y.person = z.person
       LEFT JOIN h ON h.person = y.person AND h.name = y.name
       WHERE y.name <> 0 GROUP BY y.session, y.person),
     told_apart AS (
       SELECT x.session, x.person, x.status, x.count, x.walk_in, x.weak, x.gender, x.age, coalesce(x.file, x.batch) AS batch, x.line,
         CASE WHEN x.name = 0 THEN coalesce(n.place, 1) ELSE coalesce(h.place, 1) END AS place
       FROM attendance x
       LEFT JOIN h ON h.person = x.person AND h.name = x.name
       LEFT JOIN nameless n ON n.session = x.session AND n.person = x.person)
SELECT x.session, s.atelier, s.date, s.theme, s.audience, s.format,
  CASE WHEN x.person < 0 THEN NULL WHEN x.place = 1 THEN cast(x.person AS TEXT) ELSE x.person || '-' || x.place END AS person,
  CASE x.status WHEN 1 THEN 'cancelled' WHEN 2 THEN 'registered' WHEN 3 THEN 'absent' ELSE 'attended' END AS status,
  x.count, x.walk_in, x.weak AS weak_identity,
  CASE x.gender WHEN 1 THEN 'female' WHEN 2 THEN 'male' WHEN 3 THEN 'other' END AS gender,
  CASE x.age WHEN 1 THEN '0-11' WHEN 2 THEN '12-17' WHEN 3 THEN '18-24' WHEN 4 THEN '25-39' WHEN 5 THEN '40-59' WHEN 6 THEN '60-69' WHEN 7 THEN '70+' END AS age_band,
  x.batch, x.line
FROM (
  SELECT *, row_number() OVER (PARTITION BY session, person, place ORDER BY CASE status WHEN 2 THEN 0 ELSE batch END DESC, status DESC, walk_in) AS nth
  FROM told_apart) x JOIN sessions s ON s.id = x.session
WHERE x.nth = 1;
