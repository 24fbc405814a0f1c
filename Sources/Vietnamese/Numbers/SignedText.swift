/// A cell's text with its sign taken off: "-5", "−5" and "(5)" are all minus five.
struct SignedText {
    let isNegative: Bool
    let body: Substring.UnicodeScalarView

    /// Nothing where the cell is blank: empty, or a dash alone.
    init?(_ text: String) {
        var body = text.unicodeScalars[...].trimmed
        var isNegative = false
        if let first = body.first, let last = body.last, first == "(", last == ")" {
            isNegative = true
            body = body.dropFirst().dropLast().trimmed
        }
        if let first = body.first, first.isDash || first == "+" {
            isNegative = isNegative != first.isDash
            body = body.dropFirst().trimmed
        }
        if body.allSatisfy(\.isDash) {
            return nil
        }
        self.isNegative = isNegative
        self.body = body
    }
}

extension Substring.UnicodeScalarView {
    var trimmed: Substring.UnicodeScalarView {
        var rest = drop(while: \.isSpaceOrControl)
        while let last = rest.last, last.isSpaceOrControl {
            rest.removeLast()
        }
        return rest
    }
}

extension Unicode.Scalar {
    var isDash: Bool {
        switch value {
        case 0x2D, 0x2010...0x2015, 0x2212, 0xFF0D: true
        default: false
        }
    }
}
