import Database

/// The plan of a year (kế hoạch năm): the projects and assignments that a decision shares the budget out to.
///
/// Khoản 2 Điều 2 Nghị định 45/2012/NĐ-CP; approved by the Minister, or by the chairman of a province's committee.
package struct AnnualPlan: Sendable, Hashable {
    package let id: Int64
    package let level: ProgrammeLevel
    /// Province code of today's map; nil for the national plan.
    package let provinceNow: String?
    package let provinceName: String?
    package let year: Int
    package let decision: PlanDecision
    /// Rises with each round; a form names the version it was drawn from.
    package let version: Int
    package let closedAt: Moment?

    package var name: String {
        let owner = provinceName.map { $0.prefix(1).lowercased() + $0.dropFirst() } ?? "quốc gia"
        return "Kế hoạch khuyến công \(owner) năm \(year)"
    }

    /// The account of one of its sources.
    func key(_ source: FundingSource.Code) -> SourceYear.Key {
        SourceYear.Key(source, province: provinceNow ?? "", year: year)
    }

    /// The sources that it may share out.
    package var sources: [FundingSource.Code] {
        FundingSource.Code.budgeted.filter { ($0 == .national) == (level == .national) }
    }
}

/// The paper of a plan or of a round: number, day, who signed.
package struct PlanDecision: Sendable, Hashable {
    package let number: String
    package let day: Day
    package let signer: String?
}

/// A task that no project carries out (nhiệm vụ): management, inspection, collaborators' pay.
package struct PlanAssignment: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
        case management, inspection, collaborators, other

        package var name: String {
            switch self {
            case .management: "Quản lý chương trình, đề án"
            case .inspection: "Kiểm tra, giám sát, nghiệm thu"
            case .collaborators: "Phụ cấp cộng tác viên khuyến công"
            case .other: "Nhiệm vụ khác"
            }
        }
    }

    package let id: Int64
    package let kind: Kind
    package let title: String
}

/// What a line of a plan is about.
package enum PlanSubject: Sendable, Hashable {
    case project(Int64)
    case assignment(Int64)
}

/// One place of a plan where money can stand: a project or an assignment, and the source.
package struct PlanSlot: Sendable, Hashable {
    package let subject: PlanSubject
    package let source: FundingSource.Code

    package init(_ subject: PlanSubject, _ source: FundingSource.Code) {
        self.subject = subject
        self.source = source
    }
}

/// What a round did to one line and source, in đồng.
package struct PlanStep: Sendable, Hashable {
    package let slot: PlanSlot
    package let before: Dong
    package let after: Dong

    package var difference: Dong { after - before }
}

/// A round of a plan (đợt kế hoạch): the first one is the plan as it was decided, the others adjust it.
package struct PlanRound: Sendable, Hashable {
    package let position: Int
    package let cause: String?
    package let decision: PlanDecision
    package let performedAt: Moment
    package let officer: String
    package let steps: [PlanStep]

    /// What the round added to each source, in đồng.
    package var netEffect: [FundingSource.Code: Dong] {
        steps.reduce(into: [:]) { $0[$1.slot.source, default: .zero] += $1.difference }
    }
}
