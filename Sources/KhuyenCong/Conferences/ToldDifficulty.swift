/// What conferences were told stands in the way, in the words that were recorded.
package struct ToldDifficulty: Sendable, Equatable {
    /// In one line, without the stop at its end.
    package let words: String
    /// The conferences that were told it.
    package let conferences: [Int64]

    package init(words: String, conferences: [Int64]) {
        self.words = words
        self.conferences = conferences
    }

    /// Each difficulty once, however many units told it in the same words; those told most often first.
    static func all(_ records: [ConferenceRecord]) -> [ToldDifficulty] {
        var order: [String] = []
        var told: [String: [(words: String, conference: Int64)]] = [:]
        for record in records {
            let words = line(record.words ?? "")
            guard !words.isEmpty else { continue }
            let key = words.lowercased()
            if told[key] == nil { order.append(key) }
            told[key, default: []].append((words: words, conference: record.conferenceID))
        }
        let groups = order.compactMap { told[$0] }.enumerated().sorted { left, right in
            left.element.count == right.element.count
                ? left.offset < right.offset : left.element.count > right.element.count
        }
        return groups.compactMap { _, group in
            group.first.map { first in
                ToldDifficulty(words: first.words, conferences: Set(group.map(\.conference)).sorted())
            }
        }
    }

    /// The words in one line, without the stop at their end.
    static func line(_ words: String) -> String {
        let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard let end = line.lastIndex(where: { !".;,:!… ".contains($0) }) else { return "" }
        return String(line[...end])
    }
}
