import Testing
import Vietnamese

/// Numbers of papers, telephones and accounts were once told by `isNumber`, which takes digits that no computer adds up.
@Suite struct DigitsTests {
    @Test func `the ten digits alone are digits`() {
        let characters: [Character] = ["0", "9", "²", "½", "٣", "Ⅳ", "一", "a", " "]

        #expect(characters.filter(\.isDigit) == ["0", "9"])
        #expect(characters.flatMap(\.unicodeScalars).filter(\.isDigit) == ["0", "9"])
        #expect("09²½a".utf8.filter(\.isDigit) == Array("09".utf8))
    }
}
