import Database

/// The rows of an export, read from the ledger in the order of province, year and entry.
struct ExportSelection {
    private static let linesAtOnce = 500

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
        let identifiers: [ProjectIdentifier.Kind] = try tx.rows(
            """
            SELECT DISTINCT i.kind FROM project_identifier i JOIN project p ON p.id = i.project_id WHERE \(condition)
            """
        ) { try $0.get(0) }
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
        return ProjectSheet(
            amounts: columns.filter(known.contains),
            quantities: results,
            identifiers: ProjectIdentifier.Kind.allCases.filter(identifiers.contains)
        )
    }

    /// One row per line and budget year; a line without money is one row.
    ///
    /// Memory does not grow with the list: lines are taken some hundred at a time, and their money and results with them.
    func forEachRow(_ territories: Territories, in tx: Transaction, _ body: (ProjectSheetRow) throws -> Void) throws {
        var waiting: [ExportLine] = []
        try tx.forEach(lines) { row in
            waiting.append(try ExportLine(row, territories))
            guard waiting.count == ExportSelection.linesAtOnce else { return }
            try ExportLine.rows(of: waiting, in: tx).forEach(body)
            waiting.removeAll(keepingCapacity: true)
        }
        try ExportLine.rows(of: waiting, in: tx).forEach(body)
    }

    private var lines: SQL {
        """
        SELECT l.id, l.position, p.id, p.title, l.kind_code, p.implementer_text, b.name,
            \(ExportSelection.number(.taxCode)),
            p.place_text, l.map, l.place_code, p.year, p.until_year, l.cost_item, l.payee, p.note,
            p.map, p.province_code, \(ExportSelection.number(.registration))
        FROM project p
        JOIN project_line l ON l.project_id = p.id
        LEFT JOIN beneficiary b ON b.id = l.beneficiary_id
        WHERE \(condition)
        ORDER BY p.id, l.position
        """
    }

    /// The first number of a kind that the line's beneficiary bears.
    private static func number(_ kind: BeneficiaryIdentifier.Kind) -> SQL {
        """
        (SELECT i.value FROM beneficiary_identifier i
            WHERE i.beneficiary_id = l.beneficiary_id AND i.kind = \(kind) ORDER BY i.id LIMIT 1)
        """
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
