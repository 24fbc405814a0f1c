import Claims
import Database

/// What a text quotes word by word of what units told conferences stands in their way, and of what they recommended.
///
/// The numbers in it are the record's and no claim of the text, as in a narrative of the system's own.
struct QuotedRecords {
    static let explanation = "trích nguyên văn khó khăn, kiến nghị đã ghi của hội nghị, không phải số của văn bản"

    private let reading: ReportReading

    init(_ reading: ReportReading) {
        self.reading = reading
    }

    /// Ids of the figures that stand in such a quotation, between “ ” or " " in one line.
    ///
    /// - Throws: `DatabaseError`.
    func figures(of text: Reading) throws -> Set<String> {
        let quotations = QuotedRecords.quotations(in: text)
        guard !quotations.isEmpty else { return [] }
        let told = try words()
        return Set(quotations.filter { told.contains($0.words) }.flatMap(\.figures))
    }

    /// Of the conferences that were held, as far as the officer sees them.
    private func words() throws -> Set<String> {
        let conferences = try Conference.rows("c.state <> 'preparing'", in: reading.tx)
            .filter { ConferencePolicy.maySee($0, by: reading.officer) }
        guard !conferences.isEmpty else { return [] }
        let parts = [ConferencePart.difficulty, .recommendation]
        let records = try ConferenceRecord.rows(
            "r.part IN (\(list: parts.map(\.rawValue))) AND r.conference_id IN (\(list: conferences.map(\.id)))",
            in: reading.tx
        )
        return Set(records.map { QuotedRecords.key($0.words ?? "") })
    }

    private struct Quotation {
        let words: String
        let figures: [String]
    }

    private static func quotations(in reading: Reading) -> [Quotation] {
        let scalars = reading.text.unicodeScalars
        var found: [Quotation] = []
        var opened: (offset: Int, at: String.Index)?
        for (offset, at) in zip(0..., scalars.indices) {
            switch scalars[at] {
            case "\n": opened = nil
            case "“": opened = (offset, scalars.index(after: at))
            case "”", "\"":
                guard let start = opened else {
                    if scalars[at] == "\"" { opened = (offset, scalars.index(after: at)) }
                    continue
                }
                opened = nil
                let figures = reading.figures.filter { $0.start > start.offset && $0.end <= offset }.map(\.id)
                guard !figures.isEmpty else { continue }
                found.append(Quotation(words: key(String(scalars[start.at..<at])), figures: figures))
            default: continue
            }
        }
        return found
    }

    private static func key(_ words: String) -> String {
        ToldDifficulty.line(words).lowercased()
    }
}
