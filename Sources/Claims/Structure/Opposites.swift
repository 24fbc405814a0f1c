/// "đã ban hành quy chế" and "chưa ban hành quy chế", "đủ điều kiện" and "không đủ điều kiện".
extension GapWords {
    private static let denials: Set<Substring> = ["chua", "khong"]
    private static let hints = ["chua", "khong"].map { Array($0.utf8) }
    private static let reach = 90
    private static let links: Set<Substring> = ["duoc", "da", "co", "la", "bi", "phai"]

    private static let outcomes: [[Substring]] = [
        ["tot", "nghiep"], ["hoan", "thanh"], ["co", "viec"], ["duoc", "cap"], ["co", "mat"],
    ]

    /// "148 học viên tốt nghiệp": fewer than began.
    func tellsOutcome(_ figure: Figure) -> Bool {
        let words = clause(behind: figure)
        return GapWords.outcomes.contains { words.starts(with: $0) }
    }

    /// Words that tell where a thing is, whose it is or what it was awarded, whatever it makes.
    private static let criteria: Set<Substring> = [
        "vung", "nu", "ngheo", "dan", "toc", "thieu", "mien", "nui", "thuoc", "ocop", "cap",
    ]

    /// "18 cơ sở thuộc vùng khó khăn": these may be among the others too.
    func isCrossing(_ figure: Figure) -> Bool { !GapWords.criteria.isDisjoint(with: clause(behind: figure)) }

    /// Whether a word beside a figure denies what it counts.
    func isDenied(_ figure: Figure) -> Bool { denied(figure) != nil }

    /// Whether the second counts what is not as the first is.
    func areOpposite(_ first: Figure, _ second: Figure) -> Bool {
        guard let denied = denied(second), !isDenied(first) else { return false }
        return clause(before: first).has(denied) || clause(behind: first).has(denied)
    }

    /// The two words behind "chưa", "không".
    private func denied(_ figure: Figure) -> [Substring]? {
        guard spells(GapWords.hints, before: figure.end + GapWords.reach, within: GapWords.reach * 2) else {
            return nil
        }
        for words in [clause(before: figure), clause(behind: figure)] {
            guard let not = words.firstIndex(where: GapWords.denials.contains) else { continue }
            let rest = words[(not + 1)...].drop(while: GapWords.links.contains).prefix(2)
            if rest.count == 2 { return Array(rest) }
        }
        return nil
    }
}

extension Reading {
    /// How many events before a figure may say that it is of one thing.
    private static let reach = 6

    /// Whether "mỗi", "một" or "/cơ sở" stands near a figure: asked first, since few figures have one.
    func mayBeOfOne(_ index: Int) -> Bool {
        if figures[index].per != nil { return true }
        return events[max(0, places[index] - Reading.reach)..<places[index]].contains {
            if case .cue(.each) = $0.what { true } else { false }
        }
    }

    /// Whether "mỗi", "một" stands right behind a figure.
    func isOfEach(_ index: Int) -> Bool {
        let next = places[index] + 1
        guard next < events.count, case .cue(.each) = events[next].what else { return false }
        return events[next].start == events[next - 1].end
    }

    /// Whether a colon follows a figure.
    func endsInColon(_ index: Int) -> Bool {
        let next = places[index] + 1
        guard next < events.count, case .colon = events[next].what else { return false }
        return events[next].start == events[next - 1].end
    }
}
