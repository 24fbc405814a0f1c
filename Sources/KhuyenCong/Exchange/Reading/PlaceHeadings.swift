import Office
import Vietnamese

/// Places that headings name among other words: "UBND XÃ QUỲNH LƯU", "Huyện Yên Định: 02 đề án".
extension SheetInterpreter {
    /// The unit that a group's heading is or names.
    func headedUnit(_ heading: String, _ map: AdminMap, _ cache: inout PlaceCache) -> AdminUnit? {
        let key = placeKey(heading, map)
        if let known = cache.headings[key] { return known }
        let unit = wholeUnit(heading, map, &cache) ?? onlyUnit(namedIn: [heading], map, &cache)
        cache.headings.updateValue(unit, forKey: key)
        return unit
    }

    /// The unit that a heading is, with or without what it counts.
    private func wholeUnit(_ heading: String, _ map: AdminMap, _ cache: inout PlaceCache) -> AdminUnit? {
        for words in [heading, PlaceHeading.withoutCount(heading)] {
            if case .unit(let unit) = match(words, map, &cache) { return unit }
        }
        return misspelledHeading(PlaceHeading.withoutCount(heading), map, &cache)
    }

    /// The unit whose office's list this is by its title; nil where the title names several.
    func titledUnit(_ title: String, _ map: AdminMap, _ cache: inout PlaceCache) -> AdminUnit? {
        let key = placeKey(title, map)
        if let known = cache.titles[key] { return known }
        let lines = title.split(separator: "\n").map(String.init).filter { !PlaceHeading.isAddress($0) }
        let unit = onlyUnit(namedIn: lines, map, &cache)
        cache.titles.updateValue(unit, forKey: key)
        return unit
    }

    /// Which rows have no other place than the title's.
    func titledPlaces() -> [ImportFinding] {
        guard let title = layout.column(.title) else { return [] }
        return places.rowsOfTitle.sorted { $0.key < $1.key }.map { name, count in
            place.warning(
                CellAddress(row: layout.headerRows.upperBound, column: title.index),
                title.heading,
                "\(count) dòng không ghi địa bàn: đã lấy \(name) ở tiêu đề bảng.",
                remedy: "Thêm cột \"Địa bàn\" nếu hiểu như vậy là sai."
            )
        }
    }

    /// "xã X, huyện Y" is one place: the district holds the commune.
    private func onlyUnit(namedIn lines: [String], _ map: AdminMap, _ cache: inout PlaceCache) -> AdminUnit? {
        var found: [AdminUnit] = []
        for words in lines.flatMap(PlaceHeading.names) {
            guard let unit = longest(words, map, &cache), !found.contains(unit) else { continue }
            found.append(unit)
        }
        let communes = found.filter { $0.level == .commune }
        let holders = communes.compactMap(\.parentCode)
        let others = found.filter { $0.level != .commune && !holders.contains($0.code) }
        let left = communes + others
        return left.count == 1 ? left.first : nil
    }

    /// The unit that the most of the words name.
    private func longest(_ words: [String], _ map: AdminMap, _ cache: inout PlaceCache) -> AdminUnit? {
        for count in stride(from: words.count, to: 1, by: -1) {
            let name = words.prefix(count).joined(separator: " ")
            if case .unit(let unit) = match(name, map, &cache) { return unit }
        }
        return nil
    }
}

/// Where a heading names a unit.
enum PlaceHeading {
    private static let kinds: Set<String> = [
        "xã", "huyện", "phường", "quận", "thị xã", "thành phố", "thị trấn", "đặc khu", "tp", "tx", "tt",
    ]

    /// What stands before a kind that begins no name: "hợp tác xã", "cấp huyện", "các xã", "xã hội".
    private static let others: Set<String> = ["tác", "cấp", "các", "liên", "hai", "thị", "nhiều", "số"]

