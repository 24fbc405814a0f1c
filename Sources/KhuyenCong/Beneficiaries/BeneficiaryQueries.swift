import Database
import Vietnamese

/// What a list of beneficiaries is narrowed to; nil means all.
package struct BeneficiaryFilter: Sendable, Hashable {
    /// Part of the name with or without marks, or a whole tax code or registration.
    package var search: String?
    /// A whole personal number (số định danh cá nhân), as typed.
    ///
    /// Apart from `search`, which travels in addresses, where a person's number may not stand.
    package var personalNumber: String?
    package var form: BeneficiaryForm?
    /// Province code of today's map.
    package var province: String?

    package init(
        search: String? = nil,
        personalNumber: String? = nil,
        form: BeneficiaryForm? = nil,
        province: String? = nil
    ) {
        self.search = search
        self.personalNumber = personalNumber
        self.form = form
        self.province = province
    }
}

/// How a list is ordered.
package enum BeneficiaryOrder: Sendable, Hashable {
    /// Vietnamese order of the names.
    case name
    case nameDescending
    /// Those entered last come first.
    case newest
    /// Those with the most projects come first.
    case mostProjects
}

/// One row of a list; merged beneficiaries are counted with the one that stands for them.
package struct BeneficiaryListItem: Sendable, Hashable {
    package let beneficiary: Beneficiary
    package let taxCode: String?
    package let mergedCount: Int
    package let projectCount: Int
}

/// One page of a list, and how many there are on all pages.
package struct BeneficiaryPage: Sendable, Hashable {
    package let items: [BeneficiaryListItem]
    package let total: Int
}

extension Beneficiaries {
    /// The beneficiaries that the officer may see.
    ///
    /// Two statements, however many there are; pages are counted from 1.
    /// - Throws: `Refusal` (forbidden), `DatabaseError`, `SecretsError`.
    package func list(
        _ filter: BeneficiaryFilter = BeneficiaryFilter(),
        order: BeneficiaryOrder = .name,
        page: Int = 1,
        pageSize: Int = 50,
        for officer: Officer
    ) async throws -> BeneficiaryPage {
        try officer.require(.viewBeneficiaries)
        let territory = officer.territory(.viewBeneficiaries)
        return try await database.read { transaction in
            try Territories.requireProvince(filter.province, in: transaction)
            let condition = try Beneficiaries.condition(filter, territory, in: transaction)
            let total: Int? = try transaction.value("SELECT COUNT(*) FROM beneficiary b WHERE \(condition)")
            let items = try transaction.rows(
                """
                SELECT \(Beneficiary.columns),
                    (SELECT MIN(i.value) FROM beneficiary_identifier i
                        WHERE i.beneficiary_id = b.id AND i.kind = \(BeneficiaryIdentifier.Kind.taxCode)),
                    (SELECT COUNT(*) FROM beneficiary m WHERE m.canonical_id = b.id),
                    (SELECT COUNT(DISTINCT s.project_id) FROM standing s WHERE s.beneficiary_id = b.id) AS projects
                FROM beneficiary b WHERE \(condition)
                ORDER BY \(Beneficiaries.columns(of: order)) LIMIT \(pageSize) OFFSET \((max(page, 1) - 1) * pageSize)
                """
            ) { row in
                BeneficiaryListItem(
                    beneficiary: try Beneficiary.decode(row),
                    taxCode: try row.get(12),
                    mergedCount: try row.get(13),
                    projectCount: try row.get(14)
                )
            }
            return BeneficiaryPage(items: items, total: total ?? 0)
        }
    }

    /// A beneficiary; one that was merged is shown as itself and names who stands for it.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`, `SecretsError`.
    package func detail(_ id: Int64, for officer: Officer) async throws -> BeneficiaryDetail {
        try officer.require(.viewBeneficiaries)
        return try await database.read { transaction in
            let beneficiary = try Beneficiary.find(id, in: transaction)
            try BeneficiaryPolicy.require(.viewBeneficiaries, on: beneficiary, by: officer)
            let merges = try BeneficiaryMerge.standing(ofGroup: id, in: transaction)
            let identifiers = try BeneficiaryIdentifier.rows(of: [id] + merges.map(\.mergedID), in: transaction)
            return BeneficiaryDetail(
                beneficiary: beneficiary,
                identifiers: identifiers[id] ?? [],
                merges: merges,
                mergedIdentifiers: merges.flatMap { identifiers[$0.mergedID] ?? [] }
            )
        }
    }

    private static func columns(of order: BeneficiaryOrder) -> SQL {
        switch order {
        case .name: "b.sort_key, b.id"
        case .nameDescending: "b.sort_key DESC, b.id DESC"
        case .newest: "b.id DESC"
        case .mostProjects: "projects DESC, b.sort_key, b.id"
        }
    }

    /// The beneficiaries of a list, over `beneficiary b`.
    static func condition(
        _ filter: BeneficiaryFilter,
        _ territory: Territory,
        in transaction: Transaction
    ) throws -> SQL {
        var conditions: [SQL] = ["b.canonical_id IS NULL", BeneficiaryPolicy.condition(territory)]
        if let form = filter.form {
            conditions.append("b.form = \(form)")
        }
        if let province = filter.province {
            conditions.append("b.province_now = \(province)")
        }
        if let search = filter.search, search.contains(where: { !$0.isWhitespace }) {
            let matches = matches(search, in: transaction)
            conditions.append("b.id IN (SELECT COALESCE(f.canonical_id, f.id) FROM beneficiary f WHERE \(matches))")
        }
        if let number = filter.personalNumber {
            let lookups = try StoredIdentifier.lookups(personalNumber: number, in: transaction)
            conditions.append(
                """
                b.id IN (SELECT COALESCE(f.canonical_id, f.id) FROM beneficiary f
                    JOIN beneficiary_identifier i ON i.beneficiary_id = f.id WHERE i.lookup IN (\(list: lookups)))
                """
            )
        }
        return conditions.joined(separator: " AND ")
    }

    /// By part of the name, or by a whole number, over `beneficiary f`; marks alone ("--") name nobody.
    private static func matches(_ search: String, in transaction: Transaction) -> SQL {
        let key = BeneficiaryName.key(search)
        guard !key.isEmpty else { return "FALSE" }
        let byName: SQL = "\(transaction.dialect.position(of: "\(key)", in: "f.name_key")) > 0"
        let lookups = StoredIdentifier.lookups(search)
        guard !lookups.isEmpty else { return byName }
        return """
            (\(byName) OR f.id IN (
                SELECT i.beneficiary_id FROM beneficiary_identifier i WHERE i.lookup IN (\(list: lookups))))
            """
    }
}

extension BeneficiaryMerge {
    /// The merges behind those whom a beneficiary stands for, the earliest first.
    static func standing(ofGroup root: Int64, in transaction: Transaction) throws -> [BeneficiaryMerge] {
        try transaction.rows(
            """
            SELECT g.id, g.merged_id, m.name, g.reason, g.merged_at
            FROM beneficiary_merge g JOIN beneficiary m ON m.id = g.merged_id
            WHERE g.undone_at IS NULL AND m.canonical_id = \(root) ORDER BY g.id
            """
        ) { row in
            BeneficiaryMerge(
                id: try row.get(0),
                mergedID: try row.get(1),
                mergedName: try row.get(2),
                reason: try row.get(3),
                mergedAt: try row.get(4)
            )
        }
    }
}
