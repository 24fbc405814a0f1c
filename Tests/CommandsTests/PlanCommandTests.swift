import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: Program.executable != nil, "the program is not built"))
struct PlanCommandTests {
    private static func file(_ json: String) throws -> String {
        let url = Program.folder.appendingPathComponent(UUID().uuidString + ".json")
        try Data(json.utf8).write(to: url)
        return url.path
    }

    @Test func `a plan is decided, adjusted and shown, and its source balanced, from the command line`() throws {
        let khuyencong = try Program()
        let flow = try PlanCommandTests.file(
            #"{"source":"province","province":"40","year":2026,"kind":"expected","amount":50000000,"day":"2026-01-05","document":"1/QĐ"}"#
        )
        let plan = try PlanCommandTests.file(
            #"{"level":"local","province":"40","year":2026,"decision":{"number":"2/QĐ","day":"2026-01-10"}}"#
        )
        let round = try PlanCommandTests.file(
            #"{"cause":"Phân bổ","decision":{"number":"3/QĐ","day":"2026-02-10"},"lines":[{"kind":"management","title":"Quản lý","amount":20000000}]}"#
        )

        let recorded = try khuyencong("plan", "record", "--file", flow)
        let decided = try khuyencong("plan", "decide", "--file", plan)
        let twice = try khuyencong("plan", "decide", "--file", plan)
        let adjusted = try khuyencong("plan", "adjust", "1", "--file", round)
        let listed = try khuyencong("plan", "list", "--year", "2026")
        let balance = try khuyencong("plan", "balance", "--year", "2026")
        let proposed = try khuyencong("plan", "propose", "1")

        #expect([recorded, decided, adjusted, listed, balance, proposed].map(\.code) == [0, 0, 0, 0, 0, 0])
        #expect(twice.code == 1)
        #expect(
            decided.output.contains("1  Kế hoạch khuyến công tỉnh Nghệ An năm 2026, quyết định 2/QĐ ngày 10/01/2026")
        )
        #expect(adjusted.output.contains("nhiệm vụ  Quản lý: 20.000.000"))
        #expect(adjusted.output.contains("kế hoạch 20.000.000, vốn giao 50.000.000, chênh lệch 30.000.000"))
        #expect(listed.output.contains("1 đợt điều chỉnh"))
        #expect(balance.output.contains("vốn giao 50.000.000, đã nhận 0, chuyển sang 0, kế hoạch 20.000.000"))
        #expect(proposed.output.contains("Chưa có đề án nào đăng ký kinh phí năm này."))
    }
}
