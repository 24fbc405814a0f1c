import Testing

@testable import KhuyenCong

@Suite struct TimeCodeTests {
    private static let secret = Array("12345678901234567890".utf8)

    /// RFC 6238, appendix B: the last six of its eight digits.
    @Test(
        arguments: [
            (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
            (2_000_000_000, "279037"), (20_000_000_000, "353130"),
        ] as [(Int64, String)]
    )
    func `a known moment has its known code`(seconds: Int64, code: String) {
        let step = TimeCode.step(at: Moment(secondsSince1970: seconds))

        #expect(TimeCode.code(secret: Self.secret, step: step) == code)
    }

    @Test(arguments: [(-31, false), (-30, true), (0, true), (29, true), (59, true), (60, false)] as [(Int64, Bool)])
    func `a code holds for its step and one on either side`(offset: Int64, holds: Bool) {
        let start: Int64 = 1_111_111_080
        let moment = Moment(secondsSince1970: start + offset)

        let step = TimeCode.matchingStep("081804", secret: Self.secret, at: moment)

        #expect(step == (holds ? start / 30 : nil))
    }

    @Test(arguments: ["", "28708", "2870820", "28708a", "２８７０８２"])
    func `what is not the code matches no step`(typed: String) {
        #expect(TimeCode.matchingStep(typed, secret: Self.secret, at: Moment(secondsSince1970: 59)) == nil)
    }

    @Test func `spaces between the digits do not matter`() {
        #expect(TimeCode.matchingStep("287 082", secret: Self.secret, at: Moment(secondsSince1970: 59)) == 1)
    }

    /// RFC 4648, section 10, without padding.
    @Test(
        arguments: [
            ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ]
    )
    func `base 32 is what the standard gives`(text: String, encoded: String) {
        #expect(Base32.encode(Array(text.utf8)) == encoded)
    }

    @Test func `the address for the app carries name and secret`() {
        #expect(
            TimeCode.uri(secret: Self.secret, userName: "huong@so")
                == "otpauth://totp/KhuyenCong:huong%40so?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=KhuyenCong"
        )
    }
}
