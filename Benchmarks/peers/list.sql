-- As the program asks (Sources/KhuyenCong/Projects/ProjectQueriesRows.swift), for Nghệ An: the projects of the first
-- page, then their lines and money, which each adds up itself. ":projects" stands for their ids, as parameters.
SELECT p.id, p.title, p.year, p.until_year, p.place_text, p.implementer_text, p.province_now,
    (SELECT revision FROM ledger_revision WHERE id = 1)
FROM project p
WHERE p.province_now = '40' AND p.withdrawn_at IS NULL AND +p.twin_of IS NULL
ORDER BY p.year DESC, p.id DESC LIMIT 50 OFFSET 0;

SELECT l.project_id, l.kind_code, l.beneficiary_id, b.name, e.stage, e.source_code, e.amount
FROM project_line l
LEFT JOIN beneficiary b ON b.id = l.beneficiary_id
LEFT JOIN standing e ON e.line_id = l.id
WHERE l.project_id IN (:projects);
