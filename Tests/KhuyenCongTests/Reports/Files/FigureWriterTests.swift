import Testing

@testable import KhuyenCong

@Suite struct FigureWriterTests {
    @Test(
        arguments: [
            (.dong, 38_995_000_000, "38.995.000.000", "38,995 tỷ đồng"), (.dong, 12_500, "12.500", "12.500 đồng"),
            (.count, 542, "542", "542"), (.percent, 3781, "37,81 %", "37,81 %"),
            (.multiple, 112, "1,12", "1,12 lần"), (.days, 125, "12,5", "12,5 ngày"),
            (.dong, nil, "không có dữ liệu", "không có dữ liệu"),
        ] as [(FigureUnit, Int64?, String, String)]
    )
    func `a figure is written as officers write it, a multiple never as a percentage`(
        _ unit: FigureUnit,
        _ value: Int64?,
        _ number: String,
        _ withUnit: String
    ) {
        let figure = ReportFigure(unit, value)

        #expect(FigureWriter.number(figure) == number)
        #expect(FigureWriter.withUnit(figure) == withUnit)
    }

    @Test func `places are found with their level and their own name`() {
        let nghean = UnitCoordinates.of(.of2024)["40"]

        #expect(nghean?.name == "Tỉnh Nghệ An")
        #expect(nghean?.ownName == "Nghệ An")
        #expect(nghean?.isProvince == true)
        #expect(UnitCoordinates.of(.of2025).spots.count { $0.isCommune } == 3321)
    }
}
