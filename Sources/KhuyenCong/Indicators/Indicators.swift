package import Database

/// Results of indicators that the system does not count: reporting and reviewing them.
package struct Indicators: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func board(_ programme: Int64, by officer: Officer) async throws -> IndicatorBoard {
        try officer.require(.viewReports)
        return try await database.read { tx in
            try IndicatorBoard.load(IndicatorPolicy.load(programme, by: officer, in: tx), in: tx)
        }
    }

    /// Enters or corrects a result; it counts again once it is reviewed.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where another changed it meanwhile), `DatabaseError`.
    package func report(
        _ fields: FieldTree,
        of programme: Int64,
        by officer: Officer,
        at now: Moment
    ) async throws -> IndicatorBoard {
        try await database.write { tx in
            let programme = try IndicatorPolicy.load(programme, lock: tx.dialect.forUpdate, by: officer, in: tx)
            let draft = try FieldTreeReader.read(fields) {
                IndicatorResultDraft($0, of: programme.indicators, in: programme.years)
            }
            let territories = try Territories.load(tx)
            try IndicatorPolicy.requireEnter(draft.place, of: programme, territories, by: officer)
            let before = try IndicatorResult.rows(of: programme.id, in: tx).first { draft.isOf($0) }
            guard draft.version == before?.version ?? 0 else { throw StandingVersion.moved("Kết quả này") }
            let id = try draft.write(programme.id, over: before, by: officer, at: now, in: tx)
            let entry = AuditDraft(
                act: "indicator.report",
                subject: "indicatorResult",
                subjectID: id,
                provinceNow: programme.provinceNow,
                detail: AuditChange(before: before.map(IndicatorDetail.init), after: IndicatorDetail(draft))
            )
            try Audit.append(entry, by: officer, at: now, in: tx)
            return try IndicatorBoard.load(programme, in: tx)
        }
    }

    /// Says that a result holds.
    ///
    /// - Throws: `Refusal` (forbidden to whoever entered it, missing, conflict), `DatabaseError`.
    package func review(
        _ id: Int64,
        version: Int,
        of programme: Int64,
        by officer: Officer,
        at now: Moment
    ) async throws -> IndicatorBoard {
        try await database.write { tx in
            let programme = try IndicatorPolicy.load(programme, lock: tx.dialect.forUpdate, by: officer, in: tx)
            let rows = try IndicatorResult.rows(of: programme.id, in: tx)
            guard let result = rows.first(where: { $0.id == id }) else { throw Refusal.missing }
            guard result.version == version, result.reviewerName == nil else {
                throw StandingVersion.moved("Kết quả này")
            }
            guard IndicatorPolicy.mayReview(result, of: programme, by: officer) else { throw Refusal.forbidden }
            try tx.execute(
                """
                UPDATE indicator_result SET reviewer_id = \(officer.userID), reviewer_name = \(officer.name),
                    reviewed_at = \(now), version = version + 1 WHERE id = \(id)
                """
            )
            let entry = AuditDraft(
                act: "indicator.review",
                subject: "indicatorResult",
                subjectID: id,
                provinceNow: programme.provinceNow,
                detail: ["year": String(result.year), "version": String(version)]
            )
            try Audit.append(entry, by: officer, at: now, in: tx)
            return try IndicatorBoard.load(programme, in: tx)
        }
    }
}

/// Who reports results of a programme, and who reviews them: never the same person.
package enum IndicatorPolicy {
    /// A programme of the officer's places; one of a province is seen by its communes as well.
    ///
    /// - Throws: `Refusal` (missing), `DatabaseError`.
    static func load(_ id: Int64, lock: SQL = "", by officer: Officer, in tx: Transaction) throws -> Programme {
        guard let programme = try Programme.rows("p.id = \(id)", lock: lock, in: tx).first else {
            throw Refusal.missing
        }
        if PlanPolicy.maySee(province: programme.provinceNow, by: officer) { return programme }
        let territories = try Territories.load(tx)
        let communes = officer.territory(.viewReports).communes
        let provinces = communes.compactMap { territories.provinceNow(map: .of2025, code: $0) }
        guard let own = programme.provinceNow, provinces.contains(own) else { throw Refusal.missing }
        return programme
    }

    /// - Throws: `Refusal` (forbidden, invalid where the place is none of the programme's).
    static func requireEnter(
        _ place: String?,
        of programme: Programme,
        _ territories: Territories,
        by officer: Officer
    ) throws {
        let territory = officer.territory(.enterResults)
        let province = place.flatMap { territories.provinceNow(map: .of2025, code: $0) }
        let level = place.flatMap { territories.unit(.of2025, $0)?.level }
        let fits =
            place == nil || (level == .commune && province == programme.provinceNow)
            || (level == .province && programme.provinceNow == nil)
        guard fits else {
            throw Refusal.invalid("Địa bàn này không thuộc chương trình.", field: "place")
        }
        let whole = programme.provinceNow.map(territory.contains(province:)) ?? territory.isNation
        let own = province.map(territory.contains(province:)) ?? false
        let commune = place.map(territory.communes.contains) ?? false
        guard whole || own || commune else { throw Refusal.forbidden }
    }

    package static func mayReview(_ result: IndicatorResult, of programme: Programme, by officer: Officer) -> Bool {
        guard result.reviewerName == nil else { return false }
        if officer == .localOperator { return true }
        let territory = officer.territory(.reviewResults)
        let covers = programme.provinceNow.map(territory.contains(province:)) ?? territory.isNation
        return covers && result.accountID != officer.userID
    }
}

extension IndicatorResultDraft {
    fileprivate func isOf(_ result: IndicatorResult) -> Bool {
        result.indicator == indicator && result.year == year && result.place == place && result.slice == slice
    }

    fileprivate func write(
        _ programme: Int64,
        over before: IndicatorResult?,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws -> Int64 {
        guard let before else {
            return try tx.insert(
                """
                INSERT INTO indicator_result (programme_id, indicator, year, place, slice, value, base, source,
                    account_id, officer_name, entered_at)
                VALUES (\(programme), \(indicator), \(year), \(place ?? ""), \(slice), \(value), \(base), \(source),
                    \(officer.userID), \(officer.name), \(now)) RETURNING id
                """
            )
        }
        try tx.execute(
            """
            UPDATE indicator_result SET value = \(value), base = \(base), source = \(source), version = version + 1,
                account_id = \(officer.userID), officer_name = \(officer.name), entered_at = \(now),
                reviewer_id = NULL, reviewer_name = NULL, reviewed_at = NULL WHERE id = \(before.id)
            """
        )
        return before.id
    }
}

/// A result as the log keeps it.
private struct IndicatorDetail: Encodable, Sendable {
    let indicator: String
    let year: Int
    let place: String?
    let value: Int64
    let base: Int64?
    let source: String

    init(_ result: IndicatorResult) {
        (indicator, year, place) = (result.indicator, result.year, result.place)
        (value, base, source) = (result.value, result.base, result.source)
    }

    init(_ draft: IndicatorResultDraft) {
        (indicator, year, place) = (draft.indicator, draft.year, draft.place)
        (value, base, source) = (draft.value, draft.base, draft.source)
    }
}

extension FieldShape {
    package static let indicatorResult = FieldShape("NewIndicatorResult") {
        IndicatorResultDraft($0, of: [], in: .programmeYears)
    }
}
