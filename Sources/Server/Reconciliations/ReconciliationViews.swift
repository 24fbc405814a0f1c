import KhuyenCong
import Vietnamese

/// The lists that were matched so far, and the form that matches another.
struct ReconciliationListView {
    let list: [Reconciliation]
    let territories: Territories
    let officer: Officer
    let year: Int

    func page(_ typed: URLQuery, _ faults: FormFaults, in context: AppContext) -> Page {
        Page(
            "Đối chiếu danh sách",
            section: .payments,
            summary: SummaryLine(["khoản chi của hệ thống với danh sách của kế toán, kho bạc"]).html,
            status: faults.status,
            body: MoneyTabs.html(.reconciliations) + made + form(typed, faults, context)
        )
    }

    private var made: HTML {
        guard !list.isEmpty else { return "<p>Chưa đối chiếu danh sách nào.</p>" }
        return DataTable<Reconciliation>(
            "Các lần đối chiếu, mới nhất trước",
            columns: [
                .init("Danh sách") { made in
                    """
                    <a href=\"\(SiteURL.reconciliation(made.id))\">\(made.origin.name), năm \(made.budgetYear)</a>\
                    <small>\(made.name)</small>
                    """
                },
                .init("Tỉnh, thành phố") { "\(territories.name(.of2025, $0.provinceNow))" },
                .init("Khớp", .figure) { "\($0.counts[.matched] ?? 0)" },
                .init("Lệch số tiền", .figure) { "\($0.counts[.differs] ?? 0)" },
                .init("Chỉ ở hệ thống", .figure) { "\($0.counts[.oursOnly] ?? 0)" },
                .init("Chỉ ở danh sách", .figure) { "\($0.counts[.theirsOnly] ?? 0)" },
                .init("Người đối chiếu") { "\($0.officer)<small>\($0.madeAt.vietnamese)</small>" },
            ]
        ).html(list)
    }

    private func form(_ typed: URLQuery, _ faults: FormFaults, _ context: AppContext) -> HTML {
        guard Reconciliations.mayMake(officer), context.may(.workOnProjects) else { return .empty }
        let origins = StatementOrigin.allCases.map { (value: $0.rawValue, label: $0.name, help: String?.none) }
        let fields: [(field: FormField, value: String?)] = [
            (
                FormField(
                    ReconciliationPages.Name.file,
                    "Tệp danh sách",
                    .file(accept: ".xlsx,.xls,.csv", isMultiple: false),
                    help: "Như phần mềm xuất ra; cần cột số tiền và cột số chứng từ hoặc ngày.",
                    isRequired: true
                ), nil
            ),
            (
                FormField(ReconciliationPages.Name.origin, "Danh sách của", .radios(origins), isRequired: true),
                typed[ReconciliationPages.Name.origin]
            ),
            (
                FormField(
                    ReconciliationPages.Name.province,
                    "Tỉnh, thành phố",
                    .choice(provinces, empty: provinces.count == 1 ? nil : "Chọn tỉnh, thành phố"),
                    isRequired: true
                ), typed[ReconciliationPages.Name.province]
            ),
            (
                FormField(
                    ReconciliationPages.Name.year,
                    "Năm ngân sách",
                    .input(kind: .text, inputMode: .numeric),
                    isRequired: true
                ), typed[ReconciliationPages.Name.year] ?? String(year)
            ),
        ]
        let form = FormView(to: .reconciliations, submit: "Đối chiếu", faults: faults, carriesFiles: true)
        return Panel(
            "Đối chiếu một danh sách",
            content: form.html(in: context, fields: "\(each: fields, { $0.field.html($0.value, faults: faults) })")
        ).html
    }

    private var provinces: [(value: String, label: String)] {
        let mine = officer.territory(.viewProjects)
        return territories.provinces(.of2025).filter { mine.contains(province: $0.code) }.map { ($0.code, $0.name) }
    }
}

/// What one list was found to be: matched, differing, on one side only.
struct ReconciliationView {
    let head: Reconciliation
    let rows: [ReconciliationRow]

    var page: Page {
        Page(
            "Đối chiếu: \(head.origin.name)",
            section: .payments,
            crumbs: [Crumb("Đối chiếu danh sách", .reconciliations)],
            summary: SummaryLine([
                "ngân sách năm \(head.budgetYear)", "tệp \(head.name)", head.madeAt.vietnamese, head.officer,
            ]).html,
            actions: ButtonLink("Tải bảng tính", .reconciliationFile(head.id)).html,
            body: figures + table + "<p class=\"note\">SHA-256 của tệp: <code>\(head.sha256)</code></p>"
        )
    }

    private var figures: HTML {
        FigureCard.row(
            [MatchVerdict.matched, .differs, .oursOnly, .theirsOnly].map { verdict in
                FigureCard(verdict.name, String(head.counts[verdict] ?? 0), unit: "chứng từ", note: sum(verdict))
            }
        )
    }

