import Foundation
import Testing

@testable import KhuyenCong

/// Lists that leave out what others say: the reader takes it from where it stands.
@Suite struct OddListTests {
    @Test func `one heading names the unit for all money columns`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                STT;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh (triệu đồng);Đối ứng
                1;Máy xay lúa;Ứng dụng máy móc;huyện Đô Lương;2017;1 200,5;2.000
                """
        )

        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(try await world.total(.total) == 3_200_500_000)
    }

    @Test func `a total alone is kept unsplit, and the year comes from the title`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                Danh mục đề án 2018;;;
                TT;Nội dung đề án;Kinh phí (đồng);Huyện
                1;Mô hình trình diễn sản xuất gạch;1.500.000.000;Yên Thành
                2;Hội chợ triển lãm;39 triệu;Nghi Lộc
                """
        )

        #expect(result.taken == 2)
        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(try await world.total(.total) == 1_539_000_000)
        #expect(try await world.total(.support) == nil)
    }

    /// Nothing is booked, yet the number of projects that a list remembers has to change.
    @Test func `rows without money are listed and counted at once`() async throws {
        let world = try await ImportWorld()
        let projects = Projects(world.database)
        let heading = "STT;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh (đồng)\n"
        _ = try await world.take(csv: heading + "1;Máy ép gạch;Ứng dụng máy móc;huyện Đô Lương;2017;20000000")
        let before = try await projects.list(ProjectListQuery(), by: .localOperator)

        let result = try await world.take(csv: heading + "1;Máy xay lúa;Ứng dụng máy móc;huyện Đô Lương;2017;")
        let after = try await projects.list(ProjectListQuery(), by: .localOperator)

        #expect(result.taken == 1)
        #expect([before, after].map(\.rows.count) == [1, 2])
        #expect([before, after].map(\.totals.count) == [1, 2])
    }

    /// Plan and performance side by side: the line speaks at its furthest stage.
    @Test func `columns of two stages are two stages of one project`() async throws {
        let world = try await ImportWorld()

        _ = try await world.take(
            csv: """
                STT;Tên đề án;Nội dung;Địa bàn;Năm;Kế hoạch KC tỉnh (triệu đồng);Thực hiện KC tỉnh (triệu đồng)
                1;Máy ép gạch;Ứng dụng máy móc;thị xã Thái Hòa;2019;250,5;200,5
                """
        )

        #expect(try await world.total(.support) == 200_500_000)
        #expect(try await world.total(.support, stage: .only(.approved)) == 250_500_000)
    }

    @Test func `district money is not proposed after the districts ended`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                Đề án đăng ký hỗ trợ;;;;;
                STT;Tên đề án;Nội dung;Địa bàn;Năm;KC huyện (đồng)
                1;Máy ép gạch;Ứng dụng máy móc;xã Diễn Châu;2026;20000000
                """
        )

        #expect(result.findings.map(\.cell) == ["F3"])
        #expect(!result.isWritten)
    }

    /// What an act would refuse may stand in a list of what was approved on paper: it is named, and taken.
    @Test(arguments: [
        ("KC huyện (đồng);2026;Diễn Châu;20000000", "Khuyến công cấp huyện không nhận cam kết mới trong năm 2026"),
        ("KC tỉnh (đồng);2020;huyện Đô Lương;460000000", "Hỗ trợ 460.000.000 đồng vượt mức trần cao nhất"),
        ("KC tỉnh (đồng);2020;huyện Đô Lương;300000000", nil),
    ])
    func `a list of what was approved only warns`(row: String, reason: String?) async throws {
        let world = try await ImportWorld()
        let cells = row.split(separator: ";")

        let result = try await world.take(
            csv: """
                STT;Tên đề án;Nội dung;Địa bàn;Năm;\(cells[0])
                1;Máy ép gạch;Ứng dụng máy móc;\(cells[2]);\(cells[1]);\(cells[3])
                """
        )

        #expect(result.findings.map(\.severity) == (reason == nil ? [] : [.warning]))
        #expect(result.findings.allSatisfy { $0.reason.contains(reason ?? "-") })
        #expect(result.isWritten)
    }

    @Test(arguments: [
        ("Ứng dụng máy móc", "2026", true), ("Hội chợ triển lãm", "2026", false), ("Sản xuất sạch hơn", "2026", false),
        ("Ứng dụng máy móc", "2025", false),
    ])
    func `a ward of a central city is named as a place of production`(
        kind: String,
        year: String,
        warns: Bool
    )
        async throws
    {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                STT;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh (đồng)
                1;Máy ép gạch;\(kind);phường Ba Đình;\(year);20000000
                """,
            province: "01"
        )

        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(result.findings.contains { $0.reason.contains("Phường Ba Đình") } == warns)
        #expect(result.isWritten)
    }
}

extension ImportWorld {
    /// Takes a list given as text, of Nghệ An where no other province is named.
    func take(csv text: String, province: String = "40") async throws -> ImportResult {
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).csv"
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }  // a leftover harms no other test
        return try await take(path: path, province: province)
    }

    fileprivate func total(_ basis: ReportBasis, stage: StageChoice = .furthest) async throws -> Int64? {
        let query = try PeriodQuery(place: "40", from: 2010, to: 2024, basis: basis, stage: stage)
        return try await PeriodReports(database).report(query, by: .localOperator).total.amount?.amount
    }
}
