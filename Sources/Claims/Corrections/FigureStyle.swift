import Vietnamese

/// How a figure is printed, so that another number can stand in its place in the same style.
///
/// "2,250 tỷ đồng" is its digits with three decimals and the words behind them.
struct FigureStyle {
    /// What stands before and behind the digits.
    private let head: String
    private let tail: String
    /// What the printed number is multiplied with.
    private let factor: Double
    private let decimals: Int
    private let isEnglish: Bool
    private let isGrouped: Bool

    /// Nil where the figure is not one run of digits: in words, or "60 tỷ 500 triệu".
    init?(_ figure: Figure) {
        guard let value = figure.value?.double, value > 0 else { return nil }
        let scalars = Array(figure.text.unicodeScalars)
        guard let first = scalars.firstIndex(where: \.isDigit) else { return nil }
        var end = first
        while end < scalars.count, scalars[end].isDigit || FigureStyle.isMark(scalars[end]) { end += 1 }
        while end > first, FigureStyle.isMark(scalars[end - 1]) { end -= 1 }
        guard !scalars[end...].contains(where: \.isDigit) else { return nil }
        let digits = String(String.UnicodeScalarView(scalars[first..<end]))
        head = String(String.UnicodeScalarView(scalars[..<first]))
        tail = String(String.UnicodeScalarView(scalars[end...]))
        guard let reading = FigureStyle.reading(digits, of: value) else { return nil }
        (factor, isEnglish, decimals) = reading
        isGrouped = value / factor < 1000 || digits.contains { $0 == "." || $0 == "," }
    }

    /// A number in the style of the figure, and whether the print is the number itself.
    ///
    /// - Parameters:
    ///   - number: In the unit of the figure: đồng, percent, things.
    ///   - way: Where a print that needs more digits than the style has goes; nil prints up to three digits more.
    /// - Returns: The text and what it says, in the unit of the figure.
    func print(_ number: Double, rounding way: FloatingPointRoundingRule?) -> (text: String, printed: Double) {
        let shown = number / factor
        let places = way == nil ? max(decimals, needed(shown)) : decimals
        let power = FigureStyle.power(places)
        let scaled = FigureStyle.settled(shown * power).rounded(way ?? .toNearestOrAwayFromZero)
        var text = Printed.decimal(scaled / power, places: places, atLeast: places)
        if !isGrouped { text.removeAll { $0 == "." } }
        if isEnglish { text = String(text.map { $0 == "," ? "." : $0 == "." ? "," : $0 }) }
        return (head + text + tail, scaled / power * factor)
    }

    /// How many decimals print the number itself, where three are enough; else those of the style.
    private func needed(_ shown: Double) -> Int {
        (0...3).first { places in
            let scaled = shown * FigureStyle.power(places)
            return abs(scaled - scaled.rounded()) < 1e-6
        } ?? decimals
    }

    /// Which reading of the digits gives the value with a unit word that there is.
    private static func reading(_ digits: String, of value: Double) -> (factor: Double, isEnglish: Bool, decimals: Int)?
    {
        for isEnglish in [false, true] {
            let mark: Character = isEnglish ? "." : ","
            let plain = digits.filter { $0 != (isEnglish ? "," : ".") }
            let parts = plain.split(separator: mark, omittingEmptySubsequences: false)
            guard parts.count <= 2, let number = Double(parts.joined(separator: ".")), number > 0 else { continue }
            let power = (value / number).rounded()
            guard factors.contains(power), abs(power * number - value) <= value * 1e-9 else { continue }
            return (power, isEnglish, parts.count == 2 ? parts[1].count : 0)
        }
        return nil
    }

    private static let factors: Set<Double> = [1, 10, 100, 1e3, 1e4, 1e6, 1e9, 1e12]

    private static func power(_ places: Int) -> Double {
        (0..<places).reduce(1.0) { product, _ in product * 10 }
    }

    /// Without the binary noise that would carry a number over to the next digit.
    private static func settled(_ number: Double) -> Double {
        abs(number - number.rounded()) < 1e-6 ? number.rounded() : number
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "." || scalar == ","
    }
}
