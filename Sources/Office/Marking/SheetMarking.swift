import Foundation

/// Finds the changes that colour the marked cells of one sheet, adding cells and rows that are missing.
final class SheetMarking: XMLHandler {
    /// What may follow `legacyDrawing`, ECMA-376 part 1, 18.3.1.99; the first of them shows where it belongs.
    private static let afterDrawing: [StaticString] = [
        "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
        "AlternateContent",
    ]

    private let styles: StyleMarking
    private let newDrawingID: String
    private var pending: ArraySlice<(cell: CellAddress, isError: Bool)>
    private(set) var edits: [PartEdit] = []
    /// The link to the drawing of the comments that the sheet already has.
    private(set) var drawingID: String?

    private var prefix = ""
    private(set) var isStrict = false
    private var depth = 0
    private var inSheetData = false
    private var isPastSheetData = false
    private var isDrawingPlaced = false
    private var row = 0
    private var column = 0

    /// The marks stand in reading order, each cell once.
    init(marks: [(cell: CellAddress, isError: Bool)], styles: StyleMarking, newDrawingID: String) {
        pending = marks[...]
        self.styles = styles
        self.newDrawingID = newDrawingID
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        depth += 1
        if inSheetData {
            if name == "c" {
                try startCell(attributes)
            } else if name == "row" {
                try startRow(attributes)
            }
        } else if depth == 1 {
            try startRoot()
        } else if depth == 2 {
            try startSection(name, attributes)
        }
    }

    override func end(_ name: XMLName) throws {
        defer { depth -= 1 }
        guard let scanner else { return }
        if inSheetData, name == "row" {
            try insertCells(before: nil, at: scanner.byteOffset)
        } else if name == "sheetData" {
            inSheetData = false
            isPastSheetData = true
            // A self-closing tag was opened and filled at its start.
            try insertRows(before: nil, at: scanner.byteOffset)
        } else if depth == 1 {
            placeDrawing(at: scanner.byteOffset)
        }
    }

    private func startRoot() throws {
        guard let raw = scanner?.rawTag, raw.count > 2, raw[0] == UInt8(ascii: "<"), raw[1] != 0 else {
            throw NotEditable()
        }
        prefix = RawTag(raw).prefix
        isStrict = String(decoding: raw, as: UTF8.self).contains("http://purl.oclc.org/ooxml/")
    }

    private func startSection(_ name: XMLName, _ attributes: XMLAttributes) throws {
        guard let scanner else { return }
        if name == "sheetData" {
            inSheetData = true
            let tag = RawTag(scanner.rawTag)
            guard tag.isSelfClosing, !pending.isEmpty else { return }
            let rows = try takeRows(before: nil)
            edits.append(
                PartEdit(offset: scanner.byteOffset, length: tag.bytes.count, replacement: tag.opened(around: rows))
            )
        } else if name == "legacyDrawing" {
            drawingID = attributes.prefixed("id")
        } else if isPastSheetData, SheetMarking.afterDrawing.contains(where: { name == $0 }) {
            placeDrawing(at: scanner.byteOffset)
        }
    }

    private func startRow(_ attributes: XMLAttributes) throws {
        guard let scanner else { return }
        row = attributes.integer("r") ?? row + 1
        column = 0
        guard let next = pending.first?.cell, next.row <= row else { return }
        try insertRows(before: row, at: scanner.byteOffset)
        guard pending.first?.cell.row == row else { return }
        var tag = RawTag(scanner.rawTag)
        let length = tag.bytes.count
        // The range of used columns is a hint that an added cell would make wrong.
        tag.remove("spans")
        let cells = tag.isSelfClosing ? try takeCells(before: nil) : []
        edits.append(PartEdit(offset: scanner.byteOffset, length: length, replacement: tag.opened(around: cells)))
    }

    private func startCell(_ attributes: XMLAttributes) throws {
        column = attributes.string("r").flatMap { CellAddress($0)?.column } ?? column + 1
        guard let scanner, let next = pending.first, next.cell.row == row, next.cell.column <= column else { return }
        try insertCells(before: column, at: scanner.byteOffset)
        guard let mark = pending.first, mark.cell == CellAddress(row: row, column: column) else { return }
        pending = pending.dropFirst()
        var tag = RawTag(scanner.rawTag)
        let length = tag.bytes.count
        tag.set("s", to: String(try styles.twin(of: attributes.integer("s") ?? 0, isError: mark.isError)))
        edits.append(PartEdit(offset: scanner.byteOffset, length: length, replacement: tag.bytes))
    }

    private func insertCells(before column: Int?, at offset: Int) throws {
        let cells = try takeCells(before: column)
        if !cells.isEmpty { edits.append(PartEdit(offset: offset, replacement: cells)) }
    }

    private func insertRows(before row: Int?, at offset: Int) throws {
        let rows = try takeRows(before: row)
        if !rows.isEmpty { edits.append(PartEdit(offset: offset, replacement: rows)) }
    }

    /// Empty coloured cells for the marks of the present row that stand left of `column`.
    private func takeCells(before column: Int?) throws -> [UInt8] {
        var cells = ""
        while let mark = pending.first, mark.cell.row == row, mark.cell.column < column ?? .max {
            pending = pending.dropFirst()
            cells += "<\(prefix)c r=\"\(mark.cell)\" s=\"\(try styles.twin(of: 0, isError: mark.isError))\"/>"
        }
        return Array(cells.utf8)
    }

    /// New rows for the marks that stand above `limit`.
    private func takeRows(before limit: Int?) throws -> [UInt8] {
        var rows: [UInt8] = []
        let present = row
        defer { row = present }
        while let mark = pending.first, mark.cell.row < limit ?? .max {
            row = mark.cell.row
            rows += Array("<\(prefix)row r=\"\(row)\">".utf8)
            rows += try takeCells(before: nil)
            rows += Array("</\(prefix)row>".utf8)
        }
        return rows
    }

    private func placeDrawing(at offset: Int) {
        guard drawingID == nil, !isDrawingPlaced else { return }
        isDrawingPlaced = true
        let namespace = OfficeNamespace(isStrict: isStrict).links
        let tag = "<\(prefix)legacyDrawing xmlns:khc=\"\(namespace)\" khc:id=\"\(newDrawingID)\"/>"
        edits.append(PartEdit(offset: offset, replacement: Array(tag.utf8)))
    }
}

/// Names of the Office formats, which differ between the usual (transitional) and the strict form.
struct OfficeNamespace {
    let isStrict: Bool

    private var base: String {
        isStrict ? "http://purl.oclc.org/ooxml" : "http://schemas.openxmlformats.org"
    }

    var links: String {
        isStrict ? "\(base)/officeDocument/relationships" : "\(base)/officeDocument/2006/relationships"
    }

    var cells: String { isStrict ? "\(base)/spreadsheetml/main" : "\(base)/spreadsheetml/2006/main" }
}
