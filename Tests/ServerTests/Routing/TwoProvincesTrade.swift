import Database
import KhuyenCong
import TestSupport

@testable import Server

/// Two notices of Nghệ An that were brought together.
struct TradeThings {
    var notice: Int64 = 0
    var match: Int64 = 0
}

extension TwoProvinces {
    static func trade(_ database: Database) async throws -> TradeThings {
        let (matching, now) = (Matching(database), TestDatabase.now)
        func enter(_ side: TradeSide) async throws -> TradeNotice {
            let fields = FieldTree.group([
                "side": .text(side.rawValue), "subject": .text("product"), "title": .text("Khay mây tre"),
                "party": .text("HTX Phú Lộc"), "contact": .text("0912 345 678"), "province": .text("40"),
                "openUntil": .text(now.day.adding(months: 3).description),
            ])
            return try await matching.enter(fields, by: .localOperator, at: now)
        }
        let (offer, need) = (try await enter(.offer), try await enter(.need))
        let pair = FieldTree.group(["with": .number(need.id)])
        let match = try await matching.introduce(offer.id, pair, by: .localOperator, at: now)
        return TradeThings(notice: offer.id, match: match.id)
    }

    var onTrade: [TerritoryAttempt] {
        let (notice, match) = (things.trade.notice, things.trade.match)
        let ending = #"{"reason":"x","version":9}"#
        let correction =
            #"{"side":"offer","subject":"product","title":"x","party":"x","contact":"x","openUntil":"2026-12-31"}"#
        return [
            .get("/cung-cau/tin/{id}", notice),
            .form("/cung-cau/tin/{id}", notice, ["viec": "end", "reason": "x", "version": "9"]),
            .get("/cung-cau/ket-noi/{id}", match),
            .form("/cung-cau/ket-noi/{id}", match, ["viec": "move", "state": "met", "version": "9"]),
            .get("/api/v1/trade-notices/{id}", notice), .put("/api/v1/trade-notices/{id}", notice, correction),
            .post("/api/v1/trade-notices/{id}/ending", notice, ending),
            .post("/api/v1/trade-notices/{id}/matches", notice, #"{"with":1}"#),
            .get("/api/v1/trade-matches/{id}", match),
            .post("/api/v1/trade-matches/{id}/state", match, #"{"state":"met","version":9}"#),
            .post("/api/v1/trade-matches/{id}/follow-ups", match, #"{"on":"2026-09-15","sold":0,"version":9}"#),
        ]
    }
}
