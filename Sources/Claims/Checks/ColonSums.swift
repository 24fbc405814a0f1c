import Vietnamese

/// As many sums as a count promises, behind its colon: "3,6 tỷ đồng chia cho 3 nội dung: máy móc 2,4 tỷ đồng, mô hình 0,8 tỷ
/// đồng, tập huấn 0,4 tỷ đồng", "2 huyện: Kỳ Sơn 500 triệu đồng và Tương Dương 700 triệu đồng, cộng 1,2 tỷ đồng".
struct ColonSums {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let closings: Set<[Substring]> = [
        ["cong"], ["tong"], ["tong", "cong"], ["tong", "so"], ["tong", "kinh", "phi"], ["tong", "cong", "la"],
        ["tong", "von"], ["tong", "so", "von"], ["tong", "nguon", "von"], ["tong", "muc", "dau", "tu"],
    ]
    private static let divisions: Set<Substring> = [
        "chia", "cho", "thanh", "gom", "phan", "bo", "voi", "ve", "theo", "duoc", "chi", "lam", "cap", "giai", "ngan",
        "trong", "tra", "toan",
    ]
    private static let most = 12

    func checks() -> [ClaimCheck] {
        statements.flatMap { statement in
            statement.figures.compactMap {
                list($0, in: statement) ?? counts($0, in: statement) ?? named($0, in: statement)
                    ?? payers($0, in: statement) ?? sources($0, in: statement)
            } + shares(statement)
        }
    }

    private func list(_ index: Int, in statement: Statement) -> ClaimCheck? {
        let count = reading.figures[index]
        guard case .count = count.unit, count.isPlainAmount, let number = count.value?.whole,
            (2...Int64(ColonSums.most)).contains(number), !statement.isOpen
        else { return nil }
        let rest = index + 1..<statement.figures.upperBound
        if let sum = ofEach(rest, Int(number)) { return sum }
        guard endsInColon(index), rest.count == number || rest.count == number + 1 else { return nil }
        let behind = rest.map { reading.figures[$0] }
        let parts = behind.prefix(Int(number))
        guard behind.allSatisfy({ $0.unit == .money && $0.isPlainAmount }) else { return nil }
        if behind.count == parts.count + 1, let total = behind.last, isClosing(total) {
            return .sum(Array(parts), of: total)
        }
        guard behind.count == parts.count, index > statement.figures.lowerBound else { return nil }
        let whole = reading.figures[index - 1]
        guard whole.unit == .money, whole.isPlainAmount, let words = gaps.between(whole, count), !words.isEmpty,
            words.allSatisfy(ColonSums.divisions.contains)
        else { return nil }
        return .sum(Array(parts), of: whole)
    }

    /// "Hai đề án có kinh phí 1,1 tỷ đồng: đề án chế biến gỗ 700 triệu đồng, đề án may 400 triệu đồng": a sum of as many things
    /// as sums stand behind its colon.
    private func ofEach(_ rest: Range<Int>, _ number: Int) -> ClaimCheck? {
        guard rest.count == number + 1, let first = rest.first, endsInColon(first, within: 1), !reading.isChange(first),
            rest.allSatisfy({ reading.figures[$0].unit == .money && reading.figures[$0].isPlainAmount }),
            rest.allSatisfy({ gaps.each(before: reading.figures[$0]) == nil })
        else { return nil }
        return .sum(rest.dropFirst().map { reading.figures[$0] }, of: reading.figures[first])
    }

    /// "12 huyện: 5 huyện miền núi và 7 huyện đồng bằng": things of one name up to the "và" that ends their list.
    private func counts(_ index: Int, in statement: Statement) -> ClaimCheck? {
        let whole = reading.figures[index]
        guard case .count = whole.unit, whole.isPlainAmount, endsInColon(index), !statement.isOpen,
            statement.remainder == nil, !statement.isOverlapping
        else { return nil }
        let parts = (index + 1..<statement.figures.upperBound).prefix(ColonSums.most).prefix { other in
            reading.figures[other].unit == whole.unit && reading.figures[other].isPlainAmount
                && !reading.hasSemicolon(from: reading.places[index], to: reading.places[other])
        }
        guard parts.count > 1, let last = parts.last, parts.count < ColonSums.most else { return nil }
        let sum = ClaimCheck.sum(parts.map { reading.figures[$0] }, of: whole)
        if isBehindAnd(last), !isBehindAnd(last - 1) { return sum }
        // "5 huyện miền núi, 9 huyện có làng nghề": one may be both.
        guard !parts.contains(where: { gaps.clause(behind: reading.figures[$0]).first == "co" }) else { return nil }
        // Without "và" some may have been left out, but all of the sentence are parts.
        let made = parts.compactMap { reading.figures[$0].number }.reduce(0, +)
        return last == statement.figures.upperBound - 1 && made >= whole.number ?? .infinity ? sum : nil
    }

