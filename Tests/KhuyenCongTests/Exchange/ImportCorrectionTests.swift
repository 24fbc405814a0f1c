import Database
import Foundation
import Testing
import Vietnamese

@testable import KhuyenCong

/// What an officer says of a table beats what was read from it.
@Suite struct ImportCorrectionTests {
    @Test func `a table whose headings nobody knows is read once its columns are explained`() async throws {
        let world = try await ImportWorld()
        let id = try await world.check(
            """
            Mục;Việc đã làm;Bao nhiêu
            1;Máy xay lúa;100
            """
        )
        let before = try await Imports(world.database).batch(id, by: .localOperator)

        try await world.correct(
            before,
            TableCorrection(file: "la.csv", sheet: before.sheets[0].sheet, table: 0, unit: .million, stage: .performed),
            headings: [("Mục", .number), ("Việc đã làm", .title), ("Bao nhiêu", .source(.province))]
        )
        let after = try await Imports(world.database).batch(id, by: .localOperator)

        #expect(before.findings.map(\.severity) == [.error])
        #expect(before.sheets.map(\.isUnderstood) == [false])
        #expect(after.sheets.map(\.isUnderstood) == [true])
        #expect(after.sheets.map(\.stage) == [.performed])
        #expect(after.rows == 1)
    }

    @Test(arguments: [(MoneyUnit.thousand, 100_000), (.million, 100_000_000)] as [(MoneyUnit, Int64)])
    func `the officer's unit beats that of a heading`(unit: MoneyUnit, amount: Int64) async throws {
        let world = try await ImportWorld()
        let id = try await world.check(
            """
            TT;Tên đề án;Nội dung;Địa bàn;Năm;KC tỉnh (đồng)
            1;Máy xay lúa;Ứng dụng máy móc;Nam Đàn;2018;100
            """
        )
        let batch = try await Imports(world.database).batch(id, by: .localOperator)

        try await world.correct(
            batch,
            TableCorrection(file: "la.csv", sheet: batch.sheets[0].sheet, table: 0, unit: unit)
        )
        _ = try await Imports(world.database).take(
            id,
            acceptsValid: false,
            isUpdate: false,
            by: .localOperator,
            clock: { world.now }
        )

        let query = try PeriodQuery(place: "40", from: 2018, to: 2018)
        let report = try await PeriodReports(world.database).report(query, by: .localOperator)
        #expect(report.total.amount?.amount == amount)
    }

    /// As the command line says it.
    @Test func `headings explained beforehand are read so, and remembered with the rows that are taken`() async throws {
        let world = try await ImportWorld()
        let text = "Danh mục đề án 2018;;\nMục;Việc đã làm;KP hỗ trợ (trđ)\n1;Máy xay lúa;100"
        let headings: [(heading: String, field: ImportField)] = [
            ("Mục", .number), ("VIỆC ĐÃ LÀM", .title), ("KP hỗ trợ (trđ)", .source(.national)),
        ]

        let checked = try await world.run(text, headings, isDryRun: true)
        let before = try await world.remembered()
        let taken = try await world.run(text, headings, isDryRun: false)
        let after = try await world.remembered()
        let slip = await #expect(throws: Refusal.self) {
            try await world.run(text, [("Kinh phí khác", .total)], isDryRun: false)
        }

