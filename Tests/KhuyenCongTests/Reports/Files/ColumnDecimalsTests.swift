import Testing

@testable import KhuyenCong

/// Figures of one column are read against each other: 1,7 below 1,86 looks like another measure.
@Suite struct ColumnDecimalsTests {
    private func table(_ unit: FigureUnit, _ values: [Int64?]) -> ReportTable {
        ReportTable(
            "t",
            "Bảng",
            columns: [ReportTable.Column("Tên"), ReportTable.Column("Số", unit)],
            rows: values.map { ReportTable.Row([.text("Dòng"), .figure(ReportFigure(unit, $0))]) }
        )
    }

    private func written(_ unit: FigureUnit, _ values: [Int64?]) -> [String] {
        let table = table(unit, values)
        return values.map { table.written(ReportFigure(unit, $0), in: 1) }
    }

    @Test func `a multiple keeps both decimals, as a percentage does`() {
        #expect(written(.multiple, [20, 170, 186]) == ["0,20", "1,70", "1,86"])
        #expect(FigureWriter.withUnit(ReportFigure(.multiple, 170)) == "1,70 lần")
    }

    @Test func `days have a decimal where one of the column needs it`() {
        #expect(written(.days, [270, 308, nil]) == ["27,0", "30,8", "không có dữ liệu"])
        #expect(written(.days, [270, 120]) == ["27", "12"])
    }

    @Test func `a column of money in millions has as many decimals as its most exact amount`() {
        let amounts: [Int64?] = [14_745_000_000, 282_072_000, nil]

        #expect(table(.dong, amounts).decimals(in: 1, scale: 6) == 3)
        #expect(table(.dong, [14_745_000_000]).decimals(in: 1, scale: 6) == 0)
    }

    @Test func `a mean is rounded as sentences round it`() {
        let mean = ReportFigure.mean(.amount(Dong(1_000_000_000)), .count(3))

        #expect(mean.value == 333_333_000)
        #expect(ReportFigure.mean(.amount(Dong(5)), .count(0)).value == nil)
    }
}
