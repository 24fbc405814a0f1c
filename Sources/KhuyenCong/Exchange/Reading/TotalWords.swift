import Vietnamese

/// Words of the rows that sum others, and of those whose figures are no money of a project.
enum TotalWords {
    /// "Tổng kết công tác khuyến công", "Tổng công ty X", "Tổng đội" are no totals.
    private static let otherTotals = [
        "tong ket", "tong hop", "tong cong ty", "tong cong doan", "tong dieu tra", "tong duyet", "tong dai", "tong cuc",
        "tong hoi", "tong lien doan", "tong kho", "tong doi", "tong thau",
    ]

    private static let openings = [
        "mang sang", "so mang sang", "chuyen sang trang", "trang truoc chuyen", "trang truoc mang", "luy ke",
        "cong don",
    ]

    /// What follows "công", which folds to the same letters as "cộng".
    private static let otherSums: Set<Substring> = [
        "ty", "trinh", "nghe", "cu", "suat", "tac", "nghiep", "dong", "bo", "an", "nhan", "doan", "vien", "ich", "khai",
        "thuong", "hoa",
    ]

    /// "Toàn tỉnh" may be a project's place as well, but heads nothing else than a total.
    static func head(_ heading: String) -> Bool {
        open(heading) || mayOpen(heading) && Fold.key(heading) == "toan tinh"
    }

    /// "Tổng cộng", "Cộng Đô Lương", "Mang sang".
    static func open(_ heading: String) -> Bool {
        guard mayOpen(heading) else { return false }
        let key = Fold.key(heading)
        if key.hasPrefix("tong "), !otherTotals.contains(where: { key.hasPrefix($0) }) { return true }
        if ["tong", "cong", "tc", "total"].contains(key) { return true }
        if openings.contains(where: { key == $0 || key.hasPrefix($0 + " ") }) { return true }
        guard key.hasPrefix("cong ") else { return false }
        let next = key.split(separator: " ").dropFirst().first ?? ""
        return heading.lowercased().contains("cộng ")
            ? !["dong", "tac", "hoa"].contains(next) : !otherSums.contains(next)
    }

    /// "Tổng cộng" and no more but a count: a title may begin with such words, a total is nothing else.
    static func areAlone(_ heading: String) -> Bool {
        let key = Fold.key(heading)
        if ["tong", "tong cong", "tong so", "cong", "tc", "total"].contains(key) { return true }
        return ["tong cong ", "tong so "].contains { opening in
            key.hasPrefix(opening) && (key.dropFirst(opening.utf8.count).first?.isNumber ?? false)
        }
    }

    /// Whether it is worth folding: most cells begin with other letters.
    static func mayOpen(_ heading: String) -> Bool {
        guard let first = heading.first(where: { $0.isLetter || $0 == "%" }) else { return false }
        return "TtCcMmSsLlKk%".contains(first)
    }

    private static let rates = [
        "ty le", "ti le", "ty trong", "ti trong", "co cau", "so voi", "tang giam", "lam tron", "chenh lech",
    ]

    /// "Tỷ lệ (%)", "Cơ cấu", "So với năm 2018", "Làm tròn": figures beside the money.
    static func tellNoMoney(_ heading: String) -> Bool {
        guard mayOpen(heading) else { return false }
        if heading.hasPrefix("%") { return true }
        let key = Fold.key(heading)
        return rates.contains { key == $0 || key.hasPrefix($0 + " ") } && !key.hasPrefix("co cau lai")
    }

    private static let plans = [
        "ke hoach von", "ke hoach duoc giao", "von giao", "von duoc giao", "kinh phi giao", "kinh phi duoc giao",
        "du toan giao", "du toan duoc giao", "ke hoach giao", "con lai", "kinh phi con lai", "du toan con lai",
        "kinh phi huy", "huy du toan", "du toan huy", "kinh phi hoan tra", "kinh phi tra lai", "kinh phi nop tra",
        "nop tra ngan sach",
    ]

    /// "Kế hoạch vốn", "Kinh phí được giao", "Còn lại", "Kinh phí hủy": what is shared out, left or given up; over rows of its own it heads a group.
    static func tellPlan(_ heading: String) -> Bool {
        let key = Fold.key(heading)
        return plans.contains { key == $0 || key.hasPrefix($0 + " ") }
    }
}
