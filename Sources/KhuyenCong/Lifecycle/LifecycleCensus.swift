package import Database

/// What the files of a database have lived through as counted from their acts and entries.
package struct LifecycleCensus: Sendable, Equatable {
    /// One row of docs/lifecycle.md that was walked.
    package struct Step: Hashable, Sendable {
        package let level: ProgrammeLevel
        /// Nil for what was taken over.
        package let from: ProjectState?
        package let act: ProjectAct
    }

    /// The money of one source and budget year over all files, in đồng.
    package struct Balance: Hashable, Sendable {
        package let source: FundingSource.Code
        package let year: Int
        package let approved: Dong
        package let contracted: Dong
        package let advanced: Dong
        package let returned: Dong
        package let settled: Dong
        /// Advanced, and neither settled nor come back.
        package let outstanding: Dong

        package init(
            source: FundingSource.Code,
            year: Int,
            approved: Dong,
            contracted: Dong,
            advanced: Dong,
            returned: Dong,
            settled: Dong,
            outstanding: Dong
        ) {
            self.source = source
            self.year = year
            self.approved = approved
            self.contracted = contracted
            self.advanced = advanced
            self.returned = returned
            self.settled = settled
            self.outstanding = outstanding
        }
    }

    package let projects: Int
    package let steps: [Step: Int]
    /// Where the files stand now.
    package let states: [ProjectState: Int]
    /// Every state that a file was ever in.
    package let reached: Set<ProjectState>
    package let kinds: [ActivityKind.Code: Int]
    package let schemes: [ProjectScheme: Int]
    /// Projects whose money is of more than one budget year.
    package let overYears: Int
    /// Codes of the roles of whoever did an act.
    package let roles: Set<Role>
    /// Names of the norm packs by which something was judged.
    package let normPacks: [String]
    package let balances: [Balance]

    /// - Throws: `DatabaseError`.
    package static func take(_ database: Database) async throws -> LifecycleCensus {
        try await database.read { tx in
            let steps = try steps(in: tx)
            let states = try states(in: tx)
            let walked = steps.keys.reduce(into: Set(states.keys)) { reached, step in
                if let from = step.from { reached.insert(from) }
            }
            return LifecycleCensus(
                projects: states.values.reduce(0, +),
                steps: steps,
                states: states,
                reached: walked,
                kinds: try kinds(in: tx),
                schemes: try schemes(in: tx),
                overYears: try tx.value(
                    "SELECT COUNT(*) FROM (\(yearsOfDossiers) HAVING COUNT(DISTINCT e.budget_year) > 1) y"
                ) ?? 0,
                roles: try roles(in: tx),
                normPacks: try normPacks(in: tx),
                balances: try balances(in: tx)
            )
        }
    }

    /// The steps of docs/lifecycle.md that a file can come to: the Ministry judges no local project.
    package static var possible: Set<Step> {
        var steps: Set<Step> = []
        for level in ProgrammeLevel.allCases {
            for state in ProjectState.allCases where level == .national || state != .ministryAppraised {
                for act in ProjectAct.allCases
                where ProjectLifecycle.next(from: state, by: act, level: level) != nil {
                    steps.insert(Step(level: level, from: state, act: act))
                }
            }
        }
        return steps
    }
}

extension LifecycleCensus {
    private static let yearsOfDossiers: SQL = """
        SELECT d.dossier_id FROM dossier_line d JOIN amount_entry e ON e.line_id = d.line_id GROUP BY d.dossier_id
        """

    private static func steps(in tx: Transaction) throws -> [Step: Int] {
        let rows = try tx.rows(
            """
            SELECT d.level, a.from_state, a.act, COUNT(*) FROM dossier_act a JOIN dossier d ON d.id = a.dossier_id
            GROUP BY d.level, a.from_state, a.act
            """
        ) { (Step(level: try $0.get(0), from: try $0.get(1), act: try $0.get(2)), try $0.get(3) as Int) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private static func states(in tx: Transaction) throws -> [ProjectState: Int] {
        let rows = try tx.rows("SELECT state, COUNT(*) FROM dossier GROUP BY state") {
            (try $0.get(0) as ProjectState, try $0.get(1) as Int)
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private static func kinds(in tx: Transaction) throws -> [ActivityKind.Code: Int] {
        let rows = try tx.rows(
            """
            SELECT l.kind_code, COUNT(DISTINCT d.dossier_id) FROM dossier_line d
            JOIN project_line l ON l.id = d.line_id
            WHERE l.kind_code IS NOT NULL GROUP BY l.kind_code
            """
        ) { (try $0.get(0) as ActivityKind.Code, try $0.get(1) as Int) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private static func schemes(in tx: Transaction) throws -> [ProjectScheme: Int] {
        let rows = try tx.rows("SELECT scheme, COUNT(*) FROM dossier GROUP BY scheme") {
            (try $0.get(0) as ProjectScheme, try $0.get(1) as Int)
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private static func roles(in tx: Transaction) throws -> Set<Role> {
        let rows: [String] = try tx.rows(
            """
            SELECT DISTINCT g.role FROM account_grant g WHERE g.account_id IN (SELECT account_id FROM dossier_act)
            """
        ) { try $0.get(0) }
        return Set(rows.compactMap(Role.init(rawValue:)))
    }

    private static func normPacks(in tx: Transaction) throws -> [String] {
        try tx.rows(
            """
            SELECT DISTINCT p.name FROM dossier_check c JOIN norm n ON n.id = c.row_id
            JOIN norm_pack p ON p.id = n.pack_id
            WHERE c.row_table = 'norm' ORDER BY p.name
            """
        ) { try $0.get(0) }
    }

    private static func balances(in tx: Transaction) throws -> [Balance] {
        try tx.rows(
            """
            SELECT source_code, budget_year, CAST(SUM(approved) AS BIGINT), CAST(SUM(contracted) AS BIGINT),
                CAST(SUM(advanced) AS BIGINT), CAST(SUM(returned) AS BIGINT), CAST(SUM(settled) AS BIGINT),
                CAST(SUM(CASE WHEN advanced - returned > settled THEN advanced - returned - settled ELSE 0 END)
                    AS BIGINT)
            FROM (
                SELECT d.dossier_id, e.source_code, e.budget_year,
                    SUM(CASE WHEN e.stage = 'approved' THEN e.amount ELSE 0 END) AS approved,
                    SUM(CASE WHEN e.stage = 'contracted' THEN e.amount ELSE 0 END) AS contracted,
                    SUM(CASE WHEN e.stage = 'advanced' THEN e.amount ELSE 0 END) AS advanced,
                    SUM(CASE WHEN e.stage = 'returned' THEN e.amount ELSE 0 END) AS returned,
                    SUM(CASE WHEN e.stage = 'settled' THEN e.amount ELSE 0 END) AS settled
                FROM dossier_line d JOIN amount_entry e ON e.line_id = d.line_id
                GROUP BY d.dossier_id, e.source_code, e.budget_year
            ) sums
            GROUP BY source_code, budget_year ORDER BY source_code, budget_year
            """
        ) { row in
            Balance(
                source: try row.get(0),
                year: try row.get(1),
                approved: try row.get(2),
                contracted: try row.get(3),
                advanced: try row.get(4),
                returned: try row.get(5),
                settled: try row.get(6),
                outstanding: try row.get(7)
            )
        }
    }
}
