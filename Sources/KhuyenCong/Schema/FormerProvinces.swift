import Database

extension Schema {
    /// The former province of a file beside its places, so that lists and tasks choose packs without asking each line.
    ///
    /// NULL where it is undetermined; `check` recomputes it. It stands at the end of the indexes of tasks, which hold all
    /// that a count reads.
    static let formerProvinces = Migration(
        "067 former provinces",
        """
        ALTER TABLE dossier ADD COLUMN former_province {text};

        UPDATE dossier SET former_province = COALESCE(
            (SELECT CASE WHEN COUNT(*) = COUNT(a.province_old) AND MIN(a.province_old) = MAX(a.province_old)
                    THEN MIN(a.province_old) END
                FROM dossier_line x JOIN project_line l ON l.id = x.line_id
                JOIN place_position a ON a.map = l.map AND a.code = l.place_code WHERE x.dossier_id = dossier.id),
            (SELECT a.province_old FROM project p JOIN place_position a ON a.map = p.map AND a.code = p.province_code
                WHERE p.id = dossier.project_id),
            (SELECT a.province_old FROM place_position a
                WHERE a.map = 2025 AND a.code = COALESCE(dossier.commune_now, dossier.province_now)));

        DROP INDEX dossier_clock;
        CREATE INDEX dossier_clock ON dossier (state, level, province_now, commune_now, owner_id, plan_year,
            until_year, since, reported_until, owed, former_province);
        DROP INDEX dossier_review;
        CREATE INDEX dossier_review ON dossier (state, level, province_now, commune_now, owner_id, review_since,
            review_maker, former_province) WHERE review_since > '';
        """
    )
}
