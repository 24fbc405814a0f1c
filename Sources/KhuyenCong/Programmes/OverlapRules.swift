/// Two rows about one thing may not hold on the same day.
enum OverlapRules {
    /// - Throws: `Refusal` (conflict), naming the row in the way.
    static func check(_ validity: Validity, against others: [(name: String, validity: Validity)]) throws {
        guard let other = others.first(where: { $0.validity.overlaps(validity) }) else { return }
        throw Refusal.conflict(
            "Thời gian hiệu lực trùng với “\(other.name)” (\(other.validity.vietnamese)).",
            remedy: "Kết thúc dòng cũ trước ngày dòng mới có hiệu lực."
        )
    }
}

extension Validity {
    /// "từ 11/05/2018", "từ 08/04/2014, trước 11/05/2018", "không thời hạn".
    package var vietnamese: String {
        let begin = from.map { "từ \($0.vietnamese)" }
        let end = until.map { "trước \($0.vietnamese)" }
        let words = [begin, end].compactMap { $0 }.joined(separator: ", ")
        return words.isEmpty ? "không thời hạn" : words
    }
}