    /// "85 cơ sở: 40 doanh nghiệp, 20 hợp tác xã, 25 hộ kinh doanh": parts with names of their own, up to the end of the
    /// sentence; where they make less, some may have been left out.
    private func named(_ index: Int, in statement: Statement) -> ClaimCheck? {
        let whole = reading.figures[index]
        guard let names = NamedParts.allCases.first(where: { $0.wholes.contains(whole.unitName) }), whole.isPlainAmount,
            endsInColon(index, within: 1), !statement.isOpen, statement.remainder == nil, !statement.isOverlapping
        else { return nil }
        let behind = index + 1..<statement.figures.upperBound
        guard (2...ColonSums.most).contains(behind.count) else { return nil }
        let parts = behind.map { reading.figures[$0] }
        guard
            !reading.hasSemicolon(from: reading.places[index], to: statement.range.upperBound),
            parts.allSatisfy({ $0.isPlainAmount && names.parts.contains($0.unitName) }),
            Set(parts.map(\.unitName)).count == parts.count, let all = whole.number
        else { return nil }
        let sum = parts.compactMap(\.number).reduce(0, +)
        return sum < all ? nil : .sum(parts, of: whole)
    }

    /// "kinh phí 960 triệu đồng: Nhà nước hỗ trợ 280 triệu đồng, doanh nghiệp đối ứng 680 triệu đồng": the State and the
    /// receivers leave nothing out.
    private func payers(_ index: Int, in statement: Statement) -> ClaimCheck? {
        let whole = reading.figures[index]
        let behind = index + 1..<statement.figures.upperBound
        guard whole.unit == .money, whole.isPlainAmount, !reading.isChange(index), endsInColon(index, within: 1),
            (2...ColonSums.most).contains(behind.count), statement.partsAt.isEmpty, statement.remainder == nil
        else { return nil }
        let parts = behind.map { reading.figures[$0] }
        guard parts.allSatisfy({ $0.isPlainAmount && $0.unit == .money }),
            !parts.contains(where: { gaps.each(before: $0) != nil }),
            parts.count(where: { $0.basis == .counterpart }) == 1, parts.contains(where: { $0.basis == .support }),
            parts.allSatisfy({ $0.basis != .total && $0.number ?? 0 < whole.number ?? 0 })
        else { return nil }
        return .sum(parts, of: whole)
    }

    /// "Hai nguồn vốn gộp lại được 15,3 tỷ đồng: 6,1 tỷ đồng của trung ương và 9,2 tỷ đồng của tỉnh": as many sources as the
    /// words say.
    private func sources(_ index: Int, in statement: Statement) -> ClaimCheck? {
        let whole = reading.figures[index]
        guard whole.unit == .money, whole.isPlainAmount, index == statement.figures.lowerBound,
            (3...5).contains(statement.figures.count), endsInColon(index, within: 1), statement.partsAt.isEmpty
        else { return nil }
        let parts = statement.figures.dropFirst().map { reading.figures[$0] }
        let words = gaps.lead(to: whole, from: nil)
        guard parts.areOfOneSourceEach(of: whole), let source = words.firstIndex(of: "nguon"), source > 0,
            YearSpans.number(words[source - 1]) == parts.count
        else { return nil }
        return .sum(parts, of: whole)
    }

    private func isBehindAnd(_ index: Int) -> Bool {
        let place = reading.places[index] - 1
        guard place >= 0, case .and = reading.events[place].what else { return false }
        return reading.events[place].end == reading.events[place + 1].start
    }

    private func endsInColon(_ index: Int, within reach: Int = 4) -> Bool {
        let place = reading.places[index] + 1
        guard place < reading.events.count, case .colon = reading.events[place].what else { return false }
        return reading.events[place].start - reading.events[place - 1].end < reach
    }

    private func isClosing(_ figure: Figure) -> Bool { ColonSums.closings.contains(gaps.clause(before: figure)) }

    /// "trong tổng số 10 tỷ đồng" right behind the last share.
    private func isClosing(_ total: Figure, behind share: Figure) -> Bool {
        isClosing(total) || ColonSums.wholes.contains(gaps.lead(to: total, from: share))
    }

    private static let wholes: Set<[Substring]> = [
        ["trong", "tong", "so"], ["tren", "tong", "so"], ["trong", "tong", "kinh", "phi"], ["trong", "tong", "von"],
        ["cua", "tong", "so"], ["cua", "tong", "kinh", "phi"], ["tong", "so"], ["tong", "kinh", "phi"],
    ]
    private static let links: Set<[Substring]> = [
        [], ["chiem"], ["bang"], ["chiem", "ty", "le"], ["tuong", "ung"], ["chiem", "ty", "trong"], ["tuong", "duong"],
    ]

    /// "nguồn quốc gia 2 tỷ đồng (40%), nguồn tỉnh 3 tỷ đồng (60%), tổng 5 tỷ đồng": where the sums make the total, each share
    /// is of it.
    private func shares(_ statement: Statement) -> [ClaimCheck] {
        guard let last = statement.figures.last, (4...ColonSums.most * 2).contains(last - statement.figures.lowerBound)
        else { return [] }
        let total = reading.figures[last]
        let sums = statement.figures.dropLast().filter { reading.figures[$0].unit == .money }
        let figures = sums.map { reading.figures[$0] }
        guard total.unit == .money, total.isPlainAmount, isClosing(total, behind: reading.figures[last - 1]),
            figures.allSatisfy(\.isPlainAmount),
            figures.count > 1, ClaimCheck.sum(figures, of: total)?.verdict == .agrees, let whole = total.number
        else { return [] }
        return sums.compactMap { index in
            let share = reading.figures[index + 1]
            guard share.unit == .percent, let link = gaps.between(reading.figures[index], share),
                ColonSums.links.contains(link),
                let number = reading.figures[index].number
            else { return nil }
            let range = Interval.ofWhole(total)
            return .share(share, of: reading.figures[index], number, in: whole, within: range, and: [total])
        }
    }
}
