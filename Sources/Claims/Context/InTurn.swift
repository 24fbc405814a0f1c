/// What each figure of a list is of: "các năm 2021, 2022 và 2023 lần lượt là 2, 3 và 4 tỷ đồng", "khuyến công quốc gia và
/// khuyến công tỉnh lần lượt là 4 và 5 tỷ đồng".
struct InTurn {
    private let events: [Event]
    private let raws: [RawFigure]
    /// By the place of the figure among the events.
    private var periods: [Int: Period] = [:]
    private var names: [Int: Cue] = [:]
    /// Figures behind more sources, or fewer, than there are figures.
    private var unsure: Set<Int> = []

    /// How many events the names stand before the word that opens the list.
    private static let reach = 24

    init() {
        events = []
        raws = []
    }

    init(events: [Event], raws: [RawFigure], range: Range<Int>) {
        self.events = events
        self.raws = raws
        var years: [[Period]] = []
        var list: [Int] = []
        var isOpened = false
        var index = range.lowerBound
        while index < range.upperBound {
            switch events[index].what {
            case .period(let period) where !period.isBase:
                let last = events.lastOfList(from: index, limit: range.upperBound)
                let listed = (index...last).compactMap { events[$0].period }
                years = [listed, listed.flatMap(\.inYears)]
                // "103, 109 và 110 đề án, lần lượt trong các năm 2016, 2017 và 2018".
                if isOpened, periods[list.first ?? index] == nil { take(list, years) }
                index = last
            case .cue(.respectively):
                isOpened = true
                let next = figures(from: index + 1, to: range.upperBound)
                if !next.isEmpty { list = next }
                let near = names(before: index, from: range.lowerBound)
                let named = near.count < 2 ? namesOfCounts(before: index, from: range.lowerBound) : near
                if !take(names: named, next) { take(next, years) }
            case .figure(let number) where raws[number].isBare && index > list.last ?? -1:
                list = figures(from: index, to: range.upperBound)
                take(list, years)
            default: break
            }
            index += 1
        }
    }

    func period(for index: Int) -> Period? { periods[index] }

    func source(for index: Int) -> String? {
        if case .source(let code)? = names[index] { return code }
        return nil
    }

    func isUnsure(_ index: Int) -> Bool { unsure.contains(index) }

    func kind(for index: Int) -> String? {
        if case .kind(let code)? = names[index] { return code }
        return nil
    }

    func place(for index: Int) -> String? {
        if case .place(let code)? = names[index] { return code }
        return nil
    }

    /// A period each, as they are listed ("giai đoạn 2011-2015 và 2016-2020") or year by year.
    private mutating func take(_ figures: [Int], _ years: [[Period]]) {
        guard figures.count > 1, let fitting = years.first(where: { $0.count == figures.count }) else { return }
        for (figure, period) in zip(figures, fitting) { periods[figure] = period }
    }

    private mutating func take(names found: [Cue], _ figures: [Int]) -> Bool {
        guard figures.count > 1, found.count > 1 else { return false }
        guard figures.count == found.count else {
            if case .source = found[0] { unsure.formUnion(figures) }
            return false
        }
        for (figure, name) in zip(figures, found) { names[figure] = name }
        return true
    }

    /// The sources, kinds or places that stand in a row before a token, with nothing counted behind them.
    private func names(before index: Int, from first: Int) -> [Cue] {
        var found: [Cue] = []
        for place in stride(from: index - 1, through: max(first, index - InTurn.reach), by: -1) {
            switch events[place].what {
            case .cue(let cue):
                guard cue.names else { continue }
                guard found.last?.isAlike(cue) ?? true else { return found.reversed() }
                found.append(cue)
            case .figure, .semicolon, .open, .close, .colon: return found.reversed()
            default: continue
            }
        }
        return found.reversed()
    }

    /// "12 đề án quốc gia, 74 đề án địa phương; kinh phí lần lượt là …": the sources, kinds or places of the counts before.
    private func namesOfCounts(before index: Int, from first: Int) -> [Cue] {
        var found: [Cue] = []
        var counts = 0
        for place in stride(from: index - 1, through: max(first, index - InTurn.reach), by: -1) {
            switch events[place].what {
            case .cue(let cue) where cue.names:
                guard found.count == counts, found.last?.isAlike(cue) ?? true else { return [] }
                found.append(cue)
            case .figure(let number):
                guard raws[number].measure == .count else { return [] }
                // A count without a name of its own is of all.
                guard found.count == counts + 1 else { return found.count == counts ? found.reversed() : [] }
                counts += 1
            case .open, .close, .colon, .cue(.parts): return found.count == counts ? found.reversed() : []
            default: continue
            }
        }
        return found.count == counts ? found.reversed() : []
    }

    /// The figures of one unit that follow each other up to the end of the clause.
    private func figures(from start: Int, to end: Int) -> [Int] {
        var found: [Int] = []
        var unit: String?
        var isBare = false
        for index in start..<end {
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

extension [Event] {
    /// Whether two periods stand in one list: "2016, 2018", "giai đoạn 2016-2018 và giai đoạn 2019-2020".
    ///
    /// "5 đề án năm 2020, năm 2021 là 7 đề án" are two clauses.
    func goesOn(from first: Int, to second: Int) -> Bool {
        guard second == first + 2, self[first].end == self[first + 1].start, self[first + 1].end == self[second].start
        else { return false }
        let isBare = [1, 3].contains(self[second].end - self[second].start)
        switch self[first + 1].what {
        case .comma: return isBare
        case .and:
            return isBare || self[second].end - self[second].start == self[first].end - self[first].start
                || follows(first, second)
        default: return false
        }
    }

    /// "Giai đoạn 2016-2020 và năm 2021", and not "300 đề án giai đoạn 2016-2020 và năm 2021 có 40 đề án".
    private func follows(_ first: Int, _ second: Int) -> Bool {
        guard let before = self[first].period, let after = self[second].period, after.from == before.to + 1 else {
            return false
        }
        if first > 0, case .figure = self[first - 1].what { return false }
        return true
    }

    /// Where the list of periods ends that one of them begins.
    fileprivate func lastOfList(from index: Int, limit: Int) -> Int {
        var last = index
        while last + 2 < limit, case .period(let next) = self[last + 2].what, !next.isBase,
            goesOn(from: last, to: last + 2)
        {
            last += 2
        }
        return last
    }
}

extension Event {
    var isListMark: Bool {
        switch what {
        case .comma, .and: true
        default: false
        }
    }

    var period: Period? {
        if case .period(let period) = what { return period }
        return nil
    }
}

extension Period {
    /// Each year by itself; a part of one is one too.
    fileprivate var inYears: [Period] {
        guard let from, from < to, months == nil, isWholeYears else { return [self] }
        return (from...to).map { Period(from: $0, to: $0) }
    }
}

extension Cue {
    fileprivate var names: Bool {
        switch self {
        case .source, .kind, .place: true
        default: false
        }
    }

    fileprivate func isAlike(_ other: Cue) -> Bool {
        switch (self, other) {
        case (.source, .source), (.kind, .kind), (.place, .place): true
        default: false
        }
    }
}
