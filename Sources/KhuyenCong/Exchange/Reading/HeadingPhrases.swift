import Vietnamese

/// Headings that are known by the parts they are put together of.
extension HeadingWords {
    /// "Tổng cộng", "Cộng giai đoạn", "Tổng 5 năm" over a column, whose parts are the columns of the years.
    static func namesSumOfYears(_ heading: String) -> Bool {
        heading.split(separator: " – ").contains { sumsYears(Fold.key(String($0))) }
    }

    /// "Giải ngân – Quý II", "Cấp đợt 1": a part of a year's money.
    static func namesInstalment(_ heading: String) -> Bool {
        let words = Fold.key(heading).split(separator: " ")
        return zip(words, words.dropFirst()).contains { word, number in
            instalments.contains(word) && (Int(number) != nil || romans.contains(number))
        }
    }

    private static let instalments: Set<Substring> = ["quy", "dot", "lan", "ky"]

    private static let romans: Set<Substring> = ["i", "ii", "iii", "iv", "v"]

    private static func sumsYears(_ key: String) -> Bool {
        if key == "cong" || sumOpenings.contains(where: { key.hasPrefix($0) }) { return true }
        if periods.contains(where: { key.mentions($0) }) { return true }
        return key.hasSuffix(" nam") && key.contains(where: \.isNumber)
    }

    private static let sumOpenings: [String] = ["tong", "cong giai doan", "cong cac nam", "cong ca "]

    private static let periods: [String] = ["giai doan", "ca ky", "cac nam", "nhieu nam"]

    /// "Đề án, nhiệm vụ", "Tên công trình, đề án", "Danh mục công trình": names of what a list is of, and nothing else.
    static func namesProjects(_ key: String) -> Bool {
        var rest = key.split(separator: " ")[...]
        var nouns = 0
        var isNamed = false
        while !rest.isEmpty {
            if let noun = projectNouns.first(where: { rest.starts(with: $0) }) {
                nouns += 1
                rest = rest.dropFirst(noun.count)
            } else if let opening = projectOpenings.first(where: { rest.starts(with: $0) }) {
                isNamed = true
                rest = rest.dropFirst(opening.count)
            } else if let word = rest.popFirst(), !["va", "hoac", "cac"].contains(word) {
                return false
            }
        }
        return nouns > 1 || nouns == 1 && isNamed
    }

    /// "H/TX/TP", "Xã/P/TT": kinds of units, one of them shortened at least, and nothing else.
    static func namesLevels(_ key: String) -> Bool {
        var rest = Substring(key)
        var levels = 0
        while let level = PlaceKind.split(rest + " ") {
            levels += 1
            rest = level.rest.last == " " ? level.rest.dropLast() : level.rest
        }
        return levels > 1 && rest.isEmpty && key.split(separator: " ").contains { $0.utf8.count < 3 && $0 != "xa" }
    }

    static func mentionsProject(_ key: String) -> Bool {
        projectNouns.contains { key.mentions($0.joined(separator: " ")) }
    }

    /// "Đơn vị tự đầu tư", "DN tự bỏ vốn", "Vốn tín dụng": what the State does not pay.
    ///
    /// `underMoney`: a heading of money stands above, so that the payer and the deed are enough.
    static func namesOwnDeed(_ key: String, underMoney: Bool) -> Bool {
        let text = " \(key) "
        guard !["ho tro", "tong", "ngan sach", "nsnn"].contains(where: { key.mentions($0) }) else { return false }
        if ownFunds.contains(where: { text.hasPrefix(" " + $0) }) { return true }
        let namesPayer = payers.contains { text.mentions(" \($0) ") }
        let doesAlone = ownDeeds.contains { text.mentions(" \($0) ") }
        guard underMoney else { return namesPayer && doesAlone }
        return doesAlone || text.mentions(" huy dong ") || text.mentions(" tin dung ")
            || namesPayer && deeds.contains { text.mentions(" \($0) ") }
    }

