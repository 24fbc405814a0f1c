import Foundation
import Testing

@testable import KhuyenCong

/// Money of a list is taken or named: none of it is left out without a word.
@Suite struct NamedMoneyTests {
    @Test func `rows under another province's heading are refused one by one`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                DANH MỤC ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2022 (triệu đồng);;;
                TT;Tên đề án;Đơn vị thực hiện;KCQG
                I;Nghệ An;;100
                1;Máy xay lúa;Trung tâm Khuyến công;100
                II;TỈNH HÀ TĨNH (2 đề án);;90
                1;Máy sấy;Trung tâm Khuyến công;50
                2;Máy ép;Trung tâm Khuyến công;40
                """
        )

        let errors = result.findings.filter { $0.severity == .error }
        #expect(errors.map(\.cell) == ["B6", "B7"])
        #expect(result.refused == 2)
    }

    /// A heading is named once, a cell each time.
    @Test func `money of several sources is named where they are joined`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;Nguồn vốn;KCQG, KCĐP (trđ)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2018;;100
                2;Máy cưa đá;Ứng dụng máy móc;Nam Đàn;2018;KCQG + KC tỉnh;50
                3;Máy bào;Ứng dụng máy móc;Nam Đàn;2018;KCQG;50
                """
        )

        #expect(result.findings.map { "\($0.cell) \($0.severity)" } == ["G1 warning", "F3 warning"])
    }

    @Test(arguments: [
        ("KINH PHÍ KHUYẾN CÔNG NĂM 2018", "Kinh phí thực hiện", true),
        ("ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2018", "Kinh phí thực hiện", true),
        ("ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2018", "Tổng kinh phí", true),
        ("ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2018", "Kinh phí", false),
        ("ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2018", "Kinh phí hỗ trợ thực hiện", false),
    ])
    func `a sum that may hold the counterpart is named where only the title makes it support`(
        title: String,
        heading: String,
        isNamed: Bool
    ) async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                \(title) (triệu đồng);;;;
                TT;Tên đề án;Nội dung;Địa bàn;\(heading)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;100
                2;Máy cưa đá;Ứng dụng máy móc;Nam Đàn;50
                """
        )

        let named = result.findings.filter { $0.reason.contains("gồm cả vốn đối ứng: 2 khoản") }
        #expect(named.map { "\($0.cell) \($0.severity)" } == (isNamed ? ["E2 warning"] : []))
        #expect(result.taken == 2)
    }

    @Test func `numbers under an empty heading are named`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh (trđ);
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2018;100;77
                """
        )

        #expect(result.findings.map(\.cell) == ["G1"])
    }

    /// Two "Kinh phí" without any source beside them are both money, and one may repeat the other.
    @Test func `two totals without sources are added up and named`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;Kinh phí đợt 1 (trđ);Kinh phí đợt 2 (trđ)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2018;100;20
                """
        )

        #expect(result.findings.map(\.cell) == ["G1", "F1", "G1"])
    }

    @Test func `a split of a total that exceeds it is named`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh (trđ)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2018;100
                2;Máy cưa đá;Ứng dụng máy móc;Nam Đàn;2018;50
                ;Tổng cộng;;;;150
                ;Trong đó: huyện Nam Đàn;;;;
                ;- Đợt 1;;;;100
                ;- Đợt 2;;;;70
                """
        )

        #expect(result.findings.map(\.cell) == ["F7"])
        #expect(result.taken == 2)
    }

    @Test func `rows that split a project are named`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;Kinh phí (trđ)
                1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2018;100
                ;Trong đó:;;;;
                ;- Khuyến công tỉnh;;;;60
                """
        )

        #expect(result.findings.map(\.cell) == ["F4", "F1"])
    }
}
