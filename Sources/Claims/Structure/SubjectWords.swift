/// Whether a figure is named by nothing but words for all of a programme's money, projects or people, and which.
///
/// Two figures of one such name, place, period and source are the same figure; a word more, and they may be of different
/// things.
struct SubjectWords {
    /// The words that tell one stage or thing from another.
    private(set) var topics: UInt32 = 0
    /// "tổng kinh phí", "tổng số".
    private(set) var isTotal = false
    /// "khuyến công".
    private(set) var isOfProgramme = false
    /// "kinh phí".
    private(set) var isOfMoney = false
    /// "hỗ trợ": without "kinh phí" it may be the support of one.
    private(set) var isOfSupport = false
    /// How many names of two words or more stand among them.
    private(set) var names = 0
    /// "giai đoạn này": the years of the sentence before.
    private(set) var refersBack = false
    private(set) var count = 0
    private var capitals = 0
    private var unknownCapitals = 0
    private var last: UInt64 = 0

    private static let topicWords: [String] = [
        "dao tao", "tap huan", "bo tri", "giao", "phan bo", "quyet toan", "nghiem thu", "phe duyet",
        "ke hoach", "du toan", "hoc vien", "viec lam",
    ]
    private static let spendingBit = UInt32(1) << 31
    private static let plainWords = """
        so kinh phi von khuyen cong cua tinh la dat duoc cac tren dia ban toan nam giai doan trong ca da co thuc hien tien
        nguon ngan sach nay ho tro trien khai chuong hoat dong tac den het tu muc chi de an cap quoc gia trung uong phuong
        nha nuoc nong thon lao dong nguoi cho nghe hai ba bon tong dung su nhu vay thi va hon gan
        khoang xap xi kcqg kcdp nsnn
        """
    private static let total = hash("tong")
    private static let programme = hash("khuyen")
    private static let money = hash("phi")
    private static let number = hash("so")
    private static let support = hash("tro")
    private static let spending = hash("giai")
    private static let spent = hash("ngan")
    private static let this = hash("nay")
    private static let has = hash("co")
    private static let forWord = hash("cho")
    private static let longest = 160
    private static let openEnds = Array(".;\n".utf8)
    private static let clauseEnds = Array(".,;:()\n".utf8)
    private static let cells = Array("\t|".utf8)

    /// 0 for words that tell nothing apart, else the bit of their topic.
    private static let bits: [UInt64: UInt32] = {
        var bits: [UInt64: UInt32] = [:]
        for word in plainWords.split(whereSeparator: { $0 == " " || $0 == "\n" }) { bits[hash(word)] = 0 }
        for (bit, topic) in topicWords.enumerated() {
            for word in topic.split(separator: " ") where bits[hash(word)] == nil {
                bits[hash(word)] = UInt32(1) << UInt32(bit)
            }
        }
        return bits
    }()

    private static func hash(_ word: some StringProtocol) -> UInt64 {
        var hash = WordHash()
        for byte in word.utf8 { hash.add(UInt64(byte)) }
        return hash.value
    }

    /// Reads the words behind a figure up to the end of its clause.
    ///
    /// - Returns: Whether all of them are such words; "cho" behind a figure leads to another one.
    mutating func readBehind(_ text: FoldedScalars, _ range: Range<Int>) -> Bool {
        let end = text.first(SubjectWords.clauseEnds, in: range) ?? range.upperBound
        return read(text, range.lowerBound..<end).map { !$0.isOpen } ?? false
    }

    /// Reads the words before a figure back to the start of its sentence, over the figures before it.
    ///
    /// - Parameters:
    ///   - text: The whole text.
    ///   - figures: The figures of the sentence up to this one, the last first.
    /// - Returns: Whether all of them are such words.
    mutating func readBefore(_ text: FoldedScalars, _ figures: some Sequence<Range<Int>>) -> Bool {
        last = 0
        var end: Int?
        for figure in figures {
            if let end, read(text, figure.upperBound..<max(end, figure.upperBound)) == nil { return false }
            end = figure.lowerBound
        }
        guard let end else { return false }
        let start = max(0, end - SubjectWords.longest)
        guard let rest = read(text, start..<end) else { return false }
        return rest.isClosed || start == 0
    }

    /// Reads a stretch from its end; nil where a word of another kind stands in it.
    private mutating func read(_ text: FoldedScalars, _ range: Range<Int>) -> (isClosed: Bool, isOpen: Bool)? {
        var end = range.upperBound
        var isOpen = false
        while let (piece, start) = text.lastPiece(range.lowerBound..<end) {
            switch piece {
            case .word(let word, let isCapital):
                guard take(word, isCapital: isCapital) else { return nil }
                isOpen = isOpen || word.value == SubjectWords.forWord
            case .number(let digits):
                guard endName(), text.isYear(digits) else { return nil }
            case .mark(let mark):
                guard endName(), !SubjectWords.cells.contains(mark) else { return nil }
                if SubjectWords.openEnds.contains(mark) { return (true, isOpen) }
            }
            end = start
        }
        return endName() ? (false, isOpen) : nil
    }

    /// Takes one folded word; false where it is none of those that name all of a thing, and no part of a name.
    private mutating func take(_ word: WordHash, isCapital: Bool) -> Bool {
        defer { (last, count) = (word.value, count + 1) }
        let bit = SubjectWords.bits[word.value]
        if isCapital {
            capitals += 1
            if bit == nil { unknownCapitals += 1 }
        } else if !endName() || bit == nil {
            return false
        }
        // "cơ sở" is no "có số".
        if word.value == SubjectWords.has, last == SubjectWords.number { return false }
        guard let bit else { return true }
        topics |= bit
        // "giải ngân" is neither "giai đoạn" nor "ngân sách".
        if word.value == SubjectWords.spending, last == SubjectWords.spent { topics |= SubjectWords.spendingBit }
        if word.value == SubjectWords.this { refersBack = true }
        if word.value == SubjectWords.total { isTotal = true }
        if word.value == SubjectWords.programme { isOfProgramme = true }
        if word.value == SubjectWords.support { isOfSupport = true }
        if word.value == SubjectWords.money { isOfMoney = true }
        return true
    }

    /// Ends a row of capitals: two or more are a name, one must be a word that is known.
    private mutating func endName() -> Bool {
        defer { (capitals, unknownCapitals) = (0, 0) }
        guard unknownCapitals > 0 else { return true }
        names += 1
        return capitals > 1
    }
}
