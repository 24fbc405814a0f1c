/// The tables of the language and the names of the lexicon, made ready for reading.
final class Grammar: Sendable {
    let vocabulary: Vocabulary
    let units: PhraseTable<UnitWord>
    let nouns: PhraseTable<Noun>
    let qualifiersBefore: PhraseTable<Qualifier>
    let qualifiersAfter: PhraseTable<Qualifier>
    let cues: PhraseTable<Cue>
    let numbering: PhraseTable<LeftOut>
    let vague: PhraseTable<VagueAmount>
    let fractions: PhraseTable<VagueAmount>
    /// What makes of "10 năm" years counted back.
    let lookingBack: PhraseTable<Bool>
    /// What establishments do: no number counts it ("2 chế biến gỗ" are two of what was counted before).
    let trades: PhraseTable<Bool>
    /// The kinds of units below the province.
    let localityKinds: PhraseTable<Bool>
    let numberWords: NumberWordRules
    let levels: LevelNames
    let payers: PayerNames
    let words: Words
    let sets: WordSets
    /// What each word of the vocabulary may begin, by its number.
    let openers: [Openers]

    /// What stands before "khuyến công quốc gia" and would otherwise be taken with its first two words alone.
    private static let moneyHeads = [
        "kinh phí", "vốn", "nguồn", "quỹ", "nguồn kinh phí", "nguồn vốn", "kinh phí từ nguồn", "ngân sách",
    ]

    private static let trades = [
        "chế biến", "sản xuất", "kinh doanh", "gia công", "chế tạo", "sửa chữa", "may", "dệt", "làm", "trồng",
        "chăn nuôi", "đan",
    ]

    private static let lookingBack = [
        "qua", "vừa qua", "gần đây", "trở lại đây", "gần nhất", "liền", "liên tiếp", "liên tục", "đã qua",
    ]

    /// - Parameters:
    ///   - lexicon: The names to know beside the words of the language.
    ///   - isFolded: Whether words are told apart without their marks, for texts that are typed without any.
    init(_ lexicon: Lexicon, isFolded: Bool = false) {
        var vocabulary = Vocabulary(isFolded: isFolded)
        words = Words(&vocabulary)
        sets = WordSets(&vocabulary)
        numberWords = NumberWordRules(&vocabulary)
        levels = LevelNames(&vocabulary)
        payers = PayerNames(&vocabulary)
        units = PhraseTable(UnitWord.phrases, &vocabulary)
        qualifiersBefore = PhraseTable(Qualifier.words(isFolded: isFolded), &vocabulary)
        qualifiersAfter = PhraseTable(Qualifier.after, &vocabulary)
        numbering = PhraseTable(LeftOut.phrases, &vocabulary)
        vague = PhraseTable(VagueAmount.orders, &vocabulary)
        fractions = PhraseTable(VagueAmount.fractions, &vocabulary)
        lookingBack = PhraseTable(Grammar.lookingBack.map { ($0, true) }, &vocabulary)
        trades = PhraseTable(Grammar.trades.map { ($0, true) }, &vocabulary)
        localityKinds = PhraseTable(Lexicon.localityKinds.map { ($0, true) }, &vocabulary)
        cues = PhraseTable(Cue.phrases + Grammar.names(of: lexicon), &vocabulary)
        nouns = PhraseTable(Noun.all, &vocabulary)
        for mark in "-–/().,:;%+&\"'…•=~<>*[]{}|!?" { _ = vocabulary.number(of: String(mark)) }
        self.vocabulary = vocabulary
        // "đôi" and "rưỡi" stand behind "gấp".
        let figures =
            units.firstWords + vague.firstWords + fractions.firstWords + numberWords.words
            + [words.half, words.doi, words.ruoi]
        let dates = [
            words.stage1, words.term, words.thoi, words.year, words.quarter, words.month, words.day, words.ca,
        ]
        openers = Openers.table(
            vocabulary.count,
            [
                (.figure, figures), (.period, figures + dates), (.cue, cues.firstWords),
                (.locality, localityKinds.firstWords),
            ]
        )
    }

