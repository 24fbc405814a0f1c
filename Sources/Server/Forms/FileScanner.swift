import Foundation
import KhuyenCong

/// The office's own program that looks for malware in every file that is uploaded (trình quét mã độc).
///
/// It is called as clamscan and clamdscan are: the file is its last argument, it ends with 0 where it found nothing and
/// with 1 where it found something. What it could not look into is not taken.
package struct FileScanner: Sendable, Equatable {
    /// Where a deployment names it, with its own arguments: "/usr/bin/clamdscan --fdpass --no-summary".
    package static let variable = "KHUYENCONG_SCANNER"

    private static let seconds = 60.0

    private let program: String
    private let arguments: [String]

    /// Nil where nothing is named.
    package init?(_ command: String?) {
        let words = (command ?? "").split(separator: " ").map(String.init)
        guard let program = words.first else { return nil }
        self.program = program
        arguments = Array(words.dropFirst())
    }

    /// Whether it is named by its whole path and can be run.
    package var isThere: Bool {
        program.hasPrefix("/") && FileManager.default.isExecutableFile(atPath: program)
    }

    /// - Throws: `Refusal`: invalid where something was found, conflict where nobody can tell.
    func check(_ files: [UploadedFile]) async throws {
        guard !files.isEmpty else { return }
        try await OwnThread.run {
            for file in files {
                switch verdict(on: file.path) {
                case .clean: continue
                case .found:
                    throw Refusal.invalid(
                        "Tệp “\(file.name)” có mã độc nên không được nhận.",
                        field: file.field,
                        remedy: "Không mở tệp này; báo người phụ trách an toàn thông tin, gửi lại bản sạch."
                    )
                case .unknown:
                    throw Refusal.conflict(
                        "Chưa quét được mã độc trong tệp “\(file.name)” nên chưa nhận.",
                        remedy: "Thử lại sau ít phút; nếu vẫn vậy thì báo người quản trị."
                    )
                }
            }
        }
    }

    /// Whether it finds the harmless file that every scanner is to find (EICAR).
    ///
    /// - Throws: an error of the file system.
    package func findsTestFile() async throws -> Bool {
        let file = FileManager.default.temporaryDirectory.appending(path: "khuyencong-\(UUID().uuidString).txt")
        // Turned round in the program, so that no scanner takes the program itself for it.
        try Data(String(Self.testFileTurnedRound.reversed()).utf8).write(to: file)
        // Whatever finds it may have taken it away already.
        defer { try? FileManager.default.removeItem(at: file) }
        return try await OwnThread.run { verdict(on: file.path) == .found }
    }

    private static let testFileTurnedRound = #"*H+H$!ELIF-TSET-SURIVITNA-DRADNATS-RACIE$}7)CC7)^P(45XZP\4[PA@%P!O5X"#

    private enum Verdict {
        case clean, found, unknown
    }

    private func verdict(on path: String) -> Verdict {
        // What cannot be started says nothing about the file.
        switch try? Process.secluded(program, arguments + [path]).status(within: Self.seconds) {
        case 0: .clean
        case 1: .found
        default: .unknown
        }
    }
}
