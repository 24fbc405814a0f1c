import Vietnamese

/// What offices write over their columns, folded; the order is that of asking, most specific words first.
enum HeadingWords {
    /// The headings that a word decides alone.
    static let exact: [String: ImportField] = [
        "stt": .number, "tt": .number, "so tt": .number, "so thu tu": .number, "no": .number, "s t t": .number,
        "ten de an": .title, "de an": .title, "ten de an nhiem vu": .title, "ten nhiem vu": .title,
        "noi dung de an": .title, "ten de an noi dung": .title, "ten du an": .title, "danh muc de an": .title,
        "nhiem vu": .title, "danh muc": .title, "ten": .title, "ten cong viec": .title, "chuong trinh de an": .title,
        "title": .title, "project": .title, "ten da": .title, "ten da nhiem vu": .title, "noi dung da": .title,
        "danh muc da": .title, "d c": .place, "stt tt": .number,
        "noi dung": .kind, "noi dung hoat dong": .kind, "noi dung ho tro": .kind, "loai hinh": .kind,
        "linh vuc": .kind, "phan loai": .kind, "activity": .kind, "kind": .kind,
        "co so": .beneficiary, "doanh nghiep": .beneficiary, "thu huong": .beneficiary, "ten don vi": .beneficiary,
        "don vi": .beneficiary, "beneficiary": .beneficiary,
        "dvt": .moneyUnit, "don vi tinh": .moneyUnit,
        "ma de an he thong": .projectKey, "ban do he thong": .placeMap, "ma tinh he thong": .provinceCode,
        "ma dia ban he thong": .placeCode, "thoi gian de an he thong": .projectYears,
        "ma de an": .projectCode, "ma so de an": .projectCode, "ma da": .projectCode, "ma so da": .projectCode,
        "ma du an": .projectCode, "ma nhiem vu": .projectCode,
        "hop dong so": .contract, "so ngay hop dong": .contract, "hop dong so ngay": .contract,
        "nguon": .sourceName, "nguon ho tro": .sourceName, "nguon cap": .sourceName, "budget source": .sourceName,
        "funding source": .sourceName, "amount": .support, "province district": .place, "nguon chi": .sourceName,
        "nguon von": .sourceName, "nguon kinh phi": .sourceName, "source": .sourceName,
        "kinh phi": .total, "tong": .total, "tong so": .total, "tong cong": .total, "cong": .total, "total": .total,
        "von": .total, "ngan sach": .support, "ngan sach nha nuoc": .support, "nsnn": .support,
        "ho tro": .support, "muc ho tro": .support, "so tien ho tro": .support,
        "nam": .year, "nam thuc hien": .year, "year": .year, "nam th": .year, "nam tk": .year,
        "von kc": .support, "nguon kc": .support, "von khuyen cong": .support, "nguon khuyen cong": .support,
        "kc": .support, "khuyen cong": .support,
        "nsnn ho tro": .support, "ngan sach ho tro": .support, "tong ho tro": .support, "cong ho tro": .support,
        "tong nsnn": .support, "cong nsnn": .support, "tong kc": .support, "cong kc": .support,
        "tong ngan sach": .support, "tong ngan sach ho tro": .support, "tong nsnn ho tro": .support,
        "mst": .taxCode, "tax code": .taxCode, "mst cccd": .taxCode, "mst so cccd": .taxCode, "mst ddcn": .taxCode,
        "dia chi": .place, "dia ban": .place, "d diem": .place, "district": .place, "commune": .place, "huyen": .place,
        "xa": .place, "location": .place, "place": .place, "noi": .place,
        "ghi chu": .note, "note": .note, "notes": .note, "muc chi": .costItem, "hang muc chi": .costItem,
        "nu": .quantity(.women, isDone: false), "lao dong": .quantity(.people, isDone: false),
    ]

    /// Words over a column that announce its parts and name nothing themselves.
    static let unspoken: Set<String> = ["trong do", "bao gom", "gom", "gom co", "chia ra", "cu the"]

    /// A list of establishments tells its projects by what each was given: "Tên máy móc thiết bị".
    static func namesWhatIsSupported(_ heading: String) -> Bool {
        let key = Fold.key(heading)
        return [
            "ten may", "may moc", "ten thiet bi", "ten lop", "ten san pham", "nghe dao tao", "ten nghe",
            "nganh nghe dao tao", "lop dao tao", "ten hoi cho", "ten hoi nghi", "ten hoi thao", "ten su kien",
        ].contains { key.hasPrefix($0) }
    }

    private static let abbreviations: [Substring: String] = [
        "dvi": "don vi", "dv": "don vi", "kp": "kinh phi", "kpkc": "kinh phi khuyen cong", "dchi": "dia chi",
        "cs": "co so", "tg": "thoi gian",
        "hd": "hop dong", "ddiem": "dia diem", "nd": "noi dung", "hv": "hoc vien", "ld": "lao dong",
    ]

