import Claims
import Foundation
import Testing

/// Short texts, and the same with one number changed so that their arithmetic no longer holds.
@Suite struct ContradictionTests {
    private static let reader = ClaimReader(
        Lexicon(places: [("Đắk Lắk", "66"), ("Nghệ An", "40"), ("Thanh Hóa", "38")])
    )

    private func differing(_ file: String) throws -> [[String]] {
        let folder = try #require(Bundle.module.resourceURL).appendingPathComponent("Contradictions")
        let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        return text.components(separatedBy: "===\n").map { passage in
            let checks = ClaimChecker.check([ContradictionTests.reader.read(passage)], priority: 1.5)[0].checks
            return checks.filter { $0.verdict == .differs }.map(\.explanation)
        }
    }

    /// A false alarm costs the trust that the right ones need.
    @Test func `no sound text is called wrong`() throws {
        let found = try differing("sound.txt")

        #expect(found.count == 1025)
        #expect(found.flatMap { $0 } == [])
    }

    @Test func `no marked passage is called wrong`() throws {
        let found = try MarkedPassage.all().flatMap { passage in
            ClaimChecker.check([ContradictionTests.reader.read(passage.text)], priority: 1.5)[0].checks
                .filter { $0.verdict == .differs }.map { "\(passage.name): \($0.explanation)" }
        }

        #expect(found == [])
    }

    @Test func `most of the planted contradictions are found`() throws {
        let found = try differing("unsound.txt")

        #expect(found.count == 752)
        #expect(found.filter { !$0.isEmpty }.count >= 648)
    }
}
