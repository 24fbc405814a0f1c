import Vietnamese

/// A beneficiary's name as it is matched and searched: folded, and with the usual abbreviations written out.
package enum BeneficiaryName {
    /// "Cty CP X" and "Công ty cổ phần X" have one key.
    package static func key(_ name: String) -> String {
        let folded = Fold.key(name)
        guard hasAbbreviation(folded) else { return folded }
        return folded.split(separator: " ")
            .map { abbreviations[$0] ?? $0 }
            .joined(separator: " ")
    }

    /// What is left of a key without the words of a form; nil where that names nobody.
    static func bare(_ key: String) -> String? {
        let name = forms.reduce(" " + key + " ") { $0.replacing(" " + $1 + " ", with: " ") }
            .split(separator: " ")
        return name.count > 1 ? name.joined(separator: " ") : nil
    }

    /// Whole phrases, the longer first: "an cong ty" is nobody's name, "thanh" is.
    private static let forms = [
        "trach nhiem huu han", "doanh nghiep tu nhan", "lien hiep hop tac xa", "mot thanh vien", "hai thanh vien",
        "co so san xuat", "xuat nhap khau", "ho kinh doanh", "hop tac xa", "to hop tac", "ho san xuat", "cong ty",
        "co phan", "tnhh", "co so", "san xuat", "thuong mai", "dich vu", "va",
    ]

    private static let abbreviations: [Substring: Substring] = [
        "cty": "cong ty", "ct": "cong ty", "htx": "hop tac xa", "lhhtx": "lien hiep hop tac xa",
        "dntn": "doanh nghiep tu nhan", "hkd": "ho kinh doanh", "kd": "kinh doanh", "tht": "to hop tac",
        "cp": "co phan",
        "mtv": "mot thanh vien", "cssx": "co so san xuat", "sx": "san xuat", "tm": "thuong mai", "dv": "dich vu",
        "xnk": "xuat nhap khau", "dvtm": "dich vu thuong mai", "tmdv": "thuong mai dich vu",
    ]

    private static let packedAbbreviations = Set(
        abbreviations.keys.map { $0.utf8.reduce(0) { packed($0, $1) } }
    )

    /// Lists hold tens of thousands of names and most need no rewriting, so words are compared as numbers.
    private static func hasAbbreviation(_ folded: String) -> Bool {
        var word: UInt64 = 0
        for byte in folded.utf8 {
            if byte == UInt8(ascii: " ") {
                if packedAbbreviations.contains(word) {
                    return true
                }
                word = 0
            } else {
                word = packed(word, byte)
            }
        }
        return packedAbbreviations.contains(word)
    }

    /// Up to eight letters fit; a longer word loses its first ones, and then at worst is split for nothing.
    private static func packed(_ word: UInt64, _ byte: UInt8) -> UInt64 {
        word << 8 | UInt64(byte)
    }
}
