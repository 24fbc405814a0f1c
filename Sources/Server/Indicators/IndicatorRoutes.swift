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
        table.read(
            .indicators(.any),
            .viewReports,
            "Chỉ tiêu của một chương trình, kết quả đếm và báo cáo",
            answer: [IndicatorAnswer].self
        ) { _, context in
            let officer = try context.requireOfficer()
            return try await answer(indicators.board(context.pathID(), by: officer), officer)
        }
        addActs(to: &table)
    }

    private func addActs(to table: inout RouteTable) {
        table.act(
            .put,
            .indicators(.any),
            .enterResults,
            "Báo cáo hoặc sửa kết quả một năm của một chỉ tiêu",
            fields: .indicatorResult,
            answer: [IndicatorAnswer].self
        ) { fields, _, context in
            let officer = try context.requireOfficer()
            return try await answer(indicators.report(fields, of: context.pathID(), by: officer, at: now()), officer)
        }
        table.act(
            .post,
            .indicatorReview(.any, ""),
            .reviewResults,
            "Duyệt một kết quả, trên phiên bản đã xem",
            body: SeenVersion.self,
            answer: [IndicatorAnswer].self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            let result = try context.pathID("result")
            let board = try await indicators.review(
                result,
                version: body.version,
                of: context.pathID(),
                by: officer,
                at: now()
            )
            return try await answer(board, officer)
        }
    }

    private func answer(_ board: IndicatorBoard, _ officer: Officer) async throws -> [IndicatorAnswer] {
        let territories = try await units.territories(for: officer)
        let year = now().day.year
        return board.rows.map { IndicatorAnswer($0, through: year, territories) }
    }
}

/// An indicator for other programs; percentages in hundredths of a percent, with their two numbers.
struct IndicatorAnswer: Codable, Sendable {
    struct Result: Codable, Sendable {
        let id: Int64
        let year: Int
        let place: String?
        let slice: ResultSlice
        let value: Int64
        let base: Int64?
        let source: String
        let version: Int
        let officer: String
        let reviewer: String?
    }

    /// An indicator in parts, through this year.
    struct Breakdown: Codable, Sendable {
        let dimension: IndicatorDimension
        let parts: [Part]
        /// What no part tells; null where parts need not add up.
        let rest: Int64?
    }

    struct Part: Codable, Sendable {
        /// Empty for what could not be told apart.
        let code: String
        let name: String
        let value: Int64
        let base: Int64?
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
    let breakdowns: [Breakdown]
    let results: [Result]

    init(_ row: IndicatorBoard.Row, through year: Int, _ territories: Territories) {
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
        let reached = IndicatorBoard.Reached(row, through: year)
        breakdowns = IndicatorBreakdown.all(of: reached, territories).map { breakdown in
            let dimension = breakdown.dimension
            let parts = breakdown.parts.map {
                Part(code: $0.code, name: dimension.partName($0.code, territories), value: $0.value, base: $0.base)
            }
            return Breakdown(dimension: dimension, parts: parts, rest: breakdown.rest)
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
