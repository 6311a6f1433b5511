-- The facts and batches of a moment, under the names that they have in the database: @batch, a number written into the text because a view takes no parameters, is the
-- last batch known.
CREATE TABLE temp.attendance (
  session INTEGER, person INTEGER, name INTEGER, status INTEGER, walk_in INTEGER, gender INTEGER, age INTEGER, PRIMARY KEY (session, person, name)) WITHOUT ROWID;
INSERT INTO temp.attendance
SELECT session, person, name, status, walk_in, gender, age FROM main.attendance WHERE person > 0 AND batch <= @batch
UNION ALL
SELECT session, person, name, status, walk_in, gender, age FROM main.attendance_history WHERE person > 0 AND batch <= @batch AND replaced_by > @batch;
CREATE INDEX temp.attendance_person ON attendance (person, name);
CREATE TEMP VIEW batch AS SELECT id, file, format, CASE WHEN retracted_by <= @batch THEN retracted_by END AS retracted_by FROM main.batch WHERE id <= @batch;
