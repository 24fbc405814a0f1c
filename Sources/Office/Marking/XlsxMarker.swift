import Foundation

/// Marks cells inside a copy of an `.xlsx` file; parts that need no change are copied byte for byte.
struct XlsxMarker {
    /// The small parts are edited in memory; a larger one is not usual and leads to a new workbook.
    private static let maxSmallPartBytes = 32 << 20

    private let archive: ZipArchive
    private let workbook: XlsxWorkbook
    private let editor: ZipEditor
    private let workFolder: String

    /// - Throws: ``NotEditable`` when the workbook is built in an unusual way, or ``SpreadsheetError``.
    static func mark(copy: String, sheets marks: [String: [MarkedCopy.Mark]], limits: ReadingLimits) throws {
        let folder = try makeFolder(beside: copy)
        defer { removeFolder(folder) }
        let marker = XlsxMarker(
            archive: try ZipArchive(path: copy, limits: limits),
            workbook: try XlsxWorkbook(path: copy, limits: limits),
            editor: try ZipEditor(path: copy),
            workFolder: folder
        )
        try marker.run(marks)
    }

    private func run(_ marks: [String: [MarkedCopy.Mark]]) throws {
        let styles = try StyleMarking(smallPart(workbook.stylesPart))
        var newComments: [String] = []
        for (index, sheet) in workbook.sheets.enumerated() {
            guard let wanted = marks[sheet.info.name], !wanted.isEmpty else { continue }
            let part = try mark(sheet, number: index + 1, wanted, styles)
            if let part { newComments.append(part) }
        }
        try editor.set(workbook.stylesPart, to: styles.marked())
        let types = "[Content_Types].xml"
        try editor.set(types, to: LinkParts.addingTypes(forComments: newComments, to: smallPart(types)))
        try editor.close()
    }

    /// Marks one sheet; the answer is the name of its comments part if that is new.
    private func mark(
        _ sheet: XlsxWorkbook.Sheet,
        number: Int,
        _ marks: [MarkedCopy.Mark],
        _ styles: StyleMarking
    ) throws -> String? {
        let links = try XlsxRelationships.read(of: sheet.part, in: archive)
        let drawingID = LinkParts.freeID("rIdKhcDrawing", among: links)
        let marking = SheetMarking(
            marks: marks.map { ($0.cell, $0.isError) },
            styles: styles,
            newDrawingID: drawingID
        )
        guard try XMLScanner.scan(sheet.part, of: archive, with: marking) else { throw NotEditable() }
        try writeSheet(sheet.part, marking.edits, number: number)

        var newLinks: [Link] = []
        let comments = try writeComments(marks, links, number: number, isStrict: marking.isStrict)
        if let part = comments.newPart {
            let id = LinkParts.freeID("rIdKhcComments", among: links)
            newLinks.append((id: id, kind: "comments", target: "/" + part))
        }
        if let part = try writeDrawing(comments.boxed, links, oldID: marking.drawingID, number: number) {
            newLinks.append((id: drawingID, kind: "vmlDrawing", target: "/" + part))
        }
        try addLinks(newLinks, to: sheet.part, isStrict: marking.isStrict)
        return comments.newPart
    }

    private typealias Link = (id: String, kind: String, target: String)

    /// Writes the texts; the answer is the cells that need a box, and the name of the part if it is new.
    private func writeComments(
        _ marks: [MarkedCopy.Mark],
        _ links: [XlsxRelationship],
        number: Int,
        isStrict: Bool
    ) throws -> (boxed: [CellAddress], newPart: String?) {
        let notes = marks.map { (cell: $0.cell, note: $0.note) }
        if let old = links.first(where: { $0.kind == "comments" && !$0.isExternal })?.target {
            let changed = try CommentsPart.adding(notes, to: smallPart(old))
            try editor.set(old, to: changed.bytes)
            return (changed.newCells, nil)
        }
        let part = freePart("xl/commentsKhc\(number).xml")
        try editor.set(part, to: CommentsPart.new(notes, isStrict: isStrict))
        return (notes.map(\.cell), part)
    }

    /// Writes the boxes; the answer is the name of the part if it is new.
    private func writeDrawing(
        _ cells: [CellAddress],
        _ links: [XlsxRelationship],
        oldID: String?,
        number: Int
    ) throws -> String? {
        if let oldID {
            guard let part = links.first(where: { $0.id == oldID })?.target else { throw NotEditable() }
            try editor.set(part, to: DrawingPart.adding(cells, to: smallPart(part)))
            return nil
        }
        let part = freePart("xl/drawings/vmlDrawingKhc\(number).vml")
        try editor.set(part, to: DrawingPart.new(cells))
        return part
    }

    private func addLinks(_ links: [Link], to sheet: String, isStrict: Bool) throws {
        guard !links.isEmpty else { return }
        let part = XlsxRelationships.relsPart(of: sheet)
        let bytes = archive.contains(part) ? try smallPart(part) : nil
        try editor.set(part, to: LinkParts.adding(links, to: bytes, isStrict: isStrict))
    }

    /// A sheet may be large: its new form goes through a file beside the copy.
    private func writeSheet(_ part: String, _ edits: [PartEdit], number: Int) throws {
        let path = "\(workFolder)/sheet\(number).xml"
        guard let file = fopen(path, "wb") else { throw SpreadsheetError.cannotWrite(detail: SystemMessage.last) }
        var stream = PartEditStream(edits)
        var isWritten = true
        _ = try archive.stream(part) { chunk in
            stream.pass(chunk) { isWritten = fwrite($0.baseAddress, 1, $0.count, file) == $0.count && isWritten }
        }
        guard fclose(file) == 0, isWritten else { throw SpreadsheetError.cannotWrite(detail: SystemMessage.last) }
        try editor.set(part, toFile: path)
    }

    private func smallPart(_ name: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        let isThere = try archive.stream(name) { chunk in
            bytes.append(contentsOf: chunk)
            guard bytes.count <= XlsxMarker.maxSmallPartBytes else { throw NotEditable() }
        }
        guard isThere else { throw NotEditable() }
        return bytes
    }

    private func freePart(_ name: String) -> String {
        var free = name
        while archive.contains(free) {
            free.insert("x", at: free.lastIndex(of: ".") ?? free.endIndex)
        }
        return free
    }

    private static func makeFolder(beside copy: String) throws -> String {
        var template = (copy + ".XXXXXX").utf8CString.map { $0 }
        guard mkdtemp(&template) != nil else { throw SpreadsheetError.cannotWrite(detail: SystemMessage.last) }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func removeFolder(_ path: String) {
        // Left-overs in a temporary folder do no harm to the result.
        try? FileManager.default.removeItem(atPath: path)
    }
}
