-- The fingerprints of the names of those whose attendances bear none, because an id, a birth, an address that is one person's, or the name itself says who they are: by these it is told whether somebody
-- of the same name, who is known otherwise, was at the same session too (Storage/DoubtfulSessions.cs). Nothing is counted by them. Whoever was known before has none until a file is read that
-- names them again.
-- The table is made anew: to rename it, SQLite would read all views, which takes a quarter of a second for each new database.
CREATE TABLE known_name (
  person INTEGER PRIMARY KEY,
  name   INTEGER NOT NULL
) STRICT;
INSERT INTO known_name SELECT person, name FROM name_alone;
DROP TABLE name_alone;
