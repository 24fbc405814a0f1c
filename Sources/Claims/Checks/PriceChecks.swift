/// What the State gave for a thing against what the thing cost.
struct PriceChecks {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let prices: [[Substring]] = [
        ["tri", "gia"], ["tong", "gia", "tri"], ["tong", "muc", "dau", "tu"], ["tong", "von", "dau", "tu"], ["gia"],
    ]
    private static let investments: [[Substring]] =
        prices + [["dau", "tu"], ["tong", "von"], ["tong", "kinh", "phi"]]
    /// What a share may be said to be of, where its whole is the price.
    private static let wholes: [[Substring]] = [
        ["tong", "muc", "dau", "tu"], ["tong", "von", "dau", "tu"], ["tong", "dau", "tu"], ["von", "dau", "tu"],
        ["muc", "dau", "tu"], ["gia", "may"], ["gia", "tri"], ["tong", "gia", "tri"], ["gia", "thiet", "bi"],
    ]
    /// Where one of these stands, the sums may be of several things.
    private static let several: Set<Substring> = [
        "cac", "nhung", "nhieu", "moi", "tung", "nhat", "binh", "quan", "trung", "deu", "tong",
    ]
    private static let links: Set<Substring> = [
        "chiem", "bang", "tuong", "ung", "duong", "dat", "tuc", "khoang", "ty", "le", "voi", "gan", "hon",
    ]

    func checks() -> [ClaimCheck] {
        statements.flatMap { statement in
            [above(statement)].compactMap { $0 } + statement.figures.compactMap { share($0, in: statement) }
        }
    }

    private func lead(_ index: Int, _ statement: Statement) -> [Substring] {
        let previous = index > statement.figures.lowerBound ? reading.figures[index - 1] : nil
        return gaps.lead(to: reading.figures[index], from: previous)
    }

    /// "hỗ trợ 950 triệu đồng … mua máy với tổng giá trị 900 triệu đồng": of one thing no more is given than it costs.
    private func above(_ statement: Statement) -> ClaimCheck? {
        guard statement.figures.count == 2, let first = statement.figures.first,
            statement.figures.allSatisfy({ reading.figures[$0].unit == .money && reading.figures[$0].isPlainAmount })
        else { return nil }
        let leads = [lead(first, statement), lead(first + 1, statement)]
        let supports = leads.indices.filter { leads[$0].has(["ho", "tro"]) }
        let prices = leads.indices.filter { lead in PriceChecks.prices.contains { leads[lead].ends(in: $0) } }
        guard supports.count == 1, prices.count == 1, supports != prices, isOfOne(leads, prices[0]) else { return nil }
        let (support, price) = (reading.figures[first + supports[0]], reading.figures[first + prices[0]])
        guard let given = support.number, let cost = price.number, given > cost else { return nil }
        return ClaimCheck(
            .basis,
            .differs,
            figures: [support.id, price.id],
            found: support.value,
            explanation: "hỗ trợ \(Printed.money(given)) lớn hơn giá trị \(Printed.money(cost)) của thứ được hỗ trợ"
        )
    }

    private func isOfOne(_ leads: [[Substring]], _ price: Int) -> Bool {
        leads.indices.allSatisfy { lead in
            let words = lead == price ? leads[lead].filter { $0 != "tong" } : leads[lead]
            return PriceChecks.several.isDisjoint(with: words)
        }
    }

    /// "tổng mức đầu tư 5 tỷ đồng, hỗ trợ 500 triệu đồng, chiếm 10% tổng mức đầu tư".
    private func share(_ index: Int, in statement: Statement) -> ClaimCheck? {
        guard index >= statement.figures.lowerBound + 2, reading.figures[index].unit == .percent else { return nil }
        let (price, support, share) = (reading.figures[index - 2], reading.figures[index - 1], reading.figures[index])
        guard share.value != nil, share.role != .growth, share.role != .decline,
            price.unit == .money, support.unit == .money, price.isPlainAmount, support.isPlainAmount,
            case let behind = gaps.clause(behind: share),
            PriceChecks.wholes.contains(where: { behind.starts(with: $0) }),
            gaps.links(support, share, PriceChecks.links), lead(index - 1, statement).has(["ho", "tro"])
        else { return nil }
        let words = lead(index - 2, statement)
        // "bằng 30% giá trị máy móc" is no share of all that was invested.
        guard !behind.starts(with: ["gia"]) || !words.has(["von", "dau", "tu"]) && !words.has(["muc", "dau", "tu"])
        else { return nil }
        guard PriceChecks.investments.contains(where: { words.has($0) }), let given = support.number,
            let cost = price.number
        else { return nil }
        return .share(share, of: support, given, in: cost, within: Interval.ofWhole(price), and: [price])
    }
}

extension [Substring] {
    /// Whether some words follow each other in it.
    func has(_ words: [Substring]) -> Bool {
        guard count >= words.count else { return false }
        return (0...count - words.count).contains { self[$0..<$0 + words.count].elementsEqual(words) }
    }

    /// "so với năm 2022", "so cùng kỳ".
    var isAgainst: Bool { starts(with: ["so", "voi"]) || starts(with: ["so", "cung"]) }

    /// Whether it ends in some words; "là" and "của" with one or two words may follow them.
    func ends(in words: [Substring]) -> Bool {
        reversed().drop { $0 == "la" || $0 == "khoang" }.prefix(words.count).reversed() == words
    }
}
