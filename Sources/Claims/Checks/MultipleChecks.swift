import Vietnamese

/// A multiple of one sum by another, where both are named.
///
/// "gấp 3 lần vốn khuyến công (27 tỷ đồng so với 9 tỷ đồng)", "vốn khuyến công 9 tỷ đồng, vốn đối ứng 27 tỷ đồng, gấp 3
/// lần vốn khuyến công".
struct MultipleChecks {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let links: Set<Substring> = [
        "gap", "bang", "tuc", "la", "cao", "tuong", "duong", "khoang", "gan", "hon", "dat",
    ]
    private static let changes: Set<Substring> = ["nhieu", "tang"]
    /// How many events behind a multiple may say what it is a multiple of.
    private static let reach = 5

    func checks() -> [ClaimCheck] {
        statements.flatMap { statement in
            statement.figures.compactMap { index -> ClaimCheck? in
                let figure = reading.figures[index]
                guard figure.unit == .times, figure.value != nil else { return nil }
                return bracketed(index, in: statement) ?? behind(index, in: statement) ?? before(index, in: statement)
                    ?? beside(index, in: statement) ?? named(index, in: statement)
            }
        }
    }

    /// The two sums in the parentheses behind.
    private func behind(_ index: Int, in statement: Statement) -> ClaimCheck? {
        guard statement.figures.contains(index + 2), isSum(index + 1), isSum(index + 2),
            reading.figures[index + 1].unitName == reading.figures[index + 2].unitName, opens(index),
            reading.hasCue(.versus, from: reading.places[index + 1], to: reading.places[index + 2])
        else { return nil }
        return check(index, reading.figures[index + 1], by: reading.figures[index + 2])
    }

    /// "có 87 biên bản được ký, nhiều gấp 2,3 lần hội nghị năm trước (38 biên bản)".
    private func bracketed(_ index: Int, in statement: Statement) -> ClaimCheck? {
        guard statement.figures.contains(index - 1), statement.figures.contains(index + 1), isSum(index - 1),
            isSum(index + 1), reading.figures[index - 1].unit == reading.figures[index + 1].unit,
            reading.figures[index].role != .decline, gaps.isBracketed(reading.figures[index + 1]),
            gaps.clause(before: reading.figures[index]).allSatisfy({
                MultipleChecks.changes.contains($0) || MultipleChecks.links.contains($0)
            }),
            gaps.clause(behind: reading.figures[index])
                == gaps.between(reading.figures[index], reading.figures[index + 1])
        else { return nil }
        return check(index, reading.figures[index - 1], by: reading.figures[index + 1])
    }

    private func opens(_ index: Int) -> Bool {
        var isOpen = false
        for place in reading.places[index] + 1..<reading.places[index + 1] {
            switch reading.events[place].what {
            case .open: isOpen = true
            case .comma, .semicolon, .close: return false
            default: break
            }
        }
        return isOpen
    }

    /// The State's money and what was put beside it, each told once in the sentence, and the first named again.
    private func before(_ index: Int, in statement: Statement) -> ClaimCheck? {
        let sums = (statement.figures.lowerBound..<index).filter(isSum)
        guard sums.count == 2, sums[1] == index - 1 else { return nil }
        let (state, other) = (reading.figures[sums[0]], reading.figures[sums[1]])
        guard state.basis == .support, other.basis == .counterpart, state.unit == .money, other.unit == .money,
            gaps.links(other, reading.figures[index], MultipleChecks.links), namesState(behind: index, in: statement)
        else { return nil }
        return check(index, other, by: state)
    }

    /// "vốn đối ứng 27 tỷ đồng, gấp 3 lần vốn ngân sách 9 tỷ đồng".
    private func beside(_ index: Int, in statement: Statement) -> ClaimCheck? {
        guard statement.figures.contains(index - 1), statement.figures.contains(index + 1), isSum(index - 1),
            isSum(index + 1), reading.figures[index - 1].unit == reading.figures[index + 1].unit,
            reading.figures[index].role != .decline,
            gaps.links(reading.figures[index - 1], reading.figures[index], MultipleChecks.links),
            let words = gaps.between(reading.figures[index], reading.figures[index + 1]), !words.isEmpty,
            words.allSatisfy(MultipleChecks.money.contains),
            gaps.clause(behind: reading.figures[index]).starts(with: words)
        else { return nil }
        return check(index, reading.figures[index - 1], by: reading.figures[index + 1])
    }

