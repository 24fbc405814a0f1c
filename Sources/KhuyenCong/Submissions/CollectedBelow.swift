import Database

/// What the communes of a province reported to it over the same years, added up: the province's answer begins with it.
package struct CollectedBelow: Sendable, Hashable {
    package let units: Int
    package let sent: Int
    /// Only what some commune answered.
    package let figures: [SubmissionMeasure: Int64]

    /// Nil where no unit of the round has sent.
    init?(_ round: SubmissionRound) {
        sent = round.units.count { $0.latest != nil }
        guard sent > 0 else { return nil }
        units = round.units.count
        figures = round.reported
    }
}

extension SubmissionRound {
    /// What the units that sent say together; nothing of a measure that none of them tells.
    package var reported: [SubmissionMeasure: Int64] {
        SubmissionMeasure.allCases.reduce(into: [:]) { sums, measure in
            let told = units.compactMap { $0.latest?.figures[measure] }
            if !told.isEmpty { sums[measure] = told.reduce(0, +) }
        }
    }

    /// By province: the latest round of its communes over the same years that any of them answered.
    ///
    /// Nothing for a round whose units are communes.
    func collected(only place: String?, in tx: Transaction) throws -> [String: CollectedBelow] {
        guard provinceNow == nil else { return [:] }
        let asked: SQL = place.map { "r.province_now = \($0)" } ?? "r.province_now IS NOT NULL"
        let rounds = try SubmissionRound.rows(
            "r.year_from = \(years.from) AND r.year_to = \(years.to) AND \(asked)",
            counting: .nothing,
            in: tx
        )
        let answered = rounds.compactMap { round -> (String, CollectedBelow)? in
            guard let province = round.provinceNow, let collected = CollectedBelow(round) else { return nil }
            return (province, collected)
        }
        return Dictionary(answered) { latest, _ in latest }
    }
}
