-- The fingerprints of the names of those who are known by a name alone, within an atelier and a format: by these it is told whether somebody of the same name, who is known otherwise, was at the same
-- session too (Storage/DoubtfulSessions.cs). Nothing is counted by them. Whoever was known before has none until a file is read that names them again.
CREATE TABLE name_alone (
  person INTEGER PRIMARY KEY,
  name   INTEGER NOT NULL
) STRICT;
