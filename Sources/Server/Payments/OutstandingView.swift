import KhuyenCong
import Vietnamese

/// Advances that are neither settled nor returned, by age, with the way to each file.
struct OutstandingView {
    let list: OutstandingAdvances
    let context: AppContext

    var page: Page {
        Page(
            "Công nợ tạm ứng",
            section: .payments,
            summary: SummaryLine([
                "tạm ứng chưa quyết toán, chưa thu hồi", "tính đến \(list.day.vietnamese)", "kinh phí khuyến công",
            ]).html,
            actions: list.rows.isEmpty ? .empty : ButtonLink("Tải bảng tính", file).html,
            body: MoneyTabs.html(.outstandingAdvances) + filters + figures + (list.rows.isEmpty ? empty : table)
        )
    }

    private var file: SiteURL {
        SiteURL.outstandingAdvancesFile.with([MoneyPages.Name.day: list.day.description])
    }

    private var filters: HTML {
        FilterBar(
            .outstandingAdvances,
            fields: [
                FilterBar.text(
                    "Tính đến ngày",
                    name: MoneyPages.Name.day,
                    value: list.day.vietnamese,
                    hint: "31/12/2026"
                )
            ],
            isFiltered: false
        ).html
    }

    private var figures: HTML {
        let ages = OutstandingAdvances.Age.allCases.map { age in
            FigureCard(age.name, MoneyWriter.inMillions(list.sum(age).amount), unit: ProjectLabels.unit)
        }
        let whole = FigureCard("Tổng dư tạm ứng", MoneyWriter.inMillions(list.sum().amount), unit: ProjectLabels.unit)
        let late = FigureCard(
            "Quá hạn thanh lý",
            MoneyWriter.inMillions(list.pastClosing.amount),
            unit: ProjectLabels.unit,
            note: "sau 22/01 năm sau (Khoản 2 Điều 18 Thông tư 36/2013/TT-BCT)"
        )
        return FigureCard.row([whole] + ages + [late])
    }

    private var empty: HTML {
        "<p>Không còn khoản tạm ứng nào chưa quyết toán.</p>"
    }

    private var table: HTML {
        DataTable<OutstandingAdvances.Row>(
            "Từng khoản tạm ứng còn dư, khoản lâu nhất trước",
            columns: [
                .init("Hồ sơ") { row in
                    """
                    <a href=\"\(SiteURL.moneyTrail(row.dossierCode))\">\(row.dossierCode)</a> \
                    \(DossierLabels.title(row.title))<small>\(row.state.name)</small>
                    """
                },
                .init("Dòng", .code) { "\($0.line)" },
                .init("Đơn vị thụ hưởng") { "\($0.beneficiary ?? ProjectLabels.blank)" },
                .init("Nguồn, năm") { "\($0.source.officialName), \($0.budgetYear)" },
                .init("Ngày tạm ứng", .code) { "\($0.advancedOn.vietnamese)" },
                .init("Tuổi nợ") { age($0) },
                .init(
                    "Còn dư",
                    unit: ProjectLabels.unit,
                    .figure,
                    sum: "\(MoneyWriter.inMillions(list.sum().amount))"
                ) { "\(MoneyWriter.inMillions($0.amount.amount))" },
            ],
            sumLabel: "Cộng \(list.rows.count) khoản"
        ).html(list.rows)
    }

    private func age(_ row: OutstandingAdvances.Row) -> HTML {
        let late: HTML = row.isPastClosing ? " \(Tag(.late, "quá hạn thanh lý").html)" : .empty
        return "\(row.age.name)\(late)"
    }
}
