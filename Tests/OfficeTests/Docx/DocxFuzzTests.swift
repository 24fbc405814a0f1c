import Testing

@testable import Office

/// A template that was damaged on its way is refused, or still makes papers that open.
@Suite struct DocxFuzzTests {
    private static let rounds = 400

    private let word = WordFile(
        WordFile.paragraph("Tên: {", "{ten}", "} và {{#so}}số {{so}}{{/so}}") + WordFile.paragraph("{{#dong}}")
            + WordFile.table([["TT", "Tên"], ["{{dong.tt}}", "{{dong.ten}}"], ["", "{{ten}}"]])
            + WordFile.paragraph("{{/dong}}"),
        header: WordFile.paragraph("{{so}}")
    )
    private let values = DocxValues(
        texts: ["ten": "A & <B>\nC", "so": "15"],
        lists: ["dong": [["tt": "1", "ten": "Máy"], ["tt": "2", "ten": "Lò"]]]
    )

    @Test func `damaged bytes are read or refused`() throws {
        let packed = try word.bytes()
        var random = SplitMix(seed: 2026)

        for _ in 0..<DocxFuzzTests.rounds { try look(at: Mutation.damage(packed, with: &random)) }
    }

    @Test func `a damaged part is refused, or makes a paper that is well formed`() throws {
        var random = SplitMix(seed: 36)
        var taken = 0

        for _ in 0..<DocxFuzzTests.rounds {
            var copy = word
            let index = Int.random(in: 0..<copy.parts.count, using: &random)
            copy.parts[index].bytes = Mutation.damage(copy.parts[index].bytes, with: &random)
            taken += try look(at: copy.bytes()) ? 1 : 0
        }

        #expect(taken > 0)
    }

    /// Braces in any disorder never make a paper that Word cannot open.
    @Test func `placeholders in any order are refused, or make a paper that is well formed`() throws {
        let pieces = ["{{", "}}", "{{ten}}", "{{#so}}", "{{/so}}", "{{dong.ten}}", "{", "}", "a", "{{/dong}}", "&amp;"]
        var random = SplitMix(seed: 2013)
        var taken = 0

        for _ in 0..<DocxFuzzTests.rounds {
            let runs = (0..<4).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
            let paragraph = WordFile.paragraph(runs[0], runs[1])
            let body = paragraph + WordFile.table([[runs[2], runs[3]]]) + WordFile.paragraph(runs[3], runs[0])
            taken += try look(at: WordFile(body).bytes()) ? 1 : 0
        }

        #expect(taken > 0)
    }

    /// Whether the file was taken; what it makes is then read again.
    @discardableResult
    private func look(at bytes: [UInt8]) throws -> Bool {
        let filled: [UInt8]
        do {
            filled = try DocxTemplate(bytes).fill(values)
        } catch is DocxError {
            return false
        }
        _ = try DocxPackage(filled)
        return true
    }
}
