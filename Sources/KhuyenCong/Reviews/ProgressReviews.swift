package import Database

/// Monthly reports: the officer's review of each, and which are late.
package struct ProgressReviews: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// The reports of a file with their reviews, newest first.
    ///
    /// - Throws: `Refusal` (missing), `DatabaseError`.
    package func reports(of code: DossierCode, by officer: Officer) async throws -> [ReviewedReport] {
        try await database.read { tx in
            let dossier = try Dossier.load(code, forChange: false, in: tx)
            try DossierPolicy.requireSee(dossier, by: officer)
            return try ReviewedReport.load(dossier.id, in: tx)
        }
    }

    /// Whether the officer reviews the reports of this file: an office of its place that did not make them itself.
    package static func mayReview(_ dossier: Dossier, by officer: Officer) -> Bool {
        ReviewPolicy.mayReview(dossier, by: officer)
    }

    /// Reviews a report: "verdict" and "remark"; "seen" is how many reviews of it the form showed.
    ///
    /// - Throws: `Refusal` (missing, forbidden, invalid; conflict for a stale form or one's own report),
    ///   `DatabaseError`.
    package func review(
        actID: Int64,
        of code: DossierCode,
        _ fields: FieldTree,
        by officer: Officer,
        at now: Moment
    ) async throws -> [ReviewedReport] {
        let typed = try FieldTreeReader.read(fields, TypedReview.init)
        return try await database.write { tx in
            let dossier = try Dossier.load(code, forChange: true, in: tx)
            try DossierPolicy.requireSee(dossier, by: officer)
            guard ReviewPolicy.mayReview(dossier, by: officer) else { throw Refusal.forbidden }
            guard let report = try ReviewedReport.load(dossier.id, in: tx).first(where: { $0.actID == actID }) else {
                throw Refusal.invalid("Hồ sơ \(dossier.code) không có báo cáo này.", field: "report")
            }
            let maker: Int64? = try tx.value("SELECT account_id FROM dossier_act WHERE id = \(actID)")
            try officer.requireNotMaker(accountID: maker)
            try typed.requireCurrent(report)
            try typed.insert(report, by: officer, at: now, in: tx)
            let entry = AuditDraft(
                act: "report.review",
                subject: "dossier",
                subjectID: dossier.id,
                provinceNow: dossier.provinceNow,
                detail: ["report": "\(report.month)/\(report.year)", "verdict": typed.verdict.rawValue]
            )
            try Audit.append(entry, by: officer, at: now, in: tx)
            try DossierClock.refresh(dossier.id, in: tx)
            try typed.tell(maker, of: report, dossier, at: now, in: tx)
            return try ReviewedReport.load(dossier.id, in: tx)
        }
    }
}

/// Who reviews reports.
enum ReviewPolicy {
    static func mayReview(_ dossier: Dossier, by officer: Officer) -> Bool {
        if officer == .localOperator { return true }
        let roles: Set<Role> = [.department, .nationalAgency, .promotionCentre, .communeOfficer]
        return officer.grants.contains { grant in
            roles.contains(grant.role)
                && grant.scope.covers(province: dossier.provinceNow, commune: dossier.communeNow)
        }
    }

    /// Those whose task it is: the offices above whoever implements and reports.
    static func awaited(_ level: ProgrammeLevel) -> Set<Role> {
        level == .national ? [.nationalAgency, .department] : [.department]
    }

    /// Whether a review waits for this officer, who did not make the report.
    static func isAwaited(
        _ review: AwaitedReview?,
        level: ProgrammeLevel,
        _ province: String,
        _ commune: String?,
        of officer: Officer
    ) -> Bool {
        if officer == .localOperator { return true }
        guard let review, review.maker == nil || review.maker != officer.userID else { return false }
        let roles = awaited(level)
        return officer.grants.contains {
            roles.contains($0.role) && $0.scope.covers(province: province, commune: commune)
        }
    }
}

/// A review as it was typed.
private struct TypedReview {
    let verdict: ProgressReview.Verdict
    let remark: String?
    let seen: Int?

    init(_ fields: FieldTreeReader) {
        let chosen = fields.choice("verdict", of: ProgressReview.Verdict.self)
        verdict = chosen ?? .accepted
        remark = fields.text("remark", .prose)
        seen = fields.integer("seen", in: 0...1000)
        if chosen == nil, fields.text("verdict") == nil { fields.fault("verdict", "Chọn kết luận.") }
        if chosen == .more, remark == nil { fields.fault("remark", "Ghi nội dung cần bổ sung.") }
        if seen == nil, fields.text("seen") == nil { fields.fault("seen", "Thiếu số lần xem xét đã thấy (seen).") }
    }

    func requireCurrent(_ report: ReviewedReport) throws {
        guard seen != report.reviews.count else { return }
        throw Refusal.conflict(
            "Báo cáo này vừa được người khác xem xét.",
            remedy: "Đọc kết luận mới rồi gửi lại nếu vẫn cần."
        )
    }

    /// Whoever made the report hears what was said of it.
    func tell(
        _ maker: Int64?,
        of report: ReviewedReport,
        _ dossier: Dossier,
        at now: Moment,
        in tx: Transaction
    ) throws {
        guard let maker else { return }
        try NoticeDraft(
            accountID: maker,
            cause: "review:\(report.actID):\(report.reviews.count + 1)",
            title: NoticeWords.reviewed(verdict, "\(report.month)/\(report.year)", code: dossier.code),
            detail: [dossier.title, remark ?? ""].filter { !$0.isEmpty }.joined(separator: ". "),
            dossierID: dossier.id
        ).write(at: now, in: tx)
    }

    func insert(_ report: ReviewedReport, by officer: Officer, at now: Moment, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO progress_review (act_id, position, verdict, remark, account_id, officer_name, reviewed_at)
            VALUES (\(report.actID), \(report.reviews.count + 1), \(verdict), \(remark), \(officer.userID),
                \(officer.name), \(now))
            """
        )
    }
}

extension FieldShape {
    package static let progressReview = FieldShape("ProgressReview", TypedReview.init)
}
