import Claims
import Foundation
import TestSupport
import Testing

@testable import KhuyenCong

/// Figures of texts beside the lists that hold them.
@Suite struct LedgerClaimsTests {
    /// One ledger with the four lists for all tests, which write nothing.
    private static let sharing = Task {
        let world = try await ImportWorld()
        for sample in LedgerTexts.all {
            _ = try await world.take([sample.file], province: sample.place)
        }
        return world
    }

    private let reader: ClaimReader

    init() throws {
        reader = ClaimReader(try ClaimLexicon.make())
    }

    private func answers(
        _ texts: [String],
        by officer: Officer = .localOperator,
        in world: ImportWorld? = nil
    ) async throws -> [ClaimChecker.Answer] {
        let readings = texts.enumerated().map { reader.read($1, number: $0 + 1) }
        let shared = try await LedgerClaimsTests.sharing.value
        return try await LedgerClaims((world ?? shared).database).check(ClaimChecker.check(readings), by: officer)
    }

    private func ledger(
        _ text: String,
        by officer: Officer = .localOperator,
        in world: ImportWorld? = nil
    ) async throws -> [ClaimCheck] {
        try await answers([text], by: officer, in: world)[0].checks.filter { $0.kind == .ledger }
    }

    @Test func `figures that the lists hold agree with the ledger`() async throws {
        for answer in try await answers(LedgerTexts.all.map(\.text)) {
            let ledger = answer.checks.filter { $0.kind == .ledger }

            #expect(ledger.map(\.figures) == answer.reading.figures.map { [$0.id] })
            #expect(ledger.filter { $0.verdict != .agrees }.map(\.explanation) == [])
            #expect(answer.checks.filter { $0.verdict == .differs }.map(\.explanation) == [])
        }
    }

    /// What the program itself tells of the ledger, the ledger may not call wrong.
    @Test(arguments: LedgerTexts.all.map(\.place)) func `a narrative differs from its ledger nowhere`(
        place: String
    ) async throws {
        let database = try await LedgerClaimsTests.sharing.value.database
        let query = try PeriodQuery(place: place, from: place == "38" ? 2021 : 2016, to: place == "38" ? 2022 : 2020)
        let narrative = try await Narratives(PeriodReports(database)).narrative(query, by: .localOperator)
        let checks = try await ledger(narrative.text)

        #expect(checks.filter { $0.verdict == .differs }.map(\.explanation) == [])
        #expect(checks.count { $0.verdict == .agrees } > 10)
    }

    /// What is lệch must be what is wrong: neither less nor, by sums that no longer hold, more.
    @Test func `changing any figures adds exactly those to what differs`() async throws {
        try await expectOnlyChanged(LedgerTexts.all.map(\.text), of: nil)
    }

    private static let articles = ProcessInfo.processInfo.environment["CLAIMS_ARTICLES"]

