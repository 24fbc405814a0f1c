/// Personal numbers (số định danh cá nhân) of 12 digits, the tax identifier of households since 01/07/2025.
package enum PersonalNumber {
    /// Whether the digits can be a personal number: a place of birth, and a century that people alive are born in.
    ///
    /// The number has no check digit, so this only sorts out slips of the pen.
    package static func isValid(_ text: String) -> Bool {
        normalized(text) != nil
    }

    /// The 12 digits without separators; nothing where the shape is wrong.
    package static func normalized(_ text: String) -> String? {
        guard let digits = identifierDigits(text), digits.count == 12 else { return nil }
        let place = digits[0] * 100 + digits[1] * 10 + digits[2]
        guard isPlaceOfBirth(place), centuriesAndSexes.contains(digits[3]) else { return nil }
        return digits.map(String.init).joined()
    }

    /// The number that a text is, or that stands in it as twelve digits in a row; nothing where there is none.
    package static func found(in text: String) -> String? {
        if let number = normalized(text) { return number }
        return text.utf8.split { !$0.isDigit }.lazy.compactMap { normalized(String(Substring($0))) }.first
    }

    /// Shows the ends of a number and nothing else of it: "0010••••••89".
    package static func masked(_ number: String) -> String {
        guard number.count > 6 else { return String(repeating: "•", count: number.count) }
        return number.prefix(4) + String(repeating: "•", count: number.count - 6) + number.suffix(2)
    }

    /// The text with the personal numbers in it masked: one that is the whole text, or twelve digits in a row.
    ///
    /// Only those that begin with 0: people born abroad have other numbers, which could as well be money.
    package static func hidden(in text: String) -> String {
        guard text.utf8.count >= 12, text.utf8.count(where: \.isDigit) >= 12 else { return text }
        if let number = normalized(text), number.hasPrefix("0") { return masked(number) }
        guard text.utf8.split(whereSeparator: { !$0.isDigit }).contains(where: { $0.count == 12 }) else { return text }
        var shown = ""
        var digits = ""
        for character in text {
            if character.isDigit {
                digits.append(character)
            } else {
                shown += maskedIfPersonal(digits)
                shown.append(character)
                digits = ""
            }
        }
        return shown + maskedIfPersonal(digits)
    }

    private static func maskedIfPersonal(_ digits: String) -> String {
        digits.hasPrefix("0") && isValid(digits) ? masked(digits) : digits
    }

    /// 0 and 1 stand for men and women born from 1900, 2 and 3 for those born from 2000.
    private static let centuriesAndSexes = 0...3

    /// Provinces have 001 to 096; from 101 on are the countries of people born abroad.
    private static func isPlaceOfBirth(_ code: Int) -> Bool {
        (1...96).contains(code) || code > 100
    }
}
