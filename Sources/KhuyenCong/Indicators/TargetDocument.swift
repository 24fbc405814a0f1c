import Vietnamese

/// Targets against actuals as a document: one section for each programme of the place and the years.
struct TargetDocument {
    let request: ReportRequest
    let place: PeriodReport.Place
    let boards: [IndicatorBoard]
    /// Of the provinces that the place is made of.
    let ofProvinces: [IndicatorBoard]
    let territories: Territories

    private var last: Int { request.query.to }

    var document: ReportDocument {
        ReportDocument(
            request: request,
            title: "Mục tiêu và thực hiện",
            subtitle: "\(place.name), đến hết năm \(last)",
            notes: [
                "Kết quả hệ thống đếm từ sổ đề án của chương trình; chỉ tiêu khác theo báo cáo đã duyệt, có ghi nguồn.",
                "Dự báo: các năm còn lại mỗi năm bằng bình quân các năm đã qua (năm \(last) coi là trọn năm), "
                    + "kèm khoảng dự báo 95 %; cần ít nhất ba năm.",
                "Tỷ lệ luôn kèm tử số và mẫu số; tỷ lệ của nhiều nơi là tổng chia tổng.",
            ],
            sections: sections.isEmpty
                ? [
                    ReportSection(
                        "Mục tiêu của chương trình",
                        paragraphs: [ReportParagraph("Chưa có chương trình nào của địa bàn trong các năm này.")]
                    )
                ] : sections
        )
    }

    private var sections: [ReportSection] {
        let rollup = TargetRollup(place, ofProvinces, through: last, territories)
        return boards.enumerated().map { section($1, number: $0 + 1) } + [rollup.section].compactMap(\.self)
    }

    private func section(_ board: IndicatorBoard, number: Int) -> ReportSection {
        let reached = board.reached(through: last)
        let standings = reached.map { (reached: $0, standing: TargetStanding($0, programme: board.programme)) }
        let counts = Dictionary(grouping: standings, by: \.standing.verdict).mapValues(\.count)
        let order: [TargetStanding.Verdict] = [.reached, .onTheWay, .unclear, .behind, .missed, .unknown]
        let told = order.compactMap { verdict in counts[verdict].map { "\($0) \(verdict.name.lowercased())" } }
        let table = ReportTable(
            "targets-\(number)",
            "Chỉ tiêu của \(board.programme.name)",
            columns: TargetDocument.columns,
            rows: standings.map { cells($0.reached, $0.standing) }
        )
        let parts = BreakdownTables(id: table.id, rows: reached, territories: territories)
        let summary =
            standings.isEmpty
            ? "Chương trình chưa có chỉ tiêu nào."
            : "\(standings.count) chỉ tiêu: \(told.joined(separator: ", "))."
        return ReportSection(
            board.programme.name,
            paragraphs: [ReportParagraph(summary)],
            tables: standings.isEmpty ? [] : [table] + parts.tables
        )
    }

    private static let columns = [
        ReportTable.Column("Chỉ tiêu"), ReportTable.Column("Đơn vị"), ReportTable.Column("Mốc ban đầu", nil),
        ReportTable.Column("Mục tiêu"), ReportTable.Column("Thực hiện", nil), ReportTable.Column("Cách tính"),
        ReportTable.Column("So với mục tiêu", .percent), ReportTable.Column("Dự báo hết kỳ", nil),
        ReportTable.Column("từ", nil), ReportTable.Column("đến", nil), ReportTable.Column("Đánh giá"),
    ]

    private func cells(
        _ reached: IndicatorBoard.Reached,
        _ standing: TargetStanding
    ) -> ReportTable.Row {
        let (row, actual) = (reached.row, reached.actual)
        let indicator = row.indicator
        let terms = indicator.terms
        let origin = row.origin(of: actual)
        func figure(_ value: Int64?, _ origin: FigureOrigin? = nil) -> ReportTable.Cell {
            .figure(ReportFigure(indicator.figureUnit, value, origin))
        }
        let forecast = standing.forecast
        return ReportTable.Row([
            .text(indicator.nameWithKind), .text(indicator.unitName), figure(terms.baseline),
            .text(TargetWords.goal(indicator)), figure(actual.value, origin), .text(TargetWords.method(actual)),
            .figure(.percent(reached.shareOfGoal)), figure(forecast?.value), figure(forecast?.low),
            figure(forecast?.high), .text(standing.verdict.name),
        ])
    }
}

/// How targets are written: "ít nhất 1.000 người", "trong khoảng 20–30 mô hình", "ít nhất 80 %".
package enum TargetWords {
    package static func goal(_ indicator: ProgrammeIndicator) -> String {
        let goal = indicator.terms.goal
        let unit = indicator.terms.isPercentage ? "%" : indicator.unit
        let low = number(goal.low, indicator)
        let amount = goal.kind == .range ? "\(low)–\(number(goal.high, indicator))" : low
        return [goal.kind.name.lowercased(), amount, unit].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Where the actual comes from; a percentage with its two numbers.
    package static func method(_ actual: IndicatorActual) -> String {
        let beside = actual.reportedBeside.map { "; đơn vị báo cáo \(grouped($0))" } ?? ""
        switch actual.origin {
        case .counted: return "đếm từ sổ" + beside
        case .reported(let ids) where ids.isEmpty: return "chưa có báo cáo đã duyệt"
        case .reported:
            let parts = actual.parts.map(grouped).joined(separator: "/")
            return parts.isEmpty ? "báo cáo đã duyệt" : "báo cáo đã duyệt: \(parts)"
        }
    }

    /// A number of the indicator, percentages with a decimal comma.
    package static func number(_ value: Int64, _ indicator: ProgrammeIndicator) -> String {
        indicator.terms.isPercentage ? ImpactWords.decimal(value) : grouped(value)
    }

    private static func grouped(_ number: Int64) -> String {
        MoneyWriter.grouped(number)
    }
}
