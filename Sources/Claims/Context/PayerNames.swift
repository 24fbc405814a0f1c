/// The beneficiaries who pay what the State does not, where they are named before their amount.
///
/// "…, kinh phí của đơn vị thụ hưởng là 64,9 tỷ đồng", "các cơ sở góp 11 tỷ đồng", "ngân sách tỉnh 3 tỷ, doanh nghiệp 11 tỷ".
struct PayerNames: Sendable {
    /// What the words before an amount say of who pays it.
    enum Payment {
        /// The beneficiary, for sure.
        case own
        /// The beneficiary, where the amount before it was the State's.
        case besideState
        /// The beneficiary does something with it: no money of the State by these words.
        case unknown
    }

    private let names: PhraseTable<Bool>
    /// "góp", "tự bỏ": what nobody does with money that is given.
    private let giving: WordSet
    /// "được", "nhận": what makes of the payer a receiver.
    private let receiving: WordSet
    /// Between a payer and its amount, saying nothing of it.
    private let fillers: WordSet
    private let plurals: WordSet
    private let links: WordSet
    private let money: WordSet

    /// How many words a clause has at most that is looked at.
    private static let longest = 16

    init(_ vocabulary: inout Vocabulary) {
        let bare = [
            "cơ sở", "doanh nghiệp", "hợp tác xã", "HTX", "tổ hợp tác", "đơn vị", "hộ", "hộ dân", "hộ kinh doanh",
            "công ty",
            "hộ gia đình", "hộ sản xuất", "người dân", "nhân dân", "dân", "bà con", "chủ cơ sở", "chủ hộ", "xã viên",
        ]
        let tails = ["", " thụ hưởng", " CNNT", " công nghiệp nông thôn", " sản xuất", " tham gia"]
        let own = ["tư nhân", "đối tượng thụ hưởng", "tổ chức, cá nhân", "các thành phần kinh tế"]
        names = PhraseTable((own + bare.flatMap { name in tails.map { name + $0 } }).map { ($0, true) }, &vocabulary)
        giving = WordSet("góp bỏ chịu lo", &vocabulary)
        receiving = WordSet("được nhận hưởng hỗ trợ cấp thu nộp lãi doanh lương vay mỗi từng một", &vocabulary)
        fillers = WordSet("là ra thêm số tiền vốn hết cả : đã tự kinh phí khoản", &vocabulary)
        plurals = WordSet("các những phía bên riêng còn và phần do", &vocabulary)
        links = WordSet("của từ thuộc", &vocabulary)
        money = WordSet("phí vốn phần nguồn tiền khoản", &vocabulary)
    }

    /// Who pays the amount at a token, by its clause, which begins at `start`; nothing where no beneficiary opens it.
    func payment(of index: Int, from start: Int, in text: TokenText) -> Payment? {
        guard index - start <= PayerNames.longest, let name = name(in: start..<index, text) else { return nil }
        var end = index
        if let word = text.grammar.qualifiersBefore.longest(endingAt: end - 1, in: text.tokens) { end -= word.length }
        while end > name.upperBound, fillers.contains(text.tokens[end - 1]) { end -= 1 }
        let behind = name.upperBound..<max(end, name.upperBound)
        if behind.contains(where: { receiving.contains(text.tokens[$0]) }) { return nil }
        if behind.contains(where: { gives($0, text) }) { return .own }
        // "cơ sở Tân Lập 150 triệu đồng": one of those who got it.
        if behind.contains(where: { text.tokens[$0].isCapitalised }) { return nil }
        guard let isOwned = isOwned(name.lowerBound, from: start, text) else { return nil }
        if isOwned { return behind.isEmpty ? .own : nil }
        return behind.isEmpty ? .besideState : .unknown
    }

    /// "góp", and not "góp phần".
    private func gives(_ index: Int, _ text: TokenText) -> Bool {
        giving.contains(text.tokens[index]) && !text.isWord(index + 1, text.grammar.words.phan)
    }

    /// Whether "kinh phí của" stands before a name; nothing where other words open the clause.
    private func isOwned(_ name: Int, from start: Int, _ text: TokenText) -> Bool? {
        var place = name
        while place > start, plurals.contains(text.tokens[place - 1]) { place -= 1 }
        if place == start { return false }
        guard links.contains(text.tokens[place - 1]), place - 1 > start, money.contains(text.tokens[place - 2]) else {
            return nil
        }
        return true
    }

    /// The last name in a clause, with "và người dân" behind it.
    private func name(in clause: Range<Int>, _ text: TokenText) -> Range<Int>? {
        for place in clause.reversed() {
            guard let found = names.longest(endingAt: place, in: text.tokens),
                place + 1 - found.length >= clause.lowerBound
            else { continue }
            let first = place + 1 - found.length
            if first - 2 >= clause.lowerBound, text.isWord(first - 1, text.grammar.words.and),
                let other = names.longest(endingAt: first - 2, in: text.tokens),
                first - 1 - other.length >= clause.lowerBound
            {
                return first - 1 - other.length..<place + 1
            }
            return first..<place + 1
        }
        return nil
    }
}
