import Foundation
import Hummingbird
import KhuyenCong

/// A report as a file to keep.
struct ReportDownload: Sendable {
    /// In the address: the form of the file that is asked for.
    private static let name = "dang"

    let reports: ReportSet

    /// Nil where the page itself is asked for.
    static func format(_ typed: URLQuery) -> ReportFileFormat? {
        typed[name].flatMap(ReportFileFormat.init(rawValue:))
    }

    /// The buttons that lead to the files of the report at an address.
    static func buttons(_ kind: ReportKind, _ address: URLQuery) -> HTML {
        let page = SiteURL.report(kind)
        let background = SiteURL.newReportFile.with(address.setting(ReportFileRoutes.kind, kind.rawValue))
        let formats: [(ReportFileFormat, String)] = [
            (.docx, "Word"), (.xlsx, "Excel"), (.pdf, "PDF"), (.csv, "CSV"), (.json, "JSON"),
        ]
        return """
            <details class="fold"><summary>Tải báo cáo</summary>
            \(each: formats, { format, title in
                "<a class=\"button\" href=\"\(page.with(address.setting(name, format.rawValue)))\">\(title)</a>\n"
            })
            <a class="button" href="\(background)">Áp phích, lập ở nền</a></details>
            """
    }

    /// - Throws: `Refusal`, an error of the file system.
    func response(_ request: ReportRequest, _ format: ReportFileFormat, by officer: Officer) async throws -> Response {
        let document = try await reports.document(request, by: officer)
        let name = ReportDownload.fileName(of: request, format)
        return try await Download.response(name: name, type: format.contentType) { path in
            try await write(document, format, to: path)
        }
    }

    /// - Throws: `Refusal`, an error of the file system.
    func bytes(
        _ document: ReportDocument,
        _ format: ReportFileFormat,
        _ poster: ReportPoster.Size? = nil
    ) async throws -> [UInt8] {
        let name = "khuyencong-\(UUID().uuidString).\(format.rawValue)"
        let file = FileManager.default.temporaryDirectory.appending(path: name)
        // A leftover of the temporary folder harms nobody.
        defer { try? FileManager.default.removeItem(at: file) }
        try await write(document, format, poster, to: file.path)
        return Array(try Data(contentsOf: file))
    }

    private func write(
        _ document: ReportDocument,
        _ format: ReportFileFormat,
        _ poster: ReportPoster.Size? = nil,
        to path: String
    ) async throws {
        let template = format == .docx ? try await reports.template(for: document.request) : nil
        try await ReportFiles(poster: poster, template: template).write(document, as: format, to: path)
    }

    /// "bao-cao-year-40-2025-2025.pdf".
    static func fileName(of request: ReportRequest, _ format: ReportFileFormat) -> String {
        let query = request.query
        return "bao-cao-\(request.kind.rawValue)-\(query.place)-\(query.from)-\(query.to).\(format.rawValue)"
    }
}

extension ReportFileFormat {
    var contentType: String {
        switch self {
        case .json: "application/json; charset=utf-8"
        case .html: "text/html; charset=utf-8"
        case .csv: "text/csv; charset=utf-8"
        case .svg: "image/svg+xml"
        case .png: "image/png"
        case .pdf: "application/pdf"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        }
    }
}
