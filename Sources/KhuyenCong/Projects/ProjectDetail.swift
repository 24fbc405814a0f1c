import Database

/// One project with all that the ledger, its import and its history know of it.
package struct ProjectDetail: Sendable, Equatable {
    package let project: Project
    /// The province of the project's own map.
    package let provinceName: String
    package let lines: [ProjectLine]
    /// Net amounts that stand, by line, source, year and stage.
    package let amounts: [ProjectAmount]
    /// Every entry, oldest first, the reversed ones too.
    package let entries: [AmountEntry]
    package let identifiers: [ProjectIdentifier]
    package let origin: ProjectOrigin?
    /// Cells of the list under headings that nobody knows.
    package let unmapped: [ProjectCell]
    /// Newest first.
    package let history: [ProjectEvent]
    /// Projects merged into this one as its twins.
    package let twins: [ProjectTwin]
    package let mayCorrect: Bool
    /// The number of its file; nil while it only stands in the ledger.
    package let file: Int64?
    /// Whether the officer may take it over, so that it goes on here.
    package let mayTakeOver: Bool
}

/// What a line comes to at one stage, from one source, in one budget year.
package struct ProjectAmount: Sendable, Equatable {
    package let lineID: Int64
    package let source: FundingSource.Code
    package let stage: Stage
    package let year: Int
    package let amount: Dong
}

/// A number under which an office knows a project (mã đề án, quyết định, dòng kế hoạch, hợp đồng).
package struct ProjectIdentifier: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        case code, decision, planLine, contract
    }

    package let kind: Kind
    package let office: String
    package let documentType: String
    package let number: String
    package let year: Int
    package let signedOn: Day?
}

/// Which list told of a project: the import, its files, the sheet and row.
package struct ProjectOrigin: Sendable, Equatable {
    package let importID: Int64
    /// Whose import it is, a code of today's map; `PeriodQuery.nation` where it is the nation's.
    package let provinceNow: String
    package let files: [String]
    package let sheet: String?
    package let row: Int?
    package let takenAt: Moment?
}

/// A cell kept as the list had it.
package struct ProjectCell: Sendable, Equatable, Codable {
    package let heading: String
    package let value: String
}

/// An entry of the audit log about a project.
package struct ProjectEvent: Sendable, Equatable {
    package let at: Moment
    package let officer: String
    package let act: String
    package let changes: [AuditFieldChange]
}

/// Another telling of the same project.
package struct ProjectTwin: Sendable, Equatable {
    package let id: Int64
    package let title: String
}

extension ProjectDetail {
    /// - Throws: `Refusal.missing` where there is none that the officer may see.
    static func load(_ id: Int64, by officer: Officer, in tx: Transaction) throws -> ProjectDetail {
        let stored = try StoredHead.load(id, visibleIn: officer.territory(.viewProjects), in: tx)
        let project = stored.project
        let territories = try Territories.load(tx)
        let entries = try ProjectEntries.of(project: id, in: tx)
        let file: Int64? = try tx.value("SELECT id FROM dossier WHERE project_id = \(id)")
        return ProjectDetail(
            project: project,
            provinceName: territories.name(project.map, project.provinceCode),
            lines: try ProjectLines.load(id, territories, in: tx).map(\.line),
            amounts: ProjectEntries.standing(entries),
            entries: entries,
            identifiers: try identifiers(of: id, in: tx),
            origin: try stored.origin(in: tx),
            unmapped: stored.unmapped,
            history: try history(of: id, in: tx),
            twins: try twins(of: id, in: tx),
            mayCorrect: ProjectPolicy.mayCorrect(project, by: officer),
            file: file,
            mayTakeOver: file == nil && TakingOver.may(project, by: officer)
        )
    }

    private static func identifiers(of id: Int64, in tx: Transaction) throws -> [ProjectIdentifier] {
        try tx.rows(
            """
            SELECT kind, office, document_type, number, year, signed_on FROM project_identifier
            WHERE project_id = \(id) ORDER BY year, id
            """
        ) { row in
            ProjectIdentifier(
                kind: try row.get(0),
                office: try row.get(1),
                documentType: try row.get(2),
                number: try row.get(3),
                year: try row.get(4),
                signedOn: try row.get(5)
            )
        }
    }

    /// Whoever may see the project may see what was done to it; personal values stay apart.
    private static func history(of id: Int64, in tx: Transaction) throws -> [ProjectEvent] {
        try tx.rows(
            """
            SELECT e.at, COALESCE(a.full_name, e.officer), e.act, e.detail
            FROM audit_entry e LEFT JOIN account a ON a.id = e.account_id
            WHERE e.subject = 'project' AND e.subject_id = \(id) ORDER BY e.sequence DESC LIMIT 100
            """
        ) { row in
            ProjectEvent(
                at: try row.get(0),
                officer: try row.get(1),
                act: try row.get(2),
                changes: AuditFieldChange.read(try row.get(3))
            )
        }
    }

    private static func twins(of id: Int64, in tx: Transaction) throws -> [ProjectTwin] {
        try tx.rows("SELECT id, title FROM project WHERE twin_of = \(id) ORDER BY id") { row in
            ProjectTwin(id: try row.get(0), title: try row.get(1))
        }
    }
}

extension ProjectDetail {
    /// Each line's money at the furthest stage known, added up; nil where there is none.
    package func sum(_ basis: ReportBasis) -> Dong? {
        let amounts = furthest.filter { basis.sources.contains($0.source) }
        return amounts.isEmpty ? nil : amounts.reduce(Dong.zero) { $0 + $1.amount }
    }

    /// The furthest stage that any amount stands at.
    package var stage: Stage? {
        amounts.map(\.stage).max { $0.rank < $1.rank }
    }

    private var furthest: [ProjectAmount] {
        var found: [LedgerCell: ProjectAmount] = [:]
        for amount in amounts {
            // One key for all stages of a line, source and year.
            let key = LedgerCell(lineID: amount.lineID, source: amount.source, stage: .registered, year: amount.year)
            if let known = found[key], known.stage.rank > amount.stage.rank { continue }
            found[key] = amount
        }
        return Array(found.values)
    }
}
