import TestSupport
import Testing

/// What offices do with plans, sources, programmes, calls and conclusions, done at the machine.
@Suite(.enabled(if: Program.executable != nil, "the program is not built"))
struct DeskActsCommandTests {
    private let khuyencong: Program

    init() throws {
        khuyencong = try Program()
    }

    private func run(_ words: String..., file text: String) throws -> Program.Outcome {
        try khuyencong(words + ["--file", try Program.file(text, "fields.json")])
    }

    @Test func `a plan is tried and kept as a draft, and nothing of it stands in the plan`() throws {
        let lines = #""lines":[{"kind":"management","title":"Quản lý","source":"province","amount":20000000}]"#
        _ = try run(
            "plan",
            "record",
            file:
                #"{"source":"province","province":"40","year":2026,"kind":"expected","amount":50000000,"day":"2026-01-05","document":"1/QĐ"}"#
        )
        _ = try run(
            "plan",
            "decide",
            file: #"{"level":"local","province":"40","year":2026,"decision":{"number":"2/QĐ","day":"2026-01-10"}}"#
        )

        let tried = try run("plan", "try", "1", file: "{\(lines)}")
        let drafted = try run("plan", "draft", "1", file: #"{"name":"PA1",\#(lines)}"#)
        let twice = try run("plan", "draft", "1", file: #"{"name":"PA1",\#(lines)}"#)
        let shown = try khuyencong("plan", "show", "1")

        #expect(tried.output.contains("0 → 20.000.000, vốn giao 50.000.000, chênh lệch 30.000.000"))
        #expect(drafted.output.hasPrefix("Bản nháp “PA1”, phiên bản "), "\(drafted.complaint)")
        #expect(twice.code == 1)
        #expect(!shown.output.contains("20.000.000"))
    }

    @Test func `a flow is taken back, and the account closed at zero and opened again`() throws {
        _ = try run(
            "plan",
            "record",
            file:
                #"{"source":"province","province":"40","year":2026,"kind":"expected","amount":50000000,"day":"2026-01-05","document":"1/QĐ"}"#
        )

        let shown = try khuyencong("plan", "source", "show", "1")
        let bare = try khuyencong("plan", "source", "reverse", "1", "1", "--reason", " ")
        let reversed = try khuyencong("plan", "source", "reverse", "1", "1", "--reason", "Ghi nhầm năm")
        let closed = try khuyencong("plan", "source", "close", "1")
        let opened = try khuyencong("plan", "source", "open", "1", "--reason", "Bổ sung chứng từ")

        #expect(shown.output.hasPrefix("1  Khuyến công cấp tỉnh năm 2026"))
        #expect(shown.output.contains("\n  1  Vốn giao 05/01/2026, 1/QĐ: 50.000.000\n"))
        #expect(bare.code == 1)
        #expect(reversed.output.contains("  1  Vốn giao 05/01/2026, 1/QĐ: 50.000.000, đã hủy\n"))
        #expect(closed.output.contains("Đã khóa ngày "), "\(closed.complaint)")
        #expect(opened.code == 0 && !opened.output.contains("Đã khóa ngày "), "\(opened.complaint)")
    }

    @Test func `a result of an indicator is reported, reviewed, and counts from then on`() throws {
        let programme =
            #"{"level":"local","province":"40","name":"Chương trình","startsOn":"2026-01-01","endsOn":"2030-12-31","decision":{"number":"5/QĐ","day":"2026-01-10"},"indicators":[{"name":"Cơ sở áp dụng","value":"percent","key":"share","target":"80"}]}"#
        _ = try run("programme", "add", file: programme)

        let none = try khuyencong("programme", "results", "1")
        let reported = try run(
            "programme",
            "report",
            "1",
            file: #"{"indicator":"share","year":2026,"value":75,"base":100,"source":"Báo cáo 12"}"#
        )
        let before = try khuyencong("programme", "show", "1")
        let reviewed = try khuyencong("programme", "review", "1", "1")
        let after = try khuyencong("programme", "show", "1")

        #expect(none.output == "Chưa có báo cáo kết quả nào.\n")
        #expect(reported.output == "1  Cơ sở áp dụng năm 2026: 75/100, Báo cáo 12, chờ duyệt\n")
        #expect(!before.output.contains("đã đạt"))
        #expect(reviewed.output.hasSuffix("đã duyệt (Người vận hành máy chủ)\n"), "\(reviewed.complaint)")
        #expect(after.output.contains("Cơ sở áp dụng: ít nhất 80 %, đã đạt 75\n"))
    }

    @Test func `a call is opened, listed and ended before its day`() throws {
        let call =
            #"{"level":"local","province":"40","title":"Đợt 1","kinds":["machinery"],"year":2027,"opensOn":"2026-01-01","closesOn":"2026-12-31","contact":"Sở Công Thương"}"#

        let none = try khuyencong("call", "list")
        let opened = try run("call", "open", file: call)
        let listed = try khuyencong("call", "list")
        let ended = try run("call", "revise", "1", file: #"{"withdraw":true}"#)

        #expect(none.output == "Chưa mở đợt nào.\n")
        #expect(opened.output.hasPrefix("1  Đợt 1, kế hoạch năm 2027, "), "\(opened.complaint)")
        #expect(listed.output.hasSuffix("; 0 hồ sơ đã nộp, 0 đang soạn\n"))
        #expect(ended.output.contains("nhận 01/01/2026 – 31/12/2026, đã kết thúc sớm; "), "\(ended.complaint)")
    }

    @Test func `a conclusion is entered, stands in the review and is answered`() throws {
        let list = try Program.file("STT,Tên đề án,Năm,Kinh phí KCĐP (đồng)\n1,Máy sấy chè,2026,300000000\n", "l.csv")
        _ = try khuyencong("import", "projects", list, "--province", "40", "--stage", "contracted")
        _ = try run(
            "project",
            "act",
            "DA1",
            "takeOver",
            file:
                #"{"state":"contracted","document":{"office":"Sở","number":"5/BB"},"reconciled":{"contracted":300000000}}"#
        )

        let clean = try khuyencong("money", "review")
        let entered = try run(
            "money",
            "conclude",
            "HS1",
            file: #"{"office":"Kiểm toán","day":"2026-02-01","finding":"Thiếu chứng từ","dueOn":"2026-03-01"}"#
        )
        let review = try khuyencong("money", "review")
        let answered = try run("money", "answer", "1", file: #"{"answer":"Đã bổ sung","day":"2026-02-20"}"#)
        let after = try khuyencong("money", "review")
        let yearEnd = try khuyencong("money", "year-end", "--year", "2026")

        let open = "Kết luận 1  HS1 Kiểm toán chưa có số: Thiếu chứng từ, hạn 01/03/2026, "
        #expect(clean.output == "Không có gì cần rà soát.\n")
        #expect(entered.output == open + "chưa thực hiện\n", "\(entered.complaint)")
        #expect(review.output == entered.output)
        #expect(answered.output == open + "đã thực hiện 20/02/2026\n", "\(answered.complaint)")
        #expect(after.output == clean.output)
        #expect(yearEnd.output.contains("  HS1  Máy sấy chè: giao "))
    }
}
