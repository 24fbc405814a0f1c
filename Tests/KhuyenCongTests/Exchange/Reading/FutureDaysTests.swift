import Testing

@testable import KhuyenCong

@Suite struct FutureDaysTests {
    @Test func `a decision and a year that have not come are named`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;Ngày phê duyệt;KC tỉnh (trđ)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2018;01/03/2031;60
                2;Máy cưa đá;Ứng dụng máy móc;Nam Đàn;2018;QĐ số 12 ngày 1/3/2018;50
                3;Máy ép dầu;Ứng dụng máy móc;xã Nam Đàn;2031;05/01/2026;40
                """
        )

        #expect(result.findings.map(\.cell) == ["F2", "E4"])
        #expect(result.findings.allSatisfy { $0.severity == .warning })
    }

    /// "1899" made "1899/2021" with the title's year, and the row was taken as one of 2021.
    @Test func `a year of long ago is refused although the title tells another`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG NĂM 2021;;;;;
                TT;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh (trđ)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;1899;60
                """
        )

        #expect(result.findings.map(\.cell) == ["E3"])
        #expect(result.refused == 1)
    }
}
