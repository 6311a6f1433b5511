-- The ledger of editions: what was published of a month or goal year, one row an edition. What a row says is never changed, but for who approved it and when it was published.
CREATE TABLE edition (
  id            INTEGER PRIMARY KEY,
  period        TEXT    NOT NULL,                                -- 2019-02 or 2019
  number        INTEGER NOT NULL CHECK (number >= 1),
  placed        INTEGER NOT NULL CHECK (placed IN (0, 1)),       -- whether its folder is known to stand; a row of 0 whose folder does not stand is of a run that was killed
  made_at       TEXT    NOT NULL,
  made_by       TEXT    NOT NULL,
  published_at  TEXT,                                            -- null for a draft
  approved_by   TEXT,
  embargo       TEXT,
  note          TEXT,
  batch         INTEGER NOT NULL,                                -- the last line of the ledger of files that it knows
  as_of         TEXT    NOT NULL,
  version       TEXT    NOT NULL,
  moved         INTEGER NOT NULL,
  headline      TEXT    NOT NULL,                                -- as JSON, in both languages
  configuration TEXT    NOT NULL,                                -- as JSON, defaults included
  figures       TEXT    NOT NULL,                                -- as JSON: those of its report, internal
  told          TEXT    NOT NULL,                                -- as JSON: what its press sheet was made from, and the counts on which corrections are held
  checks        TEXT    NOT NULL,                                -- as JSON: what was remarked before it was published
  batches       TEXT    NOT NULL,                                -- as JSON: the files that it was counted from
  files         TEXT    NOT NULL                                 -- as JSON: the SHA-256 of each file, pages without the line that tells where the edition stands
) STRICT;
CREATE UNIQUE INDEX edition_number ON edition (period, number) WHERE placed = 1;
