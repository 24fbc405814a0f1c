import Vietnamese

/// A series of yearly rates ("2002 – 2005 mỗi năm 2 tỷ, 2006 3 tỷ").
struct Series: Sendable {
    let members: [Int]
    /// The first figure of the statement.
    let statement: Int
    let source: String?
    let place: String?
    let from: Int
    let to: Int

    /// The rate of one year, or nothing where the series leaves it out.
    func rate(of year: Int, in reading: Reading) -> Double? {
        members.lazy.map { reading.figures[$0] }
            .first { ($0.from ?? .max) <= year && ($0.to ?? .min) >= year }?.number
    }
}

/// Finds series and adds them up.
struct SeriesChecks {
    let reading: Reading
    let statements: [Statement]

    func series() -> [Series] {
        statements.compactMap(series)
    }

    private func series(in statement: Statement) -> Series? {
        var members: [Int] = []
        for index in statement.figures {
            let figure = reading.figures[index]
            guard figure.unit == .money, figure.role == .amount, figure.per == nil, let from = figure.from else {
                continue
            }
            let isNext =
                members.last.map { (reading.figures[$0].to ?? .max) < from }
                ?? (figure.isPerYear || opensSpan(index, in: statement))
            if isNext, figure.isPerYear || figure.from == figure.to { members.append(index) }
        }
        guard members.count > 1, members.contains(where: { reading.figures[$0].isPerYear }) else { return nil }
        let first = reading.figures[members[0]]
        guard let from = first.from, let to = reading.figures[members[members.count - 1]].to else { return nil }
        return Series(
            members: members,
            statement: statement.figures.lowerBound,
            source: first.source,
            place: first.ground,
            from: from,
            to: to
        )
    }

    /// "20 tỷ đồng, trong đó năm 2011 là 2 tỷ đồng, từ năm 2012 đến năm 2015 mỗi năm 4,5 tỷ đồng".
    private func opensSpan(_ index: Int, in statement: Statement) -> Bool {
        index > statement.figures.lowerBound && reading.figures[index].from == reading.figures[index].to
            && reading.hasCue(.parts, from: reading.places[index - 1], to: reading.places[index])
    }

    func checks(_ series: [Series], _ gaps: GapWords) -> [ClaimCheck] {
        let rates = Set(series.flatMap(\.members).filter { $0 == 0 || !isMean($0, of: $0 - 1) })
        return YearSpans(reading: reading, statements: statements, gaps: gaps).checks()
            + series.compactMap { sum($0, gaps) }
            + MeanChecks(reading: reading, statements: statements, gaps: gaps, rates: rates).checks()
    }

    /// The sum that the series makes: the last one told before it, or the one that "tổng cộng" tells right behind.
    private func whole(of series: Series, _ gaps: GapWords) -> Int? {
        let isWhole: (Int) -> Bool = { index in
            let figure = reading.figures[index]
            return figure.unit == .money && !figure.isPerYear && figure.role == .amount && figure.value != nil
                && (figure.source == series.source || figure.source == nil || opensParts(index, series.members[0]))
        }
        if let before = (series.statement..<series.members[0]).last(where: isWhole) {
            return isMean(series.members[0], of: before) ? nil : before
        }
        return closing(series, gaps)
    }

    /// "…, tổng cộng 13 tỷ đồng": what was said of each year before does not hold for it.
    private func closing(_ series: Series, _ gaps: GapWords) -> Int? {
        let next = series.members[series.members.count - 1] + 1
        guard next < reading.figures.count else { return nil }
        let figure = reading.figures[next]
        let words = gaps.clause(before: figure)
        guard figure.unit == .money, figure.role == .amount, figure.value != nil, figure.per == nil,
            figure.source == series.source || figure.source == nil, words.starts(with: ["tong", "cong"]),
            !words.contains("moi"), !words.contains("binh")
        else { return nil }
        return next
    }

    /// "12 tỷ đồng, trong đó giai đoạn 2016-2018 mỗi năm 2 tỷ đồng": the rates are those of the sum before, whatever
    /// source it names.
    private func opensParts(_ whole: Int, _ first: Int) -> Bool {
        whole == first - 1 && reading.figures[first].source == nil
            && reading.hasCue(.parts, from: reading.places[whole], to: reading.places[first])
    }

    /// "Giai đoạn 2016-2018 được 6 tỷ đồng, mỗi năm 2 tỷ đồng": a rate of the years that the sum itself is of.
    private func isMean(_ rate: Int, of total: Int) -> Bool {
        let (figure, sum) = (reading.figures[rate], reading.figures[total])
        guard total == rate - 1, figure.from == sum.from, figure.to == sum.to else { return false }
        return !(reading.places[total] + 1..<reading.places[rate]).contains { place in
            if case .period = reading.events[place].what { true } else { false }
        }
    }

    private func sum(_ series: Series, _ gaps: GapWords) -> ClaimCheck? {
        guard let whole = whole(of: series, gaps) else { return nil }
        let members = series.members.map { reading.figures[$0] }
        var total = 0.0
        var terms: [String] = []
        for member in members {
            guard let rate = member.number, let from = member.from, let to = member.to else { return nil }
            total += rate * Double(to - from + 1)
            let years = to - from + 1
            terms.append((years > 1 ? "\(years) × " : "") + Printed.billions(rate))
        }
        let figure = reading.figures[whole]
        guard let printed = Interval.ofWhole(figure), let target = figure.number else { return nil }
        let made = Interval(total, total)
        if total < printed.low, let end = figure.to, end > series.to { return nil }
        let agrees = made.meets(printed)
        let isRounded = agrees && Interval.isRoundedAtMost(figure, to: made)
        let ending =
            isRounded ? SumChecks.rounded : agrees ? ": khớp" : ": lệch \(Printed.money(abs(total - target)))"
        return ClaimCheck(
            .series,
            isRounded ? .unclear : agrees ? .agrees : .differs,
            figures: [figure.id] + members.map(\.id),
            expected: shown(total),
            found: figure.value,
            explanation: "\(terms.joined(separator: " + ")) = \(Printed.money(total)); "
                + "văn bản ghi \(figure.qualifier.words)\(Printed.money(target))\(ending)"
        )
    }
}
