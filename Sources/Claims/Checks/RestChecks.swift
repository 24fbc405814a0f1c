import Vietnamese

/// What is left of the only whole near, wherever it stands: "phần còn lại 2,1 tỷ đồng do doanh nghiệp bỏ ra", "còn thiếu 18 mô
/// hình", "22/25 đề án, 03 đề án còn lại", "6 tháng cuối năm phải giải ngân 6 tỷ đồng còn lại".
struct RestChecks {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    /// A sentence with more figures is a list.
    private static let most = 7
    private static let rests: [[Substring]] = [
        ["con", "lai"], ["con", "thieu"], ["ket", "du"], ["hoan", "tra", "ngan", "sach"],
        ["nop", "tra", "ngan", "sach"],
        ["tra", "lai", "ngan", "sach"], ["con", "phai"], ["con", "chua"],
    ]
    private static let wholes: [[Substring]] = [
        ["tong"], ["ke", "hoach"], ["du", "toan"], ["chi", "tieu"], ["muc", "tieu"], ["duoc", "giao"],
        ["duoc", "duyet"],
        ["phe", "duyet"], ["phan", "bo"], ["trong", "so"], ["duoc", "cap"], ["tri", "gia"], ["de", "nghi"],
        ["quy", "hoach"], ["nhu", "cau"],
    ]

    /// One of these stands in each of the words of a rest that are no "còn lại".
    private static let hints = ["thieu ", "ket du", " tra ", "con phai", " chua "].map { Array($0.utf8) }

    func checks() -> [ClaimCheck] {
        statements.indices.compactMap { number in
            let statement = statements[number]
            guard statement.partsAt.isEmpty, (2...RestChecks.most).contains(statement.figures.count),
                statement.remainder != nil || gaps.spells(RestChecks.hints, around: statement.figures, of: reading)
            else { return nil }
            return statement.figures.lazy.compactMap { check($0, number) }.first
        }
    }

    private func check(_ index: Int, _ number: Int) -> ClaimCheck? {
        let (rest, own) = (reading.figures[index], statements[number].figures)
        guard rest.isPlainAmount, !reading.isChange(index), gaps.each(before: rest) == nil, isRest(rest)
        else { return nil }
        if let check = ofFraction(index, own) { return check }
        let alike = own.filter { $0 != index && isSum($0, like: rest) }
        let others = alike.count == 1 ? outside(of: rest, number) + alike : alike
        guard others.count == 2, own.filter({ reading.figures[$0].isOfOneThing(as: rest) }).count == alike.count + 1
        else { return nil }
        let (one, other) = (reading.figures[others[0]], reading.figures[others[1]])
        guard let first = one.number, let second = other.number, first != second else {
            return nil
        }
        let (whole, part) = first > second ? (one, other) : (other, one)
        guard isWhole(whole), part.ground == whole.ground, isOfOneTime(part, whole) || isMissing(rest) else {
            return nil
        }
        return .sum([part, rest], of: whole)
    }

    /// Whether the words beside a figure say that it is what is left.
    private func isRest(_ figure: Figure) -> Bool {
        let (before, behind) = (gaps.clause(before: figure), gaps.clause(behind: figure))
        guard
            behind.starts(with: ["con", "lai"]) || before.last == "con" && behind.first == "chua"
                || before.last == "thieu"
                || RestChecks.rests.contains(where: before.has)
        else { return false }
        return !behind.contains("truoc") && !before.has(["so", "voi"]) && !before.contains("chi")
    }

    /// "22/25 đề án, 03 đề án còn lại đang triển khai".
    private func ofFraction(_ index: Int, _ own: Range<Int>) -> ClaimCheck? {
        let rest = reading.figures[index]
        guard index > own.lowerBound, own.filter({ reading.figures[$0].isOfOneThing(as: rest) }).count == 2 else {
            return nil
        }
        let part = reading.figures[index - 1]
        guard let all = part.outOf, part.isOfOneThing(as: rest), let done = part.number, let left = rest.number,
            part.qualifier == .exact
        else { return nil }
        var whole = part
        (whole.value, whole.outOf) = (all, nil)
        guard let made = Interval(part), let missing = Interval(rest), let said = Interval.ofWhole(whole) else {
            return nil
        }
        let isRight = (made + missing).meets(said)
        return ClaimCheck(
            .sum,
            isRight ? .agrees : .differs,
            figures: [rest.id, whole.id],
            expected: shown(all.double - done),
            found: rest.value,
            explanation: "\(Printed.amount(all.double, like: rest)) − \(Printed.amount(done, like: rest)) = "
                + "\(Printed.amount(all.double - done, like: rest)); văn bản ghi \(Printed.amount(left, like: rest)): "
                + (isRight ? "khớp" : "lệch")
        )
    }

    /// The only amount of the sentence before.
    private func outside(of rest: Figure, _ number: Int) -> [Int] {
        guard number > 0, statements[number - 1].paragraph == statements[number].paragraph,
            statements[number - 1].partsAt.isEmpty
        else { return [] }
        let alike = statements[number - 1].figures.filter { reading.figures[$0].isOfOneThing(as: rest) }
        return alike.count == 1 && isSum(alike[0], like: rest) && isWhole(reading.figures[alike[0]]) ? alike : []
    }

    private func isSum(_ index: Int, like rest: Figure) -> Bool {
        let figure = reading.figures[index]
        return figure.isPlainAmount && figure.isOfOneThing(as: rest) && !reading.isChange(index)
            && gaps.each(before: figure) == nil
    }

    private func isWhole(_ figure: Figure) -> Bool {
        RestChecks.wholes.contains(where: gaps.clause(before: figure).has)
    }

    /// "còn thiếu 18 mô hình" of what is aimed at for a later year.
    private func isMissing(_ rest: Figure) -> Bool { gaps.clause(before: rest).last == "thieu" }

    private func isOfOneTime(_ part: Figure, _ whole: Figure) -> Bool {
        guard let from = part.from, let start = whole.from else { return true }
        return start == from && part.to == whole.to
    }
}
