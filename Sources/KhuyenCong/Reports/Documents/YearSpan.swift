/// Budget years, both included.
package struct YearSpan: Sendable, Hashable, Codable {
    package let from: Int
    package let to: Int

    package init(from: Int, to: Int) {
        self.from = from
        self.to = to
    }

    /// As people and programs write it: "2020", "2011-2015", "2011–2015"; nil where it is no span of 1990–2100.
    package init?(typed: String) {
        let years = typed.split(omittingEmptySubsequences: false) { "-–".contains($0) }
            .map { Int($0.filter { !$0.isWhitespace }) }
        guard let first = years.first ?? nil, let last = years.last ?? nil, years.count <= 2, first <= last,
            ClosedRange<Int>.programmeYears.contains(first), ClosedRange<Int>.programmeYears.contains(last)
        else { return nil }
        self.init(from: first, to: last)
    }

    /// As reports print it: "2020", "2011–2015".
    package var printed: String {
        from == to ? String(from) : "\(from)–\(to)"
    }
}
