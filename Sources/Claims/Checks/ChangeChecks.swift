import Vietnamese

/// A change beside its two values: "tăng từ 40 lên 50 đề án, tăng 25%", "(27 tỷ đồng lên 54 tỷ đồng), gấp 2 lần".
struct ChangeChecks {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    func checks() -> [ClaimCheck] {
        statements.flatMap { statement in
            statement.figures.dropLast(2).compactMap { first in
                (values(first) ?? series(first, statement)).flatMap(check) ?? points(first)
            }
        }
    }

    /// What was said to have changed, in the order of time.
    private struct Change {
        let before: Figure
        let after: Figure
        let change: Figure
        /// The words between the values and the change.
        let words: [Substring]
        /// How many years lie between the values, where the change is one of each year.
        var years: Double?
    }

    /// Two values of one thing with "lên", "xuống" or "còn" between them, and the change right behind.
    private func values(_ first: Int) -> Change? {
        let three = (first...first + 2).map { reading.figures[$0] }
        if let inYears = years(Array(first...first + 2)) { return inYears }
        let isFirst = isPair(first)
        guard isFirst || isPair(first + 1) else { return nil }
        if isFirst, isChange(three[2]) || isDifference(first + 2, of: three[1]), isTheirs(first + 2, three[0], three[1])
        {
            return change(three[0], three[1], three[2], gaps.between(three[1], three[2]))
        }
        // "tăng 25%, từ 40 lên 50 đề án", "tăng 10 đề án (từ 40 lên 50 đề án)"
        if isPair(first + 1), isChange(three[0]) || isDifference(first, of: three[1]), !isPairBehind(first) {
            let words = gaps.between(three[0], three[1])
            return change(three[1], three[2], three[0], saysAgain(three[1]) ? ["tuc", "tu"] : words)
        }
        return nil
    }

    /// "năm 2023 có 40 đề án, năm 2024 có 46 đề án, tăng 15%": the values of two times that follow each other.
    private func years(_ three: [Int]) -> Change? {
        let (before, after, change) = (reading.figures[three[0]], reading.figures[three[1]], reading.figures[three[2]])
        guard let last = before.to, let next = after.from, next == last + 1,
            before.period?.years == after.period?.years,
            isValue(before), isValue(after), isAlike(before, after),
            isChange(change) || isDifference(three[2], of: after),
            !reading.isChange(three[0]), !reading.isChange(three[1]), gaps.clause(behind: change).isEmpty,
            let words = gaps.between(after, change), !words.isEmpty, words.allSatisfy(ChangeChecks.links.contains),
            !change.isPerYear, !words.contains("quan"), !words.contains("moi"), !words.contains("nam"),
            !reading.hasCue(.average, from: reading.places[three[1]], to: reading.places[three[2]])
        else { return nil }
        // "năm 2024 riêng CCN Tân An có 15 dự án" is of less.
        let own = Set(gaps.clause(before: before)).union(ChangeChecks.neutral)
        guard gaps.clause(before: after).allSatisfy(own.contains) else { return nil }
        return Change(before: before, after: after, change: change, words: words)
    }

    /// "năm 2022 là 5 tỷ đồng (tăng 25%), năm 2023 là 6 tỷ đồng (tăng 20%)": the value before has a change of its own.
    private func series(_ first: Int, _ statement: Statement) -> Change? {
        guard first + 3 < statement.figures.upperBound, isChange(reading.figures[first + 1]),
            gaps.clause(behind: reading.figures[first + 1]).isEmpty
        else { return nil }
        return years([first, first + 2, first + 3])
    }

    private static let neutral: Set<Substring> = [
        "nam", "co", "la", "dat", "va", "den", "duoc", "con", "so", "nay", "giai", "doan", "thi", "sang", "da",
    ]

    private func isAlike(_ first: Figure, _ second: Figure) -> Bool {
        first.unit == second.unit && first.unit != .percent && first.source == second.source
            && first.kind == second.kind
            && first.basis == second.basis && first.ground == second.ground && first.isPlanned == second.isPlanned
            && first.months == nil && second.months == nil && !first.isPerYear && !second.isPerYear
    }

