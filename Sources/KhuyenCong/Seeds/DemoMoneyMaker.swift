/// Invents amounts and how far they have come.
enum DemoMoneyMaker {
    /// From this year on not everything has been settled.
    private static let lastSettledYear = 2024

    /// Support of a project of that kind in đồng; the early years gave half of today's amounts.
    static func support(_ kind: ActivityKind.Code, year: Int, _ random: inout DemoRandom) -> Int64 {
        let hundredThousands = Int64(random.between(range(kind)))
        let growth = Int64(min(100, 50 + 4 * (year - DemoPlan.years.lowerBound)))
        return hundredThousands * growth / 100 * 100_000
    }

    /// The beneficiary's own part; establishments carry more than half of a machine or a model.
    static func counterpart(_ kind: ActivityKind.Code, to support: Int64, _ random: inout DemoRandom) -> Int64 {
        guard DemoWords.isForEstablishment(kind) else { return 0 }
        return support / 1000 * Int64(random.between(100...250)) / 100 * 1000
    }

    static func source(year: Int, _ random: inout DemoRandom) -> FundingSource.Code {
        // Districts and their money ended on 30/06/2025.
        year < 2025
            ? random.pick(weighted: [(.province, 60), (.national, 15), (.district, 15), (.local, 10)])
            : random.pick(weighted: [(.province, 70), (.national, 15), (.commune, 10), (.local, 5)])
    }

    /// The stages behind a final amount.
    ///
    /// What was published has been settled at exactly that amount.
    static func money(
        _ source: FundingSource.Code,
        _ amount: Int64,
        year: Int,
        isPublished: Bool,
        _ random: inout DemoRandom
    ) -> DemoMoney {
        if source == .counterpart {
            return DemoMoney(source: source, amounts: [(year > lastSettledYear ? .approved : .performed, amount)])
        }
        if isPublished || year <= lastSettledYear {
            return DemoMoney(source: source, amounts: settled(amount, &random))
        }
        if year == DemoPlan.years.upperBound {
            return DemoMoney(source: source, amounts: begun(amount, &random))
        }
        return DemoMoney(source: source, amounts: [(.approved, amount), (.performed, amount)])
    }

    /// One approval in eight was a little higher than what was spent; one project in four names each stage.
    private static func settled(_ amount: Int64, _ random: inout DemoRandom) -> [(stage: Stage, amount: Int64)] {
        let extra = random.oneIn(8) ? amount / 100_000 * Int64(random.between(2...9)) * 1000 : 0
        let approved: (stage: Stage, amount: Int64) = (.approved, amount + extra)
        guard random.oneIn(4) else { return [approved, (.settled, amount)] }
        return [approved, (.performed, amount), (.settled, amount)]
    }

    private static func begun(_ amount: Int64, _ random: inout DemoRandom) -> [(stage: Stage, amount: Int64)] {
        if random.oneIn(6) { return [(.registered, amount)] }
        if random.oneIn(2) { return [(.approved, amount)] }
        if random.oneIn(2) { return [(.approved, amount), (.contracted, amount)] }
        return [(.approved, amount), (.contracted, amount), (.advanced, amount / 2)]
    }

    /// In hundred thousands of đồng.
    private static func range(_ kind: ActivityKind.Code) -> ClosedRange<Int> {
        switch kind {
        case .machinery: 800...3000
        case .model: 1500...5000
        case .training: 400...1500
        case .product: 300...2500
        case .cleanerProduction: 300...1000
        case .linkage: 1000...8000
        case .cooperation: 500...2000
        case .consulting: 150...600
        case .information, .management, .administration: 200...900
        }
    }
}
