import Database
import Vietnamese

/// What a list of organisations is narrowed to; nil means all.
package struct OrganisationFilter: Sendable, Hashable {
    /// Part of any name it bore or will bear, with or without marks.
    package var search: String?
    package var kind: OrganisationKind?
    /// Province code of today's map.
    package var province: String?
    /// Only those that exist on this day, with what held on it.
    package var day: Day?

    package init(search: String? = nil, kind: OrganisationKind? = nil, province: String? = nil, day: Day? = nil) {
        self.search = search
        self.kind = kind
        self.province = province
        self.day = day
    }
}

/// One page of a list, and how many there are on all pages.
package struct OrganisationPage: Sendable, Hashable {
    /// One row of each organisation, that of the day asked for, in Vietnamese order of the names.
    package let terms: [OrganisationTerm]
    package let total: Int
}

/// An organisation with its history and its neighbours in the tree.
package struct OrganisationDetail: Sendable, Hashable {
    package let organisation: Organisation
    /// Rows that were superseded, the latest entered first.
    package let history: [OrganisationTerm]
    /// Those it names, as of the day asked for: parent and successor.
    package let parent: OrganisationTerm?
    package let successor: OrganisationTerm?
    /// Those under it and those it goes on for, as of that day.
    package let children: [OrganisationTerm]
    package let predecessors: [OrganisationTerm]
}

extension Organisations {
    /// Organisations are known to everybody who may see organisations: a list names those of other provinces too.
    ///
    /// Each stands with the row that holds on the filter's day, else today; one that has ended or is yet to begin with
    /// its nearest. Pages are counted from 1.
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func list(
        _ filter: OrganisationFilter = OrganisationFilter(),
        on today: Day,
        page: Int = 1,
        pageSize: Int = 50,
        for officer: Officer
    ) async throws -> OrganisationPage {
        try officer.require(.viewOrganisations)
        return try await database.read { transaction in
            try Territories.requireProvince(filter.province, in: transaction)
            let condition = Organisations.condition(filter, transaction.dialect)
            let shown = Organisations.shown(on: filter.day ?? today)
            let total: Int? = try transaction.value("SELECT COUNT(*) FROM (\(shown)) t WHERE \(condition)")
            let terms = try transaction.rows(
                """
                SELECT \(OrganisationTerm.columns) FROM (\(shown)) t WHERE \(condition)
                ORDER BY t.sort_key, t.organisation_id
                LIMIT \(pageSize) OFFSET \((max(page, 1) - 1) * pageSize)
                """
            ) { try OrganisationTerm.decode($0, 0) }
            return OrganisationPage(terms: terms, total: total ?? 0)
        }
    }

    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func detail(_ id: Int64, on today: Day, for officer: Officer) async throws -> OrganisationDetail {
        try officer.require(.viewOrganisations)
        return try await database.read { transaction in
            let all = try OrganisationTerm.rows("t.organisation_id = \(id)", in: transaction)
            let organisation = Organisation(id: id, terms: all.filter { $0.supersededAt == nil })
            guard let term = organisation.shown(on: today) else { throw Refusal.missing }
            let shown = Organisations.shown(on: today)
            let near = try transaction.rows(
                """
                SELECT \(OrganisationTerm.columns) FROM (\(shown)) t
                WHERE t.parent_id = \(id) OR t.successor_id = \(id)
                    OR t.organisation_id IN (\(term.parentID ?? 0), \(term.successorID ?? 0))
                ORDER BY t.sort_key, t.organisation_id
                """
            ) { try OrganisationTerm.decode($0, 0) }
            return OrganisationDetail(
                organisation: organisation,
                history: all.filter { $0.supersededAt != nil }.sorted { $1.id < $0.id },
                parent: near.first { $0.organisationID == term.parentID },
                successor: near.first { $0.organisationID == term.successorID },
                children: near.filter { $0.parentID == id },
                predecessors: near.filter { $0.successorID == id }
            )
        }
    }

    private static func condition(_ filter: OrganisationFilter, _ dialect: Dialect) -> SQL {
        var conditions: [SQL] = ["TRUE"]
        if let search = filter.search, search.contains(where: { !$0.isWhitespace }) {
            conditions.append(named(Fold.key(search), dialect))
        }
        if let kind = filter.kind {
            conditions.append("t.kind = \(kind)")
        }
        if let province = filter.province {
            conditions.append("t.province_now = \(province)")
        }
        if let day = filter.day {
            conditions.append("COALESCE(t.valid_from, '') <= \(day) AND COALESCE(t.valid_until, '9999-12-31') > \(day)")
        }
        return conditions.joined(separator: " AND ")
    }

    /// Marks alone ("--") name nobody.
    private static func named(_ key: String, _ dialect: Dialect) -> SQL {
        guard !key.isEmpty else { return "FALSE" }
        return """
            EXISTS (SELECT 1 FROM organisation_term n
                WHERE n.organisation_id = t.organisation_id AND n.superseded_at IS NULL
                    AND \(dialect.position(of: "\(key)", in: "n.name_key")) > 0)
            """
    }

    /// One standing row of each organisation, with its province of today's map.
    ///
    /// Rows do not overlap: the last that began by the day holds on it, or is the nearest before a gap.
    private static func shown(on day: Day) -> SQL {
        """
        SELECT o.*, p.province_now FROM (
            SELECT s.*, ROW_NUMBER() OVER (
                PARTITION BY s.organisation_id
                ORDER BY CASE WHEN COALESCE(s.valid_from, '') <= \(day) THEN 0 ELSE 1 END,
                    CASE WHEN COALESCE(s.valid_from, '') <= \(day) THEN COALESCE(s.valid_from, '') END DESC,
                    s.valid_from, s.id DESC
            ) AS place
            FROM organisation_term s WHERE s.superseded_at IS NULL
        ) o LEFT JOIN place_position p ON p.map = o.map AND p.code = o.place_code
        WHERE o.place = 1
        """
    }
}
