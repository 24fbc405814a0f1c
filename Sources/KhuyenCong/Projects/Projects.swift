package import Database

/// The projects (đề án khuyến công) of the ledger: lists, one by one, and their correction at the desk.
package struct Projects: Sendable {
    let database: Database
    let provinceMemory = ProvinceMemory()
    private let totals = RevisionCache<TotalsKey, ProjectTotals>()
    private let implementers = RevisionCache<Territory, [FoldedName]>(capacity: 20)

    package init(_ database: Database) {
        self.database = database
    }

    /// A page of what the officer may see, with the sums of all that the filter leaves.
    ///
    /// - Throws: `Refusal` (forbidden; invalid where a typed place or province is none), `DatabaseError`.
    package func list(_ query: ProjectListQuery, by officer: Officer) async throws -> ProjectList {
        try officer.require(.viewProjects)
        let territory = officer.territory(.viewProjects)
        let query = query.within(territory)
        return try await database.read { tx in
            let condition = try condition(query.filter, territory, in: tx)
            let rows = ProjectRows(
                condition: condition.sql,
                isOneProvince: query.filter.province?.map == .of2025 || territory.isOneProvince
            )
            let page = try rows.page(query, in: tx)
            // Whoever finds projects has named a province; most lists need not ask.
            if page.rows.isEmpty { try query.filter.requireProvince(in: tx) }
            return ProjectList(
                rows: page.rows,
                totals: try totals(of: query, rows, page.revision, territory, in: tx),
                places: condition.places
            )
        }
    }

    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func project(_ id: Int64, by officer: Officer) async throws -> ProjectDetail {
        try officer.require(.viewProjects)
        return try await database.read { tx in
            try ProjectDetail.load(id, by: officer, in: tx)
        }
    }

    func condition(_ filter: ProjectFilter, _ territory: Territory, in tx: Transaction) throws -> ProjectCondition {
        let names = filter.search == nil ? [] : try implementers(territory, in: tx)
        return try ProjectCondition(
            filter,
            territory: territory,
            search: ProjectSearch(filter.search, implementers: names),
            in: tx
        )
    }

    /// A page without rows says nothing of the revision; it is rare, and counted anew.
    private func totals(
        of query: ProjectListQuery,
        _ rows: ProjectRows,
        _ revision: Int64?,
        _ territory: Territory,
        in tx: Transaction
    ) throws -> ProjectTotals {
        let isUnfiltered = query.filter.isEmpty && territory.isNation
        guard let revision else { return try rows.totals(isUnfiltered: isUnfiltered, in: tx) }
        let key = TotalsKey(filter: query.filter, territory: territory)
        return try totals.value(of: key, at: revision) { try rows.totals(isUnfiltered: isUnfiltered, in: tx) }
    }

    /// The database cannot fold a name, so the names that occur are folded here, once per revision.
    private func implementers(_ territory: Territory, in tx: Transaction) throws -> [FoldedName] {
        let revision = try Ledger.revision(in: tx)
        return try implementers.value(of: territory, at: revision) {
            try FoldedName.implementers(territory, in: tx)
        }
    }

    private struct TotalsKey: Hashable, Sendable {
        let filter: ProjectFilter
        let territory: Territory
    }
}

extension ProjectListQuery {
    /// An officer of one province need not name it to narrow to a district.
    func within(_ territory: Territory) -> ProjectListQuery {
        guard filter.place != nil, filter.province == nil, territory.isOneProvince,
            let province = territory.provinces.first
        else { return self }
        var query = self
        query.filter.province = PlaceKey(.of2025, province)
        return query
    }
}

extension Territory {
    var isOneProvince: Bool {
        !isNation && provinces.count == 1 && communes.isEmpty
    }
}
