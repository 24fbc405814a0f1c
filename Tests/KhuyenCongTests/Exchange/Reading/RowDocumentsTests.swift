import Database
import Foundation
import TestSupport
import Testing

@testable import KhuyenCong

/// Codes, decisions and contracts that a list tells of its projects.
@Suite struct RowDocumentsTests {
    private let list = """
        DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2018 (triệu đồng);;;;;;;
        TT;Mã đề án;Tên đề án;Nội dung;Địa bàn;Số, ngày quyết định;Số hợp đồng;Kinh phí hỗ trợ
        1;KC-01;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;QĐ số 123/QĐ-UBND ngày 05/3/2018;05/2018/HĐKC;100
        2;KC-02;Máy cưa đá;Ứng dụng máy móc;Nam Đàn;124/QĐ-SCT;;50
        3;;Máy bào;Ứng dụng máy móc;Nam Đàn;06/3/2018;;50
        """
    private let identifiers = [
        "Máy xay lúa code    KC-01 2018 -", "Máy xay lúa contract HĐ  05/2018/HĐKC 2018 -",
        "Máy xay lúa decision QĐ UBND 123/QĐ-UBND 2018 2018-03-05", "Máy cưa đá code    KC-02 2018 -",
        "Máy cưa đá decision QĐ SCT 124/QĐ-SCT 2018 -",
    ]

    @Test func `a list's numbers are identifiers, and its decision the approval's day`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(csv: list)
        let days: [String] = try await world.database.read { tx in
            try tx.rows("SELECT document_day, document_precision FROM amount_entry ORDER BY id") { row in
                let day: String? = try row.get(0)
                return "\(day ?? "-") \(try row.get(1) as String)"
            }
        }

        #expect(result.findings == [])
        #expect(try await stored(in: world.database) == identifiers.map(tidy))
        #expect(days == ["2018-03-05 day", "- year", "- year"])
    }

    @Test func `an export tells them again`() async throws {
        let world = try await ImportWorld()
        _ = try await world.take(csv: list)
        let copy = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).csv"
        defer { try? FileManager.default.removeItem(atPath: copy) }  // a leftover harms no other test
        try await Exports(world.database).write(ExportQuery(province: "40"), format: .csv, to: copy, by: .localOperator)
        let fresh = try await ImportWorld()

        let result = try await fresh.take(path: copy, province: "40")

        #expect(result.taken == 3)
        #expect(try await stored(in: fresh.database) == identifiers.map(tidy))
    }

    private func tidy(_ text: String) -> String {
        text.split(separator: " ").joined(separator: " ")
    }

    private func stored(in database: Database) async throws -> [String] {
        try await database.read { tx in
            try tx.rows(
                """
                SELECT p.title, i.kind, i.document_type, i.office, i.number, i.year, i.signed_on
                FROM project_identifier i JOIN project p ON p.id = i.project_id ORDER BY p.id, i.kind
                """
            ) { row in
                let texts = try (0..<5).map { try row.get($0) as String }
                let day: String? = try row.get(6)
                return tidy((texts + ["\(try row.get(5) as Int)", day ?? "-"]).joined(separator: " "))
            }
        }
    }
}
