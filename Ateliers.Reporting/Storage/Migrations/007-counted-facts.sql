-- The facts as they are counted, once it is known who is one person (docs/decisions/0021): they follow from all that the other tables hold, so that a figure need not find it out again. They stand
-- only while "counted" says the moment that is: whatever comes in later makes them of the past, and the next command that counts writes them anew.
CREATE TABLE counted (
  batch   INTEGER NOT NULL,                           -- the last one of which they know
  erasure INTEGER NOT NULL,                           -- the same of the proofs of erasure; 0 before the first
  weak    INTEGER NOT NULL CHECK (weak IN (0, 1)),    -- whether a name alone is somebody
  program TEXT    NOT NULL,                           -- which build found out who is one person
  people  INTEGER NOT NULL,
  merged  INTEGER NOT NULL,                           -- people known by several identifiers
  shared  INTEGER NOT NULL                            -- addresses of several people
) STRICT;

CREATE TABLE counted_month (
  month   TEXT PRIMARY KEY CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  people  INTEGER NOT NULL,                           -- how many the months before name: those whom this one names first have the next numbers
  facts   INTEGER NOT NULL,
  sessions INTEGER NOT NULL,
  content BLOB    NOT NULL                            -- Storage/CountedMonth.cs
) STRICT;
