/// The sentences on how much was given, from which sources, and how much more than before.
struct NarrativeMoney {
    let facts: NarrativeFacts

    private var report: PeriodReport { facts.report }
    private var query: PeriodQuery { facts.report.query }

    /// The opening.
    ///
    /// "Giai đoạn 2016–2020, kinh phí khuyến công hỗ trợ trên địa bàn tỉnh Nghệ An là gần 39 tỷ đồng cho 542 đề án."
    func total(_ amount: Dong) -> ReportParagraph? {
        var writer = ParagraphWriter()
        let period = NarrativeWords.capitalised(NarrativeWords.period(query))
        let place = NarrativeWords.place(report.place)
        writer.sentence("\(period), \(NarrativeWords.money(query.basis)) \(place) là ")
        writer.figure(RoundedFigure.headline(amount).text, .amount(amount, origin([])))
        writer.say(" cho ")
        writer.count(report.total.projects, "đề án", origin([], .projects))
        if let establishments = report.total.establishments {
            writer.say("; danh sách ghi tên ")
            writer.count(establishments, "cơ sở thụ hưởng", origin([], .establishments))
        }
        writer.say(".")
        sources(amount, &writer)
        if facts.undated != nil {
            writer.sentence("Số này gồm cả các khoản mà sổ chỉ ghi năm, không ghi ngày.")
        }
        return writer.paragraph
    }

    private func sources(_ total: Dong, _ writer: inout ParagraphWriter) {
        let known = NarrativeRanking.byAmount(report.bySource)
        guard known.count > 1 else {
            guard let only = known.first else { return }
            writer.sentence("Toàn bộ số tiền này là \(NarrativeWords.source(only.key)).")
            return
        }
        writer.sentence("Trong đó, ")
        writer.list(known, separator: "; ", last: "; ") { group, writer in
            let narrowing: [PeriodFigure] = [.source(group.key)]
            writer.say("\(NarrativeWords.source(group.key)) là ")
            writer.money(group.amount, origin(narrowing))
            writer.say(" cho ")
            writer.count(group.projects, "đề án", origin(narrowing, .projects))
            NarrativeShare.write(group.amount, of: total, origin(narrowing), origin([]), &writer)
        }
        writer.say(" tổng kinh phí.")
        if known.map(\.projects).reduce(0, +) > report.total.projects {
            writer.sentence("Một đề án có thể nhận kinh phí của nhiều nguồn.")
        }
    }

    func growth(_ amount: Dong) -> ReportParagraph? {
        var writer = ParagraphWriter()
        let earlier = NarrativeWords.period(facts.before)
        if let previous = facts.previous, let growth = previous.growth {
            let change = NarrativeWords.growth(from: previous.amount, to: amount, growth)
            let base = previous.basedOn == .ledger ? FigureOrigin.ledger(facts.before, [], measure: .amount) : nil
            writer.sentence("So với \(earlier), kinh phí ")
            writer.figure(change, .percent(growth, computed(amount, origin([]), previous.amount, base)))
            writer.say(", từ ")
            writer.money(previous.amount, base)
            if let publication = previous.publication { writer.say(" (số đã công bố: \(publication))") }
            writer.say(".")
        }
        if facts.growths.count > 1 || facts.previous?.growth == nil { bySource(earlier, &writer) }
        return writer.paragraph
    }

    private func bySource(_ earlier: String, _ writer: inout ParagraphWriter) {
        for item in facts.growths {
            guard let before = item.before, let growth = item.growth else { continue }
            let now = FigureOrigin.ledger(query, [.source(item.source)], measure: .amount)
            let base: FigureOrigin =
                item.base.map { .reported($0.id) }
                ?? .ledger(facts.before, [.source(item.source)], measure: .amount)
            let name = NarrativeWords.capitalised(NarrativeWords.source(item.source))
            let change = NarrativeWords.growth(from: before, to: item.now, growth)
            writer.sentence("\(name) ")
            writer.figure(change, .percent(growth, computed(item.now, now, before, base)))
            writer.say(" so với \(earlier), từ ")
            writer.money(before, base)
            if let base = item.base { writer.say(" (số đã công bố: \(base.publication))") }
            published(item, &writer)
            writer.say(".")
        }
        unknown(earlier, &writer)
    }

    private func unknown(_ earlier: String, _ writer: inout ParagraphWriter) {
        let unknown = facts.growths.filter { $0.growth == nil }
        guard !unknown.isEmpty || facts.growths.isEmpty else { return }
        let names =
            unknown.isEmpty ? "kinh phí" : unknown.map { NarrativeWords.source($0.source) }.joined(separator: ", ")
        writer.sentence("Không có dữ liệu \(earlier) để so sánh \(names)")
        for item in unknown {
            published(item, &writer)
        }
        writer.say(".")
    }

    /// The growth that a publication states, beside ours.
    private func published(_ item: SourceGrowth, _ writer: inout ParagraphWriter) {
        guard let figure = item.published else { return }
        writer.say("; số đã công bố của \(NarrativeWords.source(item.source)) là ")
        writer.figure(
            ReportedFigureWords.value(figure.measure, figure.value),
            ReportFigure(.percent, figure.value, .reported(figure.id))
        )
        writer.say(" (\(figure.publication))")
    }

    private func computed(_ now: Dong, _ origin: FigureOrigin, _ before: Dong, _ base: FigureOrigin?) -> FigureOrigin {
        .computed([.amount(now, origin), .amount(before, base)])
    }

    private func origin(_ figures: [PeriodFigure], _ measure: ReportedFigure.Measure = .amount) -> FigureOrigin {
        .ledger(query, figures, measure: measure)
    }
}
