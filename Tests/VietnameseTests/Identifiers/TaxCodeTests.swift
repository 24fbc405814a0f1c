import Testing
import Vietnamese

@Suite struct TaxCodeTests {
    @Test(arguments: [
        ("0100109106", "0100109106"), (" 0100109106 ", "0100109106"), ("0100109106-001", "0100109106-001"),
        ("0100109106001", "0100109106-001"), ("0100 109 106", "0100109106"), ("０１００１０９１０６", "0100109106"),
    ])
    func `a code that checks is put in one form`(text: String, code: String) {
        #expect(TaxCode.normalized(text) == code)
        #expect(TaxCode.isValid(text))
    }

    @Test(arguments: [
        "0100109107", "1010109106", "010010910", "01001091060", "0100109106-01", "0100109106a", "", "038099012345",
    ])
    func `a code with a slip of the pen is refused`(text: String) {
        #expect(TaxCode.normalized(text) == nil)
        #expect(!TaxCode.isValid(text))
    }

    @Test func `every single wrong digit is found`() {
        let code = Array("0100109106".utf8)

        for (place, right) in code.enumerated() {
            for wrong in UInt8(ascii: "0")...UInt8(ascii: "9") where wrong != right {
                var mistyped = code
                mistyped[place] = wrong
                #expect(!TaxCode.isValid(String(decoding: mistyped, as: UTF8.self)))
            }
        }
    }
}
