import Foundation
import KhuyenCong
import Office
import TestSupport
import Testing

@testable import Server

@Suite struct ReportFilesTests {
    private let folder = NSTemporaryDirectory() + "/khuyencong-report-files-" + UUID().uuidString

    private func document() async throws -> ReportDocument {
        let database = try await TestDatabase.prepared()
        let name = "nghe-an-2016-2020.xlsx"
        _ = try await Imports(database).run(
            [ImportSource(path: Samples.url(name).path, name: name)],
            options: ImportOptions(province: "40"),
            isDryRun: false,
            by: .localOperator,
            at: TestDatabase.now
        )
        let query = try PeriodQuery(place: "40", map: .of2024, from: 2016, to: 2020)
        return try await ReportSet(database).document(ReportRequest(.period, query), by: .localOperator)
    }

    private func file(_ name: String) throws -> String {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder + "/" + name
    }

    @Test func `a workbook holds real numbers, a sheet for each part, and the sums as they are`() async throws {
        let path = try file("bao-cao.xlsx")

        try await ReportFiles().write(try await document(), as: .xlsx, to: path)
        let book = try Spreadsheet.open(path: path)
        var rows: [[CellValue]] = []
        try book.forEachRow(sheet: 2) { rows.append($1) }

        #expect(
            book.sheets.map(\.name)
                == ["Báo cáo", "Kết quả chung", "Theo nguồn", "Theo nội dung", "Theo năm", "Theo địa bàn"]
        )
        #expect(
            Array(rows[3...6]) == [
                [.text("Khuyến công quốc gia"), .number(14_745_000_000), .number(0.3781), .number(35)],
                [.text("Khuyến công cấp tỉnh"), .number(22_000_000_000), .number(0.5642), .number(417)],
                [.text("Khuyến công cấp huyện"), .number(2_250_000_000), .number(0.0577), .number(90)],
                [.text("Cả kỳ"), .number(38_995_000_000), .number(1), .number(542)],
            ]
        )
        // The counts do not add up and are no formula.
        let sum = try #require(CellAddress("B7"))
        #expect(book.warnings == [.formulas(sheet: "Theo nguồn", count: 1, first: sum)])
    }

    @Test func `a Word file names the office and holds each table and each chart`() async throws {
        let path = try file("bao-cao.docx")

        try await ReportFiles().write(try await document(), as: .docx, to: path)
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))

        // Our reader of templates refuses what is no sound document.
        let template = try DocxTemplate(bytes)
        #expect(template.placeholders.isEmpty)
        #expect(bytes.count > 50_000)
    }

    @Test func `comma-separated tables go into a folder, one file each`() async throws {
        let path = try file("bang") + "/"

        try await ReportFiles().write(try await document(), as: .csv, to: path)

        let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        #expect(names == ["by-kind.csv", "by-place.csv", "by-source.csv", "by-year.csv", "total.csv"])
        let sources = String(
            decoding: try Data(contentsOf: URL(fileURLWithPath: path + "by-source.csv")),
            as: UTF8.self
        )
        #expect(sources.contains("\r\nKhuyến công quốc gia,14745000000,37.81,35\r\n"))
    }

    @Test func `a page holds each figure and a drawing beside its table`() async throws {
        let path = try file("bao-cao.html")

        try await ReportFiles().write(try await document(), as: .html, to: path)
        let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)

        #expect(text.components(separatedBy: "<table ").count == 6)
        #expect(text.components(separatedBy: "<svg ").count == 5)
        #expect(text.contains("<td class=\"figure\">38.995.000.000</td>"))
    }

    @Test func `a poster says the headline, and its letters are outlines`() async throws {
        let poster = ReportPoster(try await document(), .post)
        let texts = poster.drawing.shapes.compactMap { shape in
            if case .text(let text, _) = shape { text.text } else { nil }
        }

        #expect(texts.contains("38,995 tỷ đồng"))
        #expect(texts.contains("Hoàng Sa (Đà Nẵng)"))
        #expect(texts.contains("Trường Sa (Khánh Hòa)"))
        #expect(!poster.svg.text.contains("<text"))
    }

    /// Whatever a title holds, Typst reads it as text.
    @Test func `words of a report are strings for Typst, in which nothing is markup`() {
        #expect(TypstText.string("a \"b\" \\ #eval(1)\n$x$") == #""a \"b\" \\ #eval(1)\n$x$""#)
    }

    @Test func `a machine without Typst is told how to get it`() throws {
        let error = #expect(throws: Refusal.self) {
            try TypstProgram(environment: ["KHUYENCONG_PYTHON": ""], near: URL(fileURLWithPath: "/"))
        }

        #expect(error?.remedy == "Chạy Scripts/setup, hoặc đặt KHUYENCONG_PYTHON là Python đã cài gói typst.")
    }

    /// A pipe holds 64 KB: whoever said more waited for a reader until it was killed, and its last words were lost.
    @Test func `of all that a failing Typst says the last line is told`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "khuyencong-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let python = folder.appending(path: "python3").path
        let script = """
            #!/bin/sh
            head -c 300000 /dev/zero | tr '\\0' x >&2
            echo >&2
            echo 'unknown font family' >&2
            exit 1
            """
        try Data(script.utf8).write(to: URL(fileURLWithPath: python))
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: python)
        let program = try TypstProgram(environment: ["KHUYENCONG_PYTHON": python])

        let refusal = await #expect(throws: Refusal.self) {
            try await program.compile(folder, to: folder.appending(path: "report.pdf").path)
        }

        #expect(refusal?.message == "Không dựng được PDF: unknown font family.")
    }
}
