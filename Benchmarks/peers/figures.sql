-- The rows that a yearly report of the nation is made of, written out once for the peers that keep them their own way.
.mode csv
.headers on
.output standing.csv
SELECT s.line_id, s.project_id, s.budget_year, s.source_code, s.stage, s.kind_code, s.province_now, s.beneficiary_id,
    b.form, s.amount
FROM standing s LEFT JOIN beneficiary b ON b.id = s.beneficiary_id;
.output entry.csv
SELECT line_id, source_code, budget_year, stage, amount,
    CASE WHEN document_precision = 'year' THEN NULL ELSE substr(document_day, 1, 7) END AS month
FROM amount_entry;
.output quantity.csv
SELECT line_id, measure, planned, done FROM line_quantity;
