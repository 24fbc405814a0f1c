/// The periods and places of one sentence, found once.
struct SentenceScope {
    let events: [Event]
    let range: Range<Int>
    private(set) var periods: [Told] = []
    private var bases: [(index: Int, period: Period)] = []
    private var spans: [(index: Int, years: Int)] = []
    private var places: [(index: Int, code: String)] = []
    private var passing: [(index: Int, code: String)] = []
    /// The province that the next sentences go on with.
    private(set) var lastPlace: String?
    private var planned: Int?
    private var nows: [Int] = []
    /// Whether the sentence names periods only to compare with: "cùng kỳ các năm 2021 và 2022".
    private(set) var comparesOnly = true

    struct Told {
        let index: Int
        var period: Period
        /// Whether it is a part of a year that is not named with it.
        var isPart = false
        /// Where a part of a year ends that holds for its clause only: the next semicolon.
        var end = Int.max
        /// Where among the periods the last one stands, up to this, that is no part of a year.
        var whole: Int?
    }

    private static let clauseReach = 8

    /// `carried` is the period that the sentences before go on with.
    init(events: [Event], range: Range<Int>, latestYear: Int?, carried: Period?) {
        self.events = events
        self.range = range
        for index in range {
            switch events[index].what {
            case .period(let found):
                let period = found.lasting(to: latestYear)
                if period.isBase {
                    bases.append((index, period))
                } else {
                    periods.append(Told(index: index, period: own(period, at: index)))
                    comparesOnly = comparesOnly && isOfSamePeriod(index)
                }
            case .part(let part):
                let around = periods.last?.period ?? carried
                guard let around, around.years == 1 else { continue }
                periods.append(Told(index: index, period: part.period(of: around.to), isPart: true))
                comparesOnly = false
            case .semicolon:
                if periods.last?.isPart ?? false {
                    periods[periods.count - 1].end = min(periods[periods.count - 1].end, index)
                }
            case .span(let years): spans.append((index, years))
            case .cue(.place(let code)):
                places.append((index, code))
                lastPlace = code
            case .cue(.formerPlace(let code)): places.append((index, code))
            case .cue(.passingPlace(let code)): passing.append((index, code))
            case .cue(.plan): planned = planned ?? index
            case .cue(.now): nows.append(index)
            default: break
            }
        }
        joinLists()
        for place in periods.indices {
            periods[place].whole = periods[place].isPart ? (place > 0 ? periods[place - 1].whole : nil) : place
        }
    }

    /// "các năm 2016, 2018 và 2020" and "giai đoạn 2016-2018 và 2019-2020" are one period each.
    private mutating func joinLists() {
        var first = 0
        while first + 1 < periods.count {
            var last = first
            var whole = periods[first].period
            while last + 1 < periods.count, !periods[last + 1].isPart,
                events.goesOn(from: periods[last].index, to: periods[last + 1].index)
            {
                last += 1
                whole = whole.joined(with: periods[last].period)
            }
            if last > first { for place in first...last { periods[place].period = whole } }
            first = last + 1
        }
    }

    /// "năm 2013 chỉ 1,9 tỷ đồng thì đến năm 2022 đã lên 5,3 tỷ đồng": beside another year it is that year's own.
    private func own(_ period: Period, at index: Int) -> Period {
        guard period.from == nil, let last = periods.last?.period, last.years == 1, last.to < period.to else {
            return period
        }
        let near = events[max(range.lowerBound, index - 2)..<min(range.upperBound, index + 4)]
        let isValue = near.contains { event in
            switch event.what {
            case .cue(.then), .cue(.becomes), .cue(.up), .cue(.down): true
            default: false
            }
        }
        return isValue ? Period(from: period.to, to: period.to, months: period.months) : period
    }

    /// "cùng kỳ các năm 2021 và 2022, tỷ lệ này là …": figures are told of them, but the text goes on with its own years.
    private func isOfSamePeriod(_ index: Int) -> Bool {
        guard index > range.lowerBound, case .cue(.samePeriod) = events[index - 1].what else { return false }
        return events[index].start - events[index - 1].end <= 1
    }

    func isPlanned(before index: Int) -> Bool {
        planned.map { $0 < index } ?? false
    }

    /// Whether the sentence up to here holds nothing but its period.
    func isOpening(_ index: Int) -> Bool {
        index <= range.lowerBound + 1
    }

    /// "Nếu năm 2018 có 6 cơ sở thì đến nay đã có gần 50 cơ sở": of the day of the text, and of no period that it names.
    func isOfToday(_ index: Int) -> Bool {
        guard let now = nows.last(where: { $0 < index }) else { return false }
        return !periods.contains { now < $0.index && $0.index < index }
    }

