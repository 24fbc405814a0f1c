import Vietnamese

/// Reads the heading of a column: the field it names, by the official names and the ones that offices use.
enum HeadingReader {
    /// The field named by the headings over a column, from top to bottom.
    ///
    /// A cell without letters is a value, not a heading: the row above it must not speak for it.
    ///
    /// `isOfResults`: the list tells what was done, so that a quantity that says nothing else was done too.
    static func field(ofPath headings: [String], isOfResults: Bool = false) -> ImportField? {
        let path = HeadingWords.announced(HeadingWords.withUnit(headings))
        guard let leaf = path.last, leaf.contains(where: \.isLetter), !HeadingWords.unspoken.contains(Fold.key(leaf))
        else { return nil }
        let found =
            QuantityHeadings.part(path) ?? sourceUnderMoney(path, leaf).map(ImportField.source) ?? field(of: leaf)
            ?? field(of: path.suffix(2).joined(separator: " "))
        // "Lũy kế" over a source holds the years before as well.
        if found?.isAmount ?? false, path.contains(where: { Fold.key($0).mentions("luy ke") }) { return nil }
        guard case .quantity(let measure, _) = found else { return found }
        return .quantity(measure, isDone: QuantityHeadings.isDone(path) ?? isOfResults)
    }

    /// The field named by a heading; nil where the heading is unknown.
    static func field(of heading: String) -> ImportField? {
        let key = HeadingWords.inFull(Fold.key(withoutRemarks(heading)))
        guard !key.isEmpty else { return nil }
        return HeadingWords.exact[key] ?? joined(heading) ?? personalNumber(key) ?? quantity(key)
            ?? amount(key, heading) ?? text(key)
            ?? withoutBrackets(heading).flatMap(field).flatMap { $0.isAmount && isNever(key, heading) ? nil : $0 }
    }

    /// "TT (No.)", "Địa điểm (*)": the heading beside its remark in brackets; nil where there is none.
    private static func withoutBrackets(_ heading: String) -> String? {
        guard let open = heading.firstIndex(of: "("), open > heading.startIndex else { return nil }
        return String(heading[..<open])
    }

    /// "Nguồn vốn" over "Tỉnh", "Huyện", "Cơ sở": whose money each column is.
    private static func sourceUnderMoney(_ path: [String], _ leaf: String) -> FundingSource.Code? {
        let parents = path.dropLast().map(Fold.key)
        let isMoney = parents.contains { parent in
            HeadingWords.moneyParents.contains { parent.mentions($0) }
                && !HeadingWords.placeParents.contains { parent.mentions($0) }
        }
        // "DN (triệu đồng)", "Tỉnh (trđ)" say themselves that they are money.
        guard isMoney || leaf.hasSuffix(")") && withoutRemarks(leaf) != leaf && MoneyUnit.detect(in: leaf) != nil
        else { return nil }
        let key = Fold.key(withoutRemarks(leaf))
        if isNever(key, leaf) { return nil }
        return HeadingWords.counterpartPayers.contains(key) || HeadingWords.namesOwnDeed(key, underMoney: true)
            ? .counterpart : FundingSourceReader.read(withoutRemarks(leaf))
    }

    /// "Số CCCD", "Số định danh, ngày cấp"; not a day or a name beside it, and not "Mã số thuế/CCCD".
    private static func personalNumber(_ key: String) -> ImportField? {
        guard HeadingWords.personalNumbers.contains(where: { key.mentions($0) }), !key.mentions("ma so thue"),
            !key.mentions("mst"), !HeadingWords.besidePersonalNumbers.contains(where: { key.hasPrefix($0) })
        else { return nil }
        return .personalNumber
    }

    private static func quantity(_ key: String) -> ImportField? {
        guard let measure = HeadingWords.measures.first(where: { key.mentions($0.words) })?.measure else { return nil }
        return .quantity(measure, isDone: QuantityHeadings.isDone([key]) ?? false)
    }

