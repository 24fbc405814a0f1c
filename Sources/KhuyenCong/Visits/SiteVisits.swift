package import Database

/// Visits to the places of projects: the sheet to take along, and what was found.
package struct SiteVisits: Sendable {
    private let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// The visits of a file, the last entered first.
    ///
    /// - Throws: `Refusal` (missing), `DatabaseError`.
    package func visits(of code: DossierCode, by officer: Officer) async throws -> [SiteVisit] {
        try await database.read { tx in
            let dossier = try Dossier.load(code, forChange: false, in: tx)
            try DossierPolicy.requireSee(dossier, by: officer)
            return try SiteVisit.load(dossier.id, in: tx)
        }
    }

    /// Whether the officer enters visits of this file: the offices that inspect in its place.
    package static func mayEnter(_ dossier: Dossier, by officer: Officer) -> Bool {
        dossier.projectID != nil && ReviewPolicy.mayReview(dossier, by: officer)
    }

    /// Enters a visit; "seen" is how many visits the form showed, so that the same sheet is not entered twice.
    ///
    /// - Throws: `Refusal` (missing, forbidden, invalid, conflict), `DatabaseError`.
    package func enter(
        _ fields: FieldTree,
        of code: DossierCode,
        by officer: Officer,
        at now: Moment
    ) async throws -> [SiteVisit] {
        let draft = try FieldTreeReader.read(fields) { SiteVisitDraft($0, today: now.day) }
        return try await database.write { tx in
            let dossier = try Dossier.load(code, forChange: true, in: tx)
            try DossierPolicy.requireSee(dossier, by: officer)
            guard ReviewPolicy.mayReview(dossier, by: officer) else { throw Refusal.forbidden }
            guard dossier.projectID != nil else {
                throw Refusal.conflict("Hồ sơ \(dossier.code) chưa nộp, chưa có gì để kiểm tra.")
            }
            let earlier = try SiteVisit.load(dossier.id, in: tx).count
            guard draft.seen == earlier else {
                throw Refusal.conflict(
                    "Hồ sơ này vừa có thêm một lần kiểm tra.",
                    remedy: "Xem lần kiểm tra mới nhất rồi gửi lại nếu chưa có."
                )
            }
            try SiteVisit.insert(draft, dossierID: dossier.id, position: earlier + 1, by: officer, at: now, in: tx)
            let entry = AuditDraft(
                act: "visit.enter",
                subject: "dossier",
                subjectID: dossier.id,
                provinceNow: dossier.provinceNow,
                detail: ["visitedOn": draft.visitedOn.description, "score": String(draft.score)]
            )
            try Audit.append(entry, by: officer, at: now, in: tx)
            return try SiteVisit.load(dossier.id, in: tx)
        }
    }
}

extension FieldShape {
    package static let siteVisit = FieldShape("NewVisit") { SiteVisitDraft($0, today: today) }
}
