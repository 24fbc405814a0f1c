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

    /// The stage that a money column names; "tổng kinh phí thực hiện" of the official form is no stage by itself,
    /// so the caller asks only where the columns of one sheet name different stages.
    static func readColumn(_ heading: String) -> Stage? {
        let key = Fold.key(heading)
        if let label = StageLabels.stage(ofKey: key) { return label }
        return words.first { key.mentions($0.words) }?.stage
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
