/// The sentences on what the money was for, where it went and in which years: the largest and the notable.
struct NarrativeGroups {
    let facts: NarrativeFacts
    let total: Dong

    private var report: PeriodReport { facts.report }
    private var query: PeriodQuery { facts.report.query }

    func kinds() -> ReportParagraph? {
        let named = NarrativeRanking.byAmount(report.byKind).filter { $0.key != nil }
        guard !named.isEmpty else { return nil }
        var writer = ParagraphWriter()
        writer.sentence(
            isMost(named[0].amount) ? "Về nội dung, phần lớn kinh phí dành cho " : "Về nội dung, nhiều nhất là "
        )
        leaders(named, &writer) { group in
            (group.key.map(NarrativeWords.kind) ?? "", .kind(group.key))
        }
        rest(report.byKind.first { $0.key == nil }, .kind(nil), "chưa được phân loại nội dung", &writer)
        return writer.paragraph
    }

    func places() -> ReportParagraph? {
        let named = NarrativeRanking.byAmount(report.byPlace).filter { $0.key.code != nil }
        let unknown = report.byPlace.first { $0.key.code == nil }
        guard named.count > 1 || (named.count == 1 && unknown != nil) else { return only(named) }
        var writer = ParagraphWriter()
        writer.sentence("Theo địa bàn, kinh phí đến với ")
        writer.figure("\(named.count) đơn vị hành chính", .count(named.count))
        writer.say(", nhiều nhất là ")
        leaders(named, &writer) { group in (NarrativeWords.inside(group.key.name), .place(group.key.code)) }
        rest(unknown, .place(nil), "chưa xác định được địa bàn", &writer)
        return writer.paragraph
    }

    private func only(_ named: [NarrativeRanking<ReportPlace>.Group]) -> ReportParagraph? {
        guard let place = named.first?.key else { return nil }
        return ReportParagraph("Theo địa bàn, toàn bộ kinh phí thuộc \(NarrativeWords.inside(place.name)).")
    }

    /// The most and the least year, the mean, and the years of which nothing is known.
    func years() -> ReportParagraph? {
        let known = NarrativeRanking.byAmount(report.byYear)
        // A year that is cut at a day is no year beside whole ones.
        guard query.years > 1, query.days == nil, let most = known.first, let least = known.last else { return nil }
        var writer = ParagraphWriter()
        if known.count > 1, most.amount != least.amount {
            writer.sentence("Năm có kinh phí nhiều nhất là \(most.key) với ")
            writer.money(most.amount, origin(.year(most.key)))
            writer.say(", ít nhất là \(least.key) với ")
            writer.money(least.amount, origin(.year(least.key)))
            writer.say("; ")
            mean(&writer)
            writer.say(".")
        }
        let years = Set(known.map(\.key))
        let missing = (query.from...query.to).filter { !years.contains($0) }.map(String.init)
        if !missing.isEmpty { writer.sentence("Không có dữ liệu của năm \(missing.joined(separator: ", ")).") }
        return writer.paragraph
    }

    private func mean(_ writer: inout ParagraphWriter) {
        let mean = RoundedFigure.mean(total, over: query.years)
        writer.say("bình quân mỗi năm ")
        writer.figure(mean.text, .amount(Dong(mean.printed), .computed([.amount(total, origin(nil))])))
    }

    /// The largest, and of those that follow up to two with a tenth of the money or more.
    private func leaders<Key>(
        _ groups: [NarrativeRanking<Key>.Group],
        _ writer: inout ParagraphWriter,
        _ naming: (NarrativeRanking<Key>.Group) -> (name: String, figure: PeriodFigure)
    ) {
        let first = groups.prefix { $0.amount == groups[0].amount }
        write(Array(first.prefix(3)), &writer, naming)
        writer.say(".")
        let following = groups.dropFirst(first.count).prefix(2).filter { isNotable($0.amount) }
        guard !following.isEmpty, first.count <= 3 else { return }
        writer.sentence("Tiếp theo là ")
        write(following, &writer, naming)
        writer.say(".")
    }

    private func write<Key>(
        _ groups: [NarrativeRanking<Key>.Group],
        _ writer: inout ParagraphWriter,
        _ naming: (NarrativeRanking<Key>.Group) -> (name: String, figure: PeriodFigure)
    ) {
        writer.list(groups, separator: "; ", last: "; ") { group, writer in
            let (name, figure) = naming(group)
            writer.say("\(name) với ")
            writer.money(group.amount, origin(figure))
            writer.say(" cho ")
            writer.count(group.projects, "đề án", origin(figure, .projects))
            NarrativeShare.write(group.amount, of: total, origin(figure), origin(nil), &writer)
        }
        writer.say(" tổng kinh phí")
    }

    private func rest<Key>(
        _ group: PeriodReport.Group<Key>?,
        _ figure: PeriodFigure,
        _ what: String,
        _ writer: inout ParagraphWriter
    ) {
        guard let group, let amount = group.amount, amount != .zero else { return }
        writer.sentence("Còn ")
        writer.money(amount, origin(figure))
        writer.say(" của ")
        writer.count(group.projects, "đề án", origin(figure, .projects))
        writer.say(" \(what).")
    }

    private func isMost(_ amount: Dong) -> Bool {
        amount.amount > total.amount / 2
    }

    private func isNotable(_ amount: Dong) -> Bool {
        amount.amount >= total.amount / 10
    }

    private func origin(_ figure: PeriodFigure?, _ measure: ReportedFigure.Measure = .amount) -> FigureOrigin {
        .ledger(query, figure.map { [$0] } ?? [], measure: measure)
    }
}
