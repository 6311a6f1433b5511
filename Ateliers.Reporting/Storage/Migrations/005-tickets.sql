-- What each file said of each ticket at a session (docs/decisions/0009, 0010): who bears it and what became of it. Several tickets on one address of which one at most has a name are
-- several people, and one ticket in two exports is one: so what is known of these people follows from the tickets of all files. The words and facts of a list of tickets are made of it.
CREATE TABLE ticket (
  session INTEGER NOT NULL REFERENCES session (id),
  ticket  INTEGER NOT NULL,                           -- keyed hash of its number, the same in all files of a format; below 0 where the number counts within an address alone
  file    INTEGER NOT NULL,
  person  INTEGER NOT NULL,                           -- whose address stands on it; 0 without
  name    INTEGER NOT NULL,                           -- fingerprint of the bearer's name, as the facts have it
  named   INTEGER NOT NULL CHECK (named IN (0, 1)),   -- whether the bearer has a name
  said    INTEGER NOT NULL CHECK (said & 7 BETWEEN 1 AND 4 AND said >= 1024), -- as in the table fact
  line    INTEGER NOT NULL,
  PRIMARY KEY (session, ticket, file, person, name)
) WITHOUT ROWID, STRICT;
