/// Amounts with their shares and no whole: each share says what the whole is, and all must say the same.
///
/// "KCQG 4,2 tỷ đồng (chiếm 42%), KCĐP 5,8 tỷ đồng (chiếm 58%)".
struct ImpliedWholes {
    let reading: Reading
    let statements: [Statement]
    let wholes: [Whole]
    let gaps: GapWords

    private static let most = 12
    private static let leads: Set<[Substring]> = [
        ["chiem"], ["chiem", "ty", "le"], ["chiem", "ty", "trong"], ["bang"],
    ]
    private static let names: Set<[Substring]> = [
        [], ["tong", "von"], ["tong", "kinh", "phi"], ["tong", "so"], ["tong", "so", "von"], ["tong", "nguon", "von"],
    ]

    func checks() -> [ClaimCheck] {
        let parts = Set(wholes.flatMap { $0.parts + [$0.whole] })
        return statements.compactMap { statement in
            guard (4...ImpliedWholes.most).contains(statement.figures.count) else { return nil }
            let shared = statement.figures.dropLast().filter { isShared($0) }
            guard shared.count > 1, parts.isDisjoint(with: shared), areOfOneWhole(shared, in: statement) else {
                return nil
            }
            return check(shared)
        }
    }

    /// An amount with a share that says nothing of what it is of.
    private func isShared(_ index: Int) -> Bool {
        let (part, share) = (reading.figures[index], reading.figures[index + 1])
        return part.isPlainAmount && share.unit == .percent && share.value != nil && share.qualifier == .exact
            && share.role == .share && isLed(share)
            && ImpliedWholes.names.contains(gaps.clause(behind: share)) && !reading.isChange(index)
    }

    /// "Nguồn vốn: Trung ương 2.400 triệu đồng (40%), tỉnh 3.600 triệu đồng (60%)": brackets alone where the make-up is told.
    private func isLed(_ share: Figure) -> Bool {
        if ImpliedWholes.leads.contains(gaps.clause(before: share)) { return true }
        return gaps.isBracketed(share)
            && (gaps.opens(["nguon", "von"], before: share) || gaps.opens(["co", "cau"], before: share))
    }

    /// Of one time and place, and with no other amount of their unit that may be the whole of some.
    private func areOfOneWhole(_ shared: [Int], in statement: Statement) -> Bool {
        let first = reading.figures[shared[0]]
        let names = Set(shared.map { gaps.clause(behind: reading.figures[$0 + 1]) })
        return names.count == 1 && statement.figures.count { reading.figures[$0].unit == first.unit } == shared.count
            && shared.allSatisfy {
                let figure = reading.figures[$0]
                return figure.unit == first.unit && figure.period == first.period && figure.ground == first.ground
            }
    }

    private func check(_ shared: [Int]) -> ClaimCheck? {
        let parts = shared.map { reading.figures[$0] }
        let shares = shared.map { reading.figures[$0 + 1] }
        let implied = zip(parts, shares).compactMap { part, share -> Interval? in
            guard let amount = Interval.ofWhole(part), let said = Interval.ofWhole(share), said.low > 0 else {
                return nil
            }
            return Interval(amount.low / said.high * 100, amount.high / said.low * 100)
        }
        guard implied.count == parts.count, let lowest = implied.map(\.high).min(),
            let highest = implied.map(\.low).max()
        else { return nil }
        let agrees = highest <= lowest * (1 + 1e-9)
        let words = zip(parts, shares).compactMap { part, share -> String? in
            guard let amount = part.number, let said = share.number, said > 0 else { return nil }
            return "\(Printed.amount(amount, like: part)) ÷ \(Printed.decimal(said, places: 3)) % = "
                + Printed.amount(amount / said * 100, like: part)
        }
        return ClaimCheck(
            .share,
            agrees ? .agrees : .differs,
            figures: shares.map(\.id) + parts.map(\.id),
            explanation: words.joined(separator: "; ")
                + (agrees ? ": cùng một tổng, khớp" : ": các tỷ lệ không cùng một tổng")
        )
    }
}
