import Vietnamese

/// The contracts that an act writes: those it names, or one of its paper and of what it books.
struct ContractPlan {
    /// Each with its amounts.
    let drafts: [ContractDraft]
    private let booked: [DossierMoney.Key: Dong]

    init(_ context: ActContext) {
        booked = context.booking.bookings[.contracted] ?? [:]
        let named = context.accounts.contracts
        guard named.contains(where: \.kind.isMain) else {
            let own = booked.isEmpty ? [] : [ContractPlan.paper(context, booked)]
            drafts = own + named
            return
        }
        let told = named.filter(\.kind.isMain).compactMap(\.amounts).reduce(into: [:]) {
            $0.merge($1, uniquingKeysWith: +)
        }
        let rest = booked.merging(told.mapValues { -$0 }, uniquingKeysWith: +).filter { $0.value != .zero }
        var isRestOpen = true
        drafts = named.map { draft in
            guard draft.kind.isMain, draft.amounts == nil, isRestOpen else { return draft }
            isRestOpen = false
            return draft.taking(rest)
        }
    }

    /// What the contracts say beyond, or short of, what the act books, in đồng by key; empty where they agree.
    var difference: [DossierMoney.Key: Dong] {
        let told = sum { $0.kind.isMain }
        return booked.merging(told.mapValues { -$0 }, uniquingKeysWith: +).filter { $0.value != .zero }
    }

    func sum(_ isCounted: (ContractDraft) -> Bool) -> [DossierMoney.Key: Dong] {
        drafts.filter(isCounted).compactMap(\.amounts).reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    }

    /// Of the act's own paper: the first is a contract or a decision, what comes later changes it.
    private static func paper(_ context: ActContext, _ amounts: [DossierMoney.Key: Dong]) -> ContractDraft {
        let isFirst = context.money.amounts(.contracted).isEmpty
        let isDecision = Fold.key(context.request.document.type ?? "").hasPrefix("quyet dinh")
        return ContractDraft(
            kind: !isFirst || context.act == .change ? .annex : isDecision ? .assignment : .contract,
            document: context.request.document,
            day: context.request.day,
            taker: context.proposal.implementer,
            amounts: amounts
        )
    }
}

extension ContractDraft {
    fileprivate func taking(_ amounts: [DossierMoney.Key: Dong]) -> ContractDraft {
        ContractDraft(
            kind: kind,
            number: number,
            signedOn: signedOn,
            giver: giver,
            taker: taker,
            parent: parent,
            amounts: amounts
        )
    }

    private init(
        kind: ContractKind,
        number: String?,
        signedOn: Day?,
        giver: String?,
        taker: String?,
        parent: String?,
        amounts: [DossierMoney.Key: Dong]
    ) {
        self.kind = kind
        self.number = number
        self.signedOn = signedOn
        self.giver = giver
        self.taker = taker
        self.parent = parent
        self.amounts = amounts
    }
}
