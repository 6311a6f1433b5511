-- The ledger: one row a file that was read. The numbers grow in the order of arrival, so "what was known then" is "batch <= n".
CREATE TABLE batch (
  id         INTEGER PRIMARY KEY,
  name       TEXT    NOT NULL,             -- path as found, relative to the inbox
  sha256     TEXT    NOT NULL CHECK (length(sha256) = 64),
  rules      TEXT    NOT NULL,             -- digest of the description, the vocabulary and the options it was read with
  bytes      INTEGER NOT NULL CHECK (bytes >= 0),
  format     TEXT    NOT NULL,
  encoding   TEXT    NOT NULL,
  delimiter  TEXT    NOT NULL,
  loaded     INTEGER NOT NULL CHECK (loaded >= 0),
  updated    INTEGER NOT NULL CHECK (updated >= 0),
  unchanged  INTEGER NOT NULL CHECK (unchanged >= 0),
  duplicates INTEGER NOT NULL CHECK (duplicates >= 0),
  ignored    INTEGER NOT NULL CHECK (ignored >= 0),
  rejected   INTEGER NOT NULL CHECK (rejected >= 0),
  rows       INTEGER NOT NULL CHECK (rows = loaded + updated + unchanged + duplicates + ignored + rejected),
  at         TEXT    NOT NULL,             -- UTC, ISO 8601
  day        TEXT    NOT NULL,             -- the same moment as a local date of the programme
  tool       TEXT    NOT NULL,             -- version that read it
  simulated  INTEGER NOT NULL CHECK (simulated IN (0, 1)),
  first      TEXT,                         -- first and last session date in it
  last       TEXT
) STRICT;
CREATE INDEX batch_sha256 ON batch (sha256);

CREATE TABLE reject (
  batch  INTEGER NOT NULL REFERENCES batch (id),
  line   INTEGER NOT NULL CHECK (line >= 1),
  column TEXT    NOT NULL,                 -- the header at fault; empty when the whole row is
  code   TEXT    NOT NULL
) STRICT;
CREATE INDEX reject_batch ON reject (batch);

CREATE TABLE atelier (
  id    INTEGER PRIMARY KEY,
  code  TEXT NOT NULL UNIQUE,
  name  TEXT NOT NULL,
  batch INTEGER REFERENCES batch (id)      -- the file that named it first; null for a configured one
) STRICT;

CREATE TABLE term (
  id   INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('theme', 'audience', 'format')),
  code TEXT NOT NULL,
  UNIQUE (kind, code)
) STRICT;

-- A person is a number. The key is a keyed hash: what it was made of stands nowhere in this database, nor does the secret.
CREATE TABLE person (
  key   BLOB    PRIMARY KEY CHECK (length(key) = 16),
  id    INTEGER NOT NULL,
  kind  INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 5), -- 1 id, 2 e-mail, 3 phone, 4 name and birth, 5 name alone (weak)
  batch INTEGER NOT NULL REFERENCES batch (id)
) WITHOUT ROWID, STRICT;

-- By what the secret is recognised: a keyed hash of a fixed word, from which nothing can be read back. A lost or foreign secret would make
-- everybody a new person.
CREATE TABLE secret (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  check_value TEXT NOT NULL
) STRICT;

-- The current word on each session; earlier words stay in session_history.
CREATE TABLE session (
  id       INTEGER PRIMARY KEY,
  key      BLOB    NOT NULL UNIQUE CHECK (length(key) = 16),
  atelier  INTEGER NOT NULL REFERENCES atelier (id),
  date     TEXT    NOT NULL CHECK (length(date) = 10),
  start    TEXT,
  theme    INTEGER REFERENCES term (id),
  audience INTEGER REFERENCES term (id),
  format   INTEGER REFERENCES term (id),
  capacity INTEGER CHECK (capacity >= 1),
  batch    INTEGER NOT NULL REFERENCES batch (id)
) STRICT;

CREATE TABLE session_history (
  session     INTEGER NOT NULL REFERENCES session (id),
  start       TEXT,
  theme       INTEGER REFERENCES term (id),
  audience    INTEGER REFERENCES term (id),
  format      INTEGER REFERENCES term (id),
  capacity    INTEGER,
  batch       INTEGER NOT NULL REFERENCES batch (id),
  replaced_by INTEGER NOT NULL REFERENCES batch (id)
) STRICT;
CREATE INDEX session_history_session ON session_history (session);

