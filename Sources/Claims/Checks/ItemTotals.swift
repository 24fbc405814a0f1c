/// Sums under the lines or behind the sentences of their items: "Cộng: 5 tỷ đồng", "Như vậy, tổng kinh phí là 5,5 tỷ đồng".
extension ItemLines {
    func closed(by total: Int, _ number: Int) -> ClaimCheck? {
        let head = statements[number].figures.lowerBound
        guard number > 1, isSummed(reading.figures[total]) else { return nil }
        let (figure, first) = (reading.figures[total], reading.figures[head])
        guard total == head || figure.unit != first.unit && gaps.links(first, figure, ItemLines.links) else {
            return nil
        }
        let lead = gaps.lead(to: first, from: nil).filter { Int($0) == nil }
        guard ClosingLead.isOne(lead) else { return nil }
        let isLine = statements[number - 1].paragraph != statements[number].paragraph
        let list = isLine ? lines(above: number, like: figure) : sentences(before: number, like: figure)
        let parts = list.items.map { reading.figures[$0] }
        guard parts.count > 1 else { return nil }
        let ends = (1..<parts.count - 1).map { Array(parts[$0...]) }
        return verdict(
            parts,
            ends,
            figure,
            isSure: list.isSure && (lead.contains("cong") || isAll(number, isLine)),
            isComplete: true
        )
    }

    /// "cho 25 đề án", "với kinh phí 5 tỷ đồng": what is told beside a sum is summed up too.
    private static let links: Set<Substring> = ["cho", "voi", "kinh", "phi", "tong", "so", "von", "va"]

    /// Whether the line under a list tells nothing but its sums.
    private func isAll(_ number: Int, _ isLine: Bool) -> Bool {
        let own = statements[number].figures
        return isLine && own.count < 3 && gaps.clause(behind: reading.figures[own.upperBound - 1]).isEmpty
    }

    /// The items of the list right above a line, which the marks of its first line are those of.
    private func lines(above number: Int, like total: Figure) -> List {
        var block: [Statement] = []
        for statement in statements[..<number].reversed().prefix(ItemLines.mostLines * 2) {
            if let next = block.last, areOneLine(statement, next) {
                block[block.count - 1] = statement
                continue
            }
            guard statement.paragraph >= (block.last ?? statements[number]).paragraph - 1, mark(statement) != nil else {
                break
            }
            block.append(statement)
        }
        guard let top = block.last.flatMap(mark), !block.contains(where: isYearLine) else { return List() }
        var list = List()
        for line in block.reversed() where mark(line) == top {
            if let item = item(line, like: total, &list) { list.items.append(item) } else { list.isSure = false }
        }
        return list
    }

    /// What `YearLines` adds up.
    private func isYearLine(_ statement: Statement) -> Bool {
        reading.events[statement.range].prefix(2).contains { if case .period = $0.what { true } else { false } }
    }

    /// Sentences right before that name an item and its one sum: "Đào tạo nghề: …, kinh phí 420 triệu đồng".
    private func sentences(before number: Int, like total: Figure) -> List {
        var list = List()
        for statement in statements[..<number].reversed().prefix(ItemLines.mostLines) {
            guard statement.paragraph == statements[number].paragraph else { break }
            guard namesItem(statement), statement.partsAt.isEmpty, let item = item(statement, like: total, &list) else {
                list.isSure = list.isSure && !statement.figures.contains { reading.figures[$0].unit == total.unit }
                break
            }
            list.items.insert(item, at: 0)
        }
        return list.items.count > 2 ? list : List()
    }

    private func namesItem(_ statement: Statement) -> Bool {
        reading.events[statement.range.lowerBound..<reading.places[statement.figures.lowerBound]].contains {
            if case .colon = $0.what { true } else { false }
        }
    }

    func verdict(
        _ parts: [Figure],
        _ others: [[Figure]],
        _ total: Figure,
        isSure: Bool,
        isComplete: Bool
    )
        -> ClaimCheck?
    {
        guard let check = ClaimCheck.sum(parts, of: total), check.verdict == .differs else {
            return .sum(parts, of: total)
        }
        for some in others {
            if let fitting = ClaimCheck.sum(some, of: total), fitting.verdict == .agrees { return fitting }
        }
        let sum = parts.compactMap(\.number).reduce(0, +)
        guard isSure, let whole = total.number, isComplete || sum > whole, sum != whole * 2 else { return nil }
        return check
    }
}
