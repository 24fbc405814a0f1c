import Vietnamese

/// A share or a multiple told before what it makes: "hỗ trợ 30% tổng kinh phí 2 tỷ đồng, tương ứng 600 triệu đồng", "trong tổng số
/// 320 cơ sở, 40% (128 cơ sở) …", "gấp 3 lần vốn hỗ trợ (2,5 tỷ đồng), tức là 7,5 tỷ đồng".
struct NamedShares {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let wholes: Set<Substring> = [
        "tong", "kinh", "phi", "von", "dau", "tu", "chi", "so", "muc", "gia", "tri", "cua", "du", "an", "toan", "bo",
        "tren",
        "hop", "dong", "thiet", "bi", "may", "moc", "mua", "la",
    ]
    private static let plans: Set<Substring> = [
        "ke", "hoach", "tieu", "chi", "muc", "nam", "duoc", "giao", "ca", "ra", "de", "nguon", "phan", "bo",
    ]
    private static let results: Set<Substring> = [
        "tuong", "ung", "duong", "tuc", "la", "voi", "so", "tien", "khoang", "hay", "bang", "dat",
    ]
    private static let opens: Set<Substring> = ["tuong", "tuc", "hay", "bang"]
    private static let bases: Set<Substring> = [
        "so", "voi", "von", "ho", "tro", "kinh", "phi", "nam", "khuyen", "cong", "ngan", "sach", "nha", "nuoc", "nguon",
    ]

    func checks() -> [ClaimCheck] {
        let vicinity = Vicinity(reading: reading, statements: statements)
        return statements.indices.flatMap { number in
            statements[number].figures.dropLast(2).compactMap { behind($0) }
                + statements[number].figures.dropFirst().dropLast().compactMap {
                    bracketed($0, in: number, vicinity) ?? ofBracket($0)
                }
        }
    }

    /// "84 tỷ đồng, bằng 70% dự toán năm (120 tỷ đồng)": the whole stands in the bracket behind its name.
    private func ofBracket(_ index: Int) -> ClaimCheck? {
        guard reading.figures[index].unit == .percent, reading.figures[index + 1].unit.isSummed else { return nil }
        let (part, share, whole) = (reading.figures[index - 1], reading.figures[index], reading.figures[index + 1])
        guard share.unit == .percent, share.value != nil, share.role != .growth, share.role != .decline,
            share.qualifier == .exact, part.isPlainAmount, whole.isPlainAmount, part.isOfOneThing(as: whole),
            gaps.isBracketed(whole), !gaps.isBracketed(part), !reading.isChange(index - 1),
            let lead = gaps.between(part, share), let first = lead.first,
            NamedShares.opens.contains(first) || first == "dat",
            lead.allSatisfy(NamedShares.results.contains), let words = gaps.between(share, whole), !words.isEmpty,
            words.first == "so"
                || words.allSatisfy({ NamedShares.wholes.contains($0) || NamedShares.plans.contains($0) }),
            part.ground == whole.ground, let above = part.number, let below = whole.number, below > 0
        else { return nil }
        return .share(share, of: part, above, in: below, within: Interval.ofWhole(whole), and: [whole])
    }

    /// The share or multiple, what it is of, and what that makes, one behind the other.
    private func behind(_ index: Int) -> ClaimCheck? {
        guard !reading.figures[index].unit.isSummed, reading.figures[index + 2].unit.isSummed else { return nil }
        let (share, base, result) = (reading.figures[index], reading.figures[index + 1], reading.figures[index + 2])
        guard share.value != nil, base.isPlainAmount, result.isPlainAmount, base.isOfOneThing(as: result),
            !reading.isChange(index + 1), !reading.isChange(index + 2), let lead = gaps.between(share, base),
            let words = gaps.between(base, result), let first = words.first, NamedShares.opens.contains(first),
            words.allSatisfy(NamedShares.results.contains), let below = base.number, let above = result.number
        else { return nil }
        if share.unit == .times, share.role != .decline, gaps.isBracketed(base),
            lead.allSatisfy(NamedShares.bases.contains)
        {
            return MultipleChecks(reading: reading, statements: statements, gaps: gaps).check(index, result, by: base)
        }
        guard share.unit == .percent, share.role != .growth, share.role != .decline, share.qualifier == .exact,
            lead.contains("tong") || lead.contains("tren") || lead.contains("tri"),
            lead.allSatisfy(NamedShares.wholes.contains)
        else { return nil }
        return .share(share, of: result, above, in: below, within: Interval.ofWhole(base), and: [base])
    }

    /// "trong tổng số 320 cơ sở được khảo sát, 40% (128 cơ sở) có nhu cầu".
    private func bracketed(_ index: Int, in number: Int, _ vicinity: Vicinity) -> ClaimCheck? {
        guard reading.figures[index].unit == .percent, reading.figures[index + 1].unit.isSummed else { return nil }
        let (share, part) = (reading.figures[index], reading.figures[index + 1])
        guard share.unit == .percent, share.value != nil, share.role != .growth, share.role != .decline,
            share.qualifier == .exact, part.isPlainAmount, gaps.isBracketed(part), gaps.between(share, part) == [],
            let base = vicinity.sole(like: part, before: index, in: number), reading.figures[base].isPlainAmount,
            statements[number].figures.contains(base), index == base + 1
        else { return nil }
        let whole = reading.figures[base]
        let words = gaps.lead(
            to: whole,
            from: base > statements[number].figures.lowerBound ? reading.figures[base - 1] : nil
        )
        guard words.has(["tong", "so"]) || words.has(["trong", "so"]), let above = part.number,
            let below = whole.number,
            above < below
        else { return nil }
        return .share(share, of: part, above, in: below, within: Interval.ofWhole(whole), and: [whole])
    }
}