    /// The period that stands right behind a figure, the last one before it, or the first one after.
    func period(for index: Int) -> Period? {
        if let base = bracketedBase(for: index) { return base }
        let behind = firstIndex(periods.count) { periods[$0].index > index }
        if behind < periods.count, isInBracket(periods[behind].index, behind: index) { return periods[behind].period }
        // "năm 2012 chỉ được 86 triệu đồng thì đến năm 2022": what is reached later is another value.
        if behind < periods.count, isTight(index, periods[behind].index),
            behind == 0 || periods[behind].period.from != nil
        {
            return periods[behind].period
        }
        if behind > 0, periods[behind - 1].end > index { return periods[behind - 1].period }
        if behind > 0 { return periods[behind - 1].whole.map { periods[$0].period } }
        guard let first = periods.first, !isCut(index, first.index) else { return nil }
        return first.period
    }

    /// "từ 38% (năm 2020) lên 42% (năm 2025)": the period stands alone in the brackets right behind the figure.
    private func isInBracket(_ period: Int, behind figure: Int) -> Bool {
        guard period == figure + 2, period + 1 < events.count, events[figure + 1].start == events[figure].end,
            case .open = events[figure + 1].what, case .close = events[period + 1].what
        else { return false }
        return events[period + 1].start == events[period].end
    }

    /// "tăng 25% so với năm 2023 (22 đề án, 6 tỷ đồng)": what stands in brackets behind a base is its own.
    private func bracketedBase(for index: Int) -> Period? {
        guard !bases.isEmpty, let before = bracketed(index), case .period(let period) = events[before].what,
            period.isBase
        else { return nil }
        return period
    }

    /// The event right before the bracket that a figure stands in with nothing but others.
    private func bracketed(_ index: Int) -> Int? {
        var place = index - 1
        while place > range.lowerBound, index - place < SentenceScope.clauseReach {
            switch events[place].what {
            case .figure, .comma, .and: place -= 1
            case .open:
                return events[place].start == events[place - 1].end ? place - 1 : nil
            default: return nil
            }
        }
        return nil
    }

    /// How many years "10 năm qua" before a figure counts back.
    func span(before index: Int) -> Int? {
        let behind = firstIndex(spans.count) { spans[$0].index > index }
        return behind > 0 ? spans[behind - 1].years : nil
    }

    func base(for index: Int) -> Period? {
        let behind = firstIndex(bases.count) { bases[$0].index > index }
        if behind < bases.count, isVersus(index, bases[behind].index) { return bases[behind].period }
        return behind > 0 ? bases[behind - 1].period : bases.first?.period
    }

    /// "So với năm 2019 …, tăng 8% so với năm 2022": what stands right behind a figure is its own.
    private func isVersus(_ figure: Int, _ base: Int) -> Bool {
        base > figure + 1 && base - figure <= 3
            && events[figure + 1..<base].allSatisfy { if case .cue(.versus) = $0.what { true } else { false } }
    }

    func place(for index: Int) -> String? {
        if !passing.isEmpty, let before = bracketed(index), case .cue(.passingPlace(let code)) = events[before].what {
            return code
        }
        let behind = firstIndex(places.count) { places[$0].index > index }
        return behind > 0 ? places[behind - 1].code : places.first?.code
    }

    /// Whether the period behind a figure opens a part of the sentence by itself ("…; giai đoạn 2002 – 2005, mỗi năm").
    private func isCut(_ figure: Int, _ period: Int) -> Bool {
        guard period - 1 > figure, events[period].start - events[period - 1].end <= 1 else { return false }
        switch events[period - 1].what {
        // "…, kim ngạch năm 2024 đạt 42 triệu USD".
        case .cue(.performance):
            if case .comma = events[period - 2].what { return opensClause(period) }
            return false
        case .semicolon, .cue(.parts), .cue(.samePeriod): return true
        case .comma: return opensClause(period)
        default: return false
        }
    }

    /// "…, đến năm 2030 chiếm 38%": a figure of its own follows before the next comma.
    private func opensClause(_ period: Int) -> Bool {
        for event in events[period + 1..<min(range.upperBound, period + 1 + SentenceScope.clauseReach)] {
            switch event.what {
            case .figure: return true
            case .comma, .semicolon, .open, .close, .colon: return false
            default: break
            }
        }
        return false
    }

    private func isTight(_ figure: Int, _ period: Int) -> Bool {
        guard period - figure <= 3 else { return false }
        for index in (figure + 1)..<period {
            switch events[index].what {
            case .comma, .semicolon, .figure, .and, .open, .close, .colon, .cue(.parts), .cue(.then), .cue(.now):
                return false
            default: break
            }
        }
        return true
    }

    /// The first number of 0..<count for which `holds` is true; it is false before and true after.
    private func firstIndex(_ count: Int, where holds: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
