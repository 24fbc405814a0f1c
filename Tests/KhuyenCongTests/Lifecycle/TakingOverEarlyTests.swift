import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// Lists of the plan that is being made come in while an office changes over: retyped, each project would stand twice.
@Suite struct TakingOverEarlyTests {
    private let world: ProjectWorld
    private let dossiers: Dossiers

    init() async throws {
        world = try await ProjectWorld()
        dossiers = Dossiers(world.database)
    }

    private func takeOver(_ id: Int64, _ fields: [String: FieldTree]) async throws -> DossierView {
        let paper: [String: FieldTree] = [
            "document": .group(["office": .text("Sở Công Thương"), "number": .text("5/BB-BG")])
        ]
        return try await dossiers.perform(
            .takeOver,
            on: .project(id),
            .group(paper.merging(fields) { _, new in new }),
            by: ProjectWorld.department,
            at: world.now
        )
    }

    private func list(_ stages: Stage...) async throws -> Int64 {
        try await world.project("Máy sấy chè", amounts: stages.map { (source: .province, stage: $0, million: 100) })
    }

    private static let registered: FieldTree = .group(["registered": .number(100_000_000)])
    private static let both: FieldTree = .group([
        "registered": .number(100_000_000), "appraised": .number(100_000_000),
    ])

    @Test func `what was submitted on paper is appraised here, with the money of the list`() async throws {
        let id = try await list(.registered)
        let view = try await takeOver(
            id,
            ["state": .text("submitted"), "reconciled": TakingOverEarlyTests.registered]
        )

        #expect(view.dossier.state == .submitted)
        #expect(view.dossier.projectID == id)
        #expect(view.dossier.approvedOn == nil)
        #expect(view.money.sum(.registered) == Dong(100_000_000))
        #expect(view.money.amounts(.appraised) == [:])
        #expect(view.acts.contains(.appraise))
    }

    @Test(arguments: [ProjectState.appraised, .registered, .ministryAppraised])
    func `a list that tells the money once is appraised at what was registered`(state: ProjectState) async throws {
        let id = try await list(.registered)
        let view = try await takeOver(
            id,
            [
                "state": .text(state.rawValue), "level": .text("national"), "reconciled": TakingOverEarlyTests.both,
            ]
        )

        #expect(view.dossier.state == state)
        #expect(view.money.amounts(.appraised) == view.money.amounts(.registered))
        #expect(view.money.sum(.appraised) == Dong(100_000_000))
        #expect(try await world.differences() == [])
        let differences = try await world.database.read { try DossierConsistency.differences(in: $0) }
        #expect(differences == [])
    }

    /// A report of 2018 would not have the appraisal, and one of the year of the hand-over would have it too much.
    @Test(arguments: [nil, "2018-02-07"])
    func `the appraisal keeps its own day, or what the list knows of it`(day: String?) async throws {
        let id = try await list(.registered)
        _ = try await takeOver(
            id,
            [
                "state": .text("registered"), "reconciled": TakingOverEarlyTests.both,
                "appraisedOn": day.map(FieldTree.text) ?? .empty,
            ]
        )
        let appraised = try await world.detail(id).entries.filter { $0.stage == .appraised }

        #expect(appraised.map(\.documentDay) == [day.flatMap { Day($0) }])
        #expect(appraised.map(\.documentPrecision) == [day == nil ? .year : .day])
        #expect(appraised.map(\.budgetYear) == [2018])
        #expect(appraised.map(\.amount) == [Dong(100_000_000)])
    }

    @Test func `a day of appraisal is told of what was appraised, and is past`() async throws {
        let id = try await list(.registered)
        let submitted: [String: FieldTree] = [
            "state": .text("submitted"), "appraisedOn": .text("2018-02-07"),
            "reconciled": TakingOverEarlyTests.registered,
        ]
        let ahead: [String: FieldTree] = [
            "state": .text("registered"), "appraisedOn": .text("2090-01-01"), "reconciled": TakingOverEarlyTests.both,
        ]

        for fields in [submitted, ahead] {
            let refusal = await #expect(throws: Refusal.self) { try await takeOver(id, fields) }
            #expect(refusal?.details.map(\.field) == ["appraisedOn"])
        }
    }