        #expect([checked, taken].map(\.rows) == [1, 1])
        #expect([checked, taken].map(\.isWritten) == [false, true])
        #expect(taken.sheets.first?.columns.map(\.field) == ["number", "title", "source.national"])
        #expect(before == [])
        #expect(after == ["kp ho tro trd source.national", "muc number", "viec da lam title"])
        #expect(slip?.message == "Không có cột nào mang tiêu đề \"Kinh phí khác\".")
        #expect(slip?.field == "column")
    }

    @Test func `a column told by its letter is remembered by the heading that it bears`() async throws {
        let world = try await ImportWorld()
        let text = "Danh mục đề án 2018;;\nMục;Việc đã làm;KP hỗ trợ (trđ)\n1;Máy xay lúa;100"

        let taken = try await world.run(text, [("B", .title), ("C", .source(.national))], isDryRun: false)
        let slip = await #expect(throws: Refusal.self) {
            try await world.run(text, [("D", .total)], isDryRun: false)
        }

        #expect(taken.sheets.first?.columns.map(\.field) == [nil, "title", "source.national"])
        #expect(try await world.remembered() == ["kp ho tro trd source.national", "viec da lam title"])
        #expect(slip?.message == "Không có cột nào mang tiêu đề \"D\".")
    }

    @Test func `a letter over different headings is refused`() async throws {
        let columns = [(letter: "C", heading: "Kinh phí"), (letter: "C", heading: "Địa bàn")]

        let refusal = #expect(throws: Refusal.self) {
            try ExplainedColumns.borne([(heading: "C", field: .source(.national))], by: columns)
        }

        #expect(refusal?.message == "Cột C mang tiêu đề khác nhau ở các bảng: \"Kinh phí\", \"Địa bàn\".")
    }

    @Test func `a year in the name of a circular is no year of the list`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(
            csv: "TT;Tên đề án;Địa bàn;Mức hỗ trợ theo Thông tư 28/2018/TT-BTC (triệu đồng)\n1;Máy xay lúa;Nam Đàn;50"
        )

        #expect(result.taken == 0)
        #expect(result.findings.contains { $0.reason.hasPrefix("Không có năm thực hiện") })
    }

    @Test func `a checked import is read anew once its columns are told`() async throws {
        let world = try await ImportWorld()
        let id = try await world.check("TT;Tên đề án;Năm;Cấp (đồng)\n1;Máy xay lúa;2018;100000000")
        let now = world.now

        try await Imports(world.database).explain(id, [("D", .source(.district))], by: .localOperator, clock: { now })

        let batch = try await Imports(world.database).batch(id, by: .localOperator)
        #expect(batch.sheets.first?.columns.map(\.field) == ["number", "title", "year", "source.district"])
        #expect(batch.state == .checked)
    }

    @Test func `a page drawn before the files were read anew corrects nothing`() async throws {
        let world = try await ImportWorld()
        let id = try await world.check("TT;Tên đề án;Năm;KC tỉnh (đồng)\n1;Máy xay lúa;2018;100")
        let batch = try await Imports(world.database).batch(id, by: .localOperator)

        let refusal = await #expect(throws: Refusal.self) {
            try await Imports(world.database).correct(
                id,
                TableCorrection(file: "la.csv", sheet: batch.sheets[0].sheet, table: 0, unit: .million),
                headings: [],
                readAt: batch.progress.heardAt - 1,
                by: .localOperator,
                at: world.now
            )
        }

        #expect(refusal?.kind == .conflict)
        #expect(try await Imports(world.database).batch(id, by: .localOperator).options.corrections == [])
    }
}

extension ImportWorld {
    fileprivate func check(_ text: String) async throws -> Int64 {
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).csv"
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        let source = ImportSource(path: path, name: "la.csv")
        let options = ImportOptions(province: "40")
        let id = try await Imports(database).check([source], options: options, by: .localOperator, at: now)
        try FileManager.default.removeItem(atPath: path)
        return id
    }

    fileprivate func run(
        _ text: String,
        _ headings: [(heading: String, field: ImportField)],
        isDryRun: Bool
    ) async throws -> ImportResult {
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).csv"
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }  // a leftover harms no other test
        return try await Imports(database).run(
            [ImportSource(path: path, name: "la.csv")],
            options: ImportOptions(province: "40"),
            headings: headings,
            isDryRun: isDryRun,
            by: .localOperator,
            at: now
        )
    }

    /// Heading and meaning of what the province is remembered by.
    fileprivate func remembered() async throws -> [String] {
        try await database.read { tx in
            try tx.rows("SELECT header_key, field FROM import_mapping ORDER BY header_key") { row in
                "\(try row.get(0) as String) \(try row.get(1) as String)"
            }
        }
    }

    fileprivate func correct(
        _ batch: ImportBatch,
        _ correction: TableCorrection,
        headings: [(heading: String, field: ImportField)] = []
    ) async throws {
        let imports = Imports(database)
        try await imports.correct(
            batch.id,
            correction,
            headings: headings,
            readAt: batch.progress.heardAt,
            by: .localOperator,
            at: now
        )
        try await imports.examine(batch.id, by: .localOperator, clock: { now })
    }
}
