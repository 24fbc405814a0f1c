import Foundation

/// Puts letters and the marks behind them together, as normal form C has them.
enum DocxComposer {
    static func compose(_ letters: [DocxLetter]) -> (text: String, places: [DocxLetterPlace]) {
        var scalars = String.UnicodeScalarView()
        var places: [DocxLetterPlace] = []
        places.reserveCapacity(letters.count)
        var index = 0
        while index < letters.count {
            var end = index + 1
            while end < letters.count, isMark(letters[end].scalar) { end += 1 }
            if end == index + 1, isStable(letters[index].scalar) {
                scalars.append(letters[index].scalar)
                places.append(letters[index].place)
            } else {
                for scalar in composed(letters[index..<end]) {
                    scalars.append(scalar)
                    places.append(letters[index].place)
                }
            }
            index = end
        }
        return (String(scalars), places)
    }

    private static func composed(_ letters: ArraySlice<DocxLetter>) -> String.UnicodeScalarView {
        var cluster = String.UnicodeScalarView()
        for letter in letters { cluster.append(letter.scalar) }
        return String(cluster).precomposedStringWithCanonicalMapping.unicodeScalars
    }

    /// Latin letters, Vietnamese ones among them, and punctuation are in form C by themselves.
    private static func isStable(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x300 || (0x1E00..<0x1F00).contains(scalar.value) || (0x2010...0x2027).contains(scalar.value)
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
    }
}
