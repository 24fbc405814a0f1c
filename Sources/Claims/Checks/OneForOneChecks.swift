/// What each đồng of support brought: "Vốn khuyến công 5 tỷ đồng đã thu hút 35 tỷ đồng vốn đối ứng; cứ 1 đồng hỗ trợ kéo theo 7
/// đồng của doanh nghiệp".
struct OneForOneChecks {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let most = 10_000.0
    private static let ones: [[Substring]] = [["1", "dong"], ["mot", "dong"], ["01", "dong"]]

    func checks() -> [ClaimCheck] {
        let vicinity = Vicinity(reading: reading, statements: statements)
        return statements.indices.flatMap { number in
            statements[number].figures.compactMap { check($0, in: number, vicinity) }
        }
    }

    private func check(_ index: Int, in number: Int, _ vicinity: Vicinity) -> ClaimCheck? {
        let figure = reading.figures[index]
        guard figure.unit == .money, let printed = figure.number, printed < OneForOneChecks.most,
            let said = Interval.ofWhole(figure), OneForOneChecks.ones.contains(where: lead(index, in: number).has)
        else { return nil }
        let sums = vicinity.amounts(like: figure, before: index, in: number)
        guard sums.count == 2 else { return nil }
        let (state, other) = (reading.figures[sums[0]], reading.figures[sums[1]])
        guard state.basis != .counterpart, other.basis == .counterpart || isInvested(other), let below = state.number,
            let above = other.number,
            let over = Interval.ofWhole(other), let under = Interval.ofWhole(state), under.low > 0
        else { return nil }
        let agrees = Interval(over.low / under.high, over.high / under.low).meets(said)
        return ClaimCheck(
            .average,
            agrees ? .agrees : .differs,
            figures: [figure.id, other.id, state.id],
            expected: shown((above / below * 100).rounded() / 100),
            found: figure.value,
            explanation: "\(Printed.money(above)) ÷ \(Printed.money(below)) = "
                + "\(Printed.decimal(above / below, places: 2)) đồng cho mỗi đồng; văn bản ghi "
                + "\(Printed.decimal(printed, places: 2)) đồng: " + (agrees ? "khớp" : "lệch")
        )
    }

    /// "các cơ sở đã đầu tư 40 tỷ đồng": what they put beside the State's money, whoever else paid of it.
    private func isInvested(_ figure: Figure) -> Bool {
        figure.basis != .support && (gaps.clause(before: figure) + gaps.clause(behind: figure)).has(["dau", "tu"])
    }

    private func lead(_ index: Int, in number: Int) -> [Substring] {
        let isFirst = index == statements[number].figures.lowerBound
        return gaps.lead(to: reading.figures[index], from: isFirst ? nil : reading.figures[index - 1])
    }
}
