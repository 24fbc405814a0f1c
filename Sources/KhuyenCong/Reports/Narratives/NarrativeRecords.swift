/// The sentences on what is recorded beside the ledger: what conferences were told stands in the way, and what programmes are
/// to reach in the period that follows.
///
/// Recorded words stand as they are. Where they hold a number they are a quotation that leads to its record: every number of a
/// narrative leads to its source, and those of a record are not the report's.
struct NarrativeRecords {
    private static let mostDifficulties = 3
    private static let mostIndicators = 6
    /// Longer words are a text of their own, which the section of the report holds.
    private static let longest = 200

    let facts: NarrativeFacts

    func difficulties() -> ReportParagraph? {
        let told = facts.difficulties
        guard !told.isEmpty else { return nil }
        let quoted = Array(
            told.filter { $0.words.count <= NarrativeRecords.longest }.prefix(NarrativeRecords.mostDifficulties)
        )
        let others = told.filter { !quoted.contains($0) }
        var writer = ParagraphWriter()
        writer.sentence("Hội nghị khuyến công ghi nhận ")
        writer.count(told.count, "khó khăn", NarrativeRecords.origin(told))
        writer.say(".")
        guard !quoted.isEmpty else { return writer.paragraph }
        writer.sentence("Nội dung nêu ra: ")
        writer.list(quoted, separator: "; ", last: "; ") { difficulty, writer in
            let words = "“\(difficulty.words)”"
            guard NarrativeRecords.hasNumber(words) else { return writer.say(words) }
            writer.quote(words, .quoted(table: "conference", ids: difficulty.conferences))
        }
        if !others.isEmpty {
            writer.say(" và ")
            writer.count(others.count, "khó khăn khác", NarrativeRecords.origin(others))
        }
        writer.say(".")
        return writer.paragraph
    }

    func targets() -> ReportParagraph? {
        var writer = ParagraphWriter()
        for programme in facts.programmes {
            targets(of: programme, &writer)
        }
        return writer.paragraph
    }

    private func targets(of programme: Programme, _ writer: inout ParagraphWriter) {
        let told = Array(
            programme.indicators.filter(NarrativeRecords.isTold).prefix(NarrativeRecords.mostIndicators)
        )
        guard !told.isEmpty else { return }
        let origin = FigureOrigin.records(table: "programme", ids: [programme.id])
        let years = PeriodWords.years(programme.years.lowerBound, programme.years.upperBound)
        writer.sentence("Mục tiêu \(years) của \(programme.name), cho kỳ tiếp theo: ")
        writer.list(told, separator: "; ", last: "; ") { indicator, writer in
            if NarrativeRecords.hasNumber(indicator.nameWithKind) {
                writer.quote("“\(indicator.nameWithKind)”", .quoted(table: "programme", ids: [programme.id]))
            } else {
                writer.say(indicator.nameWithKind)
            }
            writer.say(" ")
            writer.figure(
                NarrativeRecords.goal(indicator),
                ReportFigure(indicator.figureUnit, indicator.target, origin)
            )
        }
        let others = programme.indicators.count - told.count
        if others > 0 {
            writer.say(" và ")
            writer.count(others, "chỉ tiêu khác", origin)
        }
        writer.say(".")
    }

    /// "ít nhất 1.000 người", "từ 20 đến 30 mô hình", "50 tỷ đồng".
    private static func goal(_ indicator: ProgrammeIndicator) -> String {
        let goal = indicator.terms.goal
        let (low, high) = (number(goal.low, indicator), number(goal.high, indicator))
        let words =
            switch goal.kind {
            case .exact: low
            case .atLeast, .atMost: "\(goal.kind.name.lowercased()) \(low)"
            case .range: "từ \(low) đến \(high)"
            }
        let unit = isMoney(indicator) ? "" : indicator.unitName
        return unit.isEmpty ? words : "\(words) \(unit)"
    }

    /// Money with its unit, in full where rounding would change it.
    private static func number(_ value: Int64, _ indicator: ProgrammeIndicator) -> String {
        guard isMoney(indicator) else { return TargetWords.number(value, indicator) }
        let rounded = RoundedFigure.exact(Dong(value))
        return rounded.printed == value ? rounded.text : "\(TargetWords.number(value, indicator)) đồng"
    }

    private static func isMoney(_ indicator: ProgrammeIndicator) -> Bool {
        indicator.figureUnit == .dong && indicator.unit.lowercased() == "đồng"
    }

    /// A number in the unit would read as a part of the target.
    private static func isTold(_ indicator: ProgrammeIndicator) -> Bool {
        indicator.nameWithKind.count + indicator.unit.count < longest && !hasNumber(indicator.unit)
    }

    private static func hasNumber(_ words: String) -> Bool {
        words.contains(where: \.isNumber)
    }

    private static func origin(_ told: [ToldDifficulty]) -> FigureOrigin {
        .records(table: "conference", ids: Set(told.flatMap(\.conferences)).sorted())
    }
}
