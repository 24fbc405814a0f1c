import Database

/// A file that was handed in anew (nộp lại): what it holds in the place of what it held the time before.
///
/// Read from the proposals that stand with the submissions, so that it is there of every file, whenever it came back.
enum Resubmission {
    /// By the later submission, part by part.
    ///
    /// - Throws: `DatabaseError`.
    static func differences(of dossierID: Int64, in tx: Transaction) throws -> [Int64: [ProposalDifference]] {
        let submitted = try tx.rows(
            """
            SELECT a.id, p.proposal FROM dossier_proposal p JOIN dossier_act a ON a.id = p.act_id
            WHERE a.dossier_id = \(dossierID) ORDER BY a.position
            """
        ) { row in (act: try row.get(0) as Int64, proposal: try FieldTree(json: row.get(1) as String).settled) }
        let pairs = zip(submitted, submitted.dropFirst()).map { before, after in
            (after.act, ProposalDifference.between(before.proposal, after.proposal))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}

extension FieldTree {
    /// The same content in one shape, whether a form or a program sent it: numbers as numbers, nothing for what is blank.
    fileprivate var settled: FieldTree {
        switch self {
        case .empty, .number: self
        case .flag(let flag): flag ? .number(1) : .empty
        case .text(let text): FieldTree.settled(text)
        case .list(let items): .list(items.map(\.settled))
        case .group(let members): .group(members.mapValues(\.settled).filter { !$0.value.isBlank })
        }
    }

    /// Whole numbers as people group them ("800 000" is none).
    ///
    /// What begins with 0 is a code or a telephone.
    private static func settled(_ typed: String) -> FieldTree {
        let text = typed.split { $0.isWhitespace }.joined(separator: " ")
        let groups = text.split(separator: ".", omittingEmptySubsequences: false)
        let isGrouped = (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
        let digits = groups.count == 1 || isGrouped ? groups.joined() : ""
        guard !digits.isEmpty, digits.count < 16, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            digits.first != "0" || digits == "0", let number = Int64(digits)
        else { return text.isEmpty ? .empty : .text(text) }
        return .number(number)
    }
}
