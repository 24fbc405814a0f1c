import KhuyenCong

/// What was reported of a programme's indicators, and their parts; the targets stand on the programme's own page.
struct IndicatorView {
    let board: IndicatorBoard
    let territories: Territories
    let year: Int
    let fields: TypedFields
    let context: AppContext

    private var programme: Programme { board.programme }

    var page: Page {
        let reached = board.reached(through: year)
        return Page(
            "Kết quả chỉ tiêu",
            section: .plans,
            crumbs: [Crumb("Chương trình", .programmes), Crumb(programme.name, .programme(programme.id))],
            summary: SummaryLine([
                programme.provinceName ?? "Cả nước", "\(board.rows.count) chỉ tiêu",
                "\(results.count { $0.result.reviewerName == nil }) kết quả chờ duyệt",
            ]).html,
            status: fields.faults.status,
            body: board.rows.isEmpty
                ? EmptyState("Chương trình chưa có chỉ tiêu nào.").html
                : parts(reached) + reported + form
        )
    }

    private struct Line: Sendable {
        let indicator: ProgrammeIndicator
        let result: IndicatorResult
    }

    private var results: [Line] {
        board.rows.flatMap { row in row.results.map { Line(indicator: row.indicator, result: $0) } }
    }

    private func parts(_ reached: [IndicatorBoard.Reached]) -> HTML {
        "\(each: reached.parts(territories), part)"
    }

    private func part(_ table: ReportTable) -> HTML {
        "<details><summary>\(table.caption)</summary>\(ReportTableView(table: table, links: nil).html)</details>"
    }

    private var reported: HTML {
        guard !results.isEmpty else { return .empty }
        return DataTable<Line>(
            "Kết quả đã báo cáo",
            columns: [
                .init("Chỉ tiêu") { "\($0.indicator.name)" }, .init("Năm", .code) { "\($0.result.year)" },
                .init("Nơi") { line in
                    "\(line.result.place.map { territories.name(.of2025, $0) } ?? programme.provinceName ?? "Cả nước")"
                },
                .init("Phần") { "\($0.result.slice.name)" },
                .init("Kết quả", .figure) { line in
                    "\(grouped: line.result.value)\(line.result.base.map { base -> HTML in "/\(grouped: base)" })"
                },
                .init("Nguồn") { line in
                    """
                    \(line.result.source)<small>\(line.result.officerName)\
                    \(if: context.may(.enterResults), correction(line.result))</small>
                    """
                },
                .init("Duyệt") { review($0.result) },
            ]
        ).html(results)
    }

    private func correction(_ result: IndicatorResult) -> HTML {
        let url = SiteURL.indicators(programme.id).with(["sua": String(result.id)])
        return ", <a href=\"\(url)\">sửa</a>"
    }

    private func review(_ result: IndicatorResult) -> HTML {
        if let name = result.reviewerName { return "\(Tag(.good, "đã duyệt").html)<small>\(name)</small>" }
        guard context.may(.reviewResults), let officer = context.session?.officer,
            IndicatorPolicy.mayReview(result, of: programme, by: officer)
        else { return Tag(.waiting, "chờ duyệt").html }
        return """
            <form action="\(SiteURL.indicatorReview(programme.id))" method="post">\(FormToken.field(context))
            <input type="hidden" name="result" value="\(result.id)">
            <input type="hidden" name="version" value="\(result.version)"><button type="submit">Duyệt</button></form>
            """
    }

    private var form: HTML {
        guard context.may(.enterResults) else { return .empty }
        let choices = board.rows.map { (value: $0.indicator.terms.key, label: $0.indicator.name) }
        let slices = ResultSlice.allCases.map { (value: $0.rawValue, label: $0.name) }
        let whole: FormField.Control = .input(kind: .text, inputMode: .numeric)
        let questions = [
            FormField("indicator", "Chỉ tiêu", .choice(choices, empty: "Chọn"), isRequired: true),
            FormField("year", "Năm", whole, isRequired: true),
            FormField("place", "Mã xã, phường hoặc tỉnh", whole, help: "Bỏ trống: cả phạm vi chương trình."),
            FormField("slice", "Phần", .choice(slices, empty: nil), help: "Của riêng một giới, nội dung, loại hình."),
            FormField("value", "Kết quả", whole, help: "Với tỷ lệ: tử số. Không có gì thì ghi 0.", isRequired: true),
            FormField("base", "Tổng số", whole, help: "Với tỷ lệ: mẫu số."),
            FormField("source", "Nguồn", help: "Ví dụ báo cáo số 12/BC-UBND.", isRequired: true),
        ]
        let version: HTML = "<input type=\"hidden\" name=\"version\" value=\"\(fields.text("version") ?? "0")\">"
        return """
            <details\(attribute: "open", if: !fields.tree.isBlank)><summary>Báo cáo kết quả</summary>
            \(FormView(to: .indicators(programme.id), submit: "Ghi kết quả", faults: fields.faults)
                .html(in: context, fields: version + "\(each: questions, fields.html)"))</details>
            """
    }
}
