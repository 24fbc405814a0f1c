package import Vietnamese

/// One computation on the figures of a text, and what came out.
package struct ClaimCheck: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        case sum, share, growth, average, series, range, `repeat`, unit, basis, norm, ledger
    }

    package enum Verdict: String, Sendable, CaseIterable {
        case agrees, differs, unclear, noData
    }

    package let kind: Kind
    package var verdict: Verdict
    /// The ids of the figures that it is about; the one that is judged stands first.
    package var figures: [String]
    package let expected: ExactDecimal?
    package let found: ExactDecimal?
    package var explanation: String
    /// What to write instead, where the figure differs and it is known what it should be.
    package var sentence: String?
    /// Where the rows lie that the ledger's number is made of, as an address of the site.
    package var address: String?

    package init(
        _ kind: Kind,
        _ verdict: Verdict,
        figures: [String],
        expected: ExactDecimal? = nil,
        found: ExactDecimal? = nil,
        explanation: String
    ) {
        self.kind = kind
        self.verdict = verdict
        self.figures = figures
        self.expected = expected
        self.found = found
        self.explanation = explanation
    }
}

/// How explanations print numbers.
enum Printed {
    /// "60,0 tỷ", "375 triệu", "12 đề án", "10,0 %".
    static func amount(_ number: Double, like figure: Figure) -> String {
        switch figure.unit {
        case .money: money(number)
        case .percent: decimal(number, places: 2) + " %"
        case .percentagePoint: decimal(number, places: 2) + " điểm %"
        case .times: decimal(number, places: 2) + " lần"
        case .count(let noun): decimal(number, places: 2) + " " + noun
        }
    }

    static func money(_ number: Double) -> String {
        if abs(number) >= 1e9 { return decimal(number / 1e9, places: places(number, of: 9), atLeast: 1) + " tỷ" }
        if abs(number) >= 1e6 { return decimal(number / 1e6, places: places(number, of: 6)) + " triệu" }
        return decimal(number, places: 0) + " đồng"
    }

    /// An amount in the unit word that the other one is printed in.
    static func money(_ number: Double, like other: Double) -> String {
        abs(other) >= 1e9
            ? decimal(number / 1e9, places: places(number, of: 9), atLeast: 1) + " tỷ" : money(number)
    }

    /// A number in tỷ without its unit, for a row of terms.
    static func billions(_ number: Double) -> String {
        decimal(number / 1e9, places: places(number, of: 9))
    }

    /// How many decimals print a number of đồng in units of a power of ten: a sum as it is, a quotient with three.
    private static func places(_ number: Double, of power: Int) -> Int {
        number == number.rounded() && abs(number) < 1e15 ? power : 3
    }

    static func decimal(_ number: Double, places: Int, atLeast: Int = 0) -> String {
        guard abs(number) < 1e15 else { return "\(number)" }
        // A text may print a share with 17 decimals; a whole number holds no more than 18 digits.
        var (places, power) = (places, (0..<places).reduce(1.0) { product, _ in product * 10 })
        while abs(number) * power >= 1e18 { (places, power) = (places - 1, power / 10) }
        let scaled = Int64((number * power).rounded())
        let whole = scaled.magnitude / UInt64(power)
        let sign = scaled < 0 ? "−" : ""
        let grouped = MoneyWriter.grouped(Int64(whole))
        var (fraction, digits) = (scaled.magnitude % UInt64(power), places)
        while digits > atLeast, fraction.isMultiple(of: 10) { (fraction, digits) = (fraction / 10, digits - 1) }
        guard digits > 0 else { return sign + grouped }
        let printed = String(fraction)
        return sign + grouped + "," + String(repeating: "0", count: digits - printed.utf8.count) + printed
    }
}
