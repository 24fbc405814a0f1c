import Database
import Vietnamese

/// What an office said of headings that nobody knows: remembered for its next lists.
enum ImportMappings {
    static func load(provinces: [String], in tx: Transaction) throws -> [String: ImportField] {
        var remembered: [String: ImportField] = [:]
        try tx.forEach(
            "SELECT header_key, field FROM import_mapping WHERE province_now IN (\(list: provinces)) ORDER BY header_key"
        ) { row in
            let code: String = try row.get(1)
            remembered[try row.get(0)] = ImportField(code: code)
        }
        return remembered
    }

    static func remember(
        _ heading: String,
        as field: ImportField,
        province: String,
        at now: Moment,
        in tx: Transaction
    ) throws {
        try tx.execute(
            """
            INSERT INTO import_mapping (province_now, header_key, field, remembered_at)
            VALUES (\(province), \(Fold.key(heading)), \(field.code), \(now))
            ON CONFLICT (province_now, header_key)
            DO UPDATE SET field = excluded.field, remembered_at = excluded.remembered_at
            """
        )
    }
}

extension SheetInterpreter.Context {
    /// The same where the officer says now what headings mean.
    func explained(by headings: [(heading: String, field: ImportField)]) -> SheetInterpreter.Context {
        var remembered = remembered
        for (heading, field) in headings { remembered[Fold.key(heading)] = field }
        return SheetInterpreter.Context(
            options: options,
            territories: territories,
            today: today,
            sources: sources,
            norms: norms,
            terms: terms,
            remembered: remembered
        )
    }
}
