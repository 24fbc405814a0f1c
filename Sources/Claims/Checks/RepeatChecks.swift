import Vietnamese

/// The same thing said twice, in one text or in several: the numbers must be able to be the same.
struct RepeatChecks {
    let readings: [Reading]

    private struct Key: Hashable {
        let unit: String
        let measure: String
        let place: String?
        let locality: String?
        let from: Int
        let to: Int
        let months: Int?
        let source: String?
        let kind: String?
        let basis: Lexicon.Basis?
        let isPlanned: Bool
        let baseFrom: Int?
    }

    /// The checks by the number of the text in which the later of the two figures stands.
    func checks() -> [Int: [ClaimCheck]] {
        var first: [Key: Figure] = [:]
        var found: [Int: [ClaimCheck]] = [:]
        for (number, reading) in readings.enumerated() {
            for figure in reading.figures {
                guard let key = key(figure) else { continue }
                guard let earlier = first[key] else {
                    first[key] = figure
                    continue
                }
                if let check = check(earlier, figure) { found[number, default: []].append(check) }
            }
        }
        return found
    }

    /// Only what is named fully is compared: totals, and counts of đề án of one source.
    private func key(_ figure: Figure) -> Key? {
        guard figure.role == .amount, !figure.isPerYear, figure.per == nil, figure.value != nil, figure.outOf == nil,
            let from = figure.from, let to = figure.to, let measure = figure.measure, figure.place != nil
        else { return nil }
        let folded = Fold.key(measure)
        let isTotal = folded.hasPrefix("tong kinh phi") || folded.hasPrefix("tong von") || folded.hasPrefix("tong so")
        let isCount = figure.unitName == "đề án" && figure.source != nil
        guard isTotal || isCount else { return nil }
        return Key(
            unit: figure.unitName,
            measure: folded,
            place: figure.place,
            locality: figure.locality?.name,
            from: from,
            to: to,
            months: figure.months,
            source: figure.source,
            kind: figure.kind,
            basis: figure.basis,
            isPlanned: figure.isPlanned,
            baseFrom: figure.base?.from
        )
    }

    private func check(_ earlier: Figure, _ later: Figure) -> ClaimCheck? {
        guard let before = Interval.ofWhole(earlier), let after = Interval.ofWhole(later) else { return nil }
        let agrees = before.meets(after)
        return ClaimCheck(
            .repeat,
            agrees ? .agrees : .differs,
            figures: [later.id, earlier.id],
            expected: earlier.value,
            found: later.value,
            explanation: "\(later.measure ?? "số này") \(later.qualifier.words)\(later.text); nơi khác ghi "
                + "\(earlier.qualifier.words)\(earlier.text)" + (agrees ? ": khớp" : ": lệch")
        )
    }
}
