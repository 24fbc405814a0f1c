import Database

/// What new rows of the standing change in the count of establishments.
///
/// An establishment is counted in each of its years with the year before it in which it had money, so a new year takes
/// the place of another one in that chain.
struct EstablishmentGrowth {
    private struct Money {
        let beneficiaryID: Int64
        let year: Int
        let source: FundingSource.Code
        let isNew: Bool

        /// By establishment and year; within a year what was there before comes first.
        static func precedes(_ left: Money, _ right: Money) -> Bool {
            (left.beneficiaryID, left.year, left.isNew ? 1 : 0) < (right.beneficiaryID, right.year, right.isNew ? 1 : 0)
        }
    }

    private struct Cell: Hashable {
        let basis: ReportBasis
        let year: Int
        let previousYear: Int
    }

    private let added: [Money]

    init(_ rows: [StandingRow]) {
        added = rows.compactMap { row in
            row.beneficiaryID.map {
                Money(beneficiaryID: $0, year: row.budgetYear, source: row.source, isNew: true)
            }
        }
    }

    /// Before the rows themselves are stored.
    func write(in tx: Transaction) throws {
        guard !added.isEmpty else { return }
        let money = (try stored(in: tx) + added).sorted(by: Money.precedes)
        var counts: [Cell: Int] = [:]
        for basis in ReportBasis.allCases {
            EstablishmentGrowth.count(money, basis, &counts)
        }
        for (cell, count) in counts where count != 0 {
            try NationRollup.addEstablishments(
                "VALUES (\(cell.basis), \(cell.year), \(cell.previousYear), \(count))",
                in: tx
            )
        }
        try NationRollup.dropEmpty(in: tx)
    }

    private static func count(_ money: [Money], _ basis: ReportBasis, _ counts: inout [Cell: Int]) {
        let sources = Set(basis.sources)
        var last: Money?
        var previous = 0
        var previousStored = 0
        for item in money where sources.contains(item.source) {
            if item.beneficiaryID != last?.beneficiaryID {
                previous = 0
                previousStored = 0
            } else if item.year == last?.year {
                continue
            }
            counts[Cell(basis: basis, year: item.year, previousYear: previous), default: 0] += 1
            previous = item.year
            if !item.isNew {
                counts[Cell(basis: basis, year: item.year, previousYear: previousStored), default: 0] -= 1
                previousStored = item.year
            }
            last = item
        }
    }

    /// The money that these establishments had before; whoever came after the last of those with money had none.
    private func stored(in tx: Transaction) throws -> [Money] {
        let newest: Int64 = try tx.value("SELECT MAX(beneficiary_id) FROM standing") ?? 0
        let known = Set(added.map(\.beneficiaryID)).filter { $0 <= newest }.sorted()
        var money: [Money] = []
        for start in stride(from: 0, to: known.count, by: 500) {
            let some = Array(known[start..<min(start + 500, known.count)])
            money += try tx.rows(
                """
                SELECT DISTINCT beneficiary_id, budget_year, source_code FROM standing
                WHERE beneficiary_id IN (\(list: some))
                """
            ) { row in
                Money(
                    beneficiaryID: try row.get(0),
                    year: try row.get(1),
                    source: try row.get(2),
                    isNew: false
                )
            }
        }
        return money
    }
}
