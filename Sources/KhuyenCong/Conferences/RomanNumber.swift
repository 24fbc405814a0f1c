/// Numbers of conferences and of the parts of a report: I, II, III.
package enum RomanNumber {
    private static let signs = [
        (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]

    package static func write(_ number: Int) -> String {
        var rest = number
        var text = ""
        for (value, letters) in signs {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }
}
