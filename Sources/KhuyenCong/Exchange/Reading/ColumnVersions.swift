import Vietnamese

/// Several figures for one amount: the plan before and after its adjustment, what was asked for, the highest allowed.
extension HeaderFinder {
    /// Beside "Kinh phí sau điều chỉnh", what was there before the adjustment is no further money: the positions of the
    /// columns replaced, with those that replace them.
    ///
    /// "KH điều chỉnh" is the plan as adjusted, unless a column tells what it came to.
    static func dropAdjusted(
        _ fields: inout [ImportField?],
        _ paths: [[String]],
        _ stages: [Stage?],
        _ years: [Int?]
    ) -> [Int: Int] {
        let amounts = paths.indices.filter { fields[$0]?.isAmount ?? false }
        let finals = amounts.filter { position in paths[position].contains { isFinal(Fold.key($0)) } }
        let adjusted = finals.isEmpty ? amounts.filter { isAdjusted(Fold.key(paths[$0].last ?? "")) } : finals
        var replaced: [Int: Int] = [:]
        for position in amounts where !adjusted.contains(position) {
            let other = adjusted.first { other in
                (fields[other], stages[other], years[other]) == (fields[position], stages[position], years[position])
            }
            guard let other else { continue }
            fields[position] = nil
            replaced[position] = other
        }
        return replaced
    }

    private static func isFinal(_ key: String) -> Bool {
        ["sau dieu chinh", "da dieu chinh", "dieu chinh lai", "sau bo sung"].contains { key.mentions($0) }
    }

    /// "KH điều chỉnh", "Kinh phí điều chỉnh": a plan, where "Điều chỉnh" and "Điều chỉnh tăng" are what is added to one.
    private static func isAdjusted(_ key: String) -> Bool {
        key.mentions("dieu chinh") && !key.hasPrefix("dieu chinh")
            && !["truoc", "tang", "giam", "so dieu chinh", "chua"].contains { key.mentions($0) }
    }

    /// "Mức hỗ trợ tối đa" beside what was given is a bound, and no money.
    static func dropLimits(_ fields: inout [ImportField?], _ paths: [[String]]) {
        func isLimit(_ position: Int) -> Bool {
            let key = Fold.key(paths[position].joined(separator: " "))
            return ["toi da", "muc tran", "tran ho tro", "muc cao nhat"].contains { key.mentions($0) }
        }
        let limits = paths.indices.filter { isGivenByState(fields[$0]) && isLimit($0) }
        guard paths.indices.contains(where: { !limits.contains($0) && isGivenByState(fields[$0]) }) else { return }
        for position in limits { fields[position] = nil }
    }

    /// "Kinh phí đề nghị" beside what was given is asked for, and not approved: the positions of such columns.
    ///
    /// Only beside an amount of the same meaning: a sum asked for beside one source becomes that source's, because it
    /// would stand beside it as another's money otherwise.
    static func proposals(_ fields: inout [ImportField?], _ paths: [[String]], _ stages: [Stage?]) -> [Int] {
        let amounts = paths.indices.filter { fields[$0]?.isAmount ?? false }
        let asking = amounts.filter { asks(paths[$0]) && stages[$0] == nil }
        let given = amounts.filter { !asking.contains($0) }
        let byState = Set(given.compactMap { fields[$0] }.filter(isGivenByState))
        let hasTotal = given.contains { fields[$0] == .total && !Fold.key(paths[$0].last ?? "").hasPrefix("tong") }
        let hasCounterpart = fields.contains(.source(.counterpart))
        var proposals: [Int] = []
        for position in asking {
            switch fields[position] {
            case .total:
                guard hasTotal || !hasCounterpart && !byState.isEmpty else { continue }
                if !hasTotal, byState.count == 1 { fields[position] = byState.first }
            case .support:
                guard byState.count == 1 || byState.contains(.support) else { continue }
                // Of several sources each row tells whose it is, or is named.
                fields[position] = byState.count == 1 ? byState.first : .total
            default:
                guard given.contains(where: { fields[$0] == fields[position] }) else { continue }
            }
            proposals.append(position)
        }
        return proposals
    }

    static func asks(_ path: [String]) -> Bool {
        let key = Fold.key(path.joined(separator: " "))
        return key.mentions("de nghi") && !key.mentions("tong")
    }

    private static func isGivenByState(_ field: ImportField?) -> Bool {
        switch field {
        case .support: true
        case .source(let source): source.isStateMoney == true
        default: false
        }
    }
}
