import Vietnamese

/// Shares of a count that the sentence tells with its whole.
///
/// "Trong 36 đề án có 24 đề án máy móc, chiếm 2/3", "21/28 đề án đã nghiệm thu, đạt 75%", "60%, tương ứng 240 trên 400 lao
/// động".
struct PartShares {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    static let openings: Set<[Substring]> = [
        ["trong"], ["trong", "so"], ["trong", "tong", "so"], ["khao", "sat"], ["qua", "khao", "sat"], ["kiem", "tra"],
        ["qua", "kiem", "tra"],
    ]
    private static let links: Set<Substring> = ["tuong", "ung", "duong", "voi", "tuc", "la", "bang"]
    private static let longestGap = 60

    func checks() -> [ClaimCheck] {
        statements.flatMap { statement in
            statement.figures.dropLast().compactMap { index in
                parted(index, in: statement) ?? behindFraction(index) ?? beforeFraction(index) ?? behindPart(
                    index,
                    in: statement
                ) ?? tooMany(index) ?? bracketed(index, in: statement)
                    ?? before(index, in: statement) ?? outOf(index, in: statement) ?? restated(index, in: statement)
            }
        }
    }

    private func isShare(_ figure: Figure) -> Bool {
        figure.unit == .percent && figure.value != nil && figure.role != .growth && figure.role != .decline
            && figure.role != .planRate
    }

    /// Whether the share closes its clause, or names what it is a share of by the same noun.
    private func isOf(_ part: Figure, _ share: Figure) -> Bool {
        let noun = Fold.key(part.unitName).split(separator: " ")
        return [[], ["tong", "so"], noun, ["so"] + noun, ["tong", "so"] + noun].contains(gaps.clause(behind: share))
    }

    private func follows(_ part: Figure, _ share: Figure) -> Bool {
        isShare(share) && share.start - part.end <= PartShares.longestGap
            && (ShareLead.isOne(gaps.clause(before: share)) || gaps.between(part, share) == [])
            && isOf(part, share)
    }

    /// "14 trong 36 cơ sở được hỗ trợ, chiếm 2/3 số cơ sở"; where nothing stands between, `CountChecks` has it.
    private func behindFraction(_ index: Int) -> ClaimCheck? {
        guard reading.figures[index].outOf != nil else { return nil }
        let (part, share) = (reading.figures[index], reading.figures[index + 1])
        guard let whole = part.outOf?.double, let number = part.number, part.unit != .money, follows(part, share),
            gaps.between(part, share).map({ $0.count > 2 }) ?? false
        else { return nil }
        return .share(share, of: part, number, in: whole)
    }

    /// "Tỷ lệ lao động nữ là 60%, tương ứng 240 trên 400 lao động".
    private func beforeFraction(_ index: Int) -> ClaimCheck? {
        guard reading.figures[index + 1].outOf != nil else { return nil }
        let (share, part) = (reading.figures[index], reading.figures[index + 1])
        guard isShare(share), part.unit != .money, let whole = part.outOf?.double, let number = part.number,
            let words = gaps.between(share, part), !words.isEmpty,
            words.allSatisfy(PartShares.links.contains)
                || gaps.clause(before: part).first.map(PartShares.links.contains) ?? false
                    && gaps.clause(before: part).allSatisfy(PartShares.links.contains)
        else { return nil }
        return .share(share, of: part, number, in: whole)
    }

    private static let wholes: Set<[Substring]> = [
        ["tren"], ["trong"], ["trong", "so"], ["trong", "tong", "so"], ["tren", "tong", "so"],
        ["trong", "tong", "von"],
        ["trong", "tong", "kinh", "phi"], ["tren", "tong", "kinh", "phi"], ["tren", "tong", "von"],
    ]

