import Foundation

/// A child whose output is read message by message until a deadline, after which it is killed.
final class ChildProcess {
    struct Message {
        let kind: XLSWire.Kind
        let content: [UInt8]
    }

    private let process: pid_t
    private let output: Int32
    private var deadline: ContinuousClock.Instant
    private var pending: [UInt8] = []
    private var consumed = 0
    private var isRunning = true

    /// - Throws: ``SpreadsheetError/cannotOpen(detail:)`` when the program cannot be started.
    init(executable: String, arguments: [String], seconds: Int) throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw SpreadsheetError.cannotOpen(detail: SystemMessage.last) }
        // Other children started meanwhile must not hold this pipe open.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[1]) }
        do {
            process = try ChildProcess.spawn(executable, arguments, output: ends[1])
        } catch {
            close(ends[0])
            throw error
        }
        output = ends[0]
        deadline = ContinuousClock.now + .seconds(seconds)
    }

    deinit { stop() }

    /// The next message.
    ///
    /// - Throws: ``SpreadsheetError`` when the child died, fell silent or wrote nonsense.
    func next() throws -> Message {
        let header = try take(XLSWire.headerBytes)
        let length = header[1...].reversed().reduce(0) { $0 << 8 | Int($1) }
        guard let kind = XLSWire.Kind(rawValue: header[0]), length <= XLSWire.maxContentBytes else {
            throw XLSWireDecoder.broken
        }
        return Message(kind: kind, content: try take(length))
    }

    /// All that the child writes until it ends by itself, and its exit code; the bytes over the limit are refused.
    ///
    /// - Throws: ``SpreadsheetError`` (timedOut, memory where it writes more).
    func everything(limit: Int) throws -> (bytes: [UInt8], exitCode: Int32) {
        while true {
            try waitForOutput()
            var chunk = [UInt8](repeating: 0, count: 1 << 16)
            let count = read(output, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            pending.append(contentsOf: chunk[..<count])
            guard pending.count <= limit else { throw SpreadsheetError.memory }
        }
        isRunning = false
        let status = collect()
        close(output)
        if [SIGXCPU, SIGKILL].contains(status & 0x7F) { throw SpreadsheetError.timedOut }
        return (pending, status & 0x7F == 0 ? status >> 8 & 0xFF : -1)
    }

    /// Runs the caller's work without charging its time to the child.
    func pausing(_ work: () throws -> Void) rethrows {
        let start = ContinuousClock.now
        try work()
        deadline += ContinuousClock.now - start
    }

    /// Kills the child if it still runs, and collects it.
    func stop() {
        guard isRunning else { return }
        isRunning = false
        kill(process, SIGKILL)
        _ = collect()
        close(output)
    }

    private func take(_ count: Int) throws -> [UInt8] {
        while pending.count - consumed < count { try fill() }
        let bytes = Array(pending[consumed..<consumed + count])
        consumed += count
        return bytes
    }

    private func fill() throws {
        pending.removeFirst(consumed)
        consumed = 0
        try waitForOutput()
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(output, &chunk, chunk.count)
        if count < 0, errno == EINTR { return }
        guard count > 0 else { throw causeOfDeath() }
        pending.append(contentsOf: chunk[..<count])
    }

    private func waitForOutput() throws {
        while true {
            let left = deadline - ContinuousClock.now
            let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000
            guard milliseconds > 0 else { throw SpreadsheetError.timedOut }
            var watched = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
            if poll(&watched, 1, Int32(clamping: milliseconds)) > 0 { return }
        }
    }

    /// Why the output ended before the last message.
    private func causeOfDeath() -> SpreadsheetError {
        isRunning = false
        // The output is closed, so the child is gone or going; the signal only makes sure of it.
        kill(process, SIGKILL)
        let status = collect()
        close(output)
        let signal = status & 0x7F
        if signal == SIGXCPU || signal == SIGKILL { return .timedOut }
        let exitCode = status >> 8 & 0xFF
        let isUnknownCommand = signal == 0 && exitCode != 0
        return isUnknownCommand ? .cannotOpen(detail: "không chạy được phần đọc tệp xls") : XLSWireDecoder.broken
    }

    private func collect() -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status
    }

    private static func spawn(_ executable: String, _ arguments: [String], output: Int32) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var noSignals = sigset_t()
        sigemptyset(&noSignals)
        posix_spawnattr_setsigmask(&attributes, &noSignals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var child: pid_t = 0
        let code = withCStrings([executable] + arguments) { arguments in
            withCStrings(environment) { posix_spawn(&child, executable, &actions, &attributes, arguments, $0) }
        }
        guard code == 0 else { throw SpreadsheetError.cannotOpen(detail: SystemMessage.text(code)) }
        return child
    }

    /// Only what the dynamic linker needs: settings with passwords stay with the parent.
    private static var environment: [String] {
        let kept = ["LD_LIBRARY_PATH", "PATH"].compactMap { name in
            ProcessInfo.processInfo.environment[name].map { "\(name)=\($0)" }
        }
        // A crash is expected now and then; unwinding it would only cost time.
        return kept + ["SWIFT_BACKTRACE=enable=no"]
    }

    private static func withCStrings<Result>(
        _ strings: [String],
        _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
