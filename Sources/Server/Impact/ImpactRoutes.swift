package import Database
import HTTPTypes
package import KhuyenCong

/// What establishments said of their business, year by year.
package struct ImpactRoutes: RouteGroup {
    private let desk: ImpactDesk

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = Moment.now) {
        desk = ImpactDesk(surveys: ImpactSurveys(database), now: now)
    }

    package func add(to table: inout RouteTable) {
        ImpactPages(desk: desk).add(to: &table)
        ImpactSheetPages(desk: desk).add(to: &table)
        let desk = desk
        table.read(.impactPanel(.any), .viewBeneficiaries, "Số liệu các năm của một cơ sở", answer: ImpactAnswer.self) {
            _,
            context in
            ImpactAnswer(try await desk.surveys.panel(of: context.pathID(), by: context.requireOfficer()))
        }
        table.act(
            .put,
            .impactYear(.any, ""),
            .enterResults,
            "Nhập hoặc sửa số liệu một năm, trên phiên bản đã xem",
            fields: .impact,
            answer: ImpactAnswer.self
        ) { fields, _, context in
            ImpactAnswer(try await desk.save(fields, context))
        }
        table.act(
            .post,
            .impactReview(.any, ""),
            .reviewResults,
            "Duyệt số liệu một năm, trên phiên bản đã xem",
            body: SeenVersion.self,
            answer: ImpactAnswer.self
        ) { body, _, context in
            ImpactAnswer(try await desk.review(version: body.version, context))
        }
    }
}

/// What these pages share.
struct ImpactDesk: Sendable {
    let surveys: ImpactSurveys
    let now: @Sendable () -> Moment

    func save(_ fields: FieldTree, _ context: AppContext) async throws -> ImpactPanel {
        let officer = try context.requireOfficer()
        return try await surveys.save(
            fields,
            of: context.pathID(),
            year: ImpactDesk.year(context),
            by: officer,
            at: now()
        )
    }

    func review(version: Int, _ context: AppContext) async throws -> ImpactPanel {
        let officer = try context.requireOfficer()
        return try await surveys.review(
            of: context.pathID(),
            year: ImpactDesk.year(context),
            version: version,
            by: officer,
            at: now()
        )
    }

    static func year(_ context: AppContext) throws -> Int {
        guard let year = Int(try context.pathText("year")), ClosedRange<Int>.programmeYears.contains(year) else {
            throw Refusal.missing
        }
        return year
    }
}

/// The years of an establishment; figures in the stored units: đồng, people, thousandths of the unit per product.
struct ImpactAnswer: Codable, Sendable {
    struct Figure: Codable, Sendable {
        let measure: ImpactMeasure
        let unit: String
        let value: Int64?
        /// 1, or 1000 where `value` counts thousandths of the unit.
        let scale: Int64
        let source: String?
        let missing: MissingReason?
    }

    struct Year: Codable, Sendable {
        let year: Int
        let productUnit: String?
        let version: Int
        let officer: String
        let reviewer: String?
        let figures: [Figure]
        /// What somebody should look at twice before the year is reviewed.
        let doubts: [Doubt]
    }

    struct Doubt: Codable, Sendable {
        let kind: ImpactDoubt.Kind
        let words: String
    }

    let beneficiary: Int64
    let supportYear: Int?
    let years: [Year]

    init(_ panel: ImpactPanel) {
        beneficiary = panel.beneficiary.id
        supportYear = panel.supportYear
        years = panel.surveys.map { survey in
            Year(
                year: survey.year,
                productUnit: survey.productUnit,
                version: survey.version,
                officer: survey.officerName,
                reviewer: survey.review?.officerName,
                figures: ImpactMeasure.allCases.compactMap { ImpactAnswer.figure($0, survey) },
                doubts: panel.doubts(survey.year).map { Doubt(kind: $0.kind, words: $0.words) }
            )
        }
    }

    private static func figure(_ measure: ImpactMeasure, _ survey: ImpactSurvey) -> Figure? {
        guard let figure = survey.figures[measure] else { return nil }
        var source: String?
        var missing: MissingReason?
        switch figure {
        case .value(_, let told): source = told
        case .missing(let reason): missing = reason
        }
        return Figure(
            measure: measure,
            unit: measure.unit(product: survey.productUnit),
            value: figure.value,
            scale: measure.scale,
            source: source,
            missing: missing
        )
    }
}
