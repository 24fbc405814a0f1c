import Database

/// The rows of an export, read from the ledger in the order of province, year and entry.
struct ExportSelection {
    private let condition: SQL

    /// - Parameter condition: over `project p`.
    init(condition: SQL) {
        self.condition = condition
    }

    /// - Throws: `Refusal` where there is no such province.
    init(_ query: ExportQuery, territory: Territory, territories: Territories) throws {
        var conditions: [SQL] = ["p.withdrawn_at IS NULL", "p.twin_of IS NULL"]
        if let province = query.province, province != PeriodQuery.nation {
            conditions.append(try ExportSelection.isIn(province, query.map, territories))
        }
        if !territory.isNation {
            conditions.append("p.province_now IN (\(list: territory.provinces.sorted()))")
        }
        if let from = query.from { conditions.append("p.until_year >= \(from)") }
        if let to = query.to { conditions.append("p.year <= \(to)") }
        condition = conditions.joined(separator: " AND ")
    }

    /// The money and result columns that occur among the rows.
    func sheet(in tx: Transaction) throws -> ProjectSheet {
        let amounts = try tx.rows(
            """
            SELECT DISTINCT e.stage, e.source_code FROM amount_entry e
            JOIN project_line l ON l.id = e.line_id JOIN project p ON p.id = l.project_id
            WHERE \(condition)
            """
        ) { ProjectSheet.AmountColumn(stage: try $0.get(0), source: try $0.get(1)) }
        let quantities = try tx.rows(
            """
            SELECT q.measure, CAST(MAX(CASE WHEN q.planned IS NULL THEN 0 ELSE 1 END) AS BIGINT),
                CAST(MAX(CASE WHEN q.done IS NULL THEN 0 ELSE 1 END) AS BIGINT)
            FROM line_quantity q JOIN project_line l ON l.id = q.line_id JOIN project p ON p.id = l.project_id
            WHERE \(condition) GROUP BY q.measure
            """
        ) { row in
            (
                measure: try row.get(0) as Quantity.Measure, isPlanned: try row.get(1) as Int,
                isDone: try row.get(2) as Int
            )
        }
        let known = Set(amounts)
        let columns = Stage.allCases.sorted { $0.rank < $1.rank }.flatMap { stage in
            FundingSource.Code.allCases.map { ProjectSheet.AmountColumn(stage: stage, source: $0) }
        }
        let results = Quantity.Measure.allCases.flatMap { measure -> [ProjectSheet.QuantityColumn] in
            guard let found = quantities.first(where: { $0.measure == measure }) else { return [] }
            let planned = found.isPlanned == 1 ? [ProjectSheet.QuantityColumn(measure: measure, isDone: false)] : []
            let done = found.isDone == 1 ? [ProjectSheet.QuantityColumn(measure: measure, isDone: true)] : []
            return planned + done
        }
        return ProjectSheet(amounts: columns.filter(known.contains), quantities: results)
    }

    /// One row per line and budget year; a line without money is one row.
    func forEachRow(_ territories: Territories, in tx: Transaction, _ body: (ProjectSheetRow) throws -> Void) throws {
        let quantities = try quantities(in: tx)
        var current: (line: Int64, year: Int, row: ProjectSheetRow)?
        try tx.forEach(rows) { row in
            let line: Int64 = try row.get(0)
            let head = try ExportSelection.head(row, territories)
            if current?.line != line || current?.year != head.year {
                if let finished = current { try body(finished.row) }
                let isSameLine = current?.line == line
                current = (line, head.year, head)
                if !isSameLine { current?.row.quantities = quantities[line] ?? [:] }
            }
            if let stage: Stage = try row.get(13), let source: FundingSource.Code = try row.get(14) {
                let amount: Dong = try row.get(15)
                if amount != .zero {
                    current?.row.amounts[ProjectSheet.AmountColumn(stage: stage, source: source)] = amount
                }
            }
        }
        if let finished = current { try body(finished.row) }
    }