    private func sum(_ verdict: MatchVerdict) -> String {
        let sum = rows.filter { $0.verdict == verdict }.reduce(Dong.zero) { $0 + ($1.amount ?? $1.ourAmount ?? .zero) }
        return "\(MoneyWriter.grouped(sum.amount)) đồng"
    }

    private var table: HTML {
        DataTable<ReconciliationRow>(
            "Từng chứng từ; lệch và thiếu trước",
            columns: [
                .init("Kết quả") { ReconciliationView.tag($0.verdict) },
                .init("Chứng từ trong danh sách") { theirs($0) },
                .init("Số tiền", unit: "đồng", .figure) { "\(ProjectLabels.dong($0.amount))" },
                .init("Khoản chi của hệ thống") { ours($0) },
                .init("Số tiền", unit: "đồng", .figure) { "\(ProjectLabels.dong($0.ourAmount))" },
                .init("Chênh lệch", unit: "đồng", .figure) { difference($0) },
            ]
        ).html(rows)
    }

    private func theirs(_ row: ReconciliationRow) -> HTML {
        guard row.amount != nil else { return HTML(ProjectLabels.blank) }
        let facts = [row.bookedOn?.vietnamese, row.payee, row.note, row.sheetRow.map { "dòng \($0) của tệp" }]
        return "\(row.voucher ?? "không số")<small>\(facts.compactMap { $0 }.joined(separator: " · "))</small>"
    }

    private func ours(_ row: ReconciliationRow) -> HTML {
        guard let payment = row.paymentID, let file = row.dossierID else { return HTML(ProjectLabels.blank) }
        let facts = ["HS\(file)", row.ourDay?.vietnamese].compactMap { $0 }
        return """
            <a href="\(SiteURL.payment(payment))">\(row.ourVoucher ?? "chưa ghi chứng từ")</a>\
            <small>\(facts.joined(separator: " · "))</small>
            """
    }

    private func difference(_ row: ReconciliationRow) -> HTML {
        guard let theirs = row.amount, let ours = row.ourAmount, theirs != ours else { return .empty }
        return "\(MoneyWriter.grouped((theirs - ours).amount))"
    }

    static func tag(_ verdict: MatchVerdict) -> HTML {
        switch verdict {
        case .matched: Tag(.good, verdict.name).html
        case .differs: Tag(.late, verdict.name).html
        case .oursOnly, .theirsOnly: Tag(.waiting, verdict.name).html
        }
    }
}

/// Contracted, advanced, settled, returned in one budget year, by implementer: what Mẫu 10 lists.
struct YearEndView {
    let found: YearEndReconciliation

    var page: Page {
        Page(
            "Đối chiếu cuối năm \(found.year)",
            section: .payments,
            summary: SummaryLine(["kinh phí hỗ trợ của ngân sách năm \(found.year)", "Mẫu 10", "triệu đồng"]).html,
            actions: found.units.isEmpty ? .empty : ButtonLink("Tải bảng tính", file).html,
            body: MoneyTabs.html(.yearEndReconciliation) + filter + content
        )
    }

    private var file: SiteURL {
        SiteURL.yearEndReconciliationFile.with(["nam": String(found.year)])
    }

    private var filter: HTML {
        FilterBar(
            .yearEndReconciliation,
            fields: [FilterBar.text("Năm ngân sách", name: "nam", value: String(found.year))],
            isFiltered: false
        ).html
    }

    private var content: HTML {
        guard !found.units.isEmpty else { return "<p>Chưa có hợp đồng nào của ngân sách năm \(found.year).</p>" }
        return HTML(found.units.map { unit in Panel(unit.name, content: table(unit).html(unit.rows)).html })
    }

    private func table(_ unit: YearEndReconciliation.Unit) -> DataTable<YearEndReconciliation.Row> {
        func figure(
            _ title: String,
            _ amount: @escaping @Sendable (YearEndReconciliation.Row) -> Dong
        ) -> DataTable<YearEndReconciliation.Row>.Column {
            .init(title, unit: ProjectLabels.unit, .figure, sum: "\(MoneyWriter.inMillions(unit.sum(amount).amount))") {
                "\(MoneyWriter.inMillions(amount($0).amount))"
            }
        }
        return DataTable(
            "Từng hồ sơ của \(unit.name)",
            columns: [
                .init("Hợp đồng, đề án") { row in
                    """
                    <a href=\"\(SiteURL.moneyTrail(row.dossierCode))\">\(row.dossierCode)</a> \
                    \(DossierLabels.title(row.title))<small>\(row.contracts.joined(separator: ", "))</small>
                    """
                },
                figure("Được giao") { $0.assigned }, figure("Tạm ứng") { $0.advanced },
                figure("Quyết toán") { $0.settled }, figure("Đã nộp trả") { $0.returned },
                figure("Còn phải nộp trả") { $0.toReturn }, figure("Chuyển năm sau") { $0.carried },
            ],
            sumLabel: "Cộng \(unit.rows.count) hồ sơ"
        )
    }
}
