import KhuyenCong

/// One beneficiary as a page.
struct BeneficiaryView {
    let detail: BeneficiaryDetail
    let projects: BeneficiaryProjects
    let territories: Territories
    let mayEdit: Bool
    let state: BeneficiaryState
    let context: AppContext

    var page: Page {
        let beneficiary = detail.beneficiary
        return Page(
            beneficiary.name,
            section: .beneficiaries,
            crumbs: [Crumb("Cơ sở thụ hưởng", .beneficiaries)],
            summary: SummaryLine([
                beneficiary.form?.label ?? "", territories.words(beneficiary.place) ?? "chưa rõ địa bàn",
            ]).html,
            actions: actions,
            status: state.open.faults.status,
            body: "\(mergedNote)\(obstacle)\(BeneficiaryProjectsView(projects: projects).panel)\(below)"
        )
    }

    private var below: HTML {
        Panel.grid([
            facts, BeneficiaryNumbersView(detail: detail, mayEdit: mayEdit, state: state, context: context).panel,
        ])
            + merges
    }

    private var actions: HTML {
        let id = detail.beneficiary.id
        let results =
            ButtonLink("Chuỗi hỗ trợ", .valueChain(id)).html
            + ButtonLink("Hiệu quả sau hỗ trợ", .impactPanel(id)).html
        guard mayEdit else { return results }
        let edit = results + ButtonLink("Sửa", SiteURL.beneficiary(id).with(["sua": "1"])).html
        guard detail.beneficiary.canonicalID == nil else { return edit }
        return edit + ButtonLink("Gộp một cơ sở vào đây", .beneficiaryMerge(id)).html
    }

    private var mergedNote: HTML {
        guard let kept = detail.beneficiary.canonicalID else { return .empty }
        return Alert(
            .note,
            """
            Cơ sở này đã được gộp; đề án của nó đang tính cho
            <a href="\(SiteURL.beneficiary(kept))">cơ sở đại diện</a>.
            """
        ).html
    }

    /// What a rule said against an act that is only a button.
    private var obstacle: HTML {
        guard state.act == .unmerge, let summary = ErrorSummary(state.open.faults).html else { return .empty }
        return summary
    }

    private var facts: HTML {
        let beneficiary = detail.beneficiary
        let list = DefinitionList([
            (name: "Người đại diện", value: "\(beneficiary.representative)"),
            (name: "Điện thoại", value: "\(beneficiary.phone)"),
            (name: "Địa chỉ", value: "\(beneficiary.address)"),
            (name: "Tài khoản", value: "\(beneficiary.bankAccount)"),
        ])
        return Panel("Liên hệ", content: list.html).html
    }

    private var merges: HTML {
        guard !detail.merges.isEmpty else { return .empty }
        let url = SiteURL.beneficiary(detail.beneficiary.id)
        var columns: [DataTable<BeneficiaryMerge>.Column] = [
            .init("Tên đã gộp") { "<a href=\"\(SiteURL.beneficiary($0.mergedID))\">\($0.mergedName)</a>" },
            .init("Lý do") { "\($0.reason)" },
            .init("Gộp lúc", .code) { "\($0.mergedAt.vietnamese)" },
        ]
        if mayEdit {
            columns.append(
                .init("Việc", .code) { [context] merge in
                    let values = [
                        (name: ActField.name, value: BeneficiaryPages.Act.unmerge.rawValue),
                        (name: "merge", value: String(merge.id)),
                    ]
                    return ActButton("Tách ra", url, isDangerous: true, values: values).html(in: context)
                }
            )
        }
        let table = DataTable("Cơ sở đã gộp vào đây", columns: columns)
        return Panel(
            "Cơ sở đã gộp vào đây",
            note: "tách ra thì mọi đề án trở về như cũ",
            content: table.html(detail.merges)
        ).html
    }
}

/// The form that corrects a beneficiary.
struct BeneficiaryEditView {
    let beneficiary: Beneficiary
    let fields: BeneficiaryFields
    /// What was sent and cannot be taken; nil shows what stands.
    let sent: OpenForm?

    func page(in context: AppContext) -> Page {
        let url = SiteURL.beneficiary(beneficiary.id)
        let open = sent ?? OpenForm(fields.typed(beneficiary))
        let version = sent?.typed["version"] ?? String(beneficiary.version)
        let hidden: HTML = """
            \(ActField.html(BeneficiaryPages.Act.revise))<input type="hidden" name="version" value="\(version)">
            """
        return Page(
            "Sửa cơ sở",
            section: .beneficiaries,
            crumbs: [Crumb("Cơ sở thụ hưởng", .beneficiaries), Crumb(beneficiary.name, url)],
            width: .narrow,
            status: open.faults.status,
            body: FormView(to: url, submit: "Ghi", faults: open.faults, cancel: url)
                .html(in: context, fields: hidden + fields.html(open.typed, faults: open.faults))
        )
    }
}
