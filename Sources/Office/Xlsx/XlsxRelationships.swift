/// One link from a part of the package to another.
struct XlsxRelationship: Equatable {
    let id: String
    /// The last word of the type, such as `worksheet`; transitional and strict files differ only before it.
    let kind: String
    /// The name of the zip entry, or the address when the link leads outside.
    let target: String
    let isExternal: Bool
}

/// Reads the `.rels` part that belongs to a part.
enum XlsxRelationships {
    /// The links of `part`; the empty name stands for the package itself.
    static func read(of part: String, in archive: ZipArchive) throws -> [XlsxRelationship] {
        let handler = RelationshipsHandler(folder: folder(of: part))
        _ = try XMLScanner.scan(relsPart(of: part), of: archive, with: handler)
        return handler.links
    }

    /// `xl/workbook.xml` has its links in `xl/_rels/workbook.xml.rels`.
    static func relsPart(of part: String) -> String {
        let name = part.split(separator: "/").last.map(String.init) ?? ""
        return folder(of: part) + "_rels/\(name).rels"
    }

    /// `xl/` for `xl/workbook.xml`.
    static func folder(of part: String) -> String {
        guard let slash = part.lastIndex(of: "/") else { return "" }
        return String(part[...slash])
    }

    /// Turns a target as written into a zip entry name: absolute, with `..` or with backslashes.
    static func resolve(_ target: String, from folder: String) -> String {
        let slashed = String(target.map { $0 == "\\" ? "/" : $0 })
        let whole = slashed.hasPrefix("/") ? slashed : folder + slashed
        var parts: [Substring] = []
        for part in whole.split(separator: "/") where part != "." {
            if part == ".." {
                _ = parts.popLast()
            } else {
                parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }
}

private final class RelationshipsHandler: XMLHandler {
    /// Far above any workbook; a sheet has a handful of links plus its hyperlinks.
    private static let maxLinks = 100_000

    private let folder: String
    private(set) var links: [XlsxRelationship] = []

    init(folder: String) { self.folder = folder }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        guard name == "Relationship", links.count < RelationshipsHandler.maxLinks else { return }
        guard let id = attributes.string("Id"), let type = attributes.string("Type"),
            let target = attributes.string("Target")
        else { return }
        let isExternal = attributes.string("TargetMode") == "External"
        links.append(
            XlsxRelationship(
                id: id,
                kind: type.split(separator: "/").last.map(String.init) ?? "",
                target: isExternal ? target : XlsxRelationships.resolve(target, from: folder),
                isExternal: isExternal
            )
        )
    }
}
