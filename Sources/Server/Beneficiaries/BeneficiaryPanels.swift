import KhuyenCong
import Vietnamese

/// The projects of a beneficiary with their sums by source.
struct BeneficiaryProjectsView {
    let projects: BeneficiaryProjects

    var panel: HTML {
        let rows = projects.projects
        guard !rows.isEmpty else {
            return Panel("Đề án", content: EmptyState("Chưa có đề án nào ghi cho cơ sở này.").html).html
        }
        let support = MoneyWriter.short(BeneficiaryProjectsView.support(projects.sums).amount)
        return Panel(
            "Đề án",
            note: "\(rows.count) đề án, hỗ trợ \(support); mỗi dòng lấy ở giai đoạn xa nhất đã biết",
            content: table.html(rows)
        ).html
    }

    private var table: DataTable<BeneficiaryProject> {
        let sums = projects.sums
        let used = FundingSource.Code.allCases.filter { sums[$0] != nil }
        let bySource = used.map { source in
            DataTable<BeneficiaryProject>.Column(
                ProjectLabels.source(source),
                unit: ProjectLabels.unit,
                .figure,
                sum: "\(ProjectLabels.millions(sums[source]))",
                cell: { "\(ProjectLabels.millions($0.amounts[source]))" }
            )
        }
        return DataTable(
            "Đề án của cơ sở",
            columns: [
                .init("Tên đề án") { "<a href=\"\(SiteURL.project($0.id))\">\($0.title)</a>" },
                .init("Năm", .code) { "\($0.year)" },
            ] + bySource,
            sumLabel: "Cộng \(projects.projects.count) đề án"
        )
    }

    private static func support(_ sums: [FundingSource.Code: Dong]) -> Dong {
        sums.filter { $0.key.basis == .support }.values.reduce(.zero, +)
    }
}

/// The numbers that a beneficiary is known by, personal ones masked, and the form that adds one.
struct BeneficiaryNumbersView {
    let detail: BeneficiaryDetail
    let mayEdit: Bool
    let state: BeneficiaryState
    let context: AppContext

    var panel: HTML {
        let content: HTML = """
            \(table(detail.identifiers, "Số định danh", canEnd: mayEdit))\(fromMerged)\(endFaults)\(if: mayEdit, form)
            """
        return Panel("Số định danh", note: "số cá nhân chỉ hiện hai đầu", content: content).html
    }

    private var fromMerged: HTML {
        guard !detail.mergedIdentifiers.isEmpty else { return .empty }
        return "<h3>Của các cơ sở đã gộp</h3>"
            + table(detail.mergedIdentifiers, "Số định danh của các cơ sở đã gộp", canEnd: false)
    }

    private func table(_ rows: [BeneficiaryIdentifier], _ caption: String, canEnd: Bool) -> HTML {
        guard !rows.isEmpty else { return "<p>Chưa ghi số nào; không số nào bắt buộc.</p>" }
        var columns: [DataTable<BeneficiaryIdentifier>.Column] = [
            .init("Loại") { "\($0.kind.label)" },
            .init("Số", .code) { "\($0.shown)" },
            .init("Hiệu lực") { "\($0.validity.inclusive)" },
        ]
        if canEnd {
            columns.append(.init("Hết hiệu lực", cell: ending))
        }
        return DataTable(caption, columns: columns).html(rows)
    }

    @Sendable private func ending(_ identifier: BeneficiaryIdentifier) -> HTML {
        guard identifier.validity.until == nil else { return "—" }
        return """
            <form class="actions" action="\(SiteURL.beneficiary(detail.beneficiary.id))" method="post">
            \(FormToken.field(context))\(ActField.html(BeneficiaryPages.Act.endIdentifier))
            <input type="hidden" name="identifier" value="\(identifier.id)">
            <input name="endsOn" aria-label="\(identifier.kind.label) hết hiệu lực từ ngày" placeholder="01/07/2025">
            <button type="submit">Ghi ngày</button></form>
            """
    }

    private var endFaults: HTML? {
        state.act == .endIdentifier ? ErrorSummary(state.open.faults).html : nil
    }

    private var form: HTML {
        let open = state.open(for: .addIdentifier)
        let kind = FormField(
            "kind",
            "Loại số",
            .choice(BeneficiaryIdentifier.Kind.allCases.map { ($0.rawValue, $0.label) }, empty: "Chọn loại"),
            isRequired: true
        )
        let value = FormField("value", "Số", help: "Số định danh cá nhân được mã hóa khi lưu.", isRequired: true)
        let from = FormField("validFrom", "Có hiệu lực từ ngày", help: "Ví dụ 01/07/2025.")
        // A number that was refused is not written back into the page where it is a person's.
        let typed = open.typed["kind"] == BeneficiaryIdentifier.Kind.personalNumber.rawValue ? nil : open.typed["value"]
        let fields: HTML = """
            \(ActField.html(BeneficiaryPages.Act.addIdentifier))
            \(kind.html(open.typed["kind"], faults: open.faults))
            \(value.html(typed, faults: open.faults))
            \(from.html(open.typed["validFrom"], faults: open.faults))
            """
        let view = FormView(to: .beneficiary(detail.beneficiary.id), submit: "Ghi số", faults: open.faults)
        return """
            <details\(attribute: "open", if: !open.faults.faults.isEmpty)><summary>Thêm số</summary>
            \(view.html(in: context, fields: fields))</details>
            """
    }
}
