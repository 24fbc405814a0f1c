import Foundation
import Office
import Vietnamese

/// What a whole sheet says of how its cells are to be read.
enum SheetEvidence {
    /// How the text amounts of each column group their digits: as one of them proves, else as another column of the
    /// sheet proves; nil where nothing does.
    static func groupings(of columns: [SheetLayout.Column], in rows: [RawRow]) -> [Int: Grouping] {
        var found: [Int: Grouping] = [:]
        for column in columns {
            found[column.index] = NumberReader.evidence(in: texts(of: column, in: rows))
        }
        guard let elsewhere = found.values.first, found.values.allSatisfy({ $0 == elsewhere }) else { return found }
        for column in columns where found[column.index] == nil {
            found[column.index] = elsewhere
        }
        return found
    }

    private static func texts(of column: SheetLayout.Column, in rows: [RawRow]) -> [String] {
        rows.compactMap { row in
            guard case .text(let text) = row.cell(column.index) else { return nil }
            return text
        }
    }

    /// Without a word on the unit: amounts of a support list that stay under ten million are hardly đồng, because
    /// the smallest support of a đề án is some millions; they are taken as triệu.
    static func likelyUnit(of layout: SheetLayout, in rows: [RawRow]) -> MoneyUnit {
        var largest = 0.0
        for row in rows where row.number > layout.headerRows.upperBound {
            for column in layout.amountColumns {
                switch row.cell(column.index) {
                case .number(let number): largest = max(largest, abs(number))
                case .text(let text):
                    guard case .amount(let money) = MoneyReader.read(text, unit: .dong) else { continue }
                    largest = max(largest, Double(money.dong))
                default: continue
                }
            }
        }
        return largest < 10_000_000 ? .million : .dong
    }

    /// The unit that the rows' own cells under "ĐVT" agree on, or that a note below the rows tells.
    static func unitElsewhere(_ layout: SheetLayout, _ rows: [RawRow]) -> MoneyUnit? {
        if let column = layout.column(.moneyUnit) {
            let units = rows.compactMap { row in
                row.cell(column.index).words.flatMap { MoneyUnit.detect(in: "(\($0))") }
            }
            return Set(units).count == 1 ? units.first : nil
        }
        return rows.suffix(12).lazy.compactMap { row in
            guard let words = row.cells.lazy.compactMap(\.words).first else { return nil }
            let key = Fold.key(words)
            return key.mentions("don vi tinh") || key.mentions("dvt") ? MoneyUnit.detect(in: words) : nil
        }.first
    }

    /// The source that the title names; nil where it names none, or several.
    ///
    /// Letterheads ("TRUNG TÂM KHUYẾN CÔNG TỈNH") and decisions name offices, not money.
    static func source(inTitle title: String) -> FundingSource.Code? {
        let keys = keysOfMoney(title)
        var named = Set(
            keys.flatMap { key in SheetEvidence.sourceWords.filter { key.mentions($0.words) }.map(\.source) }
        )
        if keys.contains(where: namesProvincialMoney) { named.insert(.province) }
        if named.count > 1 { named.remove(.local) }
        return named.count == 1 ? named.first : nil
    }

    /// "DỰ TOÁN KINH PHÍ KHUYẾN CÔNG NĂM 2016": money that the State alone gives, of whatever level.
    static func namesSupport(_ title: String) -> Bool {
        keysOfMoney(title).contains { key in
            [
                "kinh phi khuyen cong", "von khuyen cong", "nguon khuyen cong", "kinh phi kc", "von kc", "nguon kc",
                "kinh phi ho tro", "ho tro kinh phi",
            ].contains { key.mentions($0) }
        }
    }

    /// The lines of a title, folded, that speak of more than an office or a paper.
    private static func keysOfMoney(_ title: String) -> [String] {
        let offices = [
            "trung tam", "so cong", "uy ban", "ubnd", "phong ", "chu tich", "kem theo", "can cu", "ban hanh",
        ]
        return title.split(separator: "\n").map { Fold.key(String($0)) }.filter { key in
            !offices.contains { key.mentions($0) }
        }
    }

