import Office

/// What one row gave.
struct LineReading {
    /// One for each year that the columns tell.
    let lines: [ImportedLine]
    let province: PlaceKey
    /// The unit's name, so that a project whose group or title tells its place is exported with it.
    let placeAround: String?
    let year: Int
    let untilYear: Int
    /// For the checks against printed totals.
    let money: RowMoney
}

/// The findings of one row.
struct RowIssues {
    let place: FindingPlace
    let row: RawRow
    private(set) var findings: [ImportFinding] = []
    /// Columns with an error: printed totals over them cannot be judged, or are judged by the corrected value.
    private(set) var columns: Set<Int> = []

    init(place: FindingPlace, row: RawRow) {
        self.place = place
        self.row = row
    }

    var hasError: Bool { !columns.isEmpty }

    mutating func error(_ column: Int, _ value: String, _ reason: String, remedy: String) {
        columns.insert(column)
        findings.append(place.error(row.address(column), value, reason, remedy: remedy))
    }

    mutating func warning(_ column: Int, _ value: String, _ reason: String, remedy: String) {
        findings.append(place.warning(row.address(column), value, reason, remedy: remedy))
    }
}
