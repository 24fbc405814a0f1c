/// A whole and its parts, all of one unit.
struct Whole: Sendable {
    let whole: Int
    var parts: [Int]
    /// Whether the parts must add up: they name sources that leave nothing out, or a remainder.
    var isComplete: Bool
    /// Whether the list goes on behind the parts.
    var isOpen: Bool
    /// Whether the same thing may be counted in several parts.
    var isOverlapping = false
    /// Whether its parts are told apart by several criteria, so that nothing says they exclude each other.
    var isCrossed = false
}

/// Finds what "trong đó", "gồm" and "cụ thể" take apart.
struct WholeFinder {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords
    /// Whether each figure may be a whole or a part: asked once, since every "trong đó" looks at the same ones again.
    let amounts: [Bool]
    /// A number for the name of each figure's unit.
    let units: [Int]

    /// How many figures back a whole is looked for, so that a text without full stops takes no longer than others.
    private static let reach = 40
    /// How many events back "bình quân" makes a mean of a figure.
    private static let meanReach = 6

    /// Makes one for a text; `rates` are yearly rates, which are no parts of a sum of years.
    init(reading: Reading, statements: [Statement], rates: Set<Int>, gaps: GapWords) {
        self.reading = reading
        self.statements = statements
        self.gaps = gaps
        amounts = reading.figures.indices.map { index in
            reading.figures[index].isOneSum && !rates.contains(index) && !reading.isChange(index)
        }
        var numbers: [String: Int] = [:]
        units = reading.figures.map { figure in
            let number = numbers[figure.fullUnitName] ?? numbers.count
            numbers[figure.fullUnitName] = number
            return number
        }
    }

    func wholes() -> [Whole] {
        statements.indices.flatMap { number in
            statements[number].partsAt.flatMap { wholes(openedAt: $0, in: number) }
                + [someOf(statements[number]) ?? someOfBefore(number)].compactMap { $0 }
        }
    }

    private func wholes(openedAt cue: Int, in number: Int) -> [Whole] {
        let statement = statements[number]
        let end = min(statement.partsAt.after(cue) ?? .max, bracketEnd(of: cue, in: statement))
        let first = reading.firstFigure(behind: cue, in: statement.figures)
        let parts = (first..<reading.firstFigure(behind: end, in: statement.figures))
            .filter { amounts[$0] && !isMean($0) && !isTotal($0) && !gaps.isBracketedBase(reading.figures[$0]) }
        guard !parts.isEmpty else { return [] }
        let before = precedingFigures(cue, number)
        guard !tellsAnew(parts, from: cue, number) else { return [] }
        var found: [Whole] = []
        for var own in byUnit(parts) {
            // The size of one ("mỗi lớp 35 người, trong đó …") is no whole.
            guard let whole = whole(of: own, among: before.filter { units[$0] == units[own[0]] }, number),
                isSoleOfLine(whole, before, number),
                gaps.each(before: reading.figures[whole]) == nil
            else { continue }
            // In a table the row above "Trong đó" may be one of many.
            guard own.count > 1 || !gaps.areCells(reading.figures[whole], reading.figures[own[0]]) else { continue }
            own = closed(own, of: whole)
            if own.count == 1, let other = nextSource(after: number, than: own[0]) { own.append(other) }
            let covers =
                statement.remainder == .counted && end == statement.range.upperBound
                || (statement.remainder == nil
                    && (isPartition(own, of: whole) || areOpposite(own) || areYears(own, of: whole) || endsInOthers(own)
                        || isEnumerated(own, of: whole, statement)))
            let overlaps = statement.isOverlapping && reading.figures[whole].unit != .money
            found.append(
                Whole(
                    whole: whole,
                    parts: own,
                    isComplete: covers,
                    isOpen: isOpen(statement),
                    isOverlapping: overlaps,
                    isCrossed: areStages(own)
                        || (reading.figures[whole].unit != .money && !isRest(own, of: statement)
                            && areCrossed(own, in: whole))
                )
            )
        }
        completeTogether(&found)
        return found + named(parts, of: before, statement)
    }

