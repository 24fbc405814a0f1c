import Database

extension Schema {
    /// The files of projects: what was proposed, every act with its paper, every check, the machines approved and bought.
    ///
    /// `dossier_act`, `dossier_check` and `dossier_proposal` are append-only; the state of a dossier is the one that its
    /// last act led to, and `check` compares the two.
    static let lifecycleTables = Migration(
        "010 lifecycle",
        """
        CREATE TABLE dossier (
            id {identity},
            project_id {integer} UNIQUE REFERENCES project (id),
            level {text} NOT NULL CHECK (level IN ('national', 'local')),
            scheme {text} NOT NULL CHECK (scheme IN ('single', 'pilot', 'group')),
            state {text} NOT NULL CHECK (state IN ('draft', 'submitted', 'returned', 'appraised', 'registered', 'ministryAppraised',
                'approved', 'contracted', 'underWay', 'suspended', 'accepted', 'settled', 'closed',
                'rejected', 'withdrawn', 'stopped')),
            title {text} NOT NULL,
            province_now {text} NOT NULL,
            commune_now {text},
            owner_id {integer} REFERENCES account (id),
            submitted_by {integer} REFERENCES account (id),
            approved_on {text},
            proposal {text} NOT NULL,
            version {integer} NOT NULL DEFAULT 1,
            created_at {integer} NOT NULL,
            changed_at {integer} NOT NULL,
            CHECK (project_id IS NOT NULL OR state IN ('draft', 'withdrawn'))
        ){strict};
        CREATE INDEX dossier_state ON dossier (province_now, state);
        CREATE INDEX dossier_waiting ON dossier (state, level, province_now, owner_id);
        CREATE INDEX dossier_owner ON dossier (owner_id) WHERE owner_id IS NOT NULL;
        CREATE INDEX dossier_submitter ON dossier (submitted_by) WHERE submitted_by IS NOT NULL;

        CREATE TABLE dossier_act (
            id {identity},
            dossier_id {integer} NOT NULL REFERENCES dossier (id),
            position {integer} NOT NULL,
            act {text} NOT NULL CHECK (act IN ('submit', 'withdraw', 'returnForRevision', 'appraise', 'register', 'appraiseAtMinistry',
                'approve', 'reject', 'contract', 'advance', 'report', 'change', 'suspend', 'resume',
                'accept', 'settle', 'close', 'stop', 'recover', 'takeOver')),
            from_state {text},
            to_state {text} NOT NULL,
            performed_at {integer} NOT NULL,
            account_id {integer} REFERENCES account (id),
            officer_name {text} NOT NULL,
            on_behalf_of {text},
            day {text} NOT NULL,
            office {text},
            document_type {text},
            document_number {text},
            document_year {integer},
            signer {text},
            legal_ground {text},
            fields {text} NOT NULL,
            UNIQUE (dossier_id, position)
        ){strict};
        CREATE INDEX dossier_act_account ON dossier_act (account_id) WHERE account_id IS NOT NULL;

        CREATE TABLE dossier_proposal (
            act_id {integer} PRIMARY KEY REFERENCES dossier_act (id),
            proposal {text} NOT NULL
        ){strict};

        CREATE TABLE dossier_check (
            id {identity},
            act_id {integer} NOT NULL REFERENCES dossier_act (id),
            rule {text} NOT NULL,
            line_position {integer},
            verdict {text} NOT NULL CHECK (verdict IN ('holds', 'doesNotHold', 'undecided')),
            sentence {text} NOT NULL,
            remedy {text},
            citation {text},
            evidence {text},
            row_table {text},
            row_id {integer},
            row_version {integer},
            override_reason {text},
            CHECK (override_reason IS NULL OR verdict = 'doesNotHold')
        ){strict};
        CREATE INDEX dossier_check_act ON dossier_check (act_id);
        CREATE INDEX dossier_check_overridden ON dossier_check (rule) WHERE override_reason IS NOT NULL;

        CREATE TABLE approved_machine (
            id {identity},
            dossier_id {integer} NOT NULL REFERENCES dossier (id),
            line_position {integer} NOT NULL,
            name {text} NOT NULL CHECK (length(name) > 0),
            name_key {text} NOT NULL,
            maker {text},
            model {text},
            model_key {text} NOT NULL,
            capacity {text},
            made_in_year {integer},
            serial {text},
            serial_key {text} NOT NULL,
            quantity {integer} NOT NULL CHECK (quantity > 0),
            unit_price {integer} NOT NULL CHECK (unit_price >= 0),
            replaced_at {integer}
        ){strict};
        CREATE INDEX approved_machine_dossier ON approved_machine (dossier_id);
        CREATE INDEX approved_machine_key ON approved_machine (name_key, model_key);
        CREATE INDEX approved_machine_serial ON approved_machine (serial_key) WHERE serial_key <> '';

        CREATE TABLE bought_machine (
            id {identity},
            approved_id {integer} NOT NULL REFERENCES approved_machine (id),
            act_id {integer} NOT NULL REFERENCES dossier_act (id),
            name {text} NOT NULL,
            maker {text},
            model {text},
            capacity {text},
            serial {text},
            invoice {text},
            quantity {integer} NOT NULL CHECK (quantity > 0),
            unit_price {integer} NOT NULL CHECK (unit_price >= 0),
            differences {text} NOT NULL,
            decision {text}
        ){strict};
        CREATE INDEX bought_machine_approved ON bought_machine (approved_id);
        CREATE INDEX bought_machine_act ON bought_machine (act_id);

        CREATE TABLE dossier_line (
            dossier_id {integer} NOT NULL REFERENCES dossier (id),
            position {integer} NOT NULL,
            line_id {integer} NOT NULL UNIQUE REFERENCES project_line (id),
            eligible_cost {integer} NOT NULL CHECK (eligible_cost >= 0),
            accepted_at {integer},
            settled_at {integer},
            PRIMARY KEY (dossier_id, position)
        ){strict};
        """
    )
}
