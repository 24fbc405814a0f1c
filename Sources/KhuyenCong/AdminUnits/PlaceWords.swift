/// Words of written places that name no unit; all folded.
enum PlaceWords {
    /// May stand before a name: "trên địa bàn huyện Yên Thành".
    static let openings: Set<Substring> = ["tren", "dia", "ban", "tai", "thuoc", "o"]

    /// Announce several units, or the units of one: "các xã huyện Yên Thành".
    static let plurals: Set<Substring> = ["cac", "mot", "so", "nhieu", "hai", "ba"]

    /// Stand behind a name, or in brackets: "tỉnh Phú Yên (cũ)".
    static let formerly: [Substring] = ["cu", "truoc day", "truoc sap nhap", "truoc khi sap nhap"]

    static let nowadays: [Substring] = ["nay la ", "nay thuoc "]

    static let kindWords: Set<Substring> = [
        "tinh", "huyen", "quan", "thi", "xa", "thanh", "pho", "phuong", "tran", "dac", "khu",
    ]

    /// Begin what is finer than a commune: a hamlet, a street, an industrial cluster.
    private static let details: Set<Substring> = [
        "thon", "xom", "khoi", "ban", "ap", "to", "khu", "so", "duong", "cum", "ccn", "kcn", "lang", "khom", "doi",
        "buon", "plei", "lo", "ngo", "khoi", "tieu",
    ]

    private static let wholeMarks: Set<Substring> = ["toan", "tinh", "cac", "ca", "nhieu", "lien", "trong", "khap"]

    private static let wholeFillers: Set<Substring> = wholeMarks.union(openings).union(kindWords).union([
        "ngoai", "va", "vung", "moi", "dia", "phuong", "mot", "so", "con", "lai",
    ])

    static func isDetail(_ part: Substring) -> Bool {
        part.split(separator: " ", maxSplits: 1).first.map { details.contains($0) } ?? false
    }

    /// Whether a text speaks of a whole province without naming a unit: "toàn tỉnh", "các huyện, thị xã", "5 huyện".
    static func isWholeProvince(_ folded: Substring) -> Bool {
        let words = folded.split(separator: " ")
        guard let first = words.first, first != "ngoai" else { return false }
        let others = words.dropFirst()
        let isCount = first.allSatisfy { $0.isNumber } && !others.isEmpty
        guard isCount || wholeFillers.contains(first), others.allSatisfy({ wholeFillers.contains($0) }) else {
            return false
        }
        return isCount || words.contains { wholeMarks.contains($0) }
    }
}
