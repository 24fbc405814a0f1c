import Vietnamese

/// The thing that a title begins with, which says more of its kind than the words beside it.
///
/// "Máy ép viên nén xuất khẩu" is no export promotion, and "Lớp mây tre đan xuất khẩu" is a course.
enum TitleHead {
    case machine, course

    init?(_ title: String) {
        let words = title.lowercased().nfc.split { !$0.isLetter }.drop { TitleHead.leading.contains($0) }
        guard let first = words.first else { return nil }
        let second = words.dropFirst().first ?? ""
        switch (first, second) {
        case ("máy", _), ("thiết", "bị"), ("dây", "chuyền"): self = .machine
        case ("lớp", _), ("nghề", _): self = .course
        default: return nil
        }
    }

    /// What the title is of, where a word of it was read as `kind`, one of the side kinds.
    func kind(insteadOf kind: ActivityKind.Code, _ key: String) -> ActivityKind.Code {
        switch self {
        case .machine: TitleHead.says(TitleHead.environment, key) ? kind : .machinery
        case .course: TitleHead.says(TitleHead.courses, key) ? kind : .training
        }
    }

    /// Kinds that a word beside the head names as often as the head itself.
    static let sideKinds: Set<ActivityKind.Code> = [.linkage, .product, .management]

    private static func says(_ words: [String], _ key: String) -> Bool {
        words.contains { key.contains($0) }
    }

    /// What is done with a thing, before it is named.
    private static let leading: Set<Substring> = [
        "đề", "án", "hỗ", "trợ", "kinh", "phí", "ứng", "dụng", "đầu", "tư", "mua", "sắm", "trang", "bị", "lắp", "đặt",
        "cải",
        "tiến", "đổi", "mới", "nâng", "cấp", "thêm", "các", "một", "số", "mở", "tổ", "chức", "khai", "giảng",
    ]

    /// Machines against pollution and for moving out of a village are help of their own kind.
    private static let environment = ["o nhiem", "nuoc thai", "khi thai", "moi truong", "di doi", "ha tang"]

    /// Courses that teach no craft.
    private static let courses = [
        "tap huan", "nang luc", "khoi su", "khoi nghiep", "quan ly", "quan tri", "giam doc", "hoi thao", "ky nang",
        "boi duong", "kien thuc", "thuong hieu", "nhan hieu",
    ]
}
