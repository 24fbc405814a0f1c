import Vietnamese

/// What one of several got, how many they are, and what all got, wherever the three stand in a sentence or two.
///
/// "Mỗi cơ sở được hỗ trợ 150 triệu đồng. Với 14 cơ sở, tổng kinh phí là 2,1 tỷ đồng", "960 triệu đồng, chia cho 8 cơ sở, mỗi cơ
/// sở nhận 120 triệu đồng", "Mỗi lớp có 35 học viên; 12 lớp đã đào tạo 420 người".
struct ProductChecks {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    /// The three of one computation, by their positions among the figures.
    private struct Product {
        let one: Int
        let count: Int
        let all: Int
    }

    private static let most = 6
    private static let verbs: Set<Substring> = [
        "duoc", "ho", "tro", "nhan", "co", "cap", "la", "so", "tien", "kinh", "phi", "vay", "thuong", "dao", "tao",
        "cho", "khoang", "thu", "hut", "gom", "tri", "gia",
    ]
    private static let totals: [[Substring]] = [
        ["tong", "kinh", "phi"], ["tong", "gia", "tri"], ["tong", "cong"], ["tong", "so"], ["tong", "von"], ["tong"],
        ["chia", "cho"],
        ["chia", "deu"], ["tat", "ca"], ["so", "tien"],
        ["kinh", "phi", "ho", "tro"],
    ]
    private static let means: Set<Substring> = ["muc", "voi", "binh", "quan", "trung", "tinh", "ra", "nhu", "vay"]
    /// What may lead to all that the counted things got.
    private static let words: Set<Substring> = verbs.union([
        "tong", "cong", "voi", "von", "muc", "cua", "de", "an", "can", "het", "su", "dung", "chi", "trong", "dot",
        "nam",
        "nay", "khuyen", "va", "tinh", "ngan", "sach",
    ])
    private static let sums: Set<Substring> = ["kinh", "so", "cong", "von", "chi", "tien", "muc", "la", "gia"]

    func checks() -> [ClaimCheck] {
        statements.indices.compactMap { number in
            let own = statements[number]
            guard own.figures.count <= ProductChecks.most else { return nil }
            if let check = check(own.figures, in: [own]) { return check }
            guard number > 0, statements[number - 1].paragraph == own.paragraph,
                statements[number - 1].figures.count + own.figures.count <= ProductChecks.most
            else { return nil }
            return check(
                statements[number - 1].figures.lowerBound..<own.figures.upperBound,
                in: [statements[number - 1], own]
            )
        }
    }

    private func check(_ figures: Range<Int>, in own: [Statement]) -> ClaimCheck? {
        guard figures.count >= 3, own.allSatisfy({ $0.partsAt.isEmpty && $0.remainder == nil }) else { return nil }
        let rates = figures.filter { each($0) != nil }
        guard rates.count == 1, let one = rates.first, let noun = each(one) else { return nil }
        let rate = reading.figures[one]
        let counts = figures.filter { $0 != one && isCount($0, of: noun) }
        let sums = figures.filter { $0 != one && reading.figures[$0].isOfOneThing(as: rate) }
        guard counts.count == 1, sums.count == 1, isAll(sums[0], of: counts[0], rate),
            [counts[0], sums[0]].allSatisfy({ reading.figures[$0].isPlainAmount && !reading.isChange($0) }),
            reading.figures[sums[0]].ground == reading.figures[counts[0]].ground
        else { return nil }
        return verdict(Product(one: one, count: counts[0], all: sums[0]))
    }

