import Database
import Foundation
import KhuyenCong
import Server
import Vietnamese

/// What `doctor` looks at: the files that travel with the binary, the encodings, the database, the audit chain.
struct Diagnosis {
    struct Line {
        let isGood: Bool
        let text: String
    }

    let database: Database
    let files: AttachmentStore

    init(_ database: Database, files: AttachmentStore) {
        self.database = database
        self.files = files
    }

    func lines() async throws -> [Line] {
        [
            assets(),
            encodings(),
            previews(),
            try await scanner(),
            try await units(),
            try await audit(),
            try await roundTrip(),
        ] + (try await papers())
    }

    /// Every paper's file is there with its hash; files that no paper needs are named, and harmless.
    private func papers() async throws -> [Line] {
        let findings = try await AttachmentCare(database, store: files).examine()
        var lines = [
            Diagnosis.numbers(findings.missing, "thiếu tệp của tài liệu số"),
            Diagnosis.numbers(findings.altered, "tệp bị thay đổi nội dung, tài liệu số"),
        ].compactMap(\.self)
        if lines.isEmpty {
            lines.append(Line(isGood: true, text: "\(findings.papers) tài liệu đính kèm đủ tệp, đúng nội dung."))
        }
        if !findings.orphans.isEmpty {
            let names = findings.orphans.prefix(Diagnosis.shown).joined(separator: ", ")
            lines.append(
                Line(
                    isGood: true,
                    text: "\(findings.orphans.count) tệp không thuộc tài liệu nào, sẽ được dọn: \(names)"
                )
            )
        }
        return lines
    }

    private static let shown = 20

    private static func numbers(_ ids: [Int64], _ finding: String) -> Line? {
        guard !ids.isEmpty else { return nil }
        let numbers = ids.prefix(shown).map(String.init).joined(separator: ", ")
        let rest = ids.count > shown ? " và \(ids.count - shown) tài liệu khác" : ""
        return Line(isGood: false, text: "\(finding) \(numbers)\(rest) (thư mục tài liệu phải đi cùng cơ sở dữ liệu).")
    }

    private func assets() -> Line {
        do {
            _ = try Assets.bundled()
            return Line(isGood: true, text: "tệp giao diện đi kèm chương trình đủ.")
        } catch {
            return Line(
                isGood: false,
                text: "thiếu tệp giao diện (thư mục .resources phải nằm cạnh chương trình): \(error)"
            )
        }
    }

    /// TCVN3 "Đề án", as old files hold it; a system without glibc's gconv modules cannot read it.
    private func encodings() -> Line {
        let (text, _) = LegacyText.decode([0xA7, 0xD2, 0x20, 0xB8, 0x6E, 0x20, 0x6B, 0x68, 0x75, 0x79, 0xD5, 0x6E])
        return text == "Đề án khuyến"
            ? Line(isGood: true, text: "đọc được bảng mã cũ (TCVN3).")
            : Line(isGood: false, text: "không đọc được bảng mã cũ: cài gói libc-bin hoặc gconv-modules đầy đủ.")
    }

    /// Without it everything works but the picture of a PDF's first page.
    private func previews() -> Line {
        PDFPreview.isAvailable
            ? Line(isGood: true, text: "xem được trang đầu của tệp PDF.")
            : Line(isGood: true, text: "chưa xem được trang đầu của tệp PDF: cài gói poppler-utils và util-linux.")
    }

    /// A scanner that lets the harmless test file of all scanners through would let everything through.
    private func scanner() async throws -> Line {
        guard let scanner = FileScanner(ProcessInfo.processInfo.environment[FileScanner.variable]) else {
            return Line(isGood: true, text: "chưa đặt trình quét mã độc (\(FileScanner.variable)).")
        }
        return try await scanner.findsTestFile()
            ? Line(isGood: true, text: "trình quét mã độc nhận ra tệp thử EICAR.")
            : Line(isGood: false, text: "trình quét mã độc không nhận ra tệp thử EICAR, hoặc không chạy được.")
    }

    private func units() async throws -> Line {
        let count: Int64 = try await database.read { tx in try tx.value("SELECT COUNT(*) FROM admin_unit") ?? 0 }
        return Line(isGood: count > 14_000, text: "\(count) đơn vị hành chính trong danh mục.")
    }

    private func audit() async throws -> Line {
        switch try await Audit.verify(database) {
        case .sound(let head): Line(isGood: true, text: "nhật ký nguyên vẹn, đầu chuỗi \(head).")
        case .broken(let sequence, let reason): Line(isGood: false, text: "nhật ký sai ở mục \(sequence): \(reason)")
        }
    }

    /// Vietnamese text and order must come back as they went in; a PostgreSQL database needs UTF-8.
    private func roundTrip() async throws -> Line {
        let text = "Ước mơ – ₫ – Ẫ"
        let echoed: String? = try await database.read { tx in try tx.value("SELECT CAST(\(text) AS TEXT)") }
        return Line(isGood: echoed == text, text: "cơ sở dữ liệu giữ nguyên chữ Việt.")
    }
}
