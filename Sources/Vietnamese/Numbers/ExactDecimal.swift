/// A decimal number of up to 18 digits, kept exactly: `digits` ÷ 10 to the power of `scale`.
///
/// It is always in lowest terms, so that equal numbers are equal values (2,250 is 2,25).
package struct ExactDecimal: Hashable, Sendable {
    package let digits: Int64
    /// How many of the digits stand after the decimal mark.
    package var scale: Int { Int(places) }
    /// Narrow, because texts have hundreds of thousands of these.
    private let places: Int16

    package init(_ digits: Int64, scale: Int = 0) {
        var digits = digits
        var scale = scale
        while scale > 0, digits % 10 == 0 {
            digits /= 10
            scale -= 1
        }
        self.digits = digits
        places = Int16(clamping: scale)
    }

    /// The number without a fraction, or nothing where it has one.
    package var whole: Int64? {
        scale == 0 ? digits : nil
    }

    /// The nearest Double.
    package var double: Double {
        // Both are exact Doubles, so that the quotient is rounded once.
        if digits.magnitude < 1 << 53, let power = powerOfTen(scale), power < 1 << 53 {
            return Double(digits) / Double(power)
        }
        return Double("\(digits)e-\(scale)") ?? .nan
    }

    package var negated: ExactDecimal {
        ExactDecimal(-digits, scale: scale)
    }

    /// The number times a power of ten, or nothing where it no longer fits.
    package func shifted(by power: Int) -> ExactDecimal? {
        if scale >= power {
            return ExactDecimal(digits, scale: scale - power)
        }
        guard let factor = powerOfTen(power - scale) else {
            return digits == 0 ? self : nil
        }
        let (product, overflow) = digits.multipliedReportingOverflow(by: factor)
        return overflow ? nil : ExactDecimal(product)
    }

    /// The nearest whole number, halves away from zero.
    package var rounded: Int64 {
        guard scale > 0 else { return digits }
        guard let divisor = powerOfTen(scale) else { return 0 }
        let (quotient, rest) = digits.quotientAndRemainder(dividingBy: divisor)
        let isUpperHalf = rest.magnitude >= divisor.magnitude - rest.magnitude
        return isUpperHalf ? quotient + digits.signum() : quotient
    }
}

extension ExactDecimal {
    /// The number that a spreadsheet cell shows, free of binary noise.
    ///
    /// The shortest decimal text of the Double, and of that 15 digits where there is a fraction: spreadsheets keep
    /// no more, so 0.1 + 0.2 is 0.3. Nothing for what is not finite or too large.
    package init?(shown number: Double) {
        if number.magnitude < 1e15, number == number.rounded() {
            self.init(Int64(number))
            return
        }
        guard number.isFinite, let text = Scientific(number) else { return nil }
        let exact = text.exponent >= 0 ? text : text.limited(toDigits: 15)
        guard exact.exponent >= 0 else {
            self.init(exact.digits, scale: -exact.exponent)
            return
        }
        guard let shifted = ExactDecimal(exact.digits).shifted(by: exact.exponent) else { return nil }
        self = shifted
    }
}

/// Ten to the power of `exponent` where it fits, that is from 0 to 18.
func powerOfTen(_ exponent: Int) -> Int64? {
    guard (0...18).contains(exponent) else { return nil }
    return (0..<exponent).reduce(Int64(1)) { power, _ in power * 10 }
}

/// Digits and a power of ten, as a Double writes itself ("10675.509", "1.5e+16", "5e-05").
private struct Scientific {
    var digits: Int64
    var exponent: Int

    init?(_ number: Double) {
        var digits: Int64 = 0
        var exponent = 0
        var isFraction = false
        let written = number.magnitude.description.utf8
        let mantissa = written.prefix { $0 != UInt8(ascii: "e") }
        for byte in mantissa {
            if byte == UInt8(ascii: ".") {
                isFraction = true
                continue
            }
            digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
            exponent -= isFraction ? 1 : 0
        }
        if mantissa.endIndex != written.endIndex {
            guard let power = Int(Substring(written[mantissa.endIndex...].dropFirst())) else { return nil }
            exponent += power
        }
        self.digits = number < 0 ? -digits : digits
        self.exponent = exponent
        dropTrailingZeros()
        dropBeyondReach()
    }

    func limited(toDigits limit: Int) -> Scientific {
        var copy = self
        let excess = String(digits.magnitude).utf8.count - limit
        if excess > 0 {
            copy.digits = ExactDecimal(digits, scale: excess).rounded
            copy.exponent += excess
        }
        copy.dropTrailingZeros()
        return copy
    }

    private mutating func dropTrailingZeros() {
        while digits != 0, exponent < 0, digits % 10 == 0 {
            digits /= 10
            exponent += 1
        }
        if digits == 0 {
            exponent = 0
        }
    }

    /// Places after the 18th are cut: they are far below a đồng in any unit.
    private mutating func dropBeyondReach() {
        while exponent < -18, digits != 0 {
            digits /= 10
            exponent += 1
        }
        if digits == 0 {
            exponent = 0
        }
    }
}
