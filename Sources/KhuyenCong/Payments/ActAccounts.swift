/// What an act says for the accounts beside its money: contracts, payments, vouchers.
///
/// All of it may be left out; then the act's own paper and amounts stand for it.
struct ActAccounts: Equatable {
    let contracts: [ContractDraft]
    let payments: PaymentDrafts
    let vouchers: [VoucherDraft]
    /// The auditors' conclusion that a recovery carries out.
    let conclusionID: Int64?

    init(_ act: ProjectAct, _ fields: FieldTreeReader) {
        contracts = act == .contract ? fields.list("contracts", ContractDraft.init) : []
        payments = PaymentKind(act) == nil ? .none : PaymentDrafts(fields)
        conclusionID = act == .recover ? fields.id("conclusion") : nil
        vouchers = act == .settle ? fields.list("vouchers", VoucherDraft.init) : []
    }
}

/// How an act's money is paid: terms for all of it, and parts with terms of their own.
struct PaymentDrafts: Equatable {
    struct Part: Equatable {
        let terms: PaymentTerms
        let amounts: [DossierMoney.Key: Dong]?
    }

    let terms: PaymentTerms
    let parts: [Part]

    static let none = PaymentDrafts(terms: .unknown, parts: [])

    /// Reads "payment" (for the whole), "payments" (parts), and the older "voucher" alone.
    init(_ fields: FieldTreeReader) {
        var terms = fields.group("payment", PaymentTerms.init)
        terms.voucher = terms.voucher ?? fields.text("voucher")
        self.terms = terms
        parts = fields.list("payments") { Part(terms: PaymentTerms($0), amounts: $0.moneyRows("lines")) }
        if parts.count > 1, parts.contains(where: { $0.amounts == nil }) {
            fields.fault("payments", "Ghi số tiền theo dòng, nguồn và năm của từng chứng từ.")
        }
    }

    private init(terms: PaymentTerms, parts: [Part]) {
        self.terms = terms
        self.parts = parts
    }
}
