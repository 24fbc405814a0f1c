/// Puts each row of a list beside the payments that it is: pure.
enum ReconciliationMatching {
    /// By voucher first, whose rows and payments are each summed; what has no counterpart there, by day and amount.
    static func match(_ theirs: [StatementRow], _ ours: [Payment]) -> [ReconciliationRow] {
        var open = Vouchered(theirs, ours)
        var rows = open.takeByVoucher()
        rows += open.takeByDayAndAmount()
        rows += open.theirs.map { row($0, nil, .theirsOnly) }
        rows += open.ours.map { ReconciliationMatching.row(nil, $0, .oursOnly) }
        return rows
    }

    fileprivate static func row(_ theirs: Theirs?, _ ours: Ours?, _ verdict: MatchVerdict) -> ReconciliationRow {
        ReconciliationRow(
            verdict: verdict,
            sheetRow: theirs?.first.number,
            voucher: theirs?.first.voucher,
            bookedOn: theirs?.first.bookedOn,
            amount: theirs?.amount,
            payee: theirs?.first.payee,
            note: theirs?.first.note,
            paymentID: ours?.first.id,
            dossierID: ours?.first.dossierID,
            ourVoucher: ours?.first.terms.voucher,
            ourDay: ours?.first.terms.bookedOn,
            ourAmount: ours?.amount
        )
    }
}

/// Their rows of one voucher.
private struct Theirs {
    let key: String
    let first: StatementRow
    /// Without its sign: a list of money that came back may have it or not.
    let amount: Dong
}

/// Our payments of one voucher.
private struct Ours {
    let key: String
    let first: Payment
    let amount: Dong
}

private struct Vouchered {
    var theirs: [Theirs]
    var ours: [Ours]

    init(_ rows: [StatementRow], _ payments: [Payment]) {
        theirs = Vouchered.grouped(rows, key: { Payment.key($0.voucher) }).map { key, group in
            let sum = group.reduce(Dong.zero) { $0 + $1.amount }
            return Theirs(key: key, first: group[0], amount: sum < .zero ? -sum : sum)
        }
        ours = Vouchered.grouped(payments, key: { Payment.key($0.terms.voucher) }).map { key, group in
            Ours(key: key, first: group[0], amount: group.reduce(Dong.zero) { $0 + $1.amount })
        }
    }

    /// In their order; what has no voucher stands alone.
    private static func grouped<Item>(_ items: [Item], key: (Item) -> String) -> [(key: String, items: [Item])] {
        var groups: [(key: String, items: [Item])] = []
        var places: [String: Int] = [:]
        for item in items {
            let key = key(item)
            if !key.isEmpty, let place = places[key] {
                groups[place].items.append(item)
            } else {
                places[key] = groups.count
                groups.append((key, [item]))
            }
        }
        return groups
    }

    mutating func takeByVoucher() -> [ReconciliationRow] {
        take {
            !$0.key.isEmpty && $0.key == $1.key
        } verdict: {
            $0.amount == $1.amount ? .matched : .differs
        }
    }

    mutating func takeByDayAndAmount() -> [ReconciliationRow] {
        take { theirs, ours in
            theirs.amount == ours.amount && theirs.first.bookedOn != nil
                && theirs.first.bookedOn == (ours.first.terms.bookedOn ?? ours.first.decidedOn)
                // Two numbers that are both written and differ are two vouchers.
                && (theirs.key.isEmpty || ours.key.isEmpty)
        } verdict: { _, _ in
            .matched
        }
    }

    private mutating func take(
        _ isPair: (Theirs, Ours) -> Bool,
        verdict: (Theirs, Ours) -> MatchVerdict
    ) -> [ReconciliationRow] {
        var rows: [ReconciliationRow] = []
        var left: [Theirs] = []
        for row in theirs {
            guard let place = ours.firstIndex(where: { isPair(row, $0) }) else {
                left.append(row)
                continue
            }
            let own = ours.remove(at: place)
            rows.append(ReconciliationMatching.row(row, own, verdict(row, own)))
        }
        theirs = left
        return rows
    }
}
