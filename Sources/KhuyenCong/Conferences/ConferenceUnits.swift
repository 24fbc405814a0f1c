/// The tables of the units of a round, merged and checked: ranked, added up, beside the ledger.
struct ConferenceUnits {
    let round: SubmissionRound
    /// Of the conference before; its figures are what growth is reckoned from.
    let before: SubmissionRound?

    var sections: [ReportSection] {
        [
            ReportSection("Xếp hạng các đơn vị", paragraphs: [ReportParagraph(sourceNote)], tables: [league]),
            ReportSection("Số liệu các đơn vị gửi về", paragraphs: checks, tables: merged + [comparison]),
        ]
    }

    private var origin: FigureOrigin { .records(table: "submission_round", ids: [round.id]) }

    private var sourceNote: String {
        "Kinh phí hỗ trợ theo báo cáo của đơn vị; đơn vị chưa gửi thì theo sổ."
    }

    private var league: ReportTable {
        let places = round.units.map { (unit: $0, now: support($0, origin), before: supportBefore($0)) }
        let ranked = places.sorted { ($1.now.value ?? 0, $0.unit.place) < ($0.now.value ?? 0, $1.unit.place) }
        let rows = ranked.enumerated().map { number, place in
            ReportTable.Row(
                [.text(String(number + 1)), .text(ConferenceUnits.name(place.unit)), .figure(place.now)]
                    + since(place.before, place.now)
            )
        }
        let (now, earlier) = (sum(ranked.map(\.now), .dong), sum(ranked.map(\.before), .dong))
        let isWhole = ranked.allSatisfy { $0.now.value != nil && $0.before.value != nil }
        let total = ReportTable.Row(
            [.text(""), .text("Cộng"), .figure(now)] + since(earlier, now, isComparable: isWhole),
            role: .total
        )
        let heads = before.map { before in
            [
                ReportTable.Column("Kinh phí \(before.years.printed)", .dong, addsUp: true),
                ReportTable.Column("Tăng, giảm", .percent),
            ]
        }
        return ReportTable(
            "conference-league",
            "Xếp hạng các đơn vị theo kinh phí hỗ trợ",
            columns: [
                ReportTable.Column.rank, ReportTable.Column("Đơn vị"),
                ReportTable.Column("Kinh phí \(round.years.printed)", .dong, addsUp: true),
            ] + (heads ?? []),
            rows: rows + [total],
            note: before.map { "Kỳ trước: \($0.title). Tổng chỉ so khi mọi đơn vị có số của cả hai kỳ." }
                ?? "Chưa có đợt thu thập của hội nghị trước để so."
        )
    }

    /// Nothing where there is no round to compare with.
    private func since(
        _ before: ReportFigure,
        _ now: ReportFigure,
        isComparable: Bool = true
    ) -> [ReportTable.Cell] {
        guard self.before != nil else { return [] }
        let growth: ReportFigure = isComparable ? .growth(from: before, to: now) : .percent(nil)
        return [.figure(before), .figure(growth)]
    }

    /// What those that sent say, money and things apart, so that a printed page has room for both.
    private var merged: [ReportTable] {
        let money = SubmissionMeasure.allCases.filter(\.isMoney)
        let things = SubmissionMeasure.allCases.filter { !$0.isMoney }
        return [
            table("conference-money", "Kinh phí các đơn vị báo cáo", money),
            table("conference-results", "Kết quả các đơn vị báo cáo", things),
        ]
    }

    private func table(_ id: String, _ caption: String, _ measures: [SubmissionMeasure]) -> ReportTable {
        let sent = round.units.filter { $0.latest != nil }
        let rows = sent.map { unit in
            ReportTable.Row([.text(unit.placeName)] + measures.map { .figure(reported($0, unit)) })
        }
        let total = measures.map { measure in
            ReportTable.Cell.figure(sum(sent.map { reported(measure, $0) }, measure.figureUnit))
        }
        return ReportTable(
            id,
            caption,
            columns: [ReportTable.Column("Đơn vị")]
                + measures.map { ReportTable.Column($0.shortName, $0.figureUnit, addsUp: true) },
            rows: rows + [ReportTable.Row([.text("Cộng")] + total, role: .total)]
        )
    }