    private func change(_ before: Figure, _ after: Figure, _ change: Figure, _ words: [Substring]?) -> Change? {
        guard !namesOther(change, before, after) else { return nil }
        guard let words = words.map(withoutUnit),
            words.allSatisfy(ChangeChecks.links.contains) || isNamed(words, change)
        else { return nil }
        var found = Change(before: before, after: after, change: change, words: words)
        guard change.isPerYear || words.contains("binh") || words.contains("moi") else { return found }
        // "tăng bình quân 8%/năm": the two years must be known.
        guard change.isPerYear || words.contains("nam"), let first = before.from, let last = after.to,
            before.to == first, after.from == last, last > first
        else { return nil }
        found.years = Double(last - first)
        return found
    }

    /// "từ 12.000 đồng xuống 9.000 đồng mỗi sản phẩm, giảm 20% điện năng": a change that says what else it is of.
    private func namesOther(_ change: Figure, _ before: Figure, _ after: Figure) -> Bool {
        guard before.end <= change.start else { return false }
        let behind = gaps.clause(behind: change)
        guard let first = behind.first, behind.count <= ChangeChecks.longestName,
            !ChangeChecks.goingOn.contains(first)
        else { return false }
        let own = Set(
            gaps.clause(before: before) + gaps.clause(behind: before) + gaps.clause(behind: after)
                + Fold.key(after.unitName).split(separator: " ")
        ).union(ChangeChecks.ofValues)
        return !behind.contains(where: own.contains)
    }

    private static let longestName = 3
    private static let goingOn: Set<Substring> = [
        "so", "trong", "sau", "nho", "moi", "nam", "hang", "o", "tai", "do", "nen", "va", "giup", "chi", "la", "tren",
        "qua", "tu", "ke", "lan", "thang", "hay", "tuc", "theo", "voi", "cung", "vao", "khi", "truoc",
    ]
    private static let ofValues: Set<Substring> = ["gia", "tri", "muc", "kinh", "phi", "tong", "so"]

    /// "xuống 9.000 đồng mỗi sản phẩm, giảm 25%": what one of which costs stands between.
    private func withoutUnit(_ words: [Substring]) -> [Substring] {
        guard words.first == "moi", words.dropFirst().first != "nam" else { return words }
        return Array(words.drop { !ChangeChecks.changes.contains($0) })
    }

    private static let changes: Set<Substring> = ["tang", "giam", "tiet", "tuong", "tuc"]

    /// "tăng 10% so với năm trước, tức từ 5 tỷ đồng lên 5,5 tỷ đồng".
    private func saysAgain(_ before: Figure) -> Bool {
        ChangeChecks.agains.contains(gaps.clause(before: before))
    }

    private static let agains: Set<[Substring]> = [
        ["tuc", "tu"], ["tuc", "la", "tu"], ["tuc", "tang", "tu"], ["tuc", "giam", "tu"], ["nghia", "la", "tu"],
        ["tuc", "la", "tang", "tu"], ["tuc", "la", "giam", "tu"], ["tuong", "ung", "tu"], ["tuong", "duong", "tu"],
    ]

    /// "giảm 15% chi phí điện, từ 20 triệu đồng xuống còn 17 triệu đồng": what changed, and then its values.
    ///
    /// What a mark parts from the change is of something else: "tăng 12%; số lao động tăng từ 1.820 người lên 2.002 người".
    private func isNamed(_ words: [Substring], _ change: Figure) -> Bool {
        let isTold = !gaps.clause(behind: change).isEmpty || gaps.opensBracket(behind: change)
        return isTold && words.last == "tu" && (2...5).contains(words.count) && !words.contains("nam")
            && !words.contains("moi")
    }

    /// Whether the change belongs to two values that stand before it.
    private func isPairBehind(_ change: Int) -> Bool {
        change >= 2 && isPair(change - 2)
    }