    /// "khuyến công quốc gia 12 tỷ đồng, khuyến công địa phương 36 tỷ đồng, gấp 3 lần khuyến công quốc gia": the only other sum
    /// of the sentence, by the words that led to it.
    private func named(_ index: Int, in statement: Statement) -> ClaimCheck? {
        let sums = (statement.figures.lowerBound..<index).suffix(3).filter(isSum)
        let name = gaps.clause(behind: reading.figures[index])
        guard sums.count == 2, sums[1] == index - 1, index - 2 == statement.figures.lowerBound, name.count > 1,
            reading.figures[sums[0]].unit == reading.figures[sums[1]].unit,
            reading.figures[index].role != .decline, reading.figures[sums[0]].period == reading.figures[sums[1]].period,
            gaps.links(reading.figures[index - 1], reading.figures[index], MultipleChecks.links),
            gaps.clause(before: reading.figures[sums[0]]).has(name)
        else { return nil }
        return check(index, reading.figures[sums[1]], by: reading.figures[sums[0]])
    }

    /// What names the sum that a multiple is of, right before it.
    private static let money: Set<Substring> = [
        "von", "kinh", "phi", "ngan", "sach", "khuyen", "cong", "ho", "tro", "nha", "nuoc", "doi", "ung", "so", "voi",
        "tien", "phan", "cua", "la", "kcqg", "kcdp", "quoc", "gia", "dia", "phuong", "tinh", "trung", "uong",
    ]

    private func namesState(behind index: Int, in statement: Statement) -> Bool {
        let first = reading.places[index] + 1
        var heads = 0
        for event in reading.events[first..<min(statement.range.upperBound, first + MultipleChecks.reach)] {
            switch event.what {
            case .cue(.support), .cue(.state): return true
            case .cue(.source(let code)): return code != "counterpart"
            case .cue(.moneyHead): heads += 1
            default: return heads > 1
            }
        }
        // "vốn ngân sách" are two of them.
        return heads > 1
    }

    private func isSum(_ index: Int) -> Bool {
        let figure = reading.figures[index]
        return figure.role == .amount && figure.value != nil && figure.per == nil && !figure.isPerYear
            && figure.outOf == nil && !reading.isChange(index)
    }

    func check(_ index: Int, _ above: Figure, by below: Figure) -> ClaimCheck? {
        let figure = reading.figures[index]
        guard let top = Interval.ofWhole(above), let bottom = Interval.ofWhole(below), bottom.low > 0,
            let said = Interval(figure), let over = above.number, let under = below.number, let printed = figure.number
        else { return nil }
        let half = figure.step.double / 2
        let times = Interval(top.low / bottom.high - half, top.high / bottom.low + half)
        // "tăng 1,5 lần" is said of both 1,5 and 2,5 times as much, "tăng gấp 1,5 lần" of the one alone.
        let isMore = gaps.clause(before: figure).last == "tang"
        let agrees = times.meets(said) || (isMore && Interval(times.low - 1, times.high - 1).meets(said))
        let expected = over / under
        return ClaimCheck(
            .growth,
            agrees ? .agrees : .differs,
            figures: [figure.id, above.id, below.id],
            expected: shown((expected * 100).rounded() / 100),
            found: figure.value,
            explanation: "\(Printed.amount(over, like: above)) ÷ \(Printed.amount(under, like: below)) = "
                + "\(Printed.decimal(expected, places: 2)) lần; văn bản ghi \(Printed.decimal(printed, places: 2)) lần: "
                + (agrees ? "khớp" : "lệch \(Printed.decimal(abs(expected - printed), places: 2)) lần")
        )
    }
}
