/// The money of the first, second and further years of several periods, a column and a line for each period, so that the
/// courses of periods lie over each other.
struct PeriodYears {
    let periods: [PeriodQuery]
    let sums: PlaceSums

    /// Without rows where each period is a single year.
    ///
    /// - Throws: `Refusal` (invalid, missing), `DatabaseError`.
    var section: ReportSection {
        get throws {
            let heading = "Năm thứ mấy của từng kỳ"
            let columns = periods.map { ReportTable.Column(PeriodWords.short($0), .dong) }
            let table = ReportTable(
                "periods-year",
                heading,
                columns: [ReportTable.Column("Năm của kỳ")] + columns,
                rows: try rows,
                note: "Năm thứ nhất là năm đầu của mỗi kỳ; kỳ ngắn hơn không có các năm cuối."
            )
            let lines = ReportChart(
                .lines,
                of: table.id,
                "Kinh phí theo năm của từng kỳ",
                values: Array(1...max(1, periods.count))
            )
            return ReportSection(heading, tables: [table], charts: [lines])
        }
    }

    private var rows: [ReportTable.Row] {
        get throws {
            let amounts = try periods.map { try sums.amounts($0, by: .year) }
            let years = periods.map(\.years).max() ?? 1
            guard years > 1 else { return [] }
            return (0..<years).map { offset in
                let cells = zip(periods, amounts).map { period, amounts in
                    ReportTable.Cell.figure(amounts[.year(period.from + offset)] ?? .amount(nil))
                }
                return ReportTable.Row([.text("Năm thứ \(offset + 1)")] + cells)
            }
        }
    }
}