    /// The parts of each unit, in the order of the units' names.
    private func byUnit(_ parts: [Int]) -> [[Int]] {
        Dictionary(grouping: parts) { units[$0] }.values
            .sorted { reading.figures[$0[0]].fullUnitName < reading.figures[$1[0]].fullUnitName }
    }

    /// "bình quân mỗi cơ sở 210 triệu đồng": what one got is no part of what all got.
    private func isMean(_ index: Int) -> Bool {
        let place = reading.places[index]
        for event in reading.events[max(0, place - WholeFinder.meanReach)..<place].reversed() {
            switch event.what {
            case .cue(.average): return true
            case .comma, .semicolon, .colon, .open, .figure, .sentence, .paragraph, .cue(.parts): return false
            default: continue
            }
        }
        return false
    }

    /// "…, trong đó 3 đề án chuyển tiếp, tổng cộng 18 đề án": a sum of what stands before is no part of it.
    private func isTotal(_ index: Int) -> Bool {
        guard case .cue(.total) = reading.events[max(0, reading.places[index] - 1)].what else { return false }
        return gaps.clause(before: reading.figures[index]).starts(with: ["tong", "cong"])
    }

    /// "35 cơ sở chế biến, 20 cơ sở cơ khí, 18 cơ sở thuộc vùng khó khăn": the last may be among the first; "30 sản phẩm cấp
    /// tỉnh, trong đó 20 cấp khu vực": who has the higher award has the lower one too.
    func areCrossed(_ parts: [Int], in whole: Int) -> Bool {
        let crossing = parts.count { gaps.isCrossing(reading.figures[$0]) }
        if gaps.clause(behind: reading.figures[whole]).first == "cap" { return crossing > 0 }
        if parts.contains(where: { reachesThreshold(reading.figures[$0]) }) { return true }
        return crossing > 0 && crossing < parts.count
    }

    /// "62 thành viên là nữ, còn lại 23 thành viên là nam": of two parts the rest is no part of the other.
    private func isRest(_ parts: [Int], of statement: Statement) -> Bool {
        parts.count == 2 && statement.remainder == .counted
            && reading.hasCue(.remainder, from: reading.places[parts[0]], to: reading.places[parts[1]])
    }

    /// "trong đó đã phân bổ 5 tỷ đồng, giải ngân 4 tỷ đồng": what was spent is of what was handed out.
    private func areStages(_ parts: [Int]) -> Bool {
        let told = parts.compactMap { part in
            let words = gaps.clause(before: reading.figures[part])
            return WholeFinder.stages.firstIndex(where: words.has)
        }
        return Set(told).count > 1
    }

    private static let stages: [[Substring]] = [
        ["phan", "bo"], ["giai", "ngan"], ["quyet", "toan"], ["nghiem", "thu"], ["tam", "ung"], ["thanh", "toan"],
    ]

    /// "15 sản phẩm đạt từ 90 điểm": these are also among those of 80.
    private func reachesThreshold(_ part: Figure) -> Bool {
        let words = gaps.clause(behind: part)
        return words.has(["dat", "tu"]) || words.has(["dat", "tren"]) || words.has(["co", "tren"])
            || words.has(["co", "tu"])
    }

    /// A paragraph that goes on with "Cụ thể," in prose and tells support and the receivers' own money takes no sum of
    /// the paragraph before apart; a colon behind it does.
    private func tellsAnew(_ parts: [Int], from cue: Int, _ number: Int) -> Bool {
        let statement = statements[number]
        guard number > 0, cue == statement.range.lowerBound, statement.paragraph != statements[number - 1].paragraph,
            cue + 1 < reading.events.count
        else { return false }
        if case .colon = reading.events[cue + 1].what { return false }
        let bases = Set(parts.filter { reading.figures[$0].unit == .money }.map { reading.figures[$0].basis })
        return bases.count > 1 && bases.contains(.counterpart)
    }

