extension ReportRequest {
    /// How many periods may stand side by side, its own among them.
    package static let mostPeriods = 8

    /// The same request beside other periods; of several, growth is counted from the one nearest before its own.
    ///
    /// - Throws: `Refusal` (invalid) where the report compares two periods only, where they are too many, or where two of
    ///   them share a year, so that neither is the one before the other.
    package func beside(_ spans: [YearSpan]) throws -> ReportRequest {
        guard let first = spans.first, spans.count > 1 else { return with(spans.first, nil) }
        guard kind == .compare else {
            throw Refusal.invalid(
                "\(kind.name) chỉ so với một kỳ, ở đây ghi \(spans.count) kỳ.",
                field: "against",
                remedy: "Ghi một kỳ, hoặc xem báo cáo “\(ReportKind.compare.name)” để đặt nhiều kỳ cạnh nhau."
            )
        }
        guard spans.count < Self.mostPeriods else {
            throw Refusal.invalid(
                "Có \(spans.count + 1) kỳ đặt cạnh nhau, nhiều nhất là \(Self.mostPeriods) kỳ.",
                field: "against",
                remedy: "Bỏ bớt kỳ, hoặc gộp các năm thành kỳ dài hơn."
            )
        }
        let ordered = (spans + [YearSpan(from: query.from, to: query.to)]).sorted(by: YearSpan.precedes)
        for (earlier, later) in zip(ordered, ordered.dropFirst()) where later.from <= earlier.to {
            throw Refusal.invalid(
                "Hai kỳ \(earlier.words) và \(later.words) có năm chung, nên không kỳ nào là kỳ trước của kỳ kia.",
                field: "against",
                remedy: "Ghi các kỳ nối tiếp nhau, ví dụ 2011–2015 và 2016–2020; mỗi kỳ ghi một lần."
            )
        }
        let nearest = ordered.last { $0.to < query.from } ?? first
        return with(nearest, ordered.filter { $0 != nearest && $0.from != query.from })
    }

    private func with(_ against: YearSpan?, _ further: [YearSpan]?) -> ReportRequest {
        ReportRequest(kind, query, places: places, against: against, further: further, conference: conference)
    }

    /// The other period that growth is counted from: the one chosen, else that of equal length before.
    package var before: PeriodQuery { against.map(query.over) ?? query.previous }

    /// Every other period of the comparison, the one that growth is counted from first.
    package var others: [PeriodQuery] { [before] + (further ?? []).reversed().map(query.over) }

    /// Every period of the comparison in the order of time, its own among them.
    package var periods: [PeriodQuery] { ([query] + others).sorted { ($0.from, $0.to) < ($1.from, $1.to) } }
}

extension YearSpan {
    fileprivate static func precedes(_ left: YearSpan, _ right: YearSpan) -> Bool {
        (left.from, left.to) < (right.from, right.to)
    }

    fileprivate var words: String { from == to ? String(from) : "\(from)–\(to)" }
}
