import KhuyenCong
import Vietnamese

/// The list of projects as a page.
struct ProjectListView {
    let address: ProjectListAddress
    let provinces: ProvinceChoices
    let officer: Officer
    let context: AppContext

    func page(_ list: ProjectList) -> Page {
        page(list.totals, body: list.rows.isEmpty ? empty(list.totals) : table(list))
    }

    /// A filter that cannot be read: the same page, with what is wrong on top.
    func page(_ refusal: Refusal) -> Page {
        let words = [refusal.message, refusal.remedy].compactMap { $0 }.joined(separator: " ")
        return page(nil, body: Alert(.warning, "\(words)").html)
    }

    private func page(_ totals: ProjectTotals?, body: HTML) -> Page {
        Page(
            "Đề án",
            section: .projects,
            summary: totals.map(summary) ?? .empty,
            actions: totals?.count ?? 0 > 0 ? actions : .empty,
            body: filters + body + related
        )
    }

    private func summary(_ totals: ProjectTotals) -> HTML {
        let scope = address.list.filter.isEmpty ? "đề án trong sổ" : "đề án khớp bộ lọc"
        return SummaryLine([
            "\(MoneyWriter.grouped(Int64(totals.count))) \(scope)",
            "số tiền của mỗi dòng lấy ở giai đoạn xa nhất đã biết",
            address.list.order == .newest ? "mới trước" : "",
        ]).html
    }

    private var actions: HTML {
        guard context.may(.exportProjects) else { return .empty }
        let formats: [(ExportFormat, String)] = [(.xlsx, "Xuất Excel"), (.csv, "CSV"), (.json, "JSON")]
        return "\(each: formats, { format, label in ButtonLink(label, exportURL(format)).html })"
    }

    /// Where else the work on projects leads.
    private var related: HTML {
        """
        <p class="note">Xem thêm: \(if: context.may(.correctProjects), "<a href=\"\(SiteURL.twins)\">đề án nghi trùng</a>, ")\
        <a href="\(SiteURL.closedYears)">năm đã khóa sổ</a>.</p>
        """
    }

    private func exportURL(_ format: ExportFormat) -> SiteURL {
        let kept = address.query.setting(Sorting.parameter, nil)
        return SiteURL.projectExport.with(kept.setting("dang", format.rawValue))
    }

    private func table(_ list: ProjectList) -> HTML {
        let paging = Paging(page: address.list.page, perPage: address.list.pageSize)
        let table = DataTable(
            "Danh sách đề án",
            columns: columns(list.totals),
            sorting: address.sorting,
            sumLabel: "Cộng \(MoneyWriter.grouped(Int64(list.totals.count))) đề án"
        )
        return table.html(list.rows) + paging.html(total: list.totals.count, of: .projects, query: address.query)
    }

    private func columns(_ totals: ProjectTotals) -> [DataTable<ProjectRow>.Column] {
        let showsProvince = !officer.territory(.viewProjects).isSingle && address.list.filter.province == nil
        let provinces = provinces
        return [
            .init("Tên đề án", sortKey: "ten") { row, html in
                html.append("<a href=\"\(SiteURL.project(row.id))\">\(row.title)</a>")
                appendDetail(of: row, showsProvince ? provinces : nil, to: &html)
            },
            .init("Năm", .code, sortKey: "nam") { row, html in
                html.append(text: ProjectLabels.years(row.year, row.untilYear))
            },
            .init("Nội dung") { row, html in
                html.append(text: ReportLabels.shortKind(row.kind))
                if row.kindCount > 1 { html.append("<small>và \(row.kindCount - 1) nội dung khác</small>") }
            },
            .init("Giai đoạn", .code) { row, html in
                html.append(text: row.stage.map(StageLabels.label) ?? ProjectLabels.blank)
            },
            money("Hỗ trợ", sortKey: "tien", totals.support) { $0.support },
            money("Đối ứng", totals.counterpart) { $0.counterpart },
            money("Tổng", totals.total) { $0.total },
        ]
    }

    private func money(
        _ title: String,
        sortKey: String? = nil,
        _ sum: Dong?,
        _ amount: @escaping @Sendable (ProjectRow) -> Dong?
    ) -> DataTable<ProjectRow>.Column {
        .init(
            title,
            unit: ProjectLabels.unit,
            .figure,
            sortKey: sortKey,
            sum: "\(ProjectLabels.millions(sum))",
            write: { row, html in html.append(text: ProjectLabels.millions(amount(row))) }
        )
    }

    private func empty(_ totals: ProjectTotals) -> HTML {
        if totals.count > 0 {
            let first = ButtonLink("Về trang đầu", SiteURL.projects.with(address.query), isPrimary: true)
            return EmptyState("Danh sách không có đến trang này.", next: first.html).html
        }
        if !address.list.filter.isEmpty {
            let all = ButtonLink("Bỏ lọc", .projects, isPrimary: true)
            return EmptyState("Không có đề án nào khớp bộ lọc.", next: files + all.html).html
        }
        let next =
            context.may(.importProjects) ? ButtonLink("Nhập danh sách", .importNew, isPrimary: true).html : .empty
        return EmptyState("Chưa có đề án nào trong sổ.", next: next).html
    }
}

extension ProjectListView {
    /// What is no project of the ledger yet may be a file: a draft has a code alone.
    private var files: HTML {
        guard let search = address.list.filter.search, context.may(.workOnProjects) else { return .empty }
        let url = SiteURL.dossiers.with(["viec": DossierListAddress.word(.all), "tim": search])
        return ButtonLink("Tìm “\(search)” trong hồ sơ đề án", url).html
    }
}

/// Under a title: where, and who carries it out or receives.
private func appendDetail(of row: ProjectRow, _ provinces: ProvinceChoices?, to html: inout HTML) {
    let parts = [row.placeText, provinces?.name(ofNow: row.provinceNow), row.beneficiary ?? row.implementer]
    var isFirst = true
    for part in parts.lazy.compactMap(\.self) {
        html.append(trusted: isFirst ? "<small>" : " · ")
        html.append(text: part)
        isFirst = false
    }
    guard !isFirst else { return }
    if row.beneficiaryCount > 1 { html.append(" và \(row.beneficiaryCount - 1) cơ sở khác") }
    html.append(trusted: "</small>")
}

extension Territory {
    /// Whether all rows lie in one province, so that none needs to name it.
    var isSingle: Bool {
        !isNation && provinces.count + (communes.isEmpty ? 0 : 1) == 1
    }
}
