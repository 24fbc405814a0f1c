import Claims
import KhuyenCong

/// The readings that a figure may have, as buttons; each form sends them in its own way.
enum ClaimPickButtons {
    struct Option {
        let label: String
        let pick: FigurePick
    }

    /// Nothing to choose where the digits can be read in one way only, but to say that it is no figure.
    static func options(_ figure: Figure, _ picks: [FigurePick]) -> [Option] {
        let own = picks.filter { $0.start == figure.start && $0.end == figure.end && $0.choice.isOfDigits }
        let standing = own.last?.choice ?? .read
        var options: [Option] = []
        if let other = figure.otherValue {
            let choice: FigurePick.Choice = standing == .other ? .read : .other
            options.append(option("Đọc là \(ClaimFigureWords.number(other, figure))", figure, choice))
        }
        options.append(option("Không phải số liệu", figure, .none))
        return options
    }

    /// Figures that were taken out, so that they can be put back.
    static func removed(_ part: ClaimSheet.Part) -> [Option] {
        let picks = part.picks.filter(\.choice.isOfDigits)
        let last = Dictionary(picks.map { ([$0.start, $0.end], $0) }) { _, last in last }
        let scalars = Array(part.text.unicodeScalars)
        let own = last.values.filter { $0.choice == .none && $0.lies(in: scalars.count) }
        return own.sorted { $0.start < $1.start }.map {
            let words = String(String.UnicodeScalarView(scalars[$0.start..<$0.end]))
            return Option(label: "Lấy lại “\(words)”", pick: FigurePick(start: $0.start, end: $0.end, choice: .read))
        }
    }

    private static func option(_ label: String, _ figure: Figure, _ choice: FigurePick.Choice) -> Option {
        Option(label: label, pick: FigurePick(start: figure.start, end: figure.end, choice: choice))
    }
}
