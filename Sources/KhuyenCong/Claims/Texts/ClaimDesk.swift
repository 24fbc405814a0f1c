package import Claims
import Vietnamese

/// Checks texts: against themselves, each other, and what a person picked where a reading is unclear.
///
/// Making one prepares the tables of words and places.
package struct ClaimDesk: Sendable {
    private let reader: ClaimReader
    private let places: ClaimPlaces
    private let priority: Double?

    /// - Throws: `ReferenceFilesMissing`.
    package init() throws {
        let lexicon = try ClaimLexicon.make()
        reader = ClaimReader(lexicon)
        places = ClaimPlaces(lexicon)
        priority = try ClaimLexicon.highestPriority()
    }

    /// The code of a province that a person wrote as code or name; nil where nothing is written.
    ///
    /// - Throws: `Refusal` (invalid, province) where there is none such.
    package func place(_ written: String?) throws -> String? {
        try places.code(written)
    }

    /// - Parameters:
    ///   - sources: Given together, they are held against each other.
    ///   - place: The code of the place meant where a text names none.
    ///   - picks: For each text in its order; fewer mean none for the rest.
    /// - Returns: The value that every output is drawn from.
    package func check(_ sources: [ClaimSource], place: String? = nil, picks: [[FigurePick]] = []) -> ClaimSheet {
        sheet(sources, read(sources, place, picks), picks)
    }

    /// The same where others wait for the machine, of so many figures at most.
    ///
    /// - Throws: `Refusal` (invalid) where the texts hold more.
    package func check(
        _ sources: [ClaimSource],
        place: String? = nil,
        picks: [[FigurePick]] = [],
        most: Int
    ) throws -> ClaimSheet {
        let readings = read(sources, place, picks)
        try ClaimDesk.requireFew(readings, most: most)
        return sheet(sources, readings, picks)
    }

    /// - Throws: `Refusal` (invalid) where the texts hold more figures.
    package func requireFew(_ sources: [ClaimSource], most: Int) throws {
        try ClaimDesk.requireFew(read(sources, nil, []), most: most)
    }

    private func read(_ sources: [ClaimSource], _ place: String?, _ picks: [[FigurePick]]) -> [Reading] {
        sources.enumerated().map { index, source in
            let picked = index < picks.count ? picks[index] : []
            return reader.read(source.text, place: place, number: index + 1).picking(picked)
        }
    }

    private func sheet(
        _ sources: [ClaimSource],
        _ readings: [Reading],
        _ picks: [[FigurePick]]
    ) -> ClaimSheet {
        let answers = ClaimChecker.check(readings, priority: priority)
        return ClaimSheet(
            zip(sources, answers).enumerated().map { index, pair in
                ClaimSheet.Part(source: pair.0, answer: pair.1, picks: index < picks.count ? picks[index] : [])
            }
        )
    }

    private static func requireFew(_ readings: [Reading], most: Int) throws {
        let count = readings.reduce(0) { $0 + $1.figures.count }
        guard count > most else { return }
        throw Refusal.invalid(
            "Văn bản có \(MoneyWriter.grouped(Int64(count))) con số; mỗi lần kiểm tra nhiều nhất"
                + " \(MoneyWriter.grouped(Int64(most))) con số.",
            remedy: "Chia văn bản thành nhiều phần, kiểm tra từng phần."
        )
    }
}
