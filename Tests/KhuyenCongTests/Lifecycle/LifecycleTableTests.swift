import Foundation
import Testing

@testable import KhuyenCong

@Suite struct LifecycleTableTests {
    private static let page = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../../docs/lifecycle.md"
    )

    /// Recorded anew with KHUYENCONG_RECORD=1; read the difference before committing it.
    @Test func `docs/lifecycle.md is the state machine and its policy`() throws {
        let table = LifecycleTable.markdown()
        if ProcessInfo.processInfo.environment["KHUYENCONG_RECORD"] == "1" {
            try table.write(to: LifecycleTableTests.page, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: LifecycleTableTests.page, encoding: .utf8) == table)
    }

    /// Every state is reached from a draft by acts, and every act is possible somewhere.
    @Test(arguments: ProgrammeLevel.allCases)
    func `no state and no act is out of reach`(level: ProgrammeLevel) {
        var reached: Set<ProjectState> = [.draft]
        var possible: Set<ProjectAct> = []
        var open: [ProjectState] = [.draft]
        while let state = open.popLast() {
            for act in ProjectAct.allCases {
                for partsLeft in [false, true] {
                    guard
                        let next = ProjectLifecycle.next(from: state, by: act, level: level, partsLeft: partsLeft)
                    else { continue }
                    possible.insert(act)
                    if reached.insert(next).inserted { open.append(next) }
                }
            }
        }
        let unreachable: Set<ProjectState> = level == .local ? [.ministryAppraised] : []
        let impossible: Set<ProjectAct> = level == .local ? [.appraiseAtMinistry, .takeOver] : [.takeOver]
        #expect(Set(ProjectState.allCases).subtracting(reached) == unreachable)
        #expect(Set(ProjectAct.allCases).subtracting(possible) == impossible)
    }

    @Test(arguments: ProjectState.allCases.filter(\.isFinal))
    func `a final state is left by the return of money at most`(state: ProjectState) {
        let acts = ProjectAct.allCases.filter { act in
            ProgrammeLevel.allCases.contains { level in
                ProjectLifecycle.next(from: state, by: act, level: level).map { $0 != state } ?? false
            }
        }
        #expect(acts == [])
    }
}
