import Vietnamese

/// What was given for one thing: "300 triệu đồng/cơ sở", or "1,6 tỷ đồng" behind "2 mô hình".
struct SupportOfOne {
    let index: Int
    /// The number of things that the money was given for; nil where the text itself names the support of one.
    let count: Int?
    let noun: String
    /// In đồng: what the words leave as the least for one, and what they print.
    let least: Double
    let each: Double

    private static let links: Set<Substring> = [
        "voi", "cho", "kinh", "phi", "so", "tien", "ho", "tro", "la", "muc", "trinh", "dien", "ky", "thuat", "cnnt",
    ]

    /// Nil where the figure is no support, or it is not told of how many things.
    init?(_ index: Int, of reading: Reading, in statement: Statement, _ gaps: GapWords) {
        let figure = reading.figures[index]
        guard figure.unit == .money, figure.role == .amount, figure.basis == .support, figure.qualifier != .atMost,
            let low = Interval(figure)?.low, let sum = figure.number, !reading.isChange(index)
        else { return nil }
        self.index = index
        if let noun = figure.per {
            (count, self.noun, least, each) = (nil, noun, low, sum)
            return
        }
        guard index > statement.figures.lowerBound else { return nil }
        let things = reading.figures[index - 1]
        guard things.role == .amount, things.outOf == nil, things.qualifier == .exact, let number = things.number,
            number >= 1, gaps.links(things, figure, SupportOfOne.links)
        else { return nil }
        (count, noun, least, each) = (index - 1, things.unitName, low / number, sum / number)
    }

    /// "1,6 tỷ ÷ 2 mô hình = 800 triệu mỗi mô hình", or the support of one as it is printed.
    func words(_ reading: Reading) -> String {
        let figure = reading.figures[index]
        guard let count, let number = reading.figures[count].number, let sum = figure.number else {
            return "\(Printed.money(each)) mỗi \(noun)"
        }
        return "\(Printed.money(sum)) ÷ \(Printed.amount(number, like: reading.figures[count])) = "
            + "\(Printed.money(each)) mỗi \(noun)"
    }

    func ids(_ reading: Reading) -> [String] {
        [reading.figures[index].id] + (count.map { [reading.figures[$0].id] } ?? [])
    }
}
