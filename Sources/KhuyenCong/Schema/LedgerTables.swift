import Database

extension Schema {
    /// Every đề án, its lines, and the one append-only ledger of signed amounts.
    static let ledgerTables = Migration(
        "004 ledger",
        """
        CREATE TABLE project (
            id {identity},
            title {text} NOT NULL CHECK (length(title) > 0),
            title_folded {text} NOT NULL,
            sort_key {bytes} NOT NULL,
            map {integer} NOT NULL,
            province_code {text} NOT NULL,
            province_now {text} NOT NULL,
            year {integer} NOT NULL CHECK (year BETWEEN 1990 AND 2100),
            until_year {integer} NOT NULL CHECK (until_year BETWEEN 1990 AND 2100),
            place_text {text},
            implementer_text {text},
            implementer_id {integer} REFERENCES organisation (id),
            match_hash {integer} NOT NULL,
            note {text},
            extra {text},
            origin_sheet {text},
            origin_row {integer},
            import_id {integer},
            twin_of {integer} REFERENCES project (id),
            withdrawn_at {integer},
            created_at {integer} NOT NULL,
            version {integer} NOT NULL DEFAULT 1,
            FOREIGN KEY (map, province_code) REFERENCES admin_unit (map, code),
            CHECK (until_year >= year)
        ){strict};
        CREATE INDEX project_match ON project (match_hash);
        CREATE INDEX project_list ON project (province_now, year, id);
        CREATE INDEX project_province ON project (map, province_code);
        CREATE INDEX project_import ON project (import_id);
        CREATE INDEX project_implementer ON project (implementer_id);
        CREATE INDEX project_twin ON project (twin_of);

        CREATE TABLE project_identifier (
            id {identity},
            project_id {integer} NOT NULL REFERENCES project (id),
            kind {text} NOT NULL CHECK (kind IN ('code', 'decision', 'planLine', 'contract')),
            office {text} NOT NULL,
            document_type {text} NOT NULL,
            number {text} NOT NULL CHECK (length(number) > 0),
            year {integer} NOT NULL,
            signed_on {text},
            UNIQUE (project_id, kind, office, document_type, number, year)
        ){strict};
        CREATE INDEX project_identifier_number ON project_identifier (number, year);

        CREATE TABLE project_line (
            id {identity},
            project_id {integer} NOT NULL REFERENCES project (id),
            position {integer} NOT NULL,
            kind_code {text} REFERENCES activity_kind (code),
            map {integer},
            place_code {text},
            beneficiary_id {integer} REFERENCES beneficiary (id),
            cost_item {text},
            payee {text},
            FOREIGN KEY (map, place_code) REFERENCES admin_unit (map, code),
            CHECK ((map IS NULL) = (place_code IS NULL)),
            UNIQUE (project_id, position)
        ){strict};
        CREATE INDEX project_line_beneficiary ON project_line (beneficiary_id);
        CREATE INDEX project_line_kind ON project_line (kind_code);
        CREATE INDEX project_line_place ON project_line (map, place_code);

        CREATE TABLE line_quantity (
            line_id {integer} NOT NULL REFERENCES project_line (id),
            measure {text} NOT NULL CHECK (measure IN ('people', 'women', 'courses', 'establishments', 'models',
                'machines')),
            planned {integer} CHECK (planned >= 0),
            done {integer} CHECK (done >= 0),
            PRIMARY KEY (line_id, measure),
            CHECK (planned IS NOT NULL OR done IS NOT NULL)
        ){strict};

        CREATE TABLE amount_entry (
            id {identity},
            line_id {integer} NOT NULL REFERENCES project_line (id),
            source_code {text} NOT NULL REFERENCES funding_source (code),
            stage {text} NOT NULL CHECK (stage IN ('registered', 'appraised', 'approved', 'contracted', 'advanced',
                'performed', 'accepted', 'settled', 'returned')),
            budget_year {integer} NOT NULL CHECK (budget_year BETWEEN 1990 AND 2100),
            document_day {text},
            document_precision {text} NOT NULL CHECK (document_precision IN ('year', 'month', 'day')),
            booked_on {text} NOT NULL,
            entered_on {text} NOT NULL,
            amount {integer} NOT NULL,
            reverses_id {integer} REFERENCES amount_entry (id),
            reason {text},
            account_id {integer} REFERENCES account (id),
            import_id {integer},
            CHECK (reverses_id IS NULL OR reason IS NOT NULL),
            CHECK ((document_precision = 'year') = (document_day IS NULL))
        ){strict};
        CREATE INDEX amount_entry_line ON amount_entry (line_id);
        CREATE INDEX amount_entry_import ON amount_entry (import_id);
        CREATE INDEX amount_entry_reverses ON amount_entry (reverses_id);
        CREATE INDEX amount_entry_account ON amount_entry (account_id);

        CREATE TABLE closed_year (
            province_now {text} NOT NULL,
            year {integer} NOT NULL,
            closed_at {integer} NOT NULL,
            account_id {integer} REFERENCES account (id),
            PRIMARY KEY (province_now, year)
        ){strict};
        CREATE INDEX closed_year_account ON closed_year (account_id);

        CREATE TABLE twin_candidate (
            first_id {integer} NOT NULL REFERENCES project (id),
            second_id {integer} NOT NULL REFERENCES project (id),
            found_at {integer} NOT NULL,
            decided_at {integer},
            is_same {integer} CHECK (is_same IN (0, 1)),
            PRIMARY KEY (first_id, second_id),
            CHECK (first_id < second_id),
            CHECK ((decided_at IS NULL) = (is_same IS NULL))
        ){strict};
        CREATE INDEX twin_candidate_second ON twin_candidate (second_id);
        """
    )
}