-- The current word on each person at each session. Nameless people have negative numbers, counted within their session and status (docs/decisions/0009).
CREATE TABLE attendance (
  session INTEGER NOT NULL REFERENCES session (id),
  person  INTEGER NOT NULL,
  status  INTEGER NOT NULL CHECK (status BETWEEN 1 AND 4), -- 1 cancelled, 2 registered, 3 absent, 4 attended
  count   INTEGER NOT NULL CHECK (count >= 1),             -- more than 1 for a head count only
  walk_in INTEGER NOT NULL CHECK (walk_in IN (0, 1)),      -- outside the no-show rate, as read
  weak    INTEGER NOT NULL CHECK (weak IN (0, 1)),         -- identity rests on a name alone
  name    INTEGER NOT NULL,                                -- keyed 32-bit fingerprint: tells people who share an e-mail apart; 0 without
  gender  INTEGER CHECK (gender BETWEEN 1 AND 3),
  age     INTEGER CHECK (age BETWEEN 1 AND 7),
  batch   INTEGER NOT NULL,
  line    INTEGER NOT NULL,                                -- where in the file the word stands
  PRIMARY KEY (session, person, name)
) WITHOUT ROWID, STRICT;

CREATE TABLE attendance_history (
  session     INTEGER NOT NULL REFERENCES session (id),
  person      INTEGER NOT NULL,
  status      INTEGER NOT NULL,
  count       INTEGER NOT NULL,
  walk_in     INTEGER NOT NULL,
  weak        INTEGER NOT NULL,
  name        INTEGER NOT NULL,
  gender      INTEGER,
  age         INTEGER,
  batch       INTEGER NOT NULL REFERENCES batch (id),
  line        INTEGER NOT NULL,
  replaced_by INTEGER NOT NULL REFERENCES batch (id)
) STRICT;
CREATE INDEX attendance_history_session ON attendance_history (session);

-- People who share an e-mail or a phone (docs/decisions/0005): names that stood beside another one in one session are people of their
-- own; the first is also who rows without a name, or with another spelling, speak of. At the first session at which two of them differ, who stands
-- there ("~" comes last) goes before who does not, then the stronger status, who had registered, gender and age.
CREATE VIEW shared_address AS
SELECT person, name, row_number() OVER (PARTITION BY person ORDER BY words) AS place
FROM (
  SELECT DISTINCT x.person, x.name,
    group_concat(s.date || hex(s.key) || printf('%03d', (4 - x.status) * 64 + x.walk_in * 32 + coalesce(x.gender, 0) * 8 + coalesce(x.age, 0)), '')
      OVER (PARTITION BY x.person, x.name ORDER BY s.date, s.key ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) || '~' AS words
  FROM attendance x JOIN session s ON s.id = x.session
  WHERE (x.person, x.name) IN (
    SELECT y.person, y.name FROM attendance y
    JOIN (SELECT session, person FROM attendance WHERE name <> 0 GROUP BY session, person HAVING count(*) > 1) z
      ON z.session = y.session AND z.person = y.person
    WHERE y.name <> 0));

-- For any SQLite tool (docs/operations.md, "Reading the database"). People appear as numbers only; 17-2 is the second person on 17's address.
CREATE VIEW sessions AS
SELECT s.id, a.code AS atelier, s.date, s.start, t.code AS theme, u.code AS audience, f.code AS format, s.capacity, s.batch
FROM session s
JOIN atelier a ON a.id = s.atelier
LEFT JOIN term t ON t.id = s.theme
LEFT JOIN term u ON u.id = s.audience
LEFT JOIN term f ON f.id = s.format;

CREATE VIEW attendances AS
WITH h AS MATERIALIZED (SELECT person, name, place FROM shared_address),
     nameless AS MATERIALIZED ( -- a row without a name beside one with a name speaks of the same person
       SELECT y.session, y.person, min(coalesce(h.place, 1)) AS place
       FROM (SELECT session, person FROM attendance GROUP BY session, person HAVING count(*) > 1 AND min(name) = 0) z
       JOIN attendance y ON y.session = z.session AND y.person = z.person
       LEFT JOIN h ON h.person = y.person AND h.name = y.name
       WHERE y.name <> 0 GROUP BY y.session, y.person),
     told_apart AS (
       SELECT x.*, CASE WHEN x.name = 0 THEN coalesce(n.place, 1) ELSE coalesce(h.place, 1) END AS place
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

CREATE VIEW people_reached_by_year AS
SELECT substr(date, 1, 4) AS year, count(DISTINCT person) AS people_reached, sum(count) AS attendances
FROM attendances WHERE status = 'attended' GROUP BY 1;

CREATE VIEW people_reached_by_month AS
SELECT substr(date, 1, 7) AS month, atelier, count(DISTINCT person) AS people_reached, sum(count) AS attendances
FROM attendances WHERE status = 'attended' GROUP BY 1, 2;
