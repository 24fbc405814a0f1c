import Database
import Vietnamese

/// The reconciliation at the end of the year, Mẫu 10, as the year-end reconciliation of the money has it.
extension PaperDossier {
    /// Mẫu 10 of this file alone.
    func reconciliationForm(year: Int) -> ReconciliationForm {
        ReconciliationForm(
            head: head(dossier.level == .national ? .agency : .department),
            year: year,
            giver: giver,
            implementer: implementer,
            lines: [reconciliation(year: year)]
        )
    }

    /// One row of Mẫu 10; zeros where the file has no money of the year.
    func reconciliation(year: Int) -> ReconciliationLine {
        let row = money.yearEnds[year]
        let named = money.contracts.filter { $0.isOf(year) }.map(\.citation)
        return ReconciliationLine(
            contract: (named + [dossier.title]).filter { !$0.isEmpty }.joined(separator: "; "),
            assigned: row?.assigned ?? .zero,
            advanced: row?.advanced ?? .zero,
            settled: row?.settled ?? .zero,
            returned: row?.toReturn ?? .zero,
            carried: row?.carried ?? .zero,
            note: row.flatMap(ReconciliationLine.returnedNote)
        )
    }
}

extension ReconciliationLine {
    /// What was given back already is no more to return, and yet part of the sum.
    fileprivate static func returnedNote(_ row: YearEndReconciliation.Row) -> String? {
        row.returned == .zero ? nil : "Đã nộp trả \(MoneyWriter.grouped(row.returned.amount)) đồng"
    }
}

extension Contract {
    /// Whether it gives the implementer money of the year.
    fileprivate func isOf(_ year: Int) -> Bool {
        kind.isMain && amounts.keys.contains { $0.year == year && $0.source.basis == .support }
    }

    /// "Hợp đồng số 05/HĐ-KC ngày 15/03/2026".
    fileprivate var citation: String {
        "\(kind.name) số \(number ?? "……") ngày \(signedOn.vietnamese)"
    }
}

/// What the store keeps of a file's money beside its ledger, as the papers print it.
struct PaperMoney {
    /// In the order in which they were given.
    let vouchers: [Voucher]
    let contracts: [Contract]
    /// The file's row of each budget year that has money of the State.
    let yearEnds: [Int: YearEndReconciliation.Row]

    static func load(_ view: DossierView, in tx: Transaction) throws -> PaperMoney {
        let years = Set(view.money.byStage.values.flatMap(\.keys).map(\.year))
        let rows = try years.sorted().compactMap { year in
            try YearEndReconciliation.load(year, of: view.dossier.id, in: tx).map { (year, $0) }
        }
        return PaperMoney(
            vouchers: try Voucher.load(view.dossier.id, in: tx),
            contracts: try Contract.load(view.dossier.id, in: tx),
            yearEnds: Dictionary(uniqueKeysWithValues: rows)
        )
    }
}
