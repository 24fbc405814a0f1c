-- As the program asks (Sources/KhuyenCong/Projects/ProjectQueriesRows.swift), for Nghệ An, the first page.
SELECT p.id, p.title, p.year, p.until_year, p.place_text, p.implementer_text, p.province_now,
    MIN(b.name), COUNT(DISTINCT l.beneficiary_id), MIN(l.kind_code), COUNT(DISTINCT l.kind_code),
    MAX(CASE e.stage WHEN 'returned' THEN 0 WHEN 'registered' THEN 1 WHEN 'appraised' THEN 2 WHEN 'advanced' THEN 3
        WHEN 'approved' THEN 4 WHEN 'contracted' THEN 5 WHEN 'performed' THEN 6 WHEN 'accepted' THEN 7
        WHEN 'settled' THEN 8 END),
    CAST(SUM(CASE WHEN e.source_code IN ('national', 'local', 'province', 'district', 'commune')
        THEN e.amount END) AS BIGINT),
    CAST(SUM(CASE WHEN e.source_code = 'counterpart' THEN e.amount END) AS BIGINT),
    CAST(SUM(e.amount) AS BIGINT)
FROM (
    SELECT p.id FROM project p
    WHERE p.province_now = '40' AND p.withdrawn_at IS NULL AND p.twin_of IS NULL
    ORDER BY p.year DESC, p.id DESC LIMIT 50 OFFSET 0
) AS page
JOIN project p ON p.id = page.id
LEFT JOIN project_line l ON l.project_id = p.id
LEFT JOIN beneficiary b ON b.id = l.beneficiary_id
LEFT JOIN standing e ON e.line_id = l.id
GROUP BY p.id ORDER BY p.year DESC, p.id DESC
