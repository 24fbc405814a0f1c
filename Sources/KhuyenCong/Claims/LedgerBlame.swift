import Claims

/// Says which figure of a wrong sum is the wrong one, where the ledger knows.
///
/// A sum that does not hold is the fault of its whole or of a part; the text alone cannot tell.
struct LedgerBlame {
    private let differing: [String: ClaimCheck]
    private let agreeing: Set<String>
    private let texts: [String: String]

    init(_ ledger: [ClaimCheck], _ reading: Reading) {
        let pairs = ledger.filter { $0.verdict == .differs }.compactMap { check in
            check.figures.first.map { ($0, check) }
        }
        differing = Dictionary(pairs) { first, _ in first }
        agreeing = Set(ledger.filter { $0.verdict == .agrees }.compactMap(\.figures.first))
        texts = Dictionary(reading.figures.map { ($0.id, $0.text) }) { first, _ in first }
    }

    /// The checks of a text; where the figure that was judged agrees with the ledger and another one of the sum does
    /// not, that one stands first.
    func blame(_ checks: [ClaimCheck]) -> [ClaimCheck] {
        checks.map { check in
            guard check.verdict == .differs, let judged = check.figures.first, differing[judged] == nil,
                agreeing.contains(judged) || check.kind == .sum,
                let wrong = check.figures.dropFirst().first(where: { differing[$0] != nil })
            else { return check }
            var check = check
            check.figures = [wrong] + check.figures.filter { $0 != wrong }
            check.sentence = differing[wrong]?.sentence
            check.explanation += "; theo sổ, số cần sửa là \(texts[wrong] ?? wrong)"
            return check
        }
    }
}
