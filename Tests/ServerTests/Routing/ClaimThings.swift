import Database
import KhuyenCong
import Server
import TestSupport

/// A text that Nghệ An keeps, and what may be asked of it.
enum ClaimThings {
    static func fill(_ database: Database) async throws -> Int64 {
        let source = ClaimSource(name: "Báo cáo", text: "60 tỷ đồng là kinh phí năm 2020 của Nghệ An.")
        let draft = KeptTextDraft(title: "Báo cáo năm 2020", province: "40", sources: [source])
        return try await KeptTexts(database).keep(draft, by: .localOperator, at: TestDatabase.now)
    }
}

extension TwoProvinces {
    var onKeptTexts: [TerritoryAttempt] {
        let id = things.keptText
        let page = "/kiem-tra/da-luu/{id}"
        let place: URLQuery = ["phan": "0", "tu": "0", "den": "10"]
        let figure: URLQuery = [
            "phan": "0", "tu": "0", "den": "10", "phien-ban": "1", "dia-ban": "2024:40", "from": "2020", "to": "2020",
            "pham-vi": "support", "chi-tieu": "amount", "tinh-chat": "actual", "value": "60 tỷ",
            "publication": "Báo cáo", "trich-dan": "60 tỷ đồng",
        ]
        return [
            .get(page, id), .get(page + "/tep", id), .get(page + "/dua-vao-bang", id, place),
            .form(page + "/dua-vao-bang", id, figure),
            .form(page, id, ["viec": "pick", "chon": "0:0:10:read", "phien-ban": "2"]),
        ]
    }
}
