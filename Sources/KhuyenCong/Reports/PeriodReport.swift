/// A period report (báo cáo kỳ): how much, from which source, for what, where, and how much more than before.
///
/// Projects count once in each group, so groups need not add up to the total. Nil is "no data", never 0.
package struct PeriodReport: Sendable, Equatable {
    package let place: Place
    package let query: PeriodQuery
    package let total: Total
    package let bySource: [Group<FundingSource.Code>]
    package let byKind: [Group<ActivityKind.Code?>]
    package let byYear: [Group<Int>]
    package let byPlace: [Group<ReportPlace>]
    package let previous: Previous?

    package struct Place: Sendable, Equatable {
        package let code: String
        package let name: String
        /// The provinces that merged into this one; empty on the map until 2025.
        package let formedFrom: [NamedUnit]
    }

    package struct NamedUnit: Sendable, Equatable, Codable {
        package let code: String
        package let name: String
    }

    package struct Total: Sendable, Equatable {
        package let projects: Int
        /// Distinct beneficiaries named on the lines; nil where no line names one.
        package let establishments: Int?
        package let amount: Dong?
    }

    package struct Group<Key: Sendable & Equatable>: Sendable, Equatable {
        package let key: Key
        package let projects: Int
        package let amount: Dong?
        package let share: Percent?
    }

    /// The period of equal length before, from the ledger or, where that has nothing, from a published figure.
    package struct Previous: Sendable, Equatable {
        package enum Origin: String, Sendable, Codable {
            case ledger, reported
        }

        package let from: Int
        package let to: Int
        package let amount: Dong
        package let growth: Percent?
        package let basedOn: Origin
        /// The publication of the figure, where it is a reported one.
        package let publication: String?
    }
}

/// A place one level down; code nil gathers what cannot be carried to the map.
package struct ReportPlace: Sendable, Equatable {
    package let code: String?
    package let name: String
}
