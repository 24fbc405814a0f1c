import Vietnamese

/// Reads the stage of a list from its title: "kế hoạch", "danh mục" are approvals; "thực hiện" is performance.
enum StageReader {
    private static let words: [(words: String, stage: Stage)] = [
        ("quyet toan", .settled),
        ("nghiem thu", .accepted),
        ("ket qua thuc hien", .performed), ("tinh hinh thuc hien", .performed), ("da thuc hien", .performed),
        ("tam ung", .advanced),
        ("hop dong", .contracted),
        ("tham dinh", .appraised),
        ("dang ky", .registered), ("de xuat", .registered),
        ("ke hoach", .approved), ("danh muc", .approved), ("phe duyet", .approved),
        ("thuc hien", .performed),
    ]

    static func read(_ title: String) -> Stage? {
        let key = Fold.key(title)
        return words.first { key.mentions($0.words) }?.stage
    }

    /// Words that tell the stage of a column, not of a list.
    private static let columnWords: [(words: String, stage: Stage)] = [
        ("thanh ly", .settled), ("giai ngan", .advanced), ("da cap", .advanced), ("thanh toan", .advanced),
        ("du toan", .approved), ("duoc duyet", .approved), ("duoc giao", .approved),
    ]

    private static let columnShortWords: [Substring: Stage] = ["kh": .approved, "th": .performed, "qt": .settled]

    /// The stage that the headings over a money column name, the uppermost first.
    static func read(columnPath path: [String]) -> Stage? {
        path.lazy.compactMap(readColumn).first
    }

    /// Whether the stages of the money columns of a table set its columns apart.
    ///
    /// "Tổng kinh phí thực hiện" of the official form is no stage by itself: beside columns that name none, a plan or a
    /// performance says nothing.
    static func differ(_ stages: [Stage?]) -> Bool {
        let named = Set(stages.compactMap { $0 })
        guard named.count < 2, let only = named.first else { return !named.isEmpty }
        return only != .performed && only != .approved && stages.contains(nil)
    }

    /// "Phê duyệt – Khuyến công quốc gia": the words that lists of this system begin a money column with.
    static func isLabelled(_ path: [String]) -> Bool {
        path.first.map { StageLabels.stage(ofKey: Fold.key($0)) != nil } ?? false
    }

    /// Whether the headings over a column say a stage, perhaps of a year, and nothing else.
    static func isBare(_ path: [String]) -> Bool {
        // What an adjustment adds is no plan.
        if Fold.key(path.last ?? "").hasPrefix("dieu chinh") { return false }
        let words = path.flatMap { heading in
            Fold.key(heading.prefix { $0 != "(" }.description).split(separator: " ")
                .filter { Int($0) == nil && !periodWords.contains($0) }
        }
        return bareStages.contains(words.joined(separator: " "))
    }

    /// "Ước TH 6 tháng đầu năm": how much of the year a column tells.
    private static let periodWords: Set<Substring> = [
        "nam", "thang", "quy", "dau", "cuoi", "ca", "i", "ii", "iii", "iv", "den", "het", "dot",
        // "KH sau điều chỉnh" is the plan in force.
        "sau", "da", "dieu", "chinh",
    ]

    private static let bareStages: Set<String> = [
        "kh", "th", "qt", "ke hoach", "thuc hien", "ke hoach von", "von ke hoach", "kh von",
        "von giao", "kh von giao", "ke hoach von giao", "von duoc giao", "ke hoach giao", "ke hoach duoc giao",
        "duoc giao", "duoc duyet", "da thuc hien", "ket qua thuc hien", "uoc thuc hien", "uoc th",
    ]

    private static func readColumn(_ heading: String) -> Stage? {
        let key = Fold.key(heading)
        if let label = StageLabels.stage(ofKey: key) { return label }
        if let stage = (words + columnWords).first(where: { key.mentions($0.words) })?.stage { return stage }
        return key.split(separator: " ").lazy.compactMap { columnShortWords[$0] }.first
    }
}

/// The words by which lists of this system name a stage; reading them back gives the same stage.
package enum StageLabels {
    package static func label(_ stage: Stage) -> String {
        switch stage {
        case .registered: "Đăng ký"
        case .appraised: "Thẩm định"
        case .approved: "Phê duyệt"
        case .contracted: "Hợp đồng"
        case .advanced: "Tạm ứng"
        case .performed: "Thực hiện"
        case .accepted: "Nghiệm thu"
        case .settled: "Quyết toán"
        case .returned: "Hoàn trả"
        }
    }

    /// A heading's first words, folded: "phe duyet kc quoc gia" is approved.
    static func stage(ofKey key: String) -> Stage? {
        Stage.allCases.first { key.hasPrefix(keys[$0] ?? "\u{0}") }
    }

    private static let keys = Dictionary(
        uniqueKeysWithValues: Stage.allCases.map { ($0, Fold.key(label($0))) }
    )
}
