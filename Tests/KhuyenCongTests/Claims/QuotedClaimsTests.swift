import Claims
import TestSupport
import Testing

@testable import KhuyenCong

/// Texts that quote what a conference was told.
@Suite struct QuotedClaimsTests {
    /// Ten by five years is two.
    private static let words = "Giai đoạn 2016–2020, nguồn quốc gia hỗ trợ 10 tỷ đồng (bình quân 3 tỷ đồng/năm)"

    private let world: IndicatorWorld
    private let conferences: Conferences

    init() async throws {
        world = try await IndicatorWorld()
        conferences = Conferences(world.files.database)
    }

    /// A held conference of Nghệ An that was told the words.
    private func conference(_ part: ConferencePart) async throws {
        let fields = FieldTree.group([
            "number": .number(9), "place": .text("40"), "theme": .text("Tổng kết"), "host": .text("Sở Công Thương"),
            "heldOn": .text("2026-01-15"), "from": .number(2016), "to": .number(2020),
        ])
        let (officer, now) = (world.files.department, world.now)
        let id = try await conferences.prepare(fields, by: officer, at: now).conference.id
        let words = FieldTree.text("\(QuotedClaimsTests.words).")
        let thing: FieldTree =
            part == .recommendation
            ? .group(["unit": .text("Sở Công Thương"), "words": words, "office": .text("Bộ Công Thương")])
            : .group(["unit": .text("Sở Công Thương"), "words": words])
        _ = try await conferences.add(part, thing, to: id, by: officer, at: now)
        _ = try await conferences.perform(.hold, on: id, version: 1, by: officer, at: now)
    }

    private func checks(_ text: String, by officer: Officer) async throws -> [ClaimCheck] {
        let reading = ClaimReader(try ClaimLexicon.make()).read(text, number: 1)
        return try await LedgerClaims(world.files.database)
            .check(ClaimChecker.check([reading]), by: officer)[0].checks
    }

    @Test(arguments: [ConferencePart.difficulty, .recommendation], [("“", "”"), ("\"", "\"")])
    func `numbers in words that a conference was told are the record's`(
        _ part: ConferencePart,
        _ marks: (String, String)
    ) async throws {
        try await conference(part)
        let text = "Nội dung nêu ra: \(marks.0)\(QuotedClaimsTests.words)\(marks.1)."

        let own = try await checks(text, by: world.files.department)
        let foreign = try await checks(text, by: world.files.foreign)

        #expect(own.map(\.explanation) == [QuotedRecords.explanation, QuotedRecords.explanation])
        #expect(own.map(\.verdict) == [.noData, .noData])
        #expect(foreign.map(\.explanation).contains(QuotedRecords.explanation) == false)
    }

    @Test func `words that are not quoted, or not those of the record, are the text's own`() async throws {
        try await conference(.difficulty)

        for text in [QuotedClaimsTests.words, "Nội dung: “\(QuotedClaimsTests.words) và thiếu cán bộ”."] {
            let found = try await checks(text, by: world.files.department)
            #expect(found.map(\.explanation).contains(QuotedRecords.explanation) == false)
            #expect(found.contains { $0.verdict == .differs })
        }
    }
}
