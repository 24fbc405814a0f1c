import Foundation
import Testing

@testable import KhuyenCong

/// What holds of every narrative, whatever the figures are.
@Suite struct NarrativePropertyTests {
    private struct Fault: Equatable {
        let seed: UInt64
        let what: String
    }

    @Test func `over three hundred provinces every sentence is true and clean`() throws {
        var faults: [Fault] = []
        for seed in UInt64(1)...300 {
            var generator = SeededGenerator(seed: seed)
            let facts = try NarrativeFacts.random(&generator)
            let narrative = Narrative(facts)
            let found = wordFaults(narrative) + textFaults(narrative.text) + shareFaults(narrative, facts)
            faults += found.map { Fault(seed: seed, what: $0) }
        }

        #expect(faults == [])
    }

    /// A rounding word stands exactly where the printed amount differs from the exact one, and on its side.
    private func wordFaults(_ narrative: Narrative) -> [String] {
        narrative.figures.compactMap { words, figure in
            guard figure.unit == .dong, let value = figure.value, case .ledger = figure.origin else { return nil }
            guard let printed = Self.printed(words) else { return "không đọc lại được: \(words)" }
            let word = words.hasPrefix("gần ") ? -1 : words.hasPrefix("hơn ") ? 1 : 0
            return (value - printed).signum() == Int64(word) ? nil : "\(words) nhưng là \(value)"
        }
    }

    private func textFaults(_ text: String) -> [String] {
        var faults: [String] = []
        if text.range(of: #"(^| )0(,00)? %"#, options: .regularExpression) != nil { faults.append("0 %") }
        if text.range(of: #"\b(\p{L}+) \1\b"#, options: .regularExpression) != nil { faults.append("lặp từ: \(text)") }
        if Array(text.precomposedStringWithCanonicalMapping.utf8) != Array(text.utf8) { faults.append("NFC") }
        if text.contains("  ") || text.contains(" .") || text.contains("..") || text.contains(" ,") {
            faults.append("dấu câu: \(text)")
        }
        return faults
    }

    /// The shares that the sentence on sources prints add up to the whole, but for their rounding.
    private func shareFaults(_ narrative: Narrative, _ facts: NarrativeFacts) -> [String] {
        let sources = facts.report.bySource.count
        guard facts.report.total.amount != nil, sources > 1, let first = narrative.paragraphs.first else { return [] }
        let shares = Narrative.figures(of: first).filter { $0.figure.unit == .percent }.compactMap(\.figure.value)
        guard shares.count == sources else { return ["thiếu tỷ trọng: \(shares)"] }
        return abs(shares.reduce(0, +) - 10_000) <= Int64(sources) ? [] : ["tỷ trọng cộng thành \(shares)"]
    }

    /// Reads "gần 38,995 tỷ đồng" back into đồng without the program's own reader.
    private static func printed(_ words: String) -> Int64? {
        var parts = words.split(separator: " ").map(String.init)
        if ["gần", "hơn"].contains(parts.first) { parts.removeFirst() }
        guard parts.last == "đồng", let number = parts.first else { return nil }
        let unit: Int64 = parts.contains("tỷ") ? 1_000_000_000 : parts.contains("triệu") ? 1_000_000 : 1
        let pieces = number.replacingOccurrences(of: ".", with: "").split(separator: ",")
        guard let whole = pieces.first.flatMap({ Int64($0) }) else { return nil }
        guard pieces.count == 2, let rest = Int64(pieces[1]) else { return whole * unit }
        let scale = (0..<pieces[1].count).reduce(Int64(1)) { scale, _ in scale * 10 }
        return whole * unit + rest * unit / scale
    }
}

extension Narrative {
    fileprivate static func figures(of paragraph: ReportParagraph) -> [(words: String, figure: ReportFigure)] {
        paragraph.runs.compactMap { run in
            guard case .figure(let words, let figure) = run else { return nil }
            return (words, figure)
        }
    }

    fileprivate var figures: [(words: String, figure: ReportFigure)] {
        paragraphs.flatMap(Narrative.figures)
    }
}

/// The same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
