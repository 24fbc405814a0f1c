import HTTPTypes
import KhuyenCong
import TestSupport
import Testing

@testable import Server

@Suite struct MatchingPagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    private let offer: URLQuery = [
        "side": "offer", "subject": "product", "title": "Khay mây tre đan", "party": "HTX Mây tre Phú Lộc",
        "contact": "0912 345 678", "quantity": "500", "quantityUnit": "bộ/tháng", "unitPrice": "120.000",
        "openUntil": TestDatabase.now.day.adding(months: 3).vietnamese,
    ]

    private func post(_ query: URLQuery) async throws -> String {
        let reply = try await site.post(.tradeNotices, query, as: "centre")
        #expect(reply.status == .seeOther, "\(reply.text.prefix(2000))")
        return try #require(reply.location)
    }

    @Test func `an offer meets a need, is introduced, agreed and asked after`() async throws {
        let url = SiteURL.tradeNotice(1)
        #expect(try await post(offer).hasPrefix(url.string))
        _ = try await post(offer.setting("side", "need").setting("party", "Chuỗi cửa hàng").setting("quantity", "300"))
        let page = try await site.get(url, as: "centre").text
        let met = try await site.post(url, ["viec": "introduce", "with": "2"], as: "centre")
        let agreed = try await site.post(
            .tradeMatch(1),
            [
                "viec": "move", "version": "1", "state": "agreed", "agreedOn": TestDatabase.now.day.vietnamese,
                "agreedValue": "720 triệu", "paper": "Biên bản 05",
            ],
            as: "centre"
        )
        let match = try await site.get(.tradeMatch(1), as: "centre").text
        let list = try await site.get(.tradeMatches, as: "centre").text

        #expect(page.contains("cùng nói: khay, mây, tre, đan; cùng tỉnh; đủ số lượng"))
        #expect(met.location?.hasPrefix(SiteURL.tradeMatch(1).string) == true)
        #expect(agreed.status == .seeOther)
        #expect(match.contains("720.000.000 đồng"))
        #expect(match.contains("Hỏi lại kết quả mua bán"))
        #expect(list.contains("1 lần ký"))
        #expect(try await site.get(url, as: "stranger").status == .notFound)
    }

    @Test func `a faulty notice comes back open with what was typed`() async throws {
        let reply = try await site.post(.tradeNotices, offer.setting("quantityUnit", nil), as: "centre")

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("Ghi đơn vị, như “tấn/năm”."))
        #expect(reply.text.contains("value=\"Khay mây tre đan\""))
    }

    @Test func `a notice that is ended leads nowhere on`() async throws {
        _ = try await post(offer)
        let url = SiteURL.tradeNotice(1)
        let ended = try await site.post(url, ["viec": "end", "reason": "đã bán hết", "version": "1"], as: "centre")
        let page = try await site.get(url, as: "centre").text

        #expect(ended.status == .seeOther)
        #expect(page.contains("đã bán hết"))
        #expect(!page.contains("Sửa tin"))
    }
}
