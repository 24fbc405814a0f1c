/// The JSON of a period report: every key is always there, null where unknown; amounts in đồng, shares in percent.
package struct PeriodReportJSON: Codable, Sendable, Equatable {
    package struct Place: Codable, Sendable, Equatable {
        package let map: Int
        package let code: String
        package let name: String
        package let formedFrom: [PeriodReport.NamedUnit]
    }

    package struct Total: Codable, Sendable, Equatable {
        package let projects: Int
        package let establishments: Int?
        package let amount: Int64?
    }

    package struct SourceRow: Codable, Sendable, Equatable {
        package let source: String
        package let projects: Int
        package let amount: Int64?
        package let share: Double?
    }

    package struct KindRow: Codable, Sendable, Equatable {
        package let kind: String?
        package let projects: Int
        package let amount: Int64?
        package let share: Double?
    }

    package struct YearRow: Codable, Sendable, Equatable {
        package let year: Int
        package let projects: Int
        package let amount: Int64?
        package let share: Double?
    }

    package struct PlaceRow: Codable, Sendable, Equatable {
        package let code: String?
        package let name: String
        package let projects: Int
        package let amount: Int64?
        package let share: Double?
    }

    package struct Previous: Codable, Sendable, Equatable {
        package let from: Int
        package let to: Int
        package let amount: Int64?
        package let growth: Double?
        package let basedOn: String
    }

    package let place: Place
    package let from: Int
    package let to: Int
    package let basis: String
    package let stage: String
    /// The days that count, where the period is not whole years.
    package let days: DaySpan?
    package let asOf: Day?
    package let total: Total
    package let bySource: [SourceRow]
    package let byKind: [KindRow]
    package let byYear: [YearRow]
    package let byPlace: [PlaceRow]
    package let previous: Previous?

    package init(_ report: PeriodReport) {
        place = Place(
            map: report.query.map.rawValue,
            code: report.place.code,
            name: report.place.name,
            formedFrom: report.place.formedFrom
        )
        from = report.query.from
        to = report.query.to
        basis = report.query.basis.rawValue
        stage = report.query.stage.code
        days = report.query.days
        asOf = report.query.asOf
        total = Total(
            projects: report.total.projects,
            establishments: report.total.establishments,
            amount: report.total.amount?.amount
        )
        bySource = report.bySource.map(SourceRow.init)
        byKind = report.byKind.map(KindRow.init)
        byYear = report.byYear.map(YearRow.init)
        byPlace = report.byPlace.map(PlaceRow.init)
        previous = report.previous.map(Previous.init)
    }
}

extension PeriodReportJSON.SourceRow {
    init(_ group: PeriodReport.Group<FundingSource.Code>) {
        source = group.key.rawValue
        projects = group.projects
        amount = group.amount?.amount
        share = group.share?.value
    }
}

extension PeriodReportJSON.KindRow {
    init(_ group: PeriodReport.Group<ActivityKind.Code?>) {
        kind = group.key?.rawValue
        projects = group.projects
        amount = group.amount?.amount
        share = group.share?.value
    }
}

extension PeriodReportJSON.YearRow {
    init(_ group: PeriodReport.Group<Int>) {
        year = group.key
        projects = group.projects
        amount = group.amount?.amount
        share = group.share?.value
    }
}

extension PeriodReportJSON.PlaceRow {
    init(_ group: PeriodReport.Group<ReportPlace>) {
        code = group.key.code
        name = group.key.name
        projects = group.projects
        amount = group.amount?.amount
        share = group.share?.value
    }
}

extension PeriodReportJSON.Previous {
    init(_ previous: PeriodReport.Previous) {
        from = previous.from
        to = previous.to
        amount = previous.amount.amount
        growth = previous.growth?.value
        basedOn = previous.basedOn.rawValue
    }
}
