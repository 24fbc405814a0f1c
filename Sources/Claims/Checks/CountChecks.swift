import Vietnamese

/// Counts against what is named of them: "30/45 xã (đạt 66,7%)", "3 mô hình: A, B và C".
struct CountChecks {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    /// How many characters a list may have, so that a text without full stops takes no longer than others.
    private static let reach = 600
    /// Between a number of things and its share stand at most this many characters.
    private static let nearness = 24

    func checks() -> [ClaimCheck] {
        shares() + spent() + lists()
    }

    private func shares() -> [ClaimCheck] {
        statements.flatMap { statement in
            statement.figures.dropLast().compactMap { index -> ClaimCheck? in
                let (part, share) = (reading.figures[index], reading.figures[index + 1])
                guard let whole = part.outOf?.double, whole > 0, let number = part.number, share.unit == .percent,
                    share.role != .growth, share.role != .decline, share.start - part.end <= CountChecks.nearness,
                    gaps.links(part, share, CountChecks.links)
                else { return nil }
                return .share(share, of: part, number, in: whole)
            }
        }
    }

    /// "30/45 xã (66,7%)", "30/45 xã, đạt 66,7%": nothing but a word of shares stands between.
    ///
    /// "4/15 tỉnh chưa giải ngân được 50% kế hoạch" says 50 % of something else.
    private static let links: Set<Substring> = [
        "dat", "chiem", "bang", "tuong", "ung", "duong", "ty", "le", "trong", "tuc", "la", "khoang", "hon", "gan",
        "giai", "ngan", "voi", "lap", "day",
    ]

    private static let planLinks = links.union(["ke", "hoach", "von", "duoc", "giao", "tong", "so", "bo", "tri"])

    /// "/", or "trên" with "kế hoạch" behind the second sum.
    private func isOutOf(_ part: Figure, _ whole: Figure) -> Bool {
        whole.start - part.end == 1 || gaps.between(part, whole) == ["tren"]
    }

    /// "giải ngân 6,3 tỷ đồng/7 tỷ đồng, đạt 90%", "3,2 tỷ đồng trên 4 tỷ đồng kế hoạch, đạt 80%".
    private func spent() -> [ClaimCheck] {
        statements.flatMap { statement in
            statement.figures.dropLast(2).compactMap { index -> ClaimCheck? in
                let (part, whole, share) = (
                    reading.figures[index], reading.figures[index + 1], reading.figures[index + 2]
                )
                guard isOutOf(part, whole), part.unit == .money, whole.unit == .money, share.unit == .percent,
                    share.role != .growth, share.role != .decline, gaps.links(whole, share, CountChecks.planLinks),
                    !gaps.areCells(part, share),
                    let number = part.number, let sum = whole.number, sum > 0
                else { return nil }
                return .share(share, of: part, number, in: sum)
            }
        }
    }
}

extension CountChecks {
    /// A count, a colon, and as many names: names of places or behind semicolons are items for sure.
    private func lists() -> [ClaimCheck] {
        let counts = reading.figures.indices.filter { index in
            let figure = reading.figures[index]
            guard case .count = figure.unit, figure.outOf == nil, figure.qualifier == .exact else { return false }
            return (figure.value?.whole).map { (2...40).contains($0) } ?? false
        }
        guard !counts.isEmpty else { return [] }
        let scalars = Array(reading.text.unicodeScalars)
        return counts.compactMap { list($0, scalars) }
    }

