import TestSupport
import Testing

@testable import KhuyenCong

/// The whole of state × act × role × level, against the page that people read.
@Suite struct ActMatrixTests {
    private struct Cell: Hashable {
        let level: ProgrammeLevel
        let state: ProjectState
        let act: ProjectAct
        let role: Role
    }

    /// What `docs/lifecycle.md` grants, read back from its text.
    private func granted() -> Set<Cell> {
        var cells: Set<Cell> = []
        var level = ProgrammeLevel.national
        for line in LifecycleTable.markdown().split(separator: "\n") {
            if line.hasPrefix("## "), let named = ProgrammeLevel.allCases.first(where: { line.contains("`\($0)`") }) {
                level = named
            }
            let columns = line.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
            guard columns.count == 4, let state = columns[0].first.flatMap(ProjectState.init),
                let act = columns[1].first.flatMap({ ProjectAct(rawValue: $0.filter { $0 != "`" }) })
            else { continue }
            for role in columns[3].compactMap({ Role(rawValue: $0.filter { $0 != "," }) }) {
                cells.insert(Cell(level: level, state: state, act: act, role: role))
            }
        }
        return cells
    }

    @Test func `an officer of a role may exactly what the page says, in every state and level`() {
        let granted = granted()
        var allowed: Set<Cell> = []
        for level in ProgrammeLevel.allCases {
            for state in ProjectState.allCases {
                for act in ProjectAct.allCases
                where ProjectLifecycle.next(from: state, by: act, level: level) != nil {
                    for role in Role.allCases where may(role, act, level, state) {
                        allowed.insert(Cell(level: level, state: state, act: act, role: role))
                    }
                }
            }
        }
        #expect(granted.count > 150)
        #expect(allowed == granted)
    }

    @Test func `outside its territory no role may do any act`() {
        for level in ProgrammeLevel.allCases {
            for act in ProjectAct.allCases {
                for role in Role.allCases {
                    let officer = Officer(
                        userID: 7,
                        name: "",
                        grants: [Grant(role: role, scope: .province("38"))]
                    )
                    let may = ActPolicy.may(
                        act,
                        level: level,
                        state: .submitted,
                        provinceNow: "40",
                        communeNow: nil,
                        isOwner: false,
                        by: officer
                    )
                    #expect(!may, "\(role) \(act)")
                }
            }
        }
    }

    private func may(_ role: Role, _ act: ProjectAct, _ level: ProgrammeLevel, _ state: ProjectState) -> Bool {
        ActPolicy.may(
            act,
            level: level,
            state: state,
            provinceNow: "40",
            communeNow: nil,
            isOwner: true,
            by: Officer(userID: 7, name: "", grants: [Grant(role: role, scope: .province("40"))])
        )
    }
}
