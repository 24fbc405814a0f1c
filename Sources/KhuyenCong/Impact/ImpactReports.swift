import Database

/// The report on what support brought to establishments.
struct ImpactReports {
    let database: Database

    /// - Throws: `Refusal` where there is no such place or the officer may not see reports, `DatabaseError`.
    func document(_ request: ReportRequest, by officer: Officer) async throws -> ReportDocument {
        try officer.require(.viewReports)
        let territory = officer.territory(.viewReports)
        return try await database.read { tx in
            let territories = try Territories.load(tx)
            let place = try ReportedPlace.find(request.query, territories, seenBy: territory)
            let facts = ImpactFacts(query: request.query, place: place, territory: territory)
            return ImpactDocument(
                request: request,
                place: place.place,
                cases: try facts.cases(in: tx),
                supported: try facts.supported(in: tx),
                territories: territories
            ).document
        }
    }
}
