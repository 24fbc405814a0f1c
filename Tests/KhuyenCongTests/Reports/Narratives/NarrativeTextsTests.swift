import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// An office's words stay when the ledger moves on; its numbers follow, or say that they do not.
@Suite struct NarrativeTextsTests {
    private let world: ProjectWorld
    private let texts: NarrativeTexts
    private let query: PeriodQuery

    init() async throws {
        world = try await ProjectWorld()
        texts = NarrativeTexts(world.database)
        query = try PeriodQuery(place: "40", from: 2016, to: 2020)
        try await world.project("Máy sấy chè", beneficiary: "HTX Bình Minh", amounts: [(.province, .approved, 300)])
        try await world.project("Lớp may công nghiệp", kind: .training, amounts: [(.national, .approved, 200)])
    }

    @Test func `linked numbers follow the ledger and those written by hand stay beside the computed ones`()
        async throws
    {
        let start = try await texts.toEdit(query, by: ProjectWorld.department)
        let own = start.text.replacing("500 triệu đồng", with: "nửa tỷ, chính xác 500 triệu đồng", maxReplacements: 1)
            .replacing("200 triệu đồng", with: "210 triệu đồng", maxReplacements: 1)
        try await save(own, version: 0)

        try await world.project("Máy đóng gói", amounts: [(.national, .approved, 100)])
        let later = try #require(try await texts.toEdit(query, by: ProjectWorld.department).edited)

        #expect(
            later.text.hasPrefix(
                "Giai đoạn 2016–2020, kinh phí khuyến công hỗ trợ trên địa bàn tỉnh Nghệ An là nửa tỷ, chính xác 600 triệu đồng"
            )
        )
        #expect(later.text.contains("210 triệu đồng"))
        #expect(
            later.runs.contains { run in
                guard case .figure(let figure) = run else { return false }
                return figure.text == "210 triệu đồng" && figure.standing == .byHand(computed: "300 triệu đồng")
            }
        )
    }

    @Test func `of two who save at once the second is told, and nothing of the second is kept`() async throws {
        try await save("Một câu.", version: 0)

        await #expect(
            throws: Refusal.conflict(
                "Lời văn này vừa được người khác cập nhật.",
                remedy: "So nội dung đã nhập với bản hiện tại rồi gửi lại."
            )
        ) {
            try await save("Hai câu.", version: 0)
        }

        let found = try await texts.toEdit(query, by: ProjectWorld.department)
        #expect((found.text, found.version) == ("Một câu.", 1))
        #expect(try await world.acts() == ["narrativeText.save"])
    }

    @Test func `a text that is given up leaves the computed one, and its versions stay`() async throws {
        try await save("Một câu.", version: 0)

        let found = try await save("", version: 1)

        #expect(found.edited == nil)
        #expect((found.text, found.version) == (found.computed.text, 2))
        let versions = try await world.database.read { tx -> Int? in
            try tx.value("SELECT COUNT(*) FROM narrative_version")
        }
        #expect(versions == 2)
        #expect(try await world.acts() == ["narrativeText.save", "narrativeText.giveUp"])
    }

    @Test func `only who sees the whole place sees or writes its text`() async throws {
        try await save("Một câu.", version: 0)

        await #expect(throws: Refusal.missing) {
            try await texts.save("Hai.", of: query, version: 1, by: ProjectWorld.thanhHoa, at: world.now)
        }
        await #expect(throws: Refusal.forbidden) {
            try await texts.save("Hai.", of: query, version: 1, by: ProjectWorld.reader, at: world.now)
        }

        #expect(try await texts.toEdit(query, by: ProjectWorld.reader).text == "Một câu.")
    }

    @Test func `a text beyond the longest is refused before it is compared`() async throws {
        let text = String(repeating: "a ", count: NarrativeTexts.longest + 1)

        await #expect(
            throws: Refusal.invalid("Lời văn dài 5001 từ và dấu, nhiều nhất là 5000.", field: "text")
        ) {
            try await save(text, version: 0)
        }
    }

    @discardableResult
    private func save(_ text: String, version: Int) async throws -> NarrativeToEdit {
        try await texts.save(text, of: query, version: version, by: ProjectWorld.department, at: world.now)
    }
}
