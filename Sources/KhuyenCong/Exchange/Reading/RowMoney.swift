/// The money of one row, by source and by column.
struct RowMoney {
    /// An amount with the budget year that its column names, if it does.
    struct Allotted {
        let year: Int?
        let amount: ImportedAmount
    }

    var allotted: [Allotted] = []
    var byColumn: [Int: Int64] = [:]
    /// Columns whose cell is empty, and whose amount is that before the adjustment: a sum of the cells leaves it out.
    var unprinted: Set<Int> = []

    var amounts: [ImportedAmount] { allotted.map(\.amount) }

    /// The years that the columns tell, in order.
    var years: [Int] { Set(allotted.compactMap(\.year)).sorted() }

    mutating func add(_ source: FundingSource.Code, _ stage: Stage, _ year: Int?, _ dong: Int64) {
        let amount = ImportedAmount(source: source, stage: stage, amount: Dong(dong))
        allotted.append(Allotted(year: year, amount: amount))
    }

    /// What no column gives a year goes with the first one.
    func amounts(in year: Int, isFirst: Bool) -> [ImportedAmount] {
        allotted.filter { $0.year == year || ($0.year == nil && isFirst) }.map(\.amount)
    }
}
