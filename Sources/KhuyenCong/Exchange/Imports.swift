package import Database
import Foundation
package import Office
import Vietnamese

/// Imports (nhập liệu): lists as offices keep them become projects of the ledger.
package struct Imports: Sendable {
    let database: Database
    let xlsReader: XLSReader

    package init(_ database: Database, xlsReader: XLSReader = .currentExecutable) {
        self.database = database
        self.xlsReader = xlsReader
    }

    /// Reads and checks files and, unless it is a dry run, takes their rows in one transaction.
    ///
    /// `headings`: what columns mean, told by their headings or letters, against what the reader would think; with the
    /// rows it is remembered for the next lists of the province, as a correction at the desk is.
    /// - Throws: `Refusal` where a file cannot be read, no column bears such a heading, or the officer may not import for
    ///   the province.
    package func run(
        _ sources: [ImportSource],
        options: ImportOptions,
        headings: [(heading: String, field: ImportField)] = [],
        isDryRun: Bool,
        by officer: Officer,
        at now: Moment,
        progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
    ) async throws -> ImportResult {
        let run = try await prepare(sources, options, officer, now, progress, headings: headings)
        return try await rollingBack { tx in
            let id = try run.openBatch(in: tx)
            let result = try run.take(batchID: id, isDryRun: isDryRun, in: tx)
            guard result.isWritten else { throw Undone(result: result) }
            try ImportBatches.add(sources, to: id, in: tx)
            for (heading, field) in run.headings {
                try Imports.remember(heading, as: field, province: run.provinceNow, by: officer, at: now, in: tx)
            }
            return result
        }
    }

    /// - Throws: `Refusal.missing` where there is no such import or the officer may not see it.
    package func batch(_ id: Int64, by officer: Officer) async throws -> ImportBatch {
        try officer.require(.importProjects)
        return try await database.read { tx in
            guard let batch = try ImportBatches.find(id, in: tx),
                officer.territory(.importProjects).contains(province: batch.provinceNow)
            else { throw Refusal.missing }
            return batch
        }
    }

    /// How many imports the history shows.
    package static let listLimit = 50

    /// Newest first; findings are left out.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func list(by officer: Officer, limit: Int = listLimit) async throws -> [ImportBatch] {
        try officer.require(.importProjects)
        return try await database.read { tx in
            try ImportBatches.list(officer.territory(.importProjects), limit: limit, in: tx)
        }
    }

    /// The file as it was handed in.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func original(
        file: Int64,
        of batchID: Int64,
        by officer: Officer
    ) async throws -> (name: String, body: [UInt8]) {
        _ = try await batch(batchID, by: officer)
        return try await database.read { tx in
            guard let file = try ImportBatches.body(ofFile: file, batch: batchID, in: tx) else { throw Refusal.missing }
            return file
        }
    }

    func prepare(
        _ sources: [ImportSource],
        _ options: ImportOptions,
        _ officer: Officer,
        _ now: Moment,
        _ progress: @escaping @Sendable (ImportProgress) -> Void,
        headings: [(heading: String, field: ImportField)] = []
    ) async throws -> ImportRun {
        guard !sources.isEmpty else { throw Refusal.invalid("Chưa chọn tệp nào.", field: "file") }
        let known = try await database.read { tx in
            try ImportPolicy.context(options, officer: officer, now: now, in: tx)
        }
        let files = try await read(sources, known.explained(by: headings), progress)
        let borne = try ExplainedColumns.borne(headings, by: Imports.columns(of: files))
        let context = known.explained(by: borne)
        var run = ImportRun(files: files, options: options, context: context, officer: officer, now: now)
        run.headings = borne
        // Columns told by their letters are known by their headings only now.
        guard borne.map({ $0.heading }) != headings.map({ $0.heading }) else { return run }
        run.files = try await read(sources, context, progress)
        return run
    }

    /// The columns of files that were read, by the letters above them and their headings.
    static func columns(of files: [ImportRun.File]) -> [(letter: String, heading: String)] {
        files.flatMap { $0.sheets.flatMap(\.layout.columns) }.map { column in
            (letter: CellAddress.letters(ofColumn: column.index), heading: column.heading)
        }
    }

    func read(
        _ sources: [ImportSource],
        _ context: SheetInterpreter.Context,
        _ progress: @escaping @Sendable (ImportProgress) -> Void
    ) async throws -> [ImportRun.File] {
        let reader = ListReader(context: context, xlsReader: xlsReader, progress: progress)
        return try await OwnThread.run {
            try sources.map { source in
                ImportRun.File(name: source.name, sheets: try reader.read(path: source.path, name: source.name))
            }
        }
    }

    /// A dry run and a refused import do all the work and undo it: what they report is what would happen.
    struct Undone: Error {
        let result: ImportResult
    }

    func rollingBack(
        _ body: @escaping @Sendable (Transaction) throws -> ImportResult
    ) async throws -> ImportResult {
        do {
            return try await database.write(body)
        } catch let undone as Undone {
            return undone.result
        }
    }
}
