package import Database

/// A sheet for a day outside (phiếu đi cơ sở): the files under way of a place, whom to meet and what is due.
package struct DaySheet: Sendable, Equatable {
    /// One file on the way.
    package struct Stop: Sendable, Equatable {
        package let dossierID: Int64
        package let title: String
        package let communeNow: String?
        package let lastVisit: Day?
        package let establishment: String?
        package let phone: String?
        package let address: String?

        package var code: String { "HS\(dossierID)" }
    }

    package let stops: [Stop]
    /// Communes of today's map in which files are under way, with how many.
    package let communes: [String: Int]

    /// As many as one person visits in some days, and three printed pages hold.
    package static let mostStops = 24
}

/// Sheets for days outside.
package struct DaySheets: Sendable {
    private let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// The files under way that the officer sees, of one commune or of all; those never or longest not visited first.
    ///
    /// Whom to meet is told where the officer sees the establishment, too.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func sheet(commune: String?, by officer: Officer) async throws -> DaySheet {
        try officer.require(.viewBeneficiaries)
        let underWay =
            DossierReach(officer: officer).visible + " AND d.state IN ('contracted', 'underWay', 'suspended')"
        let seen = BeneficiaryPolicy.condition(officer.territory(.viewBeneficiaries))
        let place: SQL = if let commune { " AND d.commune_now = \(commune)" } else { "" }
        return try await database.read { tx in
            let counted = try tx.rows(
                "SELECT d.commune_now, COUNT(*) FROM dossier d WHERE " + underWay
                    + " AND d.commune_now IS NOT NULL GROUP BY d.commune_now"
            ) { (try $0.get(0) as String, try $0.get(1) as Int) }
            let stops = try tx.rows(
                """
                SELECT d.id, d.title, d.commune_now, v.last_visit, b.name, b.phone, b.address
                FROM dossier d
                LEFT JOIN (SELECT dossier_id, MAX(visited_on) AS last_visit FROM site_visit GROUP BY dossier_id) v
                    ON v.dossier_id = d.id
                LEFT JOIN project_line l ON l.project_id = d.project_id AND l.position = 1
                LEFT JOIN beneficiary b ON b.id = l.beneficiary_id AND \(seen)
                WHERE
                """ + " " + underWay + place + " ORDER BY COALESCE(v.last_visit, ''), d.id LIMIT \(DaySheet.mostStops)"
            ) { row in
                DaySheet.Stop(
                    dossierID: try row.get(0),
                    title: try row.get(1),
                    communeNow: try row.get(2),
                    lastVisit: try row.get(3),
                    establishment: try row.get(4),
                    phone: try row.get(5),
                    address: try row.get(6)
                )
            }
            return DaySheet(stops: stops, communes: Dictionary(uniqueKeysWithValues: counted))
        }
    }
}
