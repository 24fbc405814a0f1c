import Database

/// What a file is to spend of one source in each quarter of a budget year (dự kiến giải ngân).
package struct SpendForecast: Sendable, Equatable {
    /// From 1, in the order of entering; the last one of a source and year holds.
    package let position: Int
    package let source: FundingSource.Code
    package let year: Int
    package let quarters: Quarters
    package let officerName: String
    package let enteredAt: Moment
}

/// Đồng of the four quarters of a year.
package struct Quarters: Sendable, Hashable {
    /// Four, in the order of the year.
    package private(set) var amounts: [Dong]
    /// Money of the year whose paper tells no day.
    package private(set) var undated = Dong.zero

    package init(_ first: Dong = .zero, _ second: Dong = .zero, _ third: Dong = .zero, _ fourth: Dong = .zero) {
        amounts = [first, second, third, fourth]
    }

    package var sum: Dong { amounts.reduce(undated, +) }

    /// Money of a budget year that is paid after it, as until the books close, belongs to its last quarter.
    mutating func add(_ amount: Dong, paidOn day: Day?, of year: Int) {
        guard let day else {
            undated += amount
            return
        }
        let quarter = day.year > year ? 3 : day.year < year ? 0 : (day.month - 1) / 3
        amounts[quarter] += amount
    }

    /// No more in sum than an amount: what was to be spent last falls away first.
    func upTo(_ most: Dong) -> Quarters {
        var (cut, rest) = (self, max(most, .zero))
        for (index, amount) in amounts.enumerated() {
            cut.amounts[index] = min(amount, rest)
            rest = rest - cut.amounts[index]
        }
        return cut
    }

    static func + (left: Quarters, right: Quarters) -> Quarters {
        var sum = left
        for (index, amount) in right.amounts.enumerated() { sum.amounts[index] += amount }
        sum.undated += right.undated
        return sum
    }
}

/// A source and budget year of a file: what was promised, when it is to be spent, and what was paid so far.
package struct SpendProfile: Sendable, Equatable {
    package let source: FundingSource.Code
    package let year: Int
    /// Contracted, else approved; of what was stopped no more than was paid, and nothing where it was taken away since.
    package let promised: Dong
    /// Nil where nobody has told it yet.
    package let forecast: SpendForecast?
    /// Advances and settlements less what came back, by the day of the paper.
    package let paid: Quarters

    /// What no quarter has been told for; below zero where the promise was lowered since.
    package var untold: Dong {
        promised - (forecast?.quarters.sum ?? .zero)
    }
}

/// A forecast as it was typed.
struct SpendForecastDraft {
    let source: FundingSource.Code
    let year: Int
    let quarters: Quarters
    /// How many forecasts of the file the form showed.
    let seen: Int?

    /// Reads "source", "year", the four quarters and "seen"; faults are noted in the reader.
    ///
    /// A blank quarter is nothing.
    init(_ fields: FieldTreeReader, today: Day) {
        source = fields.choice("source", of: FundingSource.Code.self) ?? .province
        if fields.text("source") == nil { fields.fault("source", "Chọn nguồn kinh phí.") }
        year = fields.integer("year", in: .programmeYears) ?? today.year
        quarters = Quarters(
            fields.dong("first") ?? .zero,
            fields.dong("second") ?? .zero,
            fields.dong("third") ?? .zero,
            fields.dong("fourth") ?? .zero
        )
        seen = fields.integer("seen", in: 0...10_000)
    }
}

extension SpendForecast {
    /// All that were told of a file, in the order of entering.
    static func load(_ dossierID: Int64, in tx: Transaction) throws -> [SpendForecast] {
        try tx.rows(
            """
            SELECT position, source_code, budget_year, q1, q2, q3, q4,
                \(SQL.officerName(of: "spend_forecast")), entered_at
            FROM spend_forecast WHERE dossier_id = \(dossierID) ORDER BY position
            """
        ) { row in
            SpendForecast(
                position: try row.get(0),
                source: try row.get(1),
                year: try row.get(2),
                quarters: Quarters(try row.get(3), try row.get(4), try row.get(5), try row.get(6)),
                officerName: try row.get(7),
                enteredAt: try row.get(8)
            )
        }
    }

    static func insert(
        _ draft: SpendForecastDraft,
        of dossier: Dossier,
        position: Int,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws {
        let amounts = draft.quarters.amounts
        try tx.execute(
            """
            INSERT INTO spend_forecast (dossier_id, position, province_now, source_code, budget_year, q1, q2, q3, q4,
                account_id, officer_name, entered_at)
            VALUES (\(dossier.id), \(position), \(dossier.provinceNow), \(draft.source), \(draft.year), \(amounts[0]),
                \(amounts[1]), \(amounts[2]), \(amounts[3]), \(officer.userID), \(officer.name), \(now))
            """
        )
    }
}

extension FieldShape {
    package static let spendForecast = FieldShape("NewForecast") { SpendForecastDraft($0, today: today) }
}
