import KhuyenCong

/// The targets of a programme beside what came of them by the end of a year: the one table that tells it.
struct IndicatorTable {
    let board: IndicatorBoard
    let year: Int

    var html: HTML {
        guard !board.rows.isEmpty else { return EmptyState("Chương trình chưa có chỉ tiêu nào.").html }
        return DataTable<IndicatorBoard.Reached>(
            "Chỉ tiêu và kết quả",
            columns: [
                .init("Chỉ tiêu") { reached in
                    let indicator = reached.row.indicator
                    let content = indicator.activity.map { kind -> HTML in "<small>\(kind.officialName)</small>" }
                    return "\(indicator.name)\(content)"
                },
                .init("Mục tiêu") { "\(TargetWords.goal($0.row.indicator))" },
                .init("Mốc ban đầu", .figure) { number($0.row.indicator.terms.baseline, $0) },
                .init("Thực hiện", .figure) { number($0.actual.value, $0) },
                .init("So với mục tiêu", .figure) { "\(ReportLabels.percent($0.shareOfGoal))" },
                .init("Đánh giá") { "\($0.verdict(of: board.programme))" },
                .init("Cách tính") { "\(TargetWords.method($0.actual))" },
            ]
        ).html(board.reached(through: year))
    }

    private func number(_ value: Int64?, _ reached: IndicatorBoard.Reached) -> HTML {
        guard let value else { return HTML(FigureWriter.noData) }
        let indicator = reached.row.indicator
        return "\(TargetWords.number(value, indicator))\(if: indicator.terms.isPercentage, " %")"
    }
}