    private func list(_ index: Int, _ scalars: [Unicode.Scalar]) -> ClaimCheck? {
        let figure = reading.figures[index]
        guard let start = colon(behind: figure.end, scalars), let number = figure.number else { return nil }
        let end = sentenceEnd(from: start, scalars)
        let next = index + 1 < reading.figures.count ? reading.figures[index + 1].start : .max
        guard next >= end, end - start > 8, let named = NamedItems(scalars[start..<end]) else { return nil }
        let agrees = named.counts.contains(Int(number))
        guard agrees || !named.isOpen else { return nil }
        let few = agrees ? Int(number) : named.isCertain ? named.counts.upperBound : named.counts.lowerBound
        return ClaimCheck(
            .sum,
            agrees ? .agrees : named.isCertain ? .differs : .unclear,
            figures: [figure.id],
            expected: ExactDecimal(Int64(few)),
            found: figure.value,
            explanation: "kể ra \(few) \(figure.unitName); văn bản ghi \(figure.text)" + (agrees ? ": khớp" : "")
        )
    }

    private func colon(behind end: Int, _ scalars: [Unicode.Scalar]) -> Int? {
        for place in end..<min(scalars.count, end + 60) {
            switch scalars[place] {
            case ":": return place + 1
            case ",": if !opensParts(place, scalars) { return nil }
            case ".", ";", "(", ")", "\n", "0"..."9": return nil
            default: continue
            }
        }
        return nil
    }

    /// "05 đề án, gồm:", "3 mô hình, cụ thể là:".
    private func opensParts(_ comma: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        let end = scalars[comma..<min(scalars.count, comma + 24)].firstIndex(of: ":") ?? comma
        let words = Fold.key(String(String.UnicodeScalarView(scalars[comma..<end])))
        return ["gom", "bao gom", "gom co", "cu the", "cu the la", "do la"].contains(
            words.filter { $0.isLetter || $0 == " " }.trimmed
        )
    }

    private func sentenceEnd(from start: Int, _ scalars: [Unicode.Scalar]) -> Int {
        let last = min(scalars.count, start + CountChecks.reach)
        for place in start..<last {
            if scalars[place] == "\n" { return place }
            if scalars[place] == ".", place + 1 >= last || scalars[place + 1].properties.isWhitespace { return place }
        }
        return last
    }
}

/// The names of a list in one sentence.
struct NamedItems {
    /// How many there are, as far as commas and "và" tell.
    let counts: ClosedRange<Int>
    /// Whether each item is told apart for sure.
    let isCertain: Bool
    let isOpen: Bool

    /// Nil where there is no list.
    init?(_ scalars: ArraySlice<Unicode.Scalar>) {
        let text = String(String.UnicodeScalarView(scalars))
        guard !text.contains(where: \.isNumber), !text.contains(":") else { return nil }
        let isSemicolon = text.contains(";")
        let items = text.split(separator: isSemicolon ? ";" : ",").map { String($0).trimmed }.filter { !$0.isEmpty }
        guard let last = items.last, !items.contains(where: { $0.unicodeScalars.count > 90 }) else { return nil }
        isOpen = text.contains("…") || text.contains("..") || text.contains("v.v")
        let joins = isSemicolon || last.hasPrefix("và ") ? 0 : last.components(of: " và ") - 1
        guard items.count + joins > 1 else { return nil }
        let names = isSemicolon ? items : items.flatMap { $0.replacingHead("và ").split(" và ") }
        // "Công ty Hòa An và Công ty Thiên Phú" are two for sure, as "Công ty Thương mại và Công nghệ" is one.
        let heads = Set(names.map(NamedItems.head))
        let isOfOneHead = joins == 1 && names.count > 2 && heads.count == 1
        counts = items.count + (isOfOneHead ? 1 : 0)...items.count + joins
        isCertain = isSemicolon || names.allSatisfy { $0.first?.isUppercase ?? false }
    }

    /// What a name calls itself: its first word with those in small letters behind, "Công ty" of "Công ty Hòa An".
    private static func head(of name: String) -> [Substring] {
        let words = name.split(separator: " ")
        return words.prefix(1) + words.dropFirst().prefix { $0.first?.isLowercase ?? false }
    }
}

extension String {
    /// How many parts a separator makes of it.
    fileprivate func components(of separator: String) -> Int {
        ranges(of: separator).count + 1
    }

    fileprivate func split(_ separator: String) -> [String] { split(separator: separator).map { String($0) } }
}
