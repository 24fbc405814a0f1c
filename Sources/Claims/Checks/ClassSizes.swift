import Vietnamese

/// Classes times their size: "12 lớp đào tạo được 420 học viên, mỗi lớp 35 học viên".
struct ClassSizes {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let classes: Set = ["lớp", "khóa", "khóa học", "lớp học", "hội nghị", "đoàn", "lớp tập huấn"]
    private static let people: Set = [
        "người", "lao động", "học viên", "lượt người", "lượt lao động", "đại biểu", "lượt học viên",
    ]
    /// What may stand between the classes and all who took part.
    private static let links: Set<Substring> = [
        "dao", "tao", "duoc", "cho", "voi", "tong", "so", "thu", "hut", "nghe", "nong", "thon", "co", "gom", "day",
        "tap", "huan", "tham", "gia",
    ]

    func checks() -> [ClaimCheck] {
        statements.flatMap { statement in
            statement.figures.dropLast().compactMap { check($0, in: statement) }
        }
    }

    private func check(_ index: Int, in statement: Statement) -> ClaimCheck? {
        let count = reading.figures[index]
        guard ClassSizes.classes.contains(count.unitName), isCount(count), let all = all(behind: index, in: statement),
            let size = size(of: count, near: index, in: statement), let number = count.number, number > 0,
            let said = Interval(all), let printed = all.number
        else { return nil }
        let one = reading.figures[size]
        guard let range = sizes(one, size), let each = one.number else { return nil }
        let agrees = Interval(range.low * number, range.high * number).meets(said)
        let expected = each * number
        return ClaimCheck(
            .average,
            agrees ? .agrees : .differs,
            figures: [all.id, count.id, one.id],
            expected: shown(expected),
            found: all.value,
            explanation: "\(Printed.decimal(number, places: 0)) × \(Printed.decimal(each, places: 2)) = "
                + "\(Printed.amount(expected, like: all)); văn bản ghi \(Printed.amount(printed, like: all)): "
                + (agrees ? "khớp" : "lệch \(Printed.decimal(abs(expected - printed), places: 2))")
        )
    }

    /// All who took part: right behind the classes, or behind their size as "tổng số".
    private func all(behind index: Int, in statement: Statement) -> Figure? {
        let (count, next) = (reading.figures[index], reading.figures[index + 1])
        guard isPeople(next), !gaps.tellsOutcome(next) else { return nil }
        guard gaps.each(before: next) != nil else {
            return next.per == nil && gaps.links(count, next, ClassSizes.links) ? next : nil
        }
        guard index + 2 < statement.figures.upperBound, isPeople(reading.figures[index + 2]),
            ClassSizes.totals.contains(gaps.clause(before: reading.figures[index + 2])),
            gaps.clause(behind: reading.figures[index + 2]).isEmpty
        else { return nil }
        return reading.figures[index + 2]
    }

    private static let totals: Set<[Substring]> = [
        ["tong", "so"], ["tong", "cong"], ["tong", "so", "la"], ["tong", "cong", "la"], ["tong", "cong", "co"],
    ]

    private func isCount(_ figure: Figure) -> Bool {
        figure.role == .amount && figure.value != nil && figure.outOf == nil && figure.qualifier == .exact
            && !figure.isPerYear
    }

    private func isPeople(_ figure: Figure) -> Bool {
        ClassSizes.people.contains(figure.unitName) && figure.outOf == nil
    }

    /// The size told in the sentence, as far as only one is.
    private func size(of count: Figure, near index: Int, in statement: Statement) -> Int? {
        let near = max(statement.figures.lowerBound, index - 3)..<min(statement.figures.upperBound, index + 5)
        let sizes = near.filter { other in
            let figure = reading.figures[other]
            guard isPeople(figure) else { return false }
            return figure.per == count.unitName || gaps.each(before: figure).map { $0 == head(count) } ?? false
        }
        let counts = near.filter { reading.figures[$0].unitName == count.unitName }
        return sizes.count == 1 && counts.count == 1 ? sizes[0] : nil
    }

    private func head(_ count: Figure) -> Substring {
        Fold.key(count.unitName).split(separator: " ")[0]
    }

    /// A mean comes rounded, a size does not.
    private func sizes(_ figure: Figure, _ index: Int) -> Interval? {
        guard var range = Interval(figure) else { return nil }
        let start = max(0, reading.places[index] - 4)
        if figure.qualifier == .exact, reading.hasCue(.average, from: start, to: reading.places[index]) {
            let half = figure.step.double / 2
            range = Interval(range.low - half, range.high + half)
        }
        return range
    }
}
