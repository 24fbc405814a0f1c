import Vietnamese

/// The rates of a table, row by row: "Kế hoạch | Thực hiện | Tỷ lệ (%)", "Năm 2022 | Năm 2023 | Tăng (%)", "Kinh phí | Tỷ trọng
/// (%)" with a row of the sum.
struct TableRates {
    let reading: Reading
    let gaps: GapWords

    /// What the heads of a table make of its columns, by their numbers.
    private struct Head {
        var plans: [Int] = []
        var done: [Int] = []
        var years: [Int] = []
        var amounts: [Int] = []
        var shares: [Int] = []
        var rates: [Int] = []
        /// The head of the last of them.
        var rateWords: [Substring] = []
        var growths: [Int] = []

        mutating func addRate(_ cell: Int, _ words: [Substring]) {
            rates.append(cell)
            rateWords = words
        }
    }

    private static let plans: [[Substring]] = [
        ["ke", "hoach"], ["du", "toan"], ["duoc", "giao"], ["chi", "tieu"], ["muc", "tieu"], ["kh"], ["giao"],
        ["von", "giao"],
    ]
    private static let done: [[Substring]] = [
        ["thuc", "hien"], ["giai", "ngan"], ["ket", "qua"], ["quyet", "toan"], ["nghiem", "thu"], ["th"],
        ["dat", "duoc"],
    ]
    /// What the head of a rate holds besides: anything more may be of another plan.
    private static let rateWords: Set<Substring> = [
        "ty", "le", "ti", "dat", "so", "sanh", "voi", "hoan", "thanh", "th", "kh", "thuc", "hien", "ke", "hoach",
        "giai", "ngan",
        "tren", "muc", "do", "duoc", "ket", "qua", "du", "toan", "quyet",
    ]
    private static let growthWords: Set<Substring> = [
        "toc", "do", "tang", "giam", "truong", "so", "sanh", "voi", "nam", "truoc", "cung", "ky", "ty", "le",
    ]
    private static let shareWords: Set<Substring> = ["ty", "ti", "trong", "le", "co", "cau", "chiem"]

    func checks(_ tables: [[TableLine]]) -> [ClaimCheck] {
        tables.filter { $0.count > 1 && $0[0].borders.count < TableSums.mostCells }.flatMap(check)
    }

    private func check(_ lines: [TableLine]) -> [ClaimCheck] {
        let rows = lines.map { reading.figures(in: $0) }
        let told = Set(
            zip(lines, rows).dropFirst().flatMap { line, own in own.map { line.cell(of: reading.figures[$0].start) } }
        )
        guard !told.isEmpty, let head = head(lines[0], told) else { return [] }
        return zip(lines, rows).dropFirst().flatMap { line, figures in
            done(line, figures, head) + grown(line, figures, head)
        } + shares(Array(zip(lines, rows).dropFirst()), head)
    }

    /// Reads the heads of the columns that tell figures; nil where a column may be either.
    private func head(_ line: TableLine, _ told: Set<Int>) -> Head? {
        var head = Head()
        for cell in told.sorted() {
            let words = gaps.words(line.cell(cell))
            if gaps.hasPercent(in: line.cell(cell)) {
                addRate(cell, words, to: &head)
                continue
            }
            let isPlan = TableRates.plans.contains(where: words.has)
            guard isPlan || !TableRates.done.contains(where: words.has) else {
                head.done.append(cell)
                continue
            }
            if isPlan {
                guard !TableRates.done.contains(where: words.has) else { return nil }
                head.plans.append(cell)
            } else if words.isEmpty || words.contains("nam"), isOfYear(line.cell(cell)) {
                head.years.append(cell)
            } else {
                head.amounts.append(cell)
            }
        }
        return head
    }

    private func isOfYear(_ cell: Range<Int>) -> Bool {
        gaps.words(cell, withNumbers: true).contains { $0.utf8.count == 4 && Int($0) != nil }
    }

    private func addRate(_ cell: Int, _ words: [Substring], to head: inout Head) {
        if words.contains("tang") || words.contains("giam"), words.allSatisfy(TableRates.growthWords.contains) {
            head.growths.append(cell)
        } else if !words.isEmpty, words.allSatisfy(TableRates.shareWords.contains) {
            head.shares.append(cell)
            if words.contains("le") { head.addRate(cell, words) }
        } else if words.allSatisfy(TableRates.rateWords.contains) {
            head.addRate(cell, words)
        }
    }

