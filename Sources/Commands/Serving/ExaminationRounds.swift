import KhuyenCong
import Logging

/// The standing auditor beside the server.
struct ExaminationRounds: Sendable {
    /// Ten minutes: the quiet hour is long enough.
    private static let pause = Duration.seconds(600)

    let examinations: Examinations
    let logger: Logger

    /// Goes on until the task is cancelled; what fails is told to the log, and tried again.
    func run() async {
        while !Task.isCancelled {
            do {
                let found = try await examinations.runIfDue(at: Moment.now)?.differences ?? []
                if !found.isEmpty { logger.error("examination", metadata: ["differences": "\(found.count)"]) }
            } catch {
                // A server that ends interrupts what is read: no fault of the data.
                guard !Task.isCancelled else { return }
                logger.error("examination", metadata: ["error": "\(error)"])
            }
            do {
                try await Task.sleep(for: Self.pause)
            } catch {
                // Only a cancelled task is woken before its time.
                return
            }
        }
    }
}
