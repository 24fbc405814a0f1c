/// What a cell of money says.
package enum MoneyReading: Hashable, Sendable {
    /// Nothing there: empty, or a dash alone.
    case blank
    case amount(MoneyAmount)
    case unreadable(UnreadableMoney)
}

/// An amount of money in whole đồng.
package struct MoneyAmount: Hashable, Sendable {
    package let dong: Int64
    /// The other reading, in đồng, where neither the text nor its column decides which mark is the decimal one.
    package let alternative: Int64?
    /// The text said parts of a đồng, which were rounded half up.
    package let isRounded: Bool

    package init(dong: Int64, alternative: Int64? = nil, isRounded: Bool = false) {
        self.dong = dong
        self.alternative = alternative
        self.isRounded = isRounded
    }
}

/// Why a cell of money cannot be read.
package enum UnreadableMoney: String, Error, Hashable, Sendable {
    case notMoney
    /// More than fits into whole đồng.
    case tooLarge

    /// The reason in the reader's language.
    package var reason: String {
        switch self {
        case .notMoney: "không đọc được thành số tiền"
        case .tooLarge: "số tiền quá lớn"
        }
    }
}
