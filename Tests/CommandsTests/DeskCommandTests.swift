import TestSupport
import Testing

/// What officers do on the pages of files, plans and programmes, done at the machine.
@Suite(.enabled(if: Program.executable != nil, "the program is not built"))
struct DeskCommandTests {
    private let khuyencong: Program

    init() throws {
        khuyencong = try Program()
    }

    private func draft(_ title: String) throws {
        let proposal = """
            {"map":2025,"level":"local","scheme":"single","title":"\(title)","year":2027,"province":"40",
             "implementer":"Trung tâm Khuyến công Nghệ An",
             "lines":[{"kind":"machinery","item":"machinery","place":"17329",
                "beneficiary":{"name":"\(title)"},"eligibleCost":800000000,
                "amounts":[{"source":"province","amount":300000000},{"source":"counterpart","amount":500000000}]}],
             "machines":[{"name":"Máy \(title)","model":"BT-500","unitPrice":800000000}],
             "necessity":"Máy cũ","objective":"Nâng công suất","scale":"Một máy","plan":"Lắp máy trong quý III",
             "effect":"Thêm việc làm","commitments":{"fundsTheRest":true,"takesNoOtherSupport":true}}
            """
        let drafted = try khuyencong("project", "draft", "--file", Program.file(proposal, "proposal.json"))
        #expect(drafted.code == 0, "\(drafted.complaint)")
    }

    @Test func `one act is done on every file of a list, or on none`() throws {
        try draft("Sấy chè")
        try draft("Xay bột")

        let tried = try khuyencong("project", "act-list", "submit", "HS1", "HS2", "--dry-run")
        let unchanged = try khuyencong("project", "list", "--state", "submitted")
        let refused = try khuyencong("project", "act-list", "submit", "HS1", "HS9")
        let done = try khuyencong("project", "act-list", "submit", "HS1", "HS2")
        let listed = try khuyencong("project", "list", "--state", "submitted", "--level", "local")
        let tasks = try khuyencong("task", "list", "--kind", "appraise")

        #expect(tried.output.contains("HS1  Sấy chè: Đã nộp"))
        #expect(unchanged.output == "Không có hồ sơ nào.\n")
        #expect(refused.code == 1)
        #expect(done.output.contains("HS2  Xay bột: Đã nộp"), "\(done.complaint)")
        #expect(listed.output.contains("HS1  Sấy chè: Đã nộp, Khuyến công địa phương, "))
        #expect(tasks.output.contains("HS1  Thẩm định cấp cơ sở, hạn "))
        #expect(tasks.output.hasSuffix("2 việc.\n"))
    }

    @Test func `a question is asked and ended at the machine`() throws {
        let question = try Program.file(
            #"{"province":"40","kind":"machinery","label":"Công suất hiện nay","form":"number","unit":"tạ"}"#,
            "question.json"
        )
        let asked = try khuyencong("question", "ask", "--file", question)
        let ended = try khuyencong("question", "end", "1")
        let again = try khuyencong("question", "end", "1")
        let listed = try khuyencong("question", "list")

        let told = "1  Công suất hiện nay (số): 40, khuyến công địa phương, "
        #expect(asked.output.hasPrefix(told), "\(asked.complaint)")
        #expect(ended.output.contains("thôi hỏi từ"))
        #expect(again.code == 1)
        #expect(listed.output == ended.output)
    }

    @Test func `a project of a list is taken over, and not only on trial`() throws {
        let list = try Program.file(
            "STT,Tên đề án,Năm,Kinh phí KCĐP (đồng)\n1,Máy sấy chè,2024,300000000\n",
            "list.csv"
        )
        let imported = try khuyencong("import", "projects", list, "--province", "40")
        let fields = try Program.file(
            #"{"state":"approved","document":{"office":"Sở","number":"5/BB-BG"},"reconciled":{"approved":300000000}}"#,
            "take-over.json"
        )

        let tried = try khuyencong("project", "act", "DA1", "takeOver", "--file", fields, "--dry-run")
        let taken = try khuyencong("project", "act", "DA1", "takeOver", "--file", fields)

        #expect(imported.code == 0, "\(imported.complaint)")
        #expect(tried.code == 1)
        #expect(tried.complaint.contains("không có bước chỉ kiểm tra"))
        #expect(taken.code == 0, "\(taken.complaint)")
        #expect(taken.output.contains("HS1"))
    }

    @Test func `the tasks of one person are those of that person's rights`() throws {
        try draft("Sấy chè")
        _ = try khuyencong("user", "add", "ke-toan", "--name", "Kế toán", "--role", "accountant", "--province", "40")

        let own = try khuyencong("task", "list", "--user", "ke-toan")
        let nobody = try khuyencong("task", "list", "--user", "khong-co")

        #expect(own.output == "Không có việc nào.\n")
        #expect(nobody.code == 1)
    }

    @Test func `a programme is added, revised and shown, and a plan closed`() throws {
        let programme =
            #"{"level":"local","province":"40","name":"Chương trình 2026–2030","startsOn":"2026-01-01","endsOn":"2030-12-31","decision":{"number":"5/QĐ","day":"2026-01-10"},"indicators":[{"name":"Máy mới","unit":"máy","measure":"machines","target":30}],"budgets":[{"source":"province","year":2026,"amount":5000000000}]}"#
        let plan = #"{"level":"local","province":"40","year":2026,"decision":{"number":"2/QĐ","day":"2026-01-10"}}"#

        let added = try khuyencong("programme", "add", "--file", Program.file(programme, "programme.json"))
        let renamed = programme.replacing("2026–2030", with: "sửa đổi")
        let revised = try khuyencong("programme", "revise", "1", "--file", Program.file(renamed, "programme.json"))
        let listed = try khuyencong("programme", "list")
        let shown = try khuyencong("programme", "show", "1")
        let decided = try khuyencong("plan", "decide", "--file", Program.file(plan, "plan.json"))
        let closed = try khuyencong("plan", "close", "1")
        let twice = try khuyencong("plan", "close", "1")

        #expect([added, revised, listed, shown, decided, closed].map(\.code) == [0, 0, 0, 0, 0, 0])
        #expect(listed.output == "1  Chương trình sửa đổi, Tỉnh Nghệ An, 01/01/2026 – 31/12/2030, quyết định 5/QĐ\n")
        #expect(shown.output.contains("  Máy mới: ít nhất 30 máy, đã đạt 0\n"))
        #expect(shown.output.contains("năm 2026: chương trình 5.000.000.000, vốn giao 0"))
        #expect(twice.code == 1)
    }
}
