import HTTPTypes
import KhuyenCong

/// Outcomes of projects for other programs.
struct OutcomeAPI: RouteGroup {
    let desk: OutcomeDesk

    func add(to table: inout RouteTable) {
        let desk = desk
        table.read(
            .projectOutcomes(.any),
            .viewProjects,
            "Kết quả của một đề án và các lần theo dõi",
            answer: [OutcomeAnswer].self
        ) { _, context in
            let officer = try context.requireOfficer()
            return try await desk.outcomes.outcomes(of: context.pathID(), by: officer).outcomes.map(OutcomeAnswer.init)
        }
        table.read(
            .outcomes,
            .viewProjects,
            "Kết quả các đề án của một năm; theo tỉnh nếu có",
            parameters: [
                Parameter("year", .integer(.programmeYears), "Năm; để trống là năm nay"),
                Parameter("province", .text, "Mã tỉnh hiện nay; để trống là mọi tỉnh được xem"),
            ],
            answer: [OutcomeAnswer].self
        ) { request, context in
            let year = request.query["year"].flatMap { Int($0) } ?? desk.now().day.year
            let officer = try context.requireOfficer()
            return try await desk.outcomes.list(
                YearSpan(from: year, to: year),
                province: request.query["province"],
                by: officer
            ).map(OutcomeAnswer.init)
        }
        addActs(to: &table)
    }

    private func addActs(to table: inout RouteTable) {
        let desk = desk
        table.act(
            .post,
            .projectOutcomes(.any),
            .enterResults,
            "Ghi một kết quả của đề án",
            fields: .outcome,
            status: .created,
            answer: OutcomeAnswer.self
        ) { fields, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return OutcomeAnswer(try await desk.outcomes.enter(fields, of: id, by: officer, at: desk.now()))
        }
        table.act(
            .post,
            .outcomeFollowUps(.any),
            .enterResults,
            "Ghi một lần theo dõi lại",
            fields: .followUp,
            status: .created,
            answer: OutcomeAnswer.self
        ) { fields, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return OutcomeAnswer(try await desk.outcomes.follow(id, fields, by: officer, at: desk.now()))
        }
        table.act(
            .post,
            .outcomeRemoval(.any),
            .enterResults,
            "Bỏ một kết quả ghi nhầm",
            body: SeenVersion.self,
            answer: OutcomeRemoved.self
        ) { seen, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            try await desk.outcomes.remove(id, version: seen.version, by: officer, at: desk.now())
            return OutcomeRemoved(removed: id)
        }
    }
}

struct OutcomeRemoved: Codable, Sendable {
    /// Id of the outcome.
    let removed: Int64
}

/// An outcome; money in đồng, the other figures in the unit of their measure.
struct OutcomeAnswer: Codable, Sendable {
    struct FollowUp: Codable, Sendable {
        let on: Day
        let figures: [String: Int64]
        let words: String?
    }

    let id: Int64
    let project: Int64
    let kind: OutcomeKind
    let title: String
    let party: String?
    let happenedOn: Day
    let figures: [String: Int64]
    let source: String
    let followUps: [FollowUp]
    /// From when it is to be asked after again; null where nothing more is due.
    let nextAsking: Day?
    let version: Int

    init(_ outcome: Outcome) {
        id = outcome.id
        project = outcome.projectID
        kind = outcome.kind
        title = outcome.title
        party = outcome.party
        happenedOn = outcome.happenedOn
        figures = OutcomeAnswer.named(outcome.figures)
        source = outcome.source
        followUps = outcome.followUps.map {
            FollowUp(on: $0.on, figures: OutcomeAnswer.named($0.figures), words: $0.words)
        }
        nextAsking = outcome.nextAsking
        version = outcome.version
    }

    private static func named(_ figures: [OutcomeMeasure: Int64]) -> [String: Int64] {
        Dictionary(uniqueKeysWithValues: figures.map { ($0.key.rawValue, $0.value) })
    }
}