    @Test func `what was taken over stands no longer among the projects without a file`() async throws {
        let id = try await list(.registered)
        try await world.project("Máy ép miến")
        let before = try await world.titles(ProjectFilter(hasFile: false))
        _ = try await takeOver(
            id,
            ["state": .text("submitted"), "reconciled": TakingOverEarlyTests.registered]
        )
        let detail = try await world.detail(id)

        #expect(before == ["Máy ép miến", "Máy sấy chè"])
        #expect(try await world.titles(ProjectFilter(hasFile: false)) == ["Máy ép miến"])
        #expect(try await world.titles(ProjectFilter(hasFile: true)) == ["Máy sấy chè"])
        #expect(detail.file != nil)
        #expect(!detail.mayTakeOver)
    }

    @Test func `appraised amounts that the ledger has are not written over`() async throws {
        let id = try await world.project(
            "Máy sấy chè",
            amounts: [(.province, .registered, 100), (.province, .appraised, 80)]
        )
        let signed = FieldTree.group(["registered": .number(100_000_000), "appraised": .number(80_000_000)])
        let view = try await takeOver(id, ["state": .text("registered"), "reconciled": signed])

        #expect(view.money.sum(.appraised) == Dong(80_000_000))
    }

    @Test func `a table that leaves the appraisal out is refused, and nothing is booked`() async throws {
        let id = try await list(.registered)
        let refusal = await #expect(throws: Refusal.self) {
            try await takeOver(
                id,
                ["state": .text("registered"), "reconciled": TakingOverEarlyTests.registered]
            )
        }

        #expect(refusal?.details.map(\.field) == ["reconciled.appraised"])
        #expect(try await world.detail(id).entries.map(\.stage) == [.registered])
    }

    /// An advance on what nobody approved would be paid out a second time.
    @Test func `money of an approval or an advance is none of a file that waits for it`() async throws {
        let id = try await list(.registered, .approved, .advanced)
        let refusal = await #expect(throws: Refusal.self) {
            try await takeOver(
                id,
                [
                    "state": .text("submitted"),
                    "reconciled": .group([
                        "registered": .number(100_000_000), "approved": .number(100_000_000),
                        "advanced": .number(100_000_000),
                    ]),
                ]
            )
        }

        #expect(
            refusal?.details.map(\.message) == [
                "Phê duyệt: sổ có 100.000.000 đồng, mọi nguồn.", "Tạm ứng: sổ có 100.000.000 đồng, mọi nguồn.",
            ]
        )
        await #expect(throws: Refusal.missing) {
            try await dossiers.view(.project(id), by: ProjectWorld.department)
        }
    }

    @Test func `a day of approval and an appraisal of the Ministry are told only where they can be`() async throws {
        let id = try await list(.registered)
        let refusal = await #expect(throws: Refusal.self) {
            try await takeOver(
                id,
                [
                    "state": .text("ministryAppraised"), "level": .text("local"), "approvedOn": .text("2018-01-05"),
                    "reconciled": TakingOverEarlyTests.both,
                ]
            )
        }

        #expect(refusal?.details.map(\.field) == ["state", "approvedOn"])
    }

    /// Months in which nobody had a contract are no months without a report.
    @Test func `reports are awaited from the contract on, not from a taking over before it`() async throws {
        let early = try await takeOver(
            try await list(.registered),
            ["state": .text("submitted"), "reconciled": TakingOverEarlyTests.registered]
        )
        let running = try await takeOver(
            try await world.project("Máy ép miến"),
            ["state": .text("contracted"), "reconciled": .group(["approved": .number(100_000_000)])]
        )
        let months = try await world.database.read { tx in
            try [early, running].map { view in
                try tx.value("SELECT reported_until FROM dossier WHERE id = \(view.dossier.id)") as Int?
            }
        }

        #expect(months == [0, YearMonth(world.now.day).number])
    }
}
