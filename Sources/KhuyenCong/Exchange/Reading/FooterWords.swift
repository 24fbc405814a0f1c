import Vietnamese

/// Words that stand under a table: who drew it up, who signs it, where it goes.
enum FooterWords {
    private static let phrases = [
        "nguoi lap", "lap bieu", "giam doc", "thu truong", "ke toan", "ghi ro ho", "ky ten", "dong dau", "noi nhan",
        "chu tich", "truong phong", "xac nhan cua", "ho va ten", "nguoi kiem tra", "nguoi tong hop",
    ]

    private static let openings = [
        "ghi chu", "tm uy ban", "tm ", "kt ", "tl ", "luu y", "nguon so lieu", "chu thich",
        "bang chu", "so tien bang chu", "tong so tien bang chu", "viet bang chu", "so tien viet bang chu",
    ]

    /// Whether a folded cell without money ends the table.
    static func ends(_ key: String) -> Bool {
        if openings.contains(where: { key.hasPrefix($0) }) || phrases.contains(where: { key.mentions($0) }) {
            return true
        }
        return key.mentions("ngay") && key.mentions("thang") && key.mentions("nam ")
    }
}
