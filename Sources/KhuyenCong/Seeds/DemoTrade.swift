import Database

/// Offers and needs of the demonstration: what fits, who met, and an agreement that somebody should ask after.
enum DemoTrade {
    private struct Story {
        let side: TradeSide
        let subject: TradeSubject
        let title: String
        let party: String
        var province = DemoFile.ngheAn
        let quantity: Int64
        let unit: String
        let price: Int64
    }

    /// - Throws: `Refusal`, `DatabaseError`.
    static func fill(_ database: Database, cast: DemoCast, calendar: DemoCalendar) async throws {
        let matching = Matching(database)
        let opened = Moment.start(of: calendar.ago(200)).adding(seconds: 9 * 3600)
        var notices: [TradeNotice] = []
        for story in stories {
            let officer = story.province == DemoFile.ngheAn ? cast.centre : .localOperator
            notices.append(try await matching.enter(fields(story, calendar), by: officer, at: opened))
        }
        // The trays are agreed, six months ago and more; the driers have been introduced.
        let trays = try await introduce(notices[0], notices[1], matching, cast, at: opened)
        _ = try await introduce(notices[2], notices[3], matching, cast, at: opened)
        let agreement = FieldTree.group([
            "state": .text(TradeMatch.State.agreed.rawValue), "agreedOn": .text(calendar.ago(190).description),
            "agreedValue": .number(2_250_000_000), "paper": .text("Biên bản ghi nhớ 05/BB-TD"),
            "version": .number(Int64(trays.version)),
        ])
        let signed = Moment.start(of: calendar.ago(190)).adding(seconds: 10 * 3600)
        _ = try await matching.move(trays.id, agreement, by: cast.centre, at: signed)
    }

    private static func introduce(
        _ offer: TradeNotice,
        _ need: TradeNotice,
        _ matching: Matching,
        _ cast: DemoCast,
        at now: Moment
    ) async throws -> TradeMatch {
        try await matching.introduce(offer.id, .group(["with": .number(need.id)]), by: cast.centre, at: now)
    }

    private static func fields(_ story: Story, _ calendar: DemoCalendar) -> FieldTree {
        .group([
            "side": .text(story.side.rawValue), "subject": .text(story.subject.rawValue), "title": .text(story.title),
            "party": .text(story.party + " (trình diễn)"), "contact": .text("Bộ phận kinh doanh (trình diễn)"),
            "province": .text(story.province), "quantity": .number(story.quantity),
            "quantityUnit": .text(story.unit), "unitPrice": .number(story.price),
            "openUntil": .text(calendar.ago(200).adding(months: 12).description),
        ])
    }

    private static let stories = [
        Story(
            side: .offer,
            subject: .product,
            title: "Khay mây tre đan xuất khẩu",
            party: "HTX mây tre đan",
            quantity: 1_500,
            unit: "bộ/tháng",
            price: 150_000
        ),
        Story(
            side: .need,
            subject: .product,
            title: "Cần mua khay mây tre đan",
            party: "Chuỗi cửa hàng quà tặng",
            province: "01",
            quantity: 1_200,
            unit: "bộ/tháng",
            price: 165_000
        ),
        Story(
            side: .offer,
            subject: .machine,
            title: "Máy sấy nông sản dạng tầng",
            party: "Cơ khí chế tạo máy",
            quantity: 12,
            unit: "máy/năm",
            price: 180_000_000
        ),
        Story(
            side: .need,
            subject: .machine,
            title: "Tìm mua máy sấy nông sản",
            party: "HTX chế biến nông sản",
            province: "42",
            quantity: 3,
            unit: "máy/năm",
            price: 200_000_000
        ),
        Story(
            side: .need,
            subject: .material,
            title: "Bột sắn khô làm nguyên liệu",
            party: "Nhà máy thức ăn chăn nuôi",
            quantity: 400,
            unit: "tấn/năm",
            price: 8_200_000
        ),
        Story(
            side: .offer,
            subject: .material,
            title: "Bột sắn khô, bã sắn",
            party: "Cơ sở chế biến tinh bột sắn",
            province: "38",
            quantity: 650,
            unit: "tấn/năm",
            price: 7_900_000
        ),
    ]
}
