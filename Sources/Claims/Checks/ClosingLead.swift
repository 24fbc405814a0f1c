/// The words that lead to the sum of what was told before it: "Tổng cộng", "Như vậy, tổng kinh phí đã hỗ trợ là".
enum ClosingLead {
    private static let openings: Set<Substring> = ["nhu", "vay", "the", "tinh", "chung", "ca"]
    private static let words: Set<Substring> = [
        "tong", "cong", "so", "kinh", "phi", "tien", "la", "von", "ho", "tro", "da", "duoc", "thuc", "hien", "cac",
        "nguon", "dat", "de", "an",
    ]

    static func isOne(_ lead: [Substring]) -> Bool {
        let rest = lead.drop(while: openings.contains)
        return (rest.first == "cong" || rest.first == "tong") && rest.allSatisfy(words.contains)
    }
}
