/// Which year each figure of a list belongs to: "các năm 2021, 2022 và 2023 lần lượt là 2, 3 và 4 tỷ đồng".
struct RespectiveYears {
    /// The years by the place of the figure among the events.
    private var years: [Int: Int] = [:]

    init(events: [Event], raws: [RawFigure], range: Range<Int>) {
        var span: Period?
        for index in range {
            switch events[index].what {
            case .period(let period) where !period.isBase: span = period
            case .cue(.respectively):
                guard let span, let first = span.from else { continue }
                let figures = RespectiveYears.list(events, raws, (index + 1)..<range.upperBound)
                guard figures.count > 1, figures.count == span.years else { continue }
                for (offset, figure) in figures.enumerated() { years[figure] = first + offset }
            default: break
            }
        }
    }

    func period(for index: Int) -> Period? {
        years[index].map { Period(from: $0, to: $0) }
    }

    /// The figures of one unit that follow each other up to the end of the clause.
    private static func list(_ events: [Event], _ raws: [RawFigure], _ range: Range<Int>) -> [Int] {
        var found: [Int] = []
        var unit: String?
        for index in range {
            switch events[index].what {
            case .figure(let number):
                let raw = raws[number]
                guard unit == nil || unit == raw.unit else { return found }
                unit = raw.unit
                found.append(index)
            case .period, .open, .cue(.respectively), .cue(.parts), .cue(.total): return found
            default: break
            }
        }
        return found
    }
}
