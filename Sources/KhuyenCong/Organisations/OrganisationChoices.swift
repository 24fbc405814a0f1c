import Database

/// What a page about organisations needs beside them: names to choose from, places, and who may edit.
package struct OrganisationSurroundings: Sendable {
    /// Every organisation as it is today, in Vietnamese order of the names.
    package let organisations: [OrganisationTerm]
    package let territories: Territories
    private let officer: Officer

    init(organisations: [OrganisationTerm], territories: Territories, officer: Officer) {
        self.organisations = organisations
        self.territories = territories
        self.officer = officer
    }

    /// Today's name of an organisation; nil where there is none such.
    package func name(of id: Int64) -> String? {
        organisations.first { $0.organisationID == id }?.name
    }

    /// Whether the officer may edit what lies in a place; nil is the nation.
    package func mayEdit(_ place: PlaceKey?) -> Bool {
        do {
            try OrganisationPolicy.requireEdit(place, by: officer, territories)
            return true
        } catch {
            return false
        }
    }
}

extension Organisations {
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func surroundings(on today: Day, for officer: Officer) async throws -> OrganisationSurroundings {
        let all = try await list(on: today, pageSize: 10_000, for: officer)
        let territories = try await database.read { try Territories.load($0) }
        return OrganisationSurroundings(organisations: all.terms, territories: territories, officer: officer)
    }
}
