import Foundation
import TestSupport
import Testing

/// What an officer of a computer room reads where a command cannot be done.
@Suite(.enabled(if: Program.executable != nil, "the program is not built"))
struct WrongUseTests {
    @Test(arguments: [["frobnicate"], ["reprot", "period"], ["--database", "x.sqlite", "reprot", "period"]])
    func `a command that is none is named`(words: [String]) throws {
        let outcome = try Program()(words)

        let word = words.first { ["frobnicate", "reprot"].contains($0) } ?? ""
        #expect(outcome.code == 64)
        #expect(outcome.complaint.hasPrefix("Lỗi: Không có lệnh “\(word)”.\nCách dùng: khuyencong <subcommand>\n"))
    }

    @Test func `help is a command`() throws {
        #expect(try Program()("help", "report").code == 0)
    }

    @Test(arguments: ["99999", "65536"])
    func `a port that is none is refused, not cut to another`(port: String) throws {
        let outcome = try Program()("serve", "--port", port)

        #expect(outcome.code == 64)
        #expect(outcome.complaint.hasPrefix("Lỗi: --port nhận từ 0 đến 65535."), "\(outcome.complaint)")
    }

    @Test func `an address that is not this machine's is told with its remedy`() throws {
        let outcome = try Program()("serve", "--port", "0", "--host", "192.0.2.1")

        #expect(outcome.code == 1)
        #expect(
            outcome.complaint.contains(
                "Lỗi: Máy này không có địa chỉ 192.0.2.1.\nCách xử lý: Ghi --host 127.0.0.1, hoặc một địa chỉ của máy.\n"
            ),
            "\(outcome.complaint)"
        )
    }

    @Test func `a backup never takes the place of a file`() throws {
        let khuyencong = try Program()
        let file = try Program.file("của người khác", "backup")

        let outcome = try khuyencong("backup", file)

        #expect(outcome.code == 1)
        #expect(outcome.complaint.contains("Lỗi: Đã có tệp \(file).\nCách xử lý: Ghi tên một tệp chưa có.\n"))
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "của người khác")
    }

    @Test func `a backup where nothing can be written is told in Vietnamese`() throws {
        let outcome = try Program()("backup", "/no-folder/x.backup")

        #expect(outcome.code == 1)
        #expect(outcome.complaint.contains("Lỗi: Không mở được cơ sở dữ liệu: "), "\(outcome.complaint)")
        #expect(outcome.complaint.contains("Cách xử lý: Kiểm tra đường dẫn và quyền ghi thư mục"))
    }

    @Test(arguments: [("/no-file.json", "không có tệp hoặc thư mục này"), ("/tmp", "đây là một thư mục")])
    func `a report that cannot be read is told like any other file`(file: String, detail: String) throws {
        let outcome = try Program()("report", "freeze", file)

        #expect(outcome.code == 1)
        #expect(
            outcome.complaint.hasSuffix(
                "Lỗi: Không mở được tệp: \(detail).\nCách xử lý: Kiểm tra đường dẫn và quyền đọc tệp.\n"
            ),
            "\(outcome.complaint)"
        )
    }
}
