import Vietnamese

/// The most that one norm gives for a question: `min(rate × cost, ceiling × units × factors)`.
struct SupportLimit: Hashable, Sendable {
    /// Nil where a figure of the norm or of the question is missing.
    let amount: Dong?
    let formula: String?
    /// The rate stands, but the cost is not known.
    let needsCost: Bool

    init(_ norm: Norm, _ question: SupportQuestion, priorityHundredths: Int) {
        let rate = SupportLimit.rate(of: norm, question)
        let byRate = rate.flatMap { rate in question.eligibleCost.map { SupportLimit.share(rate, of: $0) } }
        let byCeiling = norm.ceiling.map { ceiling in
            SupportLimit.product(ceiling, question.units, SupportLimit.factors(of: norm, question, priorityHundredths))
        }
        needsCost = rate != nil && question.eligibleCost == nil
        let bounds = [byRate, byCeiling].compactMap { $0 }
        // Nobody is given more than the thing costs.
        let cost = rate == nil ? question.eligibleCost : nil
        let least = bounds.min().map { bound in cost.map { min($0, bound) } ?? bound }
        amount = needsCost ? nil : least
        guard let amount else {
            formula = nil
            return
        }
        let parts = [
            rate.flatMap { rate in question.eligibleCost.map { SupportLimit.rateText(rate, $0, byRate ?? .zero) } },
            byCeiling.map { SupportLimit.ceilingText(norm, question, priorityHundredths, $0) },
            cost.flatMap { cost in (byCeiling ?? cost) > cost ? "chi phí \(SupportText.money(cost))" : nil },
        ]
        formula =
            parts.compactMap { $0 }.joined(separator: ", ")
            + " → được hỗ trợ tối đa \(SupportText.money(amount))"
    }

    private static func rate(of norm: Norm, _ question: SupportQuestion) -> Int? {
        guard question.isDifficultArea else { return norm.rateHundredths }
        return norm.factors.difficultRateHundredths ?? norm.rateHundredths
    }

    /// What multiplies the ceiling, in hundredths, with the word that explains it.
    private static func factors(
        of norm: Norm,
        _ question: SupportQuestion,
        _ priorityHundredths: Int
    ) -> [(hundredths: Int, word: String)] {
        var factors: [(hundredths: Int, word: String)] = []
        if question.isWholeLine, let line = norm.factors.lineFactorHundredths {
            factors.append((line, "dây chuyền"))
        }
        if norm.factors.takesPriority, priorityHundredths > 100 {
            factors.append((priorityHundredths, "ưu tiên"))
        }
        return factors
    }

    /// Rounded down to the đồng; split, so that no amount overflows.
    static func share(_ hundredthsOfPercent: Int, of cost: Dong) -> Dong {
        let (whole, rest) = cost.amount.quotientAndRemainder(dividingBy: 10_000)
        let rate = Int64(hundredthsOfPercent)
        return Dong(whole * rate + rest * rate / 10_000)
    }

    private static func product(_ ceiling: Dong, _ units: Int, _ factors: [(hundredths: Int, word: String)]) -> Dong {
        let (start, isTooLarge) = ceiling.amount.multipliedReportingOverflow(by: Int64(units))
        guard !isTooLarge else { return Dong(.max) }
        var amount = start
        for factor in factors {
            let (whole, rest) = amount.quotientAndRemainder(dividingBy: 100)
            let (product, overflows) = whole.multipliedReportingOverflow(by: Int64(factor.hundredths))
            guard !overflows else { return Dong(.max) }
            amount = product + rest * Int64(factor.hundredths) / 100
        }
        return Dong(amount)
    }

    private static func rateText(_ rate: Int, _ cost: Dong, _ amount: Dong) -> String {
        "\(SupportText.percent(rate)) × \(SupportText.money(cost)) = \(SupportText.money(amount))"
    }

    private static func ceilingText(
        _ norm: Norm,
        _ question: SupportQuestion,
        _ priorityHundredths: Int,
        _ amount: Dong
    ) -> String {
        let unit = norm.per?.officialName
        var text = "trần \(SupportText.money(norm.ceiling ?? .zero))" + (unit.map { "/" + $0 } ?? "")
        var isPlain = true
        if question.units > 1 {
            text += " × \(MoneyWriter.grouped(Int64(question.units)))" + (unit.map { " " + $0 } ?? "")
            isPlain = false
        }
        for factor in factors(of: norm, question, priorityHundredths) {
            text += " × \(SupportText.factor(factor.hundredths)) (\(factor.word))"
            isPlain = false
        }
        return isPlain ? text : text + " = \(SupportText.money(amount))"
    }
}

/// Figures in the sentences of a check.
enum SupportText {
    /// "800 triệu", "1,2 tỷ"; all digits where these would leave something out.
    static func money(_ amount: Dong) -> String {
        MoneyWriter.isShortExact(amount.amount)
            ? MoneyWriter.short(amount.amount) : MoneyWriter.grouped(amount.amount) + " đồng"
    }

    /// 3000 hundredths are "30%", 250 are "2,5%".
    static func percent(_ hundredths: Int) -> String {
        factor(hundredths) + "%"
    }

    /// 150 hundredths are "1,5".
    static func factor(_ hundredths: Int) -> String {
        MoneyWriter.decimal(ExactDecimal(Int64(hundredths), scale: 2))
    }
}
