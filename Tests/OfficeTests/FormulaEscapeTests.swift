import Testing

@testable import Office

@Suite struct FormulaEscapeTests {
    @Test(
        arguments: [
            ("=1+1", "'=1+1"), ("+84 912", "'+84 912"), ("-5", "'-5"), ("@ten", "'@ten"), ("\tđầu dòng", "'\tđầu dòng"),
            ("\rđầu dòng", "'\rđầu dòng"), ("'=1", "''=1"), ("''-", "'''-"), ("'", "'"), ("'abc", "'abc"), ("", ""),
            ("Đặng Thị Ước", "Đặng Thị Ước"), ("\r\n=1", "'\r\n=1"),
        ]
    )
    func `text that a program would run is escaped and comes back exactly`(text: String, escaped: String) {
        #expect(Array(FormulaEscape.escape(text).utf8) == Array(escaped.utf8))
        #expect(Array(FormulaEscape.restore(escaped).utf8) == Array(text.utf8))
    }

    @Test func `an apostrophe in front of plain text is part of the text`() {
        #expect(FormulaEscape.restore("'abc") == "'abc")
        #expect(FormulaEscape.restore("''abc") == "''abc")
    }
}