    /// What was done of a plan.
    private func done(_ line: TableLine, _ figures: Range<Int>, _ head: Head) -> [ClaimCheck] {
        guard head.plans.count == 1, head.done.count == 1, head.rates.count == 1,
            let plan = figure(head.plans[0], line, figures), let done = figure(head.done[0], line, figures),
            let rate = figure(head.rates[0], line, figures), rate.unit == .percent, plan.unit == done.unit,
            plan.isPlainAmount, done.isPlainAmount, isOfOneTime(plan, done), isOfPlan(plan, line, figures, head),
            let above = done.number, let below = plan.number
        else { return [] }
        return [.share(rate, of: done, above, in: below, within: Interval.ofWhole(plan), and: [plan])].compactMap { $0 }
    }

    /// "Thực hiện năm 2022 | Kế hoạch năm 2023": what was done is not of this plan.
    private func isOfOneTime(_ plan: Figure, _ done: Figure) -> Bool {
        guard let start = plan.from, let end = done.to else { return true }
        return end >= start
    }

    /// Whether the rate is of the plan: no other column tells such amounts ("Năm trước", "Ước cả năm"), or its head names
    /// both, what was done first.
    private func isOfPlan(_ plan: Figure, _ line: TableLine, _ figures: Range<Int>, _ head: Head) -> Bool {
        let planAt = TableRates.place(of: TableRates.plans, in: head.rateWords)
        let doneAt = TableRates.place(of: TableRates.done, in: head.rateWords)
        if let planAt, let doneAt { return doneAt < planAt }
        let isBesideYear = head.years.contains { figure($0, line, figures)?.unit == plan.unit }
        let isBesideAmount = head.amounts.contains { figure($0, line, figures)?.unit == plan.unit }
        return !isBesideAmount && (planAt != nil || !isBesideYear)
    }

    private static func place(of phrases: [[Substring]], in words: [Substring]) -> Int? {
        words.indices.first { place in phrases.contains { words[place...].starts(with: $0) } }
    }

    /// What a year made more than another.
    private func grown(_ line: TableLine, _ figures: Range<Int>, _ head: Head) -> [ClaimCheck] {
        guard head.years.count == 2, head.growths.count == 1, head.rates.isEmpty,
            let old = figure(head.years[0], line, figures), let new = figure(head.years[1], line, figures),
            let growth = figure(head.growths[0], line, figures), growth.unit == .percent, growth.role != .share,
            old.isPlainAmount, new.isPlainAmount, old.unit == new.unit, let first = old.from, let last = new.from,
            first < last,
            let before = old.number, let after = new.number, let said = growth.number
        else { return [] }
        let changes = BaseChecks(reading: reading, statements: [], gaps: gaps)
        // "Tăng, giảm (%)" tells a fall without its sign too, and some print 88 or 112 for 12.
        let isDown = after < before
        guard said < 50 else { return [] }
        return [changes.check(growth, new, old, isGrowth: true, isDown: isDown)].compactMap { $0 }
    }

    /// Shares of the only sums of a table that has a row of all.
    private func shares(_ rows: [(line: TableLine, figures: Range<Int>)], _ head: Head) -> [ClaimCheck] {
        guard head.shares.count == 1, head.plans.isEmpty, head.done.isEmpty, head.years.isEmpty,
            let last = rows.last, isTotal(last.line, last.figures)
        else { return [] }
        let sums = head.amounts.filter { cell in
            rows.allSatisfy { row in figure(cell, row.line, row.figures)?.isPlainAmount ?? false }
        }
        guard sums.count == 1, let whole = figure(sums[0], last.line, last.figures), let below = whole.number,
            figure(head.shares[0], last.line, last.figures)?.number == 100
        else { return [] }
        return rows.dropLast().compactMap { row in
            guard let part = figure(sums[0], row.line, row.figures), part.unit == whole.unit, let above = part.number,
                let share = figure(head.shares[0], row.line, row.figures), share.unit == .percent
            else { return nil }
            return .share(share, of: part, above, in: below, within: Interval.ofWhole(whole), and: [whole])
        }
    }

    private func isTotal(_ line: TableLine, _ figures: Range<Int>) -> Bool {
        guard let first = figures.first else { return false }
        return TableSums.isTotal(gaps.words(line.range.lowerBound..<reading.figures[first].start))
    }

    /// The only figure of a cell.
    private func figure(_ cell: Int, _ line: TableLine, _ figures: Range<Int>) -> Figure? {
        let own = figures.filter { line.cell(of: reading.figures[$0].start) == cell }
        return own.count == 1 ? reading.figures[own[0]] : nil
    }
}