    /// "ĐỀ ÁN KHUYẾN CÔNG TỈNH 2019": what follows is no province's name, so that "tỉnh" is the level of the money.
    private static func namesProvincialMoney(_ key: String) -> Bool {
        let words = key.split(separator: " ", omittingEmptySubsequences: true)
        guard let level = words.indices.first(where: { words[$0...].starts(with: ["khuyen", "cong", "tinh"]) })
        else { return false }
        var after = words.dropFirst(level + 3)
        // "khuyến công tỉnh Nam Định" names no year.
        if after.first == "nam" { after = after.dropFirst() }
        guard let next = after.first else { return true }
        return next.first?.isNumber ?? false
            || [
                "giai", "dot", "quy", "tu", "dvt", "don", "trieu", "bo", "da", "duoc", "thuc", "nghiem", "hoan",
                "trien", "ho", "theo", "cac",
            ].contains(next)
    }

    /// "khuyến công tỉnh Nghệ An" may hold every source: only words that can mean nothing but money stand here.
    private static let sourceWords: [(words: String, source: FundingSource.Code)] = [
        ("khuyen cong quoc gia", .national), ("kcqg", .national), ("kc quoc gia", .national),
        ("khuyen cong dia phuong", .local), ("kcdp", .local), ("kc dia phuong", .local),
        ("khuyen cong cap tinh", .province), ("dia phuong cap tinh", .province),
        ("ngan sach tinh", .province), ("nguon kinh phi tinh", .province), ("kc tinh", .province),
        ("nguon khuyen cong tinh", .province), ("kinh phi khuyen cong tinh", .province),
        ("khuyen cong cap huyen", .district), ("ngan sach huyen", .district), ("khuyen cong huyen", .district),
        ("kc huyen", .district), ("khuyen cong cap xa", .commune), ("ngan sach xa", .commune),
    ]

    /// The only kind that the title of a list names: "XÂY DỰNG MÔ HÌNH TRÌNH DIỄN KỸ THUẬT".
    ///
    /// "Kế hoạch", "quản lý" stand over projects of every kind.
    static func kind(inTitle title: String) -> ActivityKind.Code? {
        let lines = title.split(separator: "\n").map(String.init).filter { line in
            let key = Fold.key(line)
            return (listWords + resultWords).contains { key.mentions($0) }
                && !["trung tam", "kem theo", "quyet dinh", "bao cao"].contains { key.mentions($0) }
        }
        let kinds = Set(lines.compactMap(onlyKind)).subtracting([.administration])
        return kinds.count == 1 ? kinds.first : nil
    }

    /// The kind of a line; nil where a part of it names another one, or none: "khuyến công và xúc tiến thương mại".
    private static func onlyKind(_ line: String) -> ActivityKind.Code? {
        let parts = line.split { ",;/&+".contains($0) }.flatMap { part in
            part.split(whereSeparator: \.isWhitespace).split { $0.lowercased().nfc == "và" }
        }
        let kinds = Set(parts.map { ActivityKindReader.read($0.joined(separator: " ")) })
        return kinds.count == 1 ? kinds.first ?? nil : nil
    }

    /// "DANH MỤC ĐỀ ÁN NĂM 2016", "Danh mục đề án 2018", or a sheet called "2016".
    ///
    /// Decisions and reports that a list was attached to have years of their own; their lines are passed over.
    static func year(inTitle title: String, sheet: String) -> DateReading? {
        year(inTitle: title) { key in
            listWords.contains { key.mentions($0) } || sourceWords.contains { key.mentions($0.words) }
        }
            ?? DayReader.read(sheet) ?? lastYear(ofName: sheet)
    }

    /// "KẾT QUẢ THỰC HIỆN CÁC LỚP ĐÀO TẠO NGHỀ NĂM 2019": titles that never say what they list.
    static func year(ofResults title: String) -> DateReading? {
        year(inTitle: title) { key in
            resultWords.contains { key.mentions($0) }
                && !["nghi quyet", "thong tu", "bao cao"].contains { key.mentions($0) }
        }
    }

