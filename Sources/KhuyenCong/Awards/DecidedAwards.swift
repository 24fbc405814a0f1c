import Database

/// Awards decided on proposals, for the section "Khen thưởng" of a report.
enum DecidedAwards {
    /// Those of the years and the place of a report; a part of today's province has none of its own.
    ///
    /// - Throws: `DatabaseError`.
    static func rows(_ query: PeriodQuery, _ reading: ReportReading) throws -> [AwardProposal] {
        let province = province(query, reading.territories)
        guard query.place == PeriodQuery.nation || province != nil else { return [] }
        let place: SQL = if let province { "w.province_now = \(province)" } else { "TRUE" }
        return try AwardProposal.rows(
            AwardPolicy.visible(reading.officer.territory(.viewReports)) + " AND " + place
                + " AND w.state = 'decided' AND w.year >= \(query.from) AND w.year <= \(query.to)",
            in: reading.tx
        )
    }

    /// Today's province that the report is about; nil where it is about less, or about more.
    static func province(_ query: PeriodQuery, _ territories: Territories) -> String? {
        guard territories.unit(query.map, query.place)?.level == .province,
            let now = territories.provinceNow(map: query.map, code: query.place)
        else { return nil }
        return query.map == .of2025 || territories.formedFrom(now).count == 1 ? now : nil
    }

    /// A record of a conference that tells the same award is not told twice.
    static func isTold(_ proposal: AwardProposal, in records: [ConferenceRecord]) -> Bool {
        records.contains { $0.unit == proposal.name && $0.document == proposal.decision }
    }

    /// As a row of the table of awards that conferences told, with where it comes from.
    static func row(_ proposal: AwardProposal) -> ReportTable.Row {
        let decision = [proposal.decision, proposal.decidedOn.map { "ngày \($0.vietnamese)" }].compactMap { $0 }
        let form = "\(proposal.form.name) của \(proposal.authority)"
        let cells = [form, proposal.name, decision.joined(separator: " "), "đề nghị khen thưởng"]
        return ReportTable.Row(cells.map(ConferenceWords.cell))
    }
}