    /// What the units that sent say, beside what the ledger gives for the same units and for all.
    private var comparison: ReportTable {
        let rows = SubmissionMeasure.allCases.map { measure in
            let sent = round.units.filter { $0.latest?.reports(measure) ?? false }
            let said = sum(sent.map { reported(measure, $0) }, measure.figureUnit)
            let same = sum(sent.map { computed(measure, $0) }, measure.figureUnit)
            let difference = said.value.flatMap { said in same.value.map { said - $0 } }
            return ReportTable.Row([
                .text(measure.isMoney ? "\(measure.name) (đồng)" : measure.name), .figure(said), .figure(same),
                .figure(ReportFigure(measure.figureUnit, difference, .computed([said, same]))),
                .figure(sum(round.units.map { computed(measure, $0) }, measure.figureUnit)),
            ])
        }
        return ReportTable(
            "conference-check",
            "Cộng các đơn vị đối chiếu với sổ",
            columns: [
                ReportTable.Column("Chỉ tiêu"), ReportTable.Column("Các đơn vị báo cáo", nil),
                ReportTable.Column("Sổ của các đơn vị đó", nil),
                ReportTable.Column("Lệch", nil), ReportTable.Column("Sổ của mọi đơn vị", nil),
            ],
            rows: rows
        )
    }

    private var checks: [ReportParagraph] {
        let missing = round.units.filter { $0.latest == nil }.map(\.placeName)
        let late = round.units.filter { $0.latest?.isLate ?? false }.map(\.placeName)
        let differing = round.units.filter { !$0.differences.isEmpty }.map { unit in
            "\(unit.placeName) (\(unit.differences.map { $0.name.lowercased() }.joined(separator: ", ")))"
        }
        let sent = round.units.count - missing.count
        var sentences = ["\(sent) trong \(round.units.count) đơn vị đã gửi; hạn gửi \(round.dueOn.vietnamese)."]
        if !missing.isEmpty { sentences.append("Chưa gửi: \(missing.joined(separator: ", ")).") }
        if !late.isEmpty { sentences.append("Gửi sau hạn: \(late.joined(separator: ", ")).") }
        if !differing.isEmpty { sentences.append("Số báo cáo lệch với sổ: \(differing.joined(separator: "; ")).") }
        return sentences.map { ReportParagraph($0) }
    }

    private static func name(_ unit: SubmissionUnit) -> String {
        guard let latest = unit.latest else { return "\(unit.placeName) (theo sổ)" }
        return latest.isNil ? "\(unit.placeName) (không phát sinh)" : unit.placeName
    }

    /// National and local support together; the ledger's where the unit did not say.
    private func support(_ unit: SubmissionUnit, _ origin: FigureOrigin) -> ReportFigure {
        let values = [SubmissionMeasure.nationalSupport, .localSupport].compactMap { measure in
            unit.latest.flatMap { $0.reports(measure) ? $0.figures[measure] ?? 0 : nil } ?? unit.computed[measure]
        }
        return ReportFigure(.dong, values.isEmpty ? nil : values.reduce(0, +), origin)
    }

    private func supportBefore(_ unit: SubmissionUnit) -> ReportFigure {
        guard let before, let same = before.units.first(where: { $0.place == unit.place }) else {
            return ReportFigure(.dong, nil)
        }
        return support(same, .records(table: "submission_round", ids: [before.id]))
    }

    private func reported(_ measure: SubmissionMeasure, _ unit: SubmissionUnit) -> ReportFigure {
        let value = unit.latest.flatMap { $0.isNil ? 0 : $0.figures[measure] }
        return ReportFigure(measure.figureUnit, value, origin)
    }

    private func computed(_ measure: SubmissionMeasure, _ unit: SubmissionUnit) -> ReportFigure {
        ReportFigure(measure.figureUnit, unit.computed[measure] ?? 0, origin)
    }

    /// No value where none of them has one.
    private func sum(_ figures: [ReportFigure], _ unit: FigureUnit) -> ReportFigure {
        let values = figures.compactMap(\.value)
        return ReportFigure(unit, values.isEmpty ? nil : values.reduce(0, +), .computed(figures))
    }
}

extension SubmissionMeasure {
    fileprivate var figureUnit: FigureUnit { isMoney ? .dong : .count }
}

extension Submission {
    fileprivate func reports(_ measure: SubmissionMeasure) -> Bool {
        isNil || figures[measure] != nil
    }
}
