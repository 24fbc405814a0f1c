import Database
import Vietnamese

extension KeptTexts {
    /// Takes a figure over as a published one, in the reading that a person confirmed.
    ///
    /// - Throws: `Refusal` (forbidden; missing where text, figure or place are not the officer's; invalid where the
    ///   quotation is empty or longer than 25 words; conflict), `DatabaseError`.
    package func confirm(
        _ draft: ReportedFigureDraft,
        at place: KeptPlace,
        of id: Int64,
        version: Int,
        by officer: Officer,
        at now: Moment
    ) async throws {
        try ReportedFigures.check(draft)
        try Quotation.check(draft.quotation)
        try await change(id, version: version, "keptText.confirm", by: officer, at: now) { _, tx in
            guard try KeptTextRows.hasPlace(place, of: id, in: tx) else { throw Refusal.missing }
            try KeptTexts.requireNew(place, of: id, in: tx)
            let figure = try ReportedFigures.write(draft, by: officer, at: now, in: tx)
            try tx.execute(
                """
                INSERT INTO kept_figure (text_id, position, start_at, end_at, figure_id, account_id, officer_name,
                    confirmed_at)
                VALUES (\(id), \(place.position), \(place.start), \(place.end), \(figure), \(officer.userID),
                    \(officer.name), \(now))
                """
            )
            return ["figure": String(figure), "place": "\(place.position + 1):\(place.start)"]
        }
    }

    private static func requireNew(_ place: KeptPlace, of id: Int64, in tx: Transaction) throws {
        let standing: Int =
            try tx.value(
                """
                SELECT COUNT(*) FROM kept_figure f JOIN reported_figure r ON r.id = f.figure_id
                WHERE f.text_id = \(id) AND f.position = \(place.position) AND f.start_at = \(place.start)
                    AND r.superseded_at IS NULL
                """
            ) ?? 0
        guard standing == 0 else {
            throw Refusal.conflict("Số này đã đưa vào bảng so sánh.", remedy: "Sửa ở trang Số đã công bố.")
        }
    }
}

/// The words of a publication that stand beside a figure taken from it.
package enum Quotation {
    /// What may be quoted of a text that belongs to others, and is still enough to find the place.
    package static let most = 25

    /// - Throws: `Refusal` (invalid).
    package static func check(_ quotation: String) throws {
        let count = words(quotation).count
        guard count > 0 else { throw Refusal.invalid("Thiếu trích nguyên văn.", field: "trich-dan") }
        guard count <= most else {
            throw Refusal.invalid(
                "Trích \(count) từ, quá \(most) từ.",
                field: "trich-dan",
                remedy: "Rút ngắn câu trích."
            )
        }
    }

    /// The sentence around a place, cut to so many words on both sides of it; offsets are Unicode scalars.
    package static func around(_ start: Int, _ end: Int, of text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        guard start >= 0, start < end, end <= scalars.count else { return "" }
        let first = (0..<start).last { ends(scalars, $0) }.map { $0 + 1 } ?? 0
        let last = (end..<scalars.count).first { ends(scalars, $0) } ?? scalars.count
        let ranges = wordRanges(scalars, first..<last)
        let own = ranges.indices.filter { ranges[$0].overlaps(start..<end) }
        guard let from = own.first, let to = own.last else { return "" }
        let room = max(0, most - own.count)
        let behind = ranges.count - 1 - to
        let ahead = min(from, max(room - behind, room / 2))
        let chosen = ranges[(from - ahead)...(to + min(behind, room - ahead))].prefix(most)
        return chosen.map { string(scalars[$0]) }.joined(separator: " ")
    }

    /// Words as they are printed, with the marks that touch them.
    private static func wordRanges(_ scalars: [Unicode.Scalar], _ sentence: Range<Int>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start: Int?
        for index in sentence {
            if scalars[index].properties.isWhitespace {
                if let begun = start { ranges.append(begun..<index) }
                start = nil
            } else if start == nil {
                start = index
            }
        }
        if let begun = start { ranges.append(begun..<sentence.upperBound) }
        return ranges
    }

    private static func words(_ text: String) -> [Substring] {
        text.split(whereSeparator: \.isWhitespace)
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    /// Whether a sentence ends there: a line end, or a point with a space behind it.
    private static func ends(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        switch scalars[index] {
        case "\n": true
        case ".", "!", "?", ";": index + 1 == scalars.count || scalars[index + 1].properties.isWhitespace
        default: false
        }
    }
}
