/// A sum that says how many were gathered, or that all were: "Cả ba nguồn đạt 8,6 tỷ đồng", "Tính chung 3 năm có 65 cơ sở", "Như
/// vậy 6 tháng đầu năm giải ngân 3 tỷ đồng".
struct GatheredSums {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let most = 12
    /// What opens such a sum, at the start of its sentence or behind a comma.
    private static let openings: [[Substring]] = [
        ["ca"], ["cong"], ["tong"], ["tong", "so"], ["tong", "chi"], ["tong", "cong"], ["tinh", "chung"],
        ["tinh", "ra"], ["nhu", "vay"], ["gop", "lai"], ["cong", "lai"], ["cong", "chung"], ["cong", "ca"],
        ["cong", "don"],
        ["tat", "ca"], ["dua", "tong"],
    ]
    private static let groups: Set<Substring> = [
        "nguon", "nam", "quy", "dot", "cap", "nhom", "linh", "noi", "hang", "huyen", "xa", "tinh", "dia", "don", "ky",
        "giai", "loai", "nganh", "muc", "khoan",
    ]
    private static let neutral: Set<Substring> = [
        "la", "dat", "duoc", "co", "da", "nguon", "von", "kinh", "phi", "so", "tong", "cong", "chung", "ca", "gop",
        "lai", "tien", "het", "thi", "toan", "tinh", "huyen", "ba", "hai", "trong", "tren", "qua", "nay", "dung", "muc",
        "noi", "hang", "linh", "vuc", "dot", "nhom", "cap", "ho", "tro", "doan", "giai", "chi", "thang", "dau", "nam",
        "quy", "ngan", "thuc",
        "hien", "len",
    ]

    func checks() -> [ClaimCheck] {
        statements.indices.flatMap { number in
            statements[number].figures.compactMap { check($0, in: number) }
        }
    }

    private func check(_ index: Int, in number: Int) -> ClaimCheck? {
        let total = reading.figures[index]
        guard total.isPlainAmount, let range = range(before: index, in: number) else { return nil }
        let isOwn = statements[number].figures.contains(range.lowerBound)
        let lead = isOwn ? gaps.clause(before: total) : gaps.lead(to: total, from: nil)
        guard let opening = GatheredSums.openings.last(where: { lead.starts(with: $0) }), !reading.isChange(index),
            gaps.each(before: total) == nil, let items = items(in: range, of: total, isOwn ? number : number - 1),
            let last = items.last, !reading.goesOn(from: last, to: index)
        else { return nil }
        let rest = lead.dropFirst(opening.count).filter { Int($0) == nil }
        let said = said(lead.dropFirst(opening.count))
        guard
            said.map({ $0 == items.count })
                ?? (isClosing(lead, items)
                    || opening.count > 1 && (opening != ["tong", "so"] || rest.contains("tien"))),
            rest.allSatisfy({ isNeutral($0, of: items) }), said != nil || isOfItems(total, items),
            areAlike(items, total, ofAll: lead.has(["tong", "von"]) || lead.has(["tong", "nguon"]))
        else { return nil }
        return .sum(items.map { reading.figures[$0] }, of: total)
    }

    /// "Tổng kinh phí thực hiện" may hold what the receivers put beside the sources.
    private static let moneys: Set<Substring> = ["kinh", "von", "muc", "gia", "nguon"]

    /// "…, xã C 5 đề án, cộng 30 đề án", "đợt 1 … 9 đề án, đợt 2 … 6 đề án; cả năm 15 đề án": nothing else leads to the sum.
    private func isClosing(_ lead: [Substring], _ items: [Int]) -> Bool {
        if lead == ["ca", "nam"] {
            return items.allSatisfy { gaps.clause(before: reading.figures[$0]).contains("dot") }
        }
        let figures = items.map { reading.figures[$0] }
        if figures.areOfOneSourceEach(of: figures[0]), lead.first == "tong" || lead.first == "cong",
            GatheredSums.moneys.isDisjoint(with: lead)
        {
            return true
        }
        let isCounted = figures[0].unit != .money
        return (items.count > 2 || isCounted) && (lead == ["cong"] || lead == ["tong"])
    }

