import Vietnamese

/// Reads the heading of a column: the field it names, by the official names and the ones that offices use.
enum HeadingReader {
    /// The field named by a heading, most specific words first; nil where the heading is unknown.
    static func field(of heading: String) -> ImportField? {
        let key = Fold.key(withoutUnit(heading))
        guard !key.isEmpty else { return nil }
        return exact[key] ?? quantity(key) ?? amount(key, heading) ?? text(key)
    }

    /// The headings that a word decides alone.
    private static let exact: [String: ImportField] = [
        "stt": .number, "tt": .number, "so tt": .number, "so thu tu": .number,
        "ten de an": .title, "de an": .title, "ten de an nhiem vu": .title, "ten nhiem vu": .title,
        "noi dung de an": .title, "ten de an noi dung": .title, "ten du an": .title, "danh muc de an": .title,
        "noi dung": .kind, "noi dung hoat dong": .kind, "noi dung ho tro": .kind, "loai hinh": .kind,
        "ma de an he thong": .projectKey,
        "nguon": .sourceName, "nguon von": .sourceName, "nguon kinh phi": .sourceName,
        "kinh phi": .total, "tong": .total, "tong so": .total, "tong cong": .total, "cong": .total,
        "nam": .year, "mst": .taxCode, "dia chi": .place, "dia ban": .place, "huyen": .place, "xa": .place,
        "ghi chu": .note, "muc chi": .costItem, "hang muc chi": .costItem,
    ]

    private static let texts: [(words: String, field: ImportField)] = [
        ("ma so thue", .taxCode), ("ma so doanh nghiep", .taxCode),
        ("ten de an", .title), ("ten nhiem vu", .title), ("danh muc de an", .title), ("ten chuong trinh", .title),
        ("don vi thu huong", .beneficiary), ("co so thu huong", .beneficiary), ("doi tuong thu huong", .beneficiary),
        ("ten co so", .beneficiary), ("co so cnnt", .beneficiary), ("co so cong nghiep", .beneficiary),
        ("ten doanh nghiep", .beneficiary), ("don vi duoc ho tro", .beneficiary),
        ("don vi nhan tien", .payee), ("don vi huong tien", .payee),
        ("don vi thuc hien", .implementer), ("don vi chu tri", .implementer), ("co quan thuc hien", .implementer),
        ("chu dau tu", .implementer), ("don vi trien khai", .implementer),
        ("dia diem", .place), ("dia ban", .place), ("noi thuc hien", .place), ("dia chi", .place),
        ("nguon von", .sourceName), ("nguon kinh phi", .sourceName),
        ("noi dung", .kind), ("loai hinh", .kind), ("hoat dong", .kind),
        ("thoi gian", .year), ("nam thuc hien", .year), ("nam ke hoach", .year), ("nien do", .year),
        ("muc chi", .costItem), ("ghi chu", .note), ("ma de an he thong", .projectKey),
    ]

    private static let measures: [(words: String, measure: Quantity.Measure)] = [
        ("lao dong nu", .women), ("trong do nu", .women), ("so nu", .women),
        ("so lop", .courses), ("so khoa", .courses),
        ("so co so", .establishments), ("so doanh nghiep", .establishments),
        ("so mo hinh", .models), ("so may", .machines), ("so thiet bi", .machines),
        ("so nguoi", .people), ("so lao dong", .people), ("so hoc vien", .people), ("so luot nguoi", .people),
    ]

    private static func quantity(_ key: String) -> ImportField? {
        guard let measure = measures.first(where: { key.mentions($0.words) })?.measure else { return nil }
        let isDone = key.mentions("thuc hien") || key.mentions("da ") || key.mentions("thuc te")
        return .quantity(measure, isDone: isDone)
    }

    private static func amount(_ key: String, _ heading: String) -> ImportField? {
        if key.hasPrefix("tong kinh phi") || key.hasPrefix("tong von") || key.hasPrefix("tong muc")
            || key.hasPrefix("tong du toan") || key.hasPrefix("tong chi phi") || key.hasPrefix("tong so")
        {
            return .total
        }
        if key.hasPrefix("nguon von") || key.hasPrefix("nguon kinh phi") { return nil }
        if let source = FundingSourceReader.read(heading) { return .source(source) }
        let isSupport =
            key.mentions("ho tro") && (key.mentions("kinh phi") || key.mentions("von") || key.mentions("muc"))
        if isSupport || key.mentions("kinh phi khuyen cong") { return .support }
        return key.hasPrefix("kinh phi") || key == "so tien" || key == "thanh tien" ? .total : nil
    }

    private static func text(_ key: String) -> ImportField? {
        texts.first { key.mentions($0.words) }?.field
    }

    /// "Kinh phí hỗ trợ (triệu đồng)" names its unit; the unit is read elsewhere.
    private static func withoutUnit(_ heading: String) -> String {
        guard let open = heading.firstIndex(of: "("), let close = heading.lastIndex(of: ")"), open < close else {
            return heading
        }
        let inside = String(heading[heading.index(after: open)..<close])
        guard MoneyUnit.detect(in: inside) != nil else { return heading }
        return heading[..<open] + " " + heading[heading.index(after: close)...]
    }
}