    private static func year(inTitle title: String, where isOfList: (String) -> Bool) -> DateReading? {
        for line in title.split(separator: "\n") {
            let key = Fold.key(String(line))
            guard isOfList(key) || isYearAlone(Fold.key(String(line.prefix { $0 != "(" }))),
                !["kem theo", "quyet dinh", "cong van", "ngay "].contains(where: { key.mentions($0) })
            else { continue }
            let years = Set(key.split(separator: " ").filter { $0.count == 4 }.compactMap { Int($0) })
            if years.count == 1, let year = years.first, let reading = DayReader.read(String(year)) { return reading }
        }
        return nil
    }

    /// "Kế hoạch 2022", "Ước thực hiện năm 2022": the only year that the headings over the money name.
    static func year(over columns: [SheetLayout.Column]) -> DateReading? {
        let headings = columns.map(\.heading).filter { !Fold.key($0).mentions("chuyen") }
        let years = Set(headings.compactMap(YearHeadings.year))
        return years.count == 1 ? years.first.map { DateReading(year: $0) } : nil
    }

    private static let resultWords = [
        "ket qua", "dao tao", "day nghe", "tong hop", "thuc hien", "ho tro", "hoi cho", "mo hinh", "may moc",
    ]

    private static let listWords = [
        "de an", "ke hoach", "danh muc", "danh sach", "khuyen cong", "list", "kinh phi", "bieu", "dm ", " kc",
        "project",
    ]

    /// "Năm 2017" on a line of its own.
    private static func isYearAlone(_ key: String) -> Bool {
        key.hasPrefix("nam ") && key.utf8.count == 8
    }

    /// "DM 2016", "KH2019", "Nam 2018 (dc)": the only year in a sheet's name.
    private static func lastYear(ofName name: String) -> DateReading? {
        let numbers = name.split { !$0.isNumber }.filter { $0.count == 4 }.compactMap { Int($0) }
        guard numbers.count == 1, let year = numbers.first, (1990...2100).contains(year) else { return nil }
        return DateReading(year: year)
    }
}

/// Cells that a vertical merge covers read like the merge's first cell, in the columns that describe a row.
struct VerticalMerges {
    private var values: [CellAddress: CellValue] = [:]

    var isEmpty: Bool { values.isEmpty }

    init(_ merges: [MergedRange], rows: [RawRow]) {
        let tall = merges.filter { $0.last.row > $0.first.row && $0.first.column == $0.last.column }
        guard !tall.isEmpty else { return }
        let byNumber = Dictionary(rows.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        for merge in tall {
            guard let value = byNumber[merge.first.row]?.cell(merge.first.column), !value.isBlank else { continue }
            for row in merge.first.row + 1...merge.last.row {
                values[CellAddress(row: row, column: merge.first.column)] = value
            }
        }
    }

    /// Amounts are not repeated: a merged amount is one amount.
    ///
    /// `province`: the column of a national list that names provinces.
    func filled(_ row: RawRow, _ layout: SheetLayout, province: Int?) -> RawRow {
        guard !values.isEmpty else { return row }
        var filled = row
        for column in layout.describingColumns.map(\.index) + [province].compactMap({ $0 }) {
            guard row.cell(column).isBlank, let value = values[row.address(column)] else { continue }
            filled.set(value, column)
        }
        return filled
    }

    /// A further project of the establishment that stands, with its number, in front of both in one merged cell.
    func isFurtherProject(_ row: RawRow, _ layout: SheetLayout, _ classifier: RowClassifier) -> Bool {
        guard !values.isEmpty, let number = layout.column(.number)?.index, continues(row, number),
            !row.cell(classifier.title).isBlank, classifier.hasAmounts(row)
        else { return false }
        return layout.describingColumns.contains { $0.index < classifier.title && continues(row, $0.index) }
    }

    /// Whether a merge from above covers a cell.
    func continues(_ row: RawRow, _ column: Int) -> Bool {
        row.cell(column).isBlank && values[row.address(column)] != nil
    }
}
