package import Database
import Vietnamese

/// When files are to spend their money: told by those who carry them out or pay, added up by source.
package struct SpendForecasts: Sendable {
    private let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// A file's sources and years with what was told and paid, and how many forecasts were told so far.
    ///
    /// - Throws: `Refusal` (missing), `DatabaseError`.
    package func profiles(
        of code: DossierCode,
        by officer: Officer
    ) async throws -> (profiles: [SpendProfile], told: Int) {
        try await database.read { tx in
            let dossier = try Dossier.load(code, forChange: false, in: tx)
            try DossierPolicy.requireSee(dossier, by: officer)
            return try SpendProfile.load(dossier, in: tx)
        }
    }

    /// Whether the officer tells the forecast of this file: who pays, and who follows the work in its place.
    package static func mayTell(_ dossier: Dossier, by officer: Officer) -> Bool {
        // The Agency pays national files; what a province plans to spend of its own is the province's to tell.
        let roles: Set<Role> = [.department, .promotionCentre, .communeOfficer]
        return PaymentPolicy.mayBook(dossier, by: officer)
            || officer.grants.contains { grant in
                roles.contains(grant.role)
                    && grant.scope.covers(province: dossier.provinceNow, commune: dossier.communeNow)
            }
    }

    /// Tells the quarters of one source and year anew; "seen" is how many forecasts the form showed.
    ///
    /// - Throws: `Refusal` (missing, forbidden, invalid; conflict for a stale form), `DatabaseError`.
    package func tell(
        _ fields: FieldTree,
        of code: DossierCode,
        by officer: Officer,
        at now: Moment
    ) async throws -> [SpendProfile] {
        let draft = try FieldTreeReader.read(fields) { SpendForecastDraft($0, today: now.day) }
        return try await database.write { tx in
            let dossier = try Dossier.load(code, forChange: true, in: tx)
            try DossierPolicy.requireSee(dossier, by: officer)
            guard SpendForecasts.mayTell(dossier, by: officer) else { throw Refusal.forbidden }
            let (profiles, told) = try SpendProfile.load(dossier, in: tx)
            try draft.requireWithin(profiles, of: dossier)
            guard draft.seen == told else {
                throw Refusal.conflict(
                    "Dự kiến giải ngân của hồ sơ này vừa được người khác ghi.",
                    remedy: "Xem số mới rồi gửi lại nếu vẫn cần."
                )
            }
            try SpendForecast.insert(draft, of: dossier, position: told + 1, by: officer, at: now, in: tx)
            // Its account is opened, so that the quarters of the source have a page before any flow is booked.
            let key = SourceYear.Key(draft.source, province: dossier.provinceNow, year: draft.year)
            _ = try SourceYear.opened(key, in: tx)
            let entry = AuditDraft(
                act: "forecast.tell",
                subject: "dossier",
                subjectID: dossier.id,
                provinceNow: dossier.provinceNow,
                detail: [
                    "source": draft.source.rawValue, "year": String(draft.year),
                    "amount": String(draft.quarters.sum.amount),
                ]
            )
            try Audit.append(entry, by: officer, at: now, in: tx)
            return try SpendProfile.load(dossier, in: tx).profiles
        }
    }

    /// The quarters of a source in a year, all files of it together: as told last, and as paid.
    ///
    /// What was told of a file before it was stopped is spent no more; what is still to be settled of it is told anew. Of
    /// a file with a stopped line no more counts than is still promised.
    ///
    /// - Throws: `Refusal` (missing, forbidden), `DatabaseError`.
    package func quarters(
        of key: SourceYear.Key,
        by officer: Officer
    ) async throws -> (forecast: Quarters, paid: Quarters) {
        try officer.require(.viewProjects)
        return try await database.read { tx in
            try PlanPolicy.requireSee(province: key.provinceNow, by: officer)
            let place: SQL = key.provinceNow.map { "province_now = \($0)" } ?? "TRUE"
            let account: SQL = "budget_year = \(key.year) AND source_code = \(key.source) AND " + place
            let rows = try tx.rows(
                """
                SELECT f.q1, f.q2, f.q3, f.q4, f.dossier_id, (SELECT COUNT(*) FROM dossier_line l
                    WHERE l.dossier_id = f.dossier_id AND l.halt = \(LineHalt.stopped))
                FROM spend_forecast f WHERE \(account) AND f.position = (
                    SELECT MAX(o.position) FROM spend_forecast o
                    WHERE o.dossier_id = f.dossier_id AND o.source_code = f.source_code AND o.budget_year = f.budget_year
                ) AND NOT EXISTS (
                    SELECT 1 FROM dossier_act a WHERE a.dossier_id = f.dossier_id
                        AND a.act = \(ProjectAct.stop) AND a.performed_at >= f.entered_at
                )
                """
            ) { row in
                let told = Quarters(try row.get(0), try row.get(1), try row.get(2), try row.get(3))
                return (told: told, file: try row.get(4) as Int64, stoppedLines: try row.get(5) as Int)
            }
            let told = try rows.map { row in
                guard row.stoppedLines > 0 else { return row.told }
                let dossier = try Dossier.load(.dossier(row.file), forChange: false, in: tx)
                let promised = try SpendProfile.promises(dossier, in: tx)[key.source]?[key.year]
                return row.told.upTo(promised ?? .zero)
            }
            return (told.reduce(Quarters(), +), try PaidQuarters.load(of: key, in: tx)[key.source, key.year])
        }
    }
}

