import Vietnamese

/// Means against the sum and the number of things, or of years, that the sentence clearly ties to them.
///
/// "16,3 tỷ đồng (bình quân 1,16 tỷ đồng/năm)", "1,2 tỷ cho 12 mô hình, 100 triệu đồng/mô hình", "16 cơ sở với tổng kinh
/// phí 2.720 triệu đồng, bình quân mỗi cơ sở 170 triệu đồng". A mean that fits any sum and number told before it is right;
/// it is wrong only where one sum and one number alone may be meant.
struct MeanChecks {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords
    /// Yearly rates that make a series, and are no means.
    let rates: Set<Int>

    /// A sum and what it is shared out among; a number of years has no figure of its own.
    private struct Pair {
        let total: Int
        let count: Int?
        let number: Interval
        let words: String
        let unit: String
    }

    func checks() -> [ClaimCheck] {
        statements.flatMap { statement in statement.figures.dropFirst().compactMap { check($0, statement) } }
    }

    private func check(_ index: Int, _ statement: Statement) -> ClaimCheck? {
        let figure = reading.figures[index]
        guard figure.role == .amount, figure.value != nil, figure.outOf == nil, !reading.isChange(index),
            figure.qualifier != .atLeast, figure.qualifier != .atMost
        else { return nil }
        if figure.isPerYear, figure.per == nil, figure.unit.isSummed, !rates.contains(index) {
            return yearly(index, statement)
        }
        guard figure.unit.isSummed else { return nil }
        return each(index, statement)
    }

    private func yearly(_ index: Int, _ statement: Statement) -> ClaimCheck? {
        let figure = reading.figures[index]
        guard saysMean(index), let (years, words) = years(index, statement),
            YearSpans.years(in: gaps.lead(to: figure, from: reading.figures[index - 1])) == nil
        else { return nil }
        let told = Told(before: index, in: statement, reading)
        func pairs(_ totals: [Int]) -> [Pair] {
            totals.filter { reading.figures[$0].unit == figure.unit && isOfPeriod($0, of: index) }.map {
                Pair(
                    total: $0,
                    count: nil,
                    number: Interval(years, years),
                    words: words,
                    unit: "năm"
                )
            }
        }
        let clear = pairs(told.main).filter {
            !reading.hasSemicolon(from: reading.places[$0.total], to: reading.places[index])
                && !told.hasParts(behind: reading.places[$0.total]) && isOnlyMean(index, of: $0)
        }
        return verdict(index, clear, among: pairs(told.all))
    }

    /// How many years a mean is of: those of its period, or as many as its sentence counts before it ("10 năm qua").
    private func years(_ index: Int, _ statement: Statement) -> (Double, String)? {
        let figure = reading.figures[index]
        if let from = figure.from, let to = figure.to {
            return to > from ? (Double(to - from + 1), "năm (\(from)–\(to))") : nil
        }
        let first = reading.places[statement.figures.lowerBound]
        let spans = reading.events[statement.range.lowerBound..<reading.places[index]].compactMap { event -> Int? in
            if case .span(let years) = event.what { return event.end <= reading.events[first].start ? years : 0 }
            return nil
        }
        guard figure.period == nil, spans.count == 1, spans[0] > 1,
            GapWords.rounding.isDisjoint(with: gaps.lead(to: reading.figures[statement.figures.lowerBound], from: nil))
        else { return nil }
        return (Double(spans[0]), "năm")
    }

    /// Whether "bình quân" or "mỗi năm" leads to a figure.
    private func saysMean(_ index: Int) -> Bool {
        let (from, to) = (reading.places[index - 1], reading.places[index])
        return reading.hasCue(.average, from: from, to: to) || reading.hasCue(.perYear, from: from, to: to)
    }

    private func isOfPeriod(_ first: Int, of second: Int) -> Bool {
        reading.figures[first].from == reading.figures[second].from
            && reading.figures[first].to == reading.figures[second].to
    }
}

