/// Which year each figure of a list belongs to: "các năm 2021, 2022 và 2023 lần lượt là 2, 3 và 4 tỷ đồng".
struct RespectiveYears {
    /// The years by the place of the figure among the events.
    private var years: [Int: Int] = [:]

    init(events: [Event], raws: [RawFigure], range: Range<Int>) {
        var span: Period?
        var listed = range.lowerBound
        for index in range {
            let list: [Int]
            switch events[index].what {
            case .period(let period) where !period.isBase:
                span = period
                continue
            case .figure(let number) where raws[number].isBare && index >= listed:
                list = RespectiveYears.list(events, raws, index..<range.upperBound)
            case .cue(.respectively): list = RespectiveYears.list(events, raws, (index + 1)..<range.upperBound)
            default: continue
            }
            take(list, span)
            listed = max(listed, (list.last ?? index) + 1)
        }
    }

    private mutating func take(_ figures: [Int], _ span: Period?) {
        guard let span, let first = span.from, figures.count > 1, figures.count == span.years else { return }
        for (offset, figure) in figures.enumerated() { years[figure] = first + offset }
    }

    func period(for index: Int) -> Period? {
        years[index].map { Period(from: $0, to: $0) }
    }

    /// The figures of one unit that follow each other up to the end of the clause.
    private static func list(_ events: [Event], _ raws: [RawFigure], _ range: Range<Int>) -> [Int] {
        var found: [Int] = []
        var unit: String?
        var isBare = false
        for index in range {
            switch events[index].what {
            case .figure(let number):
                let raw = raws[number]
                guard unit == nil || unit == raw.unit else { return found }
                unit = raw.unit
                found.append(index)
                // "4.200, 4.500 và 5.100 triệu đồng": the number that bears the unit ends the list.
                if isBare, !raw.isBare { return found }
                isBare = isBare || raw.isBare
            case .period, .open, .cue(.respectively), .cue(.parts), .cue(.total): return found
            default: break
            }
        }
        return found
    }
}
