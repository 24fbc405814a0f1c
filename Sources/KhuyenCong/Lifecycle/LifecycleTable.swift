/// The state table as a page: state × act × level, where each act leads and who does it.
///
/// `docs/lifecycle.md` is written from it and a test compares the two.
package enum LifecycleTable {
    package static func markdown() -> String {
        var lines = [
            "# The life of a project",
            "",
            "Written by `khuyencong` from `ProjectLifecycle` and `ActPolicy`; a test compares it with them. Each row is",
            "a state and an act that may follow it; an act that is not named for a state is refused there.",
            "",
        ]
        for level in ProgrammeLevel.allCases {
            lines += ["## \(level.name) (`\(level.rawValue)`)", ""]
            lines += ["| state | act | leads to | roles |", "|---|---|---|---|"]
            for state in ProjectState.allCases {
                lines += ProjectAct.allCases.compactMap { row(state, $0, level) }
            }
            lines.append("")
        }
        lines += onBehalf
        lines += [
            "",
            "## Taking over",
            "",
            "`takeOver` (tiếp nhận) brings a project that stood outside into one of the states",
            "\(states(ProjectState.takenOver)),",
            "`ministryAppraised` at the national level alone; it is done by",
            "\(roleList(ActPolicy.roles(.takeOver, level: .local, state: nil))).",
            "",
        ]
        return lines.joined(separator: "\n")
    }

    private static var onBehalf: [String] {
        [
            "## On behalf of somebody",
            "",
            "What was signed on paper is entered by the Department of the place, where it does not do the act itself: with",
            "on whose behalf, the office, the day, and the number or a copy of the paper. A submission is entered with a",
            "draft of one's own. Judges, auditors and readers enter nothing.",
            "",
        ] + entering(.numberOrCopy)
            + [
                "",
                "What the national agency alone decides is entered by nobody as long as the agency has an account here; where",
                "it has none, with number and copy:",
                "",
            ] + entering(.numberAndCopy)
    }

    private static func row(_ state: ProjectState, _ act: ProjectAct, _ level: ProgrammeLevel) -> String? {
        let whole = ProjectLifecycle.next(from: state, by: act, level: level, partsLeft: false)
        guard let whole else { return nil }
        let part = ProjectLifecycle.next(from: state, by: act, level: level, partsLeft: true)
        let target = part == whole || part == nil ? "\(whole)" : "\(whole); with parts left \(part ?? whole)"
        let roles = roleList(ActPolicy.roles(act, level: level, state: state))
        return "| \(state) | `\(act)` \(act.name) | \(target) | \(roles) |"
    }

    /// Each act that is entered on such a paper, with its states.
    private static func entering(_ proof: PaperProof) -> [String] {
        let roles = roleList(ActPolicy.enteringRoles)
        return ProgrammeLevel.allCases.flatMap { level in
            ProjectAct.allCases.compactMap { act -> String? in
                let open = ProjectState.allCases.filter { state in
                    ProjectLifecycle.next(from: state, by: act, level: level) != nil
                        && ActPolicy.proof(act, level: level, state: state, isAgencyHere: false) == proof
                }
                return open.isEmpty ? nil : "- `\(level)` `\(act)` by \(roles): \(states(Set(open)))"
            }
        }
    }

    private static func states(_ states: Set<ProjectState>) -> String {
        ProjectState.allCases.filter(states.contains).map(\.rawValue).joined(separator: ", ")
    }

    private static func roleList(_ roles: Set<Role>) -> String {
        roles.map(\.rawValue).sorted().joined(separator: ", ")
    }
}
