import Vietnamese

/// The same thing said twice, in one text or in several: the numbers must be able to be the same.
struct RepeatChecks {
    let readings: [Reading]
    let statements: [[Statement]]
    let gaps: [GapWords]

    private struct Key: Hashable {
        let unit: String
        let subject: Subject
        let place: String?
        let locality: String?
        let from: Int
        let to: Int
        let months: Int?
        var source: String?
        let kind: String?
        var basis: Lexicon.Basis?
        let isPlanned: Bool
        let baseFrom: Int?
    }

    private enum Subject: Hashable {
        /// All of the money, the projects or the people, with the stage it is told of.
        case all(topics: UInt32)
        /// A total in the words of the text.
        case words(String)
    }

    private struct Telling {
        let figure: Figure
        let key: Key
        let certainty: Certainty
        /// Which sentence of which text it stands in, and in which paragraph.
        let text: Int
        let sentence: Int
        let paragraph: Int
        let isTotal: Bool

        func isBeside(_ other: Telling) -> Bool { text == other.text && paragraph == other.paragraph }

        func isOfSentence(_ other: Telling) -> Bool { text == other.text && sentence == other.sentence }
    }

    /// How sure it is that a figure is all of what its place, period and source leave.
    private enum Certainty {
        /// "kinh phí khuyến công năm 2022".
        case sure
        /// "tổng kinh phí": under another heading it may be of something else.
        case inParagraph
        /// "thực hiện 5 đề án".
        case unsure
        /// As it, with its kind and its year.
        case named
    }

    /// The checks by the number of the text in which the later of the two figures stands.
    func checks() -> [Int: [ClaimCheck]] {
        var first: [Key: Telling] = [:]
        var loose: [Key: Telling] = [:]
        var unsure: Set<Key> = []
        var found: [Int: [ClaimCheck]] = [:]
        for number in readings.indices {
            for sentence in statements[number].indices {
                for index in statements[number][sentence].figures {
                    guard let telling = telling(index, in: number, sentence), !unsure.contains(telling.key) else {
                        continue
                    }
                    guard let earlier = first[telling.key] else {
                        first[telling.key] = telling
                        if let check = otherwise(telling, &loose) { found[number, default: []].append(check) }
                        continue
                    }
                    guard !earlier.isOfSentence(telling) else {
                        // Twice in one sentence: its words do not tell the two apart, and others may not either.
                        if earlier.figure.value != telling.figure.value { unsure.insert(telling.key) }
                        continue
                    }
                    if let check = check(earlier, telling) { found[number, default: []].append(check) }
                }
            }
        }
        return found
    }

    private func check(_ earlier: Telling, _ telling: Telling) -> ClaimCheck? {
        let isBeside = telling.isBeside(earlier)
        switch (earlier.certainty, telling.certainty) {
        case (.sure, .sure): return check(earlier, telling, isSure: true)
        case (.unsure, _), (_, .unsure): return isBeside ? check(earlier, telling, isSure: false) : nil
        case (.named, _), (_, .named): return check(earlier, telling, isSure: false)
        default: return check(earlier, telling, isSure: isBeside)
        }
    }

    /// "Tổng kinh phí khuyến công của tỉnh" and "tổng kinh phí khuyến công" may be one sum: where they differ, nobody
    /// knows.
    private func otherwise(_ telling: Telling, _ loose: inout [Key: Telling]) -> ClaimCheck? {
        guard telling.isTotal, telling.figure.source == nil || telling.figure.source == "province" else { return nil }
        var key = telling.key
        (key.source, key.basis) = (nil, nil)
        guard let earlier = loose[key] else {
            loose[key] = telling
            return nil
        }
        guard !earlier.isOfSentence(telling), let check = check(earlier, telling, isSure: false),
            check.verdict == .unclear
        else { return nil }
        return check
    }

    private func telling(_ index: Int, in text: Int, _ sentence: Int) -> Telling? {
        let reading = readings[text]
        let statement = statements[text][sentence]
        let figure = reading.figures[index]
        guard figure.role == .amount, !figure.isPerYear, figure.per == nil, figure.value != nil, figure.outOf == nil,
            let from = figure.from, let to = figure.to
        else { return nil }
        let words = subject(index, in: statement, reading, gaps[text])
        guard let subject = words.map({ Subject.all(topics: $0.topics) }) ?? total(figure) else { return nil }
        let isDated = isDated(reading.places[index], in: statement, reading)
        let isTotal = words?.isTotal ?? false
        // "kinh phí khuyến công" is what the State gave.
        let isProgramme = figure.unit == .money && !isTotal && words?.isOfProgramme ?? false
        return Telling(
            figure: figure,
            key: Key(
                unit: figure.unitName,
                subject: subject,
                place: figure.place,
                locality: figure.locality?.name,
                from: from,
                to: to,
                months: figure.months,
                source: figure.source,
                kind: figure.kind,
                basis: figure.basis ?? (isProgramme ? .support : nil),
                isPlanned: figure.isPlanned,
                baseFrom: figure.base?.from
            ),
            certainty: words.map { certainty($0, figure, isDated: isDated) } ?? .sure,
            text: text,
            sentence: sentence,
            paragraph: statement.paragraph,
            isTotal: isTotal
        )
    }

