/// The payments of an act: what it books, under the terms that it tells for all of it or for parts.
struct PaymentPlan {
    struct Entry: Equatable {
        let key: DossierMoney.Key
        let amount: Dong
        let terms: PaymentTerms
    }

    let kind: PaymentKind
    let entries: [Entry]
    /// What the parts say beyond, or short of, what is due, in đồng by key; empty where they agree.
    let difference: [DossierMoney.Key: Dong]

    /// Nil for an act that pays nothing.
    init?(_ context: ActContext) {
        guard let kind = PaymentKind(context.act) else { return nil }
        self.kind = kind
        let due = PaymentPlan.due(kind, context)
        let told = context.accounts.payments
        var rest = due
        var entries: [Entry] = []
        for part in told.parts {
            for (key, amount) in part.amounts ?? [:] where amount != .zero {
                entries.append(Entry(key: key, amount: amount, terms: part.terms.or(told.terms)))
                rest[key, default: .zero] += -amount
            }
        }
        let isOpen = told.parts.allSatisfy { $0.amounts == nil }
        if isOpen {
            let terms = told.parts.first.map { $0.terms.or(told.terms) } ?? told.terms
            entries = due.map { Entry(key: $0.key, amount: $0.value, terms: terms) }
            rest = [:]
        }
        self.entries = entries.sorted {
            ($0.key.line, $0.key.year, $0.key.source.rawValue, $0.amount) < (
                $1.key.line, $1.key.year, $1.key.source.rawValue, $1.amount
            )
        }
        difference = rest.filter { $0.value != .zero }
    }

    /// State money of the programme that goes out or comes back; what others pay, the treasury does not book.
    private static func due(_ kind: PaymentKind, _ context: ActContext) -> [DossierMoney.Key: Dong] {
        let stage: Stage =
            switch kind {
            case .advance: .advanced
            case .settlement: .settled
            case .recovery: .returned
            }
        let booked = (context.booking.bookings[stage] ?? [:]).filter {
            $0.key.source.basis == .support && $0.value > .zero
        }
        guard kind == .settlement else { return booked }
        return remainder(booked, context.money)
    }

    /// Of what is settled, advances that were not offset yet are paid already; the oldest year's money first.
    private static func remainder(
        _ settled: [DossierMoney.Key: Dong],
        _ money: DossierMoney
    ) -> [DossierMoney.Key: Dong] {
        var open = money.openAdvances
        return settled.sorted { ($0.key.line, $0.key.year) < ($1.key.line, $1.key.year) }
            .reduce(into: [:]) { result, entry in
                let side = LineSource(line: entry.key.line, source: entry.key.source)
                let paid = min(entry.value, open[side])
                open.add(paid, .settled, of: side)
                if entry.value > paid { result[entry.key] = entry.value - paid }
            }
    }
}

extension PaymentKind {
    init?(_ act: ProjectAct) {
        switch act {
        case .advance: self = .advance
        case .settle: self = .settlement
        case .recover: self = .recovery
        default: return nil
        }
    }
}
