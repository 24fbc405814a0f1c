import Database

/// Slows down guessing: after some failures the next attempt has to wait, each time longer.
///
/// Subjects are kept as keyed hashes: people type their password into the wrong field.
struct SignInThrottle {
    /// Seconds after which failures are forgotten.
    private static let memory: Int64 = 24 * 3600
    private static let firstWait: Int64 = 30
    private static let longestWait: Int64 = 15 * 60

    enum Subject {
        case account(userName: String)
        case address(String)

        /// An office shares one address, hence the larger number there.
        var freeFailures: Int {
            switch self {
            case .account: 5
            case .address: 20
            }
        }

        fileprivate var text: String {
            switch self {
            case .account(let userName): "account:" + userName
            case .address(let address): "address:" + address
            }
        }
    }

    private let transaction: Transaction
    private let key: SecretKey

    /// Sign-ins of the same moment go through here one after another, so that parallel guesses are all counted.
    init(_ transaction: Transaction) throws {
        self.transaction = transaction
        key = try Secrets.key(named: "signIn", in: transaction)
        try transaction.execute("UPDATE secret SET name = name WHERE name = 'signIn'")
    }

    /// - Throws: `Refusal` (tooMany) while the wait after the last failure lasts.
    func check(_ subject: Subject, at now: Moment) throws {
        let known = try transaction.first(
            """
            SELECT COUNT(*), MAX(failed_at) FROM sign_in_failure
            WHERE subject = \(storedForm(subject)) AND failed_at > \(now.adding(seconds: -SignInThrottle.memory))
            """
        ) { row -> (count: Int, last: Moment?) in (try row.get(0), try row.get(1)) }
        guard let known, let last = known.last else { return }
        let wait = SignInThrottle.wait(failures: known.count, free: subject.freeFailures)
        let free = last.adding(seconds: wait)
        guard now < free else { return }
        let seconds = free.secondsSince1970 - now.secondsSince1970
        throw Refusal(
            .tooMany,
            "Đăng nhập sai nhiều lần.",
            remedy: "Thử lại sau \((seconds + 59) / 60) phút.",
            retryAfter: seconds
        )
    }

    func recordFailure(_ subject: Subject, at now: Moment) throws {
        try transaction.execute(
            "INSERT INTO sign_in_failure (subject, failed_at) VALUES (\(storedForm(subject)), \(now))"
        )
    }

    func forget(_ subject: Subject) throws {
        try transaction.execute("DELETE FROM sign_in_failure WHERE subject = \(storedForm(subject))")
    }

    func forgetOld(at now: Moment) throws {
        try transaction.execute(
            "DELETE FROM sign_in_failure WHERE failed_at <= \(now.adding(seconds: -SignInThrottle.memory))"
        )
    }

    /// Seconds to wait after so many failures: none, then 30 s doubling up to 15 minutes.
    static func wait(failures: Int, free: Int) -> Int64 {
        guard failures >= free else { return 0 }
        let doublings = min(failures - free, 10)
        return min(firstWait << Int64(doublings), longestWait)
    }

    private func storedForm(_ subject: Subject) -> String {
        Hex.encode(KeyedHash.of(subject.text, key: key))
    }
}
