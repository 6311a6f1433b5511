-- Beside what each session adds, a month keeps what its cells add (docs/decisions/0026): whoever asks of whole months reads no session. What was kept without them is found anew, and is overwritten here:
-- it may still know what was forgotten since.
PRAGMA secure_delete = ON;
DROP TABLE counted_month;
DROP TABLE counted;
PRAGMA secure_delete = OFF;

CREATE TABLE counted (
  batch   INTEGER NOT NULL,                           -- the last one of which they know
  erasure INTEGER NOT NULL,                           -- the same of the proofs of erasure; 0 before the first
  weak    INTEGER NOT NULL CHECK (weak IN (0, 1)),    -- whether a name alone is somebody
  program TEXT    NOT NULL,                           -- which build found out who is one person
  first_month INTEGER NOT NULL,                       -- with which the goal years begin whose first contacts are marked
  people  INTEGER NOT NULL,                           -- how many came
  merged  INTEGER NOT NULL,                           -- people known by several identifiers
  shared  INTEGER NOT NULL,                           -- addresses of several people
  months  INTEGER NOT NULL,                           -- how many there are
  checksum INTEGER NOT NULL                           -- of this row and of the numbers, heads and checksums of all months, in order (Storage/CountedChecksum.cs)
) STRICT;

CREATE TABLE counted_month (
  month   TEXT PRIMARY KEY CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  people  INTEGER NOT NULL,                           -- how many came in the months before: those who came first in this one have the next numbers
  facts   INTEGER NOT NULL,
  sessions INTEGER NOT NULL,
  visits  INTEGER NOT NULL,                           -- how many attendances of people who are known from others
  head    BLOB    NOT NULL,                           -- which file last spoke of it, and how far what is known of each atelier goes
  checksum INTEGER NOT NULL,                          -- of the sessions and of who came (Storage/CountedChecksum.cs)
  details_checksum INTEGER NOT NULL,                  -- of the details
  cells_checksum INTEGER NOT NULL,                    -- of the cells
  cells   BLOB    NOT NULL,                           -- atelier x theme x audience x format: what its sessions add, and the checksum of its people (Storage/MonthCells.cs)
  content BLOB    NOT NULL,                           -- the sessions, and what each adds (Storage/CountedMonth.cs)
  came    BLOB    NOT NULL,                           -- four bytes a visit: who came, session by session (Storage/SessionTotals.cs)
  details BLOB    NOT NULL                            -- the facts one by one (Storage/CountedDetails.cs); last, as most counts never read them
) STRICT;

CREATE TABLE counted_people (
  month   TEXT    NOT NULL,
  cell    INTEGER NOT NULL,                           -- its place among the cells of the month
  people  BLOB    NOT NULL,                           -- who came, each once (Storage/PeopleSet.cs)
  PRIMARY KEY (month, cell)
) STRICT;
