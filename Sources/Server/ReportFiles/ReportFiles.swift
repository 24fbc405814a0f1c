import Foundation
package import KhuyenCong

/// The forms in which a report leaves the system as a file.
package enum ReportFileFormat: String, Sendable, CaseIterable {
    case json, html, xlsx, docx, pdf, svg, png, csv
}

/// Writes reports to files.
package struct ReportFiles: Sendable {
    let poster: ReportPoster.Size?
    let template: ReportTemplate?

    /// - Parameters:
    ///   - poster: the size of the picture that .svg and .png hold; with it a .pdf is that picture too.
    ///   - template: the file into which a .docx is written; nil takes the one that ships with the program.
    package init(poster: ReportPoster.Size? = nil, template: ReportTemplate? = nil) {
        self.poster = poster
        self.template = template
    }

    /// Writes a report; an existing file is replaced.
    ///
    /// A path that ends in "/" or names a folder takes one .csv for each table; a .csv file holds all tables.
    ///
    /// - Throws: `Refusal` where the format needs what this machine does not have, an error of the file system.
    package func write(_ document: ReportDocument, as format: ReportFileFormat, to path: String) async throws {
        switch format {
        case .json:
            let bytes = try JSONOutput.encode(ReportDocumentJSON(document))
            try Self.save(bytes + [UInt8(ascii: "\n")], to: path)
        case .html: try Self.save(ReportPage(document: document).html.bytes, to: path)
        case .csv: try ReportTables(document).write(to: path)
        case .xlsx: try ReportWorkbook(document).write(to: path)
        case .docx:
            let word = ReportWord(document: document, template: try template ?? .shipped())
            try Self.save(try word.bytes, to: path)
        case .pdf:
            if let poster {
                try await TypstPages.poster(ReportPoster(document, poster)).write(to: path)
            } else {
                try await ReportTypst(document).pages.write(to: path)
            }
        case .svg: try Self.save(ReportPoster(document, poster ?? .a3).svg.bytes, to: path)
        case .png: try Self.save(try ReportPoster(document, poster ?? .a3).png, to: path)
        }
    }

    static func save(_ bytes: [UInt8], to path: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}
