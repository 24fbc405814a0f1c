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
                // A plan is approved, whether its heading says so or not.
                (fields[other], years[other]) == (fields[position], years[position])
                    && (stages[other] ?? .approved) == (stages[position] ?? .approved)
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
            let isExpected = !isAskedFor(paths[position])
            switch fields[position] {
            case .total:
                guard hasTotal || !isExpected && !hasCounterpart && !byState.isEmpty else { continue }
                if !hasTotal, byState.count == 1 { fields[position] = byState.first }
            case .support:
                guard !isExpected || byState.contains(.support) else { continue }
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
        return (isAskedFor(path) || ["du kien", "nhu cau"].contains { key.mentions($0) }) && !key.mentions("tong")
    }

    /// "Dự kiến" says less than "đề nghị": only beside an amount of its own meaning it is no further money.
    private static func isAskedFor(_ path: [String]) -> Bool {
        Fold.key(path.joined(separator: " ")).mentions("de nghi")
    }

    /// "Kinh phí" beside "Kinh phí thực hiện" is the plan beside what became of it, and no further money: whether the
    /// stages of such columns set them apart.
    ///
    /// `results`: the stage of a list that tells what was done; it is not that of the plan.
    static func setApart(
        _ stages: inout [Stage?],
        _ fields: [ImportField?],
        _ paths: [[String]],
        _ years: [Int?],
        results: Stage?
    ) -> Bool {
        let told = stages
        let amounts = fields.indices.filter { position in
            (fields[position]?.isAmount ?? false) && !Fold.key(paths[position].joined(separator: " ")).mentions("tong")
        }
        let done = amounts.filter { told[$0] == .performed || told[$0] != nil && told[$0] == results }
        let plans = amounts.filter { plan in
            told[plan] == nil && done.contains { fields[$0] == fields[plan] && years[$0] == years[plan] }
        }
        if done.contains(where: { told[$0] == results }) {
            for plan in plans { stages[plan] = .approved }
        }
        return !plans.isEmpty
    }

    /// "Lũy kế từ đầu năm" beside "Thực hiện quý IV": the year's amount, of which the latter is a part.
    static func takeYearToDate(_ fields: inout [ImportField?], _ stages: inout [Stage?], _ paths: [[String]]) {
        let parts = paths.indices.filter { position in
            (fields[position]?.isAmount ?? false) && tellsPartOfYear(Fold.key(paths[position].last ?? ""))
        }
        guard let part = parts.first, parts.count == 1 else { return }
        let sums = paths.indices.filter { fields[$0] == nil && isYearToDate(paths[$0], of: paths[part]) }
        guard let sum = sums.first, sums.count == 1 else { return }
        fields[sum] = fields[part]
        stages[sum] = stages[part] ?? .performed
        fields[part] = nil
    }

    /// Whether a heading says nothing but time, money and what the part of the year says too: "Doanh thu lũy kế" and
    /// "Lũy kế số lớp" are other things.
    private static func isYearToDate(_ path: [String], of part: [String]) -> Bool {
        let heading = path.joined(separator: " ")
        let key = Fold.key(heading)
        guard Fold.key(path.last ?? "").mentions("luy ke"), !heading.contains("%"),
            !["giai doan", "tu nam", "den nam"].contains(where: { key.mentions($0) })
        else { return false }
        let known = wordsOfYearToDate.union(Fold.key(part.joined(separator: " ")).split(separator: " "))
        return key.split(separator: " ").allSatisfy { known.contains($0) || $0.allSatisfy(\.isNumber) }
    }

    private static let wordsOfYearToDate: Set<Substring> = [
        "luy", "ke", "tu", "dau", "nam", "ca", "den", "nay", "het", "cuoi", "quy", "thang", "ky", "ngay", "thoi",
        "diem", "bao", "cao", "i", "ii", "iii", "iv", "thuc", "hien", "giai", "ngan", "da", "uoc", "ket", "qua",
        "kinh", "phi", "kp", "tong", "trieu", "dong", "trd", "ty", "nghin",
    ]

    /// "Quý IV", "Tháng 12", "Kỳ này"; folded, a fund is called like a quarter.
    private static func tellsPartOfYear(_ key: String) -> Bool {
        let words = key.split(separator: " ")
        let isQuarter = zip(words, words.dropFirst()).contains { first, second in
            first == "quy" && ["i", "ii", "iii", "iv", "1", "2", "3", "4", "nay"].contains(second)
        }
        return isQuarter || words.contains("thang") || key.mentions("ky nay") || key.mentions("trong ky")
    }

    private static func isGivenByState(_ field: ImportField?) -> Bool {
        switch field {
        case .support: true
        case .source(let source): source.isStateMoney == true
        default: false
        }
    }
}
