import Office

/// A project as a list tells it, checked and typed; amounts are whole đồng.
struct ImportedProject: Sendable {
    let sheet: String
    let row: Int
    let key: String?
    let title: String
    let titleCell: CellAddress
    let implementer: String?
    /// The province that it belongs to, on the map of its first place.
    let province: PlaceKey
    let year: Int
    let untilYear: Int
    let placeText: String?
    /// A heading or a title around the row, or its code, tells the place, and the ledger may have no words for it.
    let isPlaceAround: Bool
    let note: String?
    let identifiers: [ImportedIdentifier]
    var lines: [ImportedLine]
    /// A cell of one of its rows is at fault; the row is refused.
    var isRefused: Bool

    /// The day of the decision, if the list tells it.
    var approvedOn: Day? { identifiers.first { $0.kind == .decision }?.signedOn }

    /// A row that tells several years is one row with several lines.
    var rowCount: Int { lines.count == 1 ? 1 : Set(lines.map(\.row)).count }
}

/// A line of it: one row of the list.
struct ImportedLine: Sendable {
    let row: Int
    /// The budget year of its amounts.
    let year: Int
    let kind: ActivityKind.Code?
    /// The unit, which may be on another map than the project's; nil where the list names none or several.
    let place: PlaceKey?
    let beneficiary: String?
    let taxCode: String?
    /// The other numbers of the beneficiary, checked.
    let numbers: [BeneficiaryNumber]
    let costItem: String?
    let payee: String?
    let amounts: [ImportedAmount]
    let quantities: [Quantity]
    /// Cells under headings that nobody knows, kept with the row.
    let unmapped: [UnmappedCell]
}

struct ImportedAmount: Sendable, Equatable, Hashable {
    let source: FundingSource.Code
    let stage: Stage
    let amount: Dong
}

struct UnmappedCell: Sendable, Equatable, Codable {
    let heading: String
    let value: String
}

/// One sheet, read.
struct ImportedSheet: Sendable {
    let name: String
    let layout: SheetLayout
    let stage: Stage
    /// The money unit of the columns that name none, in words.
    let unit: String
    var projects: [ImportedProject]
    var findings: [ImportFinding]
    /// The rows that the findings are about, for the page of the check.
    let excerpt: [SheetReading.ExcerptRow]

    var rowCount: Int {
        projects.reduce(0) { $0 + $1.rowCount }
    }

    var refusedRowCount: Int {
        projects.reduce(0) { $0 + ($1.isRefused ? $1.rowCount : 0) }
    }
}
