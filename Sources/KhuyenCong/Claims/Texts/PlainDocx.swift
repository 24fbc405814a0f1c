import Office

/// A Word file of a text that came without one: each line a paragraph.
enum PlainDocx {
    /// - Throws: `DocxError`.
    static func write(_ text: String) throws -> [UInt8] {
        var document = WordDocument(title: "Kiểm tra số liệu")
        for line in text.split(whereSeparator: \.isNewline) {
            let words = String(String.UnicodeScalarView(line.unicodeScalars.filter(isPrinted)))
            document.add(WordText(words).with { $0.alignment = .left })
        }
        do {
            return try document.bytes()
        } catch let error as SpreadsheetError {
            throw DocxError.cannotWrite(detail: error.message)
        }
    }

    /// Remarks on the text, as remarks on the document: both hold the same letters, with other spaces between.
    static func moved(_ remarks: [DocxRemark], from text: String, to document: DocxText) -> [DocxRemark] {
        var ranks: [Int] = []
        var rank = 0
        for scalar in text.unicodeScalars {
            ranks.append(rank)
            if isLetter(scalar) { rank += 1 }
        }
        let places = document.text.unicodeScalars.enumerated().filter { isLetter($0.element) }.map(\.offset)
        guard places.count == rank else { return [] }
        return remarks.compactMap { remark in
            guard remark.end > remark.start, remark.end <= ranks.count else { return nil }
            let first = ranks[remark.start]
            let last = ranks[remark.end - 1]
            guard first <= last, last < places.count else { return nil }
            return DocxRemark(start: places[first], end: places[last] + 1, words: remark.words)
        }
    }

    private static func isPrinted(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\t"
            || scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
                && scalar.value != 0xFFFE && scalar.value != 0xFFFF
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        isPrinted(scalar) && !scalar.properties.isWhitespace
    }
}
