-- By the line of the ledger that changed them, @batch at the latest: how many words on attendances, and how many descriptions, of the sessions of temp.kept stand no more.
SELECT replaced_by AS Line, sum(facts) AS Facts, sum(sessions) AS Sessions
FROM (
  SELECT replaced_by, count(*) AS facts, 0 AS sessions FROM attendance_history WHERE replaced_by <= @batch AND session IN (SELECT id FROM temp.kept) GROUP BY replaced_by
  UNION ALL
  SELECT replaced_by, 0, count(*) FROM session_history WHERE replaced_by <= @batch AND session IN (SELECT id FROM temp.kept) GROUP BY replaced_by)
GROUP BY replaced_by ORDER BY replaced_by;
