import Claims
import Foundation
import Testing

/// How well figures are read, over sentences that a person marked.
@Suite struct ScoreTests {
    private static let reader = ClaimReader(
        Lexicon(places: [("Đắk Lắk", "66"), ("Nghệ An", "40"), ("Thanh Hóa", "38")])
    )

    @Test func `the marked sentences are read as they were marked`() throws {
        let sentences = try MarkedSentence.all()
        var score = Score()
        for sentence in sentences {
            score.add(sentence.text, marked: sentence.figures, found: ScoreTests.reader.read(sentence.text).figures)
        }
        if ProcessInfo.processInfo.environment["CLAIMS_SCORE"] != nil {
            print("\(sentences.count) sentences\n\(score)")
            for line in score.missed { print("missed: \(line)") }
            for line in score.falseFigures { print("false: \(line)") }
        }

        #expect(sentences.count >= 300)
        #expect(score.named * 100 >= score.marked * 98)
        #expect(score.bound * 100 >= score.marked * 90)
        #expect(score.falseFigures.count * 100 <= score.reported * 2)
    }

    @Test func `the marked passages are read as they were marked`() throws {
        let passages = try MarkedPassage.all()
        var score = Score()
        for passage in passages { score.add(passage, found: ScoreTests.reader.read(passage.text).figures) }
        if ProcessInfo.processInfo.environment["CLAIMS_SCORE"] != nil {
            print("\(passages.count) passages\n\(score)")
            for line in score.missed { print("missed: \(line)") }
            for line in score.falseFigures { print("false: \(line)") }
        }

        #expect(score.named * 100 >= score.marked * 98)
        #expect(score.bound * 100 >= score.marked * 90)
        #expect(score.falseFigures.count * 100 <= score.reported * 2)
    }
}