    /// "chiếm 1/4 (2 tỷ đồng trong tổng số 5 tỷ đồng)".
    private func bracketed(_ index: Int, in statement: Statement) -> ClaimCheck? {
        guard index + 2 < statement.figures.upperBound else { return nil }
        let (share, part, whole) = (reading.figures[index], reading.figures[index + 1], reading.figures[index + 2])
        guard isShare(share), part.isPlainAmount, part.isOfOneThing(as: whole), whole.role == .amount,
            gaps.opensBracket(part), let link = gaps.between(part, whole), let words = gaps.between(share, part),
            PartShares.wholes.contains(link) && words.allSatisfy(PartShares.links.contains)
                || link.isEmpty && whole.start - part.end == 1 && words.isEmpty && share.role != .ratio
                || link == ["so", "voi"] && saysEqual(share, words),
            let number = part.number, let all = whole.number
        else { return nil }
        let told = BaseChecks(reading: reading, statements: statements, gaps: gaps).evenly(part, whole)
        let range = Interval.ofWhole(link.isAgainst ? told.base : whole)
        return .share(share, of: part, number, in: all, within: range, and: [whole])
    }

    /// "chỉ bằng 80% năm 2022 (2,4 tỷ đồng so với 3 tỷ đồng)": one beside the other, and no growth.
    private func saysEqual(_ share: Figure, _ words: [Substring]) -> Bool {
        gaps.clause(before: share).last == "bang" && words.allSatisfy(PartShares.times.contains)
    }

    private static let times: Set<Substring> = ["nam", "cung", "ky", "so", "voi", "truoc", "cua", "giai", "doan"]

    /// "bằng 40% tổng kinh phí 9 tỷ đồng": the whole that a share is of, right behind it.
    private static let totals: Set<[Substring]> = [
        ["tong", "so"], ["tong", "von"], ["tong", "so", "von"], ["tong", "so", "tien"], ["tong", "kinh", "phi"],
        ["tong", "muc", "dau", "tu"], ["tong", "von", "dau", "tu"], ["tong", "nguon", "von"], ["tong", "du", "toan"],
        ["tong", "chi", "phi"],
    ]

    private func names(_ whole: Figure, by link: [Substring], of share: Figure) -> Bool {
        if link.count > 1, PartShares.wholes.contains(link) || opensTotal(link) { return true }
        // Behind a comma another sum may be told.
        return PartShares.totals.contains(link)
            && (gaps.opensBracket(whole) || gaps.clause(behind: share).count > link.count)
    }

    /// "trong tổng chi", "của tổng vốn đầu tư": a total of whatever name.
    private func opensTotal(_ link: [Substring]) -> Bool {
        link.count < 6 && link.dropFirst().first == "tong" && ["trong", "tren", "cua"].contains(link[0])
    }

    /// "bố trí 5 tỷ đồng, chiếm 50% trong tổng số 10 tỷ đồng"; of several shares before their whole `ColonSums` tells.
    private func before(_ index: Int, in statement: Statement) -> ClaimCheck? {
        guard index + 2 < statement.figures.upperBound,
            index == statement.figures.lowerBound || reading.figures[index - 1].unit != .percent
        else { return nil }
        let (part, share, whole) = (reading.figures[index], reading.figures[index + 1], reading.figures[index + 2])
        guard isShare(share), part.isPlainAmount, part.isOfOneThing(as: whole), whole.role == .amount,
            let link = gaps.between(share, whole), names(whole, by: link, of: share),
            ShareLead.isOne(gaps.clause(before: share)) || gaps.between(part, share) == [],
            let number = part.number, let all = whole.number
        else { return nil }
        return .share(share, of: part, number, in: all, within: Interval.ofWhole(whole), and: [whole])
    }

    /// "85% trong tổng số 40 cơ sở, tức 34 cơ sở": the share of a whole, and once more as its number.
    private func restated(_ index: Int, in statement: Statement) -> ClaimCheck? {
        guard index + 2 < statement.figures.upperBound else { return nil }
        let (share, whole, part) = (reading.figures[index], reading.figures[index + 1], reading.figures[index + 2])
        guard isShare(share), whole.isPlainAmount, part.isPlainAmount, part.isOfOneThing(as: whole),
            let link = gaps.between(share, whole), PartShares.wholes.contains(link) || link == ["cua"],
            let words = gaps.between(whole, part), let first = words.first, PartShares.links.contains(first),
            words.allSatisfy(PartShares.links.contains), let number = part.number, let all = whole.number
        else { return nil }
        return .share(share, of: part, number, in: all, within: Interval.ofWhole(whole), and: [whole])
    }

