import Vietnamese

/// Lists of items ("15 đề án … (1,3 tỷ), 42 đề án … (17 tỷ)…") against what was said before of all of them.
struct ListChecks {
    let reading: Reading
    let statements: [Statement]
    let wholes: [Whole]

    /// A list has at least this many items.
    private static let shortest = 3

    func checks() -> [ClaimCheck] {
        statements.indices.flatMap { number -> [ClaimCheck] in
            let statement = statements[number]
            guard statement.partsAt.isEmpty, number > 0 else { return [] }
            return counts(number) + amounts(number)
        }
    }

    private func items(_ statement: Statement, unit: String) -> [Int] {
        statement.figures.filter { index in
            let figure = reading.figures[index]
            return figure.role == .amount && figure.unitName == unit && figure.value != nil && !figure.isPerYear
                && figure.per == nil && figure.outOf == nil
        }
    }

    /// Items are told apart by their kinds: the same kind twice is no list.
    private func isList(_ items: [Int]) -> Bool {
        let kinds = items.compactMap { reading.figures[$0].kind }
        return items.count >= ListChecks.shortest && Set(kinds).count >= items.count - 1
    }

    private func counts(_ number: Int) -> [ClaimCheck] {
        let own = items(statements[number], unit: "đề án")
        guard isList(own), let whole = wholeCount(before: number, like: reading.figures[own[0]]) else { return [] }
        return [check(own, whole: whole, isOpen: statements[number].isOpen)].compactMap { $0 }
    }

    private func amounts(_ number: Int) -> [ClaimCheck] {
        let own = items(statements[number], unit: "đồng")
        guard isList(own) else { return [] }
        var found: [ClaimCheck] = []
        let before = statements[max(0, number - 3)..<number].flatMap { $0.figures }
        let alike = before.filter {
            isAlike(reading.figures[$0], reading.figures[own[0]]) && !reading.figures[$0].isPerYear
        }
        if let whole = alike.last(where: { isTotal(reading.figures[$0]) }),
            let check = check(own, whole: [whole], isOpen: statements[number].isOpen)
        {
            found.append(check)
        }
        if let state = alike.last(where: { reading.figures[$0].basis == .support && !isTotal(reading.figures[$0]) }) {
            found += own.compactMap { basis($0, state) }
        }
        return found
    }

    private func isTotal(_ figure: Figure) -> Bool {
        figure.measure?.lowercased().hasPrefix("tổng") ?? false
    }

    private func isAlike(_ first: Figure, _ second: Figure) -> Bool {
        first.role == .amount && first.unitName == second.unitName && first.from == second.from && first.to == second.to
            && first.place == second.place && first.isPlanned == second.isPlanned && first.value != nil
            && mayHold(first, second)
    }

    /// Money of one source is no whole of items that do not say to be of it.
    private func mayHold(_ whole: Figure, _ item: Figure) -> Bool {
        whole.unit != .money || whole.source == nil || whole.source == item.source
    }

    /// "82 đề án địa phương và 4 đề án quốc gia": the counts of the sources together are the whole.
    private func wholeCount(before number: Int, like item: Figure) -> [Int]? {
        for statement in statements[max(0, number - 3)..<number].reversed() {
            let counts = items(statement, unit: "đề án").filter { isAlike(reading.figures[$0], item) }
            guard let first = counts.first else { continue }
            let sources = counts.filter { reading.figures[$0].source != nil }
            if reading.figures[first].source == nil { return [first] }
            let codes = Set(sources.compactMap { reading.figures[$0].source })
            // "21 đề án quốc gia, còn lại là địa phương": those of one source alone are not all.
            guard codes.count > 1 || codes == Set([item.source].compactMap { $0 }) else { return nil }
            return codes.count == sources.count ? sources : nil
        }
        return nil
    }

    private func check(_ items: [Int], whole: [Int], isOpen: Bool) -> ClaimCheck? {
        let parts = items.map { reading.figures[$0] }
        let wholes = whole.map { reading.figures[$0] }
        let numbers = parts.compactMap(\.number)
        guard numbers.count == parts.count, let like = wholes.first else { return nil }
        let sum = numbers.reduce(0, +)
        let target = wholes.compactMap(\.number).reduce(0, +)
        guard let low = parts.compactMap({ Interval($0)?.low }).reduceSum(),
            let high = wholes.compactMap({ Interval.ofWhole($0)?.high }).reduceSum()
        else { return nil }
        let isMoney = like.unit == .money
        let print: (Double) -> String = { isMoney ? Printed.billions($0) : Printed.decimal($0, places: 2) }
        let left = numbers.map(print).joined(separator: " + ") + " = " + Printed.amount(sum, like: like)
        let right =
            wholes.count > 1
            ? wholes.compactMap(\.number).map(print).joined(separator: " + ") + " = "
                + Printed.amount(target, like: like)
            : like.qualifier.words + Printed.amount(target, like: like)
        let isTooMuch = low > high
        let isEqual = sum == target
        let rest = Printed.amount(abs(target - sum), like: like)
        let words =
            isTooMuch ? "vượt \(rest)" : isEqual ? "khớp" : "còn \(rest)" + (isOpen ? " trong dấu …" : " chưa nêu")
        return ClaimCheck(
            .sum,
            isTooMuch ? .differs : isEqual || isOpen ? .agrees : .unclear,
            figures: wholes.map(\.id) + parts.map(\.id),
            expected: shown(sum),
            found: shown(target),
            explanation: "\(left); tổng \(right): \(words)"
        )
    }

    /// One item larger than all the State's support cannot be support alone.
    private func basis(_ item: Int, _ state: Int) -> ClaimCheck? {
        let figures = (reading.figures[item], reading.figures[state])
        guard let low = Interval(figures.0)?.low, let high = Interval.ofWhole(figures.1)?.high, low > high,
            let part = figures.0.number, let whole = figures.1.number
        else { return nil }
        return ClaimCheck(
            .basis,
            .differs,
            figures: [figures.0.id, figures.1.id],
            expected: figures.1.value,
            found: figures.0.value,
            explanation: "một mục \(figures.0.qualifier.words)\(Printed.money(part)) lớn hơn toàn bộ phần hỗ trợ "
                + "\(Printed.money(whole)): mục này gồm cả vốn đối ứng"
        )
    }
}

extension [Double] {
    /// The sum, or nothing of nothing.
    func reduceSum() -> Double? {
        isEmpty ? nil : reduce(0, +)
    }
}