    /// Whether a heading begins with a kind of unit; where it has marks, with these: "Quản lý", "Xạ trị" are none.
    static func opens(_ heading: String) -> Bool {
        guard PlaceKind.split(Substring(Fold.key(heading))) != nil else { return false }
        // "TX.Thái Hòa" and "Huyện: Nghĩa Đàn" join the kind to what follows.
        let first = heading.drop { !$0.isLetter }.prefix(while: \.isLetter).lowercased().nfc
        return first.utf8.allSatisfy { $0 < 0x80 } || kinds.contains(first)
            || ["thị", "thành", "đặc", "tỉnh", "đk"].contains(first)
    }

    /// A name has four words at most.
    private static let longestName = 4

    /// The words from each kind on: "CỦA HUYỆN TƯƠNG DƯƠNG NĂM 2025" gives "HUYỆN TƯƠNG DƯƠNG NĂM 2025".
    static func names(in line: String) -> [[String]] {
        line.split { ",;:()\"“”".contains($0) }.flatMap { part -> [[String]] in
            let words = part.split { $0.isWhitespace || $0 == "." }.map(String.init)
            let small = words.map { $0.lowercased().nfc }
            return words.indices.compactMap { index in
                let isOfTwo = index + 1 < small.count && kinds.contains(small[index] + " " + small[index + 1])
                guard isOfTwo || kinds.contains(small[index]), index == 0 || !others.contains(small[index - 1]) else {
                    return nil
                }
                return Array(words[index...].prefix((isOfTwo ? 2 : 1) + longestName))
            }
        }
    }

    /// Lines that tell where a paper was written or where an office sits, or whom it is sent to.
    static func isAddress(_ line: String) -> Bool {
        let key = Fold.key(line)
        return ["dia chi", "dien thoai", "kinh gui"].contains { key.mentions($0) }
            || key.mentions(" ngay ") && !key.mentions("kem theo")
    }

    /// What stands before a bracket that tells of another time: "Xã X (nay), thị trấn Y (cũ)", "Xã X (trước là …)", "Xã X (huyện Y, tỉnh Z cũ)".
    ///
    /// Nil where there is none.
    static func withoutFormer(_ words: String) -> String? {
        guard let open = words.firstIndex(of: "(") else { return nil }
        let remark = words[open...]
        let key = Fold.key(String(remark)) + " "
        // What follows the bracket may tell where the unit lies.
        let isLast = remark.last == ")" && !remark.dropFirst().contains("(")
        let times = ["truoc ", "nay ", "cu ", "ten cu ", "sap nhap ", "doi ten ", "tach tu "]
        let tellsTime = times.contains { key.hasPrefix($0) } || key.hasSuffix(" cu ")
        guard isLast && tellsTime || remark.prefix(5).lowercased() == "(nay)"
        else {
            return nil
        }
        return String(words[..<open])
    }

    /// "Huyện Yên Định: 02 đề án", "Yên Định (150 triệu đồng)", "Huyện Yên Định – 02 đề án": without what is counted.
    static func withoutCount(_ heading: String) -> String {
        let words = heading.prefix { !":(".contains($0) }.split(whereSeparator: \.isWhitespace)
        let counted: Set<String> = ["đề", "đa", "dự", "nhiệm", "cơ", "lớp", "triệu", "tr", "trđ", "nghìn", "đồng"]
        let end = words.indices.dropFirst().first { index in
            words[index].first?.isNumber ?? false && index + 1 < words.count
                && counted.contains(words[index + 1].lowercased().nfc)
        }
        let name = words[..<(end ?? words.count)]
        return name.joined(separator: " ").trimmingSuffix { " -–—,;.".contains($0) || $0.isWhitespace }
    }
}

extension String {
    fileprivate func trimmingSuffix(while isOutside: (Character) -> Bool) -> String {
        var text = Substring(self)
        while let last = text.last, isOutside(last) { text = text.dropLast() }
        return String(text)
    }
}
