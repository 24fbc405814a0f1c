import Database

/// Every frozen report against its own rows, for `check` and the standing auditor.
enum FrozenConsistency {
    static func differences(in tx: Transaction) throws -> [String] {
        let reports = try FrozenRecords.rows("TRUE ORDER BY r.id", in: tx)
        guard !reports.isEmpty else { return [] }
        let territories = try Territories.load(tx)
        return try reports.flatMap { report in
            let document = try FrozenRecords.document(report.id, in: tx)
            let examination = FrozenExamination(id: report.id, document: document, territories: territories)
            return try examination.faults(in: tx).map { "\(report.name): \($0)" }
        }
    }
}
