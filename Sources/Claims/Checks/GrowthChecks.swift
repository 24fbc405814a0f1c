import Vietnamese

/// Growth against its base, looked for in all the texts that were given together.
struct GrowthChecks {
    let readings: [Reading]
    let series: [[Series]]
    /// The amounts of all texts by what a growth asks for.
    private let totals: [Key: [Figure]]

    /// How many series are asked at most, so that many texts together take no longer than one by one.
    private static let mostSeries = 200

    /// How many figures back another sum may be meant.
    private static let near = 6

    private struct Key: Hashable {
        let place: String?
        let from: Int?
        let to: Int?
    }

    init(readings: [Reading], series: [[Series]]) {
        self.readings = readings
        self.series = series.map { Array($0.prefix(GrowthChecks.mostSeries)) }
        let amounts = readings.flatMap(\.figures).filter { figure in
            figure.unit == .money && figure.role == .amount && !figure.isPerYear && figure.value != nil
                && figure.from != nil
        }
        totals = Dictionary(grouping: amounts) { Key(place: $0.ground, from: $0.from, to: $0.to) }
    }

    /// The checks of one of the readings.
    func checks(of number: Int) -> [ClaimCheck] {
        let reading = readings[number]
        return reading.figures.indices.compactMap { growth(reading, $0) }
    }

    private func growth(_ reading: Reading, _ index: Int) -> ClaimCheck? {
        let figure = reading.figures[index]
        guard figure.unit == .percent, figure.role == .growth || figure.role == .decline, let printed = figure.number,
            let years = figure.base, let from = years.from, figure.source != nil
        else { return nil }
        guard let now = amount(reading, before: index, like: figure) else { return nil }
        guard let base = base(figure, from, years.to) else {
            return ClaimCheck(
                .growth,
                .noData,
                figures: [figure.id, now.id],
                found: figure.value,
                explanation: "không có số của giai đoạn \(from)–\(years.to) để so"
            )
        }
        guard let current = now.number, base.sum > 0, let said = Interval(figure) else { return nil }
        let change = (current / base.sum - 1) * 100 * (figure.role == .decline ? -1 : 1)
        let half = figure.step.double / 2
        let agrees = Interval(change - half, change + half).meets(said)
        if !agrees, isOfOther(reading, index, base.sum, said) { return nil }
        let words =
            "\(Printed.money(current)) ÷ \(base.words) − 1 = \(Printed.decimal(change, places: 2, atLeast: 1)) %; "
            + "văn bản ghi \(Printed.decimal(printed, places: 3)) %"
        return ClaimCheck(
            .growth,
            agrees ? .agrees : .differs,
            figures: [figure.id, now.id] + base.ids,
            expected: shown((change * 100).rounded() / 100),
            found: figure.value,
            explanation: words
                + (agrees ? ": khớp" : ": lệch \(Printed.decimal(abs(change - printed), places: 2)) điểm %")
        )
    }

    /// Whether another sum of the same time, told shortly before, grew by this much: "5,4 tỷ đồng, trong đó quốc gia 2 tỷ đồng,
    /// tăng 20% so với năm 2022 (4,5 tỷ đồng)".
    private func isOfOther(_ reading: Reading, _ index: Int, _ base: Double, _ said: Interval) -> Bool {
        let figure = reading.figures[index]
        return reading.figures[..<index].suffix(GrowthChecks.near).contains { other in
            guard other.unit == .money, other.isOneSum, other.from == figure.from, other.to == figure.to,
                let number = other.number
            else { return false }
            let change = (number / base - 1) * 100 * (figure.role == .decline ? -1 : 1)
            let half = figure.step.double / 2
            return Interval(change - half, change + half).meets(said)
        }
    }

    /// The amount that grew: the last one of the same source and place.
    private func amount(_ reading: Reading, before index: Int, like figure: Figure) -> Figure? {
        reading.figures[..<index].suffix(60).last { candidate in
            candidate.unit == .money && !candidate.isPerYear && candidate.role == .amount && candidate.value != nil
                && candidate.source == figure.source && candidate.ground == figure.ground
                && candidate.from == figure.from
                && candidate.to == figure.to
        }
    }

    private struct Base {
        let sum: Double
        let words: String
        let ids: [String]
    }

    private func base(_ figure: Figure, _ from: Int, _ to: Int) -> Base? {
        let direct = totals[Key(place: figure.ground, from: from, to: to)]?.first { isSame($0.source, figure.source) }
        if let direct, let number = direct.number {
            return Base(sum: number, words: Printed.money(number), ids: [direct.id])
        }
        for (reading, series) in zip(readings, series) {
            for one in series where one.place == figure.ground && isSame(one.source, figure.source) {
                if let base = sum(one, reading, from, to) { return base }
            }
        }
        return nil
    }

    /// The yearly rates of a series over the years asked for.
    private func sum(_ series: Series, _ reading: Reading, _ from: Int, _ to: Int) -> Base? {
        guard from >= series.from, to <= series.to, to - from < 60 else { return nil }
        var total = 0.0
        for year in from...to {
            guard let rate = series.rate(of: year, in: reading) else { return nil }
            total += rate
        }
        let ids = series.members.map { reading.figures[$0] }
            .filter { ($0.from ?? .max) <= to && ($0.to ?? .min) >= from }.map(\.id)
        let words = "\(Printed.money(total)) (\(from)–\(to) theo số từng năm)"
        return Base(sum: total, words: words, ids: ids)
    }

    /// Local money is the province's where nothing else is said.
    private func isSame(_ first: String?, _ second: String?) -> Bool {
        let local: Set = ["local", "province"]
        guard let first, let second else { return false }
        return first == second || (local.contains(first) && local.contains(second))
    }
}
