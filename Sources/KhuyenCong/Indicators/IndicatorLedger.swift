import Database

/// What the ledger counts for the indicators of a programme, in its years and its place.
///
/// Lines count that money of the programme's own sources supports, approved or further: national money for a programme of
/// the nation, any other budget for that of a province.
struct IndicatorLedger {
    private typealias Measure = ProgrammeIndicator.Measure

    /// What lines of one year, place, kind and form come to.
    private struct Cell {
        let year: Int
        let place: String
        let kind: String
        let form: String
        let value: Int64
        /// Nought but where projects are counted: one with lines of two kinds has two cells, and counts once.
        let project: Int64
    }

    private let cells: [Measure: [Cell]]

    /// Reads the lines once for all indicators that are counted in things, and once for each other measure.
    ///
    /// `inParts`: whether `parts(of:)` will be asked for; places and forms are read only then.
    static func load(_ programme: Programme, inParts: Bool, in tx: Transaction) throws -> IndicatorLedger {
        let measures = Set(programme.indicators.compactMap(\.measure))
        let lines = IndicatorLedger.lines(of: programme, inParts: inParts)
        var cells: [Measure: [Cell]] = [:]
        let things = measures.intersection(Measure.things)
        if !things.isEmpty {
            // Of people the ledger knows how many were women.
            let told = inParts && things.contains(.people) ? things.union([.women]) : things
            cells = try quantities(told, of: lines, in: tx)
        }
        for measure in measures.subtracting(Measure.things) {
            switch measure {
            case .projects: cells[measure] = try projects(of: lines, in: tx)
            case .support: cells[measure] = try money(sources(of: programme), of: lines, in: tx)
            case .counterpart: cells[measure] = try money(ReportBasis.counterpart.sources, of: lines, in: tx)
            case .people, .women, .courses, .establishments, .models, .machines: continue
            }
        }
        return IndicatorLedger(cells: cells)
    }

    /// Sums by the year of the project; nil where the system does not count the indicator.
    func byYear(_ indicator: ProgrammeIndicator) -> [Int: Int64]? {
        indicator.measure.map { IndicatorLedger.byYear(cells($0, of: indicator)) }
    }

    /// Sums by the parts of each dimension that the ledger knows, and by year.
    ///
    /// Whoever was not told to be a woman may be of either sex.
    func parts(of indicator: ProgrammeIndicator) -> IndicatorParts {
        guard let measure = indicator.measure else { return [:] }
        let counted = cells(measure, of: indicator)
        var parts: IndicatorParts = [
            .place: IndicatorLedger.byPart(counted, \.place),
            .kind: IndicatorLedger.byPart(counted, \.kind),
            .form: IndicatorLedger.byPart(counted, \.form),
        ]
        if measure == .people {
            let women = IndicatorLedger.byYear(cells(.women, of: indicator))
            let others = IndicatorLedger.byYear(counted).reduce(into: [:]) { others, year in
                others[year.key] = max(0, year.value - women[year.key, default: 0])
            }
            parts[.sex] = ["women": women, "": others]
        }
        return parts
    }

    private func cells(_ measure: Measure, of indicator: ProgrammeIndicator) -> [Cell] {
        let all = cells[measure] ?? []
        return indicator.activity.map { kind in all.filter { $0.kind == kind.rawValue } } ?? all
    }

    private static func byPart(_ cells: [Cell], _ code: (Cell) -> String) -> [String: [Int: Int64]] {
        Dictionary(grouping: cells, by: code).mapValues(byYear)
    }

    private static func byYear(_ cells: [Cell]) -> [Int: Int64] {
        Dictionary(grouping: cells, by: \.year).mapValues { cells in
            var counted: Set<Int64> = []
            return cells.reduce(0) { sum, cell in
                cell.project == 0 || counted.insert(cell.project).inserted ? sum + cell.value : sum
            }
        }
    }
}

extension ProgrammeIndicator.Measure {
    /// Those that are counted in things.
    fileprivate static let things: Set = [people, women, courses, establishments, models, machines]
}

extension IndicatorLedger {
    private static func sources(of programme: Programme) -> [FundingSource.Code] {
        FundingSource.Code.budgeted.filter { ($0 == .national) == (programme.level == .national) }
    }

    /// A SELECT of the lines that count: line_id, project_id, year, place, kind, form.
    ///
    /// Places are told one level below the programme: communes of a province, provinces of the nation.
    private static func lines(of programme: Programme, inParts: Bool) -> SQL {
        let province: SQL = programme.provinceNow.map { "s.province_now = \($0) AND " } ?? ""
        let place: SQL = programme.provinceNow == nil ? "s.province_now" : "COALESCE(s.commune_now, '')"
        let form: SQL = "COALESCE(b.form, '')"
        let stages = Stage.allCases.filter { $0.rank >= Stage.approved.rank }
        return """
            SELECT DISTINCT s.line_id, s.project_id, p.year, \(inParts ? place : "''") AS place,
                COALESCE(s.kind_code, '') AS kind, \(inParts ? form : "''") AS form
            FROM standing s JOIN project p ON p.id = s.project_id LEFT JOIN beneficiary b ON b.id = s.beneficiary_id
            WHERE \(province)s.source_code IN (\(list: sources(of: programme))) AND s.stage IN (\(list: stages))
                AND p.year BETWEEN \(programme.years.lowerBound) AND \(programme.years.upperBound)
            """
    }

    private static func quantities(
        _ measures: Set<Measure>,
        of lines: SQL,
        in tx: Transaction
    ) throws -> [Measure: [Cell]] {
        let rows = try tx.rows(
            """
            SELECT c.year, c.place, c.kind, c.form, CAST(SUM(COALESCE(q.done, 0)) AS BIGINT), q.measure
            FROM (\(lines)) AS c JOIN line_quantity q ON q.line_id = c.line_id
            WHERE q.measure IN (\(list: measures.map(\.rawValue).sorted()))
            GROUP BY c.year, c.place, c.kind, c.form, q.measure
            """
        ) { row in
            let measure: String = try row.get(5)
            return (measure: Measure(rawValue: measure), cell: try cell(row))
        }
        return rows.reduce(into: [:]) { cells, row in
            if let measure = row.measure { cells[measure, default: []].append(row.cell) }
        }
    }

    private static func money(_ sources: [FundingSource.Code], of lines: SQL, in tx: Transaction) throws -> [Cell] {
        try tx.rows(
            """
            SELECT c.year, c.place, c.kind, c.form, CAST(SUM(t.amount) AS BIGINT)
            FROM (\(lines)) AS c JOIN standing t ON t.line_id = c.line_id
            WHERE t.source_code IN (\(list: sources)) GROUP BY c.year, c.place, c.kind, c.form
            """
        ) { try cell($0) }
    }

    private static func projects(of lines: SQL, in tx: Transaction) throws -> [Cell] {
        try tx.rows(
            "SELECT DISTINCT c.year, c.place, c.kind, c.form, 1, c.project_id FROM (\(lines)) AS c"
        ) { try cell($0, project: $0.get(5)) }
    }

    private static func cell(_ row: Row, project: Int64 = 0) throws -> Cell {
        Cell(
            year: try row.get(0),
            place: try row.get(1),
            kind: try row.get(2),
            form: try row.get(3),
            value: try row.get(4),
            project: project
        )
    }
}
