import Testing

@testable import KhuyenCong

@Suite struct FieldTreeReaderTests {
    private enum Fruit: String, CaseIterable {
        case apple, pear
    }

    @Test func `values are read as people type them and as programs send them`() throws {
        let tree = FieldTree.group([
            "typed": .text("1,5 tỷ"), "sent": .number(2_000), "day": .text("31/03/2026"), "iso": .text("2026-03-31"),
            "name": .text("  Máy\u{00A0} sấy "), "yes": .text("on"), "fruit": .text("pear"), "count": .text("1.200"),
        ])
        try FieldTreeReader.read(tree) { fields in
            #expect(fields.dong("typed") == Dong(1_500_000_000))
            #expect(fields.dong("sent") == Dong(2_000))
            #expect(fields.day("day") == fields.day("iso"))
            #expect(fields.text("name") == "Máy sấy")
            #expect(fields.flag("yes") && !fields.flag("no"))
            #expect(fields.answer("no") == nil)
            #expect(fields.choice("fruit", of: Fruit.self) == .pear)
            #expect(fields.integer("count", in: 1...5_000) == 1_200)
        }
    }

    @Test(arguments: [
        ("ba con gà", "Không đọc được số tiền “ba con gà”. Ghi như 3,5 tỷ hoặc 3.500.000.000."),
        ("-5", "Số tiền không được âm."), ("0", "Số tiền phải lớn hơn 0."),
    ])
    func `a sum that will not do is told once, with what to write`(typed: String, message: String) throws {
        let refusal = try #require(throws: Refusal.self) {
            try FieldTreeReader.read(.group(["amount": .text(typed)])) { _ = $0.positiveDong("amount") }
        }

        #expect(refusal.details == [Refusal.Detail(field: "amount", message: message, remedy: nil)])
    }

    @Test func `a program is told of each filled member that nobody asks for, and what there is`() throws {
        let tree = FieldTree.group([
            "day": .text("31/03/2026"), "linse": .list([.group(["amount": .number(1)])]), "note": .empty,
            "lines": .list([.group(["amount": .number(1), "amonut": .number(2)])]),
        ])
        let body: (FieldTreeReader) -> Void = { fields in
            _ = fields.day("day")
            _ = fields.list("lines") { $0.dong("amount") }
        }
        let refusal = try #require(throws: Refusal.self) {
            try FieldTreeReader.read(tree, isExact: true) { body($0) }
        }

        #expect(
            refusal.details == [
                Refusal.Detail(
                    field: "lines.1.amonut",
                    message: "Việc này không đọc trường “amonut”.",
                    remedy: "Các trường ở đây: amount."
                ),
                Refusal.Detail(
                    field: "linse",
                    message: "Việc này không đọc trường “linse”.",
                    remedy: "Các trường ở đây: day, lines."
                ),
            ]
        )
        try FieldTreeReader.read(tree) { body($0) }
    }

    /// A whole document that was pasted into a name would stand in every list.
    @Test func `a text that is too long is told once, by the name and the length of its field`() throws {
        let long = String(repeating: "ơ", count: 501)
        let tree = FieldTree.group([
            "name": .text(long), "note": .text(long), "year": .text(long),
            "lines": .list([.group(["costItem": .text(long)])]),
        ])
        let refusal = try #require(throws: Refusal.self) {
            try FieldTreeReader.read(tree) { fields in
                _ = fields.required("name", "Ghi tên.")
                _ = fields.text("name")
                _ = fields.text("note", .prose)
                _ = fields.integer("year", in: 2020...2030)
                _ = fields.list("lines") { $0.text("costItem") }
            }
        }

        #expect(
            refusal.details.map(\.message) == [
                "Tên dài quá 500 ký tự; ghi gọn lại.", "Năm dài quá 100 ký tự; ghi gọn lại.",
                "Khoản chi dài quá 500 ký tự; ghi gọn lại.",
            ]
        )
        #expect(refusal.details.map(\.field) == ["name", "year", "lines.1.costItem"])
    }

    @Test func `every fault is told at once, each at its field`() throws {
        let tree = FieldTree.group([
            "lines": .list([.group(["amount": .text("abc")]), .group(["amount": .number(-1)])]),
            "day": .text("31/02/2026"), "fruit": .text("plum"), "count": .text("7"), "name": .list([]),
        ])
        let refusal = try #require(throws: Refusal.self) {
            try FieldTreeReader.read(tree) { fields in
                _ = fields.list("lines") { $0.requiredDong("amount", "Ghi số tiền.") }
                _ = fields.day("day")
                _ = fields.choice("fruit", of: Fruit.self)
                _ = fields.integer("count", in: 1...5)
                _ = fields.required("name", "Ghi tên.")
            }
        }
        #expect(
            refusal.details.map(\.field) == [
                "lines.1.amount", "lines.2.amount", "day", "fruit", "count", "name", "name",
            ]
        )
        #expect(refusal.message == "Có 7 chỗ cần sửa.")
    }
}
