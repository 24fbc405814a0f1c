import Vietnamese

/// A sum behind all that it may be of, whatever words name it: "415 hộ làm nghề mộc và 265 hộ làm nghề rèn, tổng cộng 680 hộ sản
/// xuất", "năm 2022: 14 đề án, năm 2023: 16 đề án; như vậy sau 2 năm đã triển khai 30 đề án".
struct NearSums: NearRule {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    static let nearness = Nearness.part(part)
    static let part = 0.25
    private static let links: Set<Substring> = [
        "nhu", "vay", "the", "tinh", "chung", "tong", "cong", "so", "ca", "tat", "gop", "lai", "la", "dat", "duoc",
        "da",
        "co", "kinh", "phi", "von", "nguon", "tien", "ngan", "sach", "ho", "tro", "thuc", "hien", "trien", "khai",
        "sau",
        "trong", "qua", "nam", "den", "nay", "va", "cho", "voi", "cac", "hai", "ba", "bon", "thi",
        "khuyen", "dau", "tu", "dia", "phuong", "quoc", "gia", "het", "len", "toi", "dot", "thang", "quy",
        "mo", "to", "chuc", "tao", "hoan", "thanh", "nghiem", "thu", "cap", "duyet", "giai", "quyet", "xay", "dung",
        "bo", "tri",
    ]
    private static let nouns: Set<Substring> = ["von", "kinh", "phi", "tien"]
    private static let totals: Set<Substring> = ["tong", "cong"]
    /// One of these stands near before each sum.
    private static let hints = ["tong", "cong", "vay", "ca ", "gop"].map { Array($0.utf8) }
    private static let reach = 60
    private static let fewestBehindColon = 3
    private static let notTotals: [[Substring]] = [
        ["trong", "tong"], ["tren", "tong"], ["cua", "tong"], ["nang", "tong"], ["dua", "tong"], ["so", "voi"],
        ["trong", "nam"], ["trong", "ky"], ["ca", "nuoc"],
    ]

    func check(_ index: Int, in number: Int) -> ClaimCheck? {
        closing(index, in: number) ?? behindColon(index, in: statements[number])
    }

    /// What all before it makes, where it says so.
    private func closing(_ index: Int, in number: Int) -> ClaimCheck? {
        guard finder.mayTell(2, before: index, in: number), mayBeSum(index, in: number),
            gaps.spells(NearSums.hints, before: reading.figures[index].start, within: NearSums.reach)
        else { return nil }
        let total = reading.figures[index]
        let lead = finder.lead(to: index, in: number)
        guard saysAll(lead), gaps.each(before: total) == nil,
            let told = Stretch(before: index, in: number, like: total, atLeast: 2, of: finder),
            told.says(lead, besides: NearSums.links), told.says(finder.tail(of: index), besides: NearSums.nouns),
            areAlike(told.sums, total, lead), let last = told.sums.last, !reading.goesOn(from: last, to: index)
        else { return nil }
        return near(.sum(told.sums.map { reading.figures[$0] }, of: total), total)
    }

    /// Asked before any words are made.
    private func mayBeSum(_ index: Int, in number: Int) -> Bool {
        statements[number].partsAt.isEmpty && statements[number].remainder == nil
            && reading.figures[index].isPlainAmount
            && !reading.figures[index].isPlanned && !reading.isChange(index)
    }

    /// "huy động được 64 tỷ đồng: ngân sách 16 tỷ đồng, doanh nghiệp 40 tỷ đồng, tổ chức quốc tế 8 tỷ đồng".
    private func behindColon(_ index: Int, in statement: Statement) -> ClaimCheck? {
        guard index + Self.fewestBehindColon < statement.figures.upperBound, statement.partsAt.isEmpty,
            reading.endsInColon(index)
        else { return nil }
        let total = reading.figures[index]
        let parts = index + 1..<statement.figures.upperBound
        guard total.unit == .money, total.isPlainAmount, statement.remainder == nil, !statement.isOpen,
            !reading.isChange(index), gaps.each(before: total) == nil,
            parts.allSatisfy({ reading.figures[$0].unit == .money && !reading.isChange($0) && finder.isPlain($0) }),
            !reading.areStages(Array(parts), gaps)
        else { return nil }
        return near(.sum(parts.map { reading.figures[$0] }, of: total), total)
    }

    /// "tổng", "cộng"; "cả ba", "như vậy sau 3 năm".
    private func saysAll(_ lead: [Substring]) -> Bool {
        guard !NearSums.notTotals.contains(where: lead.has) else { return false }
        if !NearSums.totals.isDisjoint(with: lead) || lead.has(["gop", "lai"]) { return true }
        guard lead.has(["nhu", "vay"]) || lead.first == "ca" else { return false }
        return zip(lead, lead.dropFirst()).contains { YearSpans.number($0.0) != nil && $0.1 == "nam" }
    }

    /// Of one side and one stage, and of all the years of the sum.
    private func areAlike(_ items: [Int], _ total: Figure, _ lead: [Substring]) -> Bool {
        let figures = items.map { reading.figures[$0] }
        let others = figures.count { $0.basis == .counterpart || $0.basis == .total }
        let isOfAll = !lead.contains("tro") && !lead.contains("khuyen")
        guard others == 0 || others == figures.count || isOfAll, !reading.areStages(items, gaps),
            total.unit == .money || !figures.contains(where: gaps.isCrossing),
            figures.allSatisfy({ NearSums.totals.isDisjoint(with: gaps.clause(before: $0)) }),
            total.kind == nil || figures.allSatisfy({ $0.kind == total.kind || $0.kind == nil })
        else { return false }
        guard let from = total.from, let to = total.to, to > from else { return true }
        let (starts, ends) = (figures.compactMap(\.from), figures.compactMap(\.to))
        guard starts.count == figures.count, ends.count == figures.count else { return starts.isEmpty }
        return starts.min() == from && ends.max() == to
    }
}

extension Reading {
    /// "KCQG 2 tỷ đồng, KCĐP 1,5 tỷ đồng và vốn đối ứng, tổng vốn 4,2 tỷ đồng": the last of them has no number.
    func goesOn(from last: Int, to total: Int) -> Bool {
        events[places[last]..<places[total]].contains { if case .and = $0.what { true } else { false } }
    }

    private static let stages: [[Substring]] = [
        ["phan", "bo"], ["giao"], ["giai", "ngan"], ["quyet", "toan"], ["nghiem", "thu"], ["tam", "ung"],
        ["thanh", "toan"], ["hoan", "thanh"], ["phe", "duyet"], ["de", "nghi"], ["ke", "hoach"], ["du", "toan"],
    ]

    /// Whether some sums are told at several stages of one: what was handed out, spent, accepted.
    func areStages(_ items: [Int], _ gaps: GapWords) -> Bool {
        var told: [Int?] = []
        for item in items {
            let words = gaps.clause(before: figures[item]) + gaps.clause(behind: figures[item])
            // "huyện A được phân bổ 2 tỷ đồng, huyện B 3 tỷ đồng": what the first says goes on.
            told.append(Reading.stages.firstIndex(where: words.has) ?? told.last ?? nil)
        }
        return Set(told).count > 1
    }
}
