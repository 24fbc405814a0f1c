import HTTPTypes
import KhuyenCong

/// Offers and needs for other programs.
struct TradeNoticeAPI: RouteGroup {
    let desk: MatchingDesk

    func add(to table: inout RouteTable) {
        let desk = desk
        table.read(
            .tradeNotices,
            .viewProjects,
            "Tin cung – cầu đang mở của địa bàn, hoặc của cả nước",
            parameters: [
                Parameter("side", .choice(TradeSide.allCases.map(\.rawValue)), "Bên; để trống là cả hai"),
                Parameter("subject", .choice(TradeSubject.allCases.map(\.rawValue)), "Loại hàng; để trống là tất cả"),
                Parameter("where", .choice(["own", "nation"]), "Địa bàn được xem, hoặc cả nước; để trống là own"),
            ] + Parameter.paging,
            answer: TradeNoticeListAnswer.self
        ) { request, context in
            var filter = Matching.Filter()
            filter.side = request.query["side"].flatMap(TradeSide.init(rawValue:))
            filter.subject = request.query["subject"].flatMap(TradeSubject.init(rawValue:))
            filter.ofAll = request.query["where"] == "nation"
            let paging = APIPaging(request.query)
            let notices = try await desk.matching.notices(
                filter,
                page: paging.page,
                pageSize: paging.perPage,
                by: context.requireOfficer(),
                on: desk.now().day
            )
            return TradeNoticeListAnswer(
                listed: notices.listed,
                page: paging.page,
                perPage: paging.perPage,
                notices: notices.rows.map(TradeNoticeAnswer.init)
            )
        }
        addOne(to: &table)
        addActs(to: &table)
    }

    private func addOne(to table: inout RouteTable) {
        let desk = desk
        table.read(
            .tradeNotice(.any),
            .viewProjects,
            "Một tin cung – cầu, các tin có thể hợp, các kết nối của nó",
            answer: TradeNoticeDetailAnswer.self
        ) { _, context in
            let officer = try context.requireOfficer()
            return TradeNoticeDetailAnswer(
                try await desk.matching.notice(context.pathID(), by: officer, on: desk.now().day)
            )
        }
    }

    private func addActs(to table: inout RouteTable) {
        let desk = desk
        table.act(
            .post,
            .tradeNotices,
            .enterResults,
            "Đăng một tin cung – cầu",
            fields: .tradeNotice,
            status: .created,
            answer: TradeNoticeAnswer.self
        ) { fields, _, context in
            let officer = try context.requireOfficer()
            return TradeNoticeAnswer(try await desk.matching.enter(fields, by: officer, at: desk.now()))
        }
        table.act(
            .put,
            .tradeNotice(.any),
            .enterResults,
            "Sửa một tin, trên phiên bản đã xem",
            fields: .tradeNoticeCorrection,
            answer: TradeNoticeAnswer.self
        ) { fields, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return TradeNoticeAnswer(try await desk.matching.correct(id, fields, by: officer, at: desk.now()))
        }
        table.act(
            .post,
            .tradeNoticeEnding(.any),
            .enterResults,
            "Kết thúc một tin trước hạn",
            fields: .tradeEnding,
            answer: TradeNoticeAnswer.self
        ) { fields, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return TradeNoticeAnswer(try await desk.matching.end(id, fields, by: officer, at: desk.now()))
        }
    }
}

struct TradeNoticeListAnswer: Codable, Sendable, PagedAnswer {
    let listed: Int
    let page: Int
    let perPage: Int
    let notices: [TradeNoticeAnswer]
}

struct TradeNoticeAnswer: Codable, Sendable {
    let id: Int64
    let side: TradeSide
    let subject: TradeSubject
    let title: String
    let words: String?
    /// Number of the establishment; null for a party outside the register.
    let beneficiary: Int64?
    let party: String
    let contact: String
    let province: String
    let quantity: Int64?
    let quantityUnit: String?
    /// Đồng for one unit.
    let unitPrice: Int64?
    let openUntil: Day
    let endedFor: String?
    let version: Int

    init(_ notice: TradeNotice) {
        (id, side, subject, title) = (notice.id, notice.side, notice.subject, notice.title)
        (words, beneficiary, party, contact) = (notice.words, notice.beneficiaryID, notice.party, notice.contact)
        (province, quantity, quantityUnit) = (notice.provinceNow, notice.quantity, notice.quantityUnit)
        (unitPrice, openUntil, endedFor, version) =
            (notice.unitPrice, notice.openUntil, notice.endedFor, notice.version)
    }
}

/// A notice with what may fit it, the best first.
struct TradeNoticeDetailAnswer: Codable, Sendable {
    struct Suggestion: Codable, Sendable {
        let notice: TradeNoticeAnswer
        let sharedWords: [String]
        let isSameProvince: Bool
        let isSameRegion: Bool
        let isEnough: Bool?
        let isAffordable: Bool?
    }

    let notice: TradeNoticeAnswer
    let suggestions: [Suggestion]
    let matches: [TradeMatchAnswer]

    init(_ detail: Matching.Detail) {
        notice = TradeNoticeAnswer(detail.notice)
        suggestions = detail.suggestions.map {
            Suggestion(
                notice: TradeNoticeAnswer($0.notice),
                sharedWords: $0.shared,
                isSameProvince: $0.isSameProvince,
                isSameRegion: $0.isSameRegion,
                isEnough: $0.isEnough,
                isAffordable: $0.isAffordable
            )
        }
        matches = detail.matches.map(TradeMatchAnswer.init)
    }
}
