/// A file of a report that is made in the background for one officer.
package struct ReportFile: Sendable, Equatable {
    package enum State: String, Sendable, CaseIterable {
        /// The ledger is read.
        case reading
        /// The file is written.
        case writing
        case done
        case failed
    }

    package let id: Int64
    package let request: ReportRequest
    /// A word for the form of the file: "pdf", "pdf-a3".
    package let form: String
    package let title: String
    package let state: State
    /// Why it failed.
    package let message: String?
    package let orderedAt: Moment
    package let endedAt: Moment?

    /// Whether the program was stopped over it: nothing takes so long.
    package func isStopped(at now: Moment) -> Bool {
        endedAt == nil && orderedAt.adding(seconds: ReportFileRules.longest) < now
    }
}

/// How long files of reports are made and kept.
enum ReportFileRules {
    /// Seconds.
    static let longest: Int64 = 900
    /// Days that a file can be fetched.
    static let kept: Int64 = 7
}
