import Testing

@testable import KhuyenCong

@Suite struct ClosedYearsTests {
    private let world: ProjectWorld
    private let years: ClosedYears

    init() async throws {
        world = try await ProjectWorld()
        years = ClosedYears(world.database)
    }

    @Test func `a closed year takes corrections and nothing else`() async throws {
        let id = try await world.project("Máy sấy chè")
        try await years.close(2018, province: "40", by: ProjectWorld.department, at: world.now)

        let refusal = await #expect(throws: Refusal.self) { try await world.project("Máy khác") }
        let line = try await #require(world.detail(id).lines.first)
        let amount = AmountCorrection(source: .province, stage: .approved, year: 2018, amount: Dong(50_000_000))
        try await world.projects.correct(
            id,
            ProjectCorrection(line: LineCorrection(lineID: line.id, amounts: [amount])),
            version: 1,
            reason: "Theo kiểm toán",
            by: ProjectWorld.ngheAn,
            at: world.now
        )

        #expect(refusal?.message == "Năm 2018 của Tỉnh Nghệ An đã khóa sổ, chỉ nhận bút toán điều chỉnh.")
        #expect(try await world.support() == Dong(50_000_000))
    }

    @Test func `an opened year takes entries again`() async throws {
        try await years.close(2018, province: "40", by: ProjectWorld.department, at: world.now)
        #expect(try await years.list(by: ProjectWorld.ngheAn).map(\.year) == [2018])
        #expect(try await years.list(by: ProjectWorld.thanhHoa) == [])

        try await years.open(2018, province: "40", reason: "Bổ sung", by: ProjectWorld.department, at: world.now)
        try await world.project("Máy sấy chè")

        #expect(try await world.acts() == ["year.close", "year.open"])
        #expect(try await years.list(by: ProjectWorld.ngheAn) == [])
    }

    @Test func `only the province's Department closes, a year once, and no year to come`() async throws {
        await #expect(throws: Refusal.forbidden) {
            try await years.close(2018, province: "40", by: ProjectWorld.ngheAn, at: world.now)
        }
        await #expect(throws: Refusal.missing) {
            try await years.close(2018, province: "38", by: ProjectWorld.department, at: world.now)
        }
        try await years.close(2018, province: "40", by: ProjectWorld.department, at: world.now)
        await #expect(throws: Refusal.conflict("Năm 2018 đã khóa sổ rồi.")) {
            try await years.close(2018, province: "40", by: ProjectWorld.department, at: world.now)
        }
        let refusal = await #expect(throws: Refusal.self) {
            try await years.close(2099, province: "40", by: ProjectWorld.department, at: world.now)
        }
        #expect(refusal?.field == "year")
    }
}
