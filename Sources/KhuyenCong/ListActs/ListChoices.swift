import Database

/// A list that an officer can draw up: the files on which one act may be done now.
package struct ListChoice: Sendable, Hashable {
    package let act: ProjectAct
    package let level: ProgrammeLevel
    package let state: ProjectState
    /// Whether the act is that of others, entered from the decision that they signed.
    package let isEntered: Bool

    package init(act: ProjectAct, level: ProgrammeLevel, state: ProjectState, isEntered: Bool = false) {
        self.act = act
        self.level = level
        self.state = state
        self.isEntered = isEntered
    }
}

/// A file that may stand on a list.
package struct ListCandidate: Sendable, Equatable {
    package let code: String
    package let title: String
    package let version: Int
    package let provinceName: String
    /// Support in đồng as the last stage before the act has it.
    package let support: Dong
}

extension ListActs {
    /// Acts that say the same of every file; amounts are those of the stage before.
    package static let commonActs: [ProjectAct] = [
        .appraise, .register, .appraiseAtMinistry, .approve, .contract, .settle, .close, .returnForRevision, .reject,
        .suspend, .resume, .stop,
    ]

    /// The lists that this officer can draw up now, each with the number of its files.
    ///
    /// - Throws: `DatabaseError`.
    package func choices(for officer: Officer) async throws -> [(choice: ListChoice, count: Int)] {
        let reach = DossierReach(officer: officer)
        return try await database.read { tx in
            let sql: SQL = "SELECT d.state, d.level, COUNT(*) FROM dossier d WHERE "
            let found = try tx.rows(sql + reach.visible + " GROUP BY d.state, d.level") { row in
                (state: try row.get(0) as ProjectState, level: try row.get(1) as ProgrammeLevel)
            }
            return try ListActs.commonActs.flatMap { act in
                let choices = found.flatMap { group in
                    [false, true].map { isEntered in
                        ListChoice(act: act, level: group.level, state: group.state, isEntered: isEntered)
                    }
                }
                return try choices.compactMap { choice -> (choice: ListChoice, count: Int)? in
                    guard let condition = reach.condition(choice) else { return nil }
                    let count: Int? = try tx.value("SELECT COUNT(*) FROM dossier d WHERE " + condition)
                    return count.flatMap { $0 > 0 ? (choice, $0) : nil }
                }
            }
        }
    }

    /// The files of a list, oldest first, as many as one list takes.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func candidates(_ choice: ListChoice, for officer: Officer) async throws -> [ListCandidate] {
        guard let condition = DossierReach(officer: officer).condition(choice) else { throw Refusal.forbidden }
        return try await database.read { tx in
            let territories = try Territories.load(tx)
            let sql: SQL = "SELECT \(Dossier.columns) FROM dossier d WHERE " + condition
            let dossiers = try tx.rows(sql + " ORDER BY d.id LIMIT \(ListActs.mostFiles)", Dossier.decode)
            let money = try DossierSupport.load(dossiers.map(\.id), in: tx)
            return dossiers.map { dossier in
                ListCandidate(
                    code: dossier.code,
                    title: dossier.title,
                    version: dossier.version,
                    provinceName: territories.name(.of2025, dossier.provinceNow),
                    support: money[dossier.id]?.sum(choice.act.stageBefore) ?? .zero
                )
            }
        }
    }
}

extension ProjectAct {
    /// The stage whose amounts an act takes over where it names none.
    fileprivate var stageBefore: Stage {
        switch self {
        case .submit, .withdraw, .returnForRevision, .appraise, .appraiseAtMinistry, .takeOver: .registered
        case .register, .approve, .reject: .appraised
        case .contract, .change: .approved
        case .advance, .report, .suspend, .resume, .accept, .stop, .recover: .contracted
        case .settle: .accepted
        case .close: .settled
        }
    }
}

extension DossierReach {
    /// The files of a list; nil where the act may not follow, or is none of this officer's.
    fileprivate func condition(_ choice: ListChoice) -> SQL? {
        let follows = ProjectLifecycle.next(from: choice.state, by: choice.act, level: choice.level) != nil
        let rights = choice.isEntered ? mayEnter : mayDo
        guard follows, let mine = rights(choice.act, choice.level, choice.state) else { return nil }
        let these: SQL = "d.state = \(choice.state) AND d.level = \(choice.level)"
        return these + " AND " + visible + " AND " + mine
    }
}
