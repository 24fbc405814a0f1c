import Claims
import Foundation
import Testing
import Vietnamese

/// The rates, growths and shares that a table prints beside their numbers.
@Suite struct TableRateTests {
    private func checks(_ text: String) -> [ClaimCheck] {
        ClaimChecker.check([ClaimReader().read(text)])[0].checks
    }

    @Test(arguments: ["\t", " | "])
    func `what was done of each plan is held against its rate`(border: String) {
        let text = """
            TT | Nội dung | ĐVT | Kế hoạch | Thực hiện | Đạt (%)
            1 | Lớp nghề | học viên | 240 | 210 | 87,5
            2 | Gian hàng | gian hàng | 30 | 36 | 110
            3 | Vốn hỗ trợ | triệu đồng | 1.600 | 1.480 | 92,5
            """

        let found = checks(text.replacingOccurrences(of: " | ", with: border))

        #expect(found.map(\.verdict) == [.agrees, .differs, .agrees])
        #expect(found.map(\.expected?.double) == [87.5, 120, 92.5])
    }

    @Test func `what a year made more than the one before is held against its growth`() {
        let text = """
            Số liệu chung (ĐVT: triệu đồng)
            Nguồn\tNăm 2021\tNăm 2022\tTăng, giảm (%)
            Quốc gia\t800\t1.000\t25
            Tỉnh\t2.000\t1.800\t12
            """

        #expect(checks(text).map(\.verdict) == [.agrees, .differs])
    }

    @Test func `shares are held against the row of the sum`() {
        let text = """
            Nguồn vốn | Kinh phí (triệu đồng) | Cơ cấu (%)
            Quốc gia | 900 | 22,5
            Tỉnh | 1.100 | 29,5
            Cơ sở | 2.000 | 50
            Cộng | 4.000 | 100
            """

        #expect(checks(text).filter { $0.kind == .share }.map(\.verdict) == [.agrees, .differs, .agrees])
    }

    @Test func `a rate whose head names the plan is held against it beside the year before`() {
        let text = """
            Chỉ tiêu | Năm 2022 | Kế hoạch năm 2023 | Thực hiện năm 2023 | Thực hiện so với kế hoạch (%)
            Số đề án | 20 | 25 | 24 | 96
            Số lớp học | 10 | 12 | 9 | 90
            """

        #expect(checks(text).map(\.expected?.double) == [96, 75])
    }

    @Test(arguments: [
        "Chỉ tiêu\tKế hoạch\tThực hiện\tSo với cùng kỳ (%)\nSố đề án\t20\t18\t105",
        "Chỉ tiêu\tKế hoạch năm\tKế hoạch quý\tThực hiện\tTỷ lệ (%)\nSố đề án\t20\t6\t5\t83,3",
        "Nguồn\tNăm 2021 (triệu đồng)\tNăm 2022 (triệu đồng)\tSo sánh (%)\nTỉnh\t2.000\t1.800\t90",
        "Nguồn\tKinh phí (triệu đồng)\tTỷ lệ (%)\nTỉnh\t2.000\t62\nHuyện\t700\t80",
        "Chỉ tiêu\tThực hiện năm 2022\tKế hoạch năm 2023\tKH 2023/TH 2022 (%)\nSố đề án\t20\t25\t125",
        "Chỉ tiêu\tThực hiện năm 2022\tKế hoạch năm 2023\tSo sánh (%)\nSố đề án\t20\t25\t125",
        """
        Nguồn | Kế hoạch (triệu đồng) | Thực hiện 9 tháng (triệu đồng) | Ước cả năm (triệu đồng) | Tỷ lệ (%)
        Tỉnh | 500 | 300 | 450 | 90
        """,
        "Chỉ tiêu\tNăm 2022\tKế hoạch năm 2023\tThực hiện năm 2023\tSo sánh (%)\nSố đề án\t20\t22\t25\t125",
    ])
    func `a rate of something else is not judged`(text: String) {
        #expect(checks(text).filter { $0.verdict == .differs } == [])
    }

    @Test func `columns of years and plans are of these`() {
        let figures = ClaimReader().read(
            "Chỉ tiêu\tThực hiện năm 2022\tKế hoạch năm 2023\nSố đề án\t14\t17\nKinh phí (triệu đồng)\t2.100\t2.600"
        ).figures

        #expect(figures.map(\.value?.double) == [14, 17, 2_100_000_000, 2_600_000_000])
        #expect(figures.map(\.from) == [2022, 2023, 2022, 2023])
        #expect(figures.map(\.isPlanned) == [false, true, false, true])
    }

    @Test func `a row that names no unit tells nothing`() {
        #expect(ClaimReader().read("Đơn vị\tKế hoạch\tThực hiện\nCông ty Sao Mai\t500\t480").figures == [])
    }
}
