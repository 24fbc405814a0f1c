import KhuyenCong
import Synchronization

/// The clock of the year that is played: only the play moves it, and never back.
final class YearClock: Sendable {
    private let moment: Mutex<Moment>

    init(opening: Moment) {
        moment = Mutex(opening)
    }

    func now() -> Moment {
        moment.withLock { $0 }
    }

    /// To a moment, or a minute on where that has passed.
    func move(to next: Moment) {
        moment.withLock { moment in
            moment = max(moment.adding(seconds: 60), next)
        }
    }
}
