import Office
import Vietnamese

/// What the cells under a heading say of it, where the heading alone may mean several things.
extension HeaderFinder {
    private static let asked = 8

    private static func cells(_ rows: ArraySlice<RawRow>, _ position: Int) -> [CellValue] {
        Array(rows.lazy.map { $0.cell(position + 1) }.filter { !$0.isBlank }.prefix(asked))
    }

    /// "Đơn vị" over "người", "đề án", "triệu đồng" is what is counted, and nobody's name.
    func promoteUnits(_ fields: inout [ImportField?], _ paths: [[String]], _ rows: ArraySlice<RawRow>) {
        for position in paths.indices where fields[position] == .beneficiary {
            guard Fold.key(paths[position].last ?? "") == "don vi" else { continue }
            let words = HeaderFinder.cells(rows, position).compactMap(\.words).filter { $0.contains(where: \.isLetter) }
            let units = words.count { HeaderFinder.units.contains(Fold.key($0)) }
            if units > 1, units == words.count { fields[position] = .moneyUnit }
        }
    }

    private static let units: Set<String> = [
        "nguoi", "lao dong", "hoc vien", "luot nguoi", "lop", "khoa", "de an", "nhiem vu", "du an", "mo hinh", "co so",
        "doanh nghiep", "may", "thiet bi", "may moc", "cai", "bo", "chiec", "he thong", "hoi nghi", "hoi thao", "cuoc",
        "gian hang", "san pham", "cum", "ccn", "chuong trinh", "so", "ky", "ban", "ban tin", "chuyen muc", "doan",
        "dot",
        "dong", "nghin dong", "ngan dong", "1000 dong", "1 000 dong", "trieu dong", "trd", "tr dong", "ty dong", "ha",
        "goi", "lan", "phong su", "to chuc", "ho", "htx", "xa", "huyen", "tinh", "don vi",
    ]

    /// "Tỉnh", "Địa phương" over names is a place, over numbers money; a text over numbers is not that text.
    func askCells(_ fields: inout [ImportField?], _ paths: [[String]], _ rows: ArraySlice<RawRow>) {
        var hasPlace = fields.contains(.place)
        for position in paths.indices {
            let cells = HeaderFinder.cells(rows, position)
            if isOfPlaces(fields[position], paths[position], cells) {
                fields[position] = hasPlace ? nil : .place
                hasPlace = true
            } else if fields[position] == .support, HeaderFinder.areSources(cells) {
                fields[position] = fields.contains(.sourceName) ? nil : .sourceName
            } else if HeaderFinder.isTextOverNumbers(fields[position], paths[position], cells) {
                fields[position] = nil
            } else if fields[position]?.isAmount ?? false, HeaderFinder.areRates(cells) {
                fields[position] = nil
            } else if fields[position] == nil, !fields.contains(.year), HeaderFinder.areYears(paths[position], cells) {
                fields[position] = .year
            }
        }
    }

    private func isOfPlaces(_ field: ImportField?, _ path: [String], _ cells: [CellValue]) -> Bool {
        guard let heading = path.last.map(Fold.key) else { return false }
        let words = cells.compactMap(\.words).filter { $0.contains(where: \.isLetter) }
        // The row that numbers the columns has none.
        guard !words.isEmpty, words.count + 1 >= cells.count, words.count * 2 >= cells.count else { return false }
        switch field {
        case nil, .moneyUnit, .beneficiary, .implementer:
            guard ["tinh", "dia phuong", "thanh pho"].contains(where: { heading.mentions($0) }) else { return false }
            return words.allSatisfy { provinces.contains(ProvinceHeading.bare($0)) }
        case .source(let source):
            guard [.province, .district, .commune, .local].contains(source), HeadingWords.bareLevels.contains(heading)
            else { return false }
            return words.allSatisfy(HeaderFinder.mayBePlace)
        default: return false
        }
    }

    /// "Mức hỗ trợ" over "50%" is a rate, and no money.
    private static func areRates(_ cells: [CellValue]) -> Bool {
        let words = cells.compactMap(\.words).filter { $0.contains(where: \.isNumber) }
        return !words.isEmpty && words.allSatisfy { $0.hasSuffix("%") }
    }

    /// "Khuyến công" over "Quốc gia" and "Tỉnh" tells whose money it is, and over numbers how much.
    private static func areSources(_ cells: [CellValue]) -> Bool {
        let words = cells.compactMap(\.words).filter { $0.contains(where: \.isLetter) }
        return !words.isEmpty && words.count * 2 >= cells.count
            && words.allSatisfy { !$0.contains(where: \.isNumber) && FundingSourceReader.read($0) != nil }
    }

    /// "KH năm" over "KH 2021" is the year, and no plan's money.
    private static func areYears(_ path: [String], _ cells: [CellValue]) -> Bool {
        guard Fold.key(path.last ?? "").split(separator: " ").contains("nam") else { return false }
        let words = cells.compactMap(\.words).filter { $0.contains(where: \.isLetter) }
        // The row that numbers the columns has none.
        return !words.isEmpty && words.count + 1 >= cells.count
            && words.allSatisfy { YearHeadings.year(of: $0) != nil }
    }

    /// No tick, no "không", no money in words, and no source.
    private static func mayBePlace(_ words: String) -> Bool {
        guard !words.contains(where: \.isNumber), !AmountNotes.isTick(words), !AmountNotes.taken(from: words).isEmpty,
            FundingSourceReader.read(words) == nil
        else { return false }
        if case .unreadable = MoneyReader.read(words, unit: .dong) { return true }
        return false
    }

    /// "Nguồn kinh phí" over an unknown heading over numbers.
    private static func isTextOverNumbers(_ field: ImportField?, _ path: [String], _ cells: [CellValue]) -> Bool {
        guard field == .sourceName || field == .implementer && path.count > 1, !cells.isEmpty else { return false }
        return cells.allSatisfy { cell in
            if case .number(let number) = cell { return number >= 10 || number != number.rounded() }
            guard case .text(let text) = cell, case .amount(let money) = MoneyReader.read(text, unit: .dong) else {
                return false
            }
            return money.dong >= 10
        }
    }
}
