import Vietnamese

/// Numbers alone in a cell of a pasted table, which the head of their column gives a unit.
extension Scanner {
    /// How many lines above a row its head may stand, and how many tokens a line has at most.
    private static let mostRows = 60
    private static let longestLine = 200

    /// The figure of a number that fills a cell behind another cell.
    mutating func cellFigure(at index: Int) -> RawFigure? {
        guard text.isCellMark(index - 1), let amount = text.amount(at: index), endsCell(amount.end),
            let line = lineStart(before: index), let column = column(of: index, in: line)
        else { return nil }
        var figure: RawFigure?
        if case .row(let isPlan) = column {
            figure = tableHead.row(text, cells(from: line, to: index)).flatMap { cell(amount, $0, at: index) }
            figure?.isPlanned = isPlan
        } else {
            figure = cell(amount, column, at: index)
        }
        figure?.period = tableHead.period(number(of: index, in: line))
        return figure
    }

    private func cell(_ amount: Amount, _ column: TableHead.Column, at index: Int) -> RawFigure? {
        switch column {
        case .unit(let unit): return figure(amount, unit, at: index)
        case .row: return nil
        case .noun(let noun):
            let whole = noun.family == .measure ? amount : figureReader.wholeReading(amount)
            guard whole.value.scale == 0 || noun.family == .measure else { return nil }
            return counting(noun, whole, at: index)
        }
    }

    /// The cells of a row before a number.
    private func cells(from line: Int, to index: Int) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = line
        for place in line..<index where text.isCellMark(place) {
            cells.append(start..<place)
            start = place + 1
        }
        return cells
    }

    private func endsCell(_ index: Int) -> Bool {
        index >= text.tokens.count || text.isKind(index, .lineBreak) || text.isCellMark(index)
    }

    private func lineStart(before index: Int) -> Int? {
        let first = max(0, index - Scanner.longestLine)
        let lineBreak = (first..<index).last { text.isKind($0, .lineBreak) }
        return lineBreak.map { $0 + 1 } ?? (first == 0 ? 0 : nil)
    }

    private mutating func column(of index: Int, in line: Int) -> TableHead.Column? {
        if line != tableHead.line { tableHead = head(above: line) }
        // Where a row has lost its empty cells, nobody knows what stands in which column.
        guard tableHead.width == text.emptyCells(before: line) + cellMarks(from: line) + 1 else { return nil }
        return tableHead.column(number(of: index, in: line))
    }

    /// Which cell of its line a token stands in.
    private func number(of index: Int, in line: Int) -> Int {
        text.emptyCells(before: line) + (line..<index).count { text.isCellMark($0) }
    }

    private func cellMarks(from line: Int) -> Int {
        var place = line
        var count = 0
        while place < min(text.tokens.count, line + Scanner.longestLine), text.tokens[place].kind != .lineBreak {
            if text.isCellMark(place) { count += 1 }
            place += 1
        }
        return count
    }

    /// The head of a row: that of the row above, else the first line of the table that names a unit.
    private func head(above row: Int) -> TableHead {
        var line = row
        // Two tables may follow each other, one pasted with tabs and one with bars.
        let isBarred = (row..<min(row + Scanner.longestLine, text.tokens.count)).first(where: text.isCellMark)
            .map { text.isWord($0, words.bar) }
        for _ in 0..<Scanner.mostRows {
            guard line > 0, let above = lineStart(before: line - 1) else { break }
            if above == tableHead.line {
                var head = tableHead
                head.line = row
                return head
            }
            guard let border = (above..<line - 1).first(where: text.isCellMark),
                text.isWord(border, words.bar) == isBarred
            else { break }
            line = above
        }
        var head = line == row ? TableHead() : TableHead(text, line: line, usual: usualUnit(above: line))
        head.line = row
        return head
    }

    /// "ĐVT: triệu đồng", "(Đơn vị tính: triệu đồng)" at the end of the line above a table.
    private func usualUnit(above line: Int) -> UnitWord? {
        guard line > 1, let start = lineStart(before: line - 1) else { return nil }
        let colon = (start..<line - 1).last { text.isWord($0, words.colon) }
        return colon.flatMap { text.moneyOrShare(at: $0 + 1) }
    }
}
