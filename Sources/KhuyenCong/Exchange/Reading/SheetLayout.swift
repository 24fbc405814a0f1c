import Office
import Vietnamese

/// How one table is laid out: where its header stands and what each column means.
struct SheetLayout: Sendable, Equatable {
    struct Column: Sendable, Equatable {
        let index: Int
        let heading: String
        let field: ImportField?
        /// The stage that this money column names itself, where the columns of the sheet differ in it.
        let stage: Stage?
        let unit: MoneyUnit?
        /// The budget year that this money column names, where several columns name different years.
        let year: Int?
        /// Of a plan before its adjustment: the column of the adjusted one.
        var replacedBy: Int?
    }

    let headerRows: ClosedRange<Int>
    let columns: [Column]
    /// The rows above the header, as text.
    let title: String
    /// The title of the table above it in the same sheet, which says what this table's own title leaves out.
    let earlierTitle: String
    let unit: MoneyUnit?
    let stage: Stage?
    let amountColumns: [Column]
    let describingColumns: [Column]
    /// The columns that together name a place: "Xã" beside "Huyện".
    let placeColumns: [Column]
    /// The same of former times, where both are told.
    let formerPlaceColumns: [Column]
    let hasYearColumns: Bool
    /// The first column of each field; asked a dozen times for each row.
    private let byField: [ImportField: Column]

    init(
        headerRows: ClosedRange<Int>,
        columns: [Column],
        title: String,
        earlierTitle: String = "",
        unit: MoneyUnit?,
        stage: Stage?
    ) {
        self.headerRows = headerRows
        self.columns = columns
        self.title = title
        self.earlierTitle = earlierTitle
        self.unit = unit
        self.stage = stage
        amountColumns = columns.filter { $0.field?.isAmount ?? false }
        describingColumns = columns.filter { $0.field?.describesRow ?? false }
        let places = SheetLayout.placesByTime(columns)
        placeColumns = SheetLayout.placeColumns(places.present)
        formerPlaceColumns = SheetLayout.placeColumns(places.former)
        hasYearColumns = columns.contains { $0.year != nil }
        let named = columns.compactMap { column in column.field.map { ($0, column) } }
        byField = Dictionary(named, uniquingKeysWith: { first, _ in first })
    }

    /// The unit over the table, else the one that the headings of its money columns agree on.
    var statedUnit: MoneyUnit? {
        if let unit { return unit }
        let named = Set(amountColumns.compactMap(\.unit))
        return named.count == 1 ? named.first : nil
    }

    /// A list has a title and at least one amount.
    var isUnderstood: Bool {
        column(.title) != nil && !amountColumns.isEmpty
    }

    func column(_ field: ImportField) -> Column? {
        byField[field]
    }

    /// The same table under the title of the one above it, which still holds where its own says nothing else.
    func following(_ former: SheetLayout) -> SheetLayout {
        SheetLayout(
            headerRows: headerRows,
            columns: columns,
            title: title.isEmpty ? former.title : title,
            earlierTitle: former.title + "\n" + former.earlierTitle,
            unit: unit ?? (amountColumns.contains { $0.unit == nil } ? former.unit : nil),
            stage: stage ?? former.stage
        )
    }

    func hasSameColumns(as other: SheetLayout) -> Bool {
        let named = columns.filter { !$0.heading.isEmpty }
        let others = other.columns.filter { !$0.heading.isEmpty }
        return named.map(\.index) == others.map(\.index) && zip(named, others).allSatisfy { $0.field == $1.field }
    }

    /// The places are communes by their heading: "Xã, phường".
    var namesCommunes: Bool {
        guard placeColumns.count == 1, let place = placeColumns.first else { return false }
        let words = Set(Fold.key(place.heading).split(separator: " "))
        return !words.isDisjoint(with: ["xa", "phuong"]) && words.isDisjoint(with: ["huyen", "quan", "thi"])
    }

    /// The same where one column holds provinces: "Tỉnh/TP" beside "Địa điểm" says no place of its own.
    func placeColumns(besideProvinces province: Int) -> [Column] {
        guard placeColumns.map(\.index) == [province], !placeColumns.contains(where: SheetLayout.namesLevel) else {
            return placeColumns
        }
        let others = SheetLayout.placeColumns(columns.filter { $0.index != province })
        return others.isEmpty ? placeColumns : others
    }

    /// The first place column, and those beside it that name a level of their own ("Xã", "Huyện").
    private static func placeColumns(_ columns: [Column]) -> [Column] {
        let places = columns.filter { $0.field == .place }
        let levels = places.filter(namesLevel)
        return levels.count > 1 ? levels : Array(places.prefix(1))
    }

    /// "Tỉnh/TP" names none.
    private static func namesLevel(_ column: Column) -> Bool {
        let words = Fold.key(column.heading).split(separator: " ")
        return words.contains { ["xa", "huyen", "phuong", "quan", "thi"].contains($0) }
    }
}
