package import Database
import HTTPTypes
package import KhuyenCong

/// The indicators of a programme: what came of them, counted and reported.
package struct IndicatorRoutes: RouteGroup {
    private let indicators: Indicators
    private let units: AdminUnits
    private let now: @Sendable () -> Moment

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = Moment.now) {
        indicators = Indicators(database)
        units = AdminUnits(database)
        self.now = now
    }

    package func add(to table: inout RouteTable) {
        IndicatorPages(indicators: indicators, units: units, now: now).add(to: &table)
        let indicators = indicators
        table.read(
            .indicators(.any),
            .viewReports,
            "Chỉ tiêu của một chương trình, kết quả đếm và báo cáo",
            answer: [IndicatorAnswer].self
        ) { _, context in
            let board = try await indicators.board(context.pathID(), by: context.requireOfficer())
            return board.rows.map(IndicatorAnswer.init)
        }
        addActs(to: &table)
    }

    private func addActs(to table: inout RouteTable) {
        let (indicators, now) = (indicators, now)
        table.act(
            .put,
            .indicators(.any),
            .enterResults,
            "Báo cáo hoặc sửa kết quả một năm của một chỉ tiêu",
            fields: .indicatorResult,
            answer: [IndicatorAnswer].self
        ) { fields, _, context in
            let officer = try context.requireOfficer()
            return try await indicators.report(fields, of: context.pathID(), by: officer, at: now()).rows
                .map(IndicatorAnswer.init)
        }
        table.act(
            .post,
            .indicatorReview(.any, ""),
            .reviewResults,
            "Duyệt một kết quả, trên phiên bản đã xem",
            body: ReviewedVersion.self,
            answer: [IndicatorAnswer].self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            let result = try context.pathID("result")
            return try await indicators.review(
                result,
                version: body.version,
                of: context.pathID(),
                by: officer,
                at: now()
            ).rows.map(IndicatorAnswer.init)
        }
    }
}

/// An indicator for other programs; percentages in hundredths of a percent, with their two numbers.
struct IndicatorAnswer: Codable, Sendable {
    struct Result: Codable, Sendable {
        let id: Int64
        let year: Int
        let place: String?
        let slice: IndicatorResult.Slice
        let value: Int64
        let base: Int64?
        let source: String
        let version: Int
        let officer: String
        let reviewer: String?
    }

    let key: String
    let name: String
    let unit: String
    let goal: IndicatorGoal.Kind
    let target: Int64
    let targetTo: Int64
    let isPercentage: Bool
    let accumulation: IndicatorTerms.Accumulation
    let baseline: Int64?
    let baselineYear: Int?
    /// By year; null where the system does not count it.
    let counted: [String: Int64]?
    let results: [Result]

    init(_ row: IndicatorBoard.Row) {
        let terms = row.indicator.terms
        key = terms.key
        name = row.indicator.name
        unit = row.indicator.unit
        goal = terms.goal.kind
        target = terms.goal.low
        targetTo = terms.goal.high
        isPercentage = terms.isPercentage
        accumulation = terms.accumulation
        baseline = terms.baseline
        baselineYear = terms.baselineYear
        counted = row.counted.map { years in
            Dictionary(uniqueKeysWithValues: years.map { (String($0.key), $0.value) })
        }
        results = row.results.map { result in
            Result(
                id: result.id,
                year: result.year,
                place: result.place,
                slice: result.slice,
                value: result.value,
                base: result.base,
                source: result.source,
                version: result.version,
                officer: result.officerName,
                reviewer: result.reviewerName
            )
        }
    }
}
