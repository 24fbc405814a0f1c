import KhuyenCong
import Vietnamese

/// What became of a frozen report, and the rows that it counted.
enum FrozenVerificationViews {
    static func page(_ found: FrozenVerification) -> Page {
        Page(
            "Đối chiếu với sổ hôm nay",
            section: .periodReport,
            crumbs: [FrozenViews.crumb, Crumb(found.report.name, .frozenReport(found.report.id))],
            summary: "\(found.report.title), \(found.report.subtitle), chốt ngày \(found.report.frozenOn.vietnamese)",
            body: """
                \(each: found.faults, { Alert(.failed, "\($0)").html })
                \(if: found.isUnchanged, Alert(.done, "Số liệu của sổ hôm nay khớp với báo cáo.").html)
                \(if: !found.changes.isEmpty, figures(found.changes))
                \(if: !rows(found).isEmpty, causes(rows(found)))
                """
        )
    }

    static func rows(_ page: FrozenRowPage, _ paging: Paging) -> Page {
        let table = DataTable<FrozenRowPage.Row>(
            "Các dòng đã tính, nhiều tiền trước",
            columns: [
                .init("Đề án") { row in
                    """
                    <a href="\(SiteURL.project(row.projectID))">\(row.title)</a>\
                    <small>DA\(row.projectID), bản \(row.projectVersion)</small>
                    """
                },
                .init("Nội dung") { "\(ReportLabels.kind($0.kind))" },
                .init("Nguồn") { "\(ReportLabels.source($0.source))" },
                .init("Giai đoạn") { "\(StageLabels.label($0.stage))" },
                .init("Năm", .code) { "\($0.year)" },
                .init("Kinh phí", unit: "đồng", .figure) { "\(grouped: $0.amount.amount)" },
            ]
        )
        return Page(
            "Các dòng đã tính",
            section: .periodReport,
            crumbs: [FrozenViews.crumb, Crumb(page.report.name, .frozenReport(page.report.id))],
            summary: "Tên, nguồn và số tiền như ngày chốt \(page.report.frozenOn.vietnamese).",
            body: """
                \(table.html(page.rows))
                \(paging.html(total: page.report.rowCount, of: .frozenRows(page.report.id), query: [:]))
                """
        )
    }

    private static func figures(_ changes: [FrozenChange]) -> HTML {
        DataTable<FrozenChange>(
            "Số liệu khác với báo cáo",
            isCaptionShown: true,
            columns: [
                .init("Số liệu") { "\($0.difference.place)" },
                .init("Trong báo cáo", .figure) { "\(words($0.difference.before, $0.difference.unit))" },
                .init("Sổ hôm nay", .figure) { "\(words($0.difference.after, $0.difference.unit))" },
                .init("Dòng gây ra", .figure) { "\($0.rows.count)" },
                .init("Việc đã làm") { change in "\(each: change.acts, act)" },
            ]
        ).html(changes)
    }

    private static func causes(_ rows: [FrozenRowChange]) -> HTML {
        DataTable<FrozenRowChange>(
            "Dòng đã đổi và việc làm đổi",
            isCaptionShown: true,
            columns: [
                .init("Đề án") { "<a href=\"\(SiteURL.project($0.projectID))\">\($0.title)</a>" },
                .init("Nguồn") { "\(ReportLabels.source($0.source)) \($0.year)" },
                .init("Trong báo cáo", unit: "đồng", .figure) { "\(amount($0.before, "không có"))" },
                .init("Sổ hôm nay", unit: "đồng", .figure) { "\(amount($0.after, "không còn"))" },
                .init("Đổi") { "\($0.moved.isEmpty ? "số tiền" : $0.moved.joined(separator: ", "))" },
                .init("Do việc") { row in "\(each: row.acts, act)" },
            ]
        ).html(rows)
    }

    private static func act(_ act: FrozenAct) -> HTML {
        let reason = act.reason.map { ": \($0)" } ?? ""
        return """
            <div>\(FrozenWords.act(act.act))\(reason)<small>\(act.officer), \(act.at.vietnamese), \
            nhật ký mục \(act.sequence)</small></div>
            """
    }

    /// Every changed row once, in the order in which the figures name them.
    private static func rows(_ found: FrozenVerification) -> [FrozenRowChange] {
        var rows: [FrozenRowChange] = []
        for row in found.changes.flatMap(\.rows) + found.otherRows where !rows.contains(row) {
            rows.append(row)
        }
        return rows
    }

    private static func words(_ value: Int64?, _ unit: FigureUnit) -> String {
        ReportDifference.words(value, unit)
    }

    private static func amount(_ amount: Dong?, _ missing: String) -> String {
        amount.map { MoneyWriter.grouped($0.amount) } ?? missing
    }
}
