import Database

extension Schema {
    /// Contests of products: entries, the seats of judges, and their sheets.
    ///
    /// `contest_entry.from_id` is the entry of the level below; `version` rises when a product is corrected, and sheets
    /// name the version that they judge.
    static let contestTables = Migration(
        "048 contests",
        """
        CREATE TABLE contest (
            id {identity},
            level {text} NOT NULL CHECK (level IN ('commune', 'province', 'region', 'nation')),
            place {text},
            province_now {text},
            year {integer} NOT NULL CHECK (year BETWEEN 1990 AND 2100),
            entries_until {text} NOT NULL,
            judging_from {text} NOT NULL,
            judging_until {text} NOT NULL,
            hides_names {integer} NOT NULL CHECK (hides_names IN (0, 1)),
            weights {text} NOT NULL,
            state {text} NOT NULL CHECK (state IN ('preparing', 'judging', 'decided')),
            decision {text},
            decided_on {text},
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            opened_at {integer} NOT NULL,
            version {integer} NOT NULL DEFAULT 1,
            CHECK ((level = 'nation') = (place IS NULL)),
            CHECK (judging_from <= judging_until),
            CHECK ((state = 'decided') = (decided_on IS NOT NULL))
        ){strict};
        CREATE UNIQUE INDEX contest_once ON contest (level, COALESCE(place, ''), year);
        CREATE INDEX contest_account ON contest (account_id) WHERE account_id IS NOT NULL;

        CREATE TABLE contest_entry (
            id {identity},
            contest_id {integer} NOT NULL REFERENCES contest (id),
            position {integer} NOT NULL,
            product {text} NOT NULL CHECK (length(product) > 0),
            product_group {text} NOT NULL CHECK (product_group IN ('craft', 'food', 'machine', 'other')),
            beneficiary_id {integer} NOT NULL REFERENCES beneficiary (id),
            words {text},
            letter {text},
            from_id {integer} REFERENCES contest_entry (id),
            ineligible {text},
            certificate {text},
            awarded_on {text},
            last_day {text},
            feedback {text},
            entered_at {integer} NOT NULL,
            version {integer} NOT NULL DEFAULT 1,
            UNIQUE (contest_id, position),
            CHECK ((certificate IS NULL) = (awarded_on IS NULL)),
            CHECK ((certificate IS NULL) = (last_day IS NULL)),
            CHECK (certificate IS NULL OR ineligible IS NULL)
        ){strict};
        CREATE INDEX contest_entry_beneficiary ON contest_entry (beneficiary_id);
        CREATE UNIQUE INDEX contest_entry_from ON contest_entry (from_id, contest_id) WHERE from_id IS NOT NULL;

        CREATE TABLE contest_judge (
            id {identity},
            contest_id {integer} NOT NULL REFERENCES contest (id),
            account_id {integer} NOT NULL REFERENCES account (id),
            product_groups {text} NOT NULL,
            answer {text} CHECK (answer IN ('accepted', 'declined')),
            reason {text},
            invited_at {integer} NOT NULL,
            version {integer} NOT NULL DEFAULT 1,
            UNIQUE (contest_id, account_id)
        ){strict};
        CREATE INDEX contest_judge_account ON contest_judge (account_id);

        CREATE TABLE contest_sheet (
            id {identity},
            entry_id {integer} NOT NULL REFERENCES contest_entry (id),
            judge_id {integer} NOT NULL REFERENCES contest_judge (id),
            entry_version {integer} NOT NULL,
            marks {text} NOT NULL,
            abstention {text} CHECK (abstention IN ('conflict', 'notSeen', 'otherField')),
            score {integer} CHECK (score BETWEEN 0 AND 10000),
            remark {text},
            entered_at {integer} NOT NULL,
            CHECK ((abstention IS NULL) <> (score IS NULL))
        ){strict};
        CREATE INDEX contest_sheet_entry ON contest_sheet (entry_id, judge_id);
        CREATE INDEX contest_sheet_judge ON contest_sheet (judge_id);
        """
    )

    /// A sheet is never written anew: a judge who thinks again hands in another.
    static let contestGuards = Migration.appendOnly("049 contest sheets", ["contest_sheet"])
}
