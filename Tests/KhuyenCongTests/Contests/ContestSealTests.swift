import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// Whoever sees the others' sheets may not write an own one any more, whatever opened them.
@Suite struct ContestSealTests {
    private let world: ContestWorld
    private let id: Int64
    private let tea: ContestEntry
    private let honey: ContestEntry

    init() async throws {
        world = try await ContestWorld()
        _ = try await world.establishment()
        id = try await world.contest("40", .group(["hidesNames": .flag(true)]))
        tea = try await world.enter("Chè xanh", in: id)
        honey = try await world.enter("Mật ong", in: id)
        try await world.begin(id)
    }

    private func change(_ fields: [String: FieldTree], at now: Moment? = nil) async throws -> ContestDetail {
        let kept = world.fields("40").merging(.group(["hidesNames": .flag(true), "version": .number(2)]))
        return try await world.contests.change(
            id,
            kept.merging(.group(fields)),
            by: world.files.department,
            at: now ?? world.now
        )
    }

    private func scoreAll(_ entry: ContestEntry) async throws {
        for judge in world.judges { try await world.score(entry, 8, by: judge) }
    }

    private var tomorrow: Moment { world.now.adding(seconds: 86_400) }

    @Test func `no day of judging is moved to the past`() async throws {
        try await world.score(tea, 9, by: world.judges[0])
        let yesterday = FieldTree.text(world.today.moved(byDays: -1).description)
        let refusal = await #expect(throws: Refusal.self) {
            try await change(["judgingFrom": yesterday, "judgingUntil": yesterday])
        }

        #expect(refusal?.field == "judgingUntil")
        #expect(try await world.detail(id).isSealed)
        #expect(try await world.detail(id).tallies.isEmpty)
    }

    @Test func `once the days are over none is added, but for a contest in which nobody had scored`() async throws {
        let later = ["judgingUntil": FieldTree.text(world.today.moved(byDays: 7).description)]
        let longer = try await change(later, at: tomorrow)
        #expect(longer.contest.days.judgingUntil == world.today.moved(byDays: 7))

        try await world.score(tea, 9, by: world.judges[0])
        let over = world.today.moved(byDays: 8)
        let afterwards = FieldTree.group(later).merging(
            .group(["judgingUntil": .text(over.description), "version": .number(3)])
        )
        let refusal = await #expect(throws: Refusal.self) {
            try await world.contests.change(
                id,
                world.fields("40").merging(.group(["hidesNames": .flag(true)])).merging(afterwards),
                by: world.files.department,
                at: world.now.adding(seconds: 8 * 86_400)
            )
        }

        #expect(refusal?.kind == .conflict)
        #expect(try await !world.detail(id, on: over).isSealed)
    }

    @Test func `a product that may not take part opens the sheets for good`() async throws {
        try await scoreAll(tea)
        let out = try await world.correct(honey, ["ineligible": .text("Hàng nhập khẩu")])
        let open = try await world.detail(id)
        let renamed = await #expect(throws: Refusal.self) {
            try await world.correct(tea, ["product": .text("Chè xanh Anh Sơn")])
        }
        let back = try await world.correct(out, ["ineligible": .empty])
        let late = await #expect(throws: Refusal.self) { try await world.score(back, 9, by: world.judges[0]) }
        let still = try await world.detail(id)

        #expect(open.contest.sheetsOpenedOn == world.today)
        #expect(!open.isSealed)
        #expect(renamed?.message == "Phiếu chấm đã mở, sản phẩm giữ nguyên như đã chấm.")
        #expect(late?.message == "Phiếu chấm đã mở, không chấm lại được nữa.")
        #expect(!still.isSealed)
        #expect(still.tallies[tea.id]?.scores == [8_000, 8_000, 8_000])
    }

    @Test func `a judge replaces the own sheet until the last is in, not after`() async throws {
        try await scoreAll(tea)
        try await world.score(tea, 7, by: world.judges[0])
        try await scoreAll(honey)
        let late = await #expect(throws: Refusal.self) { try await world.score(honey, 10, by: world.judges[0]) }
        let open = try await world.detail(id)

        #expect(late?.kind == .conflict)
        #expect(open.tallies[tea.id]?.scores == [7_000, 8_000, 8_000])
        #expect(open.tallies[honey.id]?.scores == [8_000, 8_000, 8_000])
    }

    @Test func `names that are hidden stay so while judges score`() async throws {
        let refusal = await #expect(throws: Refusal.self) { try await change(["hidesNames": .flag(false)]) }
        let seen = try await world.contests.contest(id, by: world.judges[0], on: world.today)

        #expect(refusal?.field == "hidesNames")
        #expect(!seen.namesEstablishments)
    }

    @Test func `a conflict of interest stands for every version, and its judge is none of the product's`() async throws
    {
        try await scoreAll(honey)
        try await world.declare(tea, by: world.judges[0])
        let corrected = try await world.correct(tea, ["words": .text("Chè búp")])
        let waiting = try await world.contests.contest(id, by: world.judges[0], on: world.today).waiting
        try await world.score(corrected, 8, by: world.judges[1])
        let half = try await world.detail(id)
        try await world.score(corrected, 9, by: world.judges[2])
        let open = try await world.detail(id)
        let decided = try await world.decide([corrected], in: id)

        #expect(waiting.isEmpty)
        #expect(half.isSealed)
        #expect(!open.isSealed)
        #expect(open.tallies[tea.id]?.scores == [8_000, 9_000])
        #expect(open.tallies[tea.id]?.conflicted.count == 1)
        #expect(decided.entries.first?.certificate?.number == "1/\(world.today.year)")
    }

    @Test func `a correction keeps what it does not name`() async throws {
        let told = try await world.correct(tea, ["words": .text("Chè búp"), "ineligible": .text("Hàng nhập khẩu")])
        let renamed = try await world.correct(told, ["product": .text("Chè xanh Anh Sơn")])

        #expect(renamed.words == "Chè búp")
        #expect(renamed.ineligible == "Hàng nhập khẩu")
    }
}
