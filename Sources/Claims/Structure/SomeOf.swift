import Vietnamese

/// "Trong số 96 đề án có 58 đề án máy móc, 17 đề án mô hình và 21 đề án khác": parts that no "trong đó" opens.
extension WholeFinder {
    func someOf(_ statement: Statement) -> Whole? {
        let first = statement.figures.lowerBound
        let whole = reading.figures[first]
        guard statement.partsAt.isEmpty, statement.figures.count > 2, amounts[first], whole.unit != .money,
            PartShares.openings.contains(gaps.clause(before: whole)),
            tellsParts(whole, reading.figures[first + 1])
        else { return nil }
        let told = statement.figures.dropFirst().filter { reading.figures[$0].unit != .percent }
        let parts = told.prefix { isPart($0, of: first) }
        guard parts.count > 1, let last = parts.last else { return nil }
        let leavesNothing =
            statement.remainder == .counted || isOfOthers(last)
            || (endsInOthers(Array(parts)) && !areCrossed(Array(parts), in: first))
        return Whole(
            whole: first,
            parts: Array(parts),
            isComplete: leavesNothing && last == told.last,
            isOpen: statement.isOpen || statement.remainder == .uncounted,
            isOverlapping: statement.isOverlapping,
            isCrossed: !leavesNothing || havePredicates(parts)
        )
    }

    /// "18 cơ sở có lãi, 15 mở rộng sản xuất, 5 còn lại": some may have both.
    private func havePredicates(_ parts: some Sequence<Int>) -> Bool {
        parts.contains { part in
            let words = gaps.clause(behind: reading.figures[part])
            // "cơ khí" is a trade.
            return words.first == "co" && words.dropFirst().first != "khi"
        }
    }

    /// Of the only number that the sentence before tells.
    ///
    /// "… 187 sản phẩm của 121 cơ sở. Trong số các sản phẩm tham gia có 92 sản phẩm thủ công, … và 36 sản phẩm khác".
    func someOfBefore(_ number: Int) -> Whole? {
        let statement = statements[number]
        let first = statement.figures.lowerBound
        guard number > 0, statements[number - 1].paragraph == statement.paragraph, statement.partsAt.isEmpty,
            statement.figures.count > 1, amounts[first], reading.figures[first].unit != .money,
            gaps.opens(["trong", "so"], before: reading.figures[first]),
            gaps.clause(before: reading.figures[first]).last == "co"
        else { return nil }
        let alike = statements[number - 1].figures.filter { units[$0] == units[first] }
        let told = statement.figures.filter { reading.figures[$0].unit != .percent }
        let parts = told.prefix { amounts[$0] && units[$0] == units[first] }
        guard alike.count == 1, amounts[alike[0]], parts.count > 1, let last = parts.last, last == told.last else {
            return nil
        }
        let isLast = statement.remainder == .counted || isOfOthers(last)
        return Whole(
            whole: alike[0],
            parts: Array(parts),
            isComplete: isLast,
            isOpen: statement.isOpen || statement.remainder == .uncounted,
            isOverlapping: statement.isOverlapping,
            isCrossed: !isLast
        )
    }

    /// "trong 96 đề án có 58 đề án", "trong 30 cơ sở được khảo sát, 18 cơ sở có lãi".
    private func tellsParts(_ whole: Figure, _ part: Figure) -> Bool {
        guard let words = gaps.between(whole, part) else { return false }
        return words.contains("co") || words == gaps.clause(behind: whole)
    }

    private func isPart(_ index: Int, of whole: Int) -> Bool {
        let (part, all) = (reading.figures[index], reading.figures[whole])
        return amounts[index] && units[index] == units[whole] && part.from == all.from && part.to == all.to
    }

    /// "và 9 đề án khác".
    func isOfOthers(_ index: Int) -> Bool {
        let words = gaps.clause(behind: reading.figures[index])
        return words.first == "khac" && words.dropFirst().first != "nhau"
    }
}
