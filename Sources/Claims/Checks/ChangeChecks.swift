import Vietnamese

/// A change beside its two values: "tăng từ 40 lên 50 đề án, tăng 25%", "(27 tỷ đồng lên 54 tỷ đồng), gấp 2 lần".
struct ChangeChecks {
    let reading: Reading
    let statements: [Statement]

    /// Between the values and their change stand at most this many characters.
    private static let nearness = 60

    func checks() -> [ClaimCheck] {
        let found = statements.flatMap { statement in
            statement.figures.dropLast(2).compactMap { first in values(first, in: statement) }
        }
        guard !found.isEmpty else { return [] }
        let scalars = Array(reading.text.unicodeScalars)
        return found.compactMap { check($0, scalars) }
    }

    /// What was said to have changed, in the order of time.
    private struct Change {
        let before: Figure
        let after: Figure
        let change: Figure
        /// Where the words between the values and the change stand.
        let gap: Range<Int>
    }

    /// Two values of one thing with "lên", "xuống" or "còn" between them, and the change right behind.
    private func values(_ first: Int, in statement: Statement) -> Change? {
        let three = (first...first + 2).map { reading.figures[$0] }
        if isPair(first), isChange(three[2]) {
            return change(three[0], three[1], three[2], three[1].end..<three[2].start)
        }
        // "tăng 25%, từ 40 lên 50 đề án"
        if isPair(first + 1), isChange(three[0]), !isPairBehind(first) {
            return change(three[1], three[2], three[0], three[0].end..<three[1].start)
        }
        return nil
    }

    private func change(_ before: Figure, _ after: Figure, _ change: Figure, _ gap: Range<Int>) -> Change? {
        gap.count <= ChangeChecks.nearness ? Change(before: before, after: after, change: change, gap: gap) : nil
    }

    /// Whether the change belongs to two values that stand before it.
    private func isPairBehind(_ change: Int) -> Bool {
        change >= 2 && isPair(change - 2)
    }

    private func isPair(_ first: Int) -> Bool {
        let (before, after) = (reading.figures[first], reading.figures[first + 1])
        return isValue(before) && isValue(after) && before.unit == after.unit && before.unit != .percent
            && reading.hasCue(.becomes, from: reading.places[first], to: reading.places[first + 1])
    }

    private func isChange(_ figure: Figure) -> Bool {
        guard figure.value != nil, figure.unit == .percent || figure.unit == .times else { return false }
        return figure.role == .growth || figure.role == .decline || figure.unit == .times
    }

    private func isValue(_ figure: Figure) -> Bool {
        figure.role == .amount && figure.value != nil && figure.qualifier == .exact && figure.outOf == nil
    }

    private func check(_ found: Change, _ scalars: [Unicode.Scalar]) -> ClaimCheck? {
        let (before, after) = (found.before, found.after)
        guard isSameThing(String(String.UnicodeScalarView(scalars[found.gap]))) else { return nil }
        guard let old = Interval(before), let new = Interval(after), let said = Interval(found.change), old.low > 0,
            let first = before.number, let last = after.number, let printed = found.change.number
        else { return nil }
        let ratios = Interval(new.low / old.high, new.high / old.low)
        let isTimes = found.change.unit == .times
        let sign: Double = found.change.role == .decline ? -1 : 1
        let ends = [(ratios.low - 1) * 100 * sign, (ratios.high - 1) * 100 * sign].sorted()
        let half = found.change.step.double / 2
        let range = isTimes ? ratios : Interval(ends[0], ends[1])
        // "tăng 1,5 lần" is said of both 1,5 and 2,5 times as much.
        let more = Interval(ratios.low - 1 - half, ratios.high - 1 + half)
        let meets = Interval(range.low - half, range.high + half).meets(said)
        let agrees = meets || (isTimes && found.change.role == .growth && more.meets(said))
        let expected = isTimes ? last / first : (last / first - 1) * 100 * sign
        let unit = isTimes ? "lần" : "%"
        let gap = Printed.decimal(abs(expected - printed), places: 2) + (isTimes ? " lần" : " điểm %")
        return ClaimCheck(
            .growth,
            agrees ? .agrees : .differs,
            figures: [found.change.id, after.id, before.id],
            expected: ExactDecimal(Int64((expected * 100).rounded()), scale: 2),
            found: found.change.value,
            explanation: "từ \(Printed.amount(first, like: before)) thành \(Printed.amount(last, like: after)): "
                + "\(Printed.decimal(expected, places: 2)) \(unit); văn bản ghi \(Printed.decimal(printed, places: 3)) "
                + "\(unit): " + (agrees ? "khớp" : "lệch \(gap)")
        )
    }

    /// Whether only words of change stand between the values and the change, so that both are of one thing.
    private func isSameThing(_ words: String) -> Bool {
        Fold.key(words).split { !$0.isLetter && !$0.isNumber }.allSatisfy { word in
            ChangeChecks.links.contains(word) || (word.count == 4 && word.allSatisfy(\.isNumber))
        }
    }

    private static let links: Set<Substring> = [
        "tang", "giam", "tuong", "ung", "tuc", "la", "gap", "bang", "voi", "duong", "dat", "khoang", "hon", "gan",
        "nam",
        "thang", "muc", "hay", "tu",
    ]
}
