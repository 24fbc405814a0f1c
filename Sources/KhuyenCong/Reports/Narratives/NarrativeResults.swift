/// The sentences on what was done in quantities, and what publications say beside the ledger.
struct NarrativeResults {
    let facts: NarrativeFacts

    private var query: PeriodQuery { facts.report.query }

    func done() -> ReportParagraph? {
        let measures: [ReportedFigure.Measure] = [.people, .courses, .models, .machines]
        let known = measures.filter { sum($0) > 0 }
        var writer = ParagraphWriter()
        if !known.isEmpty {
            writer.sentence("Kết quả thực hiện: ")
            writer.list(known, separator: "; ", last: "; ") { measure, writer in
                quantity(measure, &writer)
            }
            writer.say(".")
        }
        training(&writer)
        return writer.paragraph
    }

    private func quantity(_ measure: ReportedFigure.Measure, _ writer: inout ParagraphWriter) {
        let count = Int(sum(measure))
        writer.count(count, NarrativeWords.unit(measure), origin([], measure))
        let women = Int(sum(.women))
        guard measure == .people, women > 0, women <= count else { return }
        writer.say(", trong đó ")
        writer.count(women, NarrativeWords.unit(.women), origin([], .women))
    }

    /// What a year had on average, as conferences are told of courses.
    private func training(_ writer: inout ParagraphWriter) {
        let group = facts.report.byKind.first { $0.key == .training }
        guard query.years > 1, query.days == nil, let amount = group?.amount, amount.amount > 0 else { return }
        let money = RoundedFigure.mean(amount, over: query.years)
        writer.sentence("Bình quân mỗi năm, đào tạo nghề được hỗ trợ ")
        let origin = origin([.kind(.training)])
        writer.figure(money.text, .amount(Dong(money.printed), .computed([.amount(amount, origin)])))
        people(&writer)
        writer.say(".")
    }

    private func people(_ writer: inout ParagraphWriter) {
        let people = facts.quantities.first { $0.measure == .people && $0.kind == .training }?.done ?? 0
        guard people > 0 else { return }
        let mean = RoundedFigure.mean(people, over: query.years, unit: "người")
        let count = ReportFigure.count(Int(people), origin([.kind(.training)], .people))
        writer.say(" cho ")
        writer.figure(mean.text, .count(Int(mean.printed), .computed([count])))
    }

    /// Quantities and means that a publication states of this very period.
    func published() -> ReportParagraph? {
        let figures = facts.published.filter { $0.nature != .target && $0.measure != .growth }
        return list(figures, "Theo số đã công bố của \(NarrativeWords.period(query)): ")
    }

    /// The targets of the period that follows.
    func goals() -> ReportParagraph? {
        let targets = facts.published.filter { $0.nature == .target && $0.from > query.to }
        guard let first = targets.first else { return nil }
        let ofFirst = targets.filter { ($0.from, $0.to) == (first.from, first.to) }
        return list(ofFirst, "Mục tiêu \(PeriodWords.years(first.from, first.to)) đã công bố, cho kỳ tiếp theo: ")
    }

    private func list(_ figures: [ReportedFigure], _ opening: String) -> ReportParagraph? {
        guard !figures.isEmpty else { return nil }
        var writer = ParagraphWriter()
        writer.sentence(opening)
        writer.list(figures, separator: "; ", last: "; ") { figure, writer in
            writer.say(NarrativeResults.subject(figure))
            writer.figure(
                NarrativeResults.value(figure),
                ReportFigure(figure.measure.unit, figure.value, .reported(figure.id))
            )
        }
        var publications: [String] = []
        for figure in figures where !publications.contains(figure.publication) {
            publications.append(figure.publication)
        }
        writer.say(" (\(publications.joined(separator: "; "))).")
        return writer.paragraph
    }

    private static func subject(_ figure: ReportedFigure) -> String {
        var words = figure.kind.map { NarrativeWords.kind($0) + " " } ?? ""
        if let source = figure.source { words += NarrativeWords.source(source) + " " }
        if figure.measure == .amount {
            switch figure.basis {
            case .support: words += "kinh phí hỗ trợ "
            case .counterpart: words += "vốn đối ứng "
            case .total: words += "tổng kinh phí "
            }
        }
        return figure.nature == .yearlyAverage ? words + "bình quân mỗi năm " : words
    }

    private static func value(_ figure: ReportedFigure) -> String {
        let lower = figure.measure == .amount ? RoundedFigure.exact(Dong(figure.value)).text : nil
        let words = lower ?? ReportedFigureWords.value(figure.measure, figure.value)
        guard let upper = figure.upper else { return words }
        return "từ \(words) đến \(ReportedFigureWords.value(figure.measure, upper))"
    }

    private func sum(_ measure: ReportedFigure.Measure) -> Int64 {
        facts.quantities.filter { $0.measure == measure }.map(\.done).reduce(0, +)
    }

    private func origin(_ figures: [PeriodFigure], _ measure: ReportedFigure.Measure = .amount) -> FigureOrigin {
        .ledger(query, figures, measure: measure)
    }
}
