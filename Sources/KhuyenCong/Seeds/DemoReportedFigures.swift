import Database

/// Figures for the five years before the ledger begins, so that the first period has something to grow from.
enum DemoReportedFigures {
    static let from = DemoPlan.years.lowerBound - 5
    static let to = DemoPlan.years.lowerBound - 1

    /// Of every province and of the nation, on both maps; a merged province has the sum of its parts.
    static func write(_ territories: Territories, at now: Moment, in tx: Transaction) throws {
        var nation: Int64 = 0
        var merged: [String: Int64] = [:]
        for province in territories.provinces(.of2024) {
            guard let provinceNow = territories.provinceNow(map: .of2024, code: province.code) else { continue }
            var random = DemoRandom("reported", province.code)
            let amount = Int64(random.between(1500...6000)) * 1_000_000
            try write(amount, of: province.code, .of2024, at: now, in: tx)
            merged[provinceNow, default: 0] += amount
            nation += amount
        }
        for (code, amount) in merged.sorted(by: { $0.key < $1.key }) {
            try write(amount, of: code, .of2025, at: now, in: tx)
        }
        for map in AdminMap.allCases {
            try write(nation, of: PeriodQuery.nation, map, at: now, in: tx)
        }
    }

    private static func write(
        _ amount: Int64,
        of place: String,
        _ map: AdminMap,
        at now: Moment,
        in tx: Transaction
    ) throws {
        let draft = ReportedFigureDraft(
            query: try PeriodQuery(place: place, map: map, from: from, to: to),
            value: amount,
            publication: DemoWords.mark,
            quotation: "Số liệu trình diễn, không phải số đã công bố"
        )
        _ = try ReportedFigures.insert(draft, at: now, in: tx)
    }
}
