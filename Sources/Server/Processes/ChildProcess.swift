import Foundation

extension Process {
    /// A child that is told nothing but its arguments: settings with passwords stay with this process.
    static func secluded(_ program: String, _ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        return process
    }

    /// Runs it to its end, or kills it after so many seconds.
    ///
    /// - Returns: what it exited with; nil where it was killed.
    /// - Throws: an error of Foundation where it cannot be started.
    func status(within seconds: Double) throws -> Int32? {
        try run()
        end(after: seconds)
        waitUntilExit()
        return terminationReason == .exit ? terminationStatus : nil
    }

    /// Ends it, which is running, where it still does after so many seconds.
    func end(after seconds: Double) {
        let id = processIdentifier
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds) {
            if self.isRunning { kill(id, SIGKILL) }
        }
    }
}
