import Database

/// Which files a list shows.
package struct DossierListQuery: Sendable, Equatable {
    /// For whom the files wait.
    package enum Tab: String, Sendable, CaseIterable {
        case mine, others, all
    }

    package static let pageSize = 50

    package let tab: Tab
    package let state: ProjectState?
    package let level: ProgrammeLevel?
    /// Code, number of a paper, or words of the title; nil or blank: every file.
    package let search: String?
    /// From 1.
    package let page: Int

    package init(
        _ tab: Tab,
        state: ProjectState? = nil,
        level: ProgrammeLevel? = nil,
        search: String? = nil,
        page: Int = 1
    ) {
        self.tab = tab
        self.search = search
        self.state = state
        self.level = level
        self.page = max(1, page)
    }
}

/// One page of a list of files, newest first.
package struct DossierListPage: Sendable, Equatable {
    package let rows: [DossierRow]
    /// Files of the whole filter.
    package let total: Int
    /// Files of each tab, whatever else is filtered.
    package let counts: [DossierListQuery.Tab: Int]
}

/// A file in a list.
package struct DossierRow: Sendable, Equatable {
    package let id: Int64
    package let code: String
    package let title: String
    package let level: ProgrammeLevel
    package let state: ProjectState
    package let provinceName: String
    /// Support asked for, in đồng; nil until the first submission.
    package let asked: Dong?
    package let changedAt: Moment
    /// The acts that carry it forward and that the officer may do.
    package let acts: [ProjectAct]
}

/// How many files of one state wait for an officer.
package struct DossierWaiting: Sendable, Equatable {
    package let state: ProjectState
    package let count: Int
}

extension Dossiers {
    /// The files that an officer sees, by what they wait for.
    ///
    /// - Throws: `DatabaseError`.
    package func list(_ query: DossierListQuery, by officer: Officer) async throws -> DossierListPage {
        try await database.read { tx in
            let reach = DossierReach(officer: officer)
            let counts = try DossierRow.counts(reach, in: tx)
            let search = DossierSearch(query.search)
            let condition = DossierRow.condition(query, reach, search?.condition(in: tx))
            let isFiltered = query.state != nil || query.level != nil || search != nil
            let total =
                isFiltered
                ? try tx.value("SELECT COUNT(*) FROM dossier d WHERE " + condition) ?? 0
                : counts[query.tab] ?? 0
            return DossierListPage(
                rows: try DossierRow.load(condition, query, by: officer, in: tx),
                total: total,
                counts: counts
            )
        }
    }

    /// What waits for an officer, by state, in the order of a project's life.
    ///
    /// - Throws: `DatabaseError`.
    package func waiting(for officer: Officer) async throws -> [DossierWaiting] {
        let reach = DossierReach(officer: officer)
        let counts = try await database.read { tx in
            // Grouped by an expression: by the bare column, SQLite would read the index of states from end to end.
            try tx.rows(
                "SELECT d.state || '', COUNT(*) FROM dossier d WHERE " + reach.visible + " AND " + reach.waiting
                    + " GROUP BY d.state || ''"
            ) { row in DossierWaiting(state: try row.get(0), count: try row.get(1)) }
        }
        return ProjectState.allCases.compactMap { state in counts.first { $0.state == state } }
    }
}

extension DossierRow {
    /// The files of a list, over `dossier d`.
    static func condition(_ query: DossierListQuery, _ reach: DossierReach, _ search: SQL?) -> SQL {
        var parts = [reach.visible]
        switch query.tab {
        case .mine: parts.append(reach.waiting)
        case .others: parts += [reach.isOpen, "NOT " + reach.waiting]
        case .all: break
        }
        if let state = query.state { parts.append("d.state = \(state)") }
        if let level = query.level { parts.append("d.level = \(level)") }
        if let search { parts.append(search) }
        return parts.joined(separator: " AND ")
    }

