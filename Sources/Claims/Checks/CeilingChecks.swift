import Vietnamese

/// What was given for some of a thing against the ceiling for one that the text itself states.
struct CeilingChecks {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords
    /// What priority localities and trades may be given at most, as a multiple; nil where no rule of it is known.
    let priority: Double?

    /// How many sentences further a ceiling is remembered, and how many of them.
    private static let reach = 3
    private static let most = 4

    func checks() -> [ClaimCheck] {
        var ceilings: [(figure: Figure, statement: Int)] = []
        var found: [ClaimCheck] = []
        for (number, statement) in statements.enumerated() {
            for index in statement.figures {
                let figure = reading.figures[index]
                if figure.unit == .money, figure.qualifier == .atMost, figure.per != nil, figure.value != nil {
                    ceilings.append((figure, number))
                    continue
                }
                let near = ceilings.suffix(CeilingChecks.most).filter { number - $0.statement <= CeilingChecks.reach }
                if let check = check(index, in: statement, near.map(\.figure)) { found.append(check) }
            }
        }
        return found
    }

    /// "hỗ trợ 2 mô hình với 1,6 tỷ đồng" behind "tối đa 500 triệu đồng/mô hình".
    private func check(_ index: Int, in statement: Statement, _ ceilings: [Figure]) -> ClaimCheck? {
        guard !ceilings.isEmpty, let one = SupportOfOne(index, of: reading, in: statement, gaps) else { return nil }
        let kind = reading.figures[index].kind
        guard let ceiling = ceilings.last(where: { $0.per == one.noun && $0.kind == kind }),
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
}
