import Vietnamese

/// A text folded scalar for scalar: rules ask for the words of the same stretches of it again and again.
struct FoldedScalars {
    private let scalars: [Unicode.Scalar]
    /// Small letters without marks; what else is ASCII, as it is.
    private let bytes: [UInt8]

    /// Stands for what may fold to nothing, or to letters that are not ASCII.
    private static let other: UInt8 = 0xFF

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        bytes = scalars.map(FoldedScalars.byte)
    }

    var count: Int { scalars.count }

    /// Whether one of some marks of ASCII stands in a range.
    func has(_ marks: [UInt8], in range: Range<Int>) -> Bool {
        bytes[range].contains { marks.contains($0) }
    }

    func first(_ marks: [UInt8], in range: Range<Int>) -> Int? {
        range.first { marks.contains(bytes[$0]) && !isInNumber($0) }
    }

    func last(_ marks: [UInt8], in range: Range<Int>) -> Int? {
        range.last { marks.contains(bytes[$0]) && !isInNumber($0) }
    }

    /// The mark of "2.400" and "5,2" ends no clause and no sentence.
    private func isInNumber(_ place: Int) -> Bool {
        (bytes[place] == UInt8(ascii: ".") || bytes[place] == UInt8(ascii: ",")) && place > 0
            && place + 1 < bytes.count && bytes[place - 1].isDigit && bytes[place + 1].isDigit
    }

    /// The folded words of a range, with the numbers among them or without.
    func words(_ range: Range<Int>, withNumbers: Bool = false) -> [Substring] {
        guard !bytes[range].contains(FoldedScalars.other) else { return rareWords(range, withNumbers) }
        let text = String(decoding: bytes[range], as: UTF8.self)
        var words: [Substring] = []
        var start: Int?
        for place in range.lowerBound...range.upperBound {
            let isInside =
                place < range.upperBound
                && ((0x61...0x7A).contains(bytes[place]) || (withNumbers && bytes[place].isDigit))
            if isInside {
                start = start ?? place
            } else if let first = start {
                let from = text.utf8.index(text.startIndex, offsetBy: first - range.lowerBound)
                words.append(text[from..<text.utf8.index(from, offsetBy: place - first)])
                start = nil
            }
        }
        return words
    }

    /// Whether some letters stand in a range, in a word or as one: asked before its words are made.
    func spells(_ letters: [UInt8], in range: Range<Int>) -> Bool {
        guard range.count >= letters.count, let first = letters.first else { return false }
        return (range.lowerBound...range.upperBound - letters.count).contains { place in
            bytes[place] == first && bytes[place..<place + letters.count].elementsEqual(letters)
        }
    }

    /// Whether the last "moi" of a range is "mới", and no "mỗi".
    func saysNew(_ range: Range<Int>) -> Bool {
        guard range.count > 2 else { return false }
        let last = (range.lowerBound..<range.upperBound - 2).last { place in
            bytes[place] == 0x6D && bytes[place + 1] == 0x6F && bytes[place + 2] == 0x69
                && !(place > 0 && FoldedScalars.isLetter(bytes[place - 1]))
                && !(place + 3 < bytes.count && FoldedScalars.isLetter(bytes[place + 3]))
        }
        return last.map { scalars[$0 + 1] == "ớ" } ?? false
    }

    private func rareWords(_ range: Range<Int>, _ withNumbers: Bool) -> [Substring] {
        Fold.key(String(String.UnicodeScalarView(scalars[range]))).unicodeScalars
            .split { scalar in
                let properties = scalar.properties
                return !properties.isAlphabetic && !(withNumbers && properties.numericType != nil)
            }
            .map(Substring.init)
    }

    private static func byte(_ scalar: Unicode.Scalar) -> UInt8 {
        let value = Int(scalar.value)
        switch value {
        case 0x41...0x5A: return UInt8(value) + 0x20
        case 0..<0x80: return UInt8(value)
        // Dashes, quotation marks, bullets, dots.
        case 0x2010...0x2026: return UInt8(ascii: " ")
        case 0..<Letters.limit:
            let plain = Letters.tables.plain[value]
            return (0x61...0x7A).contains(plain) ? plain : other
        default: return other
        }
    }
}

extension FoldedScalars {
    /// What stands last in a range.
    enum Piece {
        case word(WordHash, isCapital: Bool)
        case number(Range<Int>)
        case mark(UInt8)
    }

