import Vietnamese

/// A change against the only earlier amount of the same thing.
///
/// "Nếu năm 2015 có 320 cơ sở sản xuất thì đến năm 2020 con số này
/// là 480, tăng 50%", "Trước đây chỉ bán được 500 kg. Từ ngày có máy, bán 1.500 kg, gấp 3 lần".
struct SoleBases {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let links = BaseChecks.links.union([
        "gap", "tuc", "la", "bang", "duoc", "len", "khoang", "muc",
    ])
    private static let behind: Set<[Substring]> = [
        [], ["truoc"], ["truoc", "day"], ["truoc", "kia"], ["so", "voi", "truoc"], ["so", "voi", "truoc", "day"],
        ["so", "voi", "truoc", "kia"], ["so", "voi", "luc", "dau"], ["so", "voi", "ban", "dau"], ["lan"],
        ["so", "voi", "khi", "chua", "co", "may"], ["so", "voi", "lam", "thu", "cong"],
    ]
    private static let earlier: [[Substring]] = [
        ["truoc", "day"], ["truoc", "kia"], ["ban", "dau"], ["luc", "dau"], ["thoi", "gian", "dau"], ["truoc", "khi"],
        ["khi", "chua"],
    ]
    /// Words that go on with what was told last, and no others name it anew.
    static let neutral: Set<Substring> = [
        "con", "so", "nay", "la", "thi", "den", "nam", "da", "len", "dat", "toi", "duoc", "co", "tu", "ngay", "may",
        "moi", "hien", "nay", "sau", "khi", "va", "tang", "giam", "xuong", "chi", "cuoi", "dau", "het", "thang",
        "dua", "vao", "su", "dung", "lap", "dau", "tu", "nho", "ra", "san", "xuat", "voi", "thuc", "hien", "cung",
    ]

    func checks() -> [ClaimCheck] {
        let vicinity = Vicinity(reading: reading, statements: statements)
        return statements.indices.flatMap { number in
            statements[number].figures.dropFirst().compactMap {
                check($0, in: number, vicinity) ?? bracketed($0, in: number)
            }
        }
    }

    /// A change against a bracket, of what the sentence before tells first.
    ///
    /// "… năm 2024 có 41 đề án. So với năm 2023 (33 đề án), số đề án tăng 8".
    private func bracketed(_ index: Int, in number: Int) -> ClaimCheck? {
        let (old, change) = (reading.figures[index - 1], reading.figures[index])
        guard index - 1 == statements[number].figures.lowerBound, gaps.isBracketedBase(old), old.isPlainAmount,
            change.value != nil, gaps.clause(behind: change).isEmpty, number > 0,
            statements[number - 1].paragraph == statements[number].paragraph,
            let first = statements[number - 1].figures.first, reading.figures[first].isOfOneThing(as: old),
            reading.figures[first].isPlainAmount, reading.figures[first].isToldAs(old),
            change.unit != old.unit || reading.isChange(index),
            gaps.lead(to: change, from: old).dropLast().allSatisfy({ own(old).contains($0) })
        else { return nil }
        return verdict(index, reading.figures[first], old)
    }

    private func own(_ figure: Figure) -> Set<Substring> {
        figure.unit == .money
            ? ["kinh", "phi", "von", "so", "tien"]
            : Set(Fold.key(figure.unitName).split(separator: " ")).union(["so"])
    }

    private func check(_ index: Int, in number: Int, _ vicinity: Vicinity) -> ClaimCheck? {
        let (now, change) = (reading.figures[index - 1], reading.figures[index])
        guard now.isPlainAmount, mayChange(change, index), !reading.isChange(index - 1), change.qualifier == .exact,
            !change.isPerYear, gaps.links(now, change, SoleBases.links),
            SoleBases.behind.contains(gaps.clause(behind: change)), change.base == nil,
            let base = vicinity.sole(like: now, before: index - 1, in: number)
        else { return nil }
        let old = reading.figures[base]
        guard old.isPlainAmount, isTold(now, as: old), isEarlier(base, index - 1, in: number),
            goesOn(index - 1, from: base, in: number), areOfOneTime(old, now)
        else { return nil }
        return verdict(index, now, old)
    }

    private func mayChange(_ change: Figure, _ index: Int) -> Bool {
        guard change.value != nil else { return false }
        switch change.unit {
        case .times: return true
        case .percent: return change.role == .growth || change.role == .decline
        default: return change.role == .amount && reading.isChange(index)
        }
    }

    private func verdict(_ index: Int, _ now: Figure, _ old: Figure) -> ClaimCheck? {
        let change = reading.figures[index]
        let changes = BaseChecks(reading: reading, statements: statements, gaps: gaps)
        if change.unit == .times, change.role != .decline {
            return MultipleChecks(reading: reading, statements: statements, gaps: gaps).check(index, now, by: old)
        }
        if change.unit == .percent, change.role == .growth || change.role == .decline {
            return changes.check(change, now, old, isGrowth: true, isDown: change.role == .decline)
        }
        guard change.unit == now.unit, reading.isChange(index), change.isPlainAmount else { return nil }
        return changes.check(change, now, old, isGrowth: false, isDown: changes.isDown(index))
    }

    /// Of the same place and stage; what goes on with the words before need not name source and purpose again.
    private func isTold(_ now: Figure, as old: Figure) -> Bool {
        (now.source == nil || now.source == old.source) && (now.kind == nil || now.kind == old.kind)
            && (now.basis == nil || now.basis == old.basis) && now.ground == old.ground
            && now.isPlanned == old.isPlanned
    }

    private static let times: Set<Substring> = ["thang", "ngay", "gio", "nam", "ca", "vu", "tuan"]

    /// What each got is held against what each got: "500 kg mỗi tháng", "mỗi tháng bán 1.500 kg".
    private func areOfOneTime(_ old: Figure, _ now: Figure) -> Bool {
        let (first, last) = (gaps.each(before: old), gaps.each(before: now))
        guard first != last else { return true }
        guard let time = first ?? last, SoleBases.times.contains(time) else { return false }
        return (gaps.clause(behind: old) + gaps.clause(behind: now)).has(["moi", time])
    }

    /// Told of years before, or said to be how it was.
    private func isEarlier(_ base: Int, _ now: Int, in number: Int) -> Bool {
        let (old, new) = (reading.figures[base], reading.figures[now])
        if let last = old.to, let first = new.from, old.from == last, new.to == first {
            return last < first && old.months == new.months
        }
        guard old.from == new.from, old.to == new.to else { return false }
        let words = gaps.clause(before: old)
        let start = gaps.lead(to: old, from: nil)
        return SoleBases.earlier.contains { words.has($0) || start.has($0) }
    }

    /// Whether the words that lead to a figure are those of the one before, or say that they go on with it.
    private func goesOn(_ now: Int, from base: Int, in number: Int) -> Bool {
        let old = reading.figures[base]
        let isOwn = statements[number].figures.contains(base)
        let own = Set(gaps.lead(to: old, from: nil) + gaps.clause(behind: old))
        return gaps.lead(to: reading.figures[now], from: isOwn ? reading.figures[now - 1] : nil).allSatisfy {
            Int($0) != nil || SoleBases.neutral.contains($0) || own.contains($0)
        }
    }
}
