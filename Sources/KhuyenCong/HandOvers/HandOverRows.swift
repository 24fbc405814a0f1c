import Database

extension HandOver {
    /// The condition is over `hand_over h`; newest first, each with the place under which it is logged.
    static func rows(_ condition: SQL, in tx: Transaction) throws -> [(handOver: HandOver, provinceNow: String?)] {
        try tx.rows(
            """
            SELECT h.id, h.from_account, h.to_account, h.from_organisation, h.to_organisation, h.day, h.reason,
                h.document, h.files, h.contracted, h.outstanding, h.grants, \(SQL.officerName(of: "h")),
                h.province_now, h.contracts, h.tasks,
                COALESCE(f.full_name, (SELECT o.name FROM organisation_term o
                    WHERE o.organisation_id = h.from_organisation ORDER BY o.id DESC LIMIT 1)),
                COALESCE(t.full_name, (SELECT o.name FROM organisation_term o
                    WHERE o.organisation_id = h.to_organisation ORDER BY o.id DESC LIMIT 1))
            FROM hand_over h LEFT JOIN account f ON f.id = h.from_account LEFT JOIN account t ON t.id = h.to_account
            WHERE \(condition) ORDER BY h.id DESC
            """
        ) { row in
            let handOver = HandOver(
                id: try row.get(0),
                parties: try parties(row),
                fromName: try row.get(16) as String? ?? "",
                toName: try row.get(17) as String? ?? "",
                day: try row.get(5),
                reason: try row.get(6),
                document: try row.get(7),
                count: HandOverCount(
                    files: try row.get(8),
                    contracts: try row.get(14),
                    tasks: try row.get(15),
                    contracted: try row.get(9),
                    outstanding: try row.get(10),
                    grants: try row.get(11)
                ),
                officerName: try row.get(12)
            )
            return (handOver, try row.get(13))
        }
    }

    private static func parties(_ row: Row) throws -> Parties {
        if let from: Int64 = try row.get(1) { return .accounts(from: from, to: try row.get(2)) }
        return .organisations(from: try row.get(3), to: try row.get(4))
    }
}
