-- What a fact says stands in one number (Storage/FactWord.cs), half as much to write and to read as a column for each: status 1 to 4, then from bit 3 on walk_in, weak, gender
-- (two bits, 0 not stated), age (three bits, 0 not stated), and from bit 10 on the count. Whoever asks in SQL finds the columns in the view attendance, as before.
CREATE TABLE fact (
  session INTEGER NOT NULL REFERENCES session (id),
  person  INTEGER NOT NULL,
  name    INTEGER NOT NULL,
  said    INTEGER NOT NULL CHECK (said & 7 BETWEEN 1 AND 4 AND said >= 1024),
  batch   INTEGER NOT NULL,
  line    INTEGER NOT NULL,
  file    INTEGER,
  PRIMARY KEY (session, person, name)
) WITHOUT ROWID, STRICT;

INSERT INTO fact (session, person, name, said, batch, line, file)
SELECT session, person, name, status | (walk_in << 3) | (weak << 4) | (coalesce(gender, 0) << 5) | (coalesce(age, 0) << 7) | (count << 10), batch, line, file
FROM attendance ORDER BY session, person, name;

DROP TABLE attendance;
CREATE VIEW attendance AS
SELECT session, person, said & 7 AS status, said >> 10 AS count, (said >> 3) & 1 AS walk_in, (said >> 4) & 1 AS weak, name,
  nullif((said >> 5) & 3, 0) AS gender, nullif((said >> 7) & 7, 0) AS age, batch, line, file
FROM fact;
