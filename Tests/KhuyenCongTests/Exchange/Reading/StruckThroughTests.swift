import Database
import Foundation
import TestSupport
import Testing

@testable import KhuyenCong
@testable import Office

/// Officers strike through what was cancelled: such money must not enter the ledger without a word, or at all.
@Suite struct StruckThroughTests {
    @Test func `struck rows and cells are named and not booked`() async throws {
        let world = try await ImportWorld()
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }  // a leftover harms no other test
        let titles = ["Máy xay lúa", "Máy cưa đá", "Máy ép dầu", "Máy may"]
        let rows = titles.enumerated().map { StruckThroughTests.row($0 + 1, $1, 60) }
        try StruckThroughTests.writeList(path, rows, struck: ["A3", "B3", "C3", "D3", "E3", "F3", "G3", "G4", "B5"])

        let result = try await world.take(path: path, province: "40")
        let booked: [String] = try await world.database.read { tx in
            try tx.rows(
                """
                SELECT source_code, CAST(SUM(amount) AS BIGINT) FROM amount_entry
                GROUP BY source_code ORDER BY source_code
                """
            ) { row in "\(try row.get(0) as String) \(try row.get(1) as Int64)" }
        }

        #expect(result.rows == 2)
        #expect(result.taken == 2)
        #expect(
            result.findings.map { "\($0.severity) \($0.cell) \($0.value)" } == [
                "warning B3 Máy cưa đá", "warning G4 40", "warning B5 Máy may",
            ]
        )
        #expect(
            result.findings.map(\.reason) == [
                "Dòng này bị gạch ngang: hiểu là đã bỏ, không đọc, không cộng vào sổ.",
                "Ô này bị gạch ngang: hiểu là đã bỏ, không đọc.",
                "Dòng này bị gạch ngang: hiểu là đã bỏ, không đọc, không cộng vào sổ.",
            ]
        )
        #expect(result.sheets.map { $0.excerpt.map(\.number) } == [[3, 4, 5]])
        #expect(result.sheets.first?.excerpt.first?.cells.prefix(2) == ["2", "Máy cưa đá"])
        #expect(booked == ["counterpart 40000000", "province 120000000"])
    }

    @Test func `what stands under a struck project is no other project's`() async throws {
        let world = try await ImportWorld()
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }  // a leftover harms no other test
        let rows: [[CellValue]] = [
            StruckThroughTests.row(1, "Máy xay lúa", 60), StruckThroughTests.row(2, "Máy cưa đá", 50),
            StruckThroughTests.row(nil, nil, 30),
            [.empty, .text("- Mua máy"), .empty, .empty, .empty, .number(20), .empty],
            StruckThroughTests.row(3, "Máy ép dầu", 40), StruckThroughTests.row(nil, nil, 10),
            StruckThroughTests.row(nil, nil, 15), StruckThroughTests.row(nil, nil, 5),
        ]
        let struck = ["A3", "B3", "C3", "D3", "E3", "F3", "G3", "C8", "D8", "E8", "F8", "G8"]
        try StruckThroughTests.writeList(path, rows, struck: struck)

        let result = try await world.take(path: path, province: "40")
        let booked: [String] = try await world.database.read { tx in
            try tx.rows(
                """
                SELECT p.title, e.source_code, CAST(SUM(e.amount) AS BIGINT) FROM amount_entry e
                JOIN project_line l ON l.id = e.line_id JOIN project p ON p.id = l.project_id
                GROUP BY p.id, p.title, e.source_code ORDER BY p.id, e.source_code
                """
            ) { row in "\(try row.get(0) as String) \(try row.get(1) as String) \(try row.get(2) as Int64)" }
        }

        let told = result.findings.filter { $0.reason.contains("gạch ngang") }
        #expect(
            told.map { "\($0.severity) \($0.cell) \($0.value)" } == [
                "warning B3 Máy cưa đá", "warning C4 Ứng dụng máy móc", "warning B5 - Mua máy",
                "warning C8 Ứng dụng máy móc",
            ]
        )
        #expect(
            booked == [
                "Máy xay lúa counterpart 40000000", "Máy xay lúa province 60000000",
                "Máy ép dầu counterpart 120000000", "Máy ép dầu province 55000000",
            ]
        )
    }

    @Test func `words that were left out of a cell are named`() {
        var struck = StruckCells()
        struck.add(inPart: CellAddress(row: 2, column: 2))
        let row = RawRow(number: 2, cells: [.number(1), .text("Máy  lúa")])
        var rows = [row]
        let layout = SheetLayout(headerRows: 1...1, columns: [], title: "", unit: nil, stage: nil)

        let out = StruckThrough(struck: struck).takeOut(of: &rows, layout, FindingPlace(file: "f", sheet: "s"))

        #expect(
            out.findings.map { [$0.cell, $0.value, $0.reason] } == [
                ["B2", "Máy lúa", "Phần chữ bị gạch ngang trong ô không được đọc."]
            ]
        )
        #expect(rows.map(\.cells) == [row.cells])
    }

    /// A project, or without number and title a further line of the one above.
    private static func row(_ number: Int?, _ title: String?, _ support: Double) -> [CellValue] {
        [
            number.map { CellValue.number(Double($0)) } ?? .empty, title.map(CellValue.text) ?? .empty,
            .text("Ứng dụng máy móc"), .text("Nam Đàn"), .number(2018), .number(support), .number(40),
        ]
    }

    private static func writeList(_ path: String, _ rows: [[CellValue]], struck: [String]) throws {
        let writer = try SpreadsheetWriter(path: path)
        try writer.addSheet(name: "2018")
        let header = ["TT", "Tên đề án", "Nội dung", "Địa bàn", "Năm", "KC tỉnh (trđ)", "Đối ứng (trđ)"]
        try writer.addRow(header.map(CellValue.text))
        for row in rows { try writer.addRow(row) }
        try writer.close()
        let zip = try ZipArchive(path: path, limits: .standard)
        let sheetPart = try #require(zip.names.first { $0.hasPrefix("xl/worksheets/sheet") })
        let style = try strikingStyle(in: String(decoding: try #require(try zip.bytes(of: stylesPart)), as: UTF8.self))
        var sheet = String(decoding: try #require(try zip.bytes(of: sheetPart)), as: UTF8.self)
        for cell in struck {
            sheet = sheet.replacing(
                try Regex("<c r=\"\(cell)\"( s=\"[0-9]+\")?"),
                with: "<c r=\"\(cell)\" s=\"\(style.number)\""
            )
        }
        let editor = try ZipEditor(path: path)
        try editor.set(sheetPart, to: Array(sheet.utf8))
        try editor.set(stylesPart, to: Array(style.part.utf8))
        try editor.close()
    }

    private static let stylesPart = "xl/styles.xml"

    /// The styles with one more font, which strikes, and one more format in it; and the number of that format.
    private static func strikingStyle(in styles: String) throws -> (part: String, number: Int) {
        let font = try #require(styles.range(of: "</fonts>"))
        let fonts = styles[..<font.lowerBound].components(separatedBy: "<font>").count - 1
        let start = try #require(styles.range(of: "<cellXfs"))
        let end = try #require(styles.range(of: "</cellXfs>"))
        let formats = styles[start.upperBound..<end.lowerBound].components(separatedBy: "<xf ").count - 1
        let part = styles.replacing("</fonts>", with: "<font><strike/></font></fonts>")
            .replacing("</cellXfs>", with: "<xf numFmtId=\"0\" fontId=\"\(fonts)\"/></cellXfs>")
        return (part, formats)
    }
}