extension MeanChecks {
    private func each(_ index: Int, _ statement: Statement) -> ClaimCheck? {
        let figure = reading.figures[index]
        let lead = lead(to: index)
        guard figure.per != nil || lead.has(["quan", "moi"]) || lead.has(["binh", "moi"]) || saysEach(lead) else {
            return nil
        }
        let told = Told(before: index, in: statement, reading)
        func pairs(_ amounts: [Int]) -> [Pair] {
            let counts = amounts.filter { isCounted($0, by: figure, lead) }
            let totals = amounts.filter { reading.figures[$0].isOfOneThing(as: figure) && !isWage(index, after: $0) }
            return counts.flatMap { count in
                let noun = reading.figures[count].unitName
                return totals.compactMap { total in
                    Interval(reading.figures[count]).map {
                        Pair(total: total, count: count, number: $0, words: noun, unit: noun)
                    }
                }
            }
        }
        let clear = pairs(told.main)
        let isClear =
            clear.count == 1 && isOnlyMean(index, of: clear[0]) && isTied(clear[0])
            && !told.hasParts(behind: reading.places[clear[0].total]) && isOneSubject(clear[0].total, lead)
        return verdict(index, isClear ? clear : [], among: pairs(told.all))
    }

    /// "mỗi cụm rộng bình quân 40 ha", "mỗi cơ sở nhận được trung bình 250 triệu đồng".
    private func saysEach(_ lead: [Substring]) -> Bool {
        guard let each = lead.firstIndex(of: "moi") else { return false }
        let words = Array(lead[each...])
        return words.has(["binh", "quan"]) || words.has(["trung", "binh"])
    }

    /// The words that lead to a figure in its clause, behind the figure before it.
    private func lead(to index: Int) -> [Substring] {
        let clause = gaps.clause(before: reading.figures[index])
        guard let own = gaps.between(reading.figures[index - 1], reading.figures[index]) else { return clause }
        return own.count < clause.count ? own : clause
    }

    /// Whether a figure counts what the mean is of: "200 triệu đồng/cơ sở", "bình quân mỗi cơ sở 200 triệu đồng".
    private func isCounted(_ count: Int, by mean: Figure, _ lead: [Substring]) -> Bool {
        let figure = reading.figures[count]
        guard case .count(let noun) = figure.unit, figure.number ?? 0 > 0, gaps.each(before: figure) == nil else {
            return false
        }
        if let per = mean.per { return per == noun }
        return Figure.names(of: noun).contains { lead.has(["moi"] + Fold.key($0).split(separator: " ")) }
    }

    /// "lương từ 6,2 triệu đồng lên 8,1 triệu đồng/người/tháng": what one earns is no mean of a sum.
    private func isWage(_ index: Int, after total: Int) -> Bool {
        if let next = gaps.clause(behind: reading.figures[index]).first, MeanChecks.spans.contains(next) { return true }
        return reading.hasCue(.becomes, from: reading.places[total], to: reading.places[index])
    }

    private static let spans: Set<Substring> = ["thang", "ngay", "gio", "ca", "vu", "quy", "tuan"]

    /// Nothing but words of a mean, and of what the sum and the number are of, stands in its clause: "doanh thu bình quân",
    /// "định mức" and "…/đề án máy móc" are of something else.
    private func isOnlyMean(_ index: Int, of pair: Pair) -> Bool {
        let figure = reading.figures[index]
        let told = [pair.total, pair.count ?? pair.total].map { reading.figures[$0] }
        let own = Set(told.flatMap { gaps.clause(before: $0) + gaps.clause(behind: $0) })
            .union(told.flatMap { Fold.key($0.unitName).split(separator: " ") })
        return (lead(to: index) + gaps.clause(behind: figure)).allSatisfy {
            MeanChecks.words.contains($0) || own.contains($0)
        }
    }

    private static let words: Set<Substring> = [
        "tinh", "ra", "binh", "quan", "trung", "moi", "mot", "duoc", "ho", "tro", "la", "muc", "tuc", "tuong", "ung",
        "duong", "khoang", "hon", "gan", "dat", "voi", "kinh", "phi", "cho", "suat", "chi", "va", "so", "tien",
        "nam", "hang", "nhu", "vay", "nhan", "co", "thu", "hut", "rong", "dao", "tao", "giai", "ngan", "cap",
    ]

