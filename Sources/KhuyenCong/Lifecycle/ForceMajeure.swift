import Database

/// Work that could not be finished for reasons beyond control (bất khả kháng): what was done is accepted and settled.
///
/// Khoản 4 Điều 18 Thông tư 36/2013/TT-BCT: the implementer explains, minutes confirm what was done, and vouchers prove
/// what it cost. These papers then stand in the place of the usual ones.
enum ForceMajeure {
    static let basis = LegalBasis("Khoản 4 Điều 18 Thông tư 36/2013/TT-BCT", .fullText)

    /// The lines that an act accepts or settles as work that was not finished, counted from 1.
    ///
    /// A settlement follows the acceptance of its lines: it is not asked, and cannot say otherwise.
    ///
    /// - Throws: `DatabaseError`.
    static func lines(_ context: ActContext) throws -> Set<Int> {
        switch context.content {
        case .acceptance(let acceptance) where acceptance.isForceMajeure:
            return acceptance.allotment.lines ?? []
        case .allotment(let allotment) where context.act == .settle:
            return try accepted(context.dossier.id, in: context.tx).filter { allotment.names($0) }
        default:
            return []
        }
    }

    /// The lines of a file whose latest acceptance was of work that was not finished.
    ///
    /// - Throws: `DatabaseError`.
    static func accepted(_ dossierID: Int64, in tx: Transaction) throws -> Set<Int> {
        var lines: Set<Int> = []
        try tx.forEach(
            """
            SELECT fields FROM dossier_act WHERE dossier_id = \(dossierID) AND act = \(ProjectAct.accept)
            ORDER BY position
            """
        ) { row in
            let json: String = try row.get(0)
            let acceptance = Acceptance(.lenient(try FieldTree(json: json)))
            let named = acceptance.allotment.lines ?? []
            lines = acceptance.isForceMajeure ? lines.union(named) : lines.subtracting(named)
        }
        return lines
    }
}

extension Allotment {
    /// Whether lines are named, and each of them with its money.
    var tellsEachLine: Bool {
        guard let lines else { return false }
        return lines.isSubset(of: (amounts ?? [:]).keys.map(\.line))
    }
}

extension ActRecord {
    /// Whether the act accepted what was done of work that could not be finished (Khoản 4 Điều 18 Thông tư 36/2013/TT-BCT).
    package var isForceMajeure: Bool {
        act == .accept && Acceptance(.lenient(fields)).isForceMajeure
    }
}
