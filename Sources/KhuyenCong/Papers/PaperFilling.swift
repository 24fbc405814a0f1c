package import Database
import Office

/// A Word file to hand out.
package struct PaperFile: Sendable, Equatable {
    package static let mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    package let name: String
    package let bytes: [UInt8]
}

/// Which template to use.
package enum PaperSource: Sendable, Hashable {
    /// The one that ships with the program.
    case shipped
    /// An office's, in force or not.
    case template(Int64)
    /// The one in force for a paper: its province's own, else the national agency's, else the shipped one.
    case inForce(PaperUse)
}

/// The paper for which a template is chosen.
package struct PaperUse: Sendable, Hashable {
    /// Province code of today's map; nil is the national agency.
    package let province: String?
    /// Nil for a paper of both programmes, as a report is.
    package let level: ProgrammeLevel?
    /// The day of the paper; today for one that is not issued yet.
    package let day: Day

    package init(province: String?, level: ProgrammeLevel?, day: Day) {
        self.province = province
        self.level = level
        self.day = day
    }
}

extension Papers {
    /// A form filled with the template in force for the paper, within the reader's transaction.
    ///
    /// - Throws: `Refusal` (invalid) where the template no longer fits the form; `DatabaseError`,
    ///   `ReferenceFilesMissing`.
    package static func fill<Content: PaperContent>(
        _ content: Content,
        for use: PaperUse,
        in transaction: Transaction
    ) throws -> PaperFile {
        let bytes = try bytes(of: Content.form, .inForce(use), in: transaction)
        return try fill(bytes, Content.form, content.values)
    }

    /// The template as it is, to be changed in Word.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`, `ReferenceFilesMissing`.
    package func template(
        of form: PaperForm,
        _ source: PaperSource,
        for officer: Officer
    ) async throws -> PaperFile {
        try officer.require(.viewReference)
        let bytes = try await database.read { try Papers.bytes(of: form, source, in: $0) }
        return PaperFile(name: form.fileName, bytes: bytes)
    }

    /// The template filled with values that stand for no real project.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid), `DatabaseError`, `ReferenceFilesMissing`.
    package func sample(
        of form: PaperForm,
        _ source: PaperSource,
        for officer: Officer
    ) async throws -> PaperFile {
        try officer.require(.viewReference)
        let bytes = try await database.read { try Papers.bytes(of: form, source, in: $0) }
        let file = try Papers.fill(bytes, form, form.sampleValues)
        return PaperFile(name: "dien-thu-" + file.name, bytes: file.bytes)
    }

    private static func fill(_ bytes: [UInt8], _ form: PaperForm, _ values: DocxValues) throws -> PaperFile {
        do {
            return PaperFile(name: form.fileName, bytes: try DocxTemplate(paper: bytes, form.outline).fill(values))
        } catch let error as DocxError {
            throw Refusal.invalid(
                "Không điền được biểu mẫu “\(form.name)”. \(error.message).",
                remedy: "Gửi lại mẫu của cơ quan, hoặc trở về mẫu kèm theo phần mềm."
            )
        }
    }

    static func bytes(
        of form: PaperForm,
        _ source: PaperSource,
        in transaction: Transaction
    ) throws -> [UInt8] {
        switch source {
        case .shipped: return try ShippedPapers.bytes(of: form)
        case .template(let id):
            guard try PaperTemplate.find(id, in: transaction)?.form == form else { throw Refusal.missing }
            return try PaperTemplate.body(id, in: transaction)
        case .inForce(let use):
            guard let own = try PaperTemplate.inForce(form, for: use, in: transaction) else {
                return try ShippedPapers.bytes(of: form)
            }
            return try PaperTemplate.body(own.id, in: transaction)
        }
    }
}
