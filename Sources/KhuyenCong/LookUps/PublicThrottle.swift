import Database

/// Limits what may be tried without an account, by network address and by the code that is asked for.
///
/// Subjects are kept as keyed hashes: an address is personal, and a code with its failures tells who is interested.
struct PublicThrottle {
    enum Subject {
        /// A look-up from an address; an office or a village shop shares one.
        case lookUpAddress(String)
        /// A look-up of a file.
        case lookUpCode(String)
        /// A new proposal from an address.
        case newProposal(String)
        /// A saving of a proposal from an address.
        case saving(String)

        /// So many in the window; the next one waits.
        var limit: Int {
            switch self {
            case .lookUpAddress: 30
            case .lookUpCode: 6
            case .newProposal: 10
            case .saving: 300
            }
        }

        fileprivate var text: String {
            switch self {
            case .lookUpAddress(let address): "lookUpAddress:" + address
            case .lookUpCode(let code): "lookUpCode:" + code
            case .newProposal(let address): "newProposal:" + address
            case .saving(let address): "saving:" + address
            }
        }
    }

    /// Seconds in which attempts are counted together.
    static let window: Int64 = 15 * 60

    private let tx: Transaction
    private let key: SecretKey

    /// Attempts of the same moment go through here one after another, so that parallel guesses are all counted.
    init(_ tx: Transaction) throws {
        self.tx = tx
        key = try Secrets.key(named: "publicDoor", in: tx)
        try tx.execute("UPDATE secret SET name = name WHERE name = 'publicDoor'")
    }

    /// Books an attempt before it is looked at, so that its outcome changes nothing.
    ///
    /// - Throws: `Refusal` (tooMany) where the window is full.
    func take(_ subject: Subject, at now: Moment) throws {
        let since = now.adding(seconds: -PublicThrottle.window)
        try tx.execute("DELETE FROM public_attempt WHERE attempted_at <= \(since)")
        let stored = Hex.encode(KeyedHash.of(subject.text, key: key))
        let count: Int = try tx.value("SELECT COUNT(*) FROM public_attempt WHERE subject = \(stored)") ?? 0
        guard count < subject.limit else {
            throw Refusal(
                .tooMany,
                "Đã thử quá nhiều lần.",
                remedy: "Thử lại sau 15 phút.",
                retryAfter: PublicThrottle.window
            )
        }
        try tx.execute("INSERT INTO public_attempt (subject, attempted_at) VALUES (\(stored), \(now))")
    }
}
