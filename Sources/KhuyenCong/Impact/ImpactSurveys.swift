package import Database

/// The years of establishments: entering, reviewing, reading.
package struct ImpactSurveys: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// One establishment with all its years.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func panel(of beneficiary: Int64, by officer: Officer) async throws -> ImpactPanel {
        try await database.read { tx in
            let found = try Beneficiary.find(beneficiary, in: tx)
            try ImpactPolicy.requireSee(found, by: officer)
            return try ImpactSurveys.panel(of: found, in: tx)
        }
    }

    /// The establishments of the officer's places that have years, those not yet reviewed first.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func panels(by officer: Officer) async throws -> [ImpactPanel] {
        try await panels(of: "SELECT beneficiary_id FROM impact_survey", by: officer)
    }

    /// Those with years, and those whose years are asked for: supported in the year `from` or later.
    func panels(andSupportedSince from: Int, by officer: Officer) async throws -> [ImpactPanel] {
        try await panels(
            of: """
                SELECT beneficiary_id FROM impact_survey UNION SELECT COALESCE(x.canonical_id, x.id)
                FROM standing t JOIN beneficiary x ON x.id = t.beneficiary_id
                WHERE t.amount > 0 AND t.budget_year >= \(from)
                    AND t.source_code IN (\(list: ReportBasis.support.sources))
                """,
            by: officer
        )
    }

    private func panels(of asked: SQL, by officer: Officer) async throws -> [ImpactPanel] {
        try officer.require(.viewBeneficiaries)
        let visible = BeneficiaryPolicy.condition(officer.territory(.viewBeneficiaries))
        return try await database.read { tx in
            let surveys = Dictionary(grouping: try ImpactSurvey.rows(visible, in: tx), by: \.beneficiaryID)
            let years = try ImpactSurvey.supportYears(among: asked, in: tx)
            let beneficiaries = try tx.rows(
                """
                SELECT \(Beneficiary.columns) FROM beneficiary b WHERE \(visible) AND b.id IN (\(asked))
                ORDER BY b.sort_key, b.id
                """,
                Beneficiary.decode
            )
            let panels = beneficiaries.map {
                ImpactPanel(beneficiary: $0, supportYear: years[$0.id], surveys: surveys[$0.id] ?? [])
            }
            return panels.filter(\.awaitsReview) + panels.filter { !$0.awaitsReview }
        }
    }

    /// Enters or corrects a year; it counts again once it is reviewed.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where another changed it meanwhile), `DatabaseError`.
    @discardableResult
    package func save(
        _ fields: FieldTree,
        of beneficiary: Int64,
        year: Int,
        by officer: Officer,
        at now: Moment
    ) async throws -> ImpactPanel {
        try await database.write { tx in
            try ImpactSurveys.save(fields, of: beneficiary, year: year, by: officer, at: now, in: tx)
        }
    }

    static func save(
        _ fields: FieldTree,
        of beneficiary: Int64,
        year: Int,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws -> ImpactPanel {
        try panel(of: enter(fields, of: beneficiary, year: year, by: officer, at: now, in: tx), in: tx)
    }

    /// - Returns: the establishment.
    @discardableResult
    static func enter(
        _ fields: FieldTree,
        of beneficiary: Int64,
        year: Int,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws -> Beneficiary {
        let found = try Beneficiary.find(beneficiary, in: tx)
        try ImpactPolicy.requireSee(found, by: officer)
        guard ImpactPolicy.mayEnter(found, by: officer) else { throw Refusal.forbidden }
        let draft = try FieldTreeReader.read(fields) { ImpactDraft($0) }
        guard (1990...now.day.year).contains(year) else {
            throw Refusal.invalid("Năm \(year) chưa đến hoặc quá xa.", field: "year")
        }
        let before = try ImpactSurvey.find(beneficiary: beneficiary, year: year, in: tx)
        try StandingVersion.require(draft.version, before?.version ?? 0, of: "Số liệu năm này")
        let id = try ImpactSurvey.write(
            draft,
            beneficiary: beneficiary,
            year: year,
            over: before,
            by: officer,
            at: now,
            in: tx
        )
        let entry = AuditDraft(
            act: "impact.save",
            subject: "impactSurvey",
            subjectID: id,
            provinceNow: found.provinceNow,
            detail: AuditChange(
                before: before.map { ImpactDetail(year, $0.figures) },
                after: ImpactDetail(year, draft.figures)
            )
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
        return found
    }

    /// Says that a year holds, so that reports count it.
    ///
    /// - Throws: `Refusal` (forbidden to whoever entered it, missing, conflict), `DatabaseError`.
    package func review(
        of beneficiary: Int64,
        year: Int,
        version: Int,
        by officer: Officer,
        at now: Moment
    ) async throws -> ImpactPanel {
        try await database.write { tx in
            try ImpactSurveys.panel(
                of: ImpactSurveys.review(of: beneficiary, year: year, version: version, by: officer, at: now, in: tx),
                in: tx
            )
        }
    }

    /// - Returns: the establishment.
    @discardableResult
    static func review(
        of beneficiary: Int64,
        year: Int,
        version: Int,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws -> Beneficiary {
        let found = try Beneficiary.find(beneficiary, in: tx)
        try ImpactPolicy.requireSee(found, by: officer)
        guard let survey = try ImpactSurvey.find(beneficiary: beneficiary, year: year, in: tx) else {
            throw Refusal.missing
        }
        try StandingVersion.require(version, survey.version, of: "Số liệu năm này")
        guard survey.review == nil else { throw Refusal.conflict("Số liệu năm \(year) đã duyệt.") }
        guard ImpactPolicy.mayReview(survey, of: found, by: officer) else { throw Refusal.forbidden }
        try tx.execute(
            """
            UPDATE impact_survey SET reviewer_id = \(officer.userID), reviewer_name = \(officer.name),
                reviewed_at = \(now), version = version + 1 WHERE id = \(survey.id)
            """
        )
        let entry = AuditDraft(
            act: "impact.review",
            subject: "impactSurvey",
            subjectID: survey.id,
            provinceNow: found.provinceNow,
            detail: ["year": String(year), "version": String(version)]
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
        return found
    }

    private static func panel(of beneficiary: Beneficiary, in tx: Transaction) throws -> ImpactPanel {
        ImpactPanel(
            beneficiary: beneficiary,
            supportYear: try ImpactSurvey.supportYears(
                among: "SELECT id FROM beneficiary WHERE id = \(beneficiary.id)",
                in: tx
            )[beneficiary.id],
            surveys: try ImpactSurvey.rows("s.beneficiary_id = \(beneficiary.id)", in: tx)
        )
    }
}

extension ImpactPanel {
    /// Whether a year waits for somebody to look at it.
    package var awaitsReview: Bool { surveys.contains { $0.review == nil } }
}

/// A year as the log keeps it.
private struct ImpactDetail: Encodable, Sendable {
    let year: Int
    let figures: [String: String]

    init(_ year: Int, _ figures: [ImpactMeasure: ImpactSurvey.Figure]) {
        self.year = year
        self.figures = Dictionary(
            uniqueKeysWithValues: figures.map { measure, figure in
                switch figure {
                case .value(let value, _): (measure.rawValue, String(value))
                case .missing(let reason): (measure.rawValue, reason.rawValue)
                }
            }
        )
    }
}