    /// The same over published texts, where a folder of them is given.
    @Test(.enabled(if: articles != nil))
    func `changing any figures of published texts adds exactly those`() async throws {
        let folder = URL(fileURLWithPath: try #require(LedgerClaimsTests.articles))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let texts = try names.map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
        let agreeing = try await answers(texts).map { answer in
            Set(answer.checks.filter { $0.kind == .ledger && $0.verdict == .agrees }.flatMap(\.figures))
        }

        #expect(agreeing.map(\.count).reduce(0, +) >= 37)
        try await expectOnlyChanged(texts, of: agreeing.reduce(into: []) { $0.formUnion($1) })
    }

    private func expectOnlyChanged(_ texts: [String], of candidates: Set<String>?) async throws {
        let before = differing(try await answers(texts))
        let readings = texts.enumerated().map { reader.read($1, number: $0 + 1) }
        let figures = readings.flatMap(\.figures).map(\.id).filter { candidates?.contains($0) ?? true }
        for seed in UInt64(1)...30 {
            var generator = SeededGenerator(seed: seed)
            let count = Int.random(in: 1...10, using: &generator)
            let chosen = Set(figures.shuffled(using: &generator).prefix(count))
            let changed = readings.map { Self.changed($0, chosen, &generator) }
            let after = differing(try await answers(changed))

            #expect(after == before.union(chosen), "\(seed): \(chosen.sorted())")
        }
    }

    private func differing(_ answers: [ClaimChecker.Answer]) -> Set<String> {
        Set(answers.flatMap(\.checks).filter { $0.verdict == .differs }.compactMap(\.figures.first))
    }

    /// The text with the first digit of each chosen figure made another one.
    private static func changed(
        _ reading: Reading,
        _ chosen: Set<String>,
        _ generator: inout SeededGenerator
    ) -> String {
        var scalars = Array(reading.text.unicodeScalars)
        for figure in reading.figures where chosen.contains(figure.id) {
            let digits: ClosedRange<Unicode.Scalar> = "1"..."9"
            guard let place = (figure.start..<figure.end).first(where: { digits.contains(scalars[$0]) }) else {
                continue
            }
            let others = "123456789".unicodeScalars.filter { $0 != scalars[place] }
            scalars[place] = others.randomElement(using: &generator) ?? "1"
        }
        return String(String.UnicodeScalarView(scalars))
    }

    @Test func `a figure that differs comes with the ledger's and the sentence to write`() async throws {
        let check = try #require(
            try await ledger("Giai đoạn 2016-2020, khuyến công quốc gia hỗ trợ Nghệ An gần 14,2 tỷ đồng.").first
        )

        #expect(check.verdict == .differs)
        #expect(
            check.explanation
                == "sổ ghi 14,745 tỷ đồng (hỗ trợ, nguồn quốc gia, giai đoạn 2016–2020); văn bản ghi gần 14,2 tỷ đồng: "
                + "lệch 545 triệu đồng"
        )
        #expect(check.sentence == "Giai đoạn 2016-2020, khuyến công quốc gia hỗ trợ Nghệ An gần 14,8 tỷ đồng.")
    }

    @Test func `years that the ledger does not have leave a figure unclear`() async throws {
        let check = try #require(
            try await ledger("Giai đoạn 2011-2020, khuyến công quốc gia hỗ trợ Nghệ An 30 tỷ đồng.").first
        )

        #expect(check.verdict == .unclear)
        #expect(check.explanation.contains("chưa có dữ liệu năm 2011–2015"))
    }

    @Test func `the receiver of a part is not held against the whole`() async throws {
        let check = try #require(
            try await ledger("Năm 2018, tại Nghệ An công ty được hỗ trợ 200 triệu đồng.").first
        )

        #expect(check.verdict == .unclear)
    }

    @Test func `a published figure answers where the ledger is silent`() async throws {
        let world = try await ImportWorld()
        try await ArticleFigures.enter(in: world)
        let checks = try await ledger(
            """
            Giai đoạn 2011-2015, ngân sách tỉnh Nghệ An hỗ trợ khuyến công 20 tỷ đồng. Giai đoạn 2021-2025, tỉnh Đắk Lắk \
            phấn đấu tổ chức đào tạo cho 900 người.
            """,
            in: world
        )

        #expect(checks.map(\.verdict) == [.agrees, .noData])
        #expect(checks[0].explanation.hasPrefix("số đã công bố là 20 tỷ đồng (Báo Công Thương, 09/8/2018)"))
    }

    /// A text is anybody's, and a gap that no whole number holds once ended the server.
    @Test(arguments: [
        "Năm 2016 Nghệ An hỗ trợ 999.999.999.999.999.999 đề án khuyến công.",
        "Tại Nghệ An, kinh phí khuyến công năm 2017 tăng 999.999.999.999.999.999% so với năm 2016.",
    ])
    func `a number that nothing comes to differs from the ledger`(text: String) async throws {
        #expect(try await ledger(text).map(\.verdict) == [.differs])
    }

    @Test func `another province's ledger is no data`() async throws {
        let officer = Officer(userID: nil, name: "cán bộ", grants: [Grant(role: .department, scope: .province("42"))])
        let checks = try await ledger("Giai đoạn 2016-2020, tỉnh Nghệ An hỗ trợ 417 đề án.", by: officer)

        #expect(checks.map(\.verdict) == [.noData])
    }
}
