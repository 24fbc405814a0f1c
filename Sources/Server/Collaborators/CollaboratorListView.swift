import KhuyenCong
import Vietnamese

/// The collaborators with the work of each, then the communes with work and nobody for it.
struct CollaboratorListView {
    let network: CollaboratorNetwork
    let province: String?
    let territories: Territories
    let officer: Officer
    let today: Day
    let fields: TypedFields
    let context: AppContext

    var page: Page {
        let serving = network.members.filter { $0.collaborator.serves(on: today) }.count
        return Page(
            "Cộng tác viên khuyến công",
            section: .beneficiaries,
            crumbs: [Crumb("Cơ sở thụ hưởng", .beneficiaries)],
            summary: SummaryLine(["\(serving) người đang làm", "\(network.gaps.count) xã có việc, chưa có người"]).html,
            actions: network.members.isEmpty
                ? .empty
                : ButtonLink("Xuất Excel", SiteURL.collaboratorExport.with(URLQuery().setting("tinh", province))).html,
            status: fields.faults.status,
            body: filter + members + adding + gaps
        )
    }

    private var provinces: [AdminUnit] {
        territories.provinces(.of2025).filter { officer.territory(.viewBeneficiaries).contains(province: $0.code) }
    }

    private var filter: HTML {
        guard provinces.count > 1 else { return .empty }
        return FilterBar(
            .collaborators,
            fields: [
                FilterBar.choice(
                    "Địa bàn",
                    name: "tinh",
                    selected: province,
                    all: "Tất cả",
                    options: provinces.map { (value: $0.code, label: $0.name) }
                )
            ],
            isFiltered: province != nil
        ).html
    }

    private var members: HTML {
        guard !network.members.isEmpty else { return EmptyState("Chưa ghi cộng tác viên nào.").html }
        let today = today
        return DataTable<CollaboratorNetwork.Member>(
            "Cộng tác viên",
            columns: [
                .init("Họ tên") { member in
                    "<a href=\"\(SiteURL.collaborator(member.collaborator.id))\">\(member.collaborator.name)</a>"
                },
                .init("Xã, phường") { "\($0.collaborator.communes.map(\.name).joined(separator: ", "))" },
                .init("Điện thoại", .code) { "\($0.collaborator.phone ?? "—")" },
                .init("Thời hạn") { CollaboratorLabels.term($0.collaborator, on: today) },
                .init("Hồ sơ đang mở", .figure) { "\($0.load.files)" },
                .init("Cơ sở", .figure) { "\($0.load.establishments)" },
                .init("Phiếu ngày") { "<a href=\"\(SiteURL.daySheet($0.collaborator.id))\">In phiếu</a>" },
            ]
        ).html(network.members)
    }

    private var gaps: HTML {
        guard !network.gaps.isEmpty else { return .empty }
        let table = DataTable<CollaboratorNetwork.Gap>(
            "Xã có việc, chưa có cộng tác viên",
            columns: [
                .init("Xã, phường") { "\($0.commune.name)<small>\($0.provinceName)</small>" },
                .init("Hồ sơ đang mở", .figure) { "\($0.load.files)" },
                .init("Cơ sở", .figure) { "\($0.load.establishments)" },
            ]
        )
        let urgent = network.gaps.filter { $0.load.files > 0 }
        let shown = urgent.isEmpty ? "<p>Không xã nào trong số này có hồ sơ đang mở.</p>" : table.html(urgent)
        return Panel(table.caption, note: "\(network.gaps.count)", content: shown + idle).html
    }

    /// Communes where nothing is open now: a line for each province, folded away.
    private var idle: HTML {
        let gaps = network.gaps.filter { $0.load.files == 0 }
        guard !gaps.isEmpty else { return .empty }
        let byProvince = Dictionary(grouping: gaps, by: \.provinceName).inAlphabet(by: \.key)
        return """
            <details><summary>\(gaps.count) xã chỉ có cơ sở, chưa có hồ sơ nào đang mở</summary>
            \(each: byProvince, { province, gaps -> HTML in
                let named = gaps.map { "\($0.commune.name) (\($0.load.establishments) cơ sở)" }
                return "<p><strong>\(province):</strong> \(named.joined(separator: ", "))</p>"
            })</details>
            """
    }

    private var adding: HTML {
        guard context.may(.editBeneficiaries) else { return .empty }
        let own = territories.provinces(.of2025).filter {
            officer.territory(.editBeneficiaries).contains(province: $0.code)
        }
        let place =
            own.count > 1
            ? [
                FormField(
                    "province",
                    "Tỉnh, thành phố",
                    .choice(own.map { (value: $0.code, label: $0.name) }, empty: "Chọn tỉnh"),
                    isRequired: true
                )
            ] : []
        let content: HTML = "\(each: place + CollaboratorLabels.fields, fields.html)"
        return """
            <details\(attribute: "open", if: !fields.faults.faults.isEmpty)><summary>Thêm cộng tác viên</summary>
            \(FormView(to: .collaborators, submit: "Thêm cộng tác viên", faults: fields.faults)
                .html(in: context, fields: content))</details>
            """
    }
}

/// What the pages of collaborators share.
enum CollaboratorLabels {
    static let fields = [
        FormField("name", "Họ tên", isRequired: true),
        FormField("phone", "Điện thoại", .input(kind: .text, inputMode: .tel)),
        FormField("communes", "Xã, phường phụ trách", help: "Nhiều xã thì cách nhau bằng dấu phẩy.", isRequired: true),
        FormField("decision", "Quyết định", help: "Số, ngày, cơ quan ra quyết định.", isRequired: true),
        FormField("from", "Từ ngày", help: "Ghi như 31/03/2026.", isRequired: true),
        FormField("until", "Đến ngày", help: "Bỏ trống nếu quyết định không ghi."),
    ]

    static func term(_ collaborator: Collaborator, on day: Day) -> HTML {
        let last = collaborator.until.map { " đến \($0.vietnamese)" } ?? ""
        let over: HTML? = collaborator.until.flatMap { $0 < day ? Tag(.done, "đã hết").html : nil }
        return "từ \(collaborator.from.vietnamese)\(last) \(over)"
    }
}
