-- What is kept of the facts bears its own proof (docs/decisions/0021): SQLite finds no flipped bit in a page, and a month that is gone leaves no hole. What was kept without one is found anew, and is
-- overwritten here: it may still know what was forgotten since.
PRAGMA secure_delete = ON;
DROP TABLE counted_month;
DROP TABLE counted;
PRAGMA secure_delete = OFF;

CREATE TABLE counted (
  batch   INTEGER NOT NULL,                           -- the last one of which they know
  erasure INTEGER NOT NULL,                           -- the same of the proofs of erasure; 0 before the first
  weak    INTEGER NOT NULL CHECK (weak IN (0, 1)),    -- whether a name alone is somebody
  program TEXT    NOT NULL,                           -- which build found out who is one person
  people  INTEGER NOT NULL,
  merged  INTEGER NOT NULL,                           -- people known by several identifiers
  shared  INTEGER NOT NULL,                           -- addresses of several people
  months  INTEGER NOT NULL,                           -- how many there are
  checksum INTEGER NOT NULL                           -- of this row and of the checksums of all months, in order (Storage/CountedChecksum.cs)
) STRICT;

CREATE TABLE counted_month (
  month   TEXT PRIMARY KEY CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  people  INTEGER NOT NULL,                           -- how many the months before name: those whom this one names first have the next numbers
  facts   INTEGER NOT NULL,
  sessions INTEGER NOT NULL,
  content BLOB    NOT NULL,                           -- Storage/CountedMonth.cs
  checksum INTEGER NOT NULL                           -- of all that stands before (Storage/CountedChecksum.cs)
) STRICT;
