/// Digits with the marks between them, before it is known which mark means what.
struct WrittenNumber {
    enum Mark {
        case dot
        case comma
        /// Spaces and apostrophes: they can only group.
        case gap
    }

    private struct Group {
        let mark: Mark
        var length = 0
    }

    private var digits: Int64 = 0
    private var leadingLength = 0
    private var startsWithZero = false
    private var groups: [Group] = []
    /// More digits than can be kept exactly.
    private(set) var isTooLong = false

    /// How many digits there are, where no mark stands between them.
    var plainLength: Int? {
        groups.isEmpty ? leadingLength : nil
    }

    var isEmpty: Bool {
        leadingLength == 0 && groups.isEmpty
    }

    /// Takes digits and marks from the front of the text, up to the first thing that is neither.
    ///
    /// A gap counts only between digits.
    static func scan(_ text: inout Substring.UnicodeScalarView) -> WrittenNumber {
        var number = WrittenNumber()
        while let scalar = text.first {
            if let digit = scalar.digit {
                number.append(digit: digit)
                text.removeFirst()
            } else if let mark = scalar.mark {
                let rest = text.dropFirst()
                if mark == .gap {
                    let next = rest.drop { $0.mark == .gap }
                    guard next.first?.digit != nil else { break }
                    text = next
                } else if !number.isEmpty, rest.first?.isDash ?? false {
                    // "90.000.000,- đ": the dash stands where the hundredths would.
                    text = rest.dropFirst()
                    break
                } else {
                    text = rest
                }
                number.groups.append(Group(mark: mark))
            } else {
                break
            }
        }
        return number
    }

    /// The value under one reading of the marks, or nothing where the marks cannot mean that.
    ///
    /// Groups have three digits, the first one to three and no leading zero: "0,500" is never five hundred.
    func value(_ grouping: Grouping) -> ExactDecimal? {
        var thousands = groups[...]
        var scale = 0
        if let last = groups.last, last.mark == grouping.decimalMark {
            guard last.length > 0 else { return nil }
            scale = last.length
            thousands = groups.dropLast()
        }
        guard !isTooLong, scale <= 18, isGrouping(thousands, decimalMark: grouping.decimalMark) else { return nil }
        guard leadingLength > 0 || scale > 0 else { return nil }
        return ExactDecimal(digits, scale: scale)
    }

    private func isGrouping(_ thousands: ArraySlice<Group>, decimalMark: Mark) -> Bool {
        guard let first = thousands.first else { return true }
        guard first.mark != decimalMark else { return false }
        let isLeadingGroup = (1...3).contains(leadingLength) && !startsWithZero
        return isLeadingGroup && thousands.allSatisfy { $0.mark == first.mark && $0.length == 3 }
    }

    private mutating func append(digit: Int64) {
        if groups.isEmpty {
            startsWithZero = startsWithZero || (leadingLength == 0 && digit == 0)
            leadingLength += 1
        } else {
            groups[groups.count - 1].length += 1
        }
        if digits > 99_999_999_999_999_999 {
            isTooLong = true
        } else {
            digits = digits * 10 + digit
        }
    }
}

extension Unicode.Scalar {
    /// The value of an ASCII or full-width digit.
    var digit: Int64? {
        switch value {
        case 0x30...0x39: Int64(value - 0x30)
        case 0xFF10...0xFF19: Int64(value - 0xFF10)
        default: nil
        }
    }

    fileprivate var mark: WrittenNumber.Mark? {
        switch value {
        case 0x2E, 0xFF0E: .dot
        case 0x2C, 0xFF0C: .comma
        case 0x27, 0x2019, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .gap
        default: nil
        }
    }
}
