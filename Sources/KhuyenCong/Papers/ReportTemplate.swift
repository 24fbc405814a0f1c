import Database
package import Office

/// The Word file into which a report is written: an office's, or the one that ships with the program.
package struct ReportTemplate: Sendable {
    private let template: DocxTemplate

    /// - Throws: `Refusal` (invalid) where the file no longer fits.
    fileprivate init(_ bytes: [UInt8]) throws {
        do {
            template = try DocxTemplate(paper: bytes, PaperForm.report.outline)
        } catch let error as DocxError {
            throw ReportTemplate.refusal(error)
        }
    }

    /// The one that ships with the program.
    ///
    /// - Throws: `ReferenceFilesMissing`.
    package static func shipped() throws -> ReportTemplate {
        try ReportTemplate(ShippedPapers.bytes(of: .report))
    }

    /// How wide the text may be.
    package var widths: WordWidths { template.widths }

    /// - Throws: `Refusal` (invalid) where the file no longer fits.
    package func fill(_ form: ReportForm) throws -> [UInt8] {
        do {
            return try template.fill(form.values)
        } catch let error as DocxError {
            throw ReportTemplate.refusal(error)
        }
    }

    private static func refusal(_ error: DocxError) -> Refusal {
        .invalid(
            "Không lập được báo cáo theo mẫu của cơ quan. \(error.message).",
            remedy: "Gửi lại mẫu báo cáo ở trang Biểu mẫu, hoặc bỏ mẫu đó để trở về mẫu kèm theo phần mềm."
        )
    }
}

extension ReportSet {
    /// The file for a report: of its place's province, else the national agency's, else the one that ships.
    ///
    /// A report of the nation or of a region is the national agency's.
    /// - Throws: `Refusal` (invalid), `DatabaseError`, `ReferenceFilesMissing`.
    package func template(for request: ReportRequest) async throws -> ReportTemplate {
        let bytes = try await database.read { transaction in
            let territories = try Territories.load(transaction)
            let province = territories.provinceNow(map: request.query.map, code: request.query.place)
            let use = PaperUse(province: province, level: nil, day: today())
            return try Papers.bytes(of: .report, .inForce(use), in: transaction)
        }
        return try ReportTemplate(bytes)
    }
}