    /// The last piece of a range without its spaces, and where it begins; nil where nothing is left.
    func lastPiece(_ range: Range<Int>) -> (piece: Piece, start: Int)? {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
        guard end > range.lowerBound else { return nil }
        var start = end - 1
        if FoldedScalars.isLetter(bytes[start]) {
            while start > range.lowerBound, FoldedScalars.isLetter(bytes[start - 1]) { start -= 1 }
            var hash = WordHash()
            for byte in bytes[start..<end] { hash.add(UInt64(byte)) }
            let isCapital = end - start > 1 && isUpper(start) && !isUpper(start + 1)
            return (.word(hash, isCapital: isCapital), start)
        }
        guard bytes[start].isDigit else { return (.mark(bytes[start]), start) }
        while start > range.lowerBound, bytes[start - 1].isDigit { start -= 1 }
        return (.number(start..<end), start)
    }

    /// Whether the digits of a range are a year of our time.
    func isYear(_ range: Range<Int>) -> Bool {
        range.count == 4 && (bytes[range].starts(with: [0x32, 0x30]) || bytes[range].starts(with: [0x31, 0x39]))
    }

    private func isUpper(_ place: Int) -> Bool { scalars[place].properties.isUppercase }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte == other }
}

/// A line of a table: cells stand between tabs or bars.
struct TableLine {
    let range: Range<Int>
    /// Where the borders of its cells stand.
    let borders: [Int]
    /// Which line of the text it is, blank lines left out.
    let number: Int

    /// Which cell an offset lies in.
    func cell(of offset: Int) -> Int { borders.count { $0 < offset } }

    func cell(_ number: Int) -> Range<Int> {
        let start = number == 0 ? range.lowerBound : borders[number - 1] + 1
        return start..<(number < borders.count ? borders[number] : range.upperBound)
    }
}

extension FoldedScalars {
    /// The lines of the text that have cells.
    func tableLines() -> [TableLine] {
        var lines: [TableLine] = []
        var borders: [Int] = []
        var (start, number, isBlank) = (0, 0, true)
        for place in 0...bytes.count {
            let byte = place < bytes.count ? bytes[place] : 0x0A
            switch byte {
            case 0x0A, 0x0D:
                if !borders.isEmpty { lines.append(TableLine(range: start..<place, borders: borders, number: number)) }
                if !isBlank { number += 1 }
                (start, borders, isBlank) = (place + 1, [], true)
            case 0x09, 0x7C:
                borders.append(place)
                isBlank = false
            case 0x20: break
            default: isBlank = false
            }
        }
        return lines
    }
}

extension FoldedScalars {
    /// How the line that an offset lies in is marked as an item of a list; nil where it is none, or is long.
    ///
    /// Lines of one list have one mark: "-", "+", "1" for any number, "a" for any letter, "I" for any Roman number.
    func itemMark(before offset: Int) -> Unicode.Scalar? {
        let first = max(0, offset - FoldedScalars.longestLine)
        var place = offset
        while place > first, bytes[place - 1] != 0x0A { place -= 1 }
        guard place == 0 || bytes[place - 1] == 0x0A else { return nil }
        while place < offset, bytes[place] == 0x20 || bytes[place] == 0x09 || bytes[place] == 0x28,
            !FoldedScalars.dashes.contains(scalars[place]), !FoldedScalars.bullets.contains(scalars[place])
        {
            place += 1
        }
        guard place < offset else { return nil }
        if FoldedScalars.dashes.contains(scalars[place]) { return "-" }
        if FoldedScalars.bullets.contains(scalars[place]) { return scalars[place] }
        var end = place
        while end < offset, bytes[end].isDigit || FoldedScalars.isLetter(bytes[end]) { end += 1 }
        // "1.", "a)", "II.", but no "1.250" and no "1.2.".
        guard end > place, end + 1 < offset, bytes[end] == 0x2E || bytes[end] == 0x29,
            !bytes[end + 1].isDigit
        else { return nil }
        if bytes[place..<end].allSatisfy(\.isDigit) { return end - place < 3 ? "1" : nil }
        if scalars[place..<end].allSatisfy({ FoldedScalars.romans.contains($0) }) { return "I" }
        return end - place == 1 ? "a" : nil
    }

    /// The mark of the next line that is not blank.
    func nextMark(behind offset: Int) -> Unicode.Scalar? {
        let end = min(bytes.count, offset + FoldedScalars.longestLine)
        guard var place = first([0x0A], in: offset..<end) else { return nil }
        while place < bytes.count, bytes[place] == 0x0A || bytes[place] == 0x0D || bytes[place] == 0x09 { place += 1 }
        return itemMark(before: min(bytes.count, place + FoldedScalars.longestMark))
    }

    private static let longestMark = 12
    private static let longestLine = 300
    private static let dashes: Set<Unicode.Scalar> = ["-", "–", "—", "−"]
    private static let bullets: Set<Unicode.Scalar> = ["+", "*", "•", "·", "●", "▪", "■", "◦"]
    private static let romans: Set<Unicode.Scalar> = ["I", "V", "X"]
}
