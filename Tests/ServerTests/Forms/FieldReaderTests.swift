import KhuyenCong
import Server
import Testing

@Suite struct FieldReaderTests {
    @Test(arguments: [
        ("1/7/2025", "2025-07-01"), ("01-07-2025", "2025-07-01"), ("1.7.2025", "2025-07-01"),
        ("2025-07-01", "2025-07-01"), (" 1 / 7 / 2025 ", "2025-07-01"), ("1/7/25", "2025-07-01"),
    ])
    func `days are read as people type them`(typed: String, iso: String) throws {
        var reader = FieldReader(URLQuery(["ngay": typed]))

        #expect(reader.day("ngay", "Ngày quyết định") == Day(iso))
        #expect(reader.faults == [])
    }

    @Test func `all faults of a form are told at once, at their fields`() throws {
        var reader = FieldReader(["ngay": "31/2/2025", "nam": "20x0", "so": "1.200", "vai": "vua"])

        #expect(reader.day("ngay", "Ngày quyết định") == nil)
        #expect(reader.year("nam", "Năm kế hoạch") == nil)
        #expect(reader.integer("so", "Số người", in: 0...9_999) == 1_200)
        #expect(reader.choice("vai", "Vai trò", as: Role.self) == nil)
        #expect(reader.text("ten", "Tên đề án", isRequired: true) == nil)

        let faults = [
            FieldFault(field: "ngay", message: "Ngày quyết định phải là ngày có thật, ví dụ 01/07/2025."),
            FieldFault(field: "nam", message: "Năm kế hoạch phải là năm, ví dụ 2020."),
            FieldFault(field: "vai", message: "Chọn vai trò trong danh sách."),
            FieldFault(field: "ten", message: "Nhập tên đề án."),
        ]
        #expect(throws: FormFaults(faults: faults)) { try reader.check() }
    }

    @Test func `a text that is too long is refused by its label and its length`() {
        var reader = FieldReader(["ten": String(repeating: "ơ", count: 501)])

        #expect(reader.text("ten", "Tên đề án") == nil)
        #expect(reader.faults == [FieldFault(field: "ten", message: "Tên đề án dài quá 500 ký tự; ghi gọn lại.")])
    }

    @Test(arguments: [(5000, nil), (5001, "Lý do dài quá 5.000 ký tự; ghi gọn lại.")] as [(Int, String?)])
    func `a reason may be as long as other prose`(_ count: Int, _ fault: String?) {
        var reader = FieldReader(["reason": String(repeating: "ơ", count: count)])

        #expect((reader.reason() != nil) == (fault == nil))
        #expect(reader.faults.map(\.message) == [fault].compactMap(\.self))
    }

    @Test(
        arguments: [
            ("1.200", 1_200), ("1 200", 1_200), ("12", 12), ("1.5", nil), ("1,5", nil),
        ] as [(String, Int64?)]
    )
    func `a whole number may have thousands points, and no fraction`(typed: String, number: Int64?) {
        var reader = FieldReader(["so": typed])

        #expect(reader.integer("so", "Số người", in: 0...9_999) == number)
        #expect(reader.faults.isEmpty == (number != nil))
    }

    @Test func `blank is absent, and absent is no fault unless required`() throws {
        var reader = FieldReader(["nam": "   "])

        #expect(reader.year("nam", "Năm") == nil)
        #expect(reader.day("ngay", "Ngày") == nil)
        try reader.check()
    }

    @Test func `a refusal of the domain is shown at its field with its remedy`() {
        let refusal = Refusal.invalid("Vượt mức 300 triệu.", field: "tien", remedy: "Giảm 20 triệu.")

        #expect(FormFaults(details: refusal)["tien"] == "Vượt mức 300 triệu. Giảm 20 triệu.")
    }
}
