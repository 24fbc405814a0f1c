import Database
import Foundation

/// Frozen reports as rows.
enum FrozenRecords {
    /// `condition`: over `frozen_report r`, with its order.
    static func rows(_ condition: SQL, in tx: Transaction) throws -> [FrozenReport] {
        try tx.rows(
            """
            SELECT r.id, r.number, r.province_now, r.kind, r.title, r.subtitle, r.state, r.frozen_on, r.frozen_at,
                COALESCE(a.full_name, r.officer_name), r.released_at, r.row_count, r.audit_sequence, r.audit_hash,
                r.version
            FROM frozen_report r LEFT JOIN account a ON a.id = r.account_id WHERE \(condition)
            """,
            decode
        )
    }

    /// - Throws: `Refusal` (missing).
    static func find(_ id: Int64, by officer: Officer, in tx: Transaction) throws -> FrozenReport {
        let found = try rows("r.id = \(id) AND \(FrozenPolicy.visible(officer))", in: tx)
        guard let report = found.first else { throw Refusal.missing }
        return report
    }

    static func document(_ id: Int64, in tx: Transaction) throws -> ReportDocument {
        let text: String? = try tx.value("SELECT document FROM frozen_report WHERE id = \(id)")
        guard let text else { throw Refusal.missing }
        return try JSONDecoder().decode(ReportDocument.self, from: Data(text.utf8))
    }

    static func files(_ id: Int64, in tx: Transaction) throws -> [FrozenFile] {
        try tx.rows(
            """
            SELECT f.id, f.role, f.name, f.content_type, f.size, f.sha256, COALESCE(a.full_name, f.officer_name),
                f.added_at
            FROM frozen_file f LEFT JOIN account a ON a.id = f.account_id WHERE f.report_id = \(id) ORDER BY f.id
            """
        ) { row in
            FrozenFile(
                id: try row.get(0),
                role: try row.get(1),
                name: try row.get(2),
                contentType: try row.get(3),
                size: try row.get(4),
                sha256: try row.get(5),
                addedBy: try row.get(6),
                addedAt: try row.get(7)
            )
        }
    }

    /// The provinces of today that a report speaks of; one nil stands for the nation, and for a region, which is the
    /// nation's to report.
    ///
    /// - Throws: `Refusal` (invalid) where there is no such place.
    static func provinces(of request: ReportRequest, _ territories: Territories) throws -> Set<String?> {
        let query = request.query
        return Set(
            try ([query.place] + request.places).map { place in
                if place == PeriodQuery.nation || territories.region(place) != nil { return nil }
                guard let province = territories.provinceNow(map: query.map, code: place) else {
                    throw Refusal.invalid("Bản đồ không có đơn vị hành chính mang mã \(place).", field: "place")
                }
                return province
            }
        )
    }

    private static func decode(_ row: Row) throws -> FrozenReport {
        let kind: String = try row.get(3)
        guard let kind = ReportKind(rawValue: kind) else {
            throw UnreadableColumn(column: 3, value: kind, expected: "report kind")
        }
        return FrozenReport(
            id: try row.get(0),
            number: try row.get(1),
            provinceNow: try row.get(2),
            kind: kind,
            title: try row.get(4),
            subtitle: try row.get(5),
            state: try row.get(6),
            frozenOn: try row.get(7),
            frozenAt: try row.get(8),
            frozenBy: try row.get(9),
            releasedAt: try row.get(10),
            rowCount: try row.get(11),
            auditHead: AuditHead(sequence: try row.get(12), hash: try row.get(13)),
            version: try row.get(14)
        )
    }
}
