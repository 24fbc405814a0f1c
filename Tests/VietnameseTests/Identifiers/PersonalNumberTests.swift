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

    @Test(arguments: [
        ("040090012345", "0400••••••45"), ("0400 9001 2345", "0400••••••45"),
        ("CCCD:040090012345, cấp 2021", "CCCD:0400••••••45, cấp 2021"),
        ("040090012345/040190012346", "0400••••••45/0401••••••46"),
    ])
    func `a personal number in a text shows its ends alone`(text: String, shown: String) {
        #expect(PersonalNumber.hidden(in: text) == shown)
    }

    @Test(arguments: [
        "120000000000", "120.000.000.000 đồng", "0400900123456", "0912345678", "tài khoản 040090012345678",
        "Máy xay lúa",
    ])
    func `money, telephones and accounts stay`(text: String) {
        #expect(PersonalNumber.hidden(in: text) == text)
    }

    @Test(arguments: [
        ("0400 9001 2345", "040090012345"), ("040090012345 cấp 03/5/2021", "040090012345"), ("03/5/2021", nil),
        ("tài khoản 040090012345678", nil),
    ])
    func `a number is found among words`(text: String, number: String?) {
        #expect(PersonalNumber.found(in: text) == number)
    }
}
