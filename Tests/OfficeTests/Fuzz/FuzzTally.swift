import Foundation

@testable import Office

/// Counts what became of damaged files and watches time and memory.
struct FuzzTally {
    private static let maxMilliseconds = 5000
    private static let maxMiB = 200
    /// Only the soak runs by itself; in the whole suite the process holds what other tests hold, too.
    private static let isAlone = ProcessInfo.processInfo.environment["KHUYENCONG_SOAK_FILES"] != nil

    let kind: String
    private(set) var files = 0
    private var refused = 0
    private var read = 0
    private var slowest = 0
    private let startMiB: Int
    private var peakMiB: Int

    init(kind: String) {
        self.kind = kind
        FuzzTally.forgetPeak()
        startMiB = FuzzTally.status("VmRSS")
        peakMiB = startMiB
    }

    var summary: String {
        "fuzz \(kind): files \(files), refused \(refused), read \(read), slowest \(slowest) ms, peak \(peakMiB) MiB"
    }

    /// Runs one file; the answer says what went wrong, if anything did.
    mutating func measure(_ work: () throws -> Void) -> String? {
        files += 1
        var problem: String?
        let start = FuzzTally.threadMilliseconds
        do {
            try work()
            read += 1
        } catch is SpreadsheetError {
            refused += 1
        } catch {
            problem = "an error that says nothing to an officer: \(error)"
        }
        let milliseconds = FuzzTally.threadMilliseconds - start
        slowest = max(slowest, milliseconds)
        peakMiB = max(peakMiB, FuzzTally.status("VmHWM"))
        if milliseconds > FuzzTally.maxMilliseconds { problem = "FAIL: \(milliseconds) ms" }
        // Other suites share the process, so only the growth can be held against these files.
        if FuzzTally.isAlone, peakMiB - startMiB > FuzzTally.maxMiB { problem = "FAIL: \(peakMiB) MiB" }
        return problem
    }

    /// What this thread has worked; a clock on the wall would also count the tests beside it.
    private static var threadMilliseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    /// Sets the peak of this process back to its present size (proc(5), clear_refs).
    private static func forgetPeak() {
        // Without that right the peak of earlier tests is counted too, which only makes the check stricter.
        try? FileBytes.write(Array("5".utf8), to: "/proc/self/clear_refs")
    }

    private static func status(_ field: String) -> Int {
        let lines = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8))?.split(separator: "\n") ?? []
        let line = lines.first { $0.hasPrefix(field) }
        return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
    }
}
