import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct ContestsTests {
    private let world: ContestWorld

    init() async throws {
        world = try await ContestWorld()
        _ = try await world.establishment()
    }

    @Test(arguments: [
        (["market": 10, "technical": 10, "culture": 10, "other": 10], 10_000), (["market": 7], 7_000),
        (["market": 8, "technical": 6], 7_067), (["culture": 0], 0),
    ])
    func `a score weighs what was marked and leaves out what does not apply`(marks: [String: Int], score: Int) {
        #expect(ContestWeights.proposed.score(marks, in: .food) == score)
    }

    @Test(arguments: ProductGroup.allCases)
    func `the proposed weights of each group come to a hundred`(group: ProductGroup) {
        #expect(ContestCriterion.allCases.reduce(0) { $0 + ContestWeights.proposed.weight($1, in: group) } == 100)
    }

    @Test func `a contest is judged and decided, and its certificates stand until the end of the third year`()
        async throws
    {
        let id = try await world.contest("40")
        let tea = try await world.enter("Chè xanh", in: id)
        let honey = try await world.enter("Mật ong", in: id)
        try await world.begin(id)
        for (judge, mark) in zip(world.judges, [9, 8, 7] as [Int64]) {
            try await world.score(tea, mark, by: judge)
            try await world.score(honey, mark - 2, by: judge)
        }
        let open = try await world.contests.contest(id, by: world.files.department, on: world.today)
        let low = await #expect(throws: Refusal.self) { try await world.decide([honey], in: id) }
        let decided = try await world.decide([tea], in: id)

        #expect(open.tallies[tea.id] == ContestTally(scores: [7_000, 8_000, 9_000]))
        #expect(low?.message.contains("dưới 70") == true)
        #expect(
            decided.entries.map(\.certificate) == [
                ContestCertificate(
                    number: "1/\(world.today.year)",
                    awardedOn: world.today,
                    lastDay: Day.lastOfYear(world.today.year + 2)
                ), nil,
            ]
        )
    }

    @Test func `sheets stay sealed until all are in, and tell how far judges differ`() async throws {
        let id = try await world.contest("40")
        let tea = try await world.enter("Chè xanh", in: id)
        try await world.begin(id)
        try await world.score(tea, 9, by: world.judges[0])
        try await world.score(tea, 5, by: world.judges[1])
        let sealed = try await world.contests.contest(id, by: world.files.department, on: world.today)
        let early = await #expect(throws: Refusal.self) { try await world.decide([tea], in: id) }
        try await world.score(tea, 8, by: world.judges[2])
        let open = try await world.contests.contest(id, by: world.files.department, on: world.today)
        let tally = try #require(open.tallies[tea.id])

        #expect(sealed.isSealed)
        #expect(sealed.tallies.isEmpty)
        #expect(early?.kind == .invalid || early?.kind == .conflict)
        #expect([tally.mean, tally.median, tally.spread] == [7_333, 8_000, 4_000])
        #expect(tally.needsDiscussion)
    }

    @Test func `a corrected product is judged anew`() async throws {
        let id = try await world.contest("40")
        let tea = try await world.enter("Chè xanh", in: id)
        try await world.begin(id)
        try await world.score(tea, 9, by: world.judges[0])
        let change = FieldTree.group(["product": .text("Chè xanh Anh Sơn"), "version": .number(1)])
        let corrected = try await world.contests.correct(tea.id, change, by: world.files.department, at: world.now)
        let stale = await #expect(throws: Refusal.self) { try await world.score(tea, 9, by: world.judges[1]) }
        let detail = try await world.contests.contest(id, by: world.judges[0], on: world.today)

        #expect(corrected.version == 2)
        #expect(stale?.kind == .conflict)
        #expect(detail.waiting.map(\.product) == ["Chè xanh Anh Sơn"])
    }

    @Test func `who declared a conflict of interest scores the product no more`() async throws {
        let id = try await world.contest("40")
        let tea = try await world.enter("Chè xanh", in: id)
        try await world.begin(id)
        let declared = FieldTree.group(["abstention": .text("conflict"), "version": .number(1)])
        try await world.contests.score(tea.id, declared, by: world.judges[0], at: world.now)
        let refused = await #expect(throws: Refusal.self) { try await world.score(tea, 9, by: world.judges[0]) }

        #expect(refused?.kind == .conflict)
    }

    @Test func `judging begins with an odd number of judges who accepted`() async throws {
        let id = try await world.contest("40")
        _ = try await world.enter("Chè xanh", in: id)
        for judge in world.judges {
            let seat = FieldTree.group(["userName": .text(judge.name)])
            _ = try await world.contests.invite(seat, to: id, by: world.files.department, at: world.now)
        }
        let yes = FieldTree.group(["answer": .text("accepted"), "version": .number(1)])
        let no = FieldTree.group([
            "answer": .text("declined"), "reason": .text("otherField"), "version": .number(1),
        ])
        try await world.contests.answer(yes, to: id, by: world.judges[0], at: world.now)
        try await world.contests.answer(yes, to: id, by: world.judges[1], at: world.now)
        try await world.contests.answer(no, to: id, by: world.judges[2], at: world.now)
        let even = await #expect(throws: Refusal.self) {
            try await world.contests.begin(id, version: 1, by: world.files.department, at: world.now)
        }

        #expect(even?.message.contains("có 2 giám khảo nhận chấm") == true)
        await #expect(throws: Refusal.missing) {
            try await world.contests.contest(id, by: world.judges[2], on: world.today)
        }
    }

    @Test func `a certified product goes up from the commune to the province and the nation takes no other`()
        async throws
    {
        let commune = try await world.contest("17329")
        let tea = try await world.enter("Chè xanh", in: commune)
        try await world.begin(commune)
        for judge in world.judges { try await world.score(tea, 8, by: judge) }
        _ = try await world.decide([tea], in: commune)
        let province = try await world.contest("40")
        let candidates = try await world.contests.candidates(
            for: province,
            by: world.files.department,
            on: world.today
        )
        let up = try await world.contests.register(
            .group(["from": .number(tea.id)]),
            in: province,
            by: world.files.department,
            at: world.now
        )
        let career = try await world.contests.career(of: up.id, by: world.files.department, on: world.today)
        let nation = try await world.contest(nil)
        let uncertified = await #expect(throws: Refusal.self) { try await world.enter("Chè đen", in: nation) }

        #expect(candidates.map(\.entry.product) == ["Chè xanh"])
        #expect(up.from == tea.id)
        #expect(career.steps.map(\.contest.level) == [.commune, .province])
        #expect(career.firstAward == world.today)
        #expect(uncertified?.field == "from")
    }

    @Test func `a contest of another province is not found, and one's own is opened once a year`() async throws {
        let id = try await world.contest("40")
        let again = await #expect(throws: Refusal.self) { try await world.contest("40") }

        #expect(again?.field == "year")
        await #expect(throws: Refusal.missing) {
            try await world.contests.contest(id, by: world.files.foreign, on: world.today)
        }
        await #expect(throws: Refusal.missing) {
            try await world.contests.begin(id, version: 1, by: world.files.foreign, at: world.now)
        }
    }

    @Test func `what waits for a judge and for the Department stands in their tasks`() async throws {
        let id = try await world.contest("40")
        let tea = try await world.enter("Chè xanh", in: id)
        let seat = FieldTree.group(["userName": .text(world.judges[0].name)])
        _ = try await world.contests.invite(seat, to: id, by: world.files.department, at: world.now)
        let asked = try await world.contests.tasks(of: world.judges[0], on: world.today).map(\.kind)
        try await world.database.write { try $0.execute("DELETE FROM contest_judge") }
        try await world.begin(id)
        let scoring = try await world.contests.tasks(of: world.judges[0], on: world.today).map(\.kind)
        for judge in world.judges { try await world.score(tea, 8, by: judge) }
        let deciding = try await world.contests.tasks(of: world.files.department, on: world.today).map(\.kind)

        #expect(asked == [.answer])
        #expect(scoring == [.score(products: 1)])
        #expect(deciding == [.decide])
    }
}

extension ContestTally {
    /// Of sheets that all count.
    fileprivate init(scores: [Int]) {
        let entry = ContestEntry.numbered(1)
        self.init(scores.map { ContestSheet.scored($0, of: entry) }, of: entry)
    }
}

extension ContestEntry {
    fileprivate static func numbered(_ position: Int) -> ContestEntry {
        ContestEntry(
            id: 1,
            contestID: 1,
            position: position,
            product: "",
            group: .food,
            beneficiary: 1,
            establishment: "",
            words: nil,
            letter: nil,
            from: nil,
            ineligible: nil,
            certificate: nil,
            feedback: nil,
            version: 1
        )
    }
}

extension ContestSheet {
    fileprivate static func scored(_ score: Int, of entry: ContestEntry) -> ContestSheet {
        ContestSheet(
            entry: entry.id,
            judge: 1,
            judgeName: "",
            entryVersion: entry.version,
            marks: [:],
            abstention: nil,
            score: score,
            remark: nil,
            enteredAt: TestDatabase.now
        )
    }
}