    /// A folded heading with the short forms of offices written out: "kp ho tro" is "kinh phi ho tro".
    static func inFull(_ key: String) -> String {
        let words = key.split(separator: " ")
        guard words.contains(where: { abbreviations[$0] != nil }) else { return key }
        return words.map { abbreviations[$0] ?? String($0) }.joined(separator: " ")
    }

    static let texts: [(words: String, field: ImportField)] = [
        ("ma so thue", .taxCode), ("ma so doanh nghiep", .taxCode),
        ("quyet dinh", .decision), ("so qd", .decision), ("ngay qd", .decision), ("qd phe duyet", .decision),
        ("ngay phe duyet", .decision), ("ngay ky", .decision),
        ("ngay thang", .decision), ("so hop dong", .contract),
        ("ten va dia chi", .beneficiary), ("ten dia chi", .beneficiary), ("dvth", .implementer),
        ("ten de an", .title), ("ten nhiem vu", .title), ("danh muc de an", .title), ("ten chuong trinh", .title),
        ("ten mo hinh", .title), ("ten hang muc", .title), ("danh muc nhiem vu", .title),
        ("noi dung cong viec", .title),
        ("de an khuyen cong", .title), ("project name", .title), ("project title", .title), ("ten hoat dong", .title),
        ("don vi thu huong", .beneficiary), ("co so thu huong", .beneficiary), ("doi tuong thu huong", .beneficiary),
        ("ten co so", .beneficiary), ("co so cnnt", .beneficiary), ("co so cong nghiep", .beneficiary),
        ("ten doanh nghiep", .beneficiary), ("don vi duoc ho tro", .beneficiary), ("co so duoc ho tro", .beneficiary),
        ("doi tuong ho tro", .beneficiary), ("don vi huong loi", .beneficiary), ("co so san xuat", .beneficiary),
        ("don vi tham gia", .beneficiary), ("ten to chuc", .beneficiary), ("don vi nhan ho tro", .beneficiary),
        ("don vi nhan tien", .payee), ("don vi huong tien", .payee),
        ("don vi thuc hien", .implementer), ("don vi chu tri", .implementer), ("co quan thuc hien", .implementer),
        ("co quan chu tri", .implementer), ("don vi to chuc", .implementer), ("implement", .implementer),
        ("chu dau tu", .implementer), ("don vi trien khai", .implementer),
        ("dia diem", .place), ("dia ban", .place), ("noi thuc hien", .place), ("dia chi", .place),
        ("dia phuong thuc hien", .place), ("dia phuong trien khai", .place), ("ten dia phuong", .place),
        ("noi trien khai", .place), ("noi dao tao", .place), ("noi mo lop", .place), ("noi to chuc", .place),
        ("noi lap dat", .place), ("huyen thi", .place), ("huyen tx", .place), ("huyen quan", .place),
        ("huyen tp", .place), ("huyen thanh pho", .place),
        ("xa phuong", .place), ("phuong xa", .place), ("xa thi tran", .place), ("quan huyen", .place),
        ("thi xa", .place), ("don vi hanh chinh", .place),
        ("nguon von", .sourceName), ("nguon kinh phi", .sourceName),
        ("noi dung", .kind), ("loai hinh", .kind), ("hoat dong", .kind), ("linh vuc", .kind), ("loai de an", .kind),
        ("thoi gian", .year), ("nam thuc hien", .year), ("nam ke hoach", .year), ("nien do", .year),
        ("nam phe duyet", .year), ("nam ho tro", .year), ("nam trien khai", .year), ("nam nghiem thu", .year),
        ("muc chi", .costItem), ("ghi chu", .note), ("ma de an he thong", .projectKey),
    ]

    static let personalNumbers: [String] = [
        "cccd", "cmnd", "cmtnd", "so cmt", "can cuoc", "chung minh nhan dan", "dinh danh ca nhan", "so dinh danh",
        "ddcn",
    ]

    /// Openings of headings that tell another thing beside a personal number, or of it.
    static let besidePersonalNumbers: [String] = [
        "ngay", "noi", "ten", "ho ten", "ho va ten", "thong tin", "co so", "don vi", "doi tuong", "doanh nghiep",
    ]

    /// Openings of headings over the numbers of registrations.
    static let registrations: [String] = [
        "dkkd", "so dkkd", "gcn dkkd", "so gcn dkkd", "gpkd", "so gpkd", "dang ky kinh doanh", "so dang ky kinh doanh",
        "giay phep kinh doanh", "so giay phep kinh doanh", "giay dang ky kinh doanh", "so giay dang ky kinh doanh",
        "giay chung nhan dang ky", "so giay chung nhan dang ky", "gcn dang ky", "so gcn dang ky", "ma so ho kinh doanh",
        "ma so dang ky",
    ]

