/// The kinds of file in which offices hand in papers; told apart by their bytes, because names lie.
package enum DocumentFormat: String, Sendable, Equatable, CaseIterable {
    case pdf, jpeg, png, webp, heic, docx, xlsx, doc, xls

    /// The endings that files of this kind bear, the usual one first; in lower case.
    package var endings: [String] {
        switch self {
        case .pdf: ["pdf"]
        case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
        case .png: ["png"]
        case .webp: ["webp"]
        case .heic: ["heic", "heif"]
        case .docx: ["docx"]
        case .xlsx: ["xlsx"]
        case .doc: ["doc"]
        case .xls: ["xls"]
        }
    }

    package var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .webp: "image/webp"
        case .heic: "image/heic"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .doc: "application/msword"
        case .xls: "application/vnd.ms-excel"
        }
    }
}

/// Why a file is not one of the kinds that are kept.
package enum DocumentFault: Error, Equatable, Sendable {
    /// Another kind of file, or an archive of files.
    case unknown
    case encrypted
    /// It carries a program (macro).
    case program
    /// A small file that unpacks to far more than a document needs.
    case bomb
    /// Its frame does not hold together: cut off, or altered.
    case damaged
}
