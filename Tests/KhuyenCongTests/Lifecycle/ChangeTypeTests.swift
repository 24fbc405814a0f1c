import Foundation
import Testing

@testable import KhuyenCong

@Suite struct ChangeTypeTests {
    private static let page = URL(
        filePath: #filePath
    ).deletingLastPathComponent().appending(path: "../../../docs/dossiers.md")

    @Test(arguments: ChangeType.allCases)
    func `docs/dossiers.md tells what each kind does to the money, and when it waits`(type: ChangeType) throws {
        let words: [OpenChange: String] = [.suspension: "suspended", .unnumberedMoney: "money without a number"]
        let closed = OpenChange.allCases.filter { !type.mayStand(beside: $0) }.compactMap { words[$0] }
        let row =
            "| `\(type.rawValue)` \(type.name) | \(type.money.name) "
            + "| \(closed.isEmpty ? "any time" : closed.joined(separator: ", ")) |"

        #expect(try String(contentsOf: ChangeTypeTests.page, encoding: .utf8).contains(row + "\n"))
    }

    /// Điều 11 Thông tư 36/2013/TT-BCT: every kind has somebody who decides it, on both levels.
    @Test(arguments: ChangeType.allCases)
    func `the rules name who decides each kind`(type: ChangeType) {
        #expect(RuleKey.decider(ofChange: type.deciderName, isGroupScheme: false) != nil)
        #expect(type.papers.first == "Văn bản đề nghị nêu rõ lý do")
    }
}
