/// Which budget year a payment may belong to, and from when on a booking is late.
package enum PaymentRules {
    /// What a payment's year is, beside the day the treasury booked it.
    enum Standing: Equatable {
        case sameYear
        /// Early in the next year, while the accounts of the year before are being closed.
        case closingMonth
        case otherYear
    }

    /// Where the day of the booking stands to the budget year.
    ///
    /// `closing` is the last day of the next year on which the accounts of the year are still open. An advance ends with the year itself; money that comes back may come in any later year.
    static func standing(_ kind: PaymentKind, year: Int, bookedOn: Day, closing: Day?) -> Standing {
        if bookedOn.year == year || (kind == .recovery && bookedOn.year > year) { return .sameYear }
        let isBeforeClosing = bookedOn.year > year && closing.map { bookedOn <= $0 } ?? false
        return isBeforeClosing && kind == .settlement ? .closingMonth : .otherYear
    }

    /// The last day on which the treasury books a settlement of a budget year; nil where no rule says so.
    static func closing(_ year: Int, _ pack: RulePack?) -> Ruled<Day>? {
        pack?.day(.bookClosingDay, inYear: year + 1)
    }
}
