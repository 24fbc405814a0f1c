/// The items of a sum, each on a line of its own, under it or above it.
///
/// "Tổng kinh phí 5 tỷ đồng, gồm:", "- Đào tạo nghề: 700 triệu đồng;", "- Máy móc: 4.300 triệu đồng."; or the lines first
/// and "Cộng: 5 tỷ đồng" under them; or "Đào tạo nghề: 6 lớp, kinh phí 420 triệu đồng. … Tổng cộng 5,8 tỷ đồng".
struct ItemLines {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    static let mostLines = 30
    /// Things that are in one item alone; people and establishments may be in several.
    private static let things: Set = ["đề án", "lớp", "mô hình", "sản phẩm", "cụm công nghiệp", "lớp học"]

    /// The items of a list in the order of the text.
    struct List {
        var items: [Int] = []
        /// Whether each line told one sum and the list ends for sure.
        var isSure = true
        /// Whether a semicolon ends each line but the last.
        var isClosed = false
    }

    func checks() -> [ClaimCheck] {
        statements.indices.flatMap { number in
            totals(in: statements[number]).compactMap { opened(by: $0, number) }
                + statements[number].figures.prefix(2).compactMap { closed(by: $0, number) }
        }
    }

    func isSummed(_ figure: Figure) -> Bool {
        figure.isPlainAmount && (figure.unit == .money || ItemLines.things.contains(figure.unitName))
    }

    /// The one sum, and the one number of things, that a line tells before "gồm:", "trong đó:".
    private func totals(in line: Statement) -> [Int] {
        guard line.figures.count <= ItemLines.mostLines, let last = line.figures.last, leadsToLines(last) else {
            return []
        }
        let sums = line.figures.filter { isSummed(reading.figures[$0]) && !reading.isChange($0) }
        return sums.filter { one in
            line.figures.count { reading.figures[$0].unit == reading.figures[one].unit } == 1
        }
    }

    /// Whether a colon or "gồm", "trong đó" or the like and the end of the line follow a figure, and nothing else is told.
    private func leadsToLines(_ figure: Int) -> Bool {
        var isLed = gaps.endsInColon(reading.figures[figure])
        for event in reading.events[(reading.places[figure] + 1)...] {
            switch event.what {
            case .comma, .colon, .semicolon, .sentence: continue
            case .cue(.parts): isLed = true
            case .paragraph: if isLed { return true }
            case .bullet, .figure: return false
            default: if isLed { return false }
            }
        }
        return false
    }
}

extension ItemLines {
    private func opened(by total: Int, _ number: Int) -> ClaimCheck? {
        let figure = reading.figures[total]
        guard number + 1 < statements.count, statements[number + 1].paragraph - statements[number].paragraph <= 2,
            let mark = mark(number + 1), mark != self.mark(number)
        else { return nil }
        let list = list(under: number, mark, like: figure)
        let parts = list.items.map { reading.figures[$0] }
        guard parts.count > 1, figure.source != nil || !parts.areOfOneSourceEach(of: figure) else { return nil }
        // Where a semicolon ends each line but the last, all of them are meant.
        let ends = list.isClosed ? [] : (2..<parts.count).map { Array(parts[..<$0]) }
        let isComplete = gaps.words(behind: reading.figures[statements[number].figures.upperBound - 1], upTo: 24)
            .contains("gom")
        return verdict(parts, ends, figure, isSure: list.isSure, isComplete: isComplete)
    }

    func mark(_ number: Int) -> Unicode.Scalar? {
        gaps.itemMark(reading.figures[statements[number].figures.lowerBound])
    }

    /// The lines under a line that have one mark; those of other marks that "trong đó:" opens below them are passed over.
    private func list(under number: Int, _ mark: Unicode.Scalar, like total: Figure) -> List {
        var list = List()
        var before: Statement?
        var last: Statement?
        var isOfSemicolons: Bool?
        for statement in statements.dropFirst(number + 1).prefix(ItemLines.mostLines) {
            defer { before = statement }
            if let before, areOneLine(before, statement) { continue }
            let own = self.mark(statement)
            guard statement.paragraph <= (before ?? statement).paragraph + 1,
                own == mark || last.map(opensLines) ?? false,
                own != self.mark(number)
            else {
                list.isSure = list.isSure && own != mark
                break
            }
            guard own == mark else { continue }
            guard let item = item(statement, like: total, &list) else {
                list.isSure = false
                return list
            }
            list.items.append(item)
            last = statement
            let isSemicolon = endsInSemicolon(statement)
            if isOfSemicolons == true, !isSemicolon {
                list.isClosed = true
                return list
            }
            isOfSemicolons = isOfSemicolons ?? isSemicolon
        }
        list.isSure = list.isSure && last.map { isEnded($0, mark, above: self.mark(number)) } ?? false
        return list
    }

    /// Whether two sentences stand in one line; a full line that the next number goes on may have been taken for one.
    func areOneLine(_ first: Statement, _ second: Statement) -> Bool {
        let figures = (reading.figures[first.figures.upperBound - 1], reading.figures[second.figures.lowerBound])
        return first.paragraph == second.paragraph && !(gaps.areOnLines(figures.0, figures.1) && mark(second) != nil)
    }

    /// Whether the line behind an item is none of its list, nor below it.
    private func isEnded(_ line: Statement, _ mark: Unicode.Scalar, above: Unicode.Scalar?) -> Bool {
        guard let next = gaps.nextMark(behind: reading.figures[line.figures.upperBound - 1]) else { return true }
        return next == above || (rank(next) < rank(mark))
    }

    private func rank(_ mark: Unicode.Scalar) -> Int { ["I", "1", "a"].firstIndex(of: mark) ?? 3 }

    private func opensLines(_ line: Statement) -> Bool { leadsToLines(line.figures.upperBound - 1) }

    func mark(_ statement: Statement) -> Unicode.Scalar? {
        gaps.itemMark(reading.figures[statement.figures.lowerBound])
    }

    private func endsInSemicolon(_ statement: Statement) -> Bool {
        guard let last = reading.events[statement.range].last else { return false }
        if case .semicolon = last.what { return true }
        return false
    }

    /// What a line tells of its item: the first sum, with no other beside it but its own parts.
    func item(_ statement: Statement, like total: Figure, _ list: inout List) -> Int? {
        let own = statement.figures.filter { reading.figures[$0].unit == total.unit }
        guard let first = own.first, reading.figures[first].isPlainAmount, !reading.isChange(first),
            gaps.each(before: reading.figures[first]) == nil, !tellsOther(statement, before: first)
        else { return nil }
        let end = statement.partsAt.first ?? statement.range.upperBound
        if own.count(where: { reading.places[$0] < end && !reading.isChange($0) }) > 1 { list.isSure = false }
        if statement.isOpen { list.isSure = false }
        if reading.figures[first].basis == .counterpart, total.basis == .support { list.isSure = false }
        return first
    }

    /// A mean, a price, a result of an establishment or a part is no item of a sum.
    private func tellsOther(_ statement: Statement, before figure: Int) -> Bool {
        reading.events[statement.range.lowerBound..<reading.places[figure]].contains {
            switch $0.what {
            case .cue(.average), .cue(.price), .cue(.performance), .cue(.parts), .cue(.perYear): true
            default: false
            }
        }
    }
}
