package import Database

/// The money of sources by year (cân đối nguồn kinh phí): flows, carrying over, giving back, closing.
package struct Balances: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// The sheets of a year that the officer sees.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func list(year: Int, by officer: Officer) async throws -> [SourceSheet] {
        try officer.require(.viewProjects)
        return try await database.read { try SourceSheet.load(year: year, by: officer, in: $0) }
    }

    /// Money that the officer keeps and that lapses soon, of this year and the one before, the most urgent first.
    ///
    /// Only open accounts of one's own that are near their day are summed, all at once: it is asked for with every task
    /// list.
    /// - Throws: `DatabaseError`.
    package func lapsing(on today: Day, by officer: Officer) async throws -> [LapseWarning] {
        try await database.read { tx in
            let open = try SourceYear.rows(
                "s.closed_at IS NULL AND s.year BETWEEN \(today.year - 1) AND \(today.year)",
                in: tx
            )
            let own = open.filter { PlanPolicy.mayBook(province: $0.key.provinceNow, by: officer) }
            guard !own.isEmpty else { return [] }
            let packs = try StandingPacks.load(in: tx)
            let near = own.filter { account in
                packs.lapse(account.key).flatMap { LapseWarnings.threshold(of: $0.value, on: today) } != nil
            }
            guard !near.isEmpty else { return [] }
            return LapseWarnings.of(try SourceSheet.load(near, in: tx), on: today)
        }
    }

    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func sheet(_ id: Int64, by officer: Officer) async throws -> SourceSheet {
        try officer.require(.viewProjects)
        return try await database.read { tx in
            let account = try SourceYear.load(id, forChange: false, in: tx)
            try PlanPolicy.requireSee(province: account.key.provinceNow, by: officer)
            return try SourceSheet.load(account.key, in: tx)
        }
    }

    /// Books a flow; one that carries over writes the other year as well.
    ///
    /// Unused money goes into the next year by the rules in force: Khoản 4 Điều 14 Nghị định 45/2012/NĐ-CP.
    /// - Throws: `Refusal` (missing, forbidden, invalid, conflict), `DatabaseError`. Nothing is written then.
    @discardableResult
    package func record(_ fields: FieldTree, by officer: Officer, at now: Moment) async throws -> SourceSheet {
        try await database.write { tx in
            let request = try FieldTreeReader.read(fields) { FlowRequest($0, today: now.day) }
            try PlanPolicy.require(PlanPolicy.mayBook, province: request.key.provinceNow, by: officer)
            try SourceWork(officer: officer, now: now, tx: tx).record(request)
            return try SourceSheet.load(request.key, in: tx)
        }
    }

    /// Takes a flow back by an entry of the same size, with the other side of a carry-over.
    ///
    /// - Throws: `Refusal` (missing, forbidden, invalid, conflict), `DatabaseError`.
    package func reverse(
        _ flowID: Int64,
        of id: Int64,
        reason: String,
        by officer: Officer,
        at now: Moment
    ) async throws -> SourceSheet {
        try await change(id, by: officer, at: now) { account, work in
            try work.reverse(flowID, of: account, reason: reason)
        }
    }

    /// Closes an account that comes out at zero.
    ///
    /// - Throws: `Refusal` (missing, forbidden; conflict, whose details name what is left), `DatabaseError`.
    package func close(_ id: Int64, by officer: Officer, at now: Moment) async throws -> SourceSheet {
        try await change(id, by: officer, at: now) { account, work in try work.close(account) }
    }

    /// - Throws: `Refusal` (missing, forbidden, invalid, conflict), `DatabaseError`.
    package func reopen(
        _ id: Int64,
        reason: String,
        by officer: Officer,
        at now: Moment
    ) async throws -> SourceSheet {
        try await change(id, by: officer, at: now) { account, work in try work.reopen(account, reason: reason) }
    }

    /// Whether the officer may book on the accounts of a province, or of the nation where it is nil.
    package static func mayBook(province: String?, by officer: Officer) -> Bool {
        PlanPolicy.mayBook(province: province, by: officer)
    }

    private func change(
        _ id: Int64,
        by officer: Officer,
        at now: Moment,
        _ body: @escaping @Sendable (SourceYear, SourceWork) throws -> Void
    ) async throws -> SourceSheet {
        try await database.write { tx in
            let account = try SourceYear.load(id, forChange: true, in: tx)
            try PlanPolicy.require(PlanPolicy.mayBook, province: account.key.provinceNow, by: officer)
            try body(account, SourceWork(officer: officer, now: now, tx: tx))
            return try SourceSheet.load(account.key, in: tx)
        }
    }
}