    private func certainty(_ words: SubjectWords, _ figure: Figure, isDated: Bool) -> Certainty {
        // "khuyến công quốc gia hỗ trợ 300 triệu đồng" may go on with one establishment.
        if figure.unit == .money, words.isOfSupport, !words.isTotal, !words.isOfMoney { return .unsure }
        guard isDated || words.refersBack else { return words.isTotal || words.isOfProgramme ? .named : .unsure }
        if words.isOfProgramme { return .sure }
        if words.isTotal { return .inParagraph }
        return figure.kind != nil ? .named : .unsure
    }

    /// How many events around a figure may say of which years it is.
    private static let before = 40
    private static let behind = 4

    private func isDated(_ place: Int, in statement: Statement, _ reading: Reading) -> Bool {
        let first = max(statement.range.lowerBound, place - RepeatChecks.before)
        return (first..<min(place + RepeatChecks.behind, statement.range.upperBound)).contains {
            if case .period = reading.events[$0].what { true } else { false }
        }
    }

    private static let things: Set = ["đề án", "lao động", "người", "lượt người", "học viên", "lượt lao động"]

    /// The words of a figure, where they name all of the money, the projects or the people.
    private func subject(_ index: Int, in statement: Statement, _ reading: Reading, _ gaps: GapWords) -> SubjectWords? {
        let figure = reading.figures[index]
        guard figure.unit == .money || RepeatChecks.things.contains(figure.unitName), !reading.isChange(index),
            let words = gaps.subject(index, in: statement, reading.figures)
        else { return nil }
        let place = reading.places[index]
        let before = max(statement.range.lowerBound, place - RepeatChecks.before)..<place
        let places = reading.events[before].count { if case .cue(.place) = $0.what { true } else { false } }
        guard words.names <= places else { return nil }
        let isPart = statement.partsAt.first.map { $0 < place } ?? false
        guard !isPart || figure.source != nil || figure.kind != nil else { return nil }
        guard figure.unit == .money else { return words }
        return words.isTotal || words.isOfMoney || words.isOfProgramme ? words : nil
    }

    /// Totals in any words, and đề án of one source, where the text names the place.
    private func total(_ figure: Figure) -> Subject? {
        guard figure.place != nil, let measure = figure.measure else { return nil }
        let folded = Fold.key(measure)
        let isTotal = folded.hasPrefix("tong kinh phi") || folded.hasPrefix("tong von") || folded.hasPrefix("tong so")
        let isCount = figure.unitName == "đề án" && figure.source != nil
        return isTotal || isCount ? .words(folded) : nil
    }

    private func check(_ before: Telling, _ after: Telling, isSure: Bool) -> ClaimCheck? {
        let (earlier, later) = (before.figure, after.figure)
        guard let verdict = verdict(earlier, later, isSure: isSure) else { return nil }
        let ending =
            switch verdict {
            case .agrees: ": khớp"
            case .differs: ": lệch"
            default: isSure ? SumChecks.rounded : ": lệch nếu cùng một số"
            }
        return ClaimCheck(
            .repeat,
            verdict,
            figures: [later.id, earlier.id],
            expected: earlier.value,
            found: later.value,
            explanation: "\(later.measure ?? "số này") \(later.qualifier.words)\(later.text); nơi khác ghi "
                + "\(earlier.qualifier.words)\(earlier.text)" + ending
        )
    }

    /// Two prints of the same digits are the same number or none; one of fewer digits may be the other one rounded.
    private func verdict(_ first: Figure, _ second: Figure, isSure: Bool) -> ClaimCheck.Verdict? {
        guard let before = Interval.ofWhole(first), let after = Interval.ofWhole(second) else { return nil }
        let wrong: ClaimCheck.Verdict = isSure ? .differs : .unclear
        guard before.meets(after) else { return wrong }
        guard first.qualifier == .exact, second.qualifier == .exact, first.value != second.value else {
            return .agrees
        }
        guard first.step != second.step else { return wrong }
        let (coarse, fine) = first.step.double > second.step.double ? (first, second) : (second, first)
        return Interval(fine).map { Interval.isRoundedAtMost(coarse, to: $0) } ?? true ? .unclear : .agrees
    }
}
