import KhuyenCong
import Vietnamese

/// The money of a file in one place: estimate, contract, treasury voucher, account, invoice, machine.
struct MoneyTrailView {
    let trail: MoneyTrail
    let today: Day
    let context: AppContext

    private var dossier: Dossier { trail.view.dossier }

    func page(_ typed: FieldTree = .empty, _ faults: FormFaults = .none) -> Page {
        Page(
            "Sổ theo dõi chi",
            section: .dossiers,
            crumbs: [
                .dossiers, Crumb(DossierLabels.title(dossier.title), .dossier(dossier.code)),
            ],
            summary: SummaryLine([dossier.code, dossier.level.name, dossier.state.name]).html,
            status: faults.status,
            body: DossierMoneyView(view: trail.view).html
                + ContractsPanel(trail: trail).html
                + PaymentsPanel(payments: trail.payments, context: context).html
                + VouchersPanel(trail: trail).html
                + DossierMachinesView(view: trail.view).html
                + ConclusionsPanel(trail: trail, today: today, context: context).html(typed, faults)
                + findings
        )
    }

    private var findings: HTML {
        overrides + late + relatives
    }

    private var overrides: HTML {
        guard !trail.overrides.isEmpty else { return .empty }
        let items = trail.overrides.map { override -> HTML in
            """
            <li>\(CheckListView.item(override.check))\
            <small>\(override.record.act.name), \(override.record.day.vietnamese), \(override.record.officerName)</small></li>
            """
        }
        return Panel("Việc đã làm vượt quy định", content: "<ul class=\"checks\">\(HTML(items))</ul>").html
    }

    private var late: HTML {
        guard let rule = trail.lateRule else { return .empty }
        let late = trail.late(afterDays: rule.value)
        guard !late.isEmpty else { return .empty }
        return Panel(
            "Hạch toán chậm",
            note: "quá \(rule.value) ngày kể từ ngày văn bản",
            content: PaymentsPanel.table(isLinked: context.may(.viewProjects)).html(late)
        ).html
    }

    private var relatives: HTML {
        guard !trail.relatives.isEmpty else { return .empty }
        return Panel(
            "Đơn vị thụ hưởng có liên quan",
            content: RelatedOwnersView(groups: trail.relatives, context: context).html
        ).html
    }
}

/// The contracts over the lines of a file.
struct ContractsPanel {
    let trail: MoneyTrail

    private struct Row {
        let contract: Contract
        let key: DossierMoney.Key
        let amount: Dong
    }

    var html: HTML {
        guard !trail.contracts.isEmpty else { return .empty }
        let rows = trail.contracts.flatMap { contract in
            contract.orderedAmounts.map { Row(contract: contract, key: $0.key, amount: $0.amount) }
        }
        let table = DataTable<Row>(
            "Hợp đồng, phụ lục, quyết định giao nhiệm vụ",
            columns: [
                .init("Văn bản") { paper($0.contract) },
                .init("Ngày ký", .code) { "\($0.contract.signedOn.vietnamese)" },
                .init("Các bên") { "\(parties($0.contract))" },
                .init("Dòng", .code) { "\($0.key.line)" },
                .init("Nguồn") { "\($0.key.source.officialName)" },
                .init("Năm", .code) { "\($0.key.year)" },
                .init("Số tiền", unit: ProjectLabels.unit, .figure) { "\(MoneyWriter.inMillions($0.amount.amount))" },
            ]
        )
        return Panel("Hợp đồng", note: "\(trail.contracts.count) văn bản", content: table.html(rows)).html
    }

    private func paper(_ contract: Contract) -> HTML {
        let parent = trail.contracts.first { $0.id == contract.parentID }?.number
        let notes = [
            contract.kind == .annex ? parent.map { "của \($0)" } : nil,
            contract.otherFiles.isEmpty ? nil : "chung với \(contract.otherFiles.joined(separator: ", "))",
        ].compactMap { $0 }
        return """
            \(contract.kind.name) \(contract.number ?? "chưa có số")\
            \(if: !notes.isEmpty, "<small>\(notes.joined(separator: "; "))</small>")
            """
    }

    private func parties(_ contract: Contract) -> String {
        [contract.giver, contract.taker].compactMap { $0 }.joined(separator: " – ")
    }
}

/// The payments of a file, each with its treasury voucher.
struct PaymentsPanel {
    let payments: [Payment]
    let context: AppContext

    var html: HTML {
        guard !payments.isEmpty else { return .empty }
        let open = payments.filter { $0.terms.voucher == nil || $0.terms.bookedOn == nil }.count
        return Panel(
            "Khoản chi",
            note: open == 0 ? "đủ chứng từ kho bạc" : "\(open) khoản chưa ghi chứng từ kho bạc",
            content: PaymentsPanel.table(isLinked: context.may(.viewProjects)).html(payments)
        ).html
    }

