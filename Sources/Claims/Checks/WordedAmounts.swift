/// An amount in digits and the same in words behind it: "820.000.000 đồng (Bằng chữ: Tám trăm hai mươi triệu đồng)".
///
/// Where both are the same the reading tells one figure only.
struct WordedAmounts {
    let reading: Reading
    let gaps: GapWords

    private static let leads: Set<[Substring]> = [
        [], ["bang", "chu"], ["viet", "bang", "chu"], ["so", "tien", "bang", "chu"],
    ]

    func checks() -> [ClaimCheck] {
        zip(reading.figures, reading.figures.dropFirst()).compactMap { digits, words -> ClaimCheck? in
            guard digits.unit == .money, words.unit == .money, digits.value != nil, words.value != nil,
                digits.value != words.value, words.start - digits.end < WordedAmounts.nearness,
                gaps.opensBracket(behind: digits), let lead = gaps.between(digits, words),
                WordedAmounts.leads.contains(lead), !words.text.contains(where: \.isNumber),
                digits.text.contains(where: \.isNumber), lead.count > 0 || words.qualifier == .exact
            else { return nil }
            return ClaimCheck(
                .repeat,
                .differs,
                figures: [words.id, digits.id],
                expected: digits.value,
                found: words.value,
                explanation: "bằng số \(digits.text), bằng chữ \(words.text): lệch"
            )
        }
    }

    private static let nearness = 30
}
