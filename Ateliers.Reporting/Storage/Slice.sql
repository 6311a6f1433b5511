-- The sessions of a slice as they were described at a moment: @batch is the last batch known, @from and @to are the first and the last day, both inside, @ateliers, @themes,
-- @audiences and @formats JSON lists of codes, null for all.
INSERT INTO temp.kept (id, date)
SELECT x.id, s.date
FROM (
  SELECT id, theme, audience, format FROM session WHERE batch <= @batch
  UNION ALL
  SELECT session, theme, audience, format FROM session_history WHERE batch <= @batch AND replaced_by > @batch) x
JOIN session s ON s.id = x.id JOIN atelier a ON a.id = s.atelier LEFT JOIN term t ON t.id = x.theme LEFT JOIN term u ON u.id = x.audience LEFT JOIN term v ON v.id = x.format
WHERE s.date BETWEEN @from AND @to
  AND (@ateliers IS NULL OR a.code IN (SELECT value FROM json_each(@ateliers)))
  AND (@themes IS NULL OR t.code IN (SELECT value FROM json_each(@themes)))
  AND (@audiences IS NULL OR u.code IN (SELECT value FROM json_each(@audiences)))
  AND (@formats IS NULL OR v.code IN (SELECT value FROM json_each(@formats)));
