/// Which words are Vietnamese syllables: an onset, a rime and a tone that the rime can carry.
///
/// The names of the Central Highlands count too: "đắk", "krông".
enum Syllable {
    /// Judges one word in NFC, of either case.
    static func isValid(_ word: some StringProtocol) -> Bool {
        guard let parts = SyllableParts(word) else { return false }
        return onsets.contains { onset in
            guard parts.letters.hasPrefix(onset.text) else { return false }
            let rime = String(parts.letters.dropFirst(onset.text.count))
            return onset.rimes.contains(rime) && canCarry(parts.tone, rime: rime)
        }
    }

    /// Rimes that end in a stop carry only the rising and the heavy tone.
    private static func canCarry(_ tone: Tone, rime: String) -> Bool {
        let isStopped = rime.hasSuffix("ch") || rime.last.map { "cpt".contains($0) } ?? false
        guard isStopped else { return true }
        return tone == .rising || tone == .heavy
    }

    private static let onsets: [(text: String, rimes: Set<String>)] = {
        let plain = [
            "", "b", "c", "ch", "d", "đ", "g", "gi", "h", "kh", "l", "m", "n", "ng", "nh", "p", "ph", "r", "s", "t",
            "th", "tr", "v", "x", "kr", "br", "pl",
        ]
        let beforeFrontVowels = ["k", "gh", "ngh"]
        let frontRimes = rimes.filter { rime in rime.first.map { "eêiy".contains($0) } ?? false }
        return plain.map { ($0, rimes) } + beforeFrontVowels.map { ($0, frontRimes) } + [("q", rimesAfterQ)]
    }()

    private static let rimes = Set(
        """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu
        i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
        o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong
        ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơng ơp ơt
        u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt
        uynh uyp uyt uyu ak ăk ôk uk ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )

    private static let rimesAfterQ = Set(
        """
        ua uac uach uai uan uang uanh uao uat uau uay uăc uăm uăn uăng uăp uăt uân uâng uât uây ue uen ueo uet uê
        uêch uên uênh uêt uôc uơ uơi ui uy uych uyên uyêt uynh uyt
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    )
}

/// A word in lower case without its tone.
private struct SyllableParts {
    let letters: String
    let tone: Tone

    /// Nothing for words with two tones, foreign marks, signs, or more letters than any syllable has.
    init?(_ word: some StringProtocol) {
        var letters = String.UnicodeScalarView()
        var tone = Tone.level
        for scalar in word.unicodeScalars {
            guard let letter = LetterTable.letter(scalar), letter.tone != .foreign, letters.count < 7 else {
                return nil
            }
            if letter.tone != .level {
                guard tone == .level else { return nil }
                tone = letter.tone
            }
            letters.append(LetterTable.letter(ranked: letter.rank))
        }
        self.letters = String(letters)
        self.tone = tone
    }
}
