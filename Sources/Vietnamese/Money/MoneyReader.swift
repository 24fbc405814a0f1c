/// Reads money into whole đồng.
package enum MoneyReader {
    /// Reads a typed amount: "1.500.000.000", "2,250 tỷ đồng", "1 tỷ 200 triệu", "một trăm hai mươi triệu".
    ///
    /// A unit inside the text beats the column's. The grouping is what the column proves about its marks
    /// (see ``NumberReader/evidence(in:)``); without it an open reading leaves an alternative.
    package static func read(_ text: String, unit: MoneyUnit, grouping: Grouping? = nil) -> MoneyReading {
        guard let signed = SignedText(text) else { return .blank }
        do {
            let amount = try amount(signed.body, unit: unit, grouping: grouping)
            return .amount(signed.isNegative ? amount.negated : amount)
        } catch {
            return .unreadable(error)
        }
    }

    /// Reads a number cell, exactly: 10675.509 in millions is 10.675.509.000 đồng.
    package static func read(_ number: Double, unit: MoneyUnit) -> MoneyReading {
        guard number.isFinite else { return .unreadable(.notMoney) }
        guard let shown = ExactDecimal(shown: number), let shifted = shown.shifted(by: unit.powerOfTen) else {
            return .unreadable(.tooLarge)
        }
        return .amount(MoneyAmount(dong: shifted.rounded, isRounded: shifted.whole == nil))
    }

    private static func amount(
        _ body: Substring.UnicodeScalarView,
        unit: MoneyUnit,
        grouping: Grouping?
    ) throws(UnreadableMoney) -> MoneyAmount {
        var rest = body
        var parts: [MoneyPart] = []
        repeat {
            let written = WrittenNumber.scan(&rest)
            if written.isEmpty {
                return try inWords(body)
            }
            let words = rest.prefix { $0.digit == nil }
            rest = rest.dropFirst(words.count)
            parts.append(try MoneyPart(written, words: String(words), grouping: grouping))
        } while !rest.isEmpty
        return try sum(of: parts, unit: unit)
    }

    private static func inWords(_ body: Substring.UnicodeScalarView) throws(UnreadableMoney) -> MoneyAmount {
        var words = Fold.key(String(body)).split(separator: " ")
        // "Không" alone is an answer (there is none), not an amount.
        guard words != ["khong"] else { throw .notMoney }
        for closing in ["chan", "dong"] where words.last == closing[...] {
            words.removeLast()
        }
        guard let dong = NumberWords.read(words.joined(separator: " ")) else { throw .notMoney }
        return MoneyAmount(dong: dong)
    }

    /// Parts fall in size and each names its own ("1 tỷ 200 triệu"), but for the last of "1 tỷ 200"; only a single part may
    /// lean on the column's unit.
    private static func sum(of parts: [MoneyPart], unit: MoneyUnit) throws(UnreadableMoney) -> MoneyAmount {
        if parts.count == 1, let only = parts.first {
            return try only.amount(power: only.power ?? unit.powerOfTen)
        }
        var total = MoneyAmount(dong: 0)
        var previous = Int.max
        for (index, part) in parts.enumerated() {
            let isLast = index > 0 && index == parts.count - 1
            let short = isLast ? part.powerBehind(parts[index - 1], power: previous) : nil
            guard let power = part.power ?? short, power < previous else { throw .notMoney }
            total = try total.adding(try part.amount(power: power))
            previous = power
        }
        return total
    }
}

extension MoneyAmount {
    fileprivate var negated: MoneyAmount {
        MoneyAmount(dong: -dong, alternative: alternative.map { -$0 }, isRounded: isRounded)
    }

    fileprivate func adding(_ other: MoneyAmount) throws(UnreadableMoney) -> MoneyAmount {
        let (sum, overflow) = dong.addingReportingOverflow(other.dong)
        guard !overflow else { throw .tooLarge }
        var alternativeSum: Int64?
        if alternative != nil || other.alternative != nil {
            let (value, overflow) = (alternative ?? dong).addingReportingOverflow(other.alternative ?? other.dong)
            alternativeSum = overflow ? nil : value
        }
        return MoneyAmount(dong: sum, alternative: alternativeSum, isRounded: isRounded || other.isRounded)
    }
}
