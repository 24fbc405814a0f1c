import Database

/// What a kind of change asks of a file: who decides, which papers, what follows for the money, and whether it may be
/// decided now.
package struct ChangeTerms: Sendable, Hashable {
    package let type: ChangeType
    /// Nil where the rules name nobody.
    package let decider: Ruled<RuleDecider>?
    /// What is open and stands in its way.
    package let obstacles: [OpenChange]

    /// Decider, money, papers and obstacles in a row, as the form shows them beside the kind.
    package var sentence: String {
        let who = decider.map { "\($0.value.name) quyết định" } ?? "Chưa có quy định cấp quyết định"
        let papers = type.papers.joined(separator: "; ").startingSmall
        let closed = obstacles.map { "Chưa làm được: đề án \($0.phrase)." }
        return (["\(who). \(type.money.name). Giấy tờ: \(papers)."] + closed).joined(separator: " ")
    }
}

extension Dossiers {
    /// The kinds of change of a file on a day; those of one line only where there are several.
    ///
    /// - Throws: `Refusal` (missing), `DatabaseError`.
    package func changeTerms(_ code: DossierCode, on day: Day, by officer: Officer) async throws -> [ChangeTerms] {
        try await database.read { tx in
            let dossier = try Dossier.load(code, forChange: false, in: tx)
            try DossierPolicy.requireSee(dossier, by: officer)
            let pack = try StandingPacks.load(in: tx).inForce(dossier, on: day)
            let lines = try DossierLine.load(dossier.id, in: tx)
            let hasUnnumberedMoney = try OpenChangeChecks.hasUnnumberedMoney(dossier, in: tx)
            let open = OpenChange.allCases.filter { open in
                switch open {
                case .suspension: dossier.state == .suspended
                case .unnumberedMoney: hasUnnumberedMoney
                }
            }
            return ChangeType.allCases.filter { !$0.needsLines || lines.count > 1 }.map { type in
                ChangeTerms(
                    type: type,
                    decider: pack?.decider(ofChange: type.deciderName, isGroupScheme: dossier.scheme == .group),
                    obstacles: open.filter { !type.mayStand(beside: $0) }
                )
            }
        }
    }
}

extension String {
    fileprivate var startingSmall: String {
        prefix(1).lowercased() + dropFirst()
    }
}
