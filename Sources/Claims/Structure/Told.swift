/// The sums and counts that a sentence tells before one of its figures.
struct Told {
    /// All but changes, in the order of the text.
    private(set) var all: [Int] = []
    /// Those of the sentence itself: in no bracket that has closed, no parts of another, nobody's own money.
    private(set) var main: [Int] = []
    /// Where "trong đó" and the like open parts outside of brackets, last first.
    private var partsAt: [Int] = []

    /// A sentence with more than this before the figure is a list.
    private static let mostFigures = 24
    private static let mostEvents = 300

    init(before index: Int, in statement: Statement, _ reading: Reading) {
        var depth = 0
        var figure = index - 1
        let end = reading.places[index]
        for place in (statement.range.lowerBound..<end).suffix(Told.mostEvents).reversed() {
            switch reading.events[place].what {
            case .close: depth += 1
            case .open: depth = max(0, depth - 1)
            case .cue(.parts) where depth == 0: partsAt.append(place)
            case .figure:
                guard index - figure <= Told.mostFigures else { return }
                if figure >= statement.figures.lowerBound, reading.places[figure] == place {
                    take(figure, reading, isMain: depth == 0)
                    figure -= 1
                }
            default: break
            }
        }
        if let first = partsAt.last { main.removeAll { reading.places[$0] > first } }
        all.reverse()
        main.reverse()
    }

    private mutating func take(_ index: Int, _ reading: Reading, isMain: Bool) {
        let figure = reading.figures[index]
        guard figure.isOneSum, !reading.isChange(index) else { return }
        all.append(index)
        if isMain, figure.basis != .counterpart { main.append(index) }
    }

    /// Whether parts are told behind an event, which a mean may be of.
    func hasParts(behind place: Int) -> Bool {
        partsAt.contains { $0 > place }
    }
}

extension Reading {
    /// Whether a comma, a bracket's border or another figure stands between two figures.
    func isParted(_ first: Int, _ second: Int) -> Bool {
        var depth = 0
        for place in places[first] + 1..<max(places[second], places[first] + 1) {
            switch events[place].what {
            case .open: depth += 1
            case .close: depth -= 1
            case .comma where depth == 0, .semicolon where depth == 0, .figure where depth == 0: return true
            default: break
            }
        }
        return depth != 0
    }
}
