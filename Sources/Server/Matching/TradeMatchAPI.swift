import HTTPTypes
import KhuyenCong

/// Who was brought together, for other programs.
struct TradeMatchAPI: RouteGroup {
    let desk: MatchingDesk

    func add(to table: inout RouteTable) {
        let desk = desk
        table.read(
            .tradeMatches,
            .viewProjects,
            "Các kết nối cung – cầu của địa bàn",
            answer: [TradeMatchAnswer].self
        ) { _, context in
            try await desk.matching.matches(by: context.requireOfficer()).map(TradeMatchAnswer.init)
        }
        table.read(.tradeMatch(.any), .viewProjects, "Một kết nối cung – cầu", answer: TradeMatchAnswer.self) {
            _,
            context in
            TradeMatchAnswer(try await desk.matching.match(context.pathID(), by: context.requireOfficer()))
        }
        addActs(to: &table)
    }

    private func addActs(to table: inout RouteTable) {
        let desk = desk
        table.act(
            .post,
            .tradeNoticeMatches(.any),
            .enterResults,
            "Giới thiệu hai bên",
            fields: .tradeIntroduction,
            status: .created,
            answer: TradeMatchAnswer.self
        ) { fields, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return TradeMatchAnswer(try await desk.matching.introduce(id, fields, by: officer, at: desk.now()))
        }
        table.act(
            .post,
            .tradeMatchState(.any),
            .enterResults,
            "Bước tiếp theo của một kết nối",
            fields: .tradeStep,
            answer: TradeMatchAnswer.self
        ) { fields, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return TradeMatchAnswer(try await desk.matching.move(id, fields, by: officer, at: desk.now()))
        }
        table.act(
            .post,
            .tradeFollowUps(.any),
            .enterResults,
            "Ghi giá trị đã mua bán từ khi ký",
            fields: .tradeFollowUp,
            status: .created,
            answer: TradeMatchAnswer.self
        ) { fields, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return TradeMatchAnswer(try await desk.matching.follow(id, fields, by: officer, at: desk.now()))
        }
    }
}

/// A match; values in đồng.
struct TradeMatchAnswer: Codable, Sendable {
    struct FollowUp: Codable, Sendable {
        let on: Day
        let sold: Int64
        let words: String?
    }

    let id: Int64
    let offer: TradeNoticeAnswer
    let need: TradeNoticeAnswer
    let state: TradeMatch.State
    let introducedOn: Day
    let agreedOn: Day?
    let agreedValue: Int64?
    let paper: String?
    let reason: String?
    let followUps: [FollowUp]
    /// From when somebody is to ask what was sold; null where nothing more is due.
    let nextAsking: Day?
    let version: Int

    init(_ match: TradeMatch) {
        id = match.id
        offer = TradeNoticeAnswer(match.offer)
        need = TradeNoticeAnswer(match.need)
        state = match.state
        introducedOn = match.introducedOn
        (agreedOn, agreedValue, paper, reason) = (match.agreedOn, match.agreedValue, match.paper, match.reason)
        followUps = match.followUps.map { FollowUp(on: $0.on, sold: $0.sold, words: $0.words) }
        (nextAsking, version) = (match.nextAsking, match.version)
    }
}
