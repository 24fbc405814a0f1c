import Foundation
import TestSupport
import Testing

/// Scripts of other offices rely on these words, exit codes and shapes.
@Suite(.enabled(if: Program.executable != nil, "the program is not built"))
struct CommandLineTests {
    private struct ImportJSON: Decodable, Equatable {
        let files: [String]
        let rows: Int
        let taken: Int
        let unchanged: Int
        let refused: Int
    }

    @Test func `importing twice takes all, then changes nothing`() throws {
        let khuyencong = try Program()
        let sample = Program.sample("ha-tinh-2016-2020.xlsx")

        let first = try khuyencong("import", "projects", sample, "--province", "42", "--json")
        let second = try khuyencong("import", "projects", sample, "--province", "42", "--json")

        #expect(first.code == 0)
        #expect(
            try counts(first)
                == ImportJSON(files: ["ha-tinh-2016-2020.xlsx"], rows: 109, taken: 109, unchanged: 0, refused: 0)
        )
        #expect(second.code == 0)
        #expect(
            try counts(second)
                == ImportJSON(files: ["ha-tinh-2016-2020.xlsx"], rows: 109, taken: 0, unchanged: 109, refused: 0)
        )
    }

    @Test func `refused rows leave with 2 and write nothing`() throws {
        let khuyencong = try Program()
        let faulty = Program.sample("thanh-hoa-six-faults.xlsx")

        let outcome = try khuyencong("import", "projects", faulty, "--province", "38", "--json")
        let report = try khuyencong(
            "report",
            "period",
            "--province",
            "38",
            "--from",
            "2021",
            "--to",
            "2022",
            "--format",
            "json"
        )

        #expect(outcome.code == 2)
        #expect(try counts(outcome).taken == 0)
        #expect(report.output.contains(#""total":{"projects":0,"establishments":null,"amount":null}"#))
    }

    @Test func `an import says how it read, marks a copy, and is taken back by its number`() throws {
        let khuyencong = try Program()
        let copy = Program.folder.appendingPathComponent(UUID().uuidString + ".xlsx").path
        let sample = Program.sample("thanh-hoa-2021-2022.xlsx")
        let faulty = Program.sample("thanh-hoa-six-faults.xlsx")

        let refused = try khuyencong("import", "projects", faulty, "--province", "38", "--marked", copy)
        let two = try khuyencong("import", "projects", faulty, sample, "--province", "38", "--marked", copy)
        let taken = try khuyencong("import", "projects", sample, "--province", "38")
        let undone = try khuyencong("import", "undo", "1", "--reason", "Nhầm tệp")
        let again = try khuyencong("import", "undo", "1", "--reason", "Nhầm tệp")

        #expect(refused.code == 2)
        #expect(refused.complaint.contains("thanh-hoa-six-faults.xlsx › "))
        #expect(refused.complaint.contains("giai đoạn "))
        #expect(try Data(contentsOf: URL(fileURLWithPath: copy)).starts(with: [0x50, 0x4B, 3, 4]))
        #expect(two.code == 64)
        #expect(taken.output.hasPrefix("29 dòng: đã nhận 29, không đổi 0, bị từ chối 0. Lần nhập số 1."))
        #expect(undone.code == 0)
        #expect(undone.complaint == "Đã hoàn tác lần nhập số 1.\n")
        #expect(again.code == 1)
        #expect(again.complaint == "Lỗi: Lần nhập này đã được hoàn tác.\n")
    }

    @Test func `an empty database answers a report with no data`() throws {
        let khuyencong = try Program()

        let report = try khuyencong(
            "report",
            "period",
            "--province",
            "00",
            "--from",
            "2016",
            "--to",
            "2020",
            "--format",
            "json"
        )

        #expect(report.code == 0)
        #expect(
            report.output.hasPrefix(
                """
                {"place":{"map":2024,"code":"00","name":"Cả nước","formedFrom":[]},"from":2016,"to":2020,\
                "basis":"support","stage":"furthest","days":null,"asOf":null,\
                "total":{"projects":0,"establishments":null,"amount":null},\
                "bySource":[],"byKind":[],"byYear":[],"byPlace":[],"previous":null,"undated":null,"sections":[
                """
            )
        )
    }

    @Test func `wrong use leaves with 64`() throws {
        let khuyencong = try Program()

        #expect(try khuyencong("report", "period", "--from", "2016", "--to", "2020").code == 64)
        #expect(try khuyencong("report", "period", "--province", "40", "--from", "2020", "--to", "2016").code == 64)
        #expect(try khuyencong("import", "projects", "--province", "40").code == 64)
        #expect(try khuyencong("import", "projects", "x.xlsx", "--province", "99").code == 64)
        #expect(try khuyencong("import", "projects", "x.xlsx", "--province", "40", "--column", "KP=tiền").code == 64)
        #expect(try khuyencong("frobnicate").code == 64)
    }

    @Test func `a file that cannot be written is told with its remedy`() throws {
        let khuyencong = try Program()

        let csv = try khuyencong("export", "projects", "--format", "csv", "--output", "/no-folder/x.csv")
        let xlsx = try khuyencong("export", "projects", "--format", "xlsx", "--output", "/no-folder/x.xlsx")

        let remedy = "Cách xử lý: Kiểm tra dung lượng đĩa và quyền ghi thư mục.\n"
        #expect(csv.code == 1)
        #expect(csv.complaint == "Lỗi: Không ghi được tệp: /no-folder/x.csv.\n" + remedy)
        #expect(xlsx.code == 1)
        #expect(xlsx.complaint == "Lỗi: Không ghi được tệp: không có tệp hoặc thư mục này.\n" + remedy)
    }

    @Test func `the database may be named before the subcommand or after it`() throws {
        let khuyencong = try Program()
        let other = Program.folder.appendingPathComponent(UUID().uuidString + ".sqlite").path

        let before = try khuyencong("--database", other, "user", "list")
        let after = try khuyencong("user", "list", "--database", other)

        #expect(before.code == 0)
        #expect(after == before)
        #expect(FileManager.default.fileExists(atPath: other))
        #expect(!FileManager.default.fileExists(atPath: khuyencong.database))
    }

    @Test func `check is silent on a sound ledger and the audit chain verifies`() throws {
        let khuyencong = try Program()
        _ = try khuyencong("import", "projects", Program.sample("thanh-hoa-2021-2022.xlsx"), "--province", "38")

        let check = try khuyencong("check")
        let audit = try khuyencong("audit", "verify")

        #expect(check == Program.Outcome(code: 0, output: "", complaint: ""))
        #expect(audit.code == 0)
        #expect(audit.output.hasPrefix("Nhật ký nguyên vẹn."))
    }

    @Test func `a backup restores to the same report`() throws {
        let khuyencong = try Program()
        _ = try khuyencong("import", "projects", Program.sample("dak-lak-2016-2020.csv"), "--province", "66")
        let saved = Program.folder.appendingPathComponent(UUID().uuidString + ".backup").path
        let restored = Program.folder.appendingPathComponent(UUID().uuidString + ".sqlite").path

        let backup = try khuyencong("backup", saved)
        let restore = try khuyencong("restore", saved, "--database", restored)
        let before = try khuyencong(
            "report",
            "period",
            "--province",
            "66",
            "--from",
            "2016",
            "--to",
            "2020",
            "--format",
            "json"
        )
        let after = try khuyencong(
            "report",
            "period",
            "--province",
            "66",
            "--from",
            "2016",
            "--to",
            "2020",
            "--format",
            "json",
            "--database",
            restored
        )

        #expect(backup.code == 0)
        #expect(restore.code == 0)
        #expect(after == before)
    }

    @Test func `a token is printed once and only a known person gets one`() throws {
        let khuyencong = try Program()
        _ = try khuyencong("user", "add", "canbo", "--name", "Cán bộ", "--role", "department", "--province", "40")

        let token = try khuyencong("user", "token", "canbo")
        let nobody = try khuyencong("user", "token", "khongai")

        #expect(token.code == 0)
        #expect(token.output.hasPrefix("khc_"))
        #expect(nobody.code == 1)
        #expect(nobody.output.isEmpty)
    }

    private static let period = ["report", "period", "--province", "40", "--from", "2016", "--to", "2020"]

    @Test(arguments: [
        (["--format", "pdx"], "Lỗi: Giá trị “pdx” của --format <format> không được nhận. Chọn một trong:\n  - text\n"),
        (["--frmat", "pdf"], "Lỗi: Không có tùy chọn “--frmat”. Có phải “--format”?\n"),
        (["--format"], "Lỗi: Thiếu giá trị của --format <format>.\n"),
        (
            ["--basis", "all"],
            "Lỗi: Giá trị “all” của --basis <basis> không được nhận. Chọn một trong: support, counterpart, total.\n"
        ),
        (["nghe-an"], "Lỗi: Thừa “nghe-an”.\n"),
    ])
    func `wrong use is told in Vietnamese, with what would be right`(words: [String], complaint: String) throws {
        let outcome = try Program()(CommandLineTests.period + words)

        #expect(outcome.code == 64)
        #expect(outcome.complaint.hasPrefix(complaint), "\(outcome.complaint)")
        #expect(outcome.complaint.contains("Cách dùng: khuyencong report period "))
        #expect(outcome.complaint.contains("Xem thêm: khuyencong report period --help"))
    }

    @Test func `an option that is missing is named`() throws {
        let outcome = try Program()("import", "projects", "--province", "40")

        #expect(outcome.code == 64)
        #expect(outcome.complaint.hasPrefix("Lỗi: Thiếu <"), "\(outcome.complaint)")
    }

    private func counts(_ outcome: Program.Outcome) throws -> ImportJSON {
        try JSONDecoder().decode(ImportJSON.self, from: Data(outcome.output.utf8))
    }
}
