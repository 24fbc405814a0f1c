import Testing
import Vietnamese

@Suite struct NormalizationTests {
    /// Swift compares canonically equal strings as equal, databases do not: the bytes must be the composed ones.
    @Test(arguments: [
        ("Đề án", "Đề án"), ("De\u{302}\u{300} a\u{301}n", "Dề án"), ("u\u{31B}\u{323}", "ự"), ("a\u{323}\u{302}", "ậ"),
        ("\u{212B}", "\u{C5}"), ("\u{2000}", "\u{2002}"), ("plain", "plain"), ("", ""),
        ("50.000 ₫ – “x”", "50.000 ₫ – “x”"), ("–\u{2001}", "–\u{2003}"), ("“\u{2126}”", "“\u{3A9}”"),
        ("– e\u{301}", "– é"),
    ])
    func `text is composed byte for byte`(typed: String, composed: String) {
        #expect(Array(typed.nfc.utf8) == Array(composed.utf8))
    }
}