    /// The noun behind "mỗi", where nothing but a verb stands between it and the figure.
    private func each(_ index: Int) -> [Substring]? {
        let figure = reading.figures[index]
        guard figure.isPlainAmount || figure.per != nil && figure.value != nil && figure.role == .amount,
            figure.qualifier == .exact, !figure.isPerYear, !reading.isChange(index)
        else { return nil }
        let words = gaps.clause(before: figure)
        if let per = figure.per { return Fold.key(per).split(separator: " ") }
        if let noun = meanOfOne(figure, words) { return noun }
        guard gaps.clause(behind: figure).isEmpty, let start = words.lastIndex(of: "moi"),
            start + 1 < words.count, words[..<start].allSatisfy(ProductChecks.means.contains)
        else { return nil }
        let rest = words[(start + 1)...]
        let noun = Array(rest.prefix { !ProductChecks.verbs.contains($0) || $0 == rest.first || $0 == "so" })
        return rest.dropFirst(noun.count).allSatisfy(ProductChecks.verbs.contains) ? noun : nil
    }

    /// "trung bình 150 triệu đồng một đề án".
    private func meanOfOne(_ figure: Figure, _ words: [Substring]) -> [Substring]? {
        let behind = gaps.clause(behind: figure)
        guard words.contains("quan") || words.starts(with: ["trung", "binh"]), let one = behind.first,
            one == "mot" || one == "moi", behind.count > 1
        else { return nil }
        return Array(behind.dropFirst())
    }

    private func isCount(_ index: Int, of noun: [Substring]) -> Bool {
        guard case .count(let name) = reading.figures[index].unit else { return false }
        return Figure.names(of: name).contains { Fold.key($0).split(separator: " ") == noun }
    }

    /// Whether the words around a sum say that it is all of what the counted things got.
    private func isAll(_ sum: Int, of count: Int, _ rate: Figure) -> Bool {
        let all = reading.figures[sum]
        guard all.basis != .counterpart, !gaps.opensBracket(behind: all), !gaps.tellsOutcome(all) else { return false }
        let isMean =
            gaps.clause(before: rate).starts(with: ["binh", "quan"])
            || gaps.clause(before: rate).starts(with: ["trung", "binh"])
        if all.unit != .money {
            let isBeside = sum == count + 1 && reading.figures[sum].end < rate.start
            return isMean
                ? isBeside && gaps.clause(before: rate).count < 6 : sum == count + 1 && !reading.isParted(count, sum)
        }
        // "tổng dư nợ", "tổng kinh phí cả chương trình" and what was invested are something else.
        let lead = gaps.clause(before: all)
        let own = Set(Fold.key(reading.figures[count].unitName).split(separator: " "))
        guard lead.allSatisfy({ ProductChecks.words.contains($0) || own.contains($0) }) else { return false }
        if let total = lead.lastIndex(of: "tong"), total + 1 < lead.count,
            !ProductChecks.sums.contains(lead[total + 1])
        {
            return false
        }
        let words = lead + (gaps.between(all, reading.figures[count]) ?? [])
        return ProductChecks.totals.contains(where: words.has)
    }

    private func isSupport(_ all: Figure) -> Bool {
        all.basis == .support || gaps.clause(before: all).has(["ho", "tro"])
            || gaps.clause(behind: all).has(["ho", "tro"])
    }

    private func verdict(_ product: Product) -> ClaimCheck? {
        let (one, all) = (reading.figures[product.one], reading.figures[product.all])
        guard let number = reading.figures[product.count].number, number > 1, let range = Interval.ofWhole(one),
            let said = Interval.ofWhole(all), let amount = one.number, let printed = all.number
        else { return nil }
        let agrees = Interval(range.low * number, range.high * number).meets(said)
        // What was spent may hold the receivers' own money too.
        let isMean = gaps.clause(before: one).contains("quan")
        guard agrees || isMean || all.unit != .money || printed < amount * number || isSupport(all) else { return nil }
        let made = Printed.amount(amount * number, like: all)
        return ClaimCheck(
            .average,
            agrees ? .agrees : .differs,
            figures: [all.id, reading.figures[product.count].id, one.id],
            expected: shown(amount * number),
            found: all.value,
            explanation: "\(Printed.decimal(number, places: 0)) × \(Printed.amount(amount, like: one)) = \(made); "
                + "văn bản ghi \(Printed.amount(printed, like: all)): "
                + (agrees ? "khớp" : "lệch \(Printed.amount(abs(amount * number - printed), like: all))")
        )
    }
}
