import Database

extension ReferenceSeeds {
    static func seedRules(_ transaction: Transaction, at moment: Moment) throws {
        let rules = try ReferenceSeedsFolder.rows(of: "rules.tsv")
        for pack in try ReferenceSeedsFolder.rows(of: "rule-packs.tsv") {
            let id = try insert(rulePack: pack, transaction, at: moment)
            try transaction.insertMany(
                into: "rule",
                columns: ["pack_id", "entered_at", "version", "key", "value", "unit", "citation", "evidence"],
                rows: rules.filter { $0[0] == pack[0] }.map { fields in
                    [id.sqlValue, moment.sqlValue, 1.sqlValue] + fields.dropFirst().map(text)
                }
            )
        }
    }

    /// Gives a database that was filled earlier the sources and rules that we ship since.
    ///
    /// A rule that a pack lacks is taken from our pack of the same code, else from the default of its level.
    static func completeRules(_ transaction: Transaction, at moment: Moment) throws {
        let shipped = try ReferenceSeedsFolder.rows(of: "rules.tsv")
        let packs = try transaction.rows(
            "SELECT id, code, level FROM rule_pack WHERE superseded_at IS NULL ORDER BY id"
        ) { (id: try $0.get(0) as Int64, code: try $0.get(1) as String, level: try $0.get(2) as ProgrammeLevel) }
        let codes = Set(shipped.map { String($0[0]) })
        for pack in packs {
            let code = codes.contains(pack.code) ? pack.code : pack.level.defaultPackCode
            let known = Set(
                try transaction.rows("SELECT DISTINCT key FROM rule WHERE pack_id = \(pack.id)") { row in
                    try row.get(0) as String
                }
            )
            try transaction.insertMany(
                into: "rule",
                columns: ["pack_id", "entered_at", "version", "key", "value", "unit", "citation", "evidence"],
                rows: shipped.filter { $0[0] == code && !known.contains(String($0[1])) }.map { fields in
                    [pack.id.sqlValue, moment.sqlValue, 1.sqlValue] + fields.dropFirst().map(text)
                }
            )
        }
    }

    /// Who, where and what may be supported, each row from a day on.
    static func seedEligibility(_ transaction: Transaction, at moment: Moment) throws {
        try transaction.insertMany(
            into: "eligibility_term",
            columns: [
                "entered_at", "version", "subject", "code", "name", "verdict", "remedy", "valid_from", "valid_until",
                "citation", "evidence",
            ],
            rows: try ReferenceSeedsFolder.rows(of: "eligibility-terms.tsv").map { fields in
                [moment.sqlValue, 1.sqlValue] + fields.map(text)
            }
        )
    }

    /// Gives the norms that we shipped earlier their item codes and factors; rows that have a code stay as they are.
    static func completeNorms(_ transaction: Transaction) throws {
        for fields in try ReferenceSeedsFolder.rows(of: "norms.tsv") where !fields[9].isEmpty {
            try transaction.execute(
                """
                UPDATE norm SET item_code = \(text(fields[9])), line_factor_hundredths = \(Int64(fields[10])),
                    difficult_rate_hundredths = \(Int64(fields[11])), is_difficult_only = \(Int64(fields[12])),
                    takes_priority = \(Int64(fields[13]))
                WHERE item_code IS NULL AND item = \(text(fields[2]))
                    AND pack_id IN (SELECT id FROM norm_pack WHERE code = \(text(fields[0])) AND map IS NULL)
                """
            )
        }
    }

    private static func insert(
        rulePack pack: [Substring],
        _ transaction: Transaction,
        at moment: Moment
    ) throws -> Int64 {
        try transaction.insert(
            """
            INSERT INTO rule_pack (code, name, level, valid_from, valid_until, citation, evidence, entered_at)
            VALUES (\(text(pack[0])), \(text(pack[1])), \(text(pack[2])), \(text(pack[3])), \(text(pack[4])),
                \(text(pack[5])), \(text(pack[6])), \(moment)) RETURNING id
            """
        )
    }
}

extension ProgrammeLevel {
    /// Our pack of the level.
    fileprivate var defaultPackCode: String {
        switch self {
        case .national: "TT36"
        case .local: "TT36-DP"
        }
    }
}
