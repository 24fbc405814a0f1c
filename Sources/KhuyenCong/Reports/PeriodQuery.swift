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

    /// `map`: nil takes the map in force on the last day of `to`.
    /// - Throws: `Refusal` (invalid) where the years are no period.
    package init(
        place: String,
        map: AdminMap? = nil,
        from: Int,
        to: Int,
        basis: ReportBasis = .support,
        stage: StageChoice = .furthest,
        asOf: Day? = nil
    ) throws {
        guard (1990...2100).contains(from), (1990...2100).contains(to) else {
            throw Refusal.invalid("Năm phải trong khoảng 1990–2100.", field: "from")
        }
        guard from <= to else {
            throw Refusal.invalid("Năm đầu \(from) lớn hơn năm cuối \(to).", field: "to")
        }
        self.place = place
        self.map = map ?? AdminMap.inForce(on: Day.lastOfYear(to))
        self.from = from
        self.to = to
        self.basis = basis
        self.stage = stage
        self.asOf = asOf
    }

    private init(_ query: PeriodQuery, from: Int, to: Int) {
        place = query.place
        map = query.map
        self.from = from
        self.to = to
        basis = query.basis
        stage = query.stage
        asOf = query.asOf
    }

    package var years: Int { to - from + 1 }

    /// The period of equal length just before, on the same map and basis.
    package var previous: PeriodQuery {
        PeriodQuery(self, from: from - years, to: from - 1)
    }
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
