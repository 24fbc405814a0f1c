import ArgumentParser
import Foundation
import KhuyenCong
import Server

/// Where a report goes and in which form: `--format` and `--output` of every report command.
struct ReportOutput: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, html, xlsx, docx, pdf, svg, png, csv

        /// nil is the terminal's text.
        var file: ReportFileFormat? { ReportFileFormat(rawValue: rawValue) }
    }

    @Option(help: "text, json, html, xlsx, docx, pdf, svg, png hoặc csv.")
    var format: Format = .text

    @Option(help: "Tệp ghi ra; csv: thư mục (kết thúc bằng /) nhận mỗi bảng một tệp. text và json có thể bỏ trống.")
    var output: String?

    @Option(help: "Khổ áp phích: a3 hoặc post (1080 × 1350); svg và png mặc định a3, pdf có khổ thì là áp phích.")
    var poster: ReportPoster.Size?

    func validate() throws {
        guard output != nil || format == .text || format == .json else {
            throw ValidationError("Dạng \(format.rawValue) cần --output TỆP.")
        }
    }

    /// Writes a report to the terminal or to a file.
    ///
    /// - Parameters:
    ///   - document: the report.
    ///   - text: the text of a report that has words of its own; nil writes the document's tables.
    ///   - template: the office's file into which a Word file is written; nil takes the one that ships.
    /// - Throws: `Refusal`, an error of the file system.
    func write(
        _ document: ReportDocument,
        text: String? = nil,
        template: ReportTemplate? = nil
    ) async throws {
        guard let file = format.file else {
            let text = text ?? ReportText(document).text
            return try put(Array(text.utf8) + [UInt8(ascii: "\n")])
        }
        if file == .json {
            return try write(json: JSONOutput.encode(ReportDocumentJSON(document)))
        }
        guard let output else { return }
        try await ReportFiles(poster: poster, template: template).write(document, as: file, to: output)
        Terminal.note("Đã ghi báo cáo vào \(output).")
    }

    /// Writes the JSON of a report, whatever its shape.
    ///
    /// - Throws: an error of the file system.
    func write(json: [UInt8]) throws {
        try put(json + [UInt8(ascii: "\n")])
    }

    /// The office's file for a report; nil where it is not to be a Word file.
    ///
    /// - Throws: `Refusal` (invalid), `DatabaseError`.
    func template(for request: ReportRequest, _ reports: ReportSet) async throws -> ReportTemplate? {
        format == .docx ? try await reports.template(for: request) : nil
    }

    private func put(_ bytes: [UInt8]) throws {
        guard let output else { return Terminal.write(bytes) }
        try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
        Terminal.note("Đã ghi báo cáo vào \(output).")
    }
}

extension ReportPoster.Size: ExpressibleByArgument {}
