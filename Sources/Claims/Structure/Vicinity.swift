/// What else is told near a figure: the amounts of one unit before it in its sentence, else in the sentence before.
///
/// Where there is but one of them, a word that says a figure follows from another ("chiếm", "đạt", "tăng", "gấp") can mean no
/// other, whatever words stand between the two.
struct Vicinity {
    let reading: Reading
    let statements: [Statement]

    /// A sentence with more figures is a list, and nothing in it is the only one.
    private static let most = 12

    /// The positions of the amounts before a figure that may be what it follows from; empty where a list leaves it open.
    func amounts(like figure: Figure, before index: Int, in number: Int) -> [Int] {
        let own = statements[number].figures
        guard index - own.lowerBound <= Vicinity.most else { return [] }
        let here = (own.lowerBound..<index).filter { isLike(figure, $0) }
        guard here.isEmpty, number > 0, statements[number - 1].paragraph == statements[number].paragraph,
            statements[number - 1].figures.count <= Vicinity.most
        else { return here }
        return statements[number - 1].figures.filter { isLike(figure, $0) }
    }

    /// The only one, where there is one.
    func sole(like figure: Figure, before index: Int, in number: Int) -> Int? {
        let found = amounts(like: figure, before: index, in: number)
        return found.count == 1 ? found[0] : nil
    }

    private func isLike(_ figure: Figure, _ index: Int) -> Bool {
        let other = reading.figures[index]
        return other.isOneSum && figure.isOfOneThing(as: other) && !reading.isChange(index)
    }
}

extension Figure {
    /// Whether two figures count one thing: "2.100 lao động" are people too.
    func isOfOneThing(as other: Figure) -> Bool {
        switch (unit, other.unit) {
        case (.count(let name), .count(let second)):
            name == second || fullUnitName == other.fullUnitName
                || (Figure.people.contains(name) && Figure.people.contains(second))
        default: unit == other.unit
        }
    }

    static let people: Set = [
        "người", "lao động", "học viên", "lượt người", "lượt lao động", "công nhân", "thành viên", "xã viên",
    ]

    /// Whether it is told of the same money, purpose, place and stage.
    func isToldAs(_ other: Figure) -> Bool {
        source == other.source && kind == other.kind && basis == other.basis && ground == other.ground
            && isPlanned == other.isPlanned
    }
}
