/// Where the list of parts ends: "gồm 800 triệu đồng tiền máy và 400 triệu đồng lắp đặt; khuyến công hỗ trợ 300 triệu đồng".
extension WholeFinder {
    /// A longer list, as of a text without full stops, is taken as it is.
    private static let mostParts = 40

    /// The parts up to the end of their list, where all figures up to the end of the sentence do not make the whole.
    ///
    /// A list of commas ends at a semicolon behind its "và"; also where the parts so far make the whole and a semicolon,
    /// "và" before the last of them, or another act ("đã giải ngân") closes it.
    ///
    /// Things of one name behind a semicolon that ends a list of commas are of another list where all together are more
    /// than the whole: "36 cụm, trong đó 22 cụm đang hoạt động, 9 cụm đang đầu tư; 17 cụm có nhà máy xử lý nước thải".
    func closed(_ parts: [Int], of whole: Int) -> [Int] {
        let parts = withoutReceivers(parts, of: whole)
        guard (3...WholeFinder.mostParts).contains(parts.count), !makes(parts, whole) else { return parts }
        let isTooMuch = reading.figures[whole].unit != .money && exceeds(parts, whole)
        for number in 1..<parts.count - 1 {
            guard !hasSemicolon(parts[number - 1], parts[number]) else { return parts }
            let isBehindAnd = isJoined(parts[number - 1], parts[number])
            let isEnded = hasSemicolon(parts[number], parts[number + 1])
            if isEnded && (isBehindAnd || isTooMuch) { return Array(parts[...number]) }
            if isBehindAnd || isEnded || tellsAct(parts[number + 1]), makes(Array(parts[...number]), whole) {
                return Array(parts[...number])
            }
        }
        return parts
    }

    /// "kinh phí khuyến công 19 tỷ đồng, trong đó máy móc 11 tỷ đồng; vốn đối ứng 37 tỷ đồng": what receivers put beside the
    /// State's money, behind a semicolon, is no part of that.
    private func withoutReceivers(_ parts: [Int], of whole: Int) -> [Int] {
        guard let last = parts.last, parts.count > 1, reading.figures[last].basis == .counterpart,
            isSupport(whole), hasSemicolon(parts[parts.count - 2], last), exceeds(parts, whole),
            !exceeds(parts.dropLast(), whole)
        else { return parts }
        return parts.dropLast()
    }

    /// "đủ điều kiện 29 hồ sơ, không đủ điều kiện 8 hồ sơ": what is so and what is not leave nothing out.
    func areOpposite(_ parts: [Int]) -> Bool {
        parts.count == 2 && gaps.areOpposite(reading.figures[parts[0]], reading.figures[parts[1]])
    }

    /// Where the bracket closes that a cue opens: "12 tỷ đồng (trong đó 2 tỷ đồng chuyển tiếp), đã giải ngân 9 tỷ đồng".
    func bracketEnd(of cue: Int, in statement: Statement) -> Int {
        guard cue > statement.range.lowerBound, case .open = reading.events[cue - 1].what else {
            return statement.range.upperBound
        }
        var depth = 1
        for place in cue..<statement.range.upperBound {
            switch reading.events[place].what {
            case .open: depth += 1
            case .close: depth -= 1
            default: break
            }
            if depth == 0 { return place }
        }
        return statement.range.upperBound
    }

    /// Whether what the parts leave of their whole is too little to be what the receivers paid.
    func isNearlyMade(_ parts: [Int], _ whole: Int) -> Bool {
        let made = parts.compactMap { reading.figures[$0].number }.reduce(0, +)
        return reading.figures[whole].number.map { $0 - made <= $0 * NearSums.part } ?? false
    }

    func isSupport(_ whole: Int) -> Bool {
        let figure = reading.figures[whole]
        return figure.basis == .support || gaps.clause(before: figure).has(["khuyen", "cong"])
    }

    private func sum(_ parts: [Int]) -> Interval? {
        let intervals = parts.compactMap { Interval(reading.figures[$0]) }
        return intervals.first.map { intervals.dropFirst().reduce($0, +) }
    }

    private func makes(_ parts: [Int], _ whole: Int) -> Bool {
        guard let sum = sum(parts), let said = Interval.ofWhole(reading.figures[whole]) else { return false }
        return sum.meets(said)
    }

    private func exceeds(_ parts: [Int], _ whole: Int) -> Bool {
        guard let sum = sum(parts), let said = Interval.ofWhole(reading.figures[whole]) else { return false }
        return sum.low > said.high
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

    /// "gồm vốn doanh nghiệp 12 tỷ đồng, vốn vay 5 tỷ đồng và vốn khuyến công 1 tỷ đồng.": "và" before the last of them
    /// closes the list, and the sentence ends with it.
    func isEnumerated(_ parts: [Int], of whole: Int, _ statement: Statement) -> Bool {
        guard parts.count > 2, let first = parts.first, let last = parts.last, reading.figures[whole].unit == .money,
            last == statement.figures.upperBound - 1, statement.figures.contains(whole),
            isJoined(parts[parts.count - 2], last), gaps.clause(behind: reading.figures[last]).isEmpty
        else { return false }
        let words = gaps.between(reading.figures[whole], reading.figures[first]) ?? []
        return words.contains("gom") && !words.contains("nhu")
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
