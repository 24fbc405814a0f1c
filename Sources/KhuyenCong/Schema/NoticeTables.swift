import Database

extension Schema {
    /// Notices to people, what of them goes out as mail, and the secret addresses of calendars.
    ///
    /// A notice is one per person and cause, a mail one per person and cause; so nothing is said twice, whatever process
    /// says it. A mail is claimed before it is sent, and keeps its message id when it is sent again after a crash.
    static let noticeTables = Migration(
        "021 notices",
        """
        CREATE TABLE notice_choice (
            account_id {integer} PRIMARY KEY REFERENCES account (id),
            mail {text} NOT NULL CHECK (mail IN ('none', 'atOnce', 'digest')),
            address {text} NOT NULL,
            days_ahead {integer} NOT NULL CHECK (days_ahead BETWEEN 0 AND 60),
            chosen_at {integer} NOT NULL,
            version {integer} NOT NULL DEFAULT 1,
            CHECK (mail = 'none' OR length(address) > 0)
        ){strict};
        CREATE TABLE notice_reminder (
            account_id {integer} PRIMARY KEY REFERENCES account (id),
            day {text} NOT NULL
        ){strict};

        CREATE TABLE mail (
            id {identity},
            account_id {integer} NOT NULL REFERENCES account (id),
            cause {text} NOT NULL,
            message_id {text} NOT NULL UNIQUE,
            address {text} NOT NULL,
            subject {text} NOT NULL,
            body {text} NOT NULL,
            created_at {integer} NOT NULL,
            attempts {integer} NOT NULL DEFAULT 0,
            held_until {integer} NOT NULL DEFAULT 0,
            sent_at {integer},
            failed_at {integer},
            fault {text},
            UNIQUE (account_id, cause)
        ){strict};
        CREATE INDEX mail_waiting ON mail (held_until) WHERE sent_at IS NULL AND failed_at IS NULL;

        CREATE TABLE notice (
            id {identity},
            account_id {integer} NOT NULL REFERENCES account (id),
            cause {text} NOT NULL,
            title {text} NOT NULL CHECK (length(title) > 0),
            detail {text} NOT NULL,
            dossier_id {integer} REFERENCES dossier (id),
            created_at {integer} NOT NULL,
            read_at {integer},
            mail_id {integer} REFERENCES mail (id),
            UNIQUE (account_id, cause)
        ){strict};
        CREATE INDEX notice_newest ON notice (account_id, created_at);
        CREATE INDEX notice_unread ON notice (account_id) WHERE read_at IS NULL;
        CREATE INDEX notice_dossier ON notice (dossier_id);
        CREATE INDEX notice_mail ON notice (mail_id);

        CREATE TABLE calendar_address (
            account_id {integer} PRIMARY KEY REFERENCES account (id),
            token_hash {bytes} NOT NULL UNIQUE,
            created_at {integer} NOT NULL
        ){strict};
        """
    )
}
