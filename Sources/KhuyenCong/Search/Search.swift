package import Database
import Vietnamese

/// One search over all registers (tìm mọi nơi): each answers with what its own list would show this officer.
package struct Search: Sendable {
    private let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// What the words name, register by register; those that found nothing are left out.
    ///
    /// `most`: of each register. The number of statements does not hang on what is found.
    /// - Throws: `DatabaseError`, `SecretsError`.
    package func find(
        _ text: String,
        most: Int = 5,
        by officer: Officer,
        on today: Day
    ) async throws -> [FoundGroup] {
        let typed = String(text.nfc.prefix(200))
        guard let words = SearchWords(typed) else { return [] }
        var groups: [FoundGroup] = []
        for kind in FoundKind.allCases where officer.may(kind.permission) {
            let group =
                switch kind {
                case .dossier: try await dossiers(typed, most, officer)
                case .project: try await projects(typed, most, officer)
                case .beneficiary: try await beneficiaries(BeneficiaryFilter(search: typed), most, officer)
                case .organisation: try await organisations(typed, most, officer, today)
                case .collaborator, .product, .tradeNotice, .plan, .programme, .conference, .frozenReport:
                    try await register(kind, words, most, officer, today)
                }
            if group.total > 0 { groups.append(group) }
        }
        return groups
    }

    /// The beneficiaries of a personal number, which stands in no other register.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`, `SecretsError`.
    package func find(personalNumber: String, most: Int = 5, by officer: Officer) async throws -> [FoundGroup] {
        let group = try await beneficiaries(BeneficiaryFilter(personalNumber: personalNumber), most, officer)
        return group.total > 0 ? [group] : []
    }

    private func register(
        _ kind: FoundKind,
        _ words: SearchWords,
        _ most: Int,
        _ officer: Officer,
        _ today: Day
    ) async throws -> FoundGroup {
        try await database.read { tx in
            let found = try SearchRegisters(words: words, officer: officer, today: today, tx: tx).find(kind)
            return FoundGroup(kind: kind, items: Array(found.prefix(most)), total: found.count)
        }
    }

    private func dossiers(_ typed: String, _ most: Int, _ officer: Officer) async throws -> FoundGroup {
        let page = try await Dossiers(database).list(DossierListQuery(.all, search: typed), by: officer)
        let items = page.rows.prefix(most).map { row in
            Found(.dossier, row.id, code: row.code, row.title, detail: [row.state.name, row.provinceName])
        }
        return FoundGroup(kind: .dossier, items: items, total: page.total)
    }

    private func projects(_ typed: String, _ most: Int, _ officer: Officer) async throws -> FoundGroup {
        let query = ProjectListQuery(ProjectFilter(search: typed), pageSize: most)
        let list = try await Projects(database).list(query, by: officer)
        let items = list.rows.map { row in
            Found(
                .project,
                row.id,
                code: "DA\(row.id)",
                row.title,
                detail: [row.beneficiary ?? row.implementer, row.placeText, "năm \(row.year)"]
            )
        }
        return FoundGroup(kind: .project, items: items, total: list.totals.count)
    }

    private func beneficiaries(
        _ filter: BeneficiaryFilter,
        _ most: Int,
        _ officer: Officer
    ) async throws -> FoundGroup {
        let page = try await Beneficiaries(database).list(filter, pageSize: most, for: officer)
        let items = page.items.map { item in
            Found(
                .beneficiary,
                item.beneficiary.id,
                code: item.taxCode,
                item.beneficiary.name,
                detail: ["\(item.projectCount) đề án"]
            )
        }
        return FoundGroup(kind: .beneficiary, items: items, total: page.total)
    }

    private func organisations(
        _ typed: String,
        _ most: Int,
        _ officer: Officer,
        _ today: Day
    ) async throws -> FoundGroup {
        let filter = OrganisationFilter(search: typed)
        let page = try await Organisations(database).list(filter, on: today, pageSize: most, for: officer)
        let items = page.terms.map { term in
            Found(.organisation, term.organisationID, code: term.budgetUnitCode, term.name)
        }
        return FoundGroup(kind: .organisation, items: items, total: page.total)
    }
}
