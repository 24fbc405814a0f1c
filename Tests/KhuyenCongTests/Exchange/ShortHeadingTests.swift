import Database
import Testing

@testable import KhuyenCong

/// Headings in the short forms of offices, and what one establishment is given beside what a project costs.
@Suite struct ShortHeadingTests {
    @Test(arguments: [
        ("H/TX/TP", ImportField.place), ("Xã/P/TT", .place), ("Huyện/TX/TP", .place), ("NS TP", .source(.province)),
        ("Số HV", .quantity(.people, isDone: false)), ("Tổng số LĐ", .quantity(.people, isDone: false)),
        ("HV nữ", .quantity(.women, isDone: false)), ("Ngân sách TP", .source(.province)), ("TT", .number),
        ("NS huyện, TP", .source(.district)), ("KPKC tỉnh", .source(.province)), ("KPKCQG", .source(.national)),
        ("Vốn ĐV thụ hưởng (trđ)", .source(.counterpart)), ("KPKC hỗ trợ", .support), ("KPKC", .support),
        ("Nơi đào tạo", .place), ("Nơi mở lớp", .place),
    ])
    func `a heading is read by its short forms`(heading: String, field: ImportField) {
        #expect(HeadingReader.field(of: heading) == field)
    }

    @Test(
        arguments: [
            ("Tổng số hộ tham gia", nil), ("Tổng số gian hàng", nil), ("Tổng số", .total),
            ("Tổng số tiền", .total), ("Tổng số hỗ trợ", .support),
        ] as [(String, ImportField?)]
    )
    func `a sum of things is no money`(heading: String, field: ImportField?) {
        #expect(HeadingReader.field(of: heading) == field)
    }

    @Test(arguments: ["Huyện", "H", "TX và cơ sở", "Quy mô"])
    func `kinds of units are named by two of them at least`(heading: String) {
        #expect(!HeadingWords.namesLevels(heading.lowercased()))
    }

    @Test(arguments: ["200 triệu đồng/cơ sở", "200"])
    func `what one establishment is given is no further money`(rate: String) async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                KẾ HOẠCH KHUYẾN CÔNG QUỐC GIA NĂM 2020 (triệu đồng);;;;
                TT;Tên đề án;Nội dung;Địa điểm;Mức hỗ trợ;Tổng kinh phí hỗ trợ
                1;Máy chế biến gỗ cho 05 cơ sở;Ứng dụng máy móc;Nam Đàn;\(rate);1000
                """
        )

        let amounts = try await world.amounts()
        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(amounts == [1_000_000_000])
    }

    @Test func `the year of a plan is told beside its letters`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                ĐỀ ÁN KHUYẾN CÔNG 2021-2022 (triệu đồng);;;;
                TT;Tên đề án;Huyện;KH năm;KC tỉnh
                1;Máy in 3D;Nam Đàn;KH 2021;90
                2;Máy dệt;Yên Thành;KH 2022;70
                """
        )

        #expect(result.taken == 2)
        #expect(try await world.years() == [2021, 2022])
    }

    @Test func `fairs are told by their names`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                HỖ TRỢ THAM GIA HỘI CHỢ TRIỂN LÃM NĂM 2019 (triệu đồng);;;;
                TT;Tên hội chợ;Địa điểm tổ chức;Số gian hàng;KC tỉnh
                1;Hội chợ hàng công nghiệp;TP Vinh;4;60
                """
        )

        #expect(result.taken == 1)
        #expect(try await world.amounts() == [60_000_000])
    }
}

extension ImportWorld {
    /// The budget years of the ledger's entries.
    fileprivate func years() async throws -> [Int] {
        try await database.read { tx in
            try tx.rows("SELECT budget_year FROM amount_entry ORDER BY id") { try $0.get(0) }
        }
    }

    /// What the ledger holds, in đồng.
    fileprivate func amounts() async throws -> [Int64] {
        try await database.read { tx in
            try tx.rows("SELECT amount FROM amount_entry ORDER BY id") { try $0.get(0) }
        }
    }
}
