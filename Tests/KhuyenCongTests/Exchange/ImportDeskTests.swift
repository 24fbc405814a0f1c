import Database
import Testing

@testable import KhuyenCong

/// An import at the desk: files are kept, read and checked, then taken.
@Suite struct ImportDeskTests {
    @Test func `opening keeps the files and reads nothing`() async throws {
        let world = try await ImportWorld()

        let id = try await open("ha-tinh-2016-2020.xlsx", "42", world)

        let batch = try await Imports(world.database).batch(id, by: .localOperator)
        #expect(batch.progress == ImportBatchProgress(phase: .reading, at: world.now))
        #expect(batch.files.map(\.name) == ["ha-tinh-2016-2020.xlsx"])
        #expect(batch.rows == 0)
        #expect(try await world.count("project") == 0)
    }

    @Test func `examining says how each sheet was understood and keeps the rows with faults`() async throws {
        let world = try await ImportWorld()
        let id = try await open("thanh-hoa-six-faults.xlsx", "38", world)

        try await Imports(world.database).examine(id, by: .localOperator, clock: { world.now })

        let batch = try await Imports(world.database).batch(id, by: .localOperator)
        let sheet = try #require(batch.sheets.first)
        #expect(batch.progress.phase == .resting)
        #expect(sheet.sheet == "2021-9T2022")
        #expect(sheet.rows == 29)
        #expect(sheet.refused == 5)
        #expect(Set(sheet.excerpt.map(\.number)).isSuperset(of: [9, 14, 17, 21, 26, 29]))
        #expect(sheet.excerpt.first { $0.number == 14 }?.cells.count == sheet.excerpt.first?.cells.count)
    }

    @Test func `a file that cannot be read leaves the reason in the batch`() async throws {
        let world = try await ImportWorld()
        let id = try await open("nghe-an-2016-2020.expected.json", "40", world)

        await #expect(throws: Refusal.self) {
            try await Imports(world.database).examine(id, by: .localOperator, clock: { world.now })
        }

        let batch = try await Imports(world.database).batch(id, by: .localOperator)
        #expect(batch.state == .checked)
        #expect(batch.progress.phase == .resting)
        #expect(batch.progress.failure?.contains("không phải là bảng tính") == true)
    }

    /// The process may die in the middle; whoever looks later must see it.
    @Test(arguments: [(59, true), (60, false), (3600, false)] as [(Int64, Bool)])
    func `work that has been silent for a minute counts as broken off`(_ seconds: Int64, _ isWorking: Bool) {
        let start = Moment(secondsSince1970: 1_795_230_000)
        let progress = ImportBatchProgress(phase: .reading, rows: 5000, at: start)

        #expect(progress.isWorking(at: start.adding(seconds: seconds)) == isWorking)
        #expect(progress.isBrokenOff(at: start.adding(seconds: seconds)) == !isWorking)
    }

    @Test func `taking with errors writes nothing and leaves the import to be taken otherwise`() async throws {
        let world = try await ImportWorld()
        let imports = Imports(world.database)
        let id = try await open("thanh-hoa-six-faults.xlsx", "38", world)
        try await imports.examine(id, by: .localOperator, clock: { world.now })

        let refused = try await imports.take(
            id,
            acceptsValid: false,
            isUpdate: false,
            by: .localOperator,
            clock: { world.now }
        )
        let taken = try await imports.take(
            id,
            acceptsValid: true,
            isUpdate: false,
            by: .localOperator,
            clock: { world.now }
        )

        #expect(!refused.isWritten)
        #expect(taken.taken == 24)
        #expect(try await imports.batch(id, by: .localOperator).state == .taken)
        await #expect(throws: Refusal.conflict("Lần nhập này đã được ghi sổ hoặc đã hoàn tác.")) {
            _ = try await imports.take(
                id,
                acceptsValid: true,
                isUpdate: false,
                by: .localOperator,
                clock: { world.now }
            )
        }
    }

    @Test func `the marked copy names each faulty cell in its own workbook`() async throws {
        let world = try await ImportWorld()
        let imports = Imports(world.database)
        let id = try await open("thanh-hoa-six-faults.xlsx", "38", world)
        try await imports.examine(id, by: .localOperator, clock: { world.now })
        let file = try #require(try await imports.batch(id, by: .localOperator).files.first)

        let marked = try await imports.marked(file: file.id, of: id, by: .localOperator)

        #expect(marked.name == "thanh-hoa-six-faults-danh-dau.xlsx")
        #expect(marked.body.starts(with: [0x50, 0x4B, 3, 4]))
    }

    private func open(_ file: String, _ province: String, _ world: ImportWorld) async throws -> Int64 {
        try await Imports(world.database).open(
            [ImportSource(path: try ImportWorld.path(file), name: file)],
            options: ImportOptions(province: province),
            by: .localOperator,
            at: world.now
        )
    }
}
