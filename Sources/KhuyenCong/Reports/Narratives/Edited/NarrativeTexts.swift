package import Database
import Foundation

/// Keeps the narratives that offices have edited, each saved version beside the ones before.
package struct NarrativeTexts: Sendable {
    /// Words and signs of the longest text: some ten pages.
    package static let longest = 5000

    private let database: Database
    private let reports: PeriodReports

    /// `reports`: whose readings of the nation it shares.
    package init(_ database: Database, _ reports: PeriodReports) {
        self.database = database
        self.reports = reports
    }

    package init(_ database: Database) {
        self.init(database, PeriodReports(database))
    }

    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func toEdit(_ query: PeriodQuery, by officer: Officer) async throws -> NarrativeToEdit {
        try officer.require(.viewReports)
        return try await reports.reading(officer) { try $0.narrativeToEdit(try $0.narrativeFacts(query)) }
    }

    /// Saves a text; every figure that is found again in it goes on following the ledger.
    ///
    /// `version`: of the text that it was made from. An empty text gives the edited one up.
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where somebody saved meanwhile), `DatabaseError`.
    @discardableResult
    package func save(
        _ text: String,
        of query: PeriodQuery,
        version: Int,
        by officer: Officer,
        at now: Moment
    ) async throws -> NarrativeToEdit {
        try officer.require(.freezeReports)
        let start = try await toEdit(query, by: officer)
        let runs = try edit(start, to: text)
        try await database.write { tx in
            let province = try SavedNarrative.requireWhole(query, officer, in: tx)
            let id = try SavedNarrative.claim(query, version, province, in: tx)
            try tx.execute(
                """
                INSERT INTO narrative_version (text_id, version, runs, saved_at, account_id, officer_name)
                VALUES (\(id), \(version + 1), \(try AuditDraft.json(runs)), \(now), \(officer.userID),
                    \(officer.userID == nil ? officer.name : ""))
                """
            )
            let entry = AuditDraft(
                act: runs.isEmpty ? "narrativeText.giveUp" : "narrativeText.save",
                subject: "narrativeText",
                subjectID: id,
                provinceNow: province,
                detail: ["version": String(version + 1), "hash": Hex.encode(Digest.sha256(runs.text))]
            )
            try Audit.append(entry, by: officer, at: now, in: tx)
        }
        return try await toEdit(query, by: officer)
    }

    private func edit(_ start: NarrativeToEdit, to text: String) throws -> [EditedRun] {
        let text = text.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines)
        let words = TextToken.tokens(of: text).count
        guard words <= NarrativeTexts.longest else {
            throw Refusal.invalid(
                "Lời văn dài \(words) từ và dấu, nhiều nhất là \(NarrativeTexts.longest).",
                field: "text"
            )
        }
        return NarrativeEdit(from: start.edited?.runs ?? NarrativeRuns(start.computed).runs, to: text).edited()
    }
}