    private static func amount(_ key: String, _ heading: String) -> ImportField? {
        if isNever(key, heading) || key.mentions("quyet dinh") || key.mentions("so qd") { return nil }
        if HeadingWords.countsThings(key) { return nil }
        if HeadingWords.totals.contains(where: { key.hasPrefix($0) }) {
            return HeadingWords.totalsSupport(key) ? .support : .total
        }
        if key.hasPrefix("nguon von") || key.hasPrefix("nguon kinh phi") { return nil }
        if let source = FundingSourceReader.read(withoutRemarks(heading)) ?? FundingSourceReader.read(key) {
            return .source(source)
        }
        if namesCounterpart(key, heading) || namesOwnMoney(key) || HeadingWords.namesOwnDeed(key, underMoney: false) {
            return .source(.counterpart)
        }
        let isSupport =
            key.mentions("ho tro")
            && (key.mentions("kinh phi") || key.mentions("von") || key.mentions("muc") || key.mentions("so tien")
                || key.mentions("nsnn") || key.mentions("ngan sach"))
        if isSupport || HeadingWords.namesSupporter(key) || key.mentions("kinh phi khuyen cong")
            || key.mentions("kinh phi kc")
        {
            return .support
        }
        return HeadingWords.amounts.contains { key.hasPrefix($0) } ? .total : nil
    }

    /// "Vốn ĐƯ", "VĐƯ": folded, it would be "vốn dư" as well; and "Kinh phí được duyệt" has its letters too.
    private static func namesCounterpart(_ key: String, _ heading: String) -> Bool {
        guard key.hasPrefix("v") || key.hasPrefix("kinh phi") else { return false }
        return heading.lowercased().nfc.split { !$0.isLetter }.contains { $0 == "đư" || $0 == "vđư" }
    }

    /// "Số tiền cơ sở đầu tư": the establishment pays, and nobody supports it with this.
    private static func namesOwnMoney(_ key: String) -> Bool {
        let words = HeadingWords.ownMoney
        return words.openings.contains { key.hasPrefix($0) } && words.payers.contains { key.mentions($0 + " ") }
            && words.deeds.contains { key.mentions($0) } && !key.mentions("ho tro") && !key.mentions("tong")
    }

    private static func isNever(_ key: String, _ heading: String) -> Bool {
        heading.contains("%") || HeadingWords.never.contains { mentionsNever(key, $0) }
            || HeadingWords.neverLast.contains { key.hasSuffix($0) }
            || isNeverMarked(heading.lowercased().nfc.split { !$0.isLetter })
    }

    /// "Kinh phí còn lại sau điều chỉnh", "Kinh phí sau điều chỉnh giảm": what holds.
    private static func mentionsNever(_ key: String, _ words: String) -> Bool {
        let isAdjusted = ["con lai", "dieu chinh giam", "dieu chinh tang"].contains(words)
        return key.mentions(words) && !(isAdjusted && key.mentions("sau dieu chinh"))
    }

    private static func isNeverMarked(_ words: [Substring]) -> Bool {
        words.contains { HeadingWords.neverMarked.contains($0) }
            || words.indices.dropFirst().contains { index in
                HeadingWords.neverMarkedPairs.contains { pair in
                    words[index - 1] == pair.first && words[index] == pair.second
                        && (index < 2 || words[index - 2] != pair.notAfter)
                }
            }
    }

    /// "Đề án / Cơ sở thụ hưởng", "Huyện/cơ sở": two things in one column, of which each row tells the one that is asked
    /// first.
    private static func joined(_ heading: String) -> ImportField? {
        let parts = heading.split(separator: "/").map(String.init)
        guard parts.count == 2 else { return nil }
        let fields = parts.map(field)
        // "Tên / địa chỉ cơ sở" names no project.
        if fields[0] == .title, HeadingWords.mentionsProject(Fold.key(parts[0])) { return .title }
        return fields.contains(.beneficiary) && fields.contains(.place) ? .beneficiary : nil
    }

    private static func text(_ key: String) -> ImportField? {
        if HeadingWords.registrations.contains(where: { key.hasPrefix($0) }), !key.mentions("ngay") {
            return .registration
        }
        if HeadingWords.namesProjects(key) { return .title }
        if HeadingWords.namesLevels(key) { return .place }
        return HeadingWords.texts.first { key.mentions($0.words) }?.field
    }

    /// "Kinh phí hỗ trợ (triệu đồng)" names its unit, which is read elsewhere; "(3)=(4)+(5)" only counts columns.
    private static func withoutRemarks(_ heading: String) -> String {
        guard let open = heading.firstIndex(of: "("), let close = heading.lastIndex(of: ")"), open < close else {
            return heading
        }
        let inside = String(heading[heading.index(after: open)..<close])
        guard MoneyUnit.detect(in: inside) != nil || !inside.contains(where: \.isLetter) else { return heading }
        return heading[..<open] + " " + heading[heading.index(after: close)...]
    }
}