extension SpendForecastDraft {
    /// Nobody plans to spend more than was promised, or of a source that promised nothing.
    fileprivate func requireWithin(_ profiles: [SpendProfile], of dossier: Dossier) throws {
        guard let profile = profiles.first(where: { $0.source == source && $0.year == year }) else {
            throw Refusal.invalid(
                "Hồ sơ \(dossier.code) chưa được phê duyệt kinh phí từ \(source.officialName) năm \(year).",
                field: "source"
            )
        }
        guard quarters.sum <= profile.promised else {
            throw Refusal.invalid(
                "Bốn quý cộng \(MoneyWriter.grouped(quarters.sum.amount)) đồng, nhiều hơn "
                    + "\(MoneyWriter.grouped(profile.promised.amount)) đồng đã phê duyệt, ký hợp đồng.",
                field: "fourth"
            )
        }
    }
}

extension SpendProfile {
    /// By year and source, with how many forecasts were told.
    static func load(_ dossier: Dossier, in tx: Transaction) throws -> (profiles: [SpendProfile], told: Int) {
        let forecasts = try SpendForecast.load(dossier.id, in: tx)
        let paid = try PaidQuarters.load(ofFile: dossier.id, in: tx)
        var promised = try promises(dossier, in: tx)
        // A forecast outlives the promise that was taken away, until somebody tells it anew.
        for told in forecasts { promised[told.source, default: [:]][told.year, default: .zero] += .zero }
        let profiles = promised.flatMap { source, years in
            years.map { year, amount in
                SpendProfile(
                    source: source,
                    year: year,
                    promised: amount,
                    forecast: forecasts.last { $0.source == source && $0.year == year },
                    paid: paid[source, year]
                )
            }
        }
        return (
            profiles.sorted { ($0.year, $0.source.rawValue) < ($1.year, $1.source.rawValue) }, forecasts.count
        )
    }

    /// Contracted, else approved; of what was stopped no more than was paid.
    fileprivate static func promises(_ dossier: Dossier, in tx: Transaction) throws -> [FundingSource.Code: [Int: Dong]]
    {
        let money = try DossierMoney.load(dossier.id, in: tx)
        let stopped = try DossierLine.load(dossier.id, in: tx).filter { $0.isStopped(in: dossier.state) }
            .map(\.position)
        let amounts = money.amounts(.approved).merging(money.amounts(.contracted)) { $1 }
        return amounts.filter { $0.key.source.basis == .support }.reduce(into: [:]) { promised, entry in
            let amount = stopped.contains(entry.key.line) ? money.paid(entry.key) : entry.value
            promised[entry.key.source, default: [:]][entry.key.year, default: .zero] += amount
        }
    }
}
