import Testing

@testable import KhuyenCong

/// The figures of five press texts beside what the program computes from lists that hold what the texts state.
///
/// Where the two must differ, `docs/articles.md` says why.
@Suite struct ArticleTests {
    enum Figure {
        case total
        case projects
        case amount(FundingSource.Code)
        case count(FundingSource.Code)
        case share(FundingSource.Code)
        case kindAmount(ActivityKind.Code)
        case kindCount(ActivityKind.Code)
        case counterpart
        case growth(FundingSource.Code)
        case published(FundingSource.Code)
    }

    struct Claim: CustomTestStringConvertible {
        let figure: Figure
        /// As printed, in đồng, things or hundredths of a percent; nil where the text gives no figure of this sort.
        let stated: Int64?
        let ours: Int64?

        init(_ figure: Figure, stated: Int64?, ours: Int64?) {
            self.figure = figure
            self.stated = stated
            self.ours = ours
        }

        /// The same on both sides.
        init(_ figure: Figure, _ both: Int64) {
            self.init(figure, stated: both, ours: both)
        }

        var testDescription: String { "\(figure): \(stated.map { "\($0)" } ?? "–") / \(ours.map { "\($0)" } ?? "–")" }
    }

    struct Article: CustomTestStringConvertible {
        let file: String
        let place: String
        let from: Int
        let to: Int
        let claims: [Claim]

        var testDescription: String { file }
    }

    static let articles = [
        Article(
            file: "nghe-an-2016-2020.xlsx",
            place: "40",
            from: 2016,
            to: 2020,
            claims: [
                // "gần 39 tỷ": the parts add up to 38,995.
                Claim(.total, stated: 39_000_000_000, ours: 38_995_000_000),
                Claim(.amount(.district), 2_250_000_000), Claim(.share(.district), 577),
                Claim(.count(.province), 417), Claim(.amount(.province), 22_000_000_000),
                Claim(.share(.province), 5642),
                Claim(.count(.national), 35), Claim(.amount(.national), 14_745_000_000), Claim(.share(.national), 3781),
                Claim(.growth(.province), stated: 1121, ours: 1000), Claim(.published(.province), 1121),
                Claim(.growth(.national), stated: 7067, ours: nil), Claim(.published(.national), 7067),
            ]
        ),
        Article(
            file: "ha-tinh-2016-2020.xlsx",
            place: "42",
            from: 2016,
            to: 2020,
            claims: [
                Claim(.projects, 109), Claim(.total, 23_290_000_000),
                Claim(.count(.national), 10), Claim(.amount(.national), 11_040_000_000),
                Claim(.count(.local), 99), Claim(.amount(.local), 12_250_000_000),
                Claim(.kindCount(.training), 5),
                // A mean of 98 triệu a year.
                Claim(.kindAmount(.training), stated: 98_000_000 * 5, ours: 490_000_000),
                Claim(.kindCount(.model), 3), Claim(.kindAmount(.model), 1_440_000_000),
                Claim(.kindCount(.machinery), 53), Claim(.kindAmount(.machinery), 9_170_000_000),
                Claim(.kindAmount(.cleanerProduction), 700_000_000),
            ]
        ),
        Article(
            file: "dak-lak-2016-2020.csv",
            place: "66",
            from: 2016,
            to: 2020,
            claims: [
                Claim(.count(.local), 82), Claim(.count(.national), 4), Claim(.total, 9_100_000_000),
                Claim(.counterpart, stated: 13_200_000_000, ours: 13_761_924_000),
            ]
        ),
        Article(
            file: "thanh-hoa-2021-2022.xlsx",
            place: "38",
            from: 2021,
            to: 2022,
            claims: [Claim(.projects, 29), Claim(.total, 11_760_000_000)]
        ),
    ]

    @Test(arguments: articles)
    func `our figures are what the article's own parts give`(_ article: Article) async throws {
        let world = try await ImportWorld()
        _ = try await world.take([article.file], province: article.place)
        try await ArticleFigures.enter(in: world)
        let query = try PeriodQuery(place: article.place, from: article.from, to: article.to)
        let counterpart = try PeriodQuery(place: article.place, from: article.from, to: article.to, basis: .counterpart)
        let facts = try await Narratives(world.database).facts(query, by: .localOperator)
        let own = try await PeriodReports(world.database).report(counterpart, by: .localOperator).total.amount

        for claim in article.claims {
            #expect(value(claim.figure, facts, own) == claim.ours, "\(claim.testDescription)")
        }
    }

    /// A difference that nobody explains is a mistake of ours or a new article.
    @Test func `every figure that differs from the article is one of the four that must`() {
        let differing = ArticleTests.articles.flatMap(\.claims).filter { $0.stated != $0.ours }

        #expect(differing.map(\.testDescription).count == 4)
    }

    private func value(_ figure: Figure, _ facts: NarrativeFacts, _ counterpart: Dong?) -> Int64? {
        let report = facts.report
        func source(_ code: FundingSource.Code) -> PeriodReport.Group<FundingSource.Code>? {
            report.bySource.first { $0.key == code }
        }
        func kind(_ code: ActivityKind.Code) -> PeriodReport.Group<ActivityKind.Code?>? {
            report.byKind.first { $0.key == code }
        }
        func growth(_ code: FundingSource.Code) -> SourceGrowth? {
            facts.growths.first { $0.source == code }
        }
        return switch figure {
        case .total: report.total.amount?.amount
        case .projects: Int64(report.total.projects)
        case .amount(let code): source(code)?.amount?.amount
        case .count(let code): source(code).map { Int64($0.projects) }
        case .share(let code): source(code)?.share?.hundredths
        case .kindAmount(let code): kind(code)?.amount?.amount
        case .kindCount(let code): kind(code).map { Int64($0.projects) }
        case .counterpart: counterpart?.amount
        case .growth(let code): growth(code)?.growth?.hundredths
        case .published(let code): growth(code)?.published?.value
        }
    }
}
