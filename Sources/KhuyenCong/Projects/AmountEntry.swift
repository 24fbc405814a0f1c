import Database

/// An entry (bút toán) of the ledger: append-only, signed, whole đồng.
package struct AmountEntry: Sendable, Equatable {
    package let id: Int64
    package let lineID: Int64
    package let source: FundingSource.Code
    package let stage: Stage
    package let budgetYear: Int
    package let documentDay: Day?
    package let documentPrecision: DayPrecision
    /// The day on which the office booked it.
    package let bookedOn: Day
    package let amount: Dong
    package let reverses: Int64?
    package let reason: String?
    package let importID: Int64?
}

/// An entry about to be booked.
package struct EntryDraft: Sendable, Equatable {
    package let lineID: Int64
    package let source: FundingSource.Code
    package let stage: Stage
    package let budgetYear: Int
    package let amount: Dong
    package let documentDay: Day?
    package let documentPrecision: DayPrecision
    package let reverses: Int64?
    package let reason: String?

    package init(
        lineID: Int64,
        source: FundingSource.Code,
        stage: Stage,
        budgetYear: Int,
        amount: Dong,
        documentDay: Day? = nil,
        documentPrecision: DayPrecision = .year,
        reverses: Int64? = nil,
        reason: String? = nil
    ) {
        self.lineID = lineID
        self.source = source
        self.stage = stage
        self.budgetYear = budgetYear
        self.amount = amount
        self.documentDay = documentDay
        self.documentPrecision = documentPrecision
        self.reverses = reverses
        self.reason = reason
    }
}
