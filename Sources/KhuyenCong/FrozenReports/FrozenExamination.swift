import Database

/// Looks whether a frozen report is whole: its document, its rows, and whether the one gives the other.
struct FrozenExamination {
    let id: Int64
    let document: ReportDocument
    let territories: Territories

    /// In Vietnamese, a sentence each; empty where all is well.
    func faults(in tx: Transaction) throws -> [String] {
        try seals(in: tx) + rows(in: tx) + totals
    }

    /// The hashes of the record against its content, and against what the audit chain holds of them.
    private func seals(in tx: Transaction) throws -> [String] {
        let stored: SQL = "SELECT document, document_hash, rows_hash FROM frozen_report WHERE id = \(id)"
        let record = try tx.first(stored) { row in
            (text: try row.get(0) as String, document: try row.get(1) as [UInt8], rows: try row.get(2) as [UInt8])
        }
        guard let record else { return ["Không còn bản lưu."] }
        var faults: [String] = []
        if Digest.sha256(record.text) != record.document { faults.append("Văn bản đã bị sửa sau khi chốt.") }
        if try FrozenRows.hash(id, in: tx) != record.rows { faults.append("Các dòng đã bị sửa sau khi chốt.") }
        let detail: String? = try tx.value(
            """
            SELECT detail FROM audit_entry WHERE subject = 'frozenReport' AND subject_id = \(id)
                AND act = 'frozenReport.freeze' ORDER BY sequence LIMIT 1
            """
        )
        let isSealed = detail.map {
            $0.contains(Hex.encode(record.document)) && $0.contains(Hex.encode(record.rows))
        }
        if isSealed != true { faults.append("Nhật ký không có dấu của bản chốt này.") }
        return faults
    }

    /// Every figure that its own rows can give.
    private func rows(in tx: Transaction) throws -> [String] {
        let sums = try FrozenSums(document, report: id, territories, in: tx)
        return document.figures.compactMap { placed in
            guard let computed = sums.value(placed.figure), computed != placed.figure.value,
                computed ?? 0 != placed.figure.value ?? 0
            else { return nil }
            let (stored, now) = (placed.figure.value, computed)
            let unit = placed.figure.unit
            let words = "\(ReportDifference.words(stored, unit)), các dòng cho \(ReportDifference.words(now, unit))"
            return "\(placed.place): \(words)."
        }
    }

    /// Each total row of a column that adds up.
    private var totals: [String] {
        document.tables.flatMap { table -> [String] in
            guard let total = table.rows.last(where: { $0.role == .total }) else { return [] }
            return table.columns.indices.compactMap { column in
                guard table.columns[column].addsUp, column < total.cells.count,
                    case .figure(let figure) = total.cells[column], let stated = figure.value
                else { return nil }
                let parts = table.rows.filter { $0.role != .total }.compactMap { row -> Int64? in
                    guard column < row.cells.count, case .figure(let part) = row.cells[column] else { return nil }
                    return part.value
                }
                guard parts.reduce(0, +) != stated else { return nil }
                return "\(table.caption) › \(table.columns[column].header): các dòng không cộng thành tổng."
            }
        }
    }
}
