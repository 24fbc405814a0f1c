import KhuyenCong

/// Closed years as a page.
struct ClosedYearView {
    let years: [ClosedYear]
    let provinces: ProvinceChoices
    let officer: Officer
    let context: AppContext

    func page(typed: URLQuery, faults: FormFaults) -> Page {
        Page(
            "Năm đã khóa sổ",
            section: .projects,
            crumbs: [Crumb("Đề án", .projects)],
            summary: "Năm đã khóa sổ chỉ nhận điều chỉnh có lý do, không nhận danh sách mới.",
            width: .narrow,
            body: (years.isEmpty ? EmptyState("Chưa khóa sổ năm nào.").html : table) + closing(typed, faults)
        )
    }

    /// Opening a closed year asks for a reason.
    func opening(_ year: ProvinceYear, typed: URLQuery, faults: FormFaults) -> Page {
        let reason = FormField("reason", "Lý do mở lại", .area(rows: 2), isRequired: true)
        return Page(
            "Mở lại sổ năm \(year.year)",
            section: .projects,
            crumbs: [Crumb("Đề án", .projects), Crumb("Năm đã khóa sổ", .closedYears)],
            summary: "\(provinces.name(ofNow: year.province))",
            width: .narrow,
            body: FormView(to: .closedYears, submit: "Mở sổ", faults: faults, cancel: .closedYears).html(
                in: context,
                fields: """
                    \(ActField.html(ClosedYearPages.Act.open))
                    <input type="hidden" name="province" value="\(year.province)">
                    <input type="hidden" name="year" value="\(year.year)">
                    \(reason.html(typed["reason"], faults: faults))
                    """
            )
        )
    }

    private var table: HTML {
        let table = DataTable<ClosedYear>(
            "Năm đã khóa sổ",
            columns: [
                .init("Năm", .code) { "\($0.year)" },
                .init("Tỉnh, thành phố") { "\(provinces.name(ofNow: $0.provinceNow))" },
                .init("Khóa ngày", .code) { "\($0.closedAt.day.vietnamese)" },
                .init("Người khóa") { "\($0.officer ?? Officer.localOperator.name)" },
                .init("Việc") { year in
                    ClosedYears.mayClose(province: year.provinceNow, officer) ? openLink(year) : .empty
                },
            ]
        )
        return table.html(years)
    }

    private func openLink(_ year: ClosedYear) -> HTML {
        let key = ProvinceYear(province: year.provinceNow, year: year.year).text
        return "<a href=\"\(SiteURL.closedYears.with(["mo": key]))\">Mở lại</a>"
    }

    private func closing(_ typed: URLQuery, _ faults: FormFaults) -> HTML {
        let closable = provinces.now.filter { ClosedYears.mayClose(province: $0.code, officer) }
        guard !closable.isEmpty else { return "<p class=\"note\">Sở Công Thương của tỉnh khóa và mở sổ.</p>" }
        let options = closable.map { (value: $0.code, label: $0.name) }
        let year = FormField("year", "Năm", .input(kind: .text, inputMode: .numeric), isRequired: true)
        let province = FormField("province", "Tỉnh, thành phố", .choice(options, empty: nil), isRequired: true)
        let form = FormView(to: .closedYears, submit: "Khóa sổ", faults: faults).html(
            in: context,
            fields: """
                \(ActField.html(ClosedYearPages.Act.close))
                \(province.html(typed["province"], faults: faults))
                \(year.html(typed["year"], faults: faults))
                """
        )
        return "<h2>Khóa sổ một năm</h2>" + form
    }
}
