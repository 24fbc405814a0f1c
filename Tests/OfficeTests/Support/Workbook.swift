import Foundation

@testable import Office

/// An `.xlsx` file put together from the text of its parts.
struct Workbook {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    private static let emptyZip: [UInt8] = [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18)

    var parts: [String: String]

    /// One sheet named `Đề án` whose rows are given as XML; `tail` stands after the rows.
    init(rows: String, tail: String = "", strings: [String] = [], formats: String = "") {
        parts = [
            "[Content_Types].xml": """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/></Types>
            """,
            "_rels/.rels": Workbook.rels([("rId1", "officeDocument", "xl/workbook.xml")]),
            "xl/workbook.xml": """
            <workbook xmlns="\(Workbook.main)" xmlns:r="\(Workbook.links)"><sheets>\
            <sheet name="Đề án" sheetId="1" r:id="rId1"/></sheets></workbook>
            """,
            "xl/_rels/workbook.xml.rels": Workbook.rels([
                ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"),
                ("rId3", "sharedStrings", "sharedStrings.xml"),
            ]),
            "xl/worksheets/sheet1.xml": """
            <worksheet xmlns="\(Workbook.main)" xmlns:r="\(Workbook.links)"><sheetData>\(rows)</sheetData>\(tail)\
            </worksheet>
            """,
            "xl/styles.xml": """
            <styleSheet xmlns="\(Workbook.main)"><fills count="1"><fill><patternFill patternType="none"/></fill></fills>\
            <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fillId="0"/>\
            <xf numFmtId="14" fillId="0"><alignment wrapText="1"/></xf>\(formats)</cellXfs></styleSheet>
            """,
            "xl/sharedStrings.xml": """
            <sst xmlns="\(Workbook.main)">\(strings.map { "<si>\($0)</si>" }.joined())</sst>
            """,
        ]
    }

    static func rels(_ links: [(id: String, kind: String, target: String)]) -> String {
        let tags = links.map { link in
            "<Relationship Id=\"\(link.id)\" Type=\"\(Workbook.links)/\(link.kind)\" Target=\"\(link.target)\"/>"
        }
        return "<Relationships xmlns=\"\(package)\">\(tags.joined())</Relationships>"
    }

    func write(to path: String) throws {
        try Workbook.write(parts.mapValues { Array($0.utf8) }, to: path)
    }

    static func write(_ parts: [String: [UInt8]], to path: String) throws {
        try FileBytes.write(emptyZip, to: path)
        let zip = try ZipEditor(path: path)
        for (name, content) in parts.sorted(by: { $0.key < $1.key }) { try zip.set(name, to: content) }
        try zip.close()
    }

    /// All parts of a file, unpacked.
    static func parts(of path: String) throws -> [String: [UInt8]] {
        let zip = try ZipArchive(path: path, limits: .standard)
        return try Dictionary(uniqueKeysWithValues: zip.names.map { ($0, try zip.bytes(of: $0) ?? []) })
    }
}

/// One row as a reader hands it out.
struct ReadRow: Equatable {
    let number: Int
    let cells: [CellValue]

    init(_ number: Int, _ cells: [CellValue]) {
        self.number = number
        self.cells = cells
    }
}

extension Spreadsheet {
    func rows(sheet index: Int = 0) throws -> [ReadRow] {
        var rows: [ReadRow] = []
        try forEachRow(sheet: index) { rows.append(ReadRow($0, $1)) }
        return rows
    }
}
