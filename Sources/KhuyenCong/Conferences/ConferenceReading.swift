import Database

extension Conferences {
    /// - Throws: `Refusal` (missing), `DatabaseError`.
    static func detail(_ id: Int64, by officer: Officer, in tx: Transaction) throws -> ConferenceDetail {
        let conference = try Conference.find(id, seenBy: officer, in: tx)
        let territories = try Territories.load(tx)
        let records = try ConferenceRecord.rows("r.conference_id = \(id)", in: tx)
        let previous = try conference.previous(in: tx)
        let answerable = records.filter { record in
            record.part.isAnswered && ConferencePolicy.mayAnswer(record, of: conference, by: officer, territories)
        }
        return ConferenceDetail(
            conference: conference,
            records: records,
            carried: try carried(to: conference, after: previous, in: tx),
            previous: previous,
            round: try round(of: conference, seenBy: officer, in: tx),
            mayEdit: ConferencePolicy.mayEdit(conference, by: officer),
            answerable: Set(answerable.map(\.id))
        )
    }

    /// Recommendations of earlier conferences of the place: still open, or answered since the one before was held.
    ///
    /// Nothing is copied, so an answer given to the old recommendation is the answer everywhere.
    static func carried(
        to conference: Conference,
        after previous: Conference?,
        in tx: Transaction
    ) throws -> [CarriedRecommendation] {
        guard let previous else { return [] }
        let earlier = try Conference.rows("\(conference.samePlace) AND c.number < \(conference.number)", in: tx)
        let names = Dictionary(uniqueKeysWithValues: earlier.map { ($0.id, $0.name) })
        let since = previous.heldOn ?? Day.firstOfYear(previous.years.to)
        let records = try ConferenceRecord.rows(
            """
            r.part = 'recommendation' AND r.conference_id IN (\(list: earlier.map(\.id)))
            AND (r.document_on IS NULL OR r.document_on >= \(since))
            """,
            in: tx
        )
        return records.map { CarriedRecommendation(conference: names[$0.conferenceID] ?? "", record: $0) }
    }

    private static func round(
        of conference: Conference,
        seenBy officer: Officer,
        in tx: Transaction
    ) throws -> SubmissionSummary? {
        guard let id = conference.roundID else { return nil }
        return try SubmissionSummary.rows("r.id = \(id)", in: tx).first {
            SubmissionPolicy.maySee($0.provinceNow, by: officer)
        }
    }
}
