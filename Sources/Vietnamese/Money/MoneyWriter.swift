/// Writes đồng for people.
package enum MoneyWriter {
    /// Writes "14,745 tỷ", "375 triệu", "12.500 đồng": the largest unit that fits, at most three decimals, rounded half up.
    package static func short(_ dong: Int64) -> String {
        guard let unit = shortUnit(dong) else { return grouped(dong) + " đồng" }
        let scaled = ExactDecimal(rounded(dong, to: unit.step), scale: 3)
        return decimal(scaled) + " " + unit.name
    }

    /// Whether ``short(_:)`` leaves nothing out.
    package static func isShortExact(_ dong: Int64) -> Bool {
        guard let unit = shortUnit(dong) else { return true }
        return dong % unit.step == 0
    }

    /// All digits, in groups of three: "14.745.000.000".
    package static func grouped(_ number: Int64) -> String {
        (number < 0 ? "-" : "") + grouped(number.magnitude)
    }

    /// Millions, exactly: "14.745", "282,072".
    package static func inMillions(_ dong: Int64) -> String {
        decimal(ExactDecimal(dong, scale: 6))
    }

    /// In words, as contracts have it: "mười bốn tỷ bảy trăm bốn mươi lăm triệu đồng".
    package static func words(_ dong: Int64) -> String {
        NumberWords.write(dong) + " đồng"
    }

    /// Hundredths of a percent with both decimals: 3781 is "37,81 %".
    package static func percent(_ hundredths: Int64) -> String {
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = hundredths < 0 ? "-" : ""
        return "\(sign)\(grouped(whole)),\(rest / 10)\(rest % 10) %"
    }

    /// A number with decimal comma and dots between thousands, no zeros at its end.
    package static func decimal(_ number: ExactDecimal) -> String {
        let sign = number.digits < 0 ? "-" : ""
        let digits = String(number.digits.magnitude)
        if number.scale == 0 {
            return sign + grouped(number.digits.magnitude)
        }
        let padding = String(repeating: "0", count: max(0, number.scale + 1 - digits.utf8.count))
        let padded = padding + digits
        let whole = UInt64(padded.dropLast(number.scale)) ?? 0
        return sign + grouped(whole) + "," + padded.suffix(number.scale)
    }

    /// The unit's name, and the đồng in a thousandth of it; nothing below a million.
    private static func shortUnit(_ dong: Int64) -> (name: String, step: Int64)? {
        switch dong.magnitude {
        // 999.999.500 and more would round to "1.000 triệu".
        case 999_999_500...: ("tỷ", 1_000_000)
        case 1_000_000...: ("triệu", 1000)
        default: nil
        }
    }

    private static func rounded(_ dong: Int64, to step: Int64) -> Int64 {
        let (quotient, rest) = dong.quotientAndRemainder(dividingBy: step)
        return rest.magnitude * 2 >= step.magnitude ? quotient + dong.signum() : quotient
    }

    private static func grouped(_ number: UInt64) -> String {
        let digits = Array(String(number).utf8)
        var output: [UInt8] = []
        output.reserveCapacity(digits.count * 4 / 3 + 1)
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 {
                output.append(UInt8(ascii: "."))
            }
            output.append(digit)
        }
        return String(decoding: output, as: UTF8.self)
    }
}
