/// Tax codes (mã số thuế) of businesses: 10 digits, or 13 for a branch.
package enum TaxCode {
    /// Whether the code has the right length and its tenth digit checks the first nine.
    package static func isValid(_ text: String) -> Bool {
        normalized(text) != nil
    }

    /// The code as it is stored, "0101243150" or "0101243150-001"; nothing where it is not valid.
    package static func normalized(_ text: String) -> String? {
        guard let digits = identifierDigits(text), digits.count == 10 || digits.count == 13 else { return nil }
        guard digits[9] == checkDigit(digits[..<9]) else { return nil }
        let code = digits.map(String.init).joined()
        return digits.count == 10 ? code : "\(code.prefix(10))-\(code.suffix(3))"
    }

    /// Weights of the tax administration's check digit: 10 less the weighted sum modulo 11.
    private static let weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]

    /// The check digit, which is 10, and so never met, for numbers that are not given out.
    private static func checkDigit(_ digits: ArraySlice<Int>) -> Int {
        let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
        return 10 - sum % 11
    }
}

/// The digits of a typed identifier, or nothing where something other than a usual separator stands between them.
func identifierDigits(_ text: String) -> [Int]? {
    var digits: [Int] = []
    for scalar in text.unicodeScalars {
        if let digit = scalar.digit {
            digits.append(Int(digit))
        } else if !scalar.isSpaceOrControl, scalar != "-", scalar != "." {
            return nil
        }
    }
    return digits
}
