import Database
import Testing

@testable import KhuyenCong

@Suite struct EligibilityTests {
    /// Nghị định 235/2025/NĐ-CP moved the borders on 15/10/2025, and the map had changed on 01/07/2025.
    @Test(arguments: EligibilityCase.all)
    func `who may be supported, where and for what, by the rows of the day`(row: EligibilityCase) async throws {
        let answer = try await check(row.question)

        #expect(answer.findings.map { $0.use?.code ?? "—" } == row.codes)
        #expect(answer.verdict == row.verdict)
        let withoutRemedy = answer.findings.filter { $0.verdict != .holds && $0.remedy == nil }
        #expect(withoutRemedy == [])
    }

    @Test func `a ward of Hà Nội is refused with its reason and what to do`() async throws {
        let question = EligibilityQuestion(
            form: .household,
            place: PlaceKey(.of2025, "00004"),
            kind: .machinery,
            trade: "đ",
            on: Day.firstOfYear(2026)
        )

        let answer = try await check(question)

        let place = try #require(answer.findings.first { $0.subject == .place })
        #expect(
            place.sentence == "Phường Ba Đình, Thành phố Hà Nội (phường của thành phố trực thuộc trung ương):"
                + " không thuộc địa bàn được hỗ trợ vào ngày 01/01/2026."
        )
        #expect(
            place.remedy == "Chọn nơi sản xuất ở xã, đặc khu; hoặc đính kèm quyết định công nhận làng nghề"
                + " của Ủy ban nhân dân cấp tỉnh."
        )
        #expect(place.use?.citation == "Nghị định 235/2025/NĐ-CP ngày 27/08/2025")
        #expect(place.use?.evidence == .opening)
        #expect(place.use?.version == 1)
    }

    @Test func `a project of before runs on, and says why`() async throws {
        var question = EligibilityQuestion(
            form: .household,
            place: PlaceKey(.of2025, "00004"),
            kind: .machinery,
            trade: "đ",
            on: Day.firstOfYear(2026)
        )
        question.approvedOn = Day(year: 2025, month: 10, day: 14)

        let answer = try await check(question)

        #expect(
            answer.findings.map(\.sentence)
                == ["Đề án phê duyệt ngày 14/10/2025, trước 15/10/2025: tiếp tục thực hiện như đã phê duyệt."]
        )
    }

    @Test func `the trades of a day are those of its decree`() async throws {
        let database = try await TerritoriesWorld.sharedDatabase()
        let before = try #require(Day("2025-10-14"))
        let since = try #require(Day("2025-10-15"))

        let trades = try await database.read { transaction in
            (
                try Eligibility.trades(on: before, in: transaction).map(\.code),
                try Eligibility.trades(on: since, in: transaction).map(\.code)
            )
        }

        #expect(trades.0 == ["a", "b", "c", "d", "đ", "g", "c.brick", "e", "e.difficult", "e.other"])
        #expect(
            trades.1 == trades.0 + [
                "highTech", "cleanIndustry", "energySaving", "environmentalIndustry", "cleanEnergy", "textilesFootwear",
            ]
        )
    }

    /// Two rows about one thing on one day would make the answer a matter of chance.
    @Test func `no two rows rule on one thing on the same day, and every refusal says what to do`() async throws {
        let terms = try await Eligibility(TerritoriesWorld.sharedDatabase()).terms(for: TerritoriesWorld.department)

        let clashes = terms.filter { term in
            terms.contains { other in
                other.id < term.id && other.subject == term.subject && other.code == term.code
                    && other.validity.overlaps(term.validity)
            }
        }

        #expect(clashes == [])
        #expect(terms.filter { ($0.verdict == .holds) != ($0.remedy == nil) } == [])
    }

    private func check(_ question: EligibilityQuestion) async throws -> EligibilityAnswer {
        let territories = try await TerritoriesWorld.territories()
        return try await TerritoriesWorld.sharedDatabase().read {
            try Eligibility.check(question, territories, in: $0)
        }
    }
}
