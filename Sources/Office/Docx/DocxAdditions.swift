/// What blocks bring into a document beside its text: styles that it lacks, pictures and the links to them.
struct DocxAdditions: Sendable {
    private static let types = "[Content_Types].xml"

    /// The ids of the styles that blocks use, in this document.
    let styles: [WordText.Style: String]
    private let missing: [WordText.Style]
    private let stylesPart: String?
    private let mainPart: String
    private let hasPNG: Bool
    /// Beginnings of link ids and of file names that the document does not use yet.
    private let linkPrefix: String
    private let mediaPrefix: String

    /// - Throws: `DocxError`, `SpreadsheetError`.
    init(_ package: DocxPackage) throws {
        let contentTypes = try DocxContentTypes(package.entries)
        let found = DocxStyles()
        let entry = package.entries.first {
            contentTypes.type($0.name)?.hasSuffix("wordprocessingml.styles+xml") == true
        }
        if let entry { try XMLScanner.scan(entry.bytes, with: found) }
        stylesPart = entry?.name
        missing = WordText.Style.allCases.filter { $0 != .normal && found.ids[$0.name] == nil }
        styles = Dictionary(uniqueKeysWithValues: WordText.Style.allCases.map { ($0, found.ids[$0.name] ?? $0.ownID) })
        mainPart = zip(package.entries, package.kinds).first { $1 == .body }?.0.name ?? WordParts.main
        hasPNG = contentTypes.knows(ending: "png")
        let links = package.entries.first { [mainPart] in $0.name == XlsxRelationships.relsPart(of: mainPart) }
        linkPrefix = DocxAdditions.free("rIdHinh", in: [String(decoding: links?.bytes ?? [], as: UTF8.self)])
        mediaPrefix = DocxAdditions.free("hinh-bao-cao", in: package.entries.map(\.name))
    }

    private static func free(_ base: String, in texts: [String]) -> String {
        var name = base
        while texts.contains(where: { $0.contains(name) }) { name += "x" }
        return name
    }

    /// The id of the link to a picture, by its number from 1.
    func link(_ number: Int) -> String { linkPrefix + String(number) }

    private func media(_ number: Int) -> String { "media/\(mediaPrefix)-\(number).png" }

    /// The parts with what the blocks need.
    ///
    /// - Throws: `DocxError`, `SpreadsheetError`.
    func added(
        _ pictures: [WordPicture],
        to entries: [(name: String, bytes: [UInt8])]
    ) throws -> [(name: String, bytes: [UInt8])] {
        do {
            var parts = DocxParts(entries)
            if let stylesPart {
                // Without its prefix: that of the part is put before it.
                let definitions = missing.map { "<" + $0.definition(id: $0.ownID).dropFirst("<w:".count) }
                try parts.change(stylesPart) { try LinkParts.append(definitions, to: $0 ?? [], root: "styles") }
            }
            guard !pictures.isEmpty else { return parts.entries }
            let numbers = Array(1...pictures.count)
            let links = numbers.map { (id: link($0), kind: "image", target: media($0)) }
            try parts.change(XlsxRelationships.relsPart(of: mainPart)) {
                try LinkParts.adding(links, to: $0, isStrict: false)
            }
            if !hasPNG {
                let png = "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                try parts.change(Self.types) { try LinkParts.append([png], to: $0 ?? [], root: "Types") }
            }
            let folder = XlsxRelationships.folder(of: mainPart)
            let files = zip(numbers, pictures).map { (name: folder + media($0), bytes: $1.png) }
            return parts.entries + files
        } catch is NotEditable {
            throw DocxError.corrupt(detail: "không thêm được hình, kiểu chữ vào tệp")
        }
    }
}

/// The parts of a document in their order, some of them changed.
private struct DocxParts {
    private(set) var entries: [(name: String, bytes: [UInt8])]

    init(_ entries: [(name: String, bytes: [UInt8])]) {
        self.entries = entries
    }

    /// Nil stands for a part that is not there yet.
    mutating func change(_ name: String, _ edit: ([UInt8]?) throws -> [UInt8]) throws {
        guard let index = entries.firstIndex(where: { $0.name == name }) else {
            return entries.append((name, try edit(nil)))
        }
        entries[index].bytes = try edit(entries[index].bytes)
    }
}

extension WordText.Style {
    /// For a document that has no style of this name.
    fileprivate var ownID: String { "KhuyenCong" + rawValue }
}

/// The ids of paragraph styles by their names in small letters.
private final class DocxStyles: XMLHandler {
    private(set) var ids: [String: String] = [:]
    private var id: String?

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        if name == "style" {
            id = attributes.prefixed("type") == "paragraph" ? attributes.prefixed("styleId") : nil
        } else if name == "name", let id, let written = attributes.prefixed("val") {
            ids[written.lowercased()] = id
            self.id = nil
        }
    }
}
