import KhuyenCong

/// Closed years as a page.
struct ClosedYearView {
    let years: [ClosedYear]
    let exceptions: [ClosedYearException]
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
            status: faults.status,
            body: (years.isEmpty ? EmptyState("Chưa khóa sổ năm nào.").html : table) + excepted + closing(typed, faults)
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
            status: faults.status,
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

    /// The year stays closed to everybody else.
    func excepting(_ year: ProvinceYear, typed: URLQuery, faults: FormFaults) -> Page {
        let fields = [
            FormField("userName", "Tên đăng nhập của người ghi", isRequired: true),
            FormField("until", "Đến hết ngày", help: "Ghi như 31/03/2026; không quá ba tháng.", isRequired: true),
            FormField("reason", "Lý do", .area(rows: 2), isRequired: true),
        ]
        return Page(
            "Cho ghi bổ sung vào năm \(year.year)",
            section: .projects,
            crumbs: [Crumb("Đề án", .projects), Crumb("Năm đã khóa sổ", .closedYears)],
            summary: "\(provinces.name(ofNow: year.province)); với người khác năm vẫn khóa",
            width: .narrow,
            status: faults.status,
            body: FormView(to: .closedYears, submit: "Cho ghi bổ sung", faults: faults, cancel: .closedYears).html(
                in: context,
                fields: """
                    \(ActField.html(ClosedYearPages.Act.except))
                    <input type="hidden" name="province" value="\(year.province)">
                    <input type="hidden" name="year" value="\(year.year)">
                    \(each: fields, { $0.html(typed[$0.name], faults: faults) })
                    """
            )
        )
    }

    private var excepted: HTML {
        guard !exceptions.isEmpty else { return .empty }
        let table = DataTable<ClosedYearException>(
            "Được ghi bổ sung",
            columns: [
                .init("Năm", .code) { "\($0.year)" },
                .init("Tỉnh, thành phố") { "\(provinces.name(ofNow: $0.provinceNow))" },
                .init("Người ghi") { "\($0.officer)" }, .init("Đến hết ngày", .code) { "\($0.until.vietnamese)" },
                .init("Lý do") { exception in
                    "\(exception.reason)<small>\(exception.grantedBy ?? Officer.localOperator.name) cho phép</small>"
                },
            ]
        )
        return "<h2>Được ghi bổ sung</h2>" + table.html(exceptions)
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
        return """
            <a href="\(SiteURL.closedYears.with(["mo": key]))">Mở lại</a> · \
            <a href="\(SiteURL.closedYears.with(["ngoai-le": key]))">Cho ghi bổ sung</a>
            """
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
