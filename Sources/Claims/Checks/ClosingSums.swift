import Vietnamese

/// Items with their sum behind them: "Đắk Lắk 3 tỷ đồng, Nghệ An 4 tỷ đồng, tổng cộng 7 tỷ đồng".
struct ClosingSums {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    /// A longer list, as of a text without full stops, is no sentence with a sum.
    private static let mostItems = 40

    func checks() -> [ClaimCheck] {
        statements.indices.flatMap { number in
            statements[number].figures.compactMap { check($0, in: number) }
        }
    }

    private func check(_ index: Int, in number: Int) -> ClaimCheck? {
        let total = reading.figures[index]
        guard total.isPlainAmount else { return nil }
        if let items = counted(before: index, in: number) { return .sum(items.map { reading.figures[$0] }, of: total) }
        if let years = years(before: index, in: number) { return .sum(years.map { reading.figures[$0] }, of: total) }
        let head = isBehindClosing(index, in: statements[number]) ? index - 1 : index
        guard closes(head, in: statements[number]), !isOutOf(reading.figures[head]),
            let list = list(before: head, in: number)
        else { return nil }
        let items = list.filter { reading.figures[$0].unitName == total.unitName }
        guard items.count > 1, items.allSatisfy({ reading.figures[$0].isPlainAmount }), isPlainList(items, index),
            !mayHoldMore(items, total), let last = items.last, !reading.goesOn(from: last, to: index)
        else { return nil }
        return .sum(items.map { reading.figures[$0] }, of: total)
    }

    /// "KCQG 4 tỷ đồng, KCĐP 6 tỷ đồng, tổng kinh phí 21 tỷ đồng": a sum that is not said to be "cộng" may hold what the receivers
    /// paid too.
    private func mayHoldMore(_ items: [Int], _ total: Figure) -> Bool {
        let parts = items.map { reading.figures[$0] }
        let words = gaps.clause(before: total)
        return total.unit == .money && !words.contains("cong") && !words.contains("tro")
            && parts.allSatisfy { $0.basis == .support && $0.source != nil }
            && parts.compactMap(\.number).reduce(0, +) < (total.number ?? 0) * (1 - NearSums.part)
    }

    /// As many years in a row as the total says.
    ///
    /// "năm 2021: 3,2 tỷ đồng; năm 2022: 3,9 tỷ đồng; năm 2023: 4,1 tỷ đồng. Cộng ba năm: 11,2 tỷ đồng".
    private func years(before index: Int, in number: Int) -> [Int]? {
        let statement = statements[number]
        let isFirst = index == statement.figures.lowerBound
        guard gaps.spells([ClosingSums.nam], before: reading.figures[index].start, within: ClosingSums.near),
            !isFirst || number > 0 && statements[number - 1].paragraph == statement.paragraph
        else { return nil }
        let words = gaps.lead(to: reading.figures[index], from: isFirst ? nil : reading.figures[index - 1])
        guard let count = ClosingSums.years(words), (isFirst ? statements[number - 1] : statement).partsAt.isEmpty
        else { return nil }
        let list = (isFirst ? statements[number - 1].figures : statement.figures.lowerBound..<index).suffix(count)
        guard list.count == count, let first = list.first, let start = reading.figures[first].from,
            zip(list, start...).allSatisfy({ isOfYear($0, $1) }),
            list.allSatisfy({ reading.figures[$0].unit == reading.figures[index].unit })
        else { return nil }
        return Array(list)
    }

    private func isOfYear(_ index: Int, _ year: Int) -> Bool {
        let figure = reading.figures[index]
        return figure.isPlainAmount && figure.from == year && figure.to == year && figure.months == nil
            && !reading.isChange(index)
    }

    /// As many items as the total says.
    ///
    /// "Máy móc: 1,2 tỷ đồng; mô hình: 2,3 tỷ đồng. Tổng 2 nội dung: 3,5 tỷ đồng".
    private func counted(before index: Int, in number: Int) -> [Int]? {
        let count = statements[number].figures.lowerBound
        guard index == count + 1, number > 0, statements[number - 1].paragraph == statements[number].paragraph,
            case .count = reading.figures[count].unit, let things = reading.figures[count].value?.whole,
            ClosingSums.openings.contains(gaps.lead(to: reading.figures[count], from: nil)),
            gaps.links(reading.figures[count], reading.figures[index], ClosingSums.totals)
        else { return nil }
        let items = statements[number - 1].figures
        guard items.count == Int(things), items.count > 1, statements[number - 1].partsAt.isEmpty,
            items.allSatisfy({
                reading.figures[$0].isPlainAmount && reading.figures[$0].unit == reading.figures[index].unit
                    && !reading.isChange($0)
            })
        else { return nil }
        return Array(items)
    }

    private static let openings: Set<[Substring]> = [["tong"], ["cong"], ["tong", "cong"], ["tong", "so"]]

