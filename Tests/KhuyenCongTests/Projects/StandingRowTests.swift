import Database
import Foundation
import TestSupport
import Testing

@testable import KhuyenCong

/// An import knows the standing of its new projects without asking the ledger; `check` asks it and must agree.
@Suite struct StandingRowTests {
    @Test func `lines of two kinds, two stages and several sources stand as the ledger says`() async throws {
        let world = try await ImportWorld()

        try await world.take(rows: [
            "1;Máy ép gạch;Ứng dụng máy móc;HTX An Bình;thị xã Thái Hòa;2019;250,5;200,5;100",
            ";;Đào tạo nghề;HTX An Bình;thị xã Thái Hòa;2019;50;;20",
            "2;Lớp may;Đào tạo nghề;;;2018;80;;",
        ])

        #expect(try await Consistency(world.database).differences() == [])
        #expect(try await world.count("wide_project") == 1)
        #expect(try await world.count("standing") == 5)
    }

    /// An establishment is counted in each year with the year before it: a year put in between moves the later one.
    @Test func `a year between two others takes its place in the chain of an establishment`() async throws {
        let world = try await ImportWorld()

        try await world.take(rows: [
            "1;Máy ép gạch;Ứng dụng máy móc;HTX An Bình;thị xã Thái Hòa;2016;250;;",
            "2;Máy cắt gạch;Ứng dụng máy móc;HTX An Bình;thị xã Thái Hòa;2020;250;;100",
        ])
        try await world.take(rows: [
            "1;Lò nung;Ứng dụng máy móc;HTX An Bình;thị xã Thái Hòa;2018;120;;",
            "2;Lò sấy;Ứng dụng máy móc;HTX An Bình;thị xã Thái Hòa;2016;90;;",
        ])

        let chain = try await world.database.read { tx in
            try tx.rows(
                """
                SELECT budget_year, previous_year, establishment_count FROM nation_establishment
                WHERE basis = 'support' ORDER BY budget_year
                """
            ) { [try $0.get(0) as Int, try $0.get(1), try $0.get(2)] }
        }
        #expect(chain == [[2016, 0, 1], [2018, 2016, 1], [2020, 2018, 1]])
        #expect(try await Consistency(world.database).differences() == [])
    }

    @Test func `money of a merged establishment counts for the one that was kept`() async throws {
        let world = try await ImportWorld()
        try await world.take(rows: [
            "1;Máy ép gạch;Ứng dụng máy móc;HTX An Bình;thị xã Thái Hòa;2016;250;;",
            "2;Máy cắt gạch;Ứng dụng máy móc;HTX Bình An;thị xã Thái Hòa;2017;250;;",
        ])
        try await world.database.write { tx in
            try tx.execute("UPDATE beneficiary SET canonical_id = 1 WHERE id = 2")
            try Standing.refresh(.all, in: tx)
        }

        try await world.take(rows: ["1;Lò nung;Ứng dụng máy móc;HTX Bình An;thị xã Thái Hòa;2018;120;;"])

        let owner: Int64? = try await world.database.read { tx in
            try tx.value("SELECT beneficiary_id FROM standing WHERE budget_year = 2018")
        }
        #expect(owner == 1)
        #expect(try await Consistency(world.database).differences() == [])
    }

    /// A list that tells some projects again at another stage, and others for the first time.
    @Test func `old and new projects of one list stand as the ledger says`() async throws {
        let world = try await ImportWorld()
        let first = "1;Máy ép gạch;Ứng dụng máy móc;HTX An Bình;thị xã Thái Hòa;2019;250,5;;"
        try await world.take(rows: [first])

        try await world.take(rows: [
            "1;Máy ép gạch;Ứng dụng máy móc;HTX An Bình;thị xã Thái Hòa;2019;250,5;200;",
            "2;Lò nung;Ứng dụng máy móc;HTX An Bình;thị xã Thái Hòa;2020;120;;",
        ])

        #expect(try await world.count("project") == 2)
        #expect(try await Consistency(world.database).differences() == [])
    }
}

extension ImportWorld {
    /// Takes rows of Nghệ An under one heading.
    fileprivate func take(rows: [String]) async throws {
        let heading =
            "STT;Tên đề án;Nội dung;Cơ sở thụ hưởng;Địa bàn;Năm;Kế hoạch KC tỉnh (triệu đồng);"
            + "Thực hiện KC tỉnh (triệu đồng);Đối ứng (triệu đồng)"
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).csv"
        try ([heading] + rows).joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }  // a leftover harms no other test
        let result = try await take(path: path, province: "40")
        try #require(result.isWritten, "\(result.findings)")
    }
}
