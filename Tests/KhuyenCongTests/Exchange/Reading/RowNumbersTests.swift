import Database
import Foundation
import TestSupport
import Testing

@testable import KhuyenCong

/// Numbers by which a list tells its establishments; those of persons stand nowhere in clear.
@Suite struct RowNumbersTests {
    @Test func `personal numbers are sealed, and masked wherever a list is told`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                KẾ HOẠCH KHUYẾN CÔNG TỈNH NĂM 2022 (ĐVT: triệu đồng);;;;;;;
                TT;Tên đề án;Nội dung;Cơ sở thụ hưởng;Mã số thuế;Số CCCD chủ hộ;Địa điểm;Kinh phí hỗ trợ;Lưu ý riêng;Ghi chú
                1;Máy xay lúa;Ứng dụng máy móc;HKD An;;040090012345;Nam Đàn;100;CCCD 040090012345;số 040090012345
                2;Máy cưa đá;Ứng dụng máy móc;Hộ kinh doanh Bình;040190012346;;Đô Lương;60;;
                3;Máy bào;Ứng dụng máy móc;Công ty TNHH Cường;;040090012345;Đô Lương;60;;
                4;Máy may;Ứng dụng máy móc;HKD Dung;;40190012347;Đô Lương;60;;
                """
        )
        let identifiers = try await stored(in: world.database)

        #expect(result.taken == 4)
        #expect(result.findings.map { [$0.cell, $0.value] } == [["F6", "4019•••••47"]])
        #expect(
            identifiers == [
                "HKD An personalNumber", "Hộ kinh doanh Bình personalNumber", "HKD Dung personalNumber",
            ]
        )
        #expect(
            try await kept(in: world.database) == [
                "Số CCCD chủ hộ=0400••••••45|Lưu ý riêng=CCCD 0400••••••45|note=số 0400••••••45",
                "note=", "Số CCCD chủ hộ=0400••••••45|note=", "Số CCCD chủ hộ=4019•••••47|note=",
            ]
        )
    }

    @Test func `a tax code that lost its first zero is itself again`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                KẾ HOẠCH KHUYẾN CÔNG TỈNH NĂM 2022 (ĐVT: triệu đồng);;;;;;;
                TT;Tên đề án;Nội dung;Cơ sở thụ hưởng;Mã số thuế;Số ĐKKD;Địa điểm;Kinh phí hỗ trợ
                1;Máy xay lúa;Ứng dụng máy móc;Công ty A;101243150;;Nam Đàn;100
                2;Máy cưa đá;Ứng dụng máy móc;HKD Bình;;27A8012345;Đô Lương;60
                """
        )

        #expect(result.findings.map { [$0.cell, $0.value] } == [["E3", "101243150"]])
        #expect(
            try await stored(in: world.database) == [
                "Công ty A taxCode 0101243150", "HKD Bình registration 27A8012345",
            ]
        )
    }

    /// Since 01/07/2025 the number of a household's business is its head's own.
    @Test func `a personal number under another heading is sealed too`() async throws {
        let world = try await ImportWorld()

        _ = try await world.take(
            csv: """
                KẾ HOẠCH KHUYẾN CÔNG TỈNH NĂM 2026 (ĐVT: triệu đồng);;;;;;
                TT;Tên đề án;Nội dung;Cơ sở thụ hưởng;Mã số hộ kinh doanh;Địa điểm;Kinh phí hỗ trợ
                1;Máy xay lúa;Ứng dụng máy móc;HKD Bình;040190012345;Đô Lương;60
                """
        )

        #expect(try await stored(in: world.database) == ["HKD Bình personalNumber"])
    }

    private func stored(in database: Database) async throws -> [String] {
        try await database.read { tx in
            try tx.rows(
                """
                SELECT b.name, i.kind, i.value FROM beneficiary_identifier i
                JOIN beneficiary b ON b.id = i.beneficiary_id ORDER BY i.id
                """
            ) { row in
                let value: String? = try row.get(2)
                return [try row.get(0) as String, try row.get(1) as String, value].compactMap { $0 }
                    .joined(separator: " ")
            }
        }
    }

    /// The kept cells and the note of each project, as they are stored.
    private func kept(in database: Database) async throws -> [String] {
        try await database.read { tx in
            try tx.rows("SELECT extra, note FROM project ORDER BY id") { row in
                let json: String? = try row.get(0)
                let note: String? = try row.get(1)
                let cells = try json.map { try JSONDecoder().decode([UnmappedCell].self, from: Data($0.utf8)) } ?? []
                return (cells.map { "\($0.heading)=\($0.value)" } + ["note=\(note ?? "")"]).joined(separator: "|")
            }
        }
    }
}
