extension PaperDossier {
    /// What the file holds at the first of the stages at which anything is booked; a draft as it is typed.
    ///
    /// Đồng by line, source and budget year.
    func amounts(_ stages: [Stage]) -> [DossierMoney.Key: Dong] {
        let booked = stages.lazy.map { view.money.amounts($0) }.first { !$0.isEmpty }
        return booked ?? proposed
    }

    private var proposed: [DossierMoney.Key: Dong] {
        lines.reduce(into: [:]) { result, line in
            for amount in line.proposed.amounts {
                let key = DossierMoney.Key(line: line.position, source: amount.source, year: amount.year)
                result[key, default: .zero] += amount.amount
            }
        }
    }

    /// Amounts by who pays: promotion money of the file's own programme, the beneficiary, everybody else.
    func split(_ amounts: [DossierMoney.Key: Dong], line: Int? = nil, year: Int? = nil) -> EstimateSplit {
        var promotion = Dong.zero
        var counterpart = Dong.zero
        var other = Dong.zero
        for (key, amount) in amounts where (line == nil || key.line == line) && (year == nil || key.year == year) {
            switch payer(key.source) {
            case .promotion: promotion += amount
            case .counterpart: counterpart += amount
            case .other: other += amount
            }
        }
        return EstimateSplit(promotion: promotion, counterpart: counterpart, other: other)
    }

    /// Promotion money of one stage in đồng, of a line or of all, of one budget year or of all.
    func promotion(_ stage: Stage, line: Int? = nil, year: Int? = nil) -> Dong {
        split(view.money.amounts(stage), line: line, year: year).promotion
    }

    /// Advanced and not returned, in đồng.
    func advanced(line: Int? = nil) -> Dong {
        promotion(.advanced, line: line) - promotion(.returned, line: line)
    }

    /// The names of the other payers of a line, in the order of the sources; nil where there is none.
    func otherSources(_ amounts: [DossierMoney.Key: Dong], line: Int) -> String? {
        let named = Set(amounts.keys.filter { $0.line == line && payer($0.source) == .other }.map(\.source))
        guard !named.isEmpty else { return nil }
        return FundingSource.Code.allCases.filter(named.contains).map(\.officialName).joined(separator: "; ")
    }

    private enum Payer {
        case promotion, counterpart, other
    }

    private func payer(_ source: FundingSource.Code) -> Payer {
        switch source {
        case .counterpart: .counterpart
        case .national: dossier.level == .national ? .promotion : .other
        case .local, .province, .district, .commune, .fund: dossier.level == .local ? .promotion : .other
        case .integrated, .other, .unsplit: .other
        }
    }
}
