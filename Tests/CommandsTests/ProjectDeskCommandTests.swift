import TestSupport
import Testing

/// What offices do beside the acts of a file: reviews, visits, accounts, done at the machine.
@Suite(.enabled(if: Program.executable != nil, "the program is not built"))
struct ProjectDeskCommandTests {
    private let khuyencong: Program

    init() throws {
        khuyencong = try Program()
    }

    /// "HS1", under contract.
    private func contracted() throws {
        let list = try Program.file(
            "STT,Tên đề án,Năm,Kinh phí KCĐP (đồng)\n1,Máy sấy chè,2026,300000000\n",
            "list.csv"
        )
        _ = try khuyencong("import", "projects", list, "--province", "40", "--stage", "contracted")
        let fields = try Program.file(
            #"{"state":"contracted","document":{"office":"Sở","number":"5/BB-BG"},"reconciled":{"contracted":300000000}}"#,
            "take-over.json"
        )
        let taken = try khuyencong("project", "act", "DA1", "takeOver", "--file", fields)
        #expect(taken.code == 0, "\(taken.complaint)")
    }

    @Test func `a monthly report is printed, sent back with a remark and taken`() throws {
        try contracted()
        let none = try khuyencong("project", "reports", "HS1")
        let report = try Program.file(
            #"{"year":2026,"month":1,"done":"Đã đặt máy","spent":5000000}"#,
            "report.json"
        )
        _ = try khuyencong("project", "act", "HS1", "report", "--file", report)

        let unread = try khuyencong("project", "reports", "HS1")
        let number = try #require(unread.output.split(separator: " ").first.map(String.init))
        let bare = try khuyencong("project", "review", "HS1", number, "--verdict", "more")
        let more = try khuyencong("project", "review", "HS1", number, "--verdict", "more", "--remark", "Thiếu ảnh")
        let taken = try khuyencong("project", "review", "HS1", number, "--verdict", "accepted")
        let late = try khuyencong("project", "late-reports")

        #expect(none.output == "Chưa có báo cáo tháng nào.\n")
        #expect(unread.output.contains("Tháng 1/2026, Người vận hành máy chủ: Đã đặt máy, đã chi 5.000.000\n"))
        #expect(unread.output.hasSuffix("   Chưa xem xét\n"))
        #expect(bare.code == 1)
        #expect(more.output.hasSuffix("   Yêu cầu bổ sung (Người vận hành máy chủ): Thiếu ảnh\n"))
        #expect(taken.output.contains("   Chấp nhận (Người vận hành máy chủ)\n   Yêu cầu bổ sung"))
        #expect(late.code == 0)
    }

    @Test func `a visit is entered from its sheet and printed with its marks`() throws {
        try contracted()
        let sheet = try Program.file(
            #"{"visitedOn":"2026-01-20","visitors":"Phòng QLCN","marks":{"progress":5,"papers":0},"findings":"Máy đã về","recommendation":"Bổ sung hóa đơn","deadline":"2026-02-01"}"#,
            "visit.json"
        )

        let none = try khuyencong("project", "visits", "HS1")
        let entered = try khuyencong("project", "visit", "HS1", "--file", sheet)
        let blank = try khuyencong("project", "visit", "HS1", "--file", Program.file("{}", "blank.json"))
        let listed = try khuyencong("project", "visits", "DA1")

        #expect(none.output == "Chưa kiểm tra lần nào.\n")
        #expect(
            entered.output == """
                Lần 1, 20/01/2026: 71,43 %, Phòng QLCN
                   Tiến độ 5/5, Hồ sơ 0/5
                   Kết quả: Máy đã về
                   Kiến nghị: Bổ sung hóa đơn, hạn 01/02/2026

                """,
            "\(entered.complaint)"
        )
        #expect(blank.code == 1)
        #expect(listed.output == entered.output)
    }

    @Test func `what waits for a file and what was paid are printed`() throws {
        try contracted()
        let unpaid = try khuyencong("project", "accounts", "HS1")
        let advance = try Program.file(
            #"{"document":{"office":"Sở","number":"7/QĐ"},"lines":[{"line":1,"amounts":[{"source":"local","year":2026,"amount":90000000}]}],"investmentDone":80,"investmentTotal":100}"#,
            "advance.json"
        )
        let paid = try khuyencong("project", "act", "HS1", "advance", "--file", advance)

        let accounts = try khuyencong("project", "accounts", "HS1")
        let deadlines = try khuyencong("project", "deadlines", "HS1")
        let missing = try khuyencong("project", "accounts", "HS9")

        #expect(unpaid.output == "Chưa có hợp đồng, khoản chi nào.\n")
        #expect(paid.code == 0, "\(paid.complaint)")
        #expect(accounts.output.contains("dòng 1, Khuyến công địa phương 2026: 90.000.000, chứng từ chưa ghi\n"))
        #expect(deadlines.output.contains("HS1  Báo cáo tiến độ"))
        #expect(missing.code == 1)
    }

    @Test func `the quarters of a file are told and printed beside what was paid`() throws {
        try contracted()
        let told = #"{"source":"local","year":2026,"first":100000000,"second":"150 triệu"}"#
        let over = #"{"source":"local","year":2026,"first":400000000}"#

        let before = try khuyencong("project", "forecast", "HS1")
        let written = try khuyencong("project", "forecast", "HS1", "--file", Program.file(told, "forecast.json"))
        let refused = try khuyencong("project", "forecast", "HS1", "--file", Program.file(over, "over.json"))
        let after = try khuyencong("project", "forecast", "DA1")

        let head = "Khuyến công địa phương năm 2026, 300.000.000: dự kiến "
        #expect(before.output == head + "chưa ghi; đã chi 0, 0, 0, 0\n", "\(before.complaint)")
        #expect(written.output == head + "100.000.000, 150.000.000, 0, 0; đã chi 0, 0, 0, 0\n", "\(written.complaint)")
        #expect(refused.code == 1)
        #expect(after.output == written.output)
    }

    @Test func `a draft is revised field by field`() throws {
        let draft = #"{"map":2025,"level":"local","title":"Sấy chè","year":2027,"province":"40"}"#
        _ = try khuyencong("project", "draft", "--file", Program.file(draft, "draft.json"))

        let revised = try khuyencong(
            "project",
            "revise",
            "HS1",
            "--file",
            Program.file(#"{"title":"Sấy chè xanh"}"#, "change.json")
        )

        #expect(revised.output.hasPrefix("HS1  Sấy chè xanh\n"), "\(revised.complaint)")
        #expect(try khuyencong("project", "list").output.contains("HS1  Sấy chè xanh: Đang soạn"))
    }
}