    /// "300 triệu đồng trên tổng kinh phí 1.250 triệu đồng, tương đương 24%".
    private func outOf(_ index: Int, in statement: Statement) -> ClaimCheck? {
        guard index + 2 < statement.figures.upperBound else { return nil }
        let (part, whole, share) = (reading.figures[index], reading.figures[index + 1], reading.figures[index + 2])
        guard isShare(share), part.isPlainAmount, whole.isPlainAmount, part.isOfOneThing(as: whole),
            let link = gaps.between(part, whole), link.count > 1, PartShares.wholes.contains(link),
            ShareLead.isOne(gaps.clause(before: share)) || gaps.between(whole, share) == [],
            gaps.clause(behind: share).isEmpty, let number = part.number, let all = whole.number, number <= all,
            // "300 triệu đồng trên tổng 1.250 triệu đồng, đạt 95%" may be of a plan that is not told.
            gaps.clause(before: share).first != "dat"
                || SoleShares.tellsRate(gaps.clause(before: part) + gaps.clause(behind: whole))
        else { return nil }
        return .share(share, of: part, number, in: all, within: Interval.ofWhole(whole), and: [whole])
    }

    /// "11 hồ sơ, trong đó 8 hồ sơ đủ điều kiện, đạt 72,7%"; behind "chiếm" `ShareChecks` has it.
    private func parted(_ index: Int, in statement: Statement) -> ClaimCheck? {
        guard index + 2 < statement.figures.upperBound else { return nil }
        let (whole, part, share) = (reading.figures[index], reading.figures[index + 1], reading.figures[index + 2])
        guard whole.isPlainAmount, part.isPlainAmount, part.isOfOneThing(as: whole), whole.unit != .money,
            let cue = statement.partsAt.after(reading.places[index]), cue < reading.places[index + 1],
            share.role == .ratio, follows(part, share), gaps.clause(behind: share).isEmpty, let all = whole.number,
            let number = part.number, number <= all
        else { return nil }
        return .share(share, of: part, number, in: all, and: [whole])
    }

    /// "Trong 60 cơ sở được hỗ trợ có 65 cơ sở ở vùng khó khăn": no part is larger than its whole.
    private func tooMany(_ index: Int) -> ClaimCheck? {
        let (whole, part) = (reading.figures[index], reading.figures[index + 1])
        guard isPartOf(whole, part), let all = whole.number, let number = part.number, number > all else { return nil }
        return ClaimCheck(
            .range,
            .differs,
            figures: [part.id, whole.id],
            expected: whole.value,
            found: part.value,
            explanation: "\(Printed.decimal(number, places: 0)) nhiều hơn tổng \(Printed.amount(all, like: whole))"
        )
    }

    /// "Trong 60 cơ sở … có 45 cơ sở".
    private func isPartOf(_ whole: Figure, _ part: Figure) -> Bool {
        whole.isPlainAmount && part.isPlainAmount && part.isOfOneThing(as: whole) && whole.unit != .money
            && PartShares.openings.contains(gaps.clause(before: whole)) && gaps.between(whole, part)?.last == "co"
            && gaps.clause(before: part).last == "co"
    }

    /// "Trong 45 đề án có 15 đề án đào tạo nghề, chiếm 33,3% tổng số đề án".
    private func behindPart(_ index: Int, in statement: Statement) -> ClaimCheck? {
        guard index + 2 < statement.figures.upperBound, reading.figures[index + 2].unit == .percent else { return nil }
        let (whole, part, share) = (reading.figures[index], reading.figures[index + 1], reading.figures[index + 2])
        guard isPartOf(whole, part), follows(part, share), let all = whole.number, let number = part.number,
            number <= all
        else { return nil }
        return .share(share, of: part, number, in: all, and: [whole])
    }
}
