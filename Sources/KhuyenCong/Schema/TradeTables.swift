import Database

extension Schema {
    /// Offers and needs, which of them were brought together, and what was sold since.
    ///
    /// Two notices are brought together once; an agreement has its day, its value and its paper.
    static let tradeTables = Migration(
        "061 supply and demand",
        """
        CREATE TABLE trade_notice (
            id {identity},
            side {text} NOT NULL CHECK (side IN ('offer', 'need')),
            subject {text} NOT NULL CHECK (subject IN ('product', 'material', 'machine', 'service')),
            title {text} NOT NULL CHECK (length(title) > 0),
            words {text},
            beneficiary_id {integer} REFERENCES beneficiary (id),
            party {text},
            contact {text} NOT NULL CHECK (length(contact) > 0),
            province_now {text} NOT NULL,
            quantity {integer} CHECK (quantity > 0),
            quantity_unit {text},
            unit_price {integer} CHECK (unit_price >= 0),
            open_until {text} NOT NULL,
            ended_for {text},
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            entered_at {integer} NOT NULL,
            version {integer} NOT NULL DEFAULT 1,
            CHECK (beneficiary_id IS NOT NULL OR party IS NOT NULL),
            CHECK (quantity IS NULL OR quantity_unit IS NOT NULL)
        ){strict};
        CREATE INDEX trade_notice_open ON trade_notice (side, subject, open_until);
        CREATE INDEX trade_notice_province ON trade_notice (province_now);
        CREATE INDEX trade_notice_beneficiary ON trade_notice (beneficiary_id) WHERE beneficiary_id IS NOT NULL;
        CREATE INDEX trade_notice_account ON trade_notice (account_id) WHERE account_id IS NOT NULL;

        CREATE TABLE trade_match (
            id {identity},
            offer_id {integer} NOT NULL REFERENCES trade_notice (id),
            need_id {integer} NOT NULL REFERENCES trade_notice (id),
            state {text} NOT NULL CHECK (state IN ('introduced', 'met', 'agreed', 'failed')),
            introduced_on {text} NOT NULL,
            agreed_on {text},
            agreed_value {integer} CHECK (agreed_value > 0),
            paper {text},
            reason {text},
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            version {integer} NOT NULL DEFAULT 1,
            UNIQUE (offer_id, need_id),
            CHECK ((state = 'agreed') = (agreed_on IS NOT NULL)),
            CHECK ((state = 'agreed') = (agreed_value IS NOT NULL)),
            CHECK ((state = 'agreed') = (paper IS NOT NULL)),
            CHECK ((state = 'failed') = (reason IS NOT NULL))
        ){strict};
        CREATE INDEX trade_match_need ON trade_match (need_id);
        CREATE INDEX trade_match_account ON trade_match (account_id) WHERE account_id IS NOT NULL;

        CREATE TABLE trade_follow_up (
            id {identity},
            match_id {integer} NOT NULL REFERENCES trade_match (id),
            asked_on {text} NOT NULL,
            sold {integer} NOT NULL CHECK (sold >= 0),
            words {text},
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            entered_at {integer} NOT NULL
        ){strict};
        CREATE INDEX trade_follow_up_match ON trade_follow_up (match_id, asked_on);
        CREATE INDEX trade_follow_up_account ON trade_follow_up (account_id) WHERE account_id IS NOT NULL;
        """
    )
}
