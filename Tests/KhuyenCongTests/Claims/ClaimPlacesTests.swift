import Testing

@testable import KhuyenCong

@Suite struct ClaimPlacesTests {
    @Test(
        arguments: [
            ("40", "40"), ("Nghệ An", "40"), ("tỉnh nghe an", "40"), ("TP HCM", "79"), ("Thành phố Hà Nội", "01"),
            ("tp Hà Nội", "01"), ("00", "00"), (" ", nil), (nil, nil),
        ] as [(String?, String?)]
    )
    func `a province is found by its code or its name`(written: String?, code: String?) throws {
        #expect(try places().code(written) == code)
    }

    @Test(arguments: ["99", "Nghệ Tĩnh Bình", "4"]) func `what no map has is refused with what to write`(
        written: String
    ) throws {
        let refusal = try #require(throws: Refusal.self) { try places().code(written) }

        #expect(refusal.message == "Không có tỉnh, thành phố nào mang mã hay tên “\(written)”.")
        #expect(refusal.field == "province")
        #expect(refusal.remedy == "Ghi mã hai chữ số (ví dụ 40) hoặc tên (ví dụ Nghệ An).")
    }

    private func places() throws -> ClaimPlaces { ClaimPlaces(try ClaimLexicon.make()) }
}
