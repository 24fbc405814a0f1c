import Foundation
import Testing

@testable import Office

/// Damaged lists arrive every week; a reader that dies on one takes the whole desk with it.
@Suite(.serialized) struct FuzzTests {
    /// `KHUYENCONG_SOAK_FILES=20000` turns the short run into the soak.
    private static let files = ProcessInfo.processInfo.environment["KHUYENCONG_SOAK_FILES"].flatMap { Int($0) } ?? 300

    private let folder: TemporaryFolder
    private let seeds: FuzzSeeds

    init() throws {
        folder = try TemporaryFolder()
        seeds = try FuzzSeeds(in: folder)
    }

    @Test func `damaged xlsx files are read or refused`() throws {
        try run("xlsx", count: FuzzTests.files * 5 / 10) { path, random in
            if Bool.random(using: &random) {
                try damageParts(to: path, with: &random)
            } else {
                let seed = seeds.packed[Int.random(in: 0..<seeds.packed.count, using: &random)]
                try FileBytes.write(Mutation.damage(seed, with: &random), to: path)
            }
        }
    }

    @Test func `damaged csv files are read or refused`() throws {
        try run("csv", count: FuzzTests.files * 3 / 10) { path, random in
            let seed = seeds.csv[Int.random(in: 0..<seeds.csv.count, using: &random)]
            try FileBytes.write(Mutation.damage(seed, with: &random), to: path)
        }
    }

    @Test(.enabled(if: XLSChildProgram.isThere)) func `damaged xls files are read or refused`() throws {
        try run("xls", count: FuzzTests.files * 2 / 10) { path, random in
            let seed = seeds.xls[Int.random(in: 0..<seeds.xls.count, using: &random)]
            // The header of the container stays sound in half of the files, so that damage reaches deeper.
            let kept = Bool.random(using: &random) ? 512 : 0
            let damaged = Mutation.damage(Array(seed[kept...]), with: &random)
            try FileBytes.write(seed[..<kept] + damaged, to: path)
        }
    }

    /// Damages the text of one part and packs the workbook again: the zip itself stays sound.
    private func damageParts(to path: String, with random: inout SplitMix) throws {
        var parts = seeds.workbooks[Int.random(in: 0..<seeds.workbooks.count, using: &random)]
        let names = parts.keys.sorted()
        let name = names[Int.random(in: 0..<names.count, using: &random)]
        parts[name] = Mutation.damage(parts[name] ?? [], with: &random)
        try Workbook.write(parts, to: path)
    }

    private func run(_ kind: String, count: Int, make: (String, inout SplitMix) throws -> Void) throws {
        var random = SplitMix(seed: 2026)
        var tally = FuzzTally(kind: kind)
        let path = folder.file("damaged.\(kind)")
        for number in 0..<count {
            try make(path, &random)
            let outcome = tally.measure { try readEverything(path, marking: number % 4 == 0) }
            if let problem = outcome {
                let kept = try Data(contentsOf: URL(filePath: path))
                Attachment.record([UInt8](kept), named: "\(kind)-\(number)")
                Issue.record("\(kind) \(number): \(problem)")
            }
        }
        print(tally.summary)
        #expect(tally.files == count)
    }

    private func readEverything(_ path: String, marking: Bool) throws {
        let book = try Spreadsheet.open(path: path, xlsReader: XLSChildProgram.reader)
        for index in book.sheets.indices {
            _ = try book.merges(sheet: index)
            var last = 0
            try book.forEachRow(sheet: index) { number, cells in
                #expect(number > last)
                #expect(!cells.isEmpty && cells.last != .empty)
                last = number
            }
        }
        guard marking, let sheet = book.sheets.first?.name else { return }
        let mark = MarkedCopy.Mark(sheet: sheet, cell: CellAddress(row: 3, column: 2), note: "sai", isError: true)
        try MarkedCopy.write(
            original: path,
            to: folder.file("marked.xlsx"),
            marks: [mark],
            xlsReader: XLSChildProgram.reader
        )
    }
}
