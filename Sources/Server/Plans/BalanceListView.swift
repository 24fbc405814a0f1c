import KhuyenCong

/// All sources of a year side by side, and the form that books a flow.
struct BalanceListView {
    let year: Int
    let sheets: [SourceSheet]
    let warnings: [LapseWarning]
    let owners: PlanOwners
    let fields: TypedFields
    let context: AppContext

    var page: Page {
        Page(
            "Cân đối nguồn kinh phí",
            section: .plans,
            summary: SummaryLine(["năm ngân sách \(year)", "theo sổ lúc này", "đơn vị: \(ProjectLabels.unit)"]).html,
            status: fields.faults.status,
            body: PlanLabels.tabs(.balances) + years + LapseNotice(warnings: warnings).html
                + (sheets.isEmpty ? EmptyState("Chưa có nguồn nào trong năm \(year).").html : table)
                + (owners.isEmpty ? .empty : form)
        )
    }

    private var years: HTML {
        FilterBar(
            .sourceYears,
            fields: [FilterBar.text("Năm", name: "nam", value: String(year))],
            isFiltered: false
        ).html
    }

    private var table: HTML {
        DataTable<SourceSheet>("Cân đối nguồn năm \(year)", columns: [source] + BalanceColumns.all).html(sheets)
    }

    private var source: DataTable<SourceSheet>.Column {
        let leadsToForm = !owners.isEmpty
        return .init("Nguồn") { sheet in
            let name = sheet.key.source.officialName
            let place = sheet.provinceName.map { place -> HTML in "<small>\(place)</small>" }
            let doubts = BalanceListView.doubts(sheet.balance, leadsToForm: leadsToForm)
            guard let account = sheet.account else { return "\(name)\(doubts)\(place)" }
            let closed: HTML = account.closedAt == nil ? .empty : " \(Tag(.done, "đã khóa").html)"
            return "<a href=\"\(SiteURL.sourceYear(account.id))\">\(name)</a>\(closed)\(doubts)\(place)"
        }
    }

    /// What the figures of the row do not say by themselves.
    private static func doubts(_ balance: SourceBalance, leadsToForm: Bool) -> HTML {
        let isUsed = balance.committed > .zero || balance.planned > .zero || balance.spent > .zero
        let tag = Tag(.waiting, "chưa ghi vốn giao").html
        let missing: HTML = leadsToForm ? " <a href=\"#account\">\(tag)</a>" : " \(tag)"
        let overdrawn: HTML = " \(Tag(.late, "chi quá số có").html)"
        return """
            \(if: isUsed && !balance.hasBudget, missing)\(if: balance.remainder < .zero, overdrawn)
            """
    }

    private var form: HTML {
        let nation = [(value: "national", label: FundingSource.Code.national.officialName)]
        let local = FundingSource.Code.budgeted.filter { $0 != .national }
        let own = owners.provinces.flatMap { province in
            local.map { source in
                let place = owners.provinces.count > 1 ? " (\(province.label))" : ""
                return (value: "\(source.rawValue):\(province.value)", label: source.officialName + place)
            }
        }
        let kinds = SourceFlow.Kind.allCases.filter { $0 != .carriedIn }.map { (value: $0.rawValue, label: $0.name) }
        let faults = fields.faults.renaming { ["source", "province"].contains($0) ? "account" : $0 }
        let typed = TypedFields(tree: fields.tree, faults: faults)
        let view = FormView(to: .sourceYears, submit: "Ghi", faults: faults)
        let accounts = (owners.isNation ? nation : []) + own
        let whole: HTML = """
            \(typed.html(FormField("account", "Nguồn", .choice(accounts, empty: "Chọn nguồn"), isRequired: true)))
            \(FormField("year", "Năm ngân sách", .input(kind: .text, inputMode: .numeric), isRequired: true)
                .html(typed.text("year") ?? String(year), faults: faults))
            \(typed.html(FormField("kind", "Loại", .choice(kinds, empty: "Chọn loại"), help: kindHelp, isRequired: true)))
            \(typed.money("amount", "Số tiền", isRequired: true))
            \(typed.html(FormField("document", "Số quyết định, chứng từ", isRequired: true)))
            \(typed.html(FormField("day", "Ngày", help: "Bỏ trống là hôm nay.")))
            \(typed.html(FormField("note", "Ghi chú")))
            """
        return "<h2>Ghi biến động nguồn</h2>\(view.html(in: context, fields: whole))"
    }

    private var kindHelp: HTML {
        "Chuyển nguồn ghi ở năm đi; năm đến được ghi cùng lúc."
    }
}

/// The columns of a balance, from what was assigned to what is left.
enum BalanceColumns {
    static let all: [DataTable<SourceSheet>.Column] = [
        figure("Còn lại") { $0.remainder },
        figure("Vốn giao") { $0.expected },
        figure("Đã nhận") { $0.received },
        figure("Chuyển đến") { $0.carriedIn },
        figure("Kế hoạch") { $0.planned },
        figure("Cam kết") { $0.committed },
        figure("Tạm ứng") { $0.advanced },
        figure("Đã chi") { $0.settled + $0.spent },
        figure("Chuyển đi") { $0.carriedOut },
        figure("Hoàn trả") { $0.returned },
    ]

    private static func figure(
        _ title: String,
        _ value: @escaping @Sendable (SourceBalance) -> Dong
    ) -> DataTable<SourceSheet>.Column {
        .init(title, .figure) { sheet in PlanLabels.millions(value(sheet.balance)) }
    }
}

/// Money that lapses soon, a line each.
struct LapseNotice {
    let warnings: [LapseWarning]

    var html: HTML {
        guard !warnings.isEmpty else { return .empty }
        return Alert(
            .warning,
            """
            <ul>\(each: warnings, { warning in
                """
                <li>\(warning.sentence) <small>\(warning.basis.citation)</small>\
                \(if: warning.basis.evidence.isWeak, " \(Tag.unverified)")</li>
                """
            })</ul>
            """
        ).html
    }
}
