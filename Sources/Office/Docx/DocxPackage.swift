import Foundation

/// The parts of a `.docx` file in memory, found to be harmless.
struct DocxPackage: Sendable {
    struct Entry: Sendable {
        let name: String
        let bytes: [UInt8]
    }

    static let limits: ReadingLimits = {
        var limits = ReadingLimits()
        limits.maxFileBytes = 10 << 20
        limits.maxUnpackedBytes = 48 << 20
        limits.compressionFloorBytes = 2 << 20
        limits.seconds = 5
        return limits
    }()

    /// A template of an office has some twenty parts; its pictures may add a few dozen.
    private static let maxEntries = 1_000
    /// Text alone, as XML; a form of a hundred pages has less than a tenth of it.
    private static let maxTextBytes = 8 << 20

    let entries: [Entry]
    /// What of the text each entry holds; nil for settings, styles, pictures.
    let kinds: [DocxPlace.Part?]

    /// - Throws: ``DocxError``.
    init(_ bytes: [UInt8]) throws {
        do {
            guard bytes.count <= DocxPackage.limits.maxFileBytes else {
                throw DocxError.tooLarge(limit: DocxPackage.limits.maxFileBytes)
            }
            try DocxPackage.checkBeginning(bytes)
            entries = try DocxPackage.unpack(bytes)
            let types = try DocxContentTypes(entries)
            kinds = entries.map { types.part($0.name) }
            guard kinds.contains(.body) else { throw types.refusal }
            guard zip(entries, kinds).allSatisfy({ $1 == nil || $0.bytes.count <= DocxPackage.maxTextBytes }) else {
                throw DocxError.tooLarge(limit: DocxPackage.maxTextBytes)
            }
            try DocxSafety.check(entries, types)
        } catch let error as SpreadsheetError {
            throw DocxError(error)
        }
    }

    private static func checkBeginning(_ bytes: [UInt8]) throws {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw DocxError.oldOrEncrypted }
        guard bytes.starts(with: Array("PK".utf8)) else { throw DocxError.notADocument }
    }

    private static func unpack(_ bytes: [UInt8]) throws -> [Entry] {
        let archive = try ZipArchive(bytes: bytes, limits: limits)
        let names = archive.names
        guard names.count <= maxEntries else { throw DocxError.zipBomb }
        guard Set(names.map { $0.lowercased() }).count == names.count else {
            throw DocxError.corrupt(detail: "hai phần mang cùng một tên")
        }
        return try names.filter { !$0.hasSuffix("/") }.map { name in
            guard isPlain(name), let content = try archive.bytes(of: name) else {
                throw DocxError.corrupt(detail: "tên một phần trong tệp không hợp lệ")
            }
            return Entry(name: name, bytes: content)
        }
    }

    /// Names go out again as they came in, so none may lead outside the folder where somebody unpacks them.
    private static func isPlain(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix("/") && !name.contains("\\") && !name.contains(":")
            && !name.split(separator: "/").contains("..")
    }
}

/// What `[Content_Types].xml` says about each part.
struct DocxContentTypes {
    private static let main = "application/vnd.openxmlformats-officedocument.wordprocessingml."

    private let byName: [String: String]
    private let byEnding: [String: String]

    init(_ entries: [DocxPackage.Entry]) throws {
        guard let entry = entries.first(where: { $0.name == "[Content_Types].xml" }) else {
            throw DocxError.notADocument
        }
        let handler = ContentTypesHandler()
        try XMLScanner.scan(entry.bytes, with: handler)
        byName = handler.byName
        byEnding = handler.byEnding
    }

    func type(_ name: String) -> String? {
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return byName["/" + name.lowercased()] ?? byEnding[ending]
    }

    func part(_ name: String) -> DocxPlace.Part? {
        guard let type = type(name), type.hasPrefix(DocxContentTypes.main) else { return nil }
        return switch type.dropFirst(DocxContentTypes.main.count) {
        case "document.main+xml": .body
        case "header+xml": .header
        case "footer+xml": .footer
        case "footnotes+xml", "endnotes+xml": .notes
        default: nil
        }
    }

    func knows(ending: String) -> Bool { byEnding[ending] != nil }

    var all: [String] { Array(byName.values) + Array(byEnding.values) }

    /// Why a package without the main part of a document is none.
    var refusal: DocxError {
        if all.contains(where: { $0.contains("macroEnabled") }) { return .macros }
        return all.contains { $0.hasSuffix("template.main+xml") } ? .wordTemplate : .notADocument
    }
}

private final class ContentTypesHandler: XMLHandler {
    var byName: [String: String] = [:]
    var byEnding: [String: String] = [:]

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        guard let type = attributes.string("ContentType") else { return }
        if name == "Override", let part = attributes.string("PartName") { byName[part.lowercased()] = type }
        if name == "Default", let ending = attributes.string("Extension") { byEnding[ending.lowercased()] = type }
    }
}
