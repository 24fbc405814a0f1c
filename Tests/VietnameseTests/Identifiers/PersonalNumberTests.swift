import Testing
import Vietnamese

@Suite struct PersonalNumberTests {
    @Test(arguments: [
        ("038099012345", "038099012345"), ("001 300 000 001", "001300000001"), ("096200000001", "096200000001"),
        ("122099000001", "122099000001"),
    ])
    func `twelve digits of the right shape`(text: String, number: String) {
        #expect(PersonalNumber.normalized(text) == number)
        #expect(PersonalNumber.isValid(text))
    }

    @Test(arguments: [
        "000099012345", "097099012345", "100099012345", "038499012345", "03809901234", "0380990123456", "03809901234x",
        "",
    ])
    func `anything else is refused`(text: String) {
        #expect(PersonalNumber.normalized(text) == nil)
        #expect(!PersonalNumber.isValid(text))
    }
}
