import Testing

@testable import KhuyenCong

/// A total whose word stands in the column of establishments is none of the project above it.
@Suite struct TotalBelowProjectTests {
    @Test(arguments: ["Tổng", "Tổng cộng", "Cộng"])
    func `a project alone has no establishment of the total's name`(_ word: String) async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG ĐỊA PHƯƠNG NĂM 2019 (triệu đồng)
                TT;Đơn vị thụ hưởng;Tên đề án;Kinh phí hỗ trợ
                1;;Máy ép dầu;100
                ;\(word);;100
                """
        )

        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(try await world.booked() == ["40 2024 40 - 100000000"])
        #expect(try await world.count("beneficiary") == 0)
    }

    @Test func `a sum of several projects is not that of the last one's establishments`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG ĐỊA PHƯƠNG NĂM 2019 (triệu đồng)
                TT;Đơn vị thụ hưởng;Tên đề án;Kinh phí hỗ trợ
                1;HTX Phú Lộc;Máy ép dầu;100
                2;;Hội chợ;80
                ;Tổng cộng;;180
                """
        )

        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(try await world.booked() == ["40 2024 40 - 100000000", "40 2024 40 - 80000000"])
        #expect(try await world.count("beneficiary") == 1)
    }

    @Test func `the establishments of a project still add up to it`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG ĐỊA PHƯƠNG NĂM 2019 (triệu đồng)
                TT;Đơn vị thụ hưởng;Tên đề án;Kinh phí hỗ trợ
                1;;Đề án nhóm hỗ trợ máy;180
                ;HTX Phú Lộc;;100
                ;Tổng công ty An Bình;;80
                ;Tổng;;180
                """
        )

        #expect(result.findings.filter { $0.severity == .error } == [])
        #expect(try await world.booked() == ["40 2024 40 - 100000000", "40 2024 40 - 80000000"])
        #expect(try await world.count("beneficiary") == 2)
    }
}
