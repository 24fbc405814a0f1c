package import Claims

/// The names of both maps for the reading of figures.
package enum ClaimLexicon {
    /// The provinces of the maps before and since 01/07/2025, with the spellings that reports use.
    ///
    /// - Throws: `ReferenceFilesMissing`.
    package static func make() throws -> Lexicon {
        var places = otherNames
        for file in ["units-2024.csv", "units-2025.csv"] {
            for row in try ReferenceSeedsFolder.rows(of: file) where row.count > 2 && row[2] == "province" {
                places.append((name: ownName(row[1]), code: String(row[0])))
            }
        }
        return Lexicon(places: places)
    }

    /// The highest priority factor of the rules that the program carries: a text names no day to choose a pack by.
    ///
    /// - Throws: `ReferenceFilesMissing`.
    static func highestPriority() throws -> Double? {
        try ReferenceSeedsFolder.rows(of: "rules.tsv").filter { $0[1] == RuleKey.priorityMaximum.rawValue }
            .compactMap { Double($0[2]) }.max().map { $0 / 100 }
    }

    /// The name without "Tỉnh" or "Thành phố".
    private static func ownName(_ name: Substring) -> String {
        for kind in ["Tỉnh ", "Thành phố "] where name.hasPrefix(kind) {
            return String(name.dropFirst(kind.count))
        }
        return String(name)
    }

    private static let otherNames: [(name: String, code: String)] = [
        ("TP.HCM", "79"), ("TP HCM", "79"), ("TPHCM", "79"), ("Sài Gòn", "79"), ("Thừa Thiên - Huế", "46"),
        ("Bà Rịa Vũng Tàu", "77"), ("Bà Rịa – Vũng Tàu", "77"), ("Đắc Lắc", "66"), ("Đăk Lăk", "66"), ("Daklak", "66"),
        ("Đắc Nông", "67"), ("Đăk Nông", "67"), ("Kontum", "62"), ("Buôn Ma Thuột", "66"),
        ("Quảng Nam - Đà Nẵng", "48"),
        ("Xứ Nghệ", "40"), ("xứ Thanh", "38"), ("Đất Mũi", "96"), ("Bắc Cạn", "06"), ("Hoà Bình", "17"),
    ]
}
