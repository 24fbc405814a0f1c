import Database

/// What the standing of new projects adds to the nation's sums, counted in memory.
///
/// `NationRollup` says what the sums are and takes them from stored rows; here the rows are not stored yet.
struct NationGrowth {
    private struct Cell: Hashable {
        let provinceNow: String
        let provinceOld: String
        let budgetYear: Int
        let kind: ActivityKind.Code?
    }

    private struct AmountCell: Hashable {
        let cell: Cell
        let source: FundingSource.Code
    }

    private struct ProjectCell: Hashable {
        let cell: Cell
        let sources: Int64
    }

    private var amounts: [AmountCell: (amount: Dong, rows: Int)] = [:]
    private var projects: [ProjectCell: Int] = [:]
    private var wideProjects: [Int64] = []
    private let establishments: EstablishmentGrowth

    /// The rows of one project stand together.
    init(_ rows: [StandingRow]) {
        establishments = EstablishmentGrowth(rows)
        var rest = rows[...]
        while let first = rest.first {
            let project = rest.prefix { $0.projectID == first.projectID }
            add(project)
            rest = rest.dropFirst(project.count)
        }
    }

    /// Before the rows themselves are stored.
    func write(in tx: Transaction) throws {
        for (key, sum) in amounts {
            try NationRollup.addAmounts(
                "VALUES (\(NationGrowth.columns(key.cell)), \(key.source), \(sum.amount), \(sum.rows))",
                in: tx
            )
        }
        for (key, count) in projects {
            try NationRollup.addProjects("VALUES (\(NationGrowth.columns(key.cell)), \(key.sources), \(count))", in: tx)
        }
        try tx.insertMany(into: "wide_project", columns: ["project_id"], rows: wideProjects.lazy.map { [.integer($0)] })
        try establishments.write(in: tx)
    }

    private mutating func add(_ project: ArraySlice<StandingRow>) {
        guard let first = project.first else { return }
        let home = NationGrowth.cell(of: first)
        var isWide = false
        var sources: Set<FundingSource.Code> = []
        for row in project {
            let cell = NationGrowth.cell(of: row)
            isWide = isWide || cell != home
            sources.insert(row.source)
            let sum = amounts[AmountCell(cell: cell, source: row.source)] ?? (.zero, 0)
            amounts[AmountCell(cell: cell, source: row.source)] = (sum.amount + row.amount, sum.rows + 1)
        }
        if isWide {
            wideProjects.append(first.projectID)
        } else {
            projects[ProjectCell(cell: home, sources: SourceSet.bits(Array(sources))), default: 0] += 1
        }
    }

    private static func cell(of row: StandingRow) -> Cell {
        Cell(
            provinceNow: row.provinceNow,
            provinceOld: row.position.provinceOld ?? "",
            budgetYear: row.budgetYear,
            kind: row.kind
        )
    }

    private static func columns(_ cell: Cell) -> SQL {
        "\(cell.provinceNow), \(cell.provinceOld), \(cell.budgetYear), \(cell.kind?.rawValue ?? "")"
    }
}
