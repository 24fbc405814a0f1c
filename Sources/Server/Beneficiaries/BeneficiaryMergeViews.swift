import KhuyenCong
import Vietnamese

/// Finding the one to merge with.
struct BeneficiaryMergeSearch {
    let kept: Beneficiary
    let others: [BeneficiaryListItem]
    let territories: Territories

    func page(_ query: URLQuery, typed: String, total: Int) -> Page {
        Page(
            "Gộp một cơ sở vào đây",
            section: .beneficiaries,
            crumbs: [Crumb("Cơ sở thụ hưởng", .beneficiaries), Crumb(kept.name, .beneficiary(kept.id))],
            summary: "Cơ sở được giữ: \(kept.name). Tìm tên khác của cùng cơ sở này.",
            body: """
                \(FilterBar(
                    .beneficiaryMerge(kept.id),
                    fields: [FilterBar.text("Tìm", name: "tim", value: typed, hint: "tên hoặc mã số thuế")],
                    isFiltered: query["tim"] != nil
                ).html)
                \(others.isEmpty ? empty : table.html(others))
                \(if: total > 50, Alert(.note, "Chỉ hiện 50 cơ sở đầu. Gõ thêm tên để thu hẹp.").html)
                """
        )
    }

    private var empty: HTML {
        EmptyState("Không tìm thấy cơ sở nào khác tên như vậy. Thử gõ ít chữ hơn, hoặc mã số thuế.").html
    }

    private var table: DataTable<BeneficiaryListItem> {
        let territories = territories
        let keptID = kept.id
        return DataTable(
            "Cơ sở có thể gộp",
            columns: [
                .init("Tên") { "\($0.beneficiary.name)" },
                .init("Địa bàn") { "\(territories.words($0.beneficiary.place) ?? "—")" },
                .init("Mã số thuế", .code) { "\($0.taxCode ?? "—")" },
                .init("Số đề án", .figure) { "\(grouped: $0.projectCount)" },
                .init("Việc", .code) { item in
                    let url = SiteURL.beneficiaryMerge(keptID).with(["voi": String(item.beneficiary.id)])
                    return "<a href=\"\(url)\">So sánh</a>"
                },
            ]
        )
    }
}

/// Both side by side, with what differs marked in words, and the reason.
struct BeneficiaryMergeView {
    let kept: BeneficiarySide
    let merged: BeneficiarySide
    let territories: Territories
    let context: AppContext

    func page(_ typed: URLQuery, _ faults: FormFaults) -> Page {
        let id = kept.detail.beneficiary.id
        let other = merged.detail.beneficiary.id
        let turned = SiteURL.beneficiaryMerge(other).with(["voi": String(id)])
        return Page(
            "Gộp hai cơ sở",
            section: .beneficiaries,
            crumbs: [
                Crumb("Cơ sở thụ hưởng", .beneficiaries), Crumb(kept.detail.beneficiary.name, .beneficiary(id)),
            ],
            summary: "Không dòng nào mất: đề án giữ tên đã ghi, chỉ tính chung cho cơ sở được giữ.",
            actions: ButtonLink("Đổi bên", turned).html + ButtonLink("Chọn cơ sở khác", .beneficiaryMerge(id)).html,
            status: faults.status,
            body: table.html(rows) + form(typed, faults)
        )
    }

    private struct Comparison: Sendable {
        let title: String
        let kept: String
        let merged: String
        /// Whether the same thing must stand on both sides where they are one.
        var isTelling = true

        var isDifferent: Bool {
            isTelling && kept != merged && kept != "—" && merged != "—"
        }
    }

    private var table: DataTable<Comparison> {
        DataTable(
            "So sánh hai cơ sở",
            columns: [
                .init("Mục") { "<strong>\($0.title)</strong>" },
                .init("Cơ sở được giữ") { "\($0.kept)" },
                .init("Cơ sở gộp vào") { "\($0.merged)" },
                .init("Nhận xét", .code) { $0.isDifferent ? Tag(.waiting, "khác nhau").html : "—" },
            ]
        )
    }

    private var rows: [Comparison] {
        [
            compared("Tên") { $0.detail.beneficiary.name },
            compared("Loại hình") { $0.detail.beneficiary.form?.label },
            compared("Địa bàn") { territories.words($0.detail.beneficiary.place) },
            compared("Người đại diện") { $0.detail.beneficiary.representative },
            compared("Điện thoại") { $0.detail.beneficiary.phone },
            compared("Địa chỉ") { $0.detail.beneficiary.address },
            compared("Mã số thuế") { numbers($0, .taxCode) },
            compared("Số định danh cá nhân") { numbers($0, .personalNumber) },
            compared("Số đăng ký kinh doanh") { numbers($0, .registration) },
            Comparison(title: "Đề án", kept: projects(kept), merged: projects(merged), isTelling: false),
        ]
    }

    private func compared(_ title: String, _ value: (BeneficiarySide) -> String?) -> Comparison {
        Comparison(title: title, kept: value(kept) ?? "—", merged: value(merged) ?? "—")
    }

    private func numbers(_ side: BeneficiarySide, _ kind: BeneficiaryIdentifier.Kind) -> String? {
        let shown = side.detail.identifiers.filter { $0.kind == kind }.map(\.shown)
        return shown.isEmpty ? nil : shown.joined(separator: ", ")
    }

    private func projects(_ side: BeneficiarySide) -> String {
        let rows = side.projects.projects
        guard let last = rows.first?.year, let first = rows.last?.year else { return "—" }
        return "\(rows.count) đề án, \(ProjectLabels.years(first, last))"
    }

    private func form(_ typed: URLQuery, _ faults: FormFaults) -> HTML {
        let reason = FormField(
            "reason",
            "Lý do gộp",
            .area(rows: 2),
            help: "Ví dụ: cùng mã số thuế, tên viết tắt.",
            isRequired: true
        )
        let fields: HTML = """
            <input type="hidden" name="voi" value="\(merged.detail.beneficiary.id)">
            \(reason.html(typed["reason"], faults: faults))
            """
        let id = kept.detail.beneficiary.id
        return FormView(
            to: .beneficiaryMerge(id),
            submit: "Gộp hai cơ sở",
            faults: faults,
            cancel: .beneficiary(id)
        ).html(in: context, fields: fields)
    }
}
