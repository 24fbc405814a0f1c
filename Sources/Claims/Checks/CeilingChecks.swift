import Vietnamese

/// What was given for some of a thing against the ceiling for one that the text itself states.
struct CeilingChecks {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords
    /// What priority localities and trades may be given at most, as a multiple; nil where no rule of it is known.
    let priority: Double?

    private struct Ceiling {
        let figure: Figure
        /// The folded name of what it is for one of.
        let noun: String
        let statement: Int
    }

    /// How many sentences further a ceiling is remembered, and how many of them.
    private static let reach = 3
    private static let most = 4

    func checks() -> [ClaimCheck] {
        var ceilings: [Ceiling] = []
        var found: [ClaimCheck] = []
        for (number, statement) in statements.enumerated() {
            for index in statement.figures {
                let figure = reading.figures[index]
                if figure.unit == .money, figure.qualifier == .atMost, figure.value != nil {
                    if let noun = figure.per.map(Fold.key) ?? thing(index, in: statement) {
                        ceilings.append(Ceiling(figure: figure, noun: noun, statement: number))
                    }
                    continue
                }
                let near = ceilings.suffix(CeilingChecks.most).filter { number - $0.statement <= CeilingChecks.reach }
                if let check = check(index, in: statement, near) { found.append(check) }
            }
        }
        return found
    }

    /// "hỗ trợ 2 mô hình với 1,6 tỷ đồng" behind "tối đa 500 triệu đồng/mô hình".
    private func check(_ index: Int, in statement: Statement, _ ceilings: [Ceiling]) -> ClaimCheck? {
        guard !ceilings.isEmpty else { return nil }
        guard let one = SupportOfOne(index, of: reading, in: statement, gaps) else {
            return ofNamed(index, in: statement, ceilings)
        }
        let kind = reading.figures[index].kind
        guard let ceiling = ceilings.last(where: { $0.noun == Fold.key(one.noun) && $0.figure.kind == kind })?.figure,
            let limit = ceiling.number, one.least > limit
        else { return nil }
        let isSure = priority.map { one.least > limit * $0 } ?? false
        return ClaimCheck(
            .norm,
            isSure ? .differs : .unclear,
            figures: one.ids(reading) + [ceiling.id],
            found: reading.figures[index].value,
            explanation: "\(one.words(reading)); mức tối đa văn bản nêu là \(Printed.money(limit))"
                + (isSure ? ": lệch" : ", trừ địa bàn, ngành nghề ưu tiên")
        )
    }

    private static let things = ["mo hinh", "co so", "de an", "doanh nghiep", "hop tac xa", "du an", "cong ty", "lop"]
    private static let openings: Set<Substring> = [
        "moi", "mot", "muc", "kinh", "phi", "ho", "tro", "doi", "voi", "cho", "xay", "dung", "rieng",
    ]

    /// What the clause of a sum begins with, where it is one: "mô hình" of "mô hình chế biến gỗ được hỗ trợ 1,3 tỷ đồng".
    private func thing(_ index: Int, in statement: Statement) -> String? {
        let figure = reading.figures[index]
        let previous = index > statement.figures.lowerBound ? reading.figures[index - 1] : nil
        guard !reading.isChange(index),
            gaps.lead(to: figure, from: previous).allSatisfy({ Int($0) == nil || $0.utf8.count == 4 })
        else { return nil }
        let words = gaps.clause(before: figure).drop { CeilingChecks.openings.contains($0) }.joined(separator: " ")
        return CeilingChecks.things.first { words == $0 || words.hasPrefix($0 + " ") }
    }

    /// "tối đa 1 tỷ đồng; mô hình chế biến gỗ được hỗ trợ 1,3 tỷ đồng": the words leave open whether it is the same norm.
    private func ofNamed(_ index: Int, in statement: Statement, _ ceilings: [Ceiling]) -> ClaimCheck? {
        let figure = reading.figures[index]
        guard figure.unit == .money, figure.basis == .support, figure.isPlainAmount, let sum = figure.number,
            let noun = thing(index, in: statement),
            let ceiling = ceilings.last(where: { $0.noun == noun })?.figure, let limit = ceiling.number, sum > limit
        else { return nil }
        return ClaimCheck(
            .norm,
            .unclear,
            figures: [figure.id, ceiling.id],
            found: figure.value,
            explanation: "hỗ trợ \(Printed.money(sum)); mức tối đa văn bản nêu là \(Printed.money(limit))"
                + ", trừ địa bàn, ngành nghề ưu tiên"
        )
    }
}