    private func isPair(_ first: Int) -> Bool {
        guard reading.hasCue(.becomes, from: reading.places[first], to: reading.places[first + 1]) else { return false }
        let (before, after) = (reading.figures[first], reading.figures[first + 1])
        // "giảm 1,2 tỷ đồng, còn 6,3 tỷ đồng": what it fell by is not what it was.
        guard !reading.isChange(first) || !ChangeChecks.changes.contains(gaps.clause(before: before).last ?? "") else {
            return false
        }
        return isValue(before) && isValue(after) && before.unit == after.unit && before.unit != .percent
    }

    private func isChange(_ figure: Figure) -> Bool {
        guard figure.value != nil, figure.unit == .percent || figure.unit == .times else { return false }
        return figure.role == .growth || figure.role == .decline || figure.unit == .times
    }

    /// "tức tăng 30 cơ sở" behind "từ 150 lên 180 cơ sở".
    private func isDifference(_ index: Int, of value: Figure) -> Bool {
        let change = reading.figures[index]
        return reading.isChange(index) && change.unit == value.unit && change.per == value.per && isValue(change)
    }

    /// "(từ 24 lên 32 đề án), giảm 6 đề án mô hình": what rose is not what fell.
    private func isTheirs(_ change: Int, _ before: Figure, _ after: Figure) -> Bool {
        guard reading.figures[change].unit == after.unit, let old = before.number, let new = after.number else {
            return true
        }
        let isDown = reading.hasCue(.down, from: reading.places[change - 1], to: reading.places[change])
        return isDown == (new < old)
    }

    private func isValue(_ figure: Figure) -> Bool {
        figure.role == .amount && figure.value != nil && figure.qualifier == .exact && figure.outOf == nil
    }

    private func check(_ found: Change) -> ClaimCheck? {
        if let years = found.years {
            return YearlyGrowth(years: years).check(found.change, from: found.before, to: found.after)
        }
        let (before, after) = (found.before, found.after)
        if found.change.unit == before.unit { return difference(found.change, before, after) }
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
            expected: shown((expected * 100).rounded() / 100),
            found: found.change.value,
            explanation: "từ \(Printed.amount(first, like: before)) thành \(Printed.amount(last, like: after)): "
                + "\(Printed.decimal(expected, places: 2)) \(unit); văn bản ghi \(Printed.decimal(printed, places: 3)) "
                + "\(unit): " + (agrees ? "khớp" : "lệch \(gap)")
        )
    }

    func difference(_ change: Figure, _ first: Figure, _ last: Figure) -> ClaimCheck? {
        var (before, after) = (first, last)
        // "tăng 2,5 tỷ đồng" says how exactly its two values were printed.
        if change.step.double < before.step.double { before.step = change.step }
        if change.step.double < after.step.double { after.step = change.step }
        guard let old = Interval.ofWhole(before), let new = Interval.ofWhole(after),
            let said = Interval.ofWhole(change),
            let first = before.number, let last = after.number, let printed = change.number
        else { return nil }
        let isDown = last < first
        let ends = isDown ? (old.low - new.high, old.high - new.low) : (new.low - old.high, new.high - old.low)
        let agrees = Interval.between(ends.0, ends.1).meets(said)
        return ClaimCheck(
            .growth,
            agrees ? .agrees : .differs,
            figures: [change.id, after.id, before.id],
            expected: shown(abs(last - first)),
            found: change.value,
            explanation: "từ \(Printed.amount(first, like: before)) thành \(Printed.amount(last, like: after)): "
                + "\(Printed.amount(abs(last - first), like: change)); văn bản ghi "
                + "\(Printed.amount(printed, like: change)): " + (agrees ? "khớp" : "lệch")
        )
    }

    /// Words of change: where only these stand between the values and the change, both are of one thing.
    private static let links: Set<Substring> = [
        "tang", "giam", "tuong", "ung", "tuc", "la", "gap", "bang", "voi", "duong", "dat", "khoang", "hon", "gan",
        "nam", "thang", "muc", "hay", "tu", "binh", "quan", "moi", "hang", "truong", "toc", "do", "giai", "doan",
        "tiet", "kiem", "them", "duoc",
    ]
}
