/// A word, a number, a mark or the end of a line, with its place in the text.
struct Token: Sendable {
    enum Kind: UInt8 {
        case word, number, mark, lineBreak
    }

    let kind: Kind
    /// The number of the word in the vocabulary, of marks too; 0 where the grammar does not know it.
    var word: UInt16
    /// Scalar offsets in the text.
    let start: Int32
    var end: Int32
    /// Whether nothing stands between this token and the one before.
    let isGlued: Bool
    let isCapitalised: Bool

    func isWord(_ number: UInt16) -> Bool {
        word == number && word != 0
    }
}
