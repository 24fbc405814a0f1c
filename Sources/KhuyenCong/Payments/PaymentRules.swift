/// Which budget year a payment may belong to, and from when on a booking is late.
package enum PaymentRules {
    /// What a payment's year is, beside the day the treasury booked it.
    enum Standing: Equatable {
        case sameYear
        /// In January, while the accounts of the year before are being closed.
        case closingMonth
        case otherYear
    }

    /// Where the day of the booking stands to the budget year.
    ///
    /// An advance ends with the year itself; money that comes back may come in any later year.
    static func standing(_ kind: PaymentKind, year: Int, bookedOn: Day) -> Standing {
        if bookedOn.year == year || (kind == .recovery && bookedOn.year > year) { return .sameYear }
        let isJanuaryAfter = bookedOn.year == year + 1 && bookedOn.month == 1
        return isJanuaryAfter && kind == .settlement ? .closingMonth : .otherYear
    }

    /// The accounts of a budget year are closed by 31 January of the next.
    static let closingBasis = LegalBasis("Điều 64 Luật Ngân sách nhà nước số 83/2015/QH13", .unverified)

    /// A booking is late so many days after the day of the paper; an office may look with another number.
    package static let lateAfterDays = 10
}
