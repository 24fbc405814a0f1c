import Database
import Synchronization

/// Work on a batch that may take long: while it goes on, the batch says every few seconds how far it is.
struct ImportWork: Sendable {
    let database: Database
    let batchID: Int64
    let clock: @Sendable () -> Moment

    /// - Throws: what `work` throws, after the batch has been told why it failed.
    func run<T: Sendable>(
        _ phase: ImportBatchProgress.Phase,
        _ work: (@escaping @Sendable (ImportProgress) -> Void) async throws -> T
    ) async throws -> T {
        let rows = RowsRead()
        try await say(ImportBatchProgress(phase: phase, at: clock()), while: [.resting, .reading, .taking])
        let beat = Task {
            while !Task.isCancelled {
                try await Task.sleep(for: .seconds(2))
                try await say(ImportBatchProgress(phase: phase, rows: rows.count, at: clock()), while: [phase])
            }
        }
        defer { beat.cancel() }
        do {
            let result = try await work { rows.note($0) }
            try await say(ImportBatchProgress(phase: .resting, at: clock()), while: [phase])
            return result
        } catch {
            let end = ImportBatchProgress(phase: .resting, at: clock(), failure: ImportWork.words(error))
            try await say(end, while: [phase])
            throw error
        }
    }

    private func say(_ progress: ImportBatchProgress, while phases: Set<ImportBatchProgress.Phase>) async throws {
        try await database.write { tx in
            try ImportBatches.setProgress(progress, of: batchID, while: phases, in: tx)
        }
    }

    private static func words(_ error: any Error) -> String {
        guard let refusal = error as? Refusal else {
            return "Có lỗi ở máy chủ, việc đã dừng; chưa có gì được ghi vào sổ."
        }
        return [refusal.message, refusal.remedy].compactMap { $0 }.joined(separator: " ")
    }
}

/// The rows read so far, over all sheets.
private final class RowsRead: Sendable {
    private let sheets = Mutex<[String: Int]>([:])

    var count: Int {
        sheets.withLock { $0.values.reduce(0, +) }
    }

    func note(_ progress: ImportProgress) {
        sheets.withLock { $0[progress.file + "/" + progress.sheet] = progress.rows }
    }
}