    static func table(isLinked: Bool) -> DataTable<Payment> {
        DataTable<Payment>(
            "Khoản chi và chứng từ kho bạc",
            columns: [
                .init("Khoản chi") { payment in
                    let url = SiteURL.payment(payment.id)
                    let name: HTML = isLinked ? "<a href=\"\(url)\">\(payment.kind.name)</a>" : "\(payment.kind.name)"
                    return "\(name)<small>\(payment.decidedOn.vietnamese)</small>"
                },
                .init("Dòng", .code) { "\($0.line)" },
                .init("Nguồn, năm") { "\($0.source.officialName), \($0.budgetYear)" },
                .init("Số tiền", unit: ProjectLabels.unit, .figure) { "\(MoneyWriter.inMillions($0.amount.amount))" },
                .init("Chứng từ kho bạc") { voucher($0.terms) },
                .init("Hạch toán", .code) { "\($0.terms.bookedOn?.vietnamese ?? "chưa ghi")" },
                .init("Chương, khoản, tiểu mục") { "\(codes($0.terms))" },
                .init("Tài khoản nhận") { account($0.terms) },
            ]
        )
    }

    private static func voucher(_ terms: PaymentTerms) -> HTML {
        guard let voucher = terms.voucher else { return Tag(.waiting, "chưa ghi").html }
        return "\(voucher)"
    }

    static func codes(_ terms: PaymentTerms) -> String {
        let codes = [terms.chapter, terms.category, terms.item].compactMap { $0 }
        return codes.isEmpty ? ProjectLabels.blank : codes.joined(separator: " · ")
    }

    private static func account(_ terms: PaymentTerms) -> HTML {
        let bank = [terms.payeeName, terms.payeeBank].compactMap { $0 }.joined(separator: ", ")
        guard let account = terms.payeeAccount else { return HTML(bank.isEmpty ? ProjectLabels.blank : bank) }
        return "\(account)\(if: !bank.isEmpty, "<small>\(bank)</small>")"
    }
}

/// The vouchers of a file's settlements.
struct VouchersPanel {
    let trail: MoneyTrail

    var html: HTML {
        guard !trail.vouchers.isEmpty else { return .empty }
        let whole = trail.vouchers.reduce(Dong.zero) { $0 + $1.gross }
        let shares = VoucherShares(trail.vouchers, trail.view.money)
        let table = DataTable<Voucher>(
            "Chứng từ quyết toán",
            columns: [
                .init("Chứng từ") { paper($0) },
                .init("Ngày", .code) { "\($0.issuedOn?.vietnamese ?? ProjectLabels.blank)" },
                .init("Người bán") { seller($0) },
                .init("Nội dung") { "\(item($0))" },
                .init("Dòng", .code) { "\($0.line)" },
                .init("Tiền hàng", unit: "đồng", .figure) { "\(MoneyWriter.grouped($0.net.amount))" },
                .init("Thuế GTGT", unit: "đồng", .figure) { "\(MoneyWriter.grouped($0.vat.amount))" },
                .init("Tổng", unit: "đồng", .figure, sum: "\(MoneyWriter.grouped(whole.amount))") {
                    "\(MoneyWriter.grouped($0.gross.amount))"
                },
                .init("Từ khuyến công", unit: "đồng", .figure) {
                    "\(MoneyWriter.grouped(shares.promotion($0).amount))"
                },
                .init("Từ nguồn khác", unit: "đồng", .figure) { "\(MoneyWriter.grouped(shares.others($0).amount))" },
                .init("Thanh toán bằng") { "\($0.proof ?? ProjectLabels.blank)" },
            ]
        )
        return Panel("Chứng từ quyết toán", note: "Mẫu 8a, 8b", content: table.html(trail.vouchers)).html
    }

    private func paper(_ voucher: Voucher) -> HTML {
        let others = trail.claimedIn[voucher.id] ?? []
        let form = voucher.form.map { "mẫu số \($0)" }
        return """
            \(voucher.kind.name) \(voucher.printedNumber)\(form.map { form -> HTML in "<small>\(form)</small>" })\
            \(if: !others.isEmpty, " \(Tag(.late, "trùng \(Set(others).sorted().joined(separator: ", "))").html)")
            """
    }

    private func seller(_ voucher: Voucher) -> HTML {
        let code = voucher.sellerTaxCode.map { code -> HTML in "<small>MST \(code)</small>" }
        return "\(voucher.seller ?? (code == nil ? ProjectLabels.blank : ""))\(code)"
    }

    private func item(_ voucher: Voucher) -> String {
        let machine = trail.view.machines.first { $0.id == voucher.machineID }?.name
        let parts = [voucher.item, machine.map { "máy: \($0)" }].compactMap { $0 }
        return parts.isEmpty ? ProjectLabels.blank : parts.joined(separator: "; ")
    }
}

/// Groups of beneficiaries that may be one owner.
struct RelatedOwnersView {
    let groups: [RelatedOwners]
    let context: AppContext

    var html: HTML {
        DataTable<RelatedOwners>(
            "Cơ sở có liên quan",
            columns: [
                .init("Điểm chung") { "\($0.why.name)" },
                .init("Các cơ sở") { group in HTML(group.owners.map(owner)) },
            ]
        ).html(groups)
    }

    private func owner(_ owner: RelatedOwners.Owner) -> HTML {
        let name: HTML =
            context.may(.viewBeneficiaries)
            ? "<a href=\"\(SiteURL.beneficiary(owner.id))\">\(owner.name)</a>" : "\(owner.name)"
        return "<div>\(name) <small>\(owner.files.joined(separator: ", "))</small></div>"
    }
}
