import Database

/// One day's recomputing of everything that is stored beside the ledger (kiểm tra hằng ngày).
package struct Examination: Sendable, Equatable {
    package let day: Day
    package let startedAt: Moment
    /// Nil while it goes on, and where the program was stopped meanwhile.
    package let finishedAt: Moment?
    /// A sentence each; empty where all is well.
    package let differences: [String]
}

/// When the examination of a day is due.
enum ExaminationRules {
    /// Nobody works then, and the copies of the night are not made yet.
    static let quietHour = 2
    /// After so many seconds whoever began it is taken for stopped.
    static let longest: Int64 = 6 * 3600

    /// Vietnam's time.
    static func isDue(at now: Moment) -> Bool {
        now.hour >= quietHour
    }
}
