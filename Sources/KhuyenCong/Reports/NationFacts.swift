import Database

/// What the nation's reports add up, read from the roll-up once per revision of the ledger.
///
/// Places, kinds and sources are numbers here, so that the 200,000 rows of a million projects over twenty years take
/// 4 MiB, and adding them up a few milliseconds instead of the half second of reading them.
struct NationFacts: Sendable {
    /// Where, when and on what money is spent.
    struct Cell {
        let year: Int16
        let kind: UInt8
        let placeNow: UInt16
        let placeOld: UInt16
    }

    struct Amount {
        let cell: Cell
        let source: UInt8
        let dong: Int64
    }

    /// Projects of one cell with the same sources.
    struct Projects {
        let cell: Cell
        let sources: Int16
        let count: Int32
    }

    /// An amount of a project that lies in several cells; those of one project follow each other.
    struct Wide {
        let cell: Cell
        let source: UInt8
        let project: Int32
    }

    struct Establishments {
        let basis: ReportBasis
        let year: Int16
        let previousYear: Int16
        let count: Int
    }

    /// The provinces of both maps by their number; nil where unknown.
    private(set) var places: [String?] = []
    private(set) var amounts: [Amount] = []
    private(set) var projects: [Projects] = []
    private(set) var wide: [Wide] = []
    private(set) var establishments: [Establishments] = []
    private var numbers: [String: UInt16] = [:]

    static let kinds: [ActivityKind.Code?] = ActivityKind.Code.allCases + [nil]
    static let sources = SourceSet.order
    private static let kindNumbers = numbers(of: kinds.map { $0?.rawValue ?? "" })
    private static let sourceNumbers = numbers(of: sources.map(\.rawValue))

    private static func numbers(of codes: [String]) -> [String: UInt8] {
        Dictionary(zip(codes, UInt8(0)...)) { first, _ in first }
    }

    init(_ tx: Transaction) throws {
        try readAmounts(tx)
        try readProjects(tx)
        try readWideProjects(tx)
        establishments = try tx.rows(
            "SELECT basis, budget_year, previous_year, establishment_count FROM nation_establishment"
        ) { row in
            Establishments(
                basis: try row.get(0),
                year: try NationFacts.integer(row, 1),
                previousYear: try NationFacts.integer(row, 2),
                count: try row.get(3)
            )
        }
    }

    private mutating func readAmounts(_ tx: Transaction) throws {
        try tx.forEach(
            "SELECT budget_year, kind_code, province_now, province_old, source_code, amount FROM nation_amount"
        ) { row in
            amounts.append(Amount(cell: try cell(row), source: try NationFacts.source(row), dong: try row.get(5)))
        }
    }

    private mutating func readProjects(_ tx: Transaction) throws {
        try tx.forEach(
            "SELECT budget_year, kind_code, province_now, province_old, source_set, project_count FROM nation_project"
        ) { row in
            let sources: Int16 = try NationFacts.integer(row, 4)
            projects.append(Projects(cell: try cell(row), sources: sources, count: try NationFacts.integer(row, 5)))
        }
    }

    private mutating func readWideProjects(_ tx: Transaction) throws {
        var last: Int64?
        var number: Int32 = 0
        try tx.forEach(
            """
            SELECT f.budget_year, COALESCE(f.kind_code, ''), f.province_now, COALESCE(f.province_old, ''),
                f.source_code, f.project_id
            FROM wide_project w JOIN standing f ON f.project_id = w.project_id
            ORDER BY w.project_id
            """
        ) { row in
            let project: Int64 = try row.get(5)
            if project != last { number += 1 }
            last = project
            wide.append(Wide(cell: try cell(row), source: try NationFacts.source(row), project: number))
        }
    }

    /// The roll-up keeps "unknown" as an empty text, because NULL has no place in a primary key.
    private mutating func cell(_ row: Row) throws -> Cell {
        let kind: String = try row.get(1)
        guard let number = NationFacts.kindNumbers[kind] else {
            throw DatabaseError.decoding(column: "kind_code", expected: "ActivityKind.Code", found: kind)
        }
        return Cell(
            year: try NationFacts.integer(row, 0),
            kind: number,
            placeNow: place(try row.get(2)),
            placeOld: place(try row.get(3))
        )
    }

    private mutating func place(_ code: String) -> UInt16 {
        if let number = numbers[code] { return number }
        let number = UInt16(places.count)
        places.append(code.isEmpty ? nil : code)
        numbers[code] = number
        return number
    }

    /// - Throws: `DatabaseError.decoding` where the number does not fit.
    private static func integer<Number: FixedWidthInteger>(_ row: Row, _ column: Int) throws -> Number {
        let stored = try row.integer(column)
        guard let number = Number(exactly: stored) else {
            throw DatabaseError.decoding(column: "\(column)", expected: "\(Number.self)", found: "\(stored)")
        }
        return number
    }

    private static func source(_ row: Row) throws -> UInt8 {
        let source: String = try row.get(4)
        guard let number = sourceNumbers[source] else {
            throw DatabaseError.decoding(column: "source_code", expected: "FundingSource.Code", found: source)
        }
        return number
    }
}
