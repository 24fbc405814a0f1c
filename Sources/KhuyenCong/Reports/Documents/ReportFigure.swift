/// One number of a report with its unit and its origin; no value means no data, never 0.
package struct ReportFigure: Sendable, Hashable, Codable {
    package let unit: FigureUnit
    /// In the unit's own integers: đồng, things, hundredths of a percent, hundredths of a multiple, tenths of days.
    package let value: Int64?
    package let origin: FigureOrigin?

    package init(_ unit: FigureUnit, _ value: Int64?, _ origin: FigureOrigin? = nil) {
        self.unit = unit
        self.value = value
        self.origin = origin
    }

    package static func amount(_ amount: Dong?, _ origin: FigureOrigin? = nil) -> ReportFigure {
        ReportFigure(.dong, amount?.amount, origin)
    }

    package static func count(_ count: Int?, _ origin: FigureOrigin? = nil) -> ReportFigure {
        ReportFigure(.count, count.map(Int64.init), origin)
    }

    package static func percent(_ percent: Percent?, _ origin: FigureOrigin? = nil) -> ReportFigure {
        ReportFigure(.percent, percent?.hundredths, origin)
    }
}

package enum FigureUnit: String, Sendable, Hashable, Codable, CaseIterable {
    /// Đồng.
    case dong
    /// Things that are counted: projects, people, establishments.
    case count
    /// Hundredths of a percent: 3781 is 37,81 %.
    case percent
    /// Hundredths of a multiple: 112 is 1,12 lần. Never a percentage.
    case multiple
    /// Tenths of a day.
    case days
}

/// Where a figure comes from: enough to read its rows again, and to find the reports in which a project was counted.
package enum FigureOrigin: Sendable, Hashable, Codable {
    /// Rows of the ledger: those of the query for which every narrowing holds.
    case ledger(PeriodQuery, [PeriodFigure], measure: ReportedFigure.Measure)
    /// Figures computed from others that stand in the same report.
    case computed([ReportFigure])
    /// A published figure that lies beside the ledger, by its id.
    case reported(Int64)
    /// Records that are no money: acts, changes, indicators, panels, by table and ids.
    case records(table: String, ids: [Int64])
    /// Words of records that the report quotes, by table and ids: the numbers in them are the records' and no claim of the
    /// report, so the figure has no value of its own.
    case quoted(table: String, ids: [Int64])
}

extension FigureOrigin {
    /// The code of the one place whose rows it counts, on the map of its query; nil where it is of none in particular.
    package var place: String? {
        guard case .ledger(let query, let narrowings, _) = self else { return nil }
        for case .place(let code) in narrowings { return code }
        return narrowings.isEmpty ? query.place : nil
    }
}
