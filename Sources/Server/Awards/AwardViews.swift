import KhuyenCong

/// The proposals of a year, and the form that proposes.
struct AwardListView {
    let proposals: [AwardProposal]
    let year: Int
    let province: String?
    let territories: Territories
    let officer: Officer
    let fields: TypedFields
    let context: AppContext

    var page: Page {
        let file = SiteURL.awardFile.with(URLQuery().setting("nam", String(year)).setting("tinh", province))
        return Page(
            "Đề nghị khen thưởng",
            section: .periodReport,
            crumbs: [Crumb("Các báo cáo", .reports)],
            summary: SummaryLine(["Năm \(year)", "\(proposals.count) đề nghị"]).html,
            actions: ButtonLink("Tải danh sách Word", file).html,
            status: fields.faults.status,
            body: filter + (proposals.isEmpty ? EmptyState("Chưa có đề nghị nào.").html : table) + proposing
        )
    }

    private var filter: HTML {
        let provinces = provinces(.viewProjects)
        let year = FilterBar.text("Năm", name: "nam", value: String(year))
        let place = FilterBar.choice("Địa bàn", name: "tinh", selected: province, all: "Tất cả", options: provinces)
        return FilterBar(.awards, fields: [year] + (provinces.count > 1 ? [place] : []), isFiltered: province != nil)
            .html
    }

    private func provinces(_ permission: Permission) -> [(value: String, label: String)] {
        territories.provinces(.of2025).filter { officer.territory(permission).contains(province: $0.code) }
            .map { (value: $0.code, label: $0.name) }
    }

    private var table: HTML {
        DataTable<AwardProposal>(
            "Đề nghị khen thưởng",
            columns: [
                .init("Tên") { "<a href=\"\(SiteURL.award($0.id))\">\($0.name)</a><small>\($0.subject.name)</small>" },
                .init("Hình thức") { "\($0.form.name)<small>\($0.authority)</small>" },
                .init("Thành tích") { "\(AwardTable.achievements($0))" },
                .init("Kết quả") { "\(AwardTable.result($0))" },
            ]
        ).html(proposals)
    }

    private var proposing: HTML {
        guard context.may(.enterResults) else { return .empty }
        let own = provinces(.enterResults)
        let place =
            own.count > 1
            ? [FormField("province", "Tỉnh, thành phố", .choice(own, empty: "Chọn tỉnh"), isRequired: true)] : []
        let content: HTML = "\(each: place + AwardListView.questions, fields.html)"
        return """
            <details\(attribute: "open", if: !fields.faults.faults.isEmpty)><summary>Thêm đề nghị</summary>
            \(FormView(to: .awards, submit: "Ghi đề nghị", faults: fields.faults)
                .html(in: context, fields: content))</details>
            """
    }

    private static let questions = [
        FormField("year", "Năm", .input(kind: .text, inputMode: .numeric), isRequired: true),
        FormField(
            "subject",
            "Đối tượng",
            .choice(AwardProposal.Subject.allCases.map { (value: $0.rawValue, label: $0.name) }, empty: "Chọn"),
            isRequired: true
        ),
        FormField("name", "Tên người, cơ sở, đơn vị", isRequired: true),
        FormField("beneficiary", "Số của cơ sở", help: "Số ở trang của cơ sở; có số thì thành tích lấy từ sổ đề án."),
        FormField(
            "form",
            "Hình thức khen thưởng",
            .choice(AwardProposal.Form.allCases.map { (value: $0.rawValue, label: $0.name) }, empty: "Chọn"),
            isRequired: true
        ),
        FormField("authority", "Cấp khen thưởng", help: "Như Chủ tịch Ủy ban nhân dân tỉnh.", isRequired: true),
        FormField("achievements", "Thành tích", .area(rows: 4)),
    ]
}

/// One proposal, with the form of whoever examines it.
struct AwardView {
    let proposal: AwardProposal
    let fields: TypedFields
    let context: AppContext

    var page: Page {
        let year = SiteURL.awards.with(["nam": String(proposal.year)])
        return Page(
            proposal.name,
            section: .periodReport,
            crumbs: [Crumb("Các báo cáo", .reports), Crumb("Đề nghị khen thưởng", year)],
            width: .narrow,
            status: fields.faults.status,
            body: facts + form
        )
    }

    private var facts: HTML {
        let establishment = proposal.beneficiaryID.map { id -> HTML in
            "<a href=\"\(SiteURL.beneficiary(id))\">Cơ sở số \(id)</a>"
        }
        return DefinitionList([
            ("Năm", "\(proposal.year)"), ("Đối tượng", "\(proposal.subject.name) \(establishment)"),
            ("Hình thức", "\(proposal.form.name)"), ("Cấp khen thưởng", "\(proposal.authority)"),
            ("Thành tích", "\(AwardTable.achievements(proposal))"), ("Người đề nghị", "\(proposal.proposerName)"),
            ("Kết quả", "\(AwardTable.result(proposal))"),
        ]).html
    }

    private var form: HTML {
        guard !proposal.state.next.isEmpty, context.may(.reviewResults) else { return .empty }
        let steps = proposal.state.next.map { (value: $0.rawValue, label: $0.name, help: String?.none) }
        let questions =
            [FormField("state", "Kết quả xét", .radios(steps), isRequired: true)]
            + (proposal.state.next.contains(.decided)
                ? [
                    FormField("decision", "Số quyết định", help: "Khi đã khen thưởng."),
                    FormField("decidedOn", "Ngày quyết định", help: "Ghi như 31/03/2026."),
                ] : [])
            + [FormField("reason", "Lý do không khen thưởng", .area(rows: 2))]
        let content: HTML = """
            <input type="hidden" name="version" value="\(proposal.version)">\(each: questions, fields.html)
            """
        return Panel(
            "Xét đề nghị",
            content: FormView(to: .award(proposal.id), submit: "Ghi", faults: fields.faults)
                .html(in: context, fields: content)
        ).html
    }
}
