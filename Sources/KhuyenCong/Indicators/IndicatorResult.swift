import Database

/// What somebody reported of an indicator (kết quả chỉ tiêu) for a year, and where.
package struct IndicatorResult: Sendable, Hashable {
    package let id: Int64
    /// The key of the indicator in its programme.
    package let indicator: String
    package let year: Int
    /// A code of today's map one level below the programme; nil for its whole place.
    package let place: String?
    package let slice: ResultSlice
    /// The number itself, or the numerator of a percentage.
    package let value: Int64
    /// The denominator of a percentage.
    package let base: Int64?
    package let source: String
    package let version: Int
    package let accountID: Int64?
    package let officerName: String
    package let enteredAt: Moment
    /// Nil until somebody else has looked at it; only then it counts.
    package let reviewerName: String?

    /// The results of a programme, by indicator, year and place.
    static func rows(of programme: Int64, in tx: Transaction) throws -> [IndicatorResult] {
        try tx.rows(
            """
            SELECT id, indicator, year, place, slice, value, base, source, version, account_id,
                \(SQL.officerName(of: "indicator_result")), entered_at,
                \(SQL.officerName(of: "indicator_result", account: "reviewer_id", name: "reviewer_name"))
            FROM indicator_result WHERE programme_id = \(programme) ORDER BY indicator, year, place, slice
            """
        ) { row in
            let place: String = try row.get(3)
            return IndicatorResult(
                id: try row.get(0),
                indicator: try row.get(1),
                year: try row.get(2),
                place: place.isEmpty ? nil : place,
                slice: try row.get(4),
                value: try row.get(5),
                base: try row.get(6),
                source: try row.get(7),
                version: try row.get(8),
                accountID: try row.get(9),
                officerName: try row.get(10),
                enteredAt: try row.get(11),
                reviewerName: try row.get(12)
            )
        }
    }
}

/// A result as somebody typed it.
struct IndicatorResultDraft {
    let indicator: String
    let year: Int
    let place: String?
    let slice: ResultSlice
    let value: Int64
    let base: Int64?
    let source: String
    /// The version that was on the screen; 0 where there was none.
    let version: Int

    /// Reads "indicator", "year", "place", "slice", "value", "base", "source" and "version".
    init(_ fields: FieldTreeReader, of indicators: [ProgrammeIndicator], in years: ClosedRange<Int>) {
        let key = fields.required("indicator", "Chọn chỉ tiêu.")
        let found = indicators.first { $0.terms.key == key }
        if found == nil, !key.isEmpty { fields.fault("indicator", "Chương trình không có chỉ tiêu “\(key)”.") }
        indicator = key
        let typedYear = fields.integer("year", in: years)
        if typedYear == nil, fields.text("year") == nil { fields.fault("year", "Ghi năm của kết quả.") }
        year = typedYear ?? years.lowerBound
        place = fields.text("place")
        slice = fields.choice("slice", of: ResultSlice.self) ?? .whole
        let typed = fields.integer("value", in: 0...10_000_000_000_000)
        if fields.text("value") == nil { fields.fault("value", "Ghi kết quả; không có gì thì ghi 0.") }
        value = Int64(typed ?? 0)
        base = fields.integer("base", in: 1...10_000_000_000_000).map(Int64.init)
        if found?.terms.isPercentage == true, fields.text("base") == nil {
            fields.fault("base", "Ghi tổng số để tính tỷ lệ.")
        }
        source = fields.required("source", "Ghi nguồn của kết quả.")
        version = fields.integer("version", in: 0...Int(Int32.max)) ?? 0
    }
}
