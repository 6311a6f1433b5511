-- Of which tool the tickets of a file are (docs/decisions/0009): its exports of other formats give them the same numbers. Null: those of its format alone.
ALTER TABLE batch ADD COLUMN tickets_of TEXT;

UPDATE batch SET tickets_of = 'pretix' WHERE format IN ('pretix-checkin-list', 'pretix-order-positions');
