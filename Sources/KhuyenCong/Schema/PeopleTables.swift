import Database

extension Schema {
    /// Organisations, beneficiaries, accounts: who acts and who receives.
    static let peopleTables = Migration(
        "002 people",
        """
        CREATE TABLE organisation (
            id {identity},
            created_at {integer} NOT NULL
        ){strict};
        CREATE TABLE organisation_term (
            id {identity},
            organisation_id {integer} NOT NULL REFERENCES organisation (id),
            name {text} NOT NULL CHECK (length(name) > 0),
            name_key {text} NOT NULL,
            sort_key {bytes} NOT NULL,
            kind {text} NOT NULL CHECK (kind IN ('ministry', 'nationalAgency', 'regionalCentre', 'peoplesCommittee',
                'department', 'promotionCentre', 'financeOffice', 'communeOffice', 'association', 'other')),
            parent_id {integer} REFERENCES organisation (id),
            map {integer},
            place_code {text},
            budget_unit_code {text},
            bank_account {text},
            successor_id {integer} REFERENCES organisation (id),
            valid_from {text},
            valid_until {text},
            entered_at {integer} NOT NULL,
            superseded_at {integer},
            FOREIGN KEY (map, place_code) REFERENCES admin_unit (map, code),
            CHECK ((map IS NULL) = (place_code IS NULL)),
            CHECK (valid_from IS NULL OR valid_until IS NULL OR valid_from < valid_until)
        ){strict};
        CREATE INDEX organisation_term_organisation ON organisation_term (organisation_id);
        CREATE INDEX organisation_term_parent ON organisation_term (parent_id);
        CREATE INDEX organisation_term_successor ON organisation_term (successor_id);
        CREATE INDEX organisation_term_place ON organisation_term (map, place_code);
        CREATE INDEX organisation_term_name ON organisation_term (name_key);

        CREATE TABLE beneficiary (
            id {identity},
            name {text} NOT NULL CHECK (length(name) > 0),
            name_key {text} NOT NULL,
            sort_key {bytes} NOT NULL,
            form {text} CHECK (form IN ('company', 'privateEnterprise', 'cooperative', 'cooperativeUnion',
                'cooperativeGroup', 'household', 'artisan', 'other')),
            map {integer},
            place_code {text},
            province_now {text},
            representative {text},
            phone {text},
            address {text},
            bank_account {text},
            canonical_id {integer} REFERENCES beneficiary (id),
            created_at {integer} NOT NULL,
            version {integer} NOT NULL DEFAULT 1,
            FOREIGN KEY (map, place_code) REFERENCES admin_unit (map, code),
            CHECK ((map IS NULL) = (place_code IS NULL)),
            CHECK (canonical_id IS NULL OR canonical_id <> id)
        ){strict};
        CREATE INDEX beneficiary_name ON beneficiary (province_now, name_key);
        CREATE INDEX beneficiary_place ON beneficiary (map, place_code);
        CREATE INDEX beneficiary_canonical ON beneficiary (canonical_id);
        CREATE TABLE beneficiary_identifier (
            id {identity},
            beneficiary_id {integer} NOT NULL REFERENCES beneficiary (id),
            kind {text} NOT NULL CHECK (kind IN ('taxCode', 'personalNumber', 'registration')),
            value {text},
            sealed {bytes},
            lookup {bytes} NOT NULL,
            valid_from {text},
            valid_until {text},
            CHECK ((kind = 'personalNumber') = (value IS NULL)),
            CHECK ((kind = 'personalNumber') = (sealed IS NOT NULL)),
            CHECK (valid_from IS NULL OR valid_until IS NULL OR valid_from < valid_until)
        ){strict};
        CREATE INDEX beneficiary_identifier_owner ON beneficiary_identifier (beneficiary_id);
        CREATE INDEX beneficiary_identifier_lookup ON beneficiary_identifier (kind, lookup);
        CREATE TABLE beneficiary_merge (
            id {identity},
            kept_id {integer} NOT NULL REFERENCES beneficiary (id),
            merged_id {integer} NOT NULL REFERENCES beneficiary (id),
            reason {text} NOT NULL CHECK (length(reason) > 0),
            merged_at {integer} NOT NULL,
            undone_at {integer},
            CHECK (kept_id <> merged_id)
        ){strict};
        CREATE INDEX beneficiary_merge_kept ON beneficiary_merge (kept_id);
        CREATE INDEX beneficiary_merge_merged ON beneficiary_merge (merged_id);

        CREATE TABLE account (
            id {identity},
            user_name {text} NOT NULL UNIQUE CHECK (length(user_name) BETWEEN 3 AND 64),
            full_name {text} NOT NULL CHECK (length(full_name) > 0),
            password_hash {text},
            totp_sealed {bytes},
            totp_last_step {integer},
            created_at {integer} NOT NULL,
            disabled_at {integer},
            version {integer} NOT NULL DEFAULT 1
        ){strict};
        CREATE TABLE account_grant (
            id {identity},
            account_id {integer} NOT NULL REFERENCES account (id),
            role {text} NOT NULL,
            organisation_id {integer} REFERENCES organisation (id),
            province_code {text},
            commune_code {text},
            valid_from {text} NOT NULL,
            valid_until {text},
            delegated_by {integer} REFERENCES account (id),
            granted_at {integer} NOT NULL,
            revoked_at {integer},
            CHECK (commune_code IS NULL OR province_code IS NOT NULL),
            CHECK (valid_until IS NULL OR valid_from < valid_until)
        ){strict};
        CREATE INDEX account_grant_account ON account_grant (account_id);
        CREATE INDEX account_grant_organisation ON account_grant (organisation_id);
        CREATE INDEX account_grant_delegated ON account_grant (delegated_by);
        CREATE TABLE session (
            token_hash {bytes} PRIMARY KEY,
            account_id {integer} NOT NULL REFERENCES account (id),
            csrf {text} NOT NULL,
            created_at {integer} NOT NULL,
            expires_at {integer} NOT NULL
        ){strict};
        CREATE INDEX session_account ON session (account_id);
        CREATE TABLE api_token (
            id {identity},
            account_id {integer} NOT NULL REFERENCES account (id),
            name {text} NOT NULL CHECK (length(name) > 0),
            token_hash {bytes} NOT NULL UNIQUE,
            created_at {integer} NOT NULL,
            expires_at {integer},
            revoked_at {integer}
        ){strict};
        CREATE INDEX api_token_account ON api_token (account_id);
        CREATE TABLE setup_link (
            token_hash {bytes} PRIMARY KEY,
            account_id {integer} REFERENCES account (id),
            created_at {integer} NOT NULL,
            expires_at {integer} NOT NULL,
            used_at {integer}
        ){strict};
        CREATE INDEX setup_link_account ON setup_link (account_id);
        CREATE TABLE sign_in_failure (
            subject {text} NOT NULL,
            failed_at {integer} NOT NULL
        ){strict};
        CREATE INDEX sign_in_failure_subject ON sign_in_failure (subject, failed_at);
        CREATE TABLE secret (
            name {text} PRIMARY KEY,
            value {bytes} NOT NULL
        ){strict};
        """
    )
}