    private var rows: SQL {
        """
        SELECT l.id, p.id, p.title, l.kind_code, p.implementer_text, b.name,
            (SELECT i.value FROM beneficiary_identifier i
                WHERE i.beneficiary_id = l.beneficiary_id AND i.kind = 'taxCode' ORDER BY i.id LIMIT 1),
            p.place_text, l.map, l.place_code, COALESCE(e.budget_year, p.year), p.until_year, l.position,
            e.stage, e.source_code, e.amount, l.cost_item, l.payee, p.note
        FROM project p
        JOIN project_line l ON l.project_id = p.id
        LEFT JOIN beneficiary b ON b.id = l.beneficiary_id
        LEFT JOIN (
            SELECT line_id, budget_year, stage, source_code, CAST(SUM(amount) AS BIGINT) AS amount
            FROM amount_entry GROUP BY line_id, budget_year, stage, source_code
            HAVING SUM(CASE WHEN reverses_id IS NULL THEN 1 ELSE -1 END) > 0
        ) AS e ON e.line_id = l.id
        WHERE \(condition)
        ORDER BY p.id, l.position, e.budget_year, e.stage, e.source_code
        """
    }

    private static func head(_ row: Row, _ territories: Territories) throws -> ProjectSheetRow {
        let position: Int = try row.get(12)
        let typed: String? = try row.get(7)
        let year: Int = try row.get(10)
        let until: Int = try row.get(11)
        return ProjectSheetRow(
            projectID: try row.get(1),
            title: try row.get(2),
            kind: try row.get(3),
            implementer: try row.get(4),
            beneficiary: try row.get(5),
            taxCode: try row.get(6),
            place: position == 1 ? typed : try place(row, territories),
            year: year,
            untilYear: position == 1 ? until : year,
            costItem: try row.get(16),
            payee: try row.get(17),
            note: try row.get(18)
        )
    }

    /// Lines after the first have no typed place of their own; the unit's full name reads back to the same unit.
    private static func place(_ row: Row, _ territories: Territories) throws -> String? {
        guard let map: AdminMap = try row.get(8), let code: String = try row.get(9),
            let unit = territories.unit(map, code)
        else { return nil }
        guard unit.level == .commune, let parent = unit.parentCode else { return unit.name }
        return unit.name + ", " + territories.name(map, parent)
    }

    private func quantities(in tx: Transaction) throws -> [Int64: [ProjectSheet.QuantityColumn: Int64]] {
        var found: [Int64: [ProjectSheet.QuantityColumn: Int64]] = [:]
        try tx.forEach(
            """
            SELECT q.line_id, q.measure, q.planned, q.done
            FROM line_quantity q JOIN project_line l ON l.id = q.line_id JOIN project p ON p.id = l.project_id
            WHERE \(condition)
            """
        ) { row in
            let line: Int64 = try row.get(0)
            let measure: Quantity.Measure = try row.get(1)
            if let planned: Int64 = try row.get(2) {
                found[line, default: [:]][ProjectSheet.QuantityColumn(measure: measure, isDone: false)] = planned
            }
            if let done: Int64 = try row.get(3) {
                found[line, default: [:]][ProjectSheet.QuantityColumn(measure: measure, isDone: true)] = done
            }
        }
        return found
    }

    private static func isIn(_ province: String, _ map: AdminMap?, _ territories: Territories) throws -> SQL {
        let maps = map.map { [$0] } ?? AdminMap.allCases
        let known = maps.filter { territories.unit($0, province)?.level == .province }
        guard !known.isEmpty else {
            throw Refusal.invalid("Không có tỉnh, thành phố nào mang mã \(province).", field: "province")
        }
        let conditions = known.map { map -> SQL in
            switch map {
            case .of2024: "(p.map = 2024 AND p.province_code = \(province))"
            case .of2025: "p.province_now = \(province)"
            }
        }
        return "(" + conditions.joined(separator: " OR ") + ")"
    }
}

extension Quantity.Measure: SQLEncodable, SQLDecodable {}
