import Database

extension ImpactSurvey {
    /// Surveys that a condition over `impact_survey s` and `beneficiary b` names, by establishment and year.
    static func rows(_ condition: SQL, in tx: Transaction) throws -> [ImpactSurvey] {
        let figures = try figures(condition, in: tx)
        return try tx.rows(
            """
            SELECT s.id, s.beneficiary_id, s.year, s.product_unit, s.version, s.account_id,
                \(SQL.officerName(of: "s")), s.entered_at,
                \(SQL.officerName(of: "s", account: "reviewer_id", name: "reviewer_name")), s.reviewed_at
            FROM impact_survey s JOIN beneficiary b ON b.id = s.beneficiary_id
            WHERE \(condition) ORDER BY s.beneficiary_id, s.year
            """
        ) { row in
            let id: Int64 = try row.get(0)
            let reviewer: String? = try row.get(8)
            let reviewedAt: Moment? = try row.get(9)
            return ImpactSurvey(
                id: id,
                beneficiaryID: try row.get(1),
                year: try row.get(2),
                productUnit: try row.get(3),
                figures: figures[id] ?? [:],
                version: try row.get(4),
                accountID: try row.get(5),
                officerName: try row.get(6),
                enteredAt: try row.get(7),
                review: reviewer.flatMap { name in reviewedAt.map { Review(officerName: name, at: $0) } }
            )
        }
    }

    private static func figures(_ condition: SQL, in tx: Transaction) throws -> [Int64: [ImpactMeasure: Figure]] {
        var found: [Int64: [ImpactMeasure: Figure]] = [:]
        let rows = try tx.rows(
            """
            SELECT f.survey_id, f.measure, f.value, f.missing, f.source FROM impact_figure f
            JOIN impact_survey s ON s.id = f.survey_id JOIN beneficiary b ON b.id = s.beneficiary_id
            WHERE \(condition)
            """
        ) { row in
            let measure: String = try row.get(1)
            let value: Int64? = try row.get(2)
            let missing: String? = try row.get(3)
            let source: String? = try row.get(4)
            let figure =
                value.map { Figure.value($0, source: source ?? "") }
                ?? missing.flatMap(MissingReason.init).map(Figure.missing)
            return (id: try row.get(0) as Int64, measure: ImpactMeasure(rawValue: measure), figure: figure)
        }
        for row in rows {
            if let measure = row.measure, let figure = row.figure { found[row.id, default: [:]][measure] = figure }
        }
        return found
    }

    static func find(beneficiary: Int64, year: Int, in tx: Transaction) throws -> ImpactSurvey? {
        try rows("s.beneficiary_id = \(beneficiary) AND s.year = \(year)", in: tx).first
    }

    /// Writes a year anew, as not reviewed, over the version that stands.
    static func write(
        _ draft: ImpactDraft,
        beneficiary: Int64,
        year: Int,
        over before: ImpactSurvey?,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws -> Int64 {
        let id: Int64
        if let before {
            id = before.id
            try tx.execute(
                """
                UPDATE impact_survey SET product_unit = \(draft.productUnit), version = version + 1,
                    account_id = \(officer.userID), officer_name = \(officer.name), entered_at = \(now),
                    reviewer_id = NULL, reviewer_name = NULL, reviewed_at = NULL WHERE id = \(id)
                """
            )
            try tx.execute("DELETE FROM impact_figure WHERE survey_id = \(id)")
        } else {
            id = try tx.insert(
                """
                INSERT INTO impact_survey (beneficiary_id, year, product_unit, account_id, officer_name, entered_at)
                VALUES (\(beneficiary), \(year), \(draft.productUnit), \(officer.userID), \(officer.name), \(now))
                RETURNING id
                """
            )
        }
        for (measure, figure) in draft.figures.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            try insert(figure, measure, id, in: tx)
        }
        return id
    }

    private static func insert(_ figure: Figure, _ measure: ImpactMeasure, _ id: Int64, in tx: Transaction) throws {
        let value = figure.value
        var reason: String?
        var origin: String?
        switch figure {
        case .value(_, let source): origin = source
        case .missing(let missing): reason = missing.rawValue
        }
        try tx.execute(
            """
            INSERT INTO impact_figure (survey_id, measure, value, missing, source)
            VALUES (\(id), \(measure.rawValue), \(value), \(reason), \(origin))
            """
        )
    }

    /// The year in which the State first supported each establishment that has surveys.
    static func supportYears(in tx: Transaction) throws -> [Int64: Int] {
        try supportYears(among: "SELECT beneficiary_id FROM impact_survey", in: tx)
    }

    /// `asked`: a query for ids of establishments.
    static func supportYears(among asked: SQL, in tx: Transaction) throws -> [Int64: Int] {
        let rows = try tx.rows(
            """
            SELECT COALESCE(x.canonical_id, x.id), MIN(t.budget_year)
            FROM standing t JOIN beneficiary x ON x.id = t.beneficiary_id
            WHERE t.amount > 0 AND t.source_code IN (\(list: ReportBasis.support.sources))
                AND (x.id IN (\(asked)) OR x.canonical_id IN (\(asked)))
            GROUP BY COALESCE(x.canonical_id, x.id)
            """
        ) { (try $0.get(0) as Int64, try $0.get(1) as Int) }
        return Dictionary(rows) { first, _ in first }
    }
}
