import Vietnamese

/// Text of officers without what tells of a person: numbers of papers and telephones, addresses of mail, names.
///
/// What is taken for a person's is taken broadly: a word hidden in vain costs less than one published by mistake.
enum PublicText {
    static let hidden = "[không công khai]"

    /// The text with `names`, which the records know for persons, and all numbers of persons hidden.
    static func withoutPersons(_ text: String, names: [String] = []) -> String {
        var result = text
        for name in names where name.count >= 4 {
            result = replacing(name, in: result)
        }
        result = withoutNumbers(result)
        return withoutFullNames(withoutAddressedNames(result))
    }

    private static func replacing(_ name: String, in text: String) -> String {
        text.split(separator: name, omittingEmptySubsequences: false).joined(separator: hidden)
    }

    /// Nine digits and more are a paper, a tax code or an account; so are shorter groups that begin with 0 or +84.
    ///
    /// Money is written in groups of three with dots and begins with another digit.
    private static func withoutNumbers(_ text: String) -> String {
        var result = ""
        var number = ""
        func finish() {
            let tail = number.reversed().prefix { !$0.isDigit }
            let body = String(number.dropLast(tail.count))
            result += isPersonal(body) ? hidden : body
            result += String(tail.reversed())
            number = ""
        }
        for character in text {
            if character.isDigit || (!number.isEmpty && " .-()".contains(character)) || character == "+" {
                if character == "+", !number.isEmpty { finish() }
                number.append(character)
            } else {
                if !number.isEmpty { finish() }
                result.append(character)
            }
        }
        if !number.isEmpty { finish() }
        return result.split(separator: " ", omittingEmptySubsequences: false)
            .map { $0.contains("@") ? hidden[...] : $0 }
            .joined(separator: " ")
    }

    private static func isPersonal(_ number: String) -> Bool {
        let digits = number.filter(\.isDigit)
        guard digits.count >= 9 else { return false }
        let isMoney = number.contains(".") && !number.hasPrefix("0") && !number.contains(" ") && !number.contains("-")
        return !isMoney
    }

    /// "Nguyễn Văn An", "Trần Thị Bình": a middle name that only persons bear, with the words in capitals around it.
    private static func withoutFullNames(_ text: String) -> String {
        var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        while let middle = words.indices.first(where: { isMiddleName($0, of: words) }) {
            var last = middle + 1
            while last + 1 < words.count, words[last].last?.isLetter == true, isCapitalised(words[last + 1]) {
                last += 1
            }
            let closing = words[last].suffix(while: { !$0.isLetter })
            words.replaceSubrange(middle - 1...last, with: [hidden + closing])
        }
        return words.joined(separator: " ")
    }

    private static func isMiddleName(_ index: Int, of words: [String]) -> Bool {
        ["Văn", "Thị"].contains(words[index]) && index > 0 && index + 1 < words.count
            && isCapitalised(words[index - 1]) && isCapitalised(words[index + 1])
    }

    private static func isCapitalised(_ word: String) -> Bool {
        word.first?.isUppercase == true
    }

    /// "ông Nguyễn Văn A", "hộ bà Trần Thị B": the words in capitals after a form of address.
    private static func withoutAddressedNames(_ text: String) -> String {
        let forms: Set<String> = ["ông", "bà", "anh", "chị"]
        var words: [Substring] = []
        var isName = false
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            let isCapitalised = word.first?.isUppercase == true
            if isName, isCapitalised {
                if words.last != hidden[...] { words.append(hidden[...]) }
                let closing = word.last.map { ",.;:)".contains($0) } ?? false
                if closing {
                    words[words.count - 1] = Substring(hidden + String(word.suffix(1)))
                    isName = false
                }
                continue
            }
            isName = forms.contains(word.lowercased())
            words.append(word)
        }
        return words.joined(separator: " ")
    }
}

extension String {
    /// The characters at the end for which a condition holds.
    fileprivate func suffix(while condition: (Character) -> Bool) -> String {
        String(reversed().prefix(while: condition).reversed())
    }
}
