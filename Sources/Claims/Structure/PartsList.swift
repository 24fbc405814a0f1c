/// Where the list of parts ends: "gồm 800 triệu đồng tiền máy và 400 triệu đồng lắp đặt; khuyến công hỗ trợ 300 triệu đồng".
extension WholeFinder {
    /// A longer list, as of a text without full stops, is taken as it is.
    private static let mostParts = 40

    /// The parts up to the end of their list, where all figures up to the end of the sentence do not make the whole.
    ///
    /// A list of commas ends at a semicolon behind its "và"; also where the parts so far make the whole and a semicolon,
    /// "và" before the last of them, or another act ("đã giải ngân") closes it.
    func closed(_ parts: [Int], of whole: Int) -> [Int] {
        guard (3...WholeFinder.mostParts).contains(parts.count), !makes(parts, whole) else { return parts }
        for number in 1..<parts.count - 1 {
            guard !hasSemicolon(parts[number - 1], parts[number]) else { return parts }
            let isBehindAnd = isJoined(parts[number - 1], parts[number])
            let isEnded = hasSemicolon(parts[number], parts[number + 1])
            if isBehindAnd && isEnded { return Array(parts[...number]) }
            if isBehindAnd || isEnded || tellsAct(parts[number + 1]), makes(Array(parts[...number]), whole) {
                return Array(parts[...number])
            }
        }
        return parts
    }

    private func makes(_ parts: [Int], _ whole: Int) -> Bool {
        let intervals = parts.compactMap { Interval(reading.figures[$0]) }
        guard let first = intervals.first, let said = Interval.ofWhole(reading.figures[whole]) else { return false }
        return intervals.dropFirst().reduce(first, +).meets(said)
    }

    private func hasSemicolon(_ first: Int, _ last: Int) -> Bool {
        reading.hasSemicolon(from: reading.places[first], to: reading.places[last])
    }

    private static let acts: [[Substring]] = [
        ["da"], ["giai", "ngan"], ["nghiem", "thu"], ["quyet", "toan"], ["thu", "hut"], ["huy", "dong"],
    ]

    private func tellsAct(_ part: Int) -> Bool {
        let words = gaps.clause(before: reading.figures[part])
        return WholeFinder.acts.contains { words.starts(with: $0) }
    }

    /// Whether "và" and words alone part two figures.
    private func isJoined(_ first: Int, _ last: Int) -> Bool {
        var isJoined = false
        for place in reading.places[first] + 1..<reading.places[last] {
            switch reading.events[place].what {
            case .and: isJoined = true
            case .comma, .semicolon: isJoined = false
            default: break
            }
        }
        return isJoined
    }
}
