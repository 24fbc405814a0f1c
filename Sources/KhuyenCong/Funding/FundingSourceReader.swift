import Vietnamese

/// Reads the source that a column heading, a group heading or a cell speaks of.
package enum FundingSourceReader {
    /// The source, or nil where the text names none.
    ///
    /// A bare "Tổng kinh phí" names none: it is a sum of sources.
    package static func read(_ text: String) -> FundingSource.Code? {
        let key = Fold.key(text)
        if let source = bareWords[key] {
            return source
        }
        let found = finder.labels(in: key)
        return rules.indices.first { found.contains($0) }.map { rules[$0].source }
    }

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
            ["kcqg", "kctw", "nstw", "central budget", "national budget", "national fund"]
                + money(of: ["quoc gia", "trung uong", "tw", "qg"])
        ),
        (.fund, ["quy khuyen cong", "quy kc", "quy kcdp", "quy kct", "quy kcnn"]),
        (.district, ["kch", "nsh", "district budget", "district fund"] + money(of: ["huyen", "thi xa", "quan"])),
        (.commune, ["kcx"] + money(of: ["xa", "phuong"])),
        (.province, ["kct", "nst", "provincial budget", "provincial fund"] + money(of: ["tinh", "thanh pho"])),
        (.local, ["kcdp", "nsdp", "local budget", "local fund"] + money(of: ["dia phuong", "dp"])),
        (.other, ["nguon khac", "von khac", "kinh phi khac", "nguon von khac"]),
    ]

    private static let finder = PhraseFinder(
        rules.indices.flatMap { rule in
            rules[rule].phrases.map { ($0, rule) }
        }
    )

    /// Every way to say the money of a level: "KC tỉnh", "khuyến công cấp tỉnh", "ngân sách tỉnh", "nguồn tỉnh".
    private static func money(of levels: [String]) -> [String] {
        let words = ["kc", "khuyen cong", "ngan sach", "ns", "nguon", "von", "kinh phi", "kp", "cap"]
        return levels.flatMap { level in
            words.map { $0 + " " + level }
        }
    }
}
