import Database

extension ReferenceSeeds {
    static func seedKinds(_ transaction: Transaction, at moment: Moment) throws {
        let kinds = ActivityKind.Code.allCases.enumerated().map { index, kind in
            [kind.sqlValue, (index + 1).sqlValue]
        }
        try transaction.insertMany(into: "activity_kind", columns: ["code", "position"], rows: kinds)
        let terms = try ReferenceSeedsFolder.rows(of: "activity-kinds.tsv").map { fields in
            fields.map(text) + [moment.sqlValue]
        }
        try transaction.insertMany(
            into: "activity_kind_term",
            columns: [
                "kind_code", "sub_code", "name", "article", "valid_from", "valid_until", "citation", "evidence",
                "entered_at",
            ],
            rows: terms
        )
    }

    /// Writes the sources that are not there yet, each with its rows of law; those that are there keep theirs.
    static func seedSources(_ transaction: Transaction, at moment: Moment) throws {
        let known = Set(try transaction.rows("SELECT code FROM funding_source") { try $0.get(0) as String })
        let sources = FundingSource.Code.allCases.enumerated().filter { !known.contains($1.rawValue) }.map {
            [$1.sqlValue, ($0 + 1).sqlValue, $1.basis.sqlValue]
        }
        for (index, source) in FundingSource.Code.allCases.enumerated() where known.contains(source.rawValue) {
            try transaction.execute("UPDATE funding_source SET position = \(index + 1) WHERE code = \(source)")
        }
        try transaction.insertMany(into: "funding_source", columns: ["code", "position", "basis"], rows: sources)
        let terms = try ReferenceSeedsFolder.rows(of: "funding-sources.tsv").filter { fields in
            !known.contains(String(fields[0]))
        }.map { fields in
            fields.map(text) + [moment.sqlValue]
        }
        try transaction.insertMany(
            into: "funding_source_term",
            columns: ["source_code", "name", "commit_from", "commit_until", "citation", "evidence", "entered_at"],
            rows: terms
        )
    }

    static func seedNorms(_ transaction: Transaction, at moment: Moment) throws {
        let norms = try ReferenceSeedsFolder.rows(of: "norms.tsv")
        for pack in try ReferenceSeedsFolder.rows(of: "norm-packs.tsv") {
            let id = try insert(pack: pack, transaction, at: moment)
            let rows = norms.filter { $0[0] == pack[0] }.enumerated().map { index, fields in
                norm(fields, packID: id, position: index + 1, at: moment)
            }
            try transaction.insertMany(into: "norm", columns: normColumns, rows: rows)
        }
    }

    private static let normColumns = [
        "pack_id", "position", "entered_at", "kind_code", "item", "rate_hundredths", "ceiling", "per", "note",
        "citation", "evidence", "item_code", "line_factor_hundredths", "difficult_rate_hundredths",
        "is_difficult_only", "takes_priority",
    ]

    private static func insert(pack: [Substring], _ transaction: Transaction, at moment: Moment) throws -> Int64 {
        try transaction.insert(
            """
            INSERT INTO norm_pack (code, name, valid_from, valid_until, citation, evidence, entered_at)
            VALUES (\(text(pack[0])), \(text(pack[1])), \(text(pack[2])), \(text(pack[3])), \(text(pack[4])),
                \(text(pack[5])), \(moment)) RETURNING id
            """
        )
    }

    /// Fields: pack, kind, item, rate, ceiling, per, note, citation, evidence, item code, line factor, rate in
    /// difficult areas, whether only there, whether the priority factor applies.
    private static func norm(
        _ fields: [Substring],
        packID: Int64,
        position: Int,
        at moment: Moment
    ) -> [SQLValue] {
        [
            packID.sqlValue, position.sqlValue, moment.sqlValue, text(fields[1]), text(fields[2]),
            Int64(fields[3]).sqlValue, Int64(fields[4]).sqlValue, text(fields[5]), text(fields[6]), text(fields[7]),
            text(fields[8]), text(fields[9]), Int64(fields[10]).sqlValue, Int64(fields[11]).sqlValue,
            Int64(fields[12]).sqlValue, Int64(fields[13]).sqlValue,
        ]
    }
}
