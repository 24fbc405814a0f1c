/// A change against a year that the sentence before tells: "Năm 2023, giá trị sản xuất đạt 1.000 tỷ đồng. Năm 2024 đạt 1.120
/// tỷ đồng, tăng 12% so với năm 2023."
extension BaseChecks {
    /// How many figures of the sentence before are asked.
    private static let most = 12

    func acrossSentences() -> [ClaimCheck] {
        zip(statements, statements.dropFirst()).flatMap { before, statement -> [ClaimCheck] in
            guard before.paragraph == statement.paragraph else { return [] }
            return statement.figures.dropFirst().compactMap { against(before, $0, in: statement) }
        }
    }

    private func against(_ before: Statement, _ index: Int, in statement: Statement) -> ClaimCheck? {
        let (change, now) = (reading.figures[index], reading.figures[index - 1])
        guard let years = change.base, let from = years.from, change.value != nil, isAmount(now), isSum(index - 1),
            gaps.links(now, change, BaseChecks.links), isNamedBehind(index, in: statement)
        else { return nil }
        let isShare = change.unit == .percent && (change.role == .growth || change.role == .decline)
        guard isShare || (change.unit == now.unit && reading.isChange(index)) else { return nil }
        let start = max(statement.figures.lowerBound, index - BaseChecks.most)
        let own = (start..<index).contains { isBase(reading.figures[$0], of: now, from, years.to) }
        let bases = before.figures.suffix(BaseChecks.most)
            .filter { isBase(reading.figures[$0], of: now, from, years.to) && isSum($0) }
        // Whatever else is told of that year in as many words leaves it open which is meant.
        guard !own, bases.count == 1, reading.figures[bases[0]].measure == now.measure || goesOn(now) else {
            return nil
        }
        let (last, first) = evenly(now, reading.figures[bases[0]])
        return check(change, last, first, isGrowth: isShare, isDown: isDown(index))
    }

    /// "Năm 2024, con số này đạt …": nothing but the time leads to the figure, so it is of what was told last.
    private func goesOn(_ figure: Figure) -> Bool {
        gaps.lead(to: figure, from: nil).allSatisfy { Int($0) != nil || BaseChecks.neutral.contains($0) }
    }

    private static let neutral: Set<Substring> = [
        "nam", "dat", "la", "con", "so", "nay", "uoc", "sang", "den", "thi", "da", "duoc", "thuc", "hien", "thang",
        "dau", "cung", "ky", "tang", "len", "giai", "doan", "khoang", "gan", "hon",
    ]
}