    /// What the parts make, else what stands nearest.
    ///
    /// "được giao 16,2 tỷ đồng, đã giải ngân 15,1 tỷ đồng. Trong đó …".
    private func whole(of parts: [Int], among candidates: [Int], _ number: Int) -> Int? {
        guard candidates.count > 1, parts.count > 1 else { return candidates.last }
        let intervals = parts.compactMap { Interval(reading.figures[$0]) }
        guard let first = intervals.first else { return candidates.last }
        let sum = intervals.dropFirst().reduce(first, +)
        let made = candidates.last { Interval.ofWhole(reading.figures[$0])?.meets(sum) ?? false }
        return made ?? candidates.last { !isPart($0, before: number) } ?? candidates.last
    }

    /// A line that opens with "Trong đó" takes the one sum apart that the line above tells; of several none is sure.
    private func isSoleOfLine(_ whole: Int, _ before: [Int], _ number: Int) -> Bool {
        guard !statements[number].figures.contains(whole),
            statements[number].paragraph != statements[number - 1].paragraph
        else { return true }
        return before.count { units[$0] == units[whole] } == 1
    }

    func isOpen(_ statement: Statement) -> Bool {
        statement.isOpen || statement.remainder == .uncounted
    }

    /// The figures that a cue may take apart: of its own sentence, else of the one before.
    private func precedingFigures(_ cue: Int, _ number: Int) -> [Int] {
        let first = reading.firstFigure(behind: cue, in: statements[number].figures)
        let own = (statements[number].figures.lowerBound..<first).suffix(WholeFinder.reach).filter { amounts[$0] }
        if !own.isEmpty || number == 0 { return own }
        let last = statements[number - 1]
        guard statements[number].paragraph - last.paragraph <= 2 else { return [] }
        return last.figures.suffix(WholeFinder.reach).filter { amounts[$0] }
    }

    /// The other source, where the next sentence goes on with it: "… địa phương 53,7 tỷ" and then "… trung ương 16,3 tỷ".
    private func nextSource(after number: Int, than part: Int) -> Int? {
        guard number + 1 < statements.count, let source = reading.figures[part].source else { return nil }
        let next = statements[number + 1]
        guard next.paragraph == statements[number].paragraph, next.partsAt.isEmpty else { return nil }
        return next.figures.first { candidate in
            guard amounts[candidate], units[candidate] == units[part] else { return false }
            return reading.figures[candidate].source.map { isOther($0, source) } ?? false
        }
    }

    private func isOther(_ first: String, _ second: String) -> Bool {
        first != second && (first == "national" || second == "national")
    }

    /// A year each, and every year of the whole: "17,9 tỷ đồng, gồm 5,2 tỷ đồng năm 2021, …".
    private func areYears(_ parts: [Int], of whole: Int) -> Bool {
        guard let from = reading.figures[whole].from, let to = reading.figures[whole].to, to > from,
            parts.count == to - from + 1
        else { return false }
        return zip(parts, from...to).allSatisfy { part, year in
            reading.figures[part].from == year && reading.figures[part].to == year
        }
    }

    /// "…, nhóm thiết bị 2 sản phẩm, nhóm khác 3 sản phẩm": the others are the last.
    func endsInOthers(_ parts: [Int]) -> Bool {
        guard parts.count > 2, let last = parts.last else { return false }
        return gaps.endsIn(["khac"], before: reading.figures[last]) || isOfOthers(last)
    }

    /// National and local money leave nothing out of support, support and counterpart nothing at all.
    ///
    /// Of money that does not say whether it is both, the receivers' own may be missing; that is no small part of it.
    private func isPartition(_ parts: [Int], of whole: Int) -> Bool {
        let sources = Set(parts.compactMap { reading.figures[$0].source })
        let hasLocal = !sources.isDisjoint(with: ["local", "province"])
        let bases = Set(parts.compactMap { reading.figures[$0].basis })
        if bases.contains(.counterpart), bases.contains(.support) { return true }
        guard sources.contains("national"), hasLocal else { return false }
        return reading.figures[whole].unit != .money || isSupport(whole) || isNearlyMade(parts, whole)
    }
}
