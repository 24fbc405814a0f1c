@testable import KhuyenCong

extension NarrativeFacts {
    /// The figures of a province that there is not: few or many sources, kinds, places and years, round sums and odd
    /// ones, some with nothing before.
    static func random(_ generator: inout SeededGenerator) throws -> NarrativeFacts {
        let from = Int.random(in: 2001...2020, using: &generator)
        let query = try PeriodQuery(
            place: "40",
            from: from,
            to: from + Int.random(in: 0...5, using: &generator),
            basis: ReportBasis.allCases.randomElement(using: &generator) ?? .support
        )
        let sources = Array(
            query.basis.sources.shuffled(using: &generator).prefix(Int.random(in: 1...4, using: &generator))
        )
        let amounts = sources.map { _ in amount(&generator) }
        let total = amounts.reduce(Dong.zero, +)
        let projects = Int.random(in: 1...900, using: &generator)
        let report = PeriodReport(
            place: PeriodReport.Place(code: "40", name: "Tỉnh Nghệ An", formedFrom: []),
            query: query,
            total: PeriodReport.Total(
                projects: projects,
                establishments: Bool.random(using: &generator) ? Int.random(in: 1...500, using: &generator) : nil,
                amount: total
            ),
            bySource: groups(sources, amounts, total, projects, &generator),
            byKind: split(kinds(&generator), total, projects, &generator),
            byYear: split(Array(query.from...query.to), total, projects, &generator),
            byPlace: split(places(&generator), total, projects, &generator),
            previous: nil
        )
        let growths = zip(sources, amounts).map { source, now in
            SourceGrowth(source: source, now: now, before: Bool.random(using: &generator) ? amount(&generator) : nil)
        }
        let quantities = [ReportedFigure.Measure.people, .models].map { measure in
            DoneQuantity(measure: measure, kind: .training, done: Int64.random(in: 0...5000, using: &generator))
        }
        return NarrativeFacts(
            report: report,
            growths: growths,
            quantities: quantities,
            difficulties: RandomRecords.difficulties(&generator),
            programmes: RandomRecords.programmes(after: query, &generator)
        )
    }

    /// From a few thousand đồng to thousands of tỷ; often a round sum.
    private static func amount(_ generator: inout SeededGenerator) -> Dong {
        let steps: [Int64] = [1, 1000, 500_000, 1_000_000, 5_000_000, 1_000_000_000]
        let step = steps.randomElement(using: &generator) ?? 1
        return Dong(max(1, Int64.random(in: 1...4_000_000_000, using: &generator) / step) * step)
    }

    private static func kinds(_ generator: inout SeededGenerator) -> [ActivityKind.Code?] {
        let kinds: [ActivityKind.Code?] = ActivityKind.Code.allCases + [nil]
        return Array(kinds.shuffled(using: &generator).prefix(Int.random(in: 1...8, using: &generator)))
    }

    private static func places(_ generator: inout SeededGenerator) -> [ReportPlace] {
        let names = ["Huyện Yên Thành", "Thành phố Vinh", "Thị xã Cửa Lò", "Huyện Nam Đàn", "Huyện Đô Lương"]
        let named = names.enumerated().map { ReportPlace(code: String($0.offset + 412), name: $0.element) }
        let all = named + [ReportPlace(code: nil, name: "Chưa xác định được")]
        return Array(all.shuffled(using: &generator).prefix(Int.random(in: 0...6, using: &generator)))
    }

    private static func split<Key>(
        _ keys: [Key],
        _ total: Dong,
        _ projects: Int,
        _ generator: inout SeededGenerator
    ) -> [PeriodReport.Group<Key>] {
        var rest = total.amount
        let amounts = keys.indices.map { position -> Dong in
            let part = position == keys.count - 1 ? rest : Int64.random(in: 0...rest, using: &generator)
            rest -= part
            return Dong(part)
        }
        return groups(keys, amounts, total, projects, &generator)
    }

    private static func groups<Key>(
        _ keys: [Key],
        _ amounts: [Dong],
        _ total: Dong,
        _ projects: Int,
        _ generator: inout SeededGenerator
    ) -> [PeriodReport.Group<Key>] {
        guard !keys.isEmpty else { return [] }
        let counts = counts(keys.count, of: projects, &generator)
        return keys.indices.map { position in
            PeriodReport.Group(
                key: keys[position],
                projects: counts[position],
                amount: amounts[position],
                share: Percent(amounts[position], of: total)
            )
        }
    }

    /// Each project lies in at least one group; often some lie in several.
    private static func counts(_ groups: Int, of projects: Int, _ generator: inout SeededGenerator) -> [Int] {
        var counts = Array(repeating: 0, count: groups)
        let isOverlapping = Bool.random(using: &generator)
        for _ in 0..<projects {
            let first = Int.random(in: 0..<groups, using: &generator)
            counts[first] += 1
            let second = Int.random(in: 0..<groups, using: &generator)
            if isOverlapping, second != first { counts[second] += 1 }
        }
        return counts
    }
}
