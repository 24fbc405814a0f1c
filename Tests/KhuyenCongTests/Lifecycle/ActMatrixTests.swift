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

    private struct Entering: Hashable {
        let cell: Cell
        let proof: PaperProof
    }

    /// What `docs/lifecycle.md` lets a role enter for another, read back from its text; the second list asks for more.
    private func enterable() -> Set<Entering> {
        var entered: Set<Entering> = []
        var proof = PaperProof.numberOrCopy
        for line in LifecycleTable.markdown().split(separator: "\n") {
            if line.contains("with number and copy") { proof = .numberAndCopy }
            let words = line.split { " `,:-".contains($0) }.map(String.init)
            guard line.hasPrefix("- `"), words.count > 4, words[2] == "by", let role = Role(rawValue: words[3]),
                let level = ProgrammeLevel(rawValue: words[0]), let act = ProjectAct(rawValue: words[1])
            else { continue }
            for state in words.dropFirst(4).compactMap(ProjectState.init) {
                let cell = Cell(level: level, state: state, act: act, role: role)
                entered.insert(Entering(cell: cell, proof: proof))
            }
        }
        return entered
    }

    private func entered(isAgencyHere: Bool) -> Set<Entering> {
        var entered: Set<Entering> = []
        for level in ProgrammeLevel.allCases {
            for state in ProjectState.allCases {
                for act in ProjectAct.allCases
                where ProjectLifecycle.next(from: state, by: act, level: level) != nil {
                    for role in Role.allCases {
                        let cell = Cell(level: level, state: state, act: act, role: role)
                        guard let proof = proof(cell, isAgencyHere: isAgencyHere) else { continue }
                        entered.insert(Entering(cell: cell, proof: proof))
                    }
                }
            }
        }
        return entered
    }

    /// A paper gives no right to decide: only the office that answers for the place writes down what others have signed.
    @Test func `a role enters for another exactly what the page says, and nothing that is its own`() {
        let entered = entered(isAgencyHere: false)
        let approval = Cell(level: .local, state: .registered, act: .approve, role: .department)
        let draft = Cell(level: .local, state: .draft, act: .withdraw, role: .department)

        #expect(entered == enterable())
        #expect(entered.contains(Entering(cell: approval, proof: .numberOrCopy)))
        #expect(Set(entered.map(\.cell.role)) == [.department])
        #expect(Set(entered.map(\.cell)).isDisjoint(with: granted()))
        #expect(!entered.map(\.cell).contains(draft))
    }

    @Test func `where the agency has an account, nobody enters what it decides; where not, with number and copy`() {
        let absent = entered(isAgencyHere: false)
        let present = entered(isAgencyHere: true)
        let ofAgency = absent.filter { entering in
            ActPolicy.roles(entering.cell.act, level: entering.cell.level, state: entering.cell.state)
                .contains(.nationalAgency)
        }

        #expect(ofAgency == absent.filter { $0.proof == .numberAndCopy })
        #expect(
            Set(ofAgency.map(\.cell.act)) == [
                .returnForRevision, .appraiseAtMinistry, .approve, .reject, .contract, .close,
            ]
        )
        #expect(present == absent.subtracting(ofAgency))
    }

    @Test func `nobody enters an act outside the own place, nor a submission of a draft of another`() {
        for cell in entered(isAgencyHere: false).map(\.cell) {
            #expect(proof(cell, isAgencyHere: false, in: "38") == nil, "\(cell)")
            #expect((proof(cell, isAgencyHere: false, isOwner: false) == nil) == (cell.act == .submit), "\(cell)")
        }
    }

    private func proof(
        _ cell: Cell,
        isAgencyHere: Bool,
        in province: String = "40",
        isOwner: Bool = true
    ) -> PaperProof? {
        ActPolicy.proof(
            cell.act,
            level: cell.level,
            state: cell.state,
            provinceNow: "40",
            communeNow: nil,
            isOwner: isOwner,
            isAgencyHere: isAgencyHere,
            by: Officer(userID: 7, name: "", grants: [Grant(role: cell.role, scope: .province(province))])
        )
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
