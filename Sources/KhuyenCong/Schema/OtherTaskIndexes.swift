import Database

extension Schema {
    /// What task lists ask for at each visit, found by index: the day on which somebody asks again after an outcome or an
    /// agreement, contests that are not over, rounds by their day, accounts that are open.
    ///
    /// `asks_on` is empty where nothing more is asked; the program writes it for earlier rows when it next starts, since the
    /// months are its own. An outcome lies in the province of its project, which never changes.
    static let otherTaskIndexes = Migration(
        "082 tasks outside the files",
        """
        ALTER TABLE outcome ADD COLUMN asks_on {text};
        ALTER TABLE outcome ADD COLUMN province_now {text};
        UPDATE outcome SET province_now = (SELECT p.province_now FROM project p WHERE p.id = outcome.project_id);
        CREATE INDEX outcome_asked ON outcome (asks_on) WHERE removed_at IS NULL;
        CREATE INDEX outcome_asked_here ON outcome (province_now, asks_on) WHERE removed_at IS NULL;
        ALTER TABLE trade_match ADD COLUMN asks_on {text};
        CREATE INDEX trade_match_asked ON trade_match (asks_on);
        CREATE INDEX contest_open ON contest (judging_until) WHERE state <> 'decided';
        CREATE INDEX submission_round_due ON submission_round (province_now, due_on);
        CREATE INDEX source_year_open ON source_year (year) WHERE closed_at IS NULL;
        """
    )
}
