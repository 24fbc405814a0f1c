import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct SubmissionsTests {
    private let world: ImpactWorld
    private let submissions: Submissions

    init() async throws {
        world = try await ImpactWorld()
        submissions = Submissions(world.database)
    }

    private static let round = FieldTree.group([
        "title": .text("Hội nghị lần thứ XVI"), "from": .number(2021), "to": .number(2025),
        "dueOn": .text("2026-11-30"), "places": .list([.text("40"), .text("38")]),
    ])

    private static func report(_ projects: Int64, seen: Int64 = 0) -> FieldTree {
        .group([
            "seen": .number(seen), "reporter": .text("Phòng Quản lý công nghiệp"),
            "figures": .group(["projects": .number(projects), "localSupport": .text("100 triệu")]),
            "recommendations": .text("Nâng định mức\n\nCấp vốn sớm"), "papers": .list([.text("Khuyến công xanh")]),
        ])
    }

    private func opened() async throws -> (round: SubmissionRound, links: [String: String]) {
        try await submissions.open(SubmissionsTests.round, by: world.files.agency, at: world.now)
    }

    @Test func `what a unit reports stands beside what the ledger gives`() async throws {
        try await world.support(try await world.establishment(), in: 2023)
        let (round, links) = try await opened()
        let token = try #require(links["40"])
        _ = try await submissions.send(token, SubmissionsTests.report(2), from: nil, at: world.now)
        let read = try await submissions.round(round.id, by: world.files.agency)
        let unit = try #require(read.units.first { $0.place == "40" })
        let latest = try #require(unit.latest)

        #expect(round.units.map(\.place) == ["38", "40"])
        #expect(latest.figures == [.projects: 2, .localSupport: 100_000_000])
        #expect(latest.recommendations == ["Nâng định mức", "Cấp vốn sớm"])
        #expect(latest.papers == ["Khuyến công xanh"])
        #expect(latest.isLate == false)
        #expect(
            unit.computed == [
                .nationalSupport: 0, .localSupport: 100_000_000, .counterpart: 0, .projects: 1, .establishments: 1,
            ]
        )
        #expect(unit.differences == [.projects])
    }

    @Test func `each sending is kept, a late one says so, and one on an old page is refused`() async throws {
        let token = try #require(try await opened().links["38"])
        let late = world.now.adding(seconds: 400 * 24 * 3600)
        _ = try await submissions.send(token, SubmissionsTests.report(2), from: nil, at: world.now)
        let stale = await #expect(throws: Refusal.self) {
            try await submissions.send(token, SubmissionsTests.report(3), from: nil, at: world.now)
        }
        let unit = try await submissions.send(token, SubmissionsTests.report(3, seen: 1), from: nil, at: late)

        #expect(stale?.kind == .conflict)
        #expect(unit.submissions.map(\.position) == [2, 1])
        #expect(unit.submissions.map(\.isLate) == [true, false])
        #expect(unit.submissions.map { $0.figures[.projects] } == [3, 2])
    }

    @Test func `nothing to report is a report; silence and a contradiction are none`() async throws {
        let token = try #require(try await opened().links["38"])
        let base: [String: FieldTree] = ["seen": .number(0), "reporter": .text("Sở")]
        let silent = await #expect(throws: Refusal.self) {
            try await submissions.send(token, .group(base), from: nil, at: world.now)
        }
        let both = SubmissionsTests.report(2).merging(.group(["isNil": .flag(true)]))
        let contradiction = await #expect(throws: Refusal.self) {
            try await submissions.send(token, both, from: nil, at: world.now)
        }
        let nothing = FieldTree.group(base.merging(["isNil": .flag(true)]) { _, new in new })
        let unit = try await submissions.send(token, nothing, from: nil, at: world.now)

        #expect(silent?.field == "isNil")
        #expect(contradiction?.field == "isNil")
        #expect(unit.latest?.isNil == true)
        #expect(unit.latest?.figures == [:])
    }

    @Test func `a province asks its own communes; another province sees nothing; a wrong link opens nothing`()
        async throws
    {
        let own = SubmissionsTests.round.merging(
            .group(["province": .text("40"), "places": .list([.text("17329")])])
        )
        let round = try await submissions.open(own, by: world.files.department, at: world.now).round
        let foreign = await #expect(throws: Refusal.self) {
            try await submissions.round(round.id, by: world.files.foreign)
        }
        let nation = await #expect(throws: Refusal.self) {
            try await submissions.open(SubmissionsTests.round, by: world.files.department, at: world.now)
        }
        let strange = own.merging(.group(["places": .list([.text("38")])]))
        let elsewhere = await #expect(throws: Refusal.self) {
            try await submissions.open(strange, by: world.files.department, at: world.now)
        }
        let link = await #expect(throws: Refusal.self) { try await submissions.asked("sai") }

        #expect(round.units.map(\.place) == ["17329"])
        #expect(foreign == .missing)
        #expect(nation == .forbidden)
        #expect(elsewhere?.field == "places")
        #expect(link == .missing)
        #expect(try await submissions.list(by: world.files.foreign) == [])
    }

    /// A province that asked its communes does not add up their answers by hand, nor type what they sent.
    @Test func `what communes reported to their province stands in its answer to the nation`() async throws {
        func commune(_ place: String, _ projects: Int64, from: Int64 = 2021) async throws {
            let round = FieldTree.group([
                "title": .text("Các xã \(from)"), "province": .text("40"), "from": .number(from), "to": .number(2025),
                "dueOn": .text("2026-10-30"), "places": .list([.text("17329"), .text("17357")]),
            ])
            let opened = try await submissions.open(round, by: world.files.department, at: world.now)
            let token = try #require(opened.links[place])
            _ = try await submissions.send(token, SubmissionsTests.report(projects), from: nil, at: world.now)
        }
        try await commune("17329", 99, from: 2020)
        try await commune("17329", 4)
        let (round, links) = try await opened()
        let asked = try await submissions.asked(try #require(links["40"])).unit
        let other = try await submissions.asked(try #require(links["38"])).unit
        let read = try await submissions.round(round.id, by: world.files.agency)

        #expect(asked.below?.figures == [.projects: 4, .localSupport: 100_000_000])
        #expect(asked.below.map { [$0.sent, $0.units] } == [1, 2])
        #expect(asked.suggested == [.projects: 4, .localSupport: 100_000_000])
        #expect(other.below == nil)
        #expect(read.units.map(\.below) == [nil, asked.below])
        #expect(read.reported == [:])
    }

    @Test func `where the ledger has nothing of a measure, the answer begins with what the communes sent`()
        async throws
    {
        try await world.support(try await world.establishment(), in: 2023)
        let own = SubmissionsTests.round.merging(
            .group(["province": .text("40"), "places": .list([.text("17329")])])
        )
        let communes = try await submissions.open(own, by: world.files.department, at: world.now)
        let told = SubmissionsTests.report(4).merging(
            .group(["figures": .group(["projects": .number(4), "counterpart": .text("300 triệu")])])
        )
        _ = try await submissions.send(try #require(communes.links["17329"]), told, from: nil, at: world.now)
        let token = try #require(try await opened().links["40"])
        let asked = try await submissions.asked(token).unit

        #expect(
            asked.suggested == [
                .nationalSupport: 0, .localSupport: 100_000_000, .counterpart: 300_000_000, .projects: 1,
                .establishments: 1,
            ]
        )
    }
}
