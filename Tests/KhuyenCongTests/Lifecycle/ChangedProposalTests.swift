import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct ChangedProposalTests {
    private let world: DossierWorld

    init() async throws {
        world = try await DossierWorld()
    }

    @Test func `a change of beneficiary and of place is what the file says from then on`() async throws {
        let dossier = try await world.local(upTo: .approved)
        try await change(
            dossier,
            ["type": .text("beneficiary"), "beneficiary": .group(["name": .text("Hợp tác xã chè Thanh Chương")])]
        )
        let view = try await change(dossier, ["type": .text("place"), "place": .text("17506")])

        let told = Proposal(.lenient(view.dossier.proposal), on: world.now.day, try await territories())
        #expect(told.lines.map(\.beneficiary?.name) == ["Hợp tác xã chè Thanh Chương"])
        #expect(told.lines.map(\.place) == [PlaceKey(.of2025, "17506")])
        #expect(view.lines.map(\.beneficiaryName) == ["Hợp tác xã chè Thanh Chương"])
        #expect(view.lines.map(\.placeName) == ["Xã Yên Thành"])
        #expect(view.dossier.communeNow == "17506")
        // The rest of the line is as it was submitted.
        #expect(told.lines.map { $0.amounts.first?.amount } == [Dong(300_000_000)])
    }

    @Test func `what was submitted stays with its act`() async throws {
        let dossier = try await world.local(upTo: .approved)
        try await change(dossier, ["type": .text("place"), "place": .text("17506")])

        let submitted: String? = try await world.database.read { tx in
            try tx.value("SELECT proposal FROM dossier_proposal")
        }

        #expect(submitted?.contains("17329") == true)
        #expect(submitted?.contains("17506") == false)
    }

    @Test func `each change keeps what stood there before, and an earlier day is read by taking it back`() async throws
    {
        var later = world
        let dossier = try await world.local(upTo: .approved)
        let submitted = try await world.dossiers.view(.dossier(dossier.id), by: world.department).dossier.proposal
        let approved = world.now.day
        later.now = later.now.adding(seconds: 24 * 3600)
        let partner: [String: FieldTree] = ["type": .text("partner"), "after": .text("Hội Nông dân")]
        try await change(dossier, partner, in: later)
        later.now = later.now.adding(seconds: 24 * 3600)
        let view = try await change(dossier, ["type": .text("place"), "place": .text("17506")], in: later)

        #expect(
            view.history.prefix(2).map(\.differences) == [
                [ProposalDifference(path: "lines.1.place", before: .text("17329"), after: .text("17506"))],
                [ProposalDifference(path: "partner", before: .empty, after: .text("Hội Nông dân"))],
            ]
        )
        let code = DossierCode.dossier(dossier.id)
        let days = [approved, approved.moved(byDays: 1), approved.moved(byDays: 2)]
        let read = try await [
            world.dossiers.proposal(code, on: days[0], by: world.department),
            world.dossiers.proposal(code, on: days[1], by: world.department),
            world.dossiers.proposal(code, on: days[2], by: world.department),
        ]
        #expect(read[0] == submitted)
        #expect(read[1] == submitted.merging(.group(["partner": .text("Hội Nông dân")])))
        #expect(read[2] == view.dossier.proposal)
        let early = await #expect(throws: Refusal.self) {
            try await world.dossiers.proposal(code, on: approved.moved(byDays: -1), by: world.department)
        }
        #expect(early?.field == "on")
        await #expect(throws: Refusal.missing) {
            try await world.dossiers.proposal(code, on: days[2], by: world.foreign)
        }
    }

    @Test func `changes are counted by unit, kind and cause`() async throws {
        let dossier = try await world.local(upTo: .approved)
        for _ in 1...2 {
            try await change(
                dossier,
                [
                    "type": .text("place"), "place": .text("17506"),
                    "causeKind": .text(ChangeCause.siteNotReady.rawValue),
                ]
            )
        }
        try await change(
            dossier,
            ["type": .text("beneficiary"), "beneficiary": .group(["name": .text("Hợp tác xã chè Thanh Chương")])]
        )
        try await world.act(.stop, dossier, DossierWorld.stop, by: world.department)

        let counts = try await world.dossiers.changeCounts(year: 2026, for: world.department)

        let unit = "Trung tâm Khuyến công Nghệ An"
        #expect(
            counts == [
                ChangeCount(unit: unit, act: .change, type: .place, cause: .siteNotReady, count: 2),
                ChangeCount(unit: unit, act: .stop, type: nil, cause: nil, count: 1),
                ChangeCount(unit: unit, act: .change, type: .beneficiary, cause: nil, count: 1),
            ]
        )
        #expect(try await world.dossiers.changeCounts(year: 2025, for: world.department) == [])
        #expect(try await world.dossiers.changeCounts(year: 2026, for: world.foreign) == [])
        await #expect(throws: Refusal.forbidden) {
            try await world.dossiers.changeCounts(year: 2026, for: world.owner)
        }
    }

    @discardableResult
    private func change(
        _ dossier: Dossier,
        _ fields: [String: FieldTree],
        in later: DossierWorld? = nil
    ) async throws -> DossierView {
        let world = later ?? self.world
        let common: [String: FieldTree] = [
            "cause": .text("theo đề nghị"), "decider": .text("department"), "line": .number(1),
        ]
        return try await world.act(
            .change,
            dossier,
            common.merging(fields) { _, new in new },
            by: world.department
        )
    }

    private func territories() async throws -> Territories {
        try await world.database.read { try Territories.load($0) }
    }
}
