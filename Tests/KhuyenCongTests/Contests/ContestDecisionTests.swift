import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// A decision names each product once and gives each certificate one number.
@Suite struct ContestDecisionTests {
    private let world: ContestWorld
    private let id: Int64
    private let entries: [ContestEntry]

    init() async throws {
        world = try await ContestWorld()
        _ = try await world.establishment()
        id = try await world.contest("40")
        var entries: [ContestEntry] = []
        for product in ["Chè xanh", "Mật ong", "Tương"] {
            entries.append(try await world.enter(product, in: id))
        }
        self.entries = entries
        try await world.begin(id)
        for entry in entries {
            for judge in world.judges { try await world.score(entry, 8, by: judge) }
        }
    }

    private func row(_ index: Int, awarded: Bool = true, _ certificate: String? = nil) -> FieldTree {
        .group([
            "entry": .number(entries[index].id), "awarded": .flag(awarded),
            "certificate": certificate.map(FieldTree.text) ?? .empty,
        ])
    }

    @Test func `a product named twice is refused, and nothing is decided`() async throws {
        let refusal = await #expect(throws: Refusal.self) {
            try await world.decide([row(0), row(1), row(0, awarded: false)], in: id)
        }

        #expect(refusal?.details.map(\.field) == ["entries.3.entry"])
        #expect(try await world.detail(id).contest.state == .judging)
        #expect(try await world.decide([row(0)], in: id).entries.first?.certificate != nil)
    }

    @Test func `the statistics of a year count what was entered and what was certified`() async throws {
        _ = try await world.decide([row(0), row(1)], in: id)
        func table(_ place: String, year: Int, _ officer: Officer = .localOperator) async throws -> ReportTable? {
            let query = try PeriodQuery(place: place, map: .of2025, from: year, to: year)
            return try await ReportSet(world.database).document(ReportRequest(.year, query), by: officer)
                .tables.first { $0.id == "contests" }
        }
        let origin = FigureOrigin.records(table: "contest", ids: [id])
        let row = ReportTable.Row([
            .text("Sản phẩm công nghiệp nông thôn tiêu biểu cấp tỉnh"), .figure(ReportFigure(.count, 3, origin)),
            .figure(ReportFigure(.count, 2, origin)), .text("sản phẩm"),
        ])

        #expect(try await table("40", year: world.today.year)?.rows == [row])
        #expect(try await table(PeriodQuery.nation, year: world.today.year)?.rows == [row])
        #expect(try await table(PeriodQuery.nation, year: world.today.year, world.files.foreign) == nil)
        #expect(try await table("42", year: world.today.year) == nil)
        #expect(try await table("40", year: world.today.year - 1) == nil)
    }

    @Test func `numbers are counted past those that were typed`() async throws {
        let decided = try await world.decide([row(0, "2/2026"), row(1), row(2)], in: id)

        #expect(decided.entries.map(\.certificate?.number) == ["2/2026", "1/2026", "3/2026"])
    }

    @Test func `the same number typed twice is refused`() async throws {
        let refusal = await #expect(throws: Refusal.self) {
            try await world.decide([row(0, "7/CN"), row(1, "7/CN")], in: id)
        }

        #expect(refusal?.details.map(\.field) == ["entries.2.certificate"])
    }

    private func session(_ present: Int64, of members: Int64, on day: Day? = nil) -> FieldTree {
        .group([
            "heldOn": .text((day ?? world.today).description), "minutes": .text("03/BB-HĐ"),
            "members": .number(members), "present": .number(present),
        ])
    }

    @Test func `the meeting of the council stands with the decision`() async throws {
        let decided = try await world.decide([row(0)], in: id, session: session(4, of: 7))

        let held = CouncilSession(heldOn: world.today, minutes: "03/BB-HĐ", members: 7, present: 4)
        #expect(decided.contest.session == held)
        #expect(try await world.detail(id).contest.session == held)
    }

    @Test(arguments: [(3, 7, "session.present"), (4, 8, "session.present"), (8, 7, "session.present")])
    func `without a quorum nothing is decided`(present: Int64, members: Int64, field: String) async throws {
        let refusal = await #expect(throws: Refusal.self) {
            try await world.decide([row(0)], in: id, session: session(present, of: members))
        }

        #expect(refusal?.details.map(\.field) == [field])
        #expect(try await world.detail(id).contest.state == .judging)
    }

    @Test func `a meeting is told whole, between the judging and the decision`() async throws {
        let part = await #expect(throws: Refusal.self) {
            try await world.decide([row(0)], in: id, session: .group(["minutes": .text("03/BB-HĐ")]))
        }
        let early = await #expect(throws: Refusal.self) {
            try await world.decide([row(0)], in: id, session: session(5, of: 7, on: world.today.adding(months: -6)))
        }
        let late = await #expect(throws: Refusal.self) {
            try await world.decide([row(0)], in: id, session: session(5, of: 7, on: world.today.adding(months: 1)))
        }

        #expect(part?.details.map(\.field) == ["session.heldOn", "session.members", "session.present"])
        #expect(early?.details.map(\.field) == ["session.heldOn"])
        #expect(late?.details.map(\.field) == ["session.heldOn"])
    }

    @Test func `the schema holds no meeting without a quorum`() async throws {
        let refused = await #expect(throws: DatabaseError.self) {
            try await world.files.database.write { tx in
                try tx.execute(
                    """
                    UPDATE contest SET council_met_on = \(world.today), council_minutes = '1', council_members = 7,
                        council_present = 3 WHERE id = \(id)
                    """
                )
            }
        }

        #expect(refused != nil)
    }
}
