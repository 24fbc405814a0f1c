import Vietnamese

/// Reads the source that a column heading, a group heading or a cell speaks of.
package enum FundingSourceReader {
    /// The source, or nil where the text names none.
    ///
    /// A bare "Tổng kinh phí" names none: it is a sum of sources. "KCQG + KCĐP" is `unsplit`, "KC tỉnh, huyện" is `local`:
    /// neither says how much is whose.
    package static func read(_ text: String) -> FundingSource.Code? {
        let key = Fold.key(text)
        if let source = bareWords[key] {
            return source
        }
        return several(text, key) ?? phrase(key)
    }

    /// Whether a text joins the sources of several payers.
    package static func namesSeveral(_ text: String) -> Bool {
        several(text, Fold.key(text)) != nil
    }

    private static func phrase(_ key: String) -> FundingSource.Code? {
        let found = finder.labels(in: key)
        return rules.indices.first { found.contains($0) }.map { rules[$0].source }
    }

    /// What the sources of several payers come to; nil where the text does not join any.
    private static func several(_ text: String, _ key: String) -> FundingSource.Code? {
        guard text.utf8.contains(where: isJoint) || key.mentions(" va ") else { return nil }
        var named: Set<FundingSource.Code> = []
        var alone: Set<FundingSource.Code> = []
        // "Trung tâm khuyến công tỉnh" is an office.
        for part in parts(text) where !offices.contains(where: { part.mentions($0) }) {
            if let source = bareWords[part] {
                alone.insert(source)
            } else if let source = phrase(part) {
                named.insert(source)
            }
        }
        // "Huyện, xã" is a place, and "Đối ứng của tỉnh, huyện" counterpart alone.
        if !named.isEmpty && !named.contains(.counterpart) || alone.contains(.national) { named.formUnion(alone) }
        named.formIntersection([.national, .province, .district, .commune, .local, .counterpart])
        let levels: Set<FundingSource.Code> = [.province, .district, .commune]
        if !named.isDisjoint(with: levels) { named.remove(.local) }
        guard named.count > 1 else { return nil }
        return named.isSubset(of: levels) ? .local : .unsplit
    }

    /// A text at its signs and its "và", folded.
    private static func parts(_ text: String) -> [String] {
        text.split { "+,;/&-–".contains($0) }.flatMap { piece in
            Fold.key(String(piece)).split(separator: " ").split(separator: "va").map { $0.joined(separator: " ") }
        }
    }

    private static func isJoint(_ byte: UInt8) -> Bool {
        // 0xE2 begins a dash of print.
        byte == 0xE2 || "+,;/&-".utf8.contains(byte)
    }

    private static let offices = ["trung tam", "so cong", "phong ", "ubnd", "uy ban"]

    /// Words that name a source only where they stand alone: "Đơn vị tính" is not the province's money.
    private static let bareWords: [String: FundingSource.Code] = [
        "quoc gia": .national, "trung uong": .national, "tw": .national, "qg": .national, "tinh": .province,
        "huyen": .district,
        "xa": .commune, "dia phuong": .local, "dp": .local, "khac": .other,
        "national": .national, "provincial": .province, "local": .local,
    ]

    /// In this order: "KC địa phương cấp tỉnh" is the province's, and "đối ứng" beats every level it stands beside.
    private static let rules: [(source: FundingSource.Code, phrases: [String])] = [
        (.unsplit, ["chua tach nguon", "chua phan nguon"]),
        (
            .counterpart,
            [
                "doi ung", "dong gop", "dan gop", "tu co", "von cua don vi thu huong", "von cua co so",
                "von don vi thu huong", "von doanh nghiep", "von cua doanh nghiep", "von chu dau tu",
                "von cua chu dau tu", "kinh phi don vi thu huong", "kinh phi cua don vi thu huong",
                "von dn", "von vay", "von htx", "von co so", "xa hoi hoa", "xhh", "von cua dvth", "von dvth",
                "von cua don vi", "von don vi",
                "von cua htx", "von cua dn", "kinh phi cua don vi", "kinh phi cua co so", "tu bo", "bo von",
                "counterpart",
            ]
        ),
        (.integrated, ["long ghep", "muc tieu quoc gia", "ctmtqg"]),
        // "Quỹ KC quốc gia" is how people call the national money: there is no national fund.
        (
            .national,
            ["kcqg", "kpkcqg", "kctw", "nstw", "central budget", "national budget", "national fund"]
                + money(of: ["quoc gia", "trung uong", "tw", "qg"])
        ),
        (.fund, ["quy khuyen cong", "quy kc", "quy kcdp", "quy kct", "quy kcnn"]),
        (.district, ["kch", "nsh", "district budget", "district fund"] + money(of: ["huyen", "thi xa", "quan"])),
        (.commune, ["kcx"] + money(of: ["xa", "phuong"])),
        (.province, ["kct", "nst", "provincial budget", "provincial fund"] + money(of: ["tinh", "thanh pho", "tp"])),
        (.local, ["kcdp", "kpkcdp", "nsdp", "local budget", "local fund"] + money(of: ["dia phuong", "dp"])),
        (.other, ["nguon khac", "von khac", "kinh phi khac", "nguon von khac"]),
    ]

    private static let finder = PhraseFinder(
        rules.indices.flatMap { rule in
            rules[rule].phrases.map { ($0, rule) }
        }
    )

    /// Every way to say the money of a level: "KC tỉnh", "khuyến công cấp tỉnh", "ngân sách tỉnh", "nguồn tỉnh", "hỗ trợ của
    /// tỉnh".
    private static func money(of levels: [String]) -> [String] {
        let words = [
            "kc", "kpkc", "khuyen cong", "ngan sach", "ns", "nguon", "von", "kinh phi", "kp", "cap", "ho tro cua",
        ]
        return levels.flatMap { level in
            words.map { $0 + " " + level }
        }
    }
}
