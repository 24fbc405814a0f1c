import KhuyenCong

/// The years of one establishment side by side, and what may be done with each.
struct ImpactPanelView {
    let panel: ImpactPanel
    let today: Day
    let context: AppContext

    private var years: [Int] { panel.years(today: today) }

    var page: Page {
        Page(
            "Hiệu quả sau hỗ trợ",
            section: .beneficiaries,
            crumbs: [
                Crumb("Cơ sở thụ hưởng", .beneficiaries),
                Crumb(panel.beneficiary.name, .beneficiary(panel.beneficiary.id)),
            ],
            summary: SummaryLine([
                panel.beneficiary.name,
                panel.supportYear.map { "được hỗ trợ lần đầu năm \($0)" } ?? "chưa được hỗ trợ, để so sánh",
            ]).html,
            body: table + Panel("Từng năm", content: "<ul class=\"plain\">\(each: years, act)</ul>").html
        )
    }

    private var table: HTML {
        let name = DataTable<ImpactMeasure>.Column("Chỉ số") { "\($0.name)<small>\($0.unit(product: product))</small>" }
        let columns = years.map { year in
            DataTable<ImpactMeasure>.Column(heading(year), .figure) { cell($0, year) }
        }
        return DataTable<ImpactMeasure>("Số liệu các năm", columns: [name] + columns).html(ImpactMeasure.allCases)
    }

    private var product: String? { panel.surveys.last?.productUnit }

    private func heading(_ year: Int) -> String {
        panel.label(year).map { "\(year), \($0)" } ?? String(year)
    }

    private func cell(_ measure: ImpactMeasure, _ year: Int) -> HTML {
        switch panel.survey(year)?.figures[measure] {
        case .value(let value, let source):
            let shown: HTML = measure.scale == 1 ? "\(grouped: value)" : "\(ImpactLabels.decimal(value))"
            return source == commonSource(year) ? shown : "\(shown)<small>\(source)</small>"
        case .missing(let reason): return "<small>\(reason.name)</small>"
        case nil: return "—"
        }
    }

    /// Where most figures of the year come from; it stands once, beside the year.
    private func commonSource(_ year: Int) -> String? {
        let sources = (panel.survey(year)?.figures ?? [:]).values.compactMap { figure -> String? in
            if case .value(_, let source) = figure { source } else { nil }
        }
        let counts = Dictionary(grouping: sources) { $0 }.mapValues(\.count)
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    private func act(_ year: Int) -> HTML {
        let survey = panel.survey(year)
        let officer = context.session?.officer
        let mayEnter = officer.map { ImpactPolicy.mayEnter(panel.beneficiary, by: $0) } ?? false
        return """
            <li class="panel-head"><span><strong>\(heading(year))</strong> \(state(survey))\
            \(commonSource(year).map { source -> HTML in " <small>Nguồn: \(source)</small>" })\(doubts(year))</span>
            \(if: mayEnter, ButtonLink(survey == nil ? "Nhập" : "Sửa", .impactYear(panel.beneficiary.id, String(year))).html)
            \(survey.map(review))</li>
            """
    }

    /// Read before the year is reviewed.
    private func doubts(_ year: Int) -> HTML {
        "\(each: panel.doubts(year), { "<br>\(Tag(.waiting, "nên xem lại").html) <small>\($0.words)</small>" })"
    }

    private func state(_ survey: ImpactSurvey?) -> HTML {
        guard let survey else { return Tag(.plain, "chưa nhập").html }
        guard let review = survey.review else {
            return
                "\(Tag(.waiting, "chờ duyệt").html) <small>\(survey.officerName) nhập \(survey.enteredAt.vietnamese)</small>"
        }
        return "\(Tag(.good, "đã duyệt").html) <small>\(review.officerName), \(review.at.vietnamese)</small>"
    }

    private func review(_ survey: ImpactSurvey) -> HTML {
        guard let officer = context.session?.officer, context.may(.reviewResults),
            ImpactPolicy.mayReview(survey, of: panel.beneficiary, by: officer)
        else { return .empty }
        return """
            <form action="\(SiteURL.impactReview(panel.beneficiary.id, String(survey.year)))" method="post">
            \(FormToken.field(context))<input type="hidden" name="version" value="\(survey.version)">
            <button type="submit">Duyệt năm \(survey.year)</button></form>
            """
    }
}

/// The form of one year, one column, so that it is filled in on a phone as well.
struct ImpactYearView {
    let panel: ImpactPanel
    let year: Int
    let fields: TypedFields
    let context: AppContext

    var page: Page {
        let id = panel.beneficiary.id
        return Page(
            "Số liệu năm \(year)",
            section: .beneficiaries,
            crumbs: [Crumb("Cơ sở thụ hưởng", .beneficiaries), Crumb("Hiệu quả sau hỗ trợ", .impactPanel(id))],
            summary: SummaryLine([panel.beneficiary.name, panel.label(year) ?? "chưa được hỗ trợ"]).html,
            width: .narrow,
            status: fields.faults.status,
            body: FormView(
                to: .impactYear(id, String(year)),
                submit: "Ghi số liệu",
                faults: fields.faults,
                cancel: .impactPanel(id)
            ).html(in: context, fields: content)
        )
    }

    private var content: HTML {
        """
        <input type="hidden" name="version" value="\(fields.text("version") ?? "0")">
        \(fields.html(FormField("source", "Nguồn chung", help: "Ví dụ báo cáo thuế, cơ sở khai. Dùng cho số không ghi nguồn riêng.")))
        \(fields.html(FormField("missing", "Lý do chung của số bỏ trống", .choice(ImpactYearView.reasons, empty: "Chọn"))))
        \(fields.html(FormField("productUnit", "Đơn vị sản phẩm", help: "Ví dụ tấn chè khô; cần khi ghi điện, nước, nguyên liệu.")))
        \(each: ImpactMeasure.allCases, group)
        """
    }

    private func group(_ measure: ImpactMeasure) -> HTML {
        let path = "figures.\(measure.rawValue)"
        let keyboard: FormField.InputMode = measure.quantity == .people ? .numeric : .decimal
        let value = FormField(
            "\(path).value",
            "Số liệu",
            .input(kind: .text, inputMode: keyboard),
            unit: measure.unit(product: fields.text("productUnit"))
        )
        return """
            <fieldset class="field"><legend>\(measure.name)</legend>
            \(value.html(TypedFields.money(fields.tree.at("\(path).value")), faults: fields.faults))
            \(fields.html(FormField("\(path).source", "Nguồn")))
            \(fields.html(FormField("\(path).missing", "Lý do không có", .choice(ImpactYearView.reasons, empty: "Theo lý do chung"))))
            </fieldset>
            """
    }

    private static let reasons = MissingReason.allCases.map { (value: $0.rawValue, label: $0.name) }
}