    /// Grouped by state, so that an index alone answers for the whole nation.
    fileprivate static func counts(_ reach: DossierReach, in tx: Transaction) throws -> [DossierListQuery.Tab: Int] {
        var all = 0
        var open = 0
        try tx.forEach("SELECT d.state, COUNT(*) FROM dossier d WHERE " + reach.visible + " GROUP BY d.state") { row in
            let state: ProjectState = try row.get(0)
            let count: Int = try row.get(1)
            all += count
            if !state.isFinal { open += count }
        }
        let mine: Int? = try tx.value("SELECT COUNT(*) FROM dossier d WHERE " + reach.visible + " AND " + reach.waiting)
        return [.all: all, .mine: mine ?? 0, .others: open - (mine ?? 0)]
    }

    fileprivate static func load(
        _ condition: SQL,
        _ query: DossierListQuery,
        by officer: Officer,
        in tx: Transaction
    ) throws -> [DossierRow] {
        let sql: SQL =
            """
            SELECT d.id, d.project_id, d.level, d.scheme, d.state, d.title, d.province_now, d.commune_now, d.owner_id,
                d.changed_at
            FROM dossier d WHERE d.id IN (
            """ + numbers(condition, query) + ") ORDER BY d.id DESC"
        let found = try tx.rows(sql) { (try outline($0), try $0.get(9) as Moment) }
        let territories = try Territories.load(tx)
        let asked = try asked(of: found.filter { $0.0.projectID != nil }.map(\.0.id), in: tx)
        return found.map { dossier, changedAt in
            let possible = DossierPolicy.acts(on: dossier, by: officer)
            return DossierRow(
                id: dossier.id,
                code: dossier.code,
                title: dossier.title,
                level: dossier.level,
                state: dossier.state,
                provinceName: territories.name(.of2025, dossier.provinceNow),
                asked: dossier.projectID.map { _ in asked[dossier.id] ?? .zero },
                changedAt: changedAt,
                acts: ProjectLifecycle.expected(in: dossier.state, level: dossier.level).filter(possible.contains)
            )
        }
    }

    /// The numbers of the files of a page.
    ///
    /// Where few of many files wait, the sum keeps SQLite from looking for them by number from end to end: an index
    /// names them all.
    private static func numbers(_ condition: SQL, _ query: DossierListQuery) -> SQL {
        let size = DossierListQuery.pageSize
        let order: SQL = query.tab == .mine ? "d.id + 0" : "d.id"
        return "SELECT d.id FROM dossier d WHERE " + condition + " ORDER BY " + order
            + " DESC LIMIT \(size) OFFSET \((query.page - 1) * size)"
    }

    /// The head of a file without its proposal, which no list needs.
    private static func outline(_ row: Row) throws -> Dossier {
        Dossier(
            id: try row.get(0),
            projectID: try row.get(1),
            level: try row.get(2),
            scheme: try row.get(3),
            state: try row.get(4),
            title: try row.get(5),
            provinceNow: try row.get(6),
            communeNow: try row.get(7),
            ownerID: try row.get(8),
            submittedBy: nil,
            approvedOn: nil,
            proposal: .empty,
            version: 0
        )
    }

    private static func asked(of ids: [Int64], in tx: Transaction) throws -> [Int64: Dong] {
        guard !ids.isEmpty else { return [:] }
        var sums: [Int64: Dong] = [:]
        try tx.forEach(
            """
            SELECT l.dossier_id, e.source_code, CAST(SUM(e.amount) AS BIGINT)
            FROM dossier_line l JOIN amount_entry e ON e.line_id = l.line_id
            WHERE l.dossier_id IN (\(list: ids)) AND e.stage = \(Stage.registered)
            GROUP BY l.dossier_id, e.source_code
            """
        ) { row in
            let source: FundingSource.Code = try row.get(1)
            guard source.basis == .support else { return }
            sums[try row.get(0), default: .zero] += Dong(try row.get(2))
        }
        return sums
    }
}
