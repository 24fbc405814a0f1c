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
        written(number.magnitude, scale: 0, isNegative: number < 0)
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
        fixed(hundredths, scale: 2, decimals: 2) + " %"
    }

    /// A number of `scale` decimals with as many of them as the column shows: 98500 of scale 3 and 2 decimals is "98,50".
    ///
    /// What is left out is cut off, so `decimals` is what the number needs or more.
    package static func fixed(_ digits: Int64, scale: Int, decimals: Int) -> String {
        let left = (0..<max(0, scale - decimals)).reduce(digits.magnitude) { rest, _ in rest / 10 }
        return written(left, scale: min(scale, decimals), isNegative: digits < 0)
    }

    /// How many of `scale` decimals a number needs: 98500 of scale 3 needs one.
    package static func decimals(_ digits: Int64, scale: Int) -> Int {
        var (rest, needed) = (digits.magnitude, scale)
        while needed > 0, rest.isMultiple(of: 10) { (rest, needed) = (rest / 10, needed - 1) }
        return needed
    }

    /// A number with decimal comma and dots between thousands, no zeros at its end.
    package static func decimal(_ number: ExactDecimal) -> String {
        written(number.digits.magnitude, scale: number.scale, isNegative: number.digits < 0)
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

    /// From the last digit to the first, since only from there the groups are known; lists write hundreds of these.
    private static func written(_ digits: UInt64, scale: Int, isNegative: Bool) -> String {
        // Twenty digits and six dots, or the zeros of a small fraction; sign and comma.
        let capacity = max(26, scale + 1) + 2
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
            var rest = digits
            var place = -scale
            var start = capacity
            func put(_ byte: UInt8) {
                start -= 1
                buffer.initializeElement(at: start, to: byte)
            }
            repeat {
                if place == 0, scale > 0 { put(UInt8(ascii: ",")) }
                if place > 0, place % 3 == 0 { put(UInt8(ascii: ".")) }
                put(UInt8(ascii: "0") + UInt8(rest % 10))
                rest /= 10
                place += 1
            } while rest > 0 || place <= 0
            if isNegative { put(UInt8(ascii: "-")) }
            return String(decoding: UnsafeBufferPointer(rebasing: buffer[start...]), as: UTF8.self)
        }
    }
}
