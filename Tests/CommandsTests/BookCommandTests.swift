import Foundation
import TestSupport
import Testing

/// Papers, establishments, units and the ledger, at the machine without a browser.
@Suite(.enabled(if: Program.executable != nil, "the program is not built"))
struct BookCommandTests {
    private let khuyencong: Program

    init() throws {
        khuyencong = try Program()
        let list = try Program.file(
            """
            STT,Tên đề án,Năm,Đơn vị thụ hưởng,Kinh phí KCĐP (đồng)
            1,Máy sấy chè,2024,Công ty TNHH Chè Anh Sơn,300000000
            2,Máy xay bột,2024,Hợp tác xã Nam Đàn,100000000

            """,
            "list.csv"
        )
        let imported = try khuyencong("import", "projects", list, "--province", "40")
        try #require(imported.code == 0, "\(imported.complaint)")
    }

    private func file(_ bytes: [UInt8], _ name: String) throws -> String {
        let path = try Program.file("", name)
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test func `a paper is added, listed and taken out again, byte for byte`() throws {
        let paper = try file(TestPapers.pdf, "hop-dong.pdf")
        let out = khuyencong.database + ".pdf"

        let added = try khuyencong("attachment", "add", "DA1", paper, "--kind", "contract")
        let listed = try khuyencong("attachment", "list", "DA1")
        let other = try khuyencong("attachment", "list", "DA2")
        let taken = try khuyencong("attachment", "get", "1", "--output", out)
        let again = try khuyencong("attachment", "get", "1", "--output", out)

        #expect(added.output == "Đã thêm tài liệu số 1.\n", "\(added.complaint)")
        #expect(listed.output.contains("hop-dong.pdf"))
        #expect(other.output == "Chưa có tài liệu nào.\n")
        #expect(taken.code == 0, "\(taken.complaint)")
        #expect(FileManager.default.contents(atPath: out) == Data(TestPapers.pdf))
        #expect(again.code == 1)
        #expect(FileManager.default.fileExists(atPath: paper))
    }

    @Test func `what is no paper is refused, and nothing of it stays`() throws {
        let program = try file(Array("MZ\u{0}\u{1}".utf8), "hop-dong.pdf")

        let refused = try khuyencong("attachment", "add", "DA1", program, "--kind", "contract")
        let missing = try khuyencong("attachment", "add", "DA1", program + ".none", "--kind", "contract")
        let left = try FileManager.default.contentsOfDirectory(atPath: khuyencong.database + ".files/arriving")

        #expect(refused.code == 1)
        #expect(missing.complaint.contains("Không đọc được tệp"))
        #expect(left == [])
        #expect(try khuyencong("attachment", "list", "DA1").output == "Chưa có tài liệu nào.\n")
    }

    @Test func `two rows of one establishment are merged, shown as one and taken apart`() throws {
        let before = try khuyencong("beneficiary", "list", "--search", "anh son")
        let merged = try khuyencong("beneficiary", "merge", "2", "1", "--reason", "Cùng một cơ sở")
        let shown = try khuyencong("beneficiary", "show", "1")
        let one = try khuyencong("beneficiary", "list")
        let apart = try khuyencong("beneficiary", "unmerge", "1")
        let two = try khuyencong("beneficiary", "list")

        #expect(before.output.contains("Công ty TNHH Chè Anh Sơn: 1 đề án"))
        #expect(before.output.hasSuffix("\n1 cơ sở.\n"))
        #expect(merged.output == "Đã gộp, lần gộp số 1.\n", "\(merged.complaint)")
        #expect(shown.output.contains("Gộp số 1: cơ sở 2 Hợp tác xã Nam Đàn, Cùng một cơ sở"))
        #expect(shown.output.contains("Máy xay bột, năm 2024: Khuyến công địa phương 100.000.000 đồng"))
        #expect(one.output.hasSuffix("\n1 cơ sở.\n"))
        #expect(apart.code == 0)
        #expect(two.output.hasSuffix("\n2 cơ sở.\n"))
    }

    @Test func `a unit is found by its name without marks, and shown with what it came from`() throws {
        let found = try khuyencong("place", "find", "nghe an")
        let shown = try khuyencong("place", "show", "17329")
        let none = try khuyencong("place", "show", "99999")

        #expect(found.output.contains("40  Tỉnh Nghệ An\n"))
        #expect(shown.output.contains("Thuộc: Tỉnh Nghệ An (40)"))
        #expect(shown.output.contains("Từ: "))
        #expect(none.code == 1)
    }

    @Test func `the ledger is corrected with its reason, after a look at what would change`() throws {
        let amount = "local:approved:2024=250000000"
        let tried = try khuyencong("ledger", "correct", "DA1", "--reason", "Sai số", "--amount", amount, "--dry-run")
        let unchanged = try khuyencong("ledger", "show", "DA1")
        let done = try khuyencong("ledger", "correct", "DA1", "--reason", "Sai số", "--amount", amount)
        let changed = try khuyencong("ledger", "show", "DA1")
        let wrong = try khuyencong("ledger", "correct", "DA1", "--reason", "Sai", "--amount", "local:2024=1")
        let withdrawn = try khuyencong("ledger", "withdraw", "DA2", "--reason", "Nhập trùng")
        let gone = try khuyencong("ledger", "show", "DA2")

        #expect(tried.output == done.output)
        #expect(tried.output.contains(" → "), "\(tried.complaint)")
        #expect(unchanged.output.contains("local:approved:2024"))
        #expect(unchanged.output.contains("300.000.000 đồng"))
        #expect(changed.output.contains("250.000.000 đồng"))
        #expect(!changed.output.contains("300.000.000 đồng"))
        #expect(wrong.code == 64)
        #expect(withdrawn.code == 0, "\(withdrawn.complaint)")
        #expect(gone.output.contains("Máy xay bột, năm 2024, đã rút"))
    }
}
