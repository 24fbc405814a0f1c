import KhuyenCong

/// When a file's money is to be spent, beside what was paid.
struct ForecastView {
    let dossier: Dossier
    let profiles: [SpendProfile]
    let told: Int
    let mayTell: Bool
    let fields: TypedFields
    let context: AppContext

    var page: Page {
        Page(
            "Dự kiến giải ngân",
            section: .dossiers,
            crumbs: .dossier(dossier.code),
            summary: SummaryLine([dossier.code, DossierLabels.title(dossier.title), dossier.state.name]).html,
            status: fields.faults.status,
            body: (ErrorSummary(faults).html ?? .empty)
                + (profiles.isEmpty
                    ? EmptyState("Hồ sơ chưa được phê duyệt kinh phí nên chưa có gì để dự kiến.").html
                    : "\(each: profiles, panel)" + form)
        )
    }

    /// The field that chooses source and year bears the fault of either.
    private var faults: FormFaults {
        fields.faults.renaming { ["source", "year"].contains($0) ? "account" : $0 }
    }

    private func panel(_ profile: SpendProfile) -> HTML {
        let teller =
            profile.forecast.map { "\($0.officerName) ghi \($0.enteredAt.vietnamese)" } ?? "chưa ai ghi dự kiến"
        return Panel(
            "\(profile.source.officialName), năm \(profile.year)",
            note: "đã phê duyệt, ký hợp đồng \(PlanLabels.money(profile.promised))",
            content: """
                \(QuarterTable(forecast: profile.forecast?.quarters, paid: profile.paid).html)
                <p class="note">\(teller)\(ForecastView.untold(profile))</p>
                \(if: mayTell && profiles.count > 1, change(profile))
                """
        ).html
    }

    private static func untold(_ profile: SpendProfile) -> String {
        guard profile.forecast != nil, profile.untold != .zero else { return "" }
        return profile.untold > .zero
            ? "; chưa xếp vào quý nào: \(PlanLabels.money(profile.untold))"
            : "; nhiều hơn số đã phê duyệt, ký hợp đồng \(PlanLabels.money(-profile.untold)), cần ghi lại"
    }

    private func change(_ profile: SpendProfile) -> HTML {
        let url = SiteURL.forecasts(dossier.code).with([SiteURL.forecastAccount: ForecastView.account(profile)])
        return "<p><a href=\"\(url)#account\">Ghi dự kiến của nguồn này</a></p>"
    }

    /// How the form names a source and year: "province:2026".
    static func account(_ profile: SpendProfile) -> String {
        "\(profile.source.rawValue):\(profile.year)"
    }

    /// What was told last, so that changing one quarter keeps the others.
    static func stored(_ profile: SpendProfile) -> FieldTree {
        let account: [String: FieldTree] = ["account": .text(ForecastView.account(profile))]
        let amounts = zip(quarters, profile.forecast?.quarters.amounts ?? [])
        return .group(account.merging(amounts.map { ($0.name, FieldTree.number($1.amount)) }) { $1 })
    }

    private var form: HTML {
        guard mayTell else { return .empty }
        let accounts = profiles.map { profile in
            (
                value: ForecastView.account(profile),
                label: "\(profile.source.officialName), năm \(profile.year)"
            )
        }
        let account = FormField(
            "account",
            "Nguồn, năm",
            .choice(accounts, empty: accounts.count > 1 ? "Chọn" : nil),
            isRequired: true
        )
        let typed = TypedFields(tree: fields.tree, faults: faults)
        return Panel(
            "Ghi dự kiến",
            note: "thay số ghi trước của nguồn và năm này; quý để trống là không chi",
            content: FormView(to: .forecasts(dossier.code), submit: "Ghi dự kiến").html(
                in: context,
                fields: """
                    <input type="hidden" name="seen" value="\(told)">
                    \(typed.html(account))\(each: ForecastView.quarters, { typed.money($0.name, $0.label) })
                    """
            )
        ).html
    }

    private static let quarters = zip(["first", "second", "third", "fourth"], QuarterTable.names)
        .map { (name: $0, label: $1) }
}

/// Four quarters, what no paper dates, and the sum: as told, and as paid.
struct QuarterTable {
    /// Nil where nobody has told it.
    let forecast: Quarters?
    let paid: Quarters

    static let names = ["Quý I", "Quý II", "Quý III", "Quý IV"]

    private struct Line: Sendable {
        let name: String
        let forecast: HTML
        let paid: Dong
    }

    private func line(_ name: String, _ forecast: Dong?, _ paid: Dong) -> Line {
        Line(name: name, forecast: forecast.map { PlanLabels.millions($0) } ?? "chưa ghi", paid: paid)
    }

    var html: HTML {
        let lines = QuarterTable.names.indices.map { index in
            line(QuarterTable.names[index], forecast?.amounts[index], paid.amounts[index])
        }
        let undated =
            paid.undated == .zero ? [] : [Line(name: "Chưa rõ quý", forecast: "—", paid: paid.undated)]
        return DataTable<Line>(
            "Dự kiến và đã giải ngân theo quý",
            columns: [
                .init("Quý") { "\($0.name)" },
                .init("Dự kiến", unit: ProjectLabels.unit, .figure) { $0.forecast },
                .init("Đã giải ngân", unit: ProjectLabels.unit, .figure) { PlanLabels.millions($0.paid) },
            ]
        ).html(lines + undated + [line("Cả năm", forecast?.sum, paid.sum)])
    }
}
