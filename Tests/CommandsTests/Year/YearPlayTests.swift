import Database
import Foundation
import KhuyenCong
import TestSupport
import Testing

@testable import Commands

/// The demonstration promises that a whole year can be lived in the program: nothing of docs/lifecycle.md stays theory.
@Suite struct YearPlayTests {
    private func play(_ database: Database) async throws -> YearReckoning {
        let folder = NSTemporaryDirectory() + "khuyencong-year-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try await YearPlay(database, files: AttachmentStore(folder: folder)).run()
    }

    @Test func `a year takes every step of the lifecycle, and every source ends at zero`() async throws {
        let database = try await TestDatabase.prepared()

        let reckoning = try await play(database)

        #expect(reckoning.faults == [])
        #expect(reckoning.differences == [])
        #expect(reckoning.census.projects == YearStory.projects.count + 1)
        #expect(reckoning.census.reached == Set(ProjectState.allCases))
        #expect(Set(reckoning.census.steps.keys.map(\.act)) == Set(ProjectAct.allCases))
        #expect(reckoning.census.kinds.count == 11)
        #expect(reckoning.census.balances.allSatisfy { $0.outstanding == .zero })
        // The province's second year got nothing but what was carried over.
        #expect(reckoning.sheets.count == YearTreasury.assignments.count + 1)
        let carried = reckoning.sheets.filter { $0.balance.carriedIn > .zero }
        #expect(carried.map(\.key.year) == [YearStory.year + 1, YearStory.year + 1])
        #expect(Set(carried.map(\.key.source)) == [.national, .province])
        #expect(reckoning.sheets.allSatisfy { $0.balance.isZero && $0.account?.closedAt != nil })
        #expect(reckoning.sheets.allSatisfy { $0.balance.settled > .zero })
        #expect(
            reckoning.census.roles == [
                .beneficiary, .communeOfficer, .promotionCentre, .department, .peoplesCommitteeLeader, .accountant,
                .nationalAgency,
            ]
        )
        let paid = reckoning.census.balances.filter { $0.source == .national }.map(\.settled)
        #expect(paid.allSatisfy { $0 > .zero })
        await #expect(throws: Refusal.self) { try await play(database) }
    }

    @Test func `what a year lacks is said`() async throws {
        let database = try await TestDatabase.prepared()

        let faults = try await YearReckoning.make(database).faults

        #expect(faults.first == "Chỉ có 0 đề án, cần ít nhất 60.")
        #expect(faults.contains("Không đề án nào đến trạng thái “Tạm dừng”."))
        #expect(faults.contains("Không ai làm việc “Thu hồi kinh phí”."))
        #expect(faults.contains("Không nguồn nào được chuyển sang năm sau và quyết toán ở đó."))
        #expect(faults.contains("Khuyến công quốc gia: chưa làm “Nghiệm thu” ở trạng thái “Đang thực hiện”."))
    }

    @Test func `the clock of the play never goes back`() throws {
        let clock = YearClock(opening: YearStory.opening)

        clock.move(to: YearStory.opening.adding(seconds: -1000))

        #expect(clock.now() == YearStory.opening.adding(seconds: 60))
        #expect(YearStory.opening.day == Day(year: 2025, month: 1, day: 2))
    }
}
