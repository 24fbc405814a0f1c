import Vietnamese

/// What the words around a figure make of it, for whoever holds it against numbers from elsewhere.
package struct FigureSetting: Sendable, Equatable {
    package enum Direction: Sendable {
        case more, less
    }

    /// By what a share is taken, or a growth: money, or things with their noun.
    package enum Subject: Sendable, Equatable {
        case money
        case things(String)
    }

    /// "tăng 6 đề án và 700 triệu đồng": what something changed by, and no sum of its own.
    package var difference: Direction?
    /// "bình quân mỗi đề án được hỗ trợ 71,9 triệu đồng": what one of several things got.
    package var isOfEach: Bool
    /// What a share or a growth is of; two where the words leave it open, none where they do not say.
    package var subjects: [Subject]

    package init(difference: Direction? = nil, isOfEach: Bool = false, subjects: [Subject] = []) {
        self.difference = difference
        self.isOfEach = isOfEach
        self.subjects = subjects
    }
}

/// Finds the settings of the figures of one text.
package struct FigureSettings {
    private let reading: Reading
    private let gaps: GapWords

    /// How many figures "và" may tie together, and how many words may stand between two that it ties.
    private static let mostTied = 4
    /// How far behind a share its noun stands: "% tổng số đề án".
    private static let nounReach = 5

    package init(_ reading: Reading) {
        self.reading = reading
        gaps = GapWords(reading)
    }

    package func setting(of index: Int) -> FigureSetting {
        let figure = reading.figures[index]
        switch figure.role {
        case .share, .growth, .decline: return FigureSetting(subjects: subjects(index))
        default: return FigureSetting(difference: difference(index), isOfEach: isOfEach(figure))
        }
    }

    /// The change of the words before the figure, or of the figure that "và" ties it to.
    private func difference(_ index: Int) -> FigureSetting.Direction? {
        var first = index
        while first > 0, index - first < FigureSettings.mostTied, !reading.isChange(first),
            gaps.between(reading.figures[first - 1], reading.figures[first]) == ["va"]
        {
            first -= 1
        }
        guard reading.isChange(first), !followsFrom(reading.figures[first]) else { return nil }
        for event in reading.events[..<reading.places[first]].reversed() {
            if case .cue(.up) = event.what { return .more }
            if case .cue(.down) = event.what { return .less }
        }
        return nil
    }

    /// "tăng từ 109 đề án lên 111": the first value is a sum.
    private func followsFrom(_ figure: Figure) -> Bool {
        gaps.clause(before: figure).last == "tu"
    }

    private func isOfEach(_ figure: Figure) -> Bool {
        let words = gaps.clause(before: figure)
        let each = words.lastIndex(of: "moi") ?? mean(words).flatMap { words[$0...].firstIndex(of: "mot") }
        guard let each, each + 1 < words.count else { return false }
        return !FigureSettings.times.contains(words[each + 1])
    }

    /// Where "bình quân", "trung bình" end.
    private func mean(_ words: [Substring]) -> Int? {
        zip(words, words.dropFirst()).enumerated().first { FigureSettings.means.contains("\($1.0) \($1.1)") }
            .map { $0.offset + 2 }
    }

    private static let means: Set<String> = ["binh quan", "trung binh"]
    private static let times: Set<Substring> = ["nam", "quy", "thang", "giai", "ky"]
}

extension FigureSettings {
    private func subjects(_ index: Int) -> [FigureSetting.Subject] {
        let figure = reading.figures[index]
        if figure.role == .share, let own = subject(gaps.clause(behind: figure).prefix(FigureSettings.nounReach)) {
            return [own]
        }
        let told = told(before: index)
        let words = Fold.key(figure.measure ?? "").split(separator: " ")
        guard let named = subject(words.prefix(FigureSettings.nounReach)), !told.contains(named) else { return told }
        return [named]
    }

    /// "tổng số đề án", "số lao động"; "tổng kinh phí", "vốn hỗ trợ".
    private func subject(_ words: ArraySlice<Substring>) -> FigureSetting.Subject? {
        let line = " " + words.joined(separator: " ") + " "
        if let noun = FigureSettings.nouns.first(where: { line.contains(" so \($0.words) ") }) {
            return .things(noun.name)
        }
        return FigureSettings.money.contains(where: line.contains) ? .money : nil
    }

    /// What the figure right before it in the sentence tells, and the one that is tied to that.
    private func told(before index: Int) -> [FigureSetting.Subject] {
        guard index > 0, let last = kind(index - 1), isSameSentence(index - 1, index) else { return [] }
        guard index > 1, let other = kind(index - 2), other != last, isSameSentence(index - 2, index - 1),
            let between = gaps.between(reading.figures[index - 2], reading.figures[index - 1]),
            between.allSatisfy(FigureSettings.ties.contains)
        else { return [last] }
        return [last, other]
    }

    private func kind(_ index: Int) -> FigureSetting.Subject? {
        let figure = reading.figures[index]
        guard figure.role == .amount else { return nil }
        switch figure.unit {
        case .money: return .money
        case .count(let noun): return .things(noun)
        default: return nil
        }
    }

    private func isSameSentence(_ first: Int, _ second: Int) -> Bool {
        !reading.events[reading.places[first]..<reading.places[second]].contains { event in
            switch event.what {
            case .sentence, .paragraph, .semicolon: true
            default: false
            }
        }
    }

    private static let nouns: [(words: String, name: String)] = [
        ("de an", "đề án"), ("lao dong", "lao động"), ("nguoi", "người"), ("hoc vien", "học viên"), ("lop", "lớp"),
        ("mo hinh", "mô hình"), ("co so", "cơ sở"), ("doanh nghiep", "doanh nghiệp"),
    ]
    private static let money = [" kinh phi ", " von ", " ngan sach ", " so tien ", " nguon kinh phi "]
    /// Words that tie the money of things to their number: "322 đề án với tổng kinh phí hỗ trợ 14 tỷ đồng".
    private static let ties: Set<Substring> = [
        "va", "voi", "cho", "kinh", "phi", "tong", "so", "tien", "ho", "tro", "von", "duoc", "thuc", "hien", "la",
        "dat",
    ]
}
