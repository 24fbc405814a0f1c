package import Claims

/// Checks texts: against themselves, each other, and what a person picked where a reading is unclear.
///
/// Making one prepares the tables of words and places.
package struct ClaimDesk: Sendable {
    private let reader: ClaimReader

    /// - Throws: `ReferenceFilesMissing`.
    package init() throws {
        reader = ClaimReader(try ClaimLexicon.make())
    }

    /// - Parameters:
    ///   - sources: Given together, they are held against each other.
    ///   - place: The code of the place meant where a text names none.
    ///   - picks: For each text in its order; fewer mean none for the rest.
    /// - Returns: The value that every output is drawn from.
    package func check(_ sources: [ClaimSource], place: String? = nil, picks: [[FigurePick]] = []) -> ClaimSheet {
        let readings = sources.enumerated().map { index, source in
            let picked = index < picks.count ? picks[index] : []
            return reader.read(source.text, place: place, number: index + 1).picking(picked)
        }
        let answers = ClaimChecker.check(readings)
        return ClaimSheet(
            zip(sources, answers).enumerated().map { index, pair in
                ClaimSheet.Part(source: pair.0, answer: pair.1, picks: index < picks.count ? picks[index] : [])
            }
        )
    }
}