    static let measures: [(words: String, measure: Quantity.Measure)] = [
        ("lao dong nu", .women), ("trong do nu", .women), ("so nu", .women), ("hoc vien nu", .women),
        ("so lop", .courses), ("so khoa", .courses),
        ("so co so", .establishments), ("so doanh nghiep", .establishments), ("so dn", .establishments),
        ("so mo hinh", .models), ("so may", .machines), ("so thiet bi", .machines),
        ("so nguoi", .people), ("so lao dong", .people), ("so hoc vien", .people), ("so luot nguoi", .people),
    ]

    /// Columns with numbers that are no money of the project, whatever else their headings say.
    static let never: [String] = [
        "ty le", "ti le", "con lai", "chua giai ngan", "con du", "ket du", "du lai",
        "luy ke", "doanh thu",
        "nop ngan sach",
        "gia tri san xuat", "von dieu le", "so de an", "dien thoai", "so tai khoan", "tang giam", "chenh lech",
        "dieu chinh giam", "dieu chinh tang",
        "binh quan", "don gia", "dinh muc", "suat dau tu", "thu hoi", "con phai", "con thieu", "chua thanh toan",
        "chua quyet toan", "tra no", "chuyen nam sau", "chuyen sang nam", "huy du toan", "huy bo", "bi huy", "so giam",
        "giam tru", "tiet kiem", "khong thuc hien", "chua thuc hien", "chua su dung", "khong su dung", "nop tra",
        "nop lai", "tra lai", "so tien hoan tra", "kinh phi hoan tra", "von hoan tra", "tien hoan tra",
        "phai hoan tra", "da hoan tra", "chuyen nguon", "cat giam", "xuat toan",
    ]

    /// The same at the end of a heading: "Kinh phí huyện" begins like it.
    static let neverLast: [String] = [" huy"]

    /// The same as words with their marks, in small letters: "huy động" and "dự toán" are other words.
    static let neverMarked: Set<Substring> = ["cũ", "hủy", "huỷ", "dư"]

    /// The same as two words beside each other: "tiền thuê" is rent, and "thiết bị cắt" a machine.
    static let neverMarkedPairs: [(first: Substring, second: Substring, notAfter: Substring)] = [
        ("tiền", "thuế", ""), ("bị", "cắt", "thiết"),
    ]

    static let totals: [String] = [
        "tong kinh phi", "tong von", "tong muc", "tong du toan", "tong chi phi", "tong so", "tong cong", "tong kp",
        "tong nguon", "tong tien", "tong gia tri", "tong dau tu", "total",
    ]

    static let amounts: [String] = [
        "kinh phi", "so tien", "thanh tien", "du toan", "kp ", "so kinh phi", "giai ngan", "da giai ngan", "thanh toan",
        "da thanh toan", "da cap", "so da cap", "quyet toan", "da quyet toan", "de nghi quyet toan",
        "so de nghi quyet toan", "cong giai ngan", "gia tri quyet toan",
        "so quyet toan",
        "von da ", "von giai ngan",
        "tam ung", "da tam ung", "gia tri nghiem thu", "gia tri hop dong", "gia tri thuc hien", "gia tri ho tro",
        "gia tri thanh ly", "hop dong gia tri", "nghiem thu gia tri", "thanh ly gia tri", "quyet toan gia tri",
    ]

    /// Headings that make what stands below them money: "Nguồn vốn" over "Tỉnh", "Huyện", "Cơ sở".
    static let moneyParents: [String] = [
        "kinh phi", "nguon", "von", "du toan", "trong do", "ho tro", "ngan sach", "ke hoach", "quyet toan", "so tien",
        "kp",
    ]

    /// Openings, payers and deeds of "Số tiền cơ sở đầu tư", "Vốn doanh nghiệp bỏ ra".
    static let ownMoney: (openings: [String], payers: [String], deeds: [String]) = (
        ["so tien", "kinh phi", "von", "phan", "gia tri"],
        ["co so", "doanh nghiep", "don vi", "htx", "hop tac xa", "dn", "chu dau tu"],
        ["dau tu", "bo ra", "tu lo", "chi tra", "tu chi"]
    )

    /// A level alone: that of the money, or of the places.
    static let bareLevels: Set<String> = ["tinh", "huyen", "xa", "dia phuong", "dp"]

    static let placeParents: [String] = ["dia diem", "dia ban", "dia chi", "noi ", "don vi hanh chinh"]

    /// Who pays the counterpart, where a heading of money stands above.
    static let counterpartPayers: Set<String> = [
        "don vi thu huong", "co so thu huong", "co so", "co so cnnt", "doanh nghiep", "dn", "don vi", "htx",
        "don vi thuc hien", "chu dau tu", "nguoi dan", "nhan dan", "dan gop", "xa hoi hoa", "dn co so", "co so sx",
        "don vi huong loi", "dvth", "von dvth", "von cua dvth", "don vi thu huong doi ung", "to chuc ca nhan",
        "doi tuong thu huong", "thu huong", "ben thu huong", "nguoi thu huong", "nguoi huong loi", "von vay",
        "counterpart", "von khac cua co so",
    ]
}
