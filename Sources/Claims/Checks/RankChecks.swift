import Vietnamese

/// Numbers told from the largest on: "Yên Thành dẫn đầu với 12 đề án, tiếp đến là Diễn Châu 10 đề án, Đô Lương 9 đề án".
struct RankChecks {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let firsts: [[Substring]] = [
        ["dan", "dau"], ["dung", "dau"], ["nhieu", "nhat"], ["cao", "nhat"], ["lon", "nhat"], ["dung", "thu", "nhat"],
    ]
    private static let nexts: [[Substring]] = [
        ["tiep", "den"], ["tiep", "theo"], ["ke", "den"], ["ke", "tiep"], ["tiep", "do"], ["sau", "do"],
    ]
    /// What leads to a sum of those told before, to others together, or to what one of them did later.
    private static let ends: [[Substring]] = [
        ["tong"], ["cong", "lai"], ["cong", "chung"], ["cong", "la"], ["con", "lai"], ["con", "cac"], ["cac"],
        ["chiem"], ["rieng"], ["trong", "do"], ["trong", "so"], ["nay"], ["ca", "nam"], ["ca", "tinh"],
        ["toan", "tinh"], ["ke", "hoach"], ["tang"], ["giam"],
    ]

    /// One of these stands in each of the words that go on.
    private static let hints = ["tiep", "ke den", "sau do"].map { Array($0.utf8) }

    func checks() -> [ClaimCheck] { statements.compactMap(check) }

    /// The amounts of one unit from the one that leads on, as far as nothing else is told between.
    private func check(_ statement: Statement) -> ClaimCheck? {
        guard statement.figures.count > 1, statement.figures.count < 12,
            gaps.spells(RankChecks.hints, around: statement.figures, of: reading),
            let first = statement.figures.first(where: { leads($0, statement) }),
            first + 1 < statement.figures.upperBound,
            RankChecks.nexts.contains(where: lead(first + 1, statement).has)
        else { return nil }
        let head = reading.figures[first]
        let ranked = (first..<statement.figures.upperBound).prefix { index in
            let figure = reading.figures[index]
            return figure.isPlainAmount && figure.isOfOneThing(as: head) && !reading.isChange(index)
                && (index == first || goesOn(index, statement))
        }
        guard let place = ranked.dropFirst().first(where: { number($0) > number($0 - 1) }) else {
            return nil
        }
        let (above, below) = (reading.figures[place - 1], reading.figures[place])
        return ClaimCheck(
            .range,
            .differs,
            figures: [below.id, above.id],
            found: below.value,
            explanation: "kể từ nhiều đến ít, nhưng \(Printed.amount(number(place), like: below)) đứng sau "
                + Printed.amount(number(place - 1), like: above)
        )
    }

    /// Whether a figure is the next of the list: behind a semicolon another one begins, and years follow each other as they were.
    private func goesOn(_ index: Int, _ statement: Statement) -> Bool {
        let (before, figure) = (reading.figures[index - 1], reading.figures[index])
        let words = lead(index, statement)
        return !reading.hasSemicolon(from: reading.places[index - 1], to: reading.places[index])
            && figure.from == before.from && figure.to == before.to
            && words != ["cong"] && !RankChecks.ends.contains(where: words.has)
    }

    private func number(_ index: Int) -> Double { reading.figures[index].number ?? 0 }

    private func leads(_ index: Int, _ statement: Statement) -> Bool {
        let figure = reading.figures[index]
        guard figure.isPlainAmount, !reading.isChange(index) else { return false }
        let words = lead(index, statement) + gaps.clause(behind: figure)
        return RankChecks.firsts.contains(where: words.has)
    }

    private func lead(_ index: Int, _ statement: Statement) -> [Substring] {
        gaps.lead(
            to: reading.figures[index],
            from: index > statement.figures.lowerBound ? reading.figures[index - 1] : nil
        )
    }
}
