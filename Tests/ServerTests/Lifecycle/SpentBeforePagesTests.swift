import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct SpentBeforePagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    private func report(
        _ month: Int,
        _ spent: String,
        _ code: String,
        more: URLQuery = [:]
    ) async throws
        -> TestClient.Reply
    {
        let fields: URLQuery = ["month": String(month), "year": "2026", "done": "Đã lắp máy", "spent": spent]
        return try await site.take(.report, code, URLQuery(fields.pairs + more.pairs), as: "centre")
    }

    @Test func `less spent than a month ago is asked back once, and told in the history as sums are written`()
        async throws
    {
        let code = try await site.dossier(upTo: .contracted)
        let first = try await report(5, "400 triệu", code)
        let less = try await report(6, "40 triệu", code)
        let between = try await site.view(code)
        let confirmed = try await report(6, "40 triệu", code, more: ["spentIsLess": "1"])
        let file = try await site.get(.dossier(code), as: "centre")

        #expect(first.status == .seeOther)
        #expect(less.status == .unprocessableContent)
        #expect(less.text.contains("Ít hơn báo cáo tháng 5/2026: đã chi 400.000.000 đồng."))
        #expect(less.text.contains("name=\"spentIsLess\""))
        #expect(between.history.filter { $0.act == .report }.count == 1)
        #expect(confirmed.status == .seeOther)
        #expect(file.text.contains("Đã chi (đồng): 40.000.000"))
        #expect(file.text.contains("Đã chi (đồng): 400.000.000"))
    }

    @Test func `the tick stays where the form comes back for another reason, and is stored nowhere`() async throws {
        let code = try await site.dossier(upTo: .contracted)
        _ = try await report(5, "400 triệu", code)
        let bare: URLQuery = ["month": "6", "year": "2026", "done": "", "spent": "40 triệu", "spentIsLess": "1"]
        let faulty = try await site.take(.report, code, bare, as: "centre")
        let open = try await report(6, "40 triệu", code)
        _ = try await report(6, "40 triệu", code, more: ["spentIsLess": "1"])
        let stored = try await site.view(code).history.filter { $0.act == .report }.map { $0.fields["spentIsLess"] }

        #expect(faulty.status == .unprocessableContent)
        #expect(faulty.text.contains("name=\"spentIsLess\" value=\"1\" checked"))
        #expect(open.text.contains("name=\"spentIsLess\" value=\"1\">"))
        #expect(stored == [.empty, .empty])
    }

    @Test func `a month before the last report, and more than then, are not asked back`() async throws {
        let code = try await site.dossier(upTo: .contracted)
        let replies = [
            try await report(5, "400 triệu", code), try await report(4, "300 triệu", code),
            try await report(6, "410 triệu", code),
        ]

        #expect(replies.map(\.status) == [.seeOther, .seeOther, .seeOther])
    }

    @Test func `a sum without its unit is refused at its field`() async throws {
        let code = try await site.dossier(upTo: .contracted)
        let reply = try await report(5, "bốn trăm", code)

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("id=\"spent-fault\""))
        #expect(reply.text.contains("Số đã chi đọc là 400 đồng."))
    }
}
