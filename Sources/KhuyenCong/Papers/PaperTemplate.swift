import Office
import Vietnamese

/// A template (mẫu văn bản) that an office uses in the place of the shipped one.
package struct PaperTemplate: Sendable, Equatable {
    package let id: Int64
    package let form: PaperForm
    /// Province code of today's map; nil is the national agency's, which holds where a province has none.
    package let province: String?
    /// The programme whose papers it is for; nil is for both.
    package let level: ProgrammeLevel?
    /// The days of the papers that it is for.
    package let validity: Validity
    /// As the office named the file.
    package let name: String
    package let sha256: [UInt8]
    /// Who sent it; the local operator has no account.
    package let sender: String?
    package let enteredAt: Moment
    package let supersededAt: Moment?
}

/// The files that ship with the program.
enum ShippedPapers {
    /// - Throws: `ReferenceFilesMissing`.
    static func bytes(of form: PaperForm) throws -> [UInt8] {
        try ReferenceSeedsFolder.bytes(of: "forms/" + form.fileName)
    }
}

/// How officers may write a placeholder: "{{Tên đề án}}" and "{{ten_de_an}}" are the same.
enum PaperNaming {
    static func name(_ written: String) -> String {
        Fold.key(written).split(separator: " ").joined(separator: "_")
    }
}

extension DocxTemplate {
    /// A template whose placeholders may be written with marks and spaces.
    ///
    /// - Throws: `DocxError`.
    init(paper bytes: [UInt8], _ outline: PaperOutline) throws {
        try self.init(bytes, blocks: outline.blocks, naming: PaperNaming.name)
    }
}
