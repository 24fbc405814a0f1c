import Database

extension Schema {
    /// The oldest monthly report of a file that nobody has reviewed, and who made it, beside the other facts of its clock.
    static let awaitedReviews = Migration(
        "045 awaited reviews",
        """
        ALTER TABLE dossier ADD COLUMN review_since {text} NOT NULL DEFAULT '';
        ALTER TABLE dossier ADD COLUMN review_maker {integer} NOT NULL DEFAULT 0;

        UPDATE dossier SET
            review_since = COALESCE((SELECT a.day FROM dossier_act a WHERE a.dossier_id = dossier.id
                AND a.act = 'report' AND NOT EXISTS (SELECT 1 FROM progress_review r WHERE r.act_id = a.id)
                ORDER BY a.position LIMIT 1), ''),
            review_maker = COALESCE((SELECT a.account_id FROM dossier_act a WHERE a.dossier_id = dossier.id
                AND a.act = 'report' AND NOT EXISTS (SELECT 1 FROM progress_review r WHERE r.act_id = a.id)
                ORDER BY a.position LIMIT 1), 0)
        WHERE id IN (SELECT dossier_id FROM dossier_act WHERE act = 'report');

        CREATE INDEX dossier_review ON dossier (state, level, province_now, commune_now, owner_id, review_since,
            review_maker) WHERE review_since > '';
        """
    )
}
