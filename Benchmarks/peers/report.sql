-- The sums of the nation's report over twenty years, on today's map, as one would write them by hand.
.timer on
SELECT COUNT(DISTINCT project_id), COUNT(DISTINCT beneficiary_id), SUM(amount) FROM standing
WHERE budget_year BETWEEN 2007 AND 2026 AND source_code IN ('national', 'local', 'province', 'district', 'commune');
SELECT source_code, COUNT(DISTINCT project_id), SUM(amount) FROM standing
WHERE budget_year BETWEEN 2007 AND 2026 AND source_code IN ('national', 'local', 'province', 'district', 'commune')
GROUP BY source_code;
SELECT kind_code, COUNT(DISTINCT project_id), SUM(amount) FROM standing
WHERE budget_year BETWEEN 2007 AND 2026 AND source_code IN ('national', 'local', 'province', 'district', 'commune')
GROUP BY kind_code;
SELECT budget_year, COUNT(DISTINCT project_id), SUM(amount) FROM standing
WHERE budget_year BETWEEN 2007 AND 2026 AND source_code IN ('national', 'local', 'province', 'district', 'commune')
GROUP BY budget_year;
SELECT province_now, COUNT(DISTINCT project_id), SUM(amount) FROM standing
WHERE budget_year BETWEEN 2007 AND 2026 AND source_code IN ('national', 'local', 'province', 'district', 'commune')
GROUP BY province_now;
