import Office
import TestSupport
import Testing

@testable import KhuyenCong

/// A report goes out under the head of the office that issues it.
@Suite struct ReportTemplateTests {
    private let world: DossierWorld
    private let reports: ReportSet

    init() async throws {
        world = try await DossierWorld()
        reports = ReportSet(world.database) { TestDatabase.now.day }
    }

    /// The shipped file with another title in it.
    private func send(_ words: String, province: String?) async throws {
        var document = WordDocument(title: words)
        for text in [words, "{{Tên báo cáo}}", "{{dia_ban_va_ky}}", "{{noi_dung}}"] { document.add(WordText(text)) }
        let upload = PaperUpload(form: .report, province: province, name: "mau.docx", bytes: try document.bytes())
        _ = try await Papers(world.database).upload(upload, by: .localOperator, at: world.now)
    }

    private func text(_ place: String, _ map: AdminMap = .of2025) async throws -> String {
        let request = ReportRequest(.year, try PeriodQuery(place: place, map: map, from: 2026, to: 2026))
        let template = try await reports.template(for: request)
        return try DocxText(try template.fill(.sample)).text
    }

    @Test func `a place takes the file of its province, then the agency's, then the shipped one`() async throws {
        #expect(try await text("40").contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
        try await send("Mẫu của Cục", province: nil)
        try await send("Mẫu của Sở", province: "40")

        #expect(try await text("40").hasPrefix("Mẫu của Sở"))
        #expect(try await text("17329").hasPrefix("Mẫu của Sở"))
        #expect(try await text("40", .of2024).hasPrefix("Mẫu của Sở"))
        #expect(try await text("38").hasPrefix("Mẫu của Cục"))
        #expect(try await text(PeriodQuery.nation).hasPrefix("Mẫu của Cục"))
    }

    @Test func `the report stands where the file says`() async throws {
        try await send("SỞ CÔNG THƯƠNG", province: "40")
        let lines = try await text("40").split(whereSeparator: \.isNewline).prefix(4)

        #expect(lines == ["SỞ CÔNG THƯƠNG", "Kết quả hoạt động khuyến công", "Tỉnh A, năm 2025", "I. KẾT QUẢ CHUNG"])
    }

    @Test func `a file without a place for the report is refused with what is missing`() async throws {
        var document = WordDocument(title: "Mẫu")
        document.add(WordText("{{ten_bao_cao}} {{noi_nhan}} {{tong_kinh_phi}}"))
        let bytes = try document.bytes()

        let refusal = #expect(throws: Refusal.self) {
            try PaperUpload(form: .report, province: "40", name: "mau.docx", bytes: bytes).check()
        }
        #expect(
            refusal?.message
                == "Biểu mẫu không có chỗ điền “{{tong_kinh_phi}}” ở thân văn bản. "
                + "Thiếu chỗ điền “{{dia_ban_va_ky}}”: Địa bàn và kỳ báo cáo. "
                + "Thiếu chỗ điền “{{noi_dung}}”: Toàn bộ phần, bảng, biểu đồ; đứng riêng một đoạn, chữ trình bày theo đoạn này."
        )
    }
}