    /// What a total's sentence tells before it, else the sentence before.
    private func range(before index: Int, in number: Int) -> Range<Int>? {
        let own = statements[number]
        let isOwn = own.figures.lowerBound < index
        guard isOwn || number > 0 && statements[number - 1].paragraph == own.paragraph else { return nil }
        let range = isOwn ? own.figures.lowerBound..<index : statements[number - 1].figures
        return (2...GatheredSums.most).contains(range.count) ? range : nil
    }

    /// All amounts of the total's unit in a range, where nothing else is among them.
    private func items(in range: Range<Int>, of total: Figure, _ number: Int) -> [Int]? {
        let source = statements[number]
        guard source.remainder == nil, !source.isOpen, !source.isOverlapping else { return nil }
        let items = range.filter { reading.figures[$0].unit == total.unit }
        guard items.count > 1, items.allSatisfy({ isItem($0) }),
            source.partsAt.last.map({ $0 < reading.places[items[0]] }) ?? true,
            !range.contains(where: {
                reading.figures[$0].unit == .percentagePoint || reading.figures[$0].unit == .times
            })
        else { return nil }
        return items
    }

    private func isItem(_ index: Int) -> Bool {
        let figure = reading.figures[index]
        let words = gaps.clause(before: figure)
        return figure.isPlainAmount && !reading.isChange(index) && gaps.each(before: figure) == nil
            && (figure.unit == .money || !gaps.isCrossing(figure))
            && !words.contains("tong") && !gaps.isBracketedBase(figure) && !figure.isPlanned
    }

    /// How many the words say were gathered: 3 of "ba nguồn", 3 of "3 năm".
    private func said(_ words: ArraySlice<Substring>) -> Int? {
        for (word, next) in zip(words, words.dropFirst()) where GatheredSums.groups.contains(next) {
            if let count = YearSpans.number(word), count > 1 { return count }
        }
        return nil
    }

    /// A word that says no more than the sum, or that the items say too.
    private func isNeutral(_ word: Substring, of items: [Int]) -> Bool {
        GatheredSums.neutral.contains(word) || GatheredSums.groups.contains(word) || YearSpans.number(word) != nil
            || items.allSatisfy { gaps.lead(to: reading.figures[$0], from: nil).contains(word) }
    }

    /// "Tổng cộng có 120 sản phẩm OCOP": a name that the items do not have is of more.
    private func isOfItems(_ total: Figure, _ items: [Int]) -> Bool {
        gaps.clause(behind: total).allSatisfy { word in
            items.contains { gaps.clause(behind: reading.figures[$0]).contains(word) }
        }
    }

    /// Of one place or one each, of one purpose or one each, and all within the time of the total.
    private func areAlike(_ items: [Int], _ total: Figure, ofAll: Bool) -> Bool {
        let figures = items.map { reading.figures[$0] }
        return isTold(total.period, by: figures) && (ofAll || isOfOneSide(figures))
            && (total.source == nil || figures.allSatisfy { $0.source == total.source }
                || figures.areOfOneSourceEach(of: total))
            && (total.kind == nil || figures.allSatisfy { $0.kind == total.kind })
    }

    /// The State's money, or the receivers', and not both.
    private func isOfOneSide(_ figures: [Figure]) -> Bool {
        let others = figures.count { $0.basis == .counterpart || $0.basis == .total }
        return others == 0 || Set(figures.map(\.basis)).count == 1
    }

    /// Of "năm 2021: 3 tỷ đồng, năm 2022: 4 tỷ đồng" the years up to 2025 are not told.
    private func isTold(_ period: Period?, by figures: [Figure]) -> Bool {
        guard let from = period?.from, let to = period?.to, to > from else { return true }
        let (starts, ends) = (figures.compactMap(\.from), figures.compactMap(\.to))
        guard starts.count == figures.count, ends.count == figures.count else { return starts.isEmpty }
        return starts.min() == from && ends.max() == to
    }
}
