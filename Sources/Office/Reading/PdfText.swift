import Foundation

/// The text of a PDF file, read by `pdftotext` (poppler) in processes of their own with limits.
///
/// Where a page has a table, all is read as it stands on the pages, for in reading order a table falls into its cells.
package enum PdfText {
    /// Where packages put the program.
    private static let program = "/usr/bin/pdftotext"
    private static let seconds = 30
    private static let maxFileBytes = 64 << 20
    private static let maxTextBytes = 32 << 20
    /// A gigabyte of memory and as many seconds of work; the file's name never reaches the shell as text.
    private static let limited = """
        ulimit -v 1048576; ulimit -t 30; exec "$0" -q -enc UTF-8 -nopgbrk "$2" "$1" -
        """

    /// - Throws: ``PdfError``.
    package static func read(path: String, program: String = PdfText.installed) throws -> String {
        guard FileManager.default.isExecutableFile(atPath: program) else { throw PdfError.noReader }
        do {
            let size = try FileBytes.size(of: path, limit: maxFileBytes)
            let file = try FileBytes.read(path, count: size)
            guard file.starts(with: Array("%PDF-".utf8)) else { throw PdfError.notAPdf }
            let isLocked = file.firstRange(of: Array("/Encrypt".utf8)) != nil
            guard let pages = try run(program, "-layout", path) else {
                throw isLocked ? PdfError.encrypted : PdfError.damaged
            }
            guard pages.contains(where: { !$0.isWhitespace }) else { throw PdfError.noText }
            if let text = PdfLayout(pages).text { return text }
            guard let text = try run(program, "-q", path) else { throw PdfError.damaged }
            return text
        } catch let error as SpreadsheetError {
            throw PdfError(error)
        }
    }

    /// What the program writes; nil where it cannot read the file.
    ///
    /// - Throws: `SpreadsheetError`.
    private static func run(_ program: String, _ order: String, _ path: String) throws -> String? {
        let arguments = ["-c", limited, program, path, order]
        let child = try ChildProcess(executable: "/bin/sh", arguments: arguments, seconds: seconds)
        defer { child.stop() }
        let (bytes, exitCode) = try child.everything(limit: maxTextBytes)
        return exitCode == 0 ? String(decoding: bytes, as: UTF8.self) : nil
    }

    package static var installed: String { program }
}

/// Why the text of a PDF file cannot be read.
package enum PdfError: Error, Equatable, CaseIterable {
    case noReader, notAPdf, tooLarge, encrypted, damaged, timedOut
    /// Pages that are pictures.
    case noText

    init(_ error: SpreadsheetError) {
        switch error {
        case .tooLarge, .memory: self = .tooLarge
        case .timedOut: self = .timedOut
        default: self = .damaged
        }
    }

    package var message: String {
        switch self {
        case .noReader: "Máy chủ chưa đọc được tệp PDF"
        case .notAPdf: "Tệp không phải là PDF"
        case .tooLarge: "Tệp PDF quá lớn"
        case .encrypted: "Tệp PDF có mật khẩu"
        case .damaged: "Tệp PDF bị hỏng"
        case .timedOut: "Đọc tệp PDF quá lâu"
        case .noText: "Tệp PDF chỉ có hình chụp, không có chữ"
        }
    }

    /// What the officer can do next.
    package var remedy: String {
        switch self {
        case .noReader: "Báo quản trị cài gói poppler-utils, hoặc gửi tệp .docx"
        case .notAPdf, .damaged: "Mở tệp, lưu lại dạng .docx hoặc .pdf rồi gửi lại"
        case .tooLarge, .timedOut: "Chia tệp thành nhiều phần, hoặc dán phần cần kiểm tra vào ô văn bản"
        case .encrypted: "Bỏ mật khẩu của tệp rồi gửi lại"
        case .noText: "Gửi tệp .docx gốc, hoặc gõ phần cần kiểm tra vào ô văn bản"
        }
    }
}
