import Database
import Vietnamese

/// Folds the titles of the files that were there before titles were folded, in batches.
enum DossierTitleFilling {
    /// Files written in one transaction.
    private static let batch = 1000

    /// - Throws: `DatabaseError`.
    static func run(_ database: Database) async throws {
        while try await database.read({ try !unfolded(atMost: 1, in: $0).isEmpty }) {
            try await database.write { tx in
                for file in try unfolded(atMost: batch, in: tx) {
                    try tx.execute("UPDATE dossier SET title_folded = \(Fold.search(file.title)) WHERE id = \(file.id)")
                }
            }
        }
    }

    private static func unfolded(atMost count: Int, in tx: Transaction) throws -> [(id: Int64, title: String)] {
        try tx.rows(
            "SELECT d.id, d.title FROM dossier d WHERE d.title_folded IS NULL ORDER BY d.id LIMIT \(count)"
        ) { (id: try $0.get(0), title: try $0.get(1)) }
    }
}
