import KhuyenCong
import Vietnamese

/// The form of one unit under its link.
struct SubmissionFormView {
    let round: SubmissionRound
    let unit: SubmissionUnit
    let fields: TypedFields
    let token: String
    let isSent: Bool
    let context: AppContext

    var page: Page {
        Page(
            "Báo cáo của \(unit.placeName)",
            summary: SummaryLine([
                round.title, "\(round.years.from)–\(round.years.to)", "hạn gửi \(round.dueOn.vietnamese)",
            ]).html,
            width: .narrow,
            status: fields.faults.status,
            body: (isSent ? "<p>\(Tag(.good, "Đã gửi lần \(unit.submissions.count)").html)</p>" : .empty)
                + Panel(
                    "Báo cáo",
                    content: FormView(to: .submission(token), submit: "Gửi báo cáo", faults: fields.faults)
                        .html(in: context, fields: content)
                ).html + sheet
        )
    }

    private var sheet: HTML {
        let file = FormField("file", "Mẫu đã điền", .file(accept: ".xlsx", isMultiple: false), isRequired: true)
        let view = FormView(to: .submissionSheet(token), submit: "Gửi tệp", carriesFiles: true)
        return Panel(
            "Gửi bằng Excel",
            actions: ButtonLink("Tải mẫu", .submissionSheet(token)).html,
            content: view.html(in: context, fields: file.html(faults: fields.faults))
        ).html
    }

    private var content: HTML {
        """
        <input type="hidden" name="seen" value="\(fields.text("seen") ?? "0")">
        \(fields.html(FormField("isNil", "Không phát sinh", .flag(text: "Kỳ này đơn vị không có hoạt động khuyến công"))))
        \(each: SubmissionMeasure.allCases, figure)
        \(fields.html(FormField("difficulties", "Khó khăn", .area(rows: 3))))
        \(fields.html(FormField("recommendations", "Kiến nghị", .area(rows: 3), help: "Mỗi dòng một kiến nghị.")))
        \(fields.html(FormField("papers", "Tham luận", .area(rows: 2), help: "Mỗi dòng một tên tham luận.")))
        \(fields.html(FormField("reporter", "Người lập báo cáo", isRequired: true)))
        """
    }

    private func figure(_ measure: SubmissionMeasure) -> HTML {
        let path = "figures.\(measure.rawValue)"
        let field = FormField(
            path,
            measure.name,
            .input(kind: .text, inputMode: .decimal),
            help: help(measure),
            unit: measure.unit
        )
        return field.html(TypedFields.money(fields.tree.at(path)), faults: fields.faults)
    }

    /// "Trong sổ: 120. Các xã, phường gửi: 118 (100/130 đơn vị)."
    private func help(_ measure: SubmissionMeasure) -> HTML {
        let ledger: HTML = "Trong sổ: \(unit.computed[measure].map(MoneyWriter.grouped) ?? "không có dữ liệu")."
        guard let below = unit.below, let sum = below.figures[measure] else { return ledger }
        return "\(ledger) Các xã, phường gửi: \(MoneyWriter.grouped(sum)) (\(below.sent)/\(below.units) đơn vị)."
    }
}
