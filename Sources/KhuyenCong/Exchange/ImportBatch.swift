/// One import as the history of imports shows it.
package struct ImportBatch: Sendable, Equatable {
    package enum State: String, Sendable {
        case checked, taken, undone
    }

    package let id: Int64
    package let officer: String
    package let provinceNow: String
    package let options: ImportOptions
    package let state: State
    /// How far the work on its files has come.
    package let progress: ImportBatchProgress
    package let checkedAt: Moment
    package let takenAt: Moment?
    package let undoneAt: Moment?
    package let rows: Int
    package let taken: Int
    package let unchanged: Int
    package let refused: Int
    /// Empty in a list of batches.
    package let findings: [ImportFinding]
    /// How each sheet was understood.
    package let sheets: [SheetReading]
    /// Projects that stand in the ledger with other amounts.
    package let differing: Int
    package let files: [ImportFile]
}

/// A file kept as it came; its hash says that it is the same.
package struct ImportFile: Sendable, Equatable {
    package let id: Int64
    package let name: String
    package let sha256: String
    package let byteCount: Int
}

/// How far the work on a batch has come; written while it goes on, so that work broken off shows as such.
package struct ImportBatchProgress: Sendable, Equatable, Codable {
    package enum Phase: String, Sendable, Codable {
        case reading, taking, resting
    }

    /// A worker that has said nothing for so many seconds is gone.
    static let silence: Int64 = 60

    package let phase: Phase
    /// Rows read so far.
    package let rows: Int
    /// Seconds since 1970 UTC of the worker's last word.
    package let heardAt: Int64
    /// Why the last work failed, in words for the officer; nil where it did not.
    package let failure: String?

    package init(phase: Phase, rows: Int = 0, at now: Moment, failure: String? = nil) {
        self.phase = phase
        self.rows = rows
        heardAt = now.secondsSince1970
        self.failure = failure
    }

    package func isWorking(at now: Moment) -> Bool {
        phase != .resting && now.secondsSince1970 - heardAt < ImportBatchProgress.silence
    }

    /// Work that began and neither ended nor goes on: the program was stopped meanwhile.
    package func isBrokenOff(at now: Moment) -> Bool {
        phase != .resting && !isWorking(at: now)
    }
}
