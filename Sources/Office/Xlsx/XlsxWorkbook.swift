/// What must be known of an `.xlsx` file before any of its sheets can be read.
struct XlsxWorkbook: Sendable {
    struct Sheet: Sendable, Equatable {
        let info: SheetInfo
        let part: String
    }

    let sheets: [Sheet]
    let dates: XlsxDates
    let struck: StruckStyles
    let strings: SharedStrings
    let hasMacros: Bool
    let stylesPart: String

    /// - Throws: ``SpreadsheetError``.
    init(path: String, limits: ReadingLimits) throws {
        let archive = try ZipArchive(path: path, limits: limits)
        let main = try XlsxWorkbook.mainPart(of: archive)
        let links = try XlsxRelationships.read(of: main, in: archive)
        let handler = WorkbookHandler()
        guard try XMLScanner.scan(main, of: archive, with: handler) else {
            throw SpreadsheetError.corrupt(detail: "thiếu phần mô tả sổ tính")
        }
        sheets = XlsxWorkbook.worksheets(handler.entries, links)
        guard sheets.count <= limits.maxSheets else { throw SpreadsheetError.tooManySheets(limit: limits.maxSheets) }
        guard !sheets.isEmpty else { throw SpreadsheetError.corrupt(detail: "không có trang tính nào") }
        stylesPart = links.first { $0.kind == "styles" }?.target ?? "xl/styles.xml"
        dates = try XlsxDates.read(stylesPart, startsIn1904: handler.startsIn1904, in: archive)
        struck = try StruckStyles.read(stylesPart, in: archive)
        let strings = links.first { $0.kind == "sharedStrings" }?.target ?? "xl/sharedStrings.xml"
        self.strings = try SharedStrings.read(strings, in: archive, limits: limits)
        hasMacros = links.contains { $0.kind == "vbaProject" } || archive.contains("xl/vbaProject.bin")
    }

    private static func mainPart(of archive: ZipArchive) throws -> String {
        let links = try XlsxRelationships.read(of: "", in: archive)
        let part = links.first { $0.kind == "officeDocument" }?.target ?? "xl/workbook.xml"
        if part.hasSuffix(".bin") || archive.contains("xl/workbook.bin") { throw SpreadsheetError.unsupported(.xlsb) }
        guard archive.contains(part) else { throw try kind(ofForeign: archive) }
        return part
    }

    /// Names the other formats that are zip files too.
    private static func kind(ofForeign archive: ZipArchive) throws -> SpreadsheetError {
        guard let type = try archive.bytes(of: "mimetype"), type.count < 200 else { return .notASpreadsheet }
        let isOpenDocument = String(decoding: type, as: UTF8.self).contains("opendocument.spreadsheet")
        return isOpenDocument ? .unsupported(.ods) : .notASpreadsheet
    }

    /// Keeps the tabs that hold cells: a chart sheet or a dialog is linked with another kind.
    private static func worksheets(_ entries: [WorkbookHandler.Entry], _ links: [XlsxRelationship]) -> [Sheet] {
        entries.compactMap { entry in
            guard let link = links.first(where: { $0.id == entry.linkID }), link.kind == "worksheet" else { return nil }
            return Sheet(info: SheetInfo(name: entry.name, isHidden: entry.isHidden), part: link.target)
        }
    }
}

private final class WorkbookHandler: XMLHandler {
    struct Entry {
        let name: String
        let isHidden: Bool
        let linkID: String
    }

    /// More than this is no list of tabs; the limit of the reader is far lower.
    private static let maxEntries = 10_000

    private(set) var entries: [Entry] = []
    private(set) var startsIn1904 = false

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        if name == "workbookPr" { startsIn1904 = attributes.flag("date1904") }
        guard name == "sheet", entries.count < WorkbookHandler.maxEntries else { return }
        guard let title = attributes.string("name"), let link = attributes.prefixed("id") else { return }
        let isHidden = ["hidden", "veryHidden"].contains(attributes.string("state"))
        entries.append(Entry(name: title, isHidden: isHidden, linkID: link))
    }
}
