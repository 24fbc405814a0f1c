import Vietnamese

/// Reads the kind of activity that a list's cell, heading or title speaks of.
package enum ActivityKindReader {
    /// The kind, or nil where the text says none that we know.
    package static func read(_ text: String) -> ActivityKind.Code? {
        let key = Fold.key(text)
        let main = withoutSite(key)
        if let kind = named(in: main) {
            guard TitleHead.sideKinds.contains(kind), let head = TitleHead(text) else { return kind }
            return head.kind(insteadOf: kind, key)
        }
        if main != key, TitleHead(text) == .machine { return .machinery }
        if let kind = named(in: key) { return kind }
        if namesMachine(text) || key.mentions("thiet bi") { return .machinery }
        return TitleHead(text) == .course ? .training : nil
    }

    /// The first rule that a folded text fulfils.
    private static func named(in key: String) -> ActivityKind.Code? {
        let found = finder.labels(in: key)
        return rules.indices.first { rule in
            found.contains(phraseLabel(rule)) && !found.contains(exceptionLabel(rule))
        }.map { rules[$0].kind }
    }

    /// "Đào tạo nghề tại CCN Nghĩa Mỹ": where it is done does not say what is done.
    private static func withoutSite(_ key: String) -> String {
        // Few titles name one, and a search for each of them took a twelfth of an import.
        guard siteFinder.labels(in: key).contains(0) else { return key }
        let starts = sites.compactMap { key.utf8.firstRange(of: " \($0)".utf8)?.lowerBound }
        return starts.min().map { String(key[..<$0]) } ?? key
    }

    private static let sites = [
        "tai ccn", "tai cum cong nghiep", "trong ccn", "trong cum cong nghiep", "thuoc ccn",
    ]
    private static let siteFinder = PhraseFinder(sites.map { ($0, 0) })

    /// "Máy ép gạch": folded, the word would be that of sewing as well; "nhà máy" is a factory.
    private static func namesMachine(_ text: String) -> Bool {
        let words = text.lowercased().nfc.split { !$0.isLetter }
        return words.indices.contains { index in
            words[index] == "máy" && (index == words.startIndex || words[index - 1] != "nhà")
        }
    }

    /// Any of the phrases, as whole words, and none of the exceptions.
    private struct Rule {
        let kind: ActivityKind.Code
        let phrases: [String]
        let exceptions: [String]

        init(_ kind: ActivityKind.Code, _ phrases: [String], unless exceptions: [String] = []) {
            self.kind = kind
            self.phrases = phrases
            self.exceptions = exceptions
        }
    }

    private static let finder = PhraseFinder(
        rules.indices.flatMap { rule in
            rules[rule].phrases.map { ($0, phraseLabel(rule)) }
                + rules[rule].exceptions.map { ($0, exceptionLabel(rule)) }
        }
    )

    private static func phraseLabel(_ rule: Int) -> Int {
        rule * 2
    }

    private static func exceptionLabel(_ rule: Int) -> Int {
        rule * 2 + 1
    }

    /// In this order: a text often names a wider kind too ("tập huấn sản xuất sạch hơn", "tư vấn thương hiệu").
    private static let rules: [Rule] = [
        Rule(
            .cleanerProduction,
            [
                "san xuat sach hon", "san xuat sach", "sxsh", "san xuat va tieu dung ben vung", "sx tdbv",
                "sxtdbv", "sx sach hon",
            ]
        ),
        Rule(.cooperation, ["hop tac quoc te", "htqt"]),
        Rule(
            .administration,
            [
                "to chuc thuc hien khuyen cong", "to chuc thuc hien hoat dong khuyen cong", "quan ly chuong trinh",
                "quan ly va to chuc thuc hien", "to chuc thuc hien hoat dong", "kiem tra giam sat",
                "can bo khuyen cong",
                "can bo lam cong tac khuyen cong", "cong tac vien", "ke hoach khuyen cong", "quan ly de an",
                "quan ly khuyen cong", "tong ket khuyen cong", "so ket khuyen cong", "hoi nghi khuyen cong",
                "giao ban khuyen cong", "chi phi quan ly", "kinh phi quan ly", "trung tam khuyen cong", "giam sat",
                "qlct", "ql chuong trinh",
            ],
            unless: ["mo hinh", "may moc", "dao tao nghe", "hoi cho", "thiet bi tien tien"]
        ),
        Rule(
            .model,
            [
                "mo hinh trinh dien", "trinh dien ky thuat", "mo hinh ky thuat", "mhtd", "mhtdkt", "mo hinh", "xdmh",
                "xdmhtd", "xdmhtdkt",
            ]
        ),
        Rule(
            .machinery,
            [
                "may moc", "mmtb", "thiet bi tien tien", "chuyen giao cong nghe", "ung dung thiet bi",
                "day chuyen", "tien bo khoa hoc ky thuat", "tien bo khkt", "doi moi cong nghe", "ung dung cong nghe",
                "doi moi thiet bi", "may thiet bi", "ung dung may", "mua may", "may cnc",
                "udmm", "udmmtb", "udmmtt", "udmmtbtt", "udtbtt", "cgcn", "dmcn",
            ],
            unless: ["tu van"]
        ),
        Rule(
            .linkage,
            [
                "lien doanh", "lien ket", "cum cong nghiep", "ccn", "o nhiem", "di doi", "hiep hoi", "hoi nganh nghe",
                "hop tac kinh te", "ha tang", "ldlk", "ld lk",
            ]
        ),
        Rule(
            .product,
            [
                "san pham cnnt", "san pham cong nghiep nong thon", "phat trien san pham", "san pham tieu bieu",
                "binh chon",
                "hoi cho", "trien lam", "thuong hieu", "nhan hieu", "phong trung bay", "trung bay",
                "xuc tien thuong mai",
                "gian hang", "gioi thieu san pham", "quang ba san pham",
                "hctl", "hc tl", "bcsp", "bc sp", "ptsp", "spcnnttb", "cnnttb", "xttm",
            ]
        ),
        Rule(
            .information,
            [
                "cung cap thong tin", "thong tin tuyen truyen", "tuyen truyen", "truyen hinh", "truyen thanh",
                "ban tin",
                "chuyen muc", "phong su", "trang thong tin", "website", "to roi", "to gap", "an pham", "thong tin",
                "tttt", "tt tt", "cctt",
            ],
            unless: ["tu van"]
        ),
        Rule(.consulting, ["tu van", "tro giup", "tvptcn", "tvtg"]),
        Rule(
            .training,
            [
                "dao tao nghe", "truyen nghe", "day nghe", "nang cao tay nghe", "lao dong nong thon", "nhan cay nghe",
                "dtn", "dt nghe", "lop nghe",
            ]
        ),
        Rule(
            .management,
            [
                "nang cao nang luc quan ly", "nang luc quan ly", "quan ly doanh nghiep", "quan tri doanh nghiep",
                "khoi su", "khoi nghiep", "thanh lap doanh nghiep", "mo rong thi truong", "xuat khau", "tham quan",
                "khao sat", "hoc tap kinh nghiem", "hoi thao", "dien dan", "tap huan", "nang cao nang luc",
                "giam doc doanh nghiep",
                "ncnl", "ncnlql", "nlql", "ksdn",
            ]
        ),
        Rule(.training, ["dao tao"]),
    ]
}