    /// "Cơ sở đầu tư", "HTX góp": a payer and a deed, which is money over numbers and a name over words.
    static func namesPayerAndDeed(_ key: String) -> Bool {
        payers.contains { payer in
            key.hasPrefix(payer + " ") && deeds.contains(String(key.dropFirst(payer.utf8.count + 1)))
        }
    }

    /// "Tổng số hộ tham gia", "Tổng số gian hàng": a sum of things, and no money.
    static func countsThings(_ key: String) -> Bool {
        guard key.hasPrefix("tong so ") else { return false }
        let thing = key.dropFirst("tong so ".utf8.count) + " "
        return things.contains { thing.hasPrefix($0 + " ") } && !thing.hasPrefix("ho tro ")
    }

    /// "Tổng KP hỗ trợ", "Tổng kinh phí khuyến công": a total of what the State gives, without the counterpart.
    static func totalsSupport(_ key: String) -> Bool {
        guard key.mentions("ho tro") || key.hasSuffix(" khuyen cong") || key.hasSuffix(" kc") else { return false }
        let text = " \(key) "
        return !["doi ung", "dong gop", "dau tu", "thuc hien", "de an", "va"].contains { text.mentions(" \($0) ") }
    }

    /// "KC hỗ trợ", "Nhà nước hỗ trợ": who gives it, without a word for money.
    static func namesSupporter(_ key: String) -> Bool {
        key.mentions("ho tro") && ["kc ", "khuyen cong ", "nguon kc ", "nha nuoc "].contains { key.hasPrefix($0) }
    }

    /// "Cơ sở đầu tư" over "(đồng)" is one heading with its unit.
    static func withUnit(_ path: [String]) -> [String] {
        guard path.count > 1, let unit = path.last, isUnit(unit) else { return path }
        return Array(path.dropLast(2)) + [path[path.count - 2] + " " + unit]
    }

    /// "(đồng)", "(triệu đồng)" and nothing else.
    static func isUnit(_ heading: String) -> Bool {
        heading.hasPrefix("(") && heading.hasSuffix(")") && MoneyUnit.detect(in: heading) != nil
    }

    /// "Trong đó: KC" is "KC" under "Trong đó".
    static func announced(_ path: [String]) -> [String] {
        guard let leaf = path.last, let colon = leaf.firstIndex(of: ":"),
            unspoken.contains(Fold.key(String(leaf[..<colon])))
        else { return path }
        let rest = leaf[leaf.index(after: colon)...].drop { $0.isWhitespace }
        return rest.isEmpty ? path : Array(path.dropLast()) + [String(leaf[..<colon]), String(rest)]
    }

    private static let projectNouns: [[Substring]] = [
        ["de", "an"], ["nhiem", "vu"], ["cong", "trinh"], ["du", "an"],
    ]

    private static let projectOpenings: [[Substring]] = [["ten"], ["danh", "muc"]]

    private static let things: [String] = [
        "ho", "gian hang", "san pham", "doanh nghiep", "dn", "htx", "hop tac xa", "nguoi", "cuoc", "hoi cho",
        "hoi nghi",
        "lop", "mo hinh", "may", "thiet bi", "ccn", "cum", "xa", "huyen", "tin", "bai",
    ]

    private static let payers: [String] = [
        "co so", "doanh nghiep", "don vi", "htx", "hop tac xa", "dn", "chu dau tu", "dan", "to chuc", "ca nhan", "ho",
        "thu huong", "cong ty",
    ]

    /// "Từ Bộ Công Thương" and "từ chi ngân sách" are folded like "tự bỏ" and "tự chi", which therefore need more words.
    private static let ownDeeds: [String] = [
        "tu dau tu", "tu bo von", "tu bo ra", "tu bo tien", "tu lo", "tu huy dong", "tu tuc", "tu chi tra",
    ]

    private static let deeds: [String] = ["dau tu", "bo ra", "bo von", "gop"]

    private static let ownFunds: [String] = ["von tin dung", "von vay", "von huy dong", "von dan ", "von trong dan"]
}
