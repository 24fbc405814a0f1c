import Office
import Vietnamese

/// The amount cells of a sheet as they stand, each in the unit of its row, its column or the sheet.
struct AmountCells {
    let columns: [SheetLayout.Column]
    /// The unit of the sheet.
    let unit: MoneyUnit
    /// How the text amounts of each column group their digits, where the column proves it.
    private let groupings: [Int: Grouping]
    /// The column in which each row names its own unit.
    private let unitColumn: Int?
    /// The columns that hold no money of their own; known once the columns are judged.
    var silent: Set<Int> = []

    init(_ layout: SheetLayout, unit: MoneyUnit, in rows: [RawRow]) {
        columns = layout.amountColumns
        self.unit = unit
        groupings = SheetEvidence.groupings(of: columns, in: rows)
        unitColumn = layout.column(.moneyUnit)?.index
    }

    /// The unit that an amount is in: what the row's own cell under "ĐVT" names ("lớp", "mô hình" there are none of money),
    /// else that of the column or the sheet.
    func unit(_ row: RawRow, _ column: SheetLayout.Column) -> MoneyUnit {
        if let unitColumn, let words = row.cell(unitColumn).words, let own = MoneyUnit.detect(in: "(\(words))") {
            return own
        }
        return column.unit ?? unit
    }

    /// What stands in an amount cell, in đồng.
    func amount(_ row: RawRow, _ column: SheetLayout.Column) -> MoneyReading {
        if silent.contains(column.index) { return .blank }
        switch row.cell(column.index) {
        case .empty: return .blank
        case .number(let number): return MoneyReader.read(number, unit: unit(row, column))
        case .text(let text):
            return AmountNotes.isTick(text) ? .blank : amount(AmountNotes.taken(from: text), row, column)
        case .bool, .error, .date: return .unreadable(.notMoney)
        }
    }

    /// An amount among other words of a cell.
    func amount(_ words: String, _ row: RawRow, _ column: SheetLayout.Column) -> MoneyReading {
        MoneyReader.read(words, unit: unit(row, column), grouping: groupings[column.index])
    }

    /// The printed amounts of a row by column, each no more than the highest amount, so that no sum of them overflows.
    func printed(_ row: RawRow) -> [Int: Int64] {
        said(row).mapValues { max(-AmountBounds.highestTotal, min(AmountBounds.highestTotal, $0)) }
    }

    /// The printed amounts of a row that are more than nothing.
    func filled(_ row: RawRow) -> [Int: Int64] {
        printed(row).filter { $0.value != 0 }
    }

    /// What a group or total row says, by column.
    func said(_ row: RawRow) -> [Int: Int64] {
        var amounts: [Int: Int64] = [:]
        for column in columns {
            guard case .amount(let money) = amount(row, column) else { continue }
            amounts[column.index] = money.dong
        }
        return amounts
    }
}
