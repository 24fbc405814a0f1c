import Foundation
import Testing

@testable import KhuyenCong

/// Money that is likely another than the list seems to say is refused at its cell.
@Suite struct DoubtfulMoneyTests {
    /// Wrong units are the costliest error of a list: a thousand or a million times the money.
    @Test func `an amount that no project ever had is refused`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                KẾ HOẠCH KHUYẾN CÔNG TỈNH NĂM 2018;;;
                ;;;ĐVT: triệu đồng
                TT;Tên đề án;Địa bàn;Kinh phí hỗ trợ
                1;Máy xay lúa;Nam Đàn;100
                2;Máy cưa đá;Đô Lương;60000000
                3;Máy bào;Đô Lương;0,005
                """
        )

        #expect(errors(result) == ["D5", "D6"])
        #expect(!result.isWritten)
    }

    @Test func `a mere Kinh phí that the title makes a support has the bounds of one`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                ĐỀ ÁN KHUYẾN CÔNG ĐỊA PHƯƠNG NĂM 2017 (nghìn đồng);;;
                TT;Tên đề án;Địa bàn;Kinh phí
                1;Máy xay lúa;Nam Đàn;150000
                2;Máy cưa đá;Đô Lương;80000000
                """
        )

        #expect(errors(result) == ["D4"])
        #expect(!result.isWritten)
    }

    @Test func `a row of nothing but money that is no sum is named`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                KẾ HOẠCH KHUYẾN CÔNG TỈNH NĂM 2018 (triệu đồng);;;
                TT;Tên đề án;Địa bàn;Kinh phí hỗ trợ
                1;Máy xay lúa;Nam Đàn;100
                2;Máy cưa đá;Đô Lương;50
                ;;;140
                """
        )

        #expect(
            result.findings.filter { $0.cell == "D5" }.map(\.reason) == [
                "Dòng này chỉ có số tiền: hiểu là một khoản nữa của đề án ở trên, được cộng vào sổ."
            ]
        )
        #expect(result.isWritten)
    }

    @Test func `a scheme whose establishments add up to another sum is refused`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                ĐỀ ÁN KHUYẾN CÔNG QUỐC GIA NĂM 2022 (ĐVT: triệu đồng);;;;
                TT;Tên đề án;Đơn vị thụ hưởng;Địa điểm;KCQG
                1;Máy đồ gỗ;;;190
                -;;Cơ sở Tâm;Nam Đàn;100
                -;;Cơ sở Việt;Đô Lương;80
                """
        )

        #expect(errors(result) == ["E3"])
        #expect(!result.isWritten)
    }

    @Test func `a bare Kinh phí beside the counterpart alone is refused`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                KẾ HOẠCH KHUYẾN CÔNG TỈNH NĂM 2022 (ĐVT: triệu đồng);;;;
                TT;Tên đề án;Địa điểm;Kinh phí;Đối ứng
                1;Máy đồ gỗ;Nam Đàn;100;60
                """
        )

        #expect(errors(result) == ["D3"])
    }

    /// A warning at each row would hide the one that matters.
    @Test func `what is assumed of many rows is said once`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                KẾ HOẠCH KHUYẾN CÔNG NĂM 2022 (ĐVT: triệu đồng);;;;
                TT;Tên đề án;Địa điểm;Kinh phí hỗ trợ
                1;Ứng dụng máy móc làm đồ gỗ;Nam Đàn;100
                2;Đào tạo nghề may;Nam Đàn;60
                """
        )

        #expect(result.findings.map(\.cell) == ["B2", "D2"])
        #expect(result.taken == 2)
    }

    @Test func `a title that goes on in the row below is one title`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                KẾ HOẠCH KHUYẾN CÔNG TỈNH NĂM 2022 (ĐVT: triệu đồng);;;
                TT;Tên đề án;Địa điểm;Kinh phí hỗ trợ
                1;Ứng dụng máy CNC;Nam Đàn;100
                ;trong sản xuất đồ gỗ;;
                2;Đào tạo nghề may;Nam Đàn;60
                """
        )

        let titles = try await Projects(world.database).list(ProjectListQuery(), by: .localOperator).rows.map(\.title)
        #expect(Set(titles) == ["Ứng dụng máy CNC trong sản xuất đồ gỗ", "Đào tạo nghề may"])
        #expect(result.rows == 2)
    }

    @Test func `an establishment in the row below belongs to the project above it`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                KẾ HOẠCH KHUYẾN CÔNG TỈNH NĂM 2022 (ĐVT: triệu đồng);;;
                TT;Tên đề án/ Đơn vị thụ hưởng;Địa điểm;Kinh phí hỗ trợ
                1;Hỗ trợ máy ép dầu;;100
                ;HTX Lạc Sơn;Đô Lương;
                2;Hỗ trợ máy cưa;;80
                ;Công ty A;TP Vinh;
                ;Tổng;;180
                """
        )

        let titles = try await Projects(world.database).list(ProjectListQuery(), by: .localOperator).rows.map(\.title)
        let query = try PeriodQuery(place: "40", from: 2022, to: 2022)
        let places = try await PeriodReports(world.database).report(query, by: .localOperator).byPlace
        #expect(Set(titles) == ["Hỗ trợ máy ép dầu – HTX Lạc Sơn", "Hỗ trợ máy cưa – Công ty A"])
        #expect(
            Set(places.map { [$0.key.code ?? "", "\($0.amount?.amount ?? 0)"] }) == [
                ["427", "100000000"], ["412", "80000000"],
            ]
        )
        #expect(result.rows == 2)
    }

    @Test func `money of a project that was given up is named`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: """
                TT;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh (trđ);Ghi chú;Tình trạng
                1;Máy ép dầu;Ứng dụng máy móc;Nam Đàn;2019;100;;Hoàn thành
                2;Máy cưa;Ứng dụng máy móc;Nam Đàn;2019;80;Đã hủy theo QĐ 15/QĐ-UBND;
                3;Máy bào;Ứng dụng máy móc;Nam Đàn;2019;70;;Không thực hiện
                4;Máy may (chuyển sang năm 2020);Ứng dụng máy móc;Nam Đàn;2019;60;;
                5;Máy hủy rác;Ứng dụng máy móc;Nam Đàn;2019;50;Hủy rác y tế;
                6;Máy in;Ứng dụng máy móc;Nam Đàn;2019;;Không thực hiện;
                """
        )

        #expect(result.findings.map(\.cell) == ["G3", "H4", "B5", "F7"])
        #expect(result.findings.map(\.severity) == [.warning, .warning, .warning, .warning])
        #expect(result.taken == 6)
    }

    private func errors(_ result: ImportResult) -> [String] {
        result.findings.filter { $0.severity == .error }.map(\.cell)
    }
}
