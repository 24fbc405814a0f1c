import Database
import Vietnamese

/// A line of a đề án on its way into an export.
struct ExportLine {
    /// Money of one line in one budget year.
    private typealias Money = [ProjectSheet.AmountColumn: Dong]
    private typealias Results = [ProjectSheet.QuantityColumn: Int64]

    private let id: Int64
    private let position: Int
    private let year: Int
    /// What is the same in every year.
    private let head: ProjectSheetRow

    init(_ row: Row, _ territories: Territories) throws {
        id = try row.get(0)
        position = try row.get(1)
        year = try row.get(11)
        let untilYear: Int = try row.get(12)
        let typedPlace: String? = try position == 1 ? row.get(8) : nil
        let unit = try PlaceKey.decodeIfPresent(row, 9)
        let project = try PlaceKey.decode(row, 16)
        let registration: String? = try row.get(18)
        head = ProjectSheetRow(
            projectID: try row.get(2),
            title: try row.get(3),
            kind: try row.get(4),
            implementer: try row.get(5),
            beneficiary: try row.get(6),
            taxCode: try row.get(7),
            // A household's head may have been typed under it.
            registration: registration.flatMap { PersonalNumber.hidden(in: $0) == $0 ? $0 : nil },
            place: typedPlace ?? unit.flatMap { territories.address($0.map, $0.code) },
            province: unit.flatMap { unit in
                territories.province(of: unit.map, code: unit.code).map { PlaceKey($0.map, $0.code) }
            } ?? project,
            unit: unit,
            year: year,
            projectYears: untilYear > year ? "\(year)-\(untilYear)" : String(year),
            costItem: try row.get(13),
            payee: try row.get(14),
            note: try row.get(15)
        )
    }

    /// The rows of lines, in their order and by budget year.
    static func rows(of lines: [ExportLine], in tx: Transaction) throws -> [ProjectSheetRow] {
        guard !lines.isEmpty else { return [] }
        let money = try money(of: lines, in: tx)
        let results = try results(of: lines, in: tx)
        let identifiers = try identifiers(of: lines, in: tx)
        return lines.flatMap { line in
            line.rows(money[line.id] ?? [:], results[line.id] ?? [:]).map { row in
                var row = row
                row.identifiers = identifiers[row.projectID] ?? [:]
                return row
            }
        }
    }

    /// By project; of several of one kind the first.
    private static func identifiers(
        of lines: [ExportLine],
        in tx: Transaction
    ) throws -> [Int64: [ProjectIdentifier.Kind: String]] {
        var found: [Int64: [ProjectIdentifier.Kind: String]] = [:]
        let projects = Set(lines.map(\.head.projectID)).sorted()
        try tx.forEach(
            """
            SELECT project_id, kind, number, signed_on FROM project_identifier
            WHERE project_id IN (\(list: projects)) ORDER BY id DESC
            """
        ) { row in
            let project: Int64 = try row.get(0)
            let kind: ProjectIdentifier.Kind = try row.get(1)
            let number: String = try row.get(2)
            let day: Day? = try row.get(3)
            found[project, default: [:]][kind] = number + (day.map { " ngày \($0.vietnamese)" } ?? "")
        }
        return found
    }

    /// Results stand in the first row alone, so that a sum over the column counts them once.
    private func rows(_ money: [Int: Money], _ results: Results) -> [ProjectSheetRow] {
        let years = money.isEmpty ? [year] : money.keys.sorted()
        return years.enumerated().map { index, year in
            var row = head
            row.year = year
            row.amounts = money[year] ?? [:]
            row.quantities = index == 0 ? results : [:]
            return row
        }
    }

    /// By line and budget year; a year all of whose entries were reversed is left out.
    private static func money(of lines: [ExportLine], in tx: Transaction) throws -> [Int64: [Int: Money]] {
        var found: [Int64: [Int: Money]] = [:]
        try tx.forEach(
            """
            SELECT line_id, budget_year, stage, source_code, CAST(SUM(amount) AS BIGINT)
            FROM amount_entry WHERE line_id IN (\(list: lines.map(\.id)))
            GROUP BY line_id, budget_year, stage, source_code
            HAVING SUM(CASE WHEN reverses_id IS NULL THEN 1 ELSE -1 END) > 0
            """
        ) { row in
            let line: Int64 = try row.get(0)
            let year: Int = try row.get(1)
            let column = ProjectSheet.AmountColumn(stage: try row.get(2), source: try row.get(3))
            let amount: Dong = try row.get(4)
            found[line, default: [:]][year, default: [:]][column] = amount
        }
        return found
    }

    private static func results(of lines: [ExportLine], in tx: Transaction) throws -> [Int64: Results] {
        var found: [Int64: Results] = [:]
        try tx.forEach(
            """
            SELECT line_id, measure, planned, done FROM line_quantity WHERE line_id IN (\(list: lines.map(\.id)))
            """
        ) { row in
            let line: Int64 = try row.get(0)
            let measure: Quantity.Measure = try row.get(1)
            for (index, isDone) in [(2, false), (3, true)] {
                guard let count: Int64 = try row.get(index) else { continue }
                found[line, default: [:]][ProjectSheet.QuantityColumn(measure: measure, isDone: isDone)] = count
            }
        }
        return found
    }
}
