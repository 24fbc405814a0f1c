import KhuyenCong

/// The fields of a programme: head, paper, indicators, budget; two blank rows of each list.
struct ProgrammeFieldsView {
    let fields: TypedFields
    let sources: [FundingSource.Code]

    private struct Numbered: Sendable {
        let number: Int
    }

    /// The usual source of the level first.
    static func sources(isNation: Bool) -> [FundingSource.Code] {
        let first: FundingSource.Code = isNation ? .national : .province
        return [first] + FundingSource.Code.allCases.filter { ![first, .national, .unsplit].contains($0) }
    }

    /// As wide as the tables in it need.
    func form(to url: SiteURL, submit: String, in context: AppContext, before: HTML) -> HTML {
        """
        \(ErrorSummary(fields.faults).html)
        <form class="form wide-form" action="\(url)" method="post" novalidate>\(FormToken.field(context))
        \(before)\(html)
        <div class="actions"><button type="submit" class="primary">\(submit)</button></div></form>
        """
    }

    private var html: HTML {
        let kinds = Programme.Kind.allCases.map { (value: $0.rawValue, label: $0.name) }
        return """
            \(fields.html(FormField("kind", "Loại", .choice(kinds, empty: nil), isRequired: true)))
            \(fields.html(FormField("name", "Tên chương trình", isRequired: true)))
            \(fields.html(FormField("startsOn", "Từ ngày", help: "Ví dụ 01/01/2026.", isRequired: true)))
            \(fields.html(FormField("endsOn", "Đến ngày", help: "Ví dụ 31/12/2030.", isRequired: true)))
            \(PlanLabels.paper(fields))
            <h3>Chỉ tiêu</h3>\(indicators)
            <h3>Kinh phí theo nguồn và năm</h3>\(budgets)
            """
    }

    private var indicators: HTML {
        let measures = ProgrammeIndicator.Measure.allCases.map { (value: $0.rawValue, label: $0.name) }
        let kinds = ActivityKind.Code.allCases.map { (value: $0.rawValue, label: $0.officialName) }
        let goals = IndicatorGoal.Kind.allCases.map { (value: $0.rawValue, label: $0.name) }
        let sums = IndicatorTerms.Accumulation.allCases.map { (value: $0.rawValue, label: $0.name) }
        return DataTable<Numbered>(
            "Chỉ tiêu",
            columns: [
                .init("Tên, đơn vị") { row in
                    key(row) + input("indicators", row, "name", "Tên chỉ tiêu")
                        + input("indicators", row, "unit", "Đơn vị")
                },
                .init("Số hay tỷ lệ, mốc ban đầu") { row in
                    select("indicators", row, "value", ProgrammeFieldsView.values, nil)
                        + input("indicators", row, "baseline", "Mốc ban đầu")
                },
                .init("Mục tiêu, số, đến") { row in
                    select("indicators", row, "goal", goals, nil) + input("indicators", row, "target", "Chỉ tiêu")
                        + input("indicators", row, "targetTo", "Số trên của khoảng")
                },
                .init("Các năm, hệ thống tính từ, nội dung") { row in
                    select("indicators", row, "accumulation", sums, nil)
                        + select("indicators", row, "measure", measures, "Không tính")
                        + select("indicators", row, "activity", kinds, "Mọi nội dung")
                },
            ]
        ).html(rows("indicators"))
    }

    /// Results are kept under the key of an indicator, so a renamed one keeps its own.
    private func key(_ row: Numbered) -> HTML {
        let paths = ["key", "baselineYear"].map { "indicators.\(row.number).\($0)" }
        return "\(each: paths, { "<input type=\"hidden\" name=\"\($0)\" value=\"\(fields.text($0) ?? "")\">" })"
    }

    private static let values = [(value: "number", label: "số"), (value: "percent", label: "tỷ lệ %")]

    private var budgets: HTML {
        DataTable<Numbered>(
            "Kinh phí theo nguồn và năm",
            columns: [
                .init("Nguồn") { select("budgets", $0, "source", PlanLabels.sourceChoices(sources), nil) },
                .init("Năm", .figure) { input("budgets", $0, "year", "Năm") },
                .init("Số tiền", unit: "đồng", .figure) { input("budgets", $0, "amount", "Số tiền") },
            ]
        ).html(rows("budgets"))
    }

    private func rows(_ list: String) -> [Numbered] {
        (1...(fields.count(list) + 2)).map(Numbered.init)
    }

    private func input(_ list: String, _ row: Numbered, _ name: String, _ label: String) -> HTML {
        let path = "\(list).\(row.number).\(name)"
        let value = name == "amount" ? TypedFields.money(fields.tree.at(path)) : fields.text(path)
        let fault = fields.faults[path]
        return """
            <input type="text" id="\(path)" name="\(path)" value="\(value)" aria-label="\(label), dòng \(row.number)"\
            \(attribute: "aria-invalid", fault == nil ? nil : "true")>
            \(fault.map { fault -> HTML in "<p class=\"fault\">\(fault)</p>" })
            """
    }

    private func select(
        _ list: String,
        _ row: Numbered,
        _ name: String,
        _ options: [(value: String, label: String)],
        _ empty: String?
    ) -> HTML {
        let path = "\(list).\(row.number).\(name)"
        let value = fields.text(path)
        return """
            <select id="\(path)" name="\(path)" aria-label="\(name == "source" ? "Nguồn" : "Lựa chọn"), dòng \(row.number)">
            \(empty.map { empty -> HTML in "<option value=\"\">\(empty)</option>" })
            \(each: options, { option in
                """
                <option value="\(option.value)"\(attribute: "selected", if: option.value == value)>\(option.label)</option>
                """
            })</select>
            """
    }
}
