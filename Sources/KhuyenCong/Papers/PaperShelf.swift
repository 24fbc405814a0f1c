import Database

/// All templates of the offices, and which of them an officer may replace.
package struct PaperShelf: Sendable {
    /// In force and superseded, the latest first.
    package let templates: [PaperTemplate]
    package let territories: Territories
    private let officer: Officer
    private let today: Day

    init(templates: [PaperTemplate], territories: Territories, officer: Officer, today: Day) {
        self.templates = templates
        self.territories = territories
        self.officer = officer
        self.today = today
    }

    /// Those in force for a form today or later, the national agency's before the provinces'.
    package func standing(_ form: PaperForm) -> [PaperTemplate] {
        templates.filter { $0.form == form && !isPast($0) }.sorted { first, second in
            (first.province ?? "", first.id) < (second.province ?? "", second.id)
        }
    }

    /// Those that another one replaced or followed, or that were taken out of force.
    package func superseded(_ form: PaperForm) -> [PaperTemplate] {
        templates.filter { $0.form == form && isPast($0) }
    }

    private func isPast(_ template: PaperTemplate) -> Bool {
        template.supersededAt != nil || template.hasEnded(on: today)
    }

    /// Whether the officer may replace the template of a province; nil is the national agency.
    package func mayEdit(_ province: String?) -> Bool {
        do {
            try PaperPolicy.requireEdit(province, by: officer, territories)
            return true
        } catch {
            return false
        }
    }

    package var editableProvinces: [AdminUnit] {
        territories.provinces(.of2025).filter { mayEdit($0.code) }
    }

    /// Whose template it is.
    package func owner(_ province: String?) -> String {
        province.map { territories.name(.of2025, $0) } ?? "Trung ương"
    }
}

extension Papers {
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func shelf(for officer: Officer) async throws -> PaperShelf {
        try officer.require(.viewReference)
        return try await database.read { transaction in
            PaperShelf(
                templates: try PaperTemplate.rows("t.id > 0", in: transaction),
                territories: try Territories.load(transaction),
                officer: officer,
                today: today()
            )
        }
    }
}