    private static func names(of lexicon: Lexicon) -> [(String, Cue)] {
        let sources = lexicon.sources.flatMap { name, code in
            let heads = name.hasPrefix("khuyến công") ? moneyHeads.map { $0 + " " + name } : []
            return ([name] + heads).map { ($0, Cue.source(code)) }
        }
        return sources + lexicon.kinds.map { ($0.name, .kind($0.code)) }
            + lexicon.places.map { ($0.name, .place($0.code)) }
    }

    func isFunctionWord(_ token: Token) -> Bool {
        sets.function.contains(token)
    }
}

/// Single words that the rules ask for by name.
struct Words: Sendable {
    let year, month, day, quarter, stage1, stage2, from, to, until, and, hyphen, slash, open, close, comma, dot,
        colon: UInt16
    let semicolon, times, thu, fold, start, end, first, last, percent, each, of, period, phan, doi, same, rate, tu,
        ky: UInt16
    let half, dong, so, la, dat, bullet, plus, quote, term, becomes, down, remain, one, minutes, hour, h, per: UInt16
    let thoi, point, het, ellipsis, voi, qua, nay, toi, morning, afternoon, evening, so2, cac, hang, vong, gap, ruoi,
        ba,
        chuc, k, many, few, high, low, large, small, nine, among, whole, metre, kilometre, uoc, bar, by, apostrophe,
        equals, ca, over, plan1, plan2, theo, that, billion, million, centre1, centre2, before, after, middle, back,
        sum, nation, because, cooperative, promotion, former, co, price: UInt16

    init(_ vocabulary: inout Vocabulary) {
        func word(_ text: String) -> UInt16 { vocabulary.number(of: text) }
        (year, month, day, quarter) = (word("năm"), word("tháng"), word("ngày"), word("quý"))
        (stage1, stage2, from, to, until) = (word("giai"), word("đoạn"), word("từ"), word("đến"), word("tới"))
        (and, hyphen, slash, open, close) = (word("và"), word("-"), word("/"), word("("), word(")"))
        (comma, dot, colon, semicolon) = (word(","), word("."), word(":"), word(";"))
        (times, thu, fold, start, end) = (word("lần"), word("thứ"), word("gấp"), word("đầu"), word("cuối"))
        (first, last, percent, each, of) = (word("nhất"), word("qua"), word("%"), word("mỗi"), word("của"))
        (period, phan, doi, same, rate) = (word("kỳ"), word("phần"), word("đôi"), word("cùng"), word("suất"))
        (tu, ky, half, dong, so) = (word("tư"), word("khóa"), word("nửa"), word("đồng"), word("số"))
        (la, dat, bullet, plus, quote) = (word("là"), word("đạt"), word("•"), word("+"), word("\""))
        (term, becomes, down, remain, one) = (word("nhiệm"), word("lên"), word("xuống"), word("còn"), word("một"))
        (minutes, hour, h, per) = (word("phút"), word("giờ"), word("h"), word("trên"))
        (ellipsis, voi, qua, nay, toi) = (word("…"), word("với"), word("qua"), word("nay"), word("tối"))
        (morning, afternoon, evening) = (word("sáng"), word("chiều"), word("trưa"))
        (so2, cac, hang, vong, gap) = (word("so"), word("các"), word("hàng"), word("vòng"), word("gấp"))
        (thoi, point, het) = (word("thời"), word("điểm"), word("hết"))
        (before, after, middle, back) = (word("trước"), word("sau"), word("giữa"), word("trở"))
        (sum, nation, because, cooperative) = (word("cộng"), word("gia"), word("do"), word("tác"))
        (promotion, former, co, price) = (word("khuyến"), word("cũ"), word("có"), word("giá"))
        (ruoi, ba, nine) = (word("rưỡi"), word("ba"), word("chín"))
        (among, whole, metre) = (word("trong"), word("tổng"), word("m"))
        (kilometre, uoc, bar, by) = (word("km"), word("ước"), word("|"), word("x"))
        (many, few, high, low) = (word("nhiều"), word("ít"), word("cao"), word("thấp"))
        (large, small) = (word("lớn"), word("nhỏ"))
        (ca, over, plan1, plan2) = (word("cả"), word("sang"), word("kế"), word("hoạch"))
        (centre1, centre2) = (word("trung"), word("tâm"))
        (theo, that, billion, million) = (word("theo"), word("đó"), word("tỷ"), word("triệu"))
        (apostrophe, equals, chuc, k) = (word("'"), word("bằng"), word("chục"), word("k"))
    }
}
