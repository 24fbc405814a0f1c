import Testing

@testable import KhuyenCong

@Suite struct FoldedWordsTests {
    @Test(arguments: [
        ("tong kinh phi ho tro", "ho tro", true), ("ho tro", "ho tro", true), ("ho tro", "ho tro von", false),
        ("khuyen cong", "cong", true), ("khuyen con", "cong", false), ("", "cong", false), ("cong", "", true),
        ("cococong", "cocong", true),
    ])
    func `words are found wherever they stand`(_ text: String, _ words: String, _ isFound: Bool) {
        #expect(text.mentions(words) == isFound)
    }
}
