import HTTPTypes
import KhuyenCong

/// Published figures as JSON.
struct ReportedFigureAPI: RouteGroup {
    let figures: ReportedFigures
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.read(.reportedFigures, .viewReports, "Số đã công bố", answer: [ReportedFigureAnswer].self) { _, context in
            try await figures.list(by: try context.requireOfficer()).map(ReportedFigureAnswer.init)
        }
        table.act(
            .post,
            .reportedFigures,
            .editReportedFigures,
            "Ghi một số đã công bố",
            body: NewReportedFigure.self,
            status: .created,
            answer: WrittenRowAnswer.self
        ) { body, _, context in
            let draft = ReportedFigureDraft(
                query: try PeriodQuery(
                    place: body.place,
                    map: body.map,
                    from: body.from,
                    to: body.to,
                    basis: body.basis
                ),
                source: body.source,
                kind: body.kind,
                measure: body.measure,
                value: body.value,
                publication: body.publication,
                quotation: body.quotation,
                nature: body.nature ?? .actual,
                upper: body.upper
            )
            return WrittenRowAnswer(id: try await figures.add(draft, by: context.requireOfficer(), at: now()))
        }
    }
}

/// A figure to be written down; the value in đồng for amounts, else a count.
struct NewReportedFigure: Codable, Sendable {
    let map: AdminMap?
    let place: String
    let from: Int
    let to: Int
    let basis: ReportBasis
    let source: FundingSource.Code?
    let kind: ActivityKind.Code?
    let measure: ReportedFigure.Measure
    let value: Int64
    let publication: String
    let quotation: String
    /// Nil: what was reached in the whole period.
    let nature: ReportedFigure.Nature?
    /// The upper end of a target that is a range.
    let upper: Int64?
}

struct ReportedFigureAnswer: Codable, Sendable {
    let id: Int64
    let map: AdminMap
    let place: String
    let from: Int
    let to: Int
    let basis: ReportBasis
    let source: FundingSource.Code?
    let kind: ActivityKind.Code?
    let measure: ReportedFigure.Measure
    let value: Int64
    let publication: String
    let quotation: String
    let nature: ReportedFigure.Nature
    let upper: Int64?

    init(_ figure: ReportedFigure) {
        id = figure.id
        map = figure.map
        place = figure.place
        from = figure.from
        to = figure.to
        basis = figure.basis
        source = figure.source
        kind = figure.kind
        measure = figure.measure
        value = figure.value
        publication = figure.publication
        quotation = figure.quotation
        nature = figure.nature
        upper = figure.upper
    }
}
