import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct MatchingTests {
    private let world: DossierWorld
    private let matching: Matching

    init() async throws {
        world = try await DossierWorld()
        matching = Matching(world.database)
    }

    private var today: Day { world.now.day }

    private func fields(_ side: TradeSide, _ title: String, _ more: [String: FieldTree] = [:]) -> FieldTree {
        .group(
            [
                "side": .text(side.rawValue), "subject": .text("product"), "title": .text(title),
                "party": .text(side == .offer ? "HTX Mây tre Phú Lộc" : "Chuỗi cửa hàng Sông Lam"),
                "contact": .text("0912 345 678"), "quantity": .number(500), "quantityUnit": .text("bộ/tháng"),
                "unitPrice": .text("120.000"), "openUntil": .text(today.adding(months: 3).description),
            ].merging(more) { $1 }
        )
    }

    private func enter(
        _ side: TradeSide,
        _ title: String,
        _ more: [String: FieldTree] = [:],
        by officer: Officer? = nil
    ) async throws -> TradeNotice {
        try await matching.enter(fields(side, title, more), by: officer ?? world.centre, at: world.now)
    }

    private func introduced() async throws -> TradeMatch {
        let offer = try await enter(.offer, "Khay mây tre đan xuất khẩu")
        let need = try await enter(.need, "Mua khay mây tre", by: world.foreign)
        return try await matching.introduce(
            offer.id,
            .group(["with": .number(need.id)]),
            by: world.centre,
            at: world.now
        )
    }

    @Test func `what shares its words stands first, with why`() async throws {
        let offer = try await enter(.offer, "Khay mây tre đan xuất khẩu")
        let same = try await enter(
            .need,
            "Cần mua khay mây tre",
            ["quantity": .number(300), "unitPrice": .text("150.000")]
        )
        let near = try await enter(.need, "Khay mây tre đan", ["quantity": .number(900)], by: world.foreign)
        _ = try await enter(.need, "Gạch không nung")
        _ = try await enter(.need, "Khay mây tre đan", ["subject": .text("machine")])
        _ = try await enter(.offer, "Khay mây tre đan loại nhỏ")

        let detail = try await matching.notice(offer.id, by: world.centre, on: today)

        #expect(detail.suggestions.map(\.notice.id) == [same.id, near.id])
        #expect(
            detail.suggestions.map(\.reasons) == [
                "cùng nói: khay, mây, tre; cùng tỉnh; đủ số lượng; giá trong mức muốn mua",
                "cùng nói: khay, mây, tre, đan; cùng khu vực; thiếu số lượng; giá trong mức muốn mua",
            ]
        )
    }

    @Test func `an establishment is no partner of its own, and what is over fits nobody`() async throws {
        let offer = try await enter(.offer, "Khay mây tre đan")
        let need = try await enter(.need, "Khay mây tre đan")
        let ending = FieldTree.group(["reason": .text("đã mua đủ"), "version": .number(1)])
        _ = try await matching.end(need.id, ending, by: world.centre, at: world.now)

        let detail = try await matching.notice(offer.id, by: world.centre, on: today)
        let refusal = await #expect(throws: Refusal.self) {
            try await matching.introduce(
                offer.id,
                .group(["with": .number(need.id)]),
                by: world.centre,
                at: world.now
            )
        }

        #expect(detail.suggestions.isEmpty)
        #expect(refusal?.field == "with")
    }

    @Test func `two are brought together once, and both provinces move the match on`() async throws {
        let match = try await introduced()
        let again = await #expect(throws: Refusal.self) {
            try await matching.introduce(
                match.offer.id,
                .group(["with": .number(match.need.id)]),
                by: world.centre,
                at: world.now
            )
        }
        let met = try await matching.move(
            match.id,
            .group(["state": .text("met"), "version": .number(1)]),
            by: world.foreign,
            at: world.now
        )

        #expect(again?.kind == .conflict)
        #expect(met.state == .met)
        #expect(try await matching.notice(match.offer.id, by: world.centre, on: today).suggestions.isEmpty)
    }

    @Test func `an agreement has its day, value and paper, and what was sold is asked twice`() async throws {
        let match = try await introduced()
        let agreed = FieldTree.group([
            "state": .text("agreed"), "agreedOn": .text(today.description), "agreedValue": .text("720 triệu"),
            "paper": .text("Biên bản ghi nhớ 05"), "version": .number(1),
        ])
        let bare = await #expect(throws: Refusal.self) {
            try await matching.move(
                match.id,
                .group(["state": .text("agreed"), "version": .number(1)]),
                by: world.centre,
                at: world.now
            )
        }
        let signed = try await matching.move(match.id, agreed, by: world.centre, at: world.now)
        let due = try #require(signed.nextAsking)
        let later = Moment.start(of: due)
        let waiting = try await matching.toAsk(by: world.centre, on: due)
        let told = try await matching.follow(
            match.id,
            .group(["on": .text(due.description), "sold": .text("300 triệu"), "version": .number(2)]),
            by: world.centre,
            at: later
        )

        #expect(Set(bare?.details.compactMap(\.field) ?? []) == ["agreedOn", "agreedValue", "paper"])
        #expect(due == today.adding(months: TradeMatch.followUpMonths[0]))
        #expect(waiting.map(\.id) == [match.id])
        #expect(told.sold == 300_000_000)
        #expect(told.nextAsking == today.adding(months: TradeMatch.followUpMonths[1]))
    }

    @Test func `a stale form, a later step back and a stranger change nothing`() async throws {
        let match = try await introduced()
        let step = FieldTree.group(["state": .text("failed"), "reason": .text("giá cao"), "version": .number(9)])
        let stale = await #expect(throws: Refusal.self) {
            try await matching.move(match.id, step, by: world.centre, at: world.now)
        }
        let stranger = await #expect(throws: Refusal.self) {
            try await matching.match(match.id, by: world.capital)
        }

        #expect(stale?.kind == .conflict)
        #expect(stranger == .missing)
        #expect(try await matching.match(match.id, by: world.centre) == match)
    }

    @Test func `a page of notices holds the latest and counts all`() async throws {
        var entered: [TradeNotice] = []
        for number in 1...3 { entered.append(try await enter(.offer, "Khay mây \(number)", by: world.centre)) }
        entered.append(try await enter(.need, "Bàn ghế mây", by: world.centre))
        let filter = Matching.Filter()
        func page(_ number: Int) async throws -> Matching.Notices {
            try await matching.notices(filter, page: number, pageSize: 3, by: world.centre, on: today)
        }
        let counts: [TradeSide: Int] = [.offer: 3, .need: 1]

        #expect(try await page(1) == Matching.Notices(rows: entered.reversed().dropLast(), counts: counts))
        #expect(try await page(2) == Matching.Notices(rows: [entered[0]], counts: counts))
        #expect(try await page(3) == Matching.Notices(rows: [], counts: counts))
    }

    @Test func `every officer finds open notices of other provinces, but opens only those of the own`() async throws {
        let need = try await enter(.need, "Khay mây tre đan", by: world.foreign)
        var filter = Matching.Filter()
        let own = try await matching.notices(filter, by: world.centre, on: today)
        filter.ofAll = true
        let all = try await matching.notices(filter, by: world.centre, on: today)
        let refusal = await #expect(throws: Refusal.self) {
            try await matching.notice(need.id, by: world.centre, on: today)
        }

        #expect(own == Matching.Notices(rows: [], counts: [:]))
        #expect(all == Matching.Notices(rows: [need], counts: [.need: 1]))
        #expect(refusal == .missing)
    }
}
