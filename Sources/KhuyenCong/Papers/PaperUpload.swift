import Database
import Office

/// A file that an office sends as its template of a form.
package struct PaperUpload: Sendable {
    /// In bytes; a template with a coat of arms and a seal has a tenth of it.
    package static let maxBytes = 10 << 20
    private static let maxNameLength = 200
    /// Beyond these the rest is most likely one and the same slip.
    private static let maxFaults = 8

    package let form: PaperForm
    /// Province code of today's map; nil for the national agency.
    package let province: String?
    /// The programme whose papers it is for; nil is for both.
    package let level: ProgrammeLevel?
    /// The first day of the papers that it is for; nil is the day on which it is sent.
    package let validFrom: Day?
    /// The first day on which it holds no more; nil has no end.
    package let validUntil: Day?
    package let name: String
    package let bytes: [UInt8]

    package init(
        form: PaperForm,
        province: String?,
        level: ProgrammeLevel? = nil,
        validFrom: Day? = nil,
        validUntil: Day? = nil,
        name: String,
        bytes: [UInt8]
    ) {
        self.form = form
        self.province = province
        self.level = level
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.name = String(name.prefix(PaperUpload.maxNameLength))
        self.bytes = bytes
    }

    /// Reads the file, compares its placeholders with the form's, and fills it once to be sure.
    ///
    /// - Throws: `Refusal` (invalid, at the field `file`).
    package func check() throws {
        do {
            guard !name.isEmpty else { throw PaperUpload.refusal("Tệp không có tên.", remedy: nil) }
            guard form != .report || level == nil else {
                throw Refusal.invalid("Báo cáo dùng một mẫu cho cả hai cấp; bỏ trống cấp chương trình.", field: "level")
            }
            let template = try DocxTemplate(paper: bytes, form.outline)
            let faults = PaperRules.faults(of: template.placeholders.map(\.written), for: form.outline)
            guard faults.isEmpty else { throw PaperUpload.refusal(PaperUpload.sentence(faults), remedy: nil) }
            _ = try template.fill(form.sampleValues)
        } catch let error as DocxError {
            throw PaperUpload.refusal(error.message + ".", remedy: error.remedy + ".")
        }
    }

    private static func refusal(_ message: String, remedy: String?) -> Refusal {
        .invalid(message, field: "file", remedy: remedy)
    }

    private static func sentence(_ faults: [String]) -> String {
        let shown = faults.prefix(maxFaults).joined(separator: " ")
        guard faults.count > maxFaults else { return shown }
        return shown + " Còn \(faults.count - maxFaults) lỗi nữa."
    }

    func insert(by officer: Officer, at now: Moment, in transaction: Transaction) throws -> Int64 {
        let validity = try Validity(from: validFrom ?? now.day, until: validUntil)
        try PaperTemplate.giveWay(to: self, validity, at: now, in: transaction)
        return try transaction.insert(
            """
            INSERT INTO paper_template (form, province_now, level, valid_from, valid_until, name, sha256, body,
                account_id, entered_at)
            VALUES (\(form.rawValue), \(province), \(level), \(validity.from), \(validity.until), \(name),
                \(Digest.sha256(bytes)), \(bytes), \(officer.userID), \(now))
            RETURNING id
            """
        )
    }
}

extension PaperForm {
    /// The texts of the sample.
    var sampleValues: DocxValues { PaperForm.sampleValues(of: content) }

    private static func sampleValues<Content: PaperContent>(of content: Content.Type) -> DocxValues {
        Content.sample.values
    }
}

extension DocxPlaceholder {
    /// Without the types of the file format, as the rules look at it.
    fileprivate var written: PaperRules.WrittenPlaceholder {
        switch name {
        case .text(let name): .init(list: nil, name: name, isSection: false, place: place.words)
        case .field(let list, let name): .init(list: list, name: name, isSection: false, place: place.words)
        case .section(let name): .init(list: nil, name: name, isSection: true, place: place.words)
        }
    }
}
