import Foundation

/// Refuses what could run, or fetch something, when the filled document is opened.
enum DocxSafety {
    /// - Throws: ``DocxError``, `SpreadsheetError`.
    static func check(_ entries: [DocxPackage.Entry], _ types: DocxContentTypes) throws {
        let active = ["vbaproject", "activex", "oleobject", "macroenabled"]
        for entry in entries {
            let words = (entry.name + " " + (types.type(entry.name) ?? "")).lowercased()
            if words.contains("vbaproject") || words.contains("macroenabled") { throw DocxError.macros }
            if active.contains(where: words.contains) || words.contains("/embeddings/") {
                throw DocxError.activeContent(entry.name)
            }
            guard words.contains(".xml") || words.contains(".rels") || words.contains("+xml") else { continue }
            try checkXML(entry)
        }
    }

    private static func checkXML(_ entry: DocxPackage.Entry) throws {
        let handler = DocxSafetyHandler(isLinks: entry.name.lowercased().hasSuffix(".rels"))
        try XMLScanner.scan(entry.bytes, with: handler)
        guard String(validating: entry.bytes, as: UTF8.self) != nil else {
            throw DocxError.corrupt(detail: "một phần của tệp không ở bảng mã UTF-8")
        }
        if let field = dangerousField(in: handler.instructions) { throw DocxError.activeContent(field) }
    }

    /// Fields that start a program or read a file; Word updates them when the document is opened.
    private static func dangerousField(in instructions: String) -> String? {
        let fields: Set = [
            "DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "IMPORT", "LINK", "DATABASE", "MACROBUTTON",
        ]
        let words = instructions.uppercased().split { !$0.isLetter }
        return words.map(String.init).first(where: fields.contains)
    }
}

private final class DocxSafetyHandler: XMLHandler {
    /// The instructions of all fields; Word cuts one into several pieces as it likes.
    private(set) var instructions = ""
    private let isLinks: Bool
    private var isInInstruction = false

    init(isLinks: Bool) {
        self.isLinks = isLinks
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        if isLinks {
            if name == "Relationship" { try check(attributes) }
            return
        }
        isInInstruction = name == "instrText"
        if name == "fldSimple", let instruction = attributes.prefixed("instr") { instructions += " \(instruction) " }
        if name == "fldChar" { instructions += " " }
        if name == "altChunk" || name == "OLEObject" || name == "control" || name == "subDoc" {
            throw DocxError.activeContent(String(cString: name.start))
        }
    }

    override func end(_ name: XMLName) throws {
        isInInstruction = false
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        if isInInstruction { instructions += String(decoding: bytes, as: UTF8.self) }
    }

    /// A hyperlink waits to be clicked; every other link outside is followed when the document opens.
    private func check(_ link: XMLAttributes) throws {
        let target = link.string("Target") ?? ""
        let kind = link.string("Type")?.split(separator: "/").last ?? ""
        if kind == "aFChunk" || kind == "subDocument" || kind == "attachedTemplate" {
            throw DocxError.activeContent(String(kind))
        }
        guard link.string("TargetMode") == "External" else { return }
        let isClicked = ["http://", "https://", "mailto:"].contains { target.lowercased().hasPrefix($0) }
        guard kind == "hyperlink", isClicked else { throw DocxError.externalContent(target: target) }
    }
}
