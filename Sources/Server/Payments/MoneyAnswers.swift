import KhuyenCong

/// The money of a file for other programs; amounts in đồng.
struct AccountsAnswer: Codable, Sendable {
    let code: String
    let contracts: [ContractAnswer]
    let payments: [PaymentAnswer]
    let vouchers: [VoucherAnswer]
    let conclusions: [ConclusionAnswer]

    init(_ trail: MoneyTrail) {
        code = trail.view.dossier.code
        contracts = trail.contracts.map(ContractAnswer.init)
        payments = trail.payments.map(PaymentAnswer.init)
        let shares = VoucherShares(trail.vouchers, trail.view.money)
        vouchers = trail.vouchers.map { voucher in
            VoucherAnswer(voucher, promotion: shares.promotion(voucher), claimedIn: trail.claimedIn[voucher.id] ?? [])
        }
        conclusions = trail.conclusions.map(ConclusionAnswer.init)
    }
}

struct ContractAnswer: Codable, Sendable {
    struct Amount: Codable, Sendable {
        let line: Int
        let source: FundingSource.Code
        let year: Int
        let amount: Int64
    }

    let id: Int64
    let kind: ContractKind
    let number: String?
    let day: Day
    let giver: String?
    let taker: String?
    /// The contract that an annex changes.
    let parent: Int64?
    let lines: [Amount]
    let otherFiles: [String]

    init(_ contract: Contract) {
        id = contract.id
        kind = contract.kind
        number = contract.number
        day = contract.signedOn
        giver = contract.giver
        taker = contract.taker
        parent = contract.parentID
        lines = contract.orderedAmounts.map { key, amount in
            Amount(line: key.line, source: key.source, year: key.year, amount: amount.amount)
        }
        otherFiles = contract.otherFiles
    }
}

struct PaymentAnswer: Codable, Sendable {
    let id: Int64
    let dossier: String
    let kind: PaymentKind
    let line: Int
    let source: FundingSource.Code
    let budgetYear: Int
    let amount: Int64
    let day: Day
    let chapter: String?
    let category: String?
    let item: String?
    let voucher: String?
    let bookedOn: Day?
    let payeeName: String?
    let payeeAccount: String?
    let payeeBank: String?
    let version: Int

    init(_ payment: Payment) {
        id = payment.id
        dossier = payment.dossierCode
        kind = payment.kind
        line = payment.line
        source = payment.source
        budgetYear = payment.budgetYear
        amount = payment.amount.amount
        day = payment.decidedOn
        chapter = payment.terms.chapter
        category = payment.terms.category
        item = payment.terms.item
        voucher = payment.terms.voucher
        bookedOn = payment.terms.bookedOn
        payeeName = payment.terms.payeeName
        payeeAccount = payment.terms.payeeAccount
        payeeBank = payment.terms.payeeBank
        version = payment.version
    }
}

struct VoucherAnswer: Codable, Sendable {
    let id: Int64
    let line: Int
    let machine: Int64?
    let kind: VoucherKind
    let seller: String?
    let sellerTaxCode: String?
    let form: String?
    let symbol: String?
    let number: String?
    let day: Day?
    let item: String?
    let net: Int64
    let vat: Int64
    let gross: Int64
    let proof: String?
    /// What of it promotion money pays, as Mẫu 8a lists it; null in the review, which looks at single papers.
    let promotion: Int64?
    /// Files that claim the same paper.
    let claimedIn: [String]

    init(_ voucher: Voucher, promotion: Dong?, claimedIn: [String]) {
        id = voucher.id
        line = voucher.line
        machine = voucher.machineID
        kind = voucher.kind
        seller = voucher.seller
        sellerTaxCode = voucher.sellerTaxCode
        form = voucher.form
        symbol = voucher.symbol
        number = voucher.number
        day = voucher.issuedOn
        item = voucher.item
        net = voucher.net.amount
        vat = voucher.vat.amount
        gross = voucher.gross.amount
        proof = voucher.proof
        self.promotion = promotion?.amount
        self.claimedIn = claimedIn
    }
}

struct ConclusionAnswer: Codable, Sendable {
    let id: Int64
    let dossier: String
    let line: Int?
    let office: String
    let number: String?
    let day: Day
    let finding: String
    let amount: Int64?
    /// Đồng that recoveries brought back for it.
    let recovered: Int64
    let dueOn: Day?
    let answer: String?
    let answerNumber: String?
    let answeredOn: Day?
    let version: Int

    init(_ conclusion: Conclusion) {
        id = conclusion.id
        dossier = conclusion.dossierCode
        line = conclusion.line
        office = conclusion.office
        number = conclusion.number
        day = conclusion.issuedOn
        finding = conclusion.finding
        amount = conclusion.amount?.amount
        recovered = conclusion.recovered.amount
        dueOn = conclusion.dueOn
        answer = conclusion.answer?.text
        answerNumber = conclusion.answer?.number
        answeredOn = conclusion.answer?.answeredOn
        version = conclusion.version
    }
}
