import KhuyenCong
import Server
import Testing

@Suite struct JSONOutputTests {
    private struct Sample: Encodable {
        let name: String
        let amount: Dong?
        let day: Day?
        let share: Double?
        let tags: [String?]
        let inner: [Inner]
        let counts: [String: Int]
    }

    private struct Inner: Encodable {
        let flag: Bool
        let role: Role?
    }

    /// Programs that read our answers look for a key; one that is sometimes missing breaks them.
    @Test func `every key is present, null where there is no value`() throws {
        let sample = Sample(
            name: "Đề án \"A\"\n\\",
            amount: nil,
            day: nil,
            share: nil,
            tags: ["x", nil],
            inner: [Inner(flag: true, role: nil)],
            counts: [:]
        )

        #expect(
            try text(sample)
                == #"{"name":"Đề án \"A\"\n\\","amount":null,"day":null,"share":null,"tags":["x",null],"#
                + #""inner":[{"flag":true,"role":null}],"counts":{}}"#
        )
    }

    @Test func `values of the domain are written as the API says`() throws {
        let sample = Sample(
            name: "",
            amount: Dong(38_995_000_000),
            day: Day("2025-07-01"),
            share: 37.81,
            tags: [],
            inner: [Inner(flag: false, role: .accountant)],
            counts: ["a": -1]
        )

        #expect(
            try text(sample)
                == #"{"name":"","amount":38995000000,"day":"2025-07-01","share":37.81,"tags":[],"#
                + #""inner":[{"flag":false,"role":"accountant"}],"counts":{"a":-1}}"#
        )
    }

    @Test func `control characters are escaped and infinities are null`() throws {
        #expect(try text(["\u{1}\t\u{1f}"]) == #"["\u0001\t\u001f"]"#)
        #expect(try text([Double.infinity, 1.5]) == "[null,1.5]")
    }

    private func text(_ value: some Encodable) throws -> String {
        String(decoding: try JSONOutput.encode(value), as: UTF8.self)
    }
}