    private static let heads: Set<Substring> = ["cong", "tong", "ca", "tinh"]
    private static let names: Set<Substring> = ["so", "kinh", "phi", "trong", "chung"]

    /// 3 of "cộng ba năm", "tổng cộng cả 3 năm", "cả 3 năm".
    private static func years(_ words: [Substring]) -> Int? {
        guard let first = words.first, ClosingSums.heads.contains(first) else { return nil }
        let rest = words.drop { ClosingSums.heads.contains($0) || ClosingSums.names.contains($0) }
        guard let count = rest.first.flatMap(YearSpans.number), (2...20).contains(count),
            rest.dropFirst().first == "nam", rest.dropFirst(2).allSatisfy({ ["la", "dat", "duoc"].contains($0) })
        else { return nil }
        return count
    }

    /// The figures of its own sentence before a total; of the sentence before, where it opens with "Tổng cộng".
    private func list(before index: Int, in number: Int) -> Range<Int>? {
        let own = statements[number].figures.lowerBound..<index
        guard own.isEmpty else { return own.count <= ClosingSums.mostItems ? own : nil }
        guard number > 0, let last = statements[number - 1].figures.last else { return nil }
        let before = statements[number - 1]
        let words = gaps.between(reading.figures[last], reading.figures[index]) ?? []
        guard before.paragraph == statements[number].paragraph, before.figures.count <= ClosingSums.mostItems,
            !before.isOpen, before.partsAt.isEmpty, before.remainder == nil, words.starts(with: ["tong", "cong"]),
            words.dropFirst(2).allSatisfy(ClosingSums.totals.contains)
        else { return nil }
        return before.figures
    }

    private static let links: Set<Substring> = ["va", "voi", "kinh", "phi", "so", "tien", "tong", "cong"]

    /// "cộng 25 đề án, 8,5 tỷ đồng": the second sum of those behind "cộng".
    private func isBehindClosing(_ index: Int, in statement: Statement) -> Bool {
        guard index > statement.figures.lowerBound, !saysSum(index) else { return false }
        let (first, second) = (reading.figures[index - 1], reading.figures[index])
        return first.unit != second.unit && gaps.links(first, second, ClosingSums.links)
            && closes(index - 1, in: statement)
    }

    private static let cong = Array("cong".utf8)
    private static let nam = Array("nam".utf8)
    /// How many characters the words have that lead from "cộng" or "năm" to its sum.
    private static let near = 24

    private static let sums: Set<[Substring]> = [
        ["cong"], ["cong", "la"], ["cong", "chung"], ["cong", "don"], ["cong", "don", "la"], ["cong", "don", "duoc"],
    ]

    /// "cộng" alone before a figure; "cộng 300 triệu đồng vốn tự có" is one more of them.
    private func saysSum(_ index: Int) -> Bool {
        guard gaps.spells([ClosingSums.cong], before: reading.figures[index].start, within: ClosingSums.near) else {
            return false
        }
        let figure = reading.figures[index]
        return ClosingSums.sums.contains(gaps.clause(before: figure)) && gaps.clause(behind: figure).isEmpty
    }

    private static let totals: Set<Substring> = [
        "la", "so", "kinh", "phi", "tien", "von", "cac", "nguon", "ca", "hai", "ba", "bon", "dat", "nam",
    ]

    /// Whether "tổng cộng" stands before the figure, with nothing but words of money between.
    private func closes(_ index: Int, in statement: Statement) -> Bool {
        guard !statement.isOpen, statement.partsAt.isEmpty, statement.remainder == nil else { return false }
        if saysSum(index) { return index > statement.figures.lowerBound }
        var place = reading.places[index] - 1
        while place >= statement.range.lowerBound {
            switch reading.events[place].what {
            case .cue(.total): return true
            case .cue(.moneyHead), .period, .colon: place -= 1
            default: return false
            }
        }
        return false
    }

    /// "3 tỷ đồng trong tổng số 5 tỷ đồng": what the last item is of; "tổng kinh phí các đề án trong năm": of more than was told.
    private func isOutOf(_ total: Figure) -> Bool {
        let words = gaps.clause(before: total)
        if words.has(["trong", "nam"]) { return true }
        guard let all = words.lastIndex(of: "tong"), all > 0 else { return false }
        return ["trong", "tren", "cua"].contains(words[all - 1])
    }

    /// Sums within the list, prices of one and years that differ make it no plain one.
    private func isPlainList(_ items: [Int], _ total: Int) -> Bool {
        guard let first = items.first, let last = items.last else { return false }
        let whole = reading.figures[total]
        let isOneSpan = items.allSatisfy { item in
            let figure = reading.figures[item]
            guard let from = whole.from, let to = whole.to, let start = figure.from, let end = figure.to else {
                return true
            }
            return from <= start && end <= to
        }
        return isOneSpan && !reading.hasCue(.total, from: max(0, reading.places[first] - 3), to: reading.places[last])
    }
}
