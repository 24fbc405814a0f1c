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

    /// 0 and 1 stand for men and women born from 1900, 2 and 3 for those born from 2000.
    private static let centuriesAndSexes = 0...3

    /// Provinces have 001 to 096; from 101 on are the countries of people born abroad.
    private static func isPlaceOfBirth(_ code: Int) -> Bool {
        (1...96).contains(code) || code > 100
    }
}