    /// "mức hỗ trợ bình quân" is no mean of what was invested.
    private func isOneSubject(_ total: Int, _ lead: [Substring]) -> Bool {
        let words = gaps.clause(before: reading.figures[total])
        let isInvested = words.has(["dau", "tu"]) || words.has(["tri", "gia"]) || words.has(["gia", "tri"])
        return reading.figures[total].basis != .counterpart && !(isInvested && lead.has(["ho", "tro"]))
    }

    /// Whether the words between a sum and a number say that the one is of the other.
    private func isTied(_ pair: Pair) -> Bool {
        guard let count = pair.count else { return false }
        let (first, last) = (min(count, pair.total), max(count, pair.total))
        guard !reading.hasSemicolon(from: reading.places[first], to: reading.places[last]),
            reading.figures[first].from == reading.figures[last].from,
            reading.figures[first].to == reading.figures[last].to
        else { return false }
        if !reading.isParted(first, last) { return true }
        let words = gaps.clause(before: reading.figures[pair.total])
        if pair.total == first, count == pair.total + 1, let head = words.first {
            return MeanChecks.means.contains(head) && gaps.clause(before: reading.figures[count]).isEmpty
        }
        // "rộng 75 ha, thu hút 6 dự án với vốn đăng ký 120 triệu USD": the sum is of what stands beside it.
        if pair.total == last, last > first + 1, !reading.isParted(last - 1, last) { return false }
        return pair.total == last && MeanChecks.heads.contains(where: words.has)
    }

    /// "Từ nguồn vốn 12,5 tỷ đồng, 50 cơ sở đã được hỗ trợ": what the things were given is told before them.
    private static let means: Set<Substring> = ["tu", "voi", "bang"]

    private static let heads: [[Substring]] = [
        ["kinh", "phi"], ["so", "tien"], ["tong", "so"], ["tong", "cong"], ["tong", "von"], ["ngan", "sach"],
        ["doanh", "thu"], ["doanh", "so"], ["voi"],
    ]
}

extension MeanChecks {
    /// The pair that is meant: the nearest that fits, else the only clear one.
    private func verdict(_ index: Int, _ clear: [Pair], among all: [Pair]) -> ClaimCheck? {
        if let fitting = all.last(where: { fits(index, $0, Interval(reading.figures[$0.total])) }) {
            return check(index, fitting, .agrees)
        }
        guard clear.count == 1 else { return nil }
        let isRounded = fits(index, clear[0], Interval.ofWhole(reading.figures[clear[0].total]))
        return check(index, clear[0], isRounded ? .unclear : .differs)
    }

    private func fits(_ index: Int, _ pair: Pair, _ total: Interval?) -> Bool {
        let figure = reading.figures[index]
        guard let total, let said = Interval.ofWhole(figure), pair.number.low > 0 else { return false }
        // Things come whole, and their mean is rounded to one.
        let slack = figure.unit == .money ? 0 : max(figure.step.double, 1) / 2
        return Interval(total.low / pair.number.high - slack, total.high / pair.number.low + slack).meets(said)
    }

    private func check(_ index: Int, _ pair: Pair, _ verdict: ClaimCheck.Verdict) -> ClaimCheck? {
        let (figure, total) = (reading.figures[index], reading.figures[pair.total])
        let number = pair.count.map { reading.figures[$0].number ?? 0 } ?? pair.number.low
        guard let printed = figure.number, let sum = total.number, number > 0, printed > 0 else { return nil }
        let expected = sum / number
        let implied = Printed.decimal((sum / printed).rounded(), places: 0)
        let ending =
            switch verdict {
            case .agrees: ": khớp"
            case .unclear: SumChecks.rounded
            default: ", tức \(implied) \(pair.unit), không phải \(Printed.decimal(number, places: 0))"
            }
        let isMoney = figure.unit == .money
        let print: (Double) -> String = { isMoney ? Printed.money($0) : Printed.amount($0, like: figure) }
        return ClaimCheck(
            .average,
            verdict,
            figures: [figure.id, total.id],
            expected: shown(expected.rounded()),
            found: figure.value,
            explanation: "\(print(sum)) ÷ \(Printed.decimal(number, places: 0)) \(pair.words) = "
                + "\(isMoney ? Printed.money(expected, like: printed) : print(expected)); "
                + "văn bản ghi \(print(printed))\(ending)"
        )
    }
}
