extension String {
    /// Whether a folded text has these folded words in it, at any place.
    ///
    /// The library's `contains` compares by Character: it took half a second to find one header.
    func mentions(_ words: String) -> Bool {
        utf8.withContiguousStorageIfAvailable { text in
            words.utf8.withContiguousStorageIfAvailable { wanted in
                FoldedWords.stands(wanted, in: text)
            } ?? contains(words)
        } ?? contains(words)
    }
}

private enum FoldedWords {
    static func stands(_ wanted: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = wanted.first else { return true }
        guard text.count >= wanted.count else { return false }
        for start in 0...text.count - wanted.count where text[start] == first {
            if text[start...].starts(with: wanted) { return true }
        }
        return false
    }
}
