import Database
import Foundation
import Testing

@testable import KhuyenCong

/// Totals are stored because a nation's report cannot add up millions of entries; whatever is edited and undone, in
/// whatever order, they must be what the ledger adds up to.
@Suite struct EditUndoTests {
    /// `KHUYENCONG_EDIT_SEQUENCES=1000` runs the long form.
    private static let sequences =
        ProcessInfo.processInfo.environment["KHUYENCONG_EDIT_SEQUENCES"].flatMap { Int($0) } ?? 40

    @Test func `after each of many random edits and undos the stored totals are the recomputed ones`()
        async throws
    {
        let world = try await ProjectWorld()
        let reports = FrozenReports(world.database)
        var projects: [Int64] = []
        for position in 1...5 {
            let amounts: [ProjectWorld.Amount] = [(.province, .approved, Int64(position) * 100)]
            projects.append(try await world.project("Đề án \(position)", place: "428", amounts: amounts))
        }
        let request = ReportRequest(.period, try PeriodQuery(place: "40", map: .of2024, from: 2016, to: 2020))
        let id = try await reports.freeze(request, number: "1/BC", by: .localOperator, at: world.now)
        var generator = SeededGenerator(seed: 5)

        for sequence in 1...EditUndoTests.sequences {
            let project = try #require(projects.randomElement(using: &generator))
            let million = Int64.random(in: 1...900, using: &generator)
            try await correct(project, EditUndoTests.edit(million, &generator), in: world)
            try #require(try await world.differences() == [], "sequence \(sequence), edit")
            let position = try #require(projects.firstIndex(of: project)) + 1
            try await correct(project, EditUndoTests.undo(Int64(position) * 100), in: world)
            try #require(try await world.differences() == [], "sequence \(sequence), undo")
        }

        #expect(try await reports.verify(id, by: .localOperator).isUnchanged)
    }

    private struct Change {
        let amount: Int64
        let kind: ActivityKind.Code
        let place: String
    }

    private static func edit(_ million: Int64, _ generator: inout SeededGenerator) -> Change {
        Change(
            amount: million,
            kind: [.model, .training, .machinery].randomElement(using: &generator) ?? .model,
            place: ["huyện yên thành", "huyện nam đàn", "huyện thanh chương"].randomElement(using: &generator) ?? ""
        )
    }

    private static func undo(_ million: Int64) -> Change {
        Change(amount: million, kind: .machinery, place: "huyện thanh chương")
    }

    private func correct(_ id: Int64, _ change: Change, in world: ProjectWorld) async throws {
        let detail = try await world.detail(id)
        let line = LineCorrection(
            lineID: try #require(detail.lines.first).id,
            kind: .set(change.kind),
            place: .set(change.place),
            amounts: [
                AmountCorrection(
                    source: .province,
                    stage: .approved,
                    year: 2018,
                    amount: Dong(change.amount * 1_000_000)
                )
            ]
        )
        do {
            try await world.projects.correct(
                id,
                ProjectCorrection(line: line),
                version: detail.project.version,
                reason: "Thử",
                by: ProjectWorld.ngheAn,
                at: world.now
            )
        } catch let refusal as Refusal where refusal.kind == .invalid {
            // A random edit may leave everything as it was, which is refused.
            return
        }
    }
}
