/// What a period report is asked for.
package struct PeriodQuery: Sendable, Hashable, Codable {
    /// The code that stands for the whole country.
    package static let nation = "00"

    package let map: AdminMap
    package let place: String
    package let from: Int
    package let to: Int
    package let basis: ReportBasis
    package let stage: StageChoice
    /// Only entries of the ledger that had entered by this day.
    package let asOf: Day?
    /// The days of the documents that count, where the period is not whole years: "2021 và 9 tháng năm 2022".
    ///
    /// Years that lie whole within it count whole; of the others count the entries with a day in it and those without.
    package let days: DaySpan?

    /// `map`: nil takes the map in force on the last day of the period.
    /// - Throws: `Refusal` (invalid) where the years are no period, or the days do not begin and end in them.
    package init(
        place: String,
        map: AdminMap? = nil,
        from: Int,
        to: Int,
        basis: ReportBasis = .support,
        stage: StageChoice = .furthest,
        asOf: Day? = nil,
        days: DaySpan? = nil
    ) throws {
        guard ClosedRange<Int>.programmeYears.contains(from), ClosedRange<Int>.programmeYears.contains(to) else {
            throw Refusal.invalid("Năm phải trong khoảng 1990–2100.", field: "from")
        }
        guard from <= to else {
            throw Refusal.invalid("Năm đầu \(from) lớn hơn năm cuối \(to).", field: "to")
        }
        if let days, days.from > days.to || days.from.year != from || days.to.year != to {
            throw Refusal.invalid(
                "Các ngày \(days.from.vietnamese)–\(days.to.vietnamese) không nằm ở năm đầu và năm cuối kỳ.",
                field: "until"
            )
        }
        self.place = place
        self.map = map ?? AdminMap.inForce(on: days?.to ?? Day.lastOfYear(to))
        self.from = from
        self.to = to
        self.basis = basis
        self.stage = stage
        self.asOf = asOf
        self.days = days.flatMap { $0.isWholeYears ? nil : $0 }
    }

    package var years: Int { to - from + 1 }

    /// The period of equal length just before, on the same map and basis; its days lie as many years earlier.
    package var previous: PeriodQuery {
        over(YearSpan(from: from - years, to: from - 1))
    }

    /// The years that do not lie whole within the days; empty where whole years are asked for.
    package var partialYears: [Int] {
        guard let days else { return [] }
        return (from...to).filter { year in
            days.from > Day.firstOfYear(year) || days.to < Day.lastOfYear(year)
        }
    }

    /// Whether money of a budget year, by a paper of a day, lies in the period; nil where the paper tells only its year.
    func counts(_ year: Int, paperOf day: Day?) -> Bool {
        guard (from...to).contains(year) else { return false }
        guard let days, let day, partialYears.contains(year) else { return true }
        return days.from <= day && day <= days.to
    }
}

extension PeriodQuery {
    private init(
        _ query: PeriodQuery,
        place: String? = nil,
        years: YearSpan? = nil,
        basis: ReportBasis? = nil,
        stage: StageChoice? = nil,
        days: DaySpan?
    ) {
        self.place = place ?? query.place
        map = query.map
        from = years?.from ?? query.from
        to = years?.to ?? query.to
        self.basis = basis ?? query.basis
        self.stage = stage ?? query.stage
        asOf = query.asOf
        self.days = days
    }

    /// The same question about another place of the same map.
    package func at(_ place: String) -> PeriodQuery {
        PeriodQuery(self, place: place, days: days)
    }

    package func counting(_ basis: ReportBasis) -> PeriodQuery {
        PeriodQuery(self, basis: basis, days: days)
    }

    package func at(_ stage: StageChoice) -> PeriodQuery {
        PeriodQuery(self, stage: stage, days: days)
    }

    /// The same question about other years; days keep their day and month.
    package func over(_ years: YearSpan) -> PeriodQuery {
        let shifted = days.flatMap { days -> DaySpan? in
            guard let first = days.from.inYear(years.from), let last = days.to.inYear(years.to) else { return nil }
            return DaySpan(from: first, to: last)
        }
        return PeriodQuery(self, years: years, days: shifted)
    }
}

extension DaySpan {
    var isWholeYears: Bool {
        from == Day.firstOfYear(from.year) && to == Day.lastOfYear(to.year)
    }
}

extension Day {
    /// The same day of another year; the last day of February stays the last.
    fileprivate func inYear(_ year: Int) -> Day? {
        let sameDay = Day(year: year, month: month, day: day) ?? Day(year: year, month: month, day: day - 1)
        guard isLastOfMonth, let sameDay, !sameDay.isLastOfMonth else { return sameDay }
        return Day(year: year, month: month, day: day + 1)
    }

    var isLastOfMonth: Bool { Day(year: year, month: month, day: day + 1) == nil }
}

/// Which money a report counts (phạm vi): State support, the counterpart, or all.
package enum ReportBasis: String, Sendable, CaseIterable, Codable {
    case support, counterpart, total

    package var sources: [FundingSource.Code] {
        switch self {
        case .support: FundingSource.Code.allCases.filter { $0.basis == .support }
        case .counterpart: FundingSource.Code.allCases.filter { $0.basis == .counterpart }
        case .total: FundingSource.Code.allCases
        }
    }
}
