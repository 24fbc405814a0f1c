import Testing
import Vietnamese

@Suite struct MoneyUnitTests {
    @Test(
        arguments: [
            ("Đơn vị tính: triệu đồng", .million), ("Đơn vị tính: đồng", .dong), ("ĐVT: 1.000 đồng", .thousand),
            ("ĐVT: 1000đ", .thousand),
            ("(tr.đ)", .million), ("nghìn đồng", .thousand), ("tỷ đồng", .billion),
            ("Kinh phí hỗ trợ (triệu đồng)", .million),
            ("Kinh phí (đồng)", .dong), ("(ĐVT: VNĐ)", .dong), ("Đơn vị: Triệu đồng", .million),
            ("Tổng kinh phí (Trđ)", .million),
            ("Tổng vốn, tỷ đồng", .billion), ("triệu đồng", .million), ("Đvt: ngàn đồng", .thousand),
            ("(Đơn vị tính: 1.000.000 đồng)", .million),
            ("Hội đồng thẩm định", nil), ("Hợp đồng (số, ngày)", nil), ("Tỷ lệ (%)", nil), ("Đơn vị thực hiện", nil),
            ("Lao động", nil),
            ("Tên đề án", nil), ("", nil), ("ĐVT: người", nil), ("Đối ứng của đơn vị thụ hưởng", nil),
            ("(đồng)", .dong), ("(đ)", .dong), ("(triệu đồng)", .million), ("(hội đồng)", nil),
        ] as [(String, MoneyUnit?)]
    )
    func `the unit of a heading`(text: String, unit: MoneyUnit?) {
        #expect(MoneyUnit.detect(in: text) == unit)
    }
}
