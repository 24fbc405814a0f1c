import Database

extension FrozenReports {
    /// Gives a frozen report the number that the records office registered.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where it has one, the number is taken, or another
    ///   officer changed the report since `version`).
    package func number(
        _ id: Int64,
        _ number: String,
        version: Int,
        by officer: Officer,
        at now: Moment
    ) async throws {
        try await change(id, version: version, .freezeReports, "frozenReport.number", by: officer, at: now) {
            report,
            tx in
            guard report.number == nil else { throw Refusal.conflict("Báo cáo đã có số \(report.number ?? "").") }
            try FrozenDraft.claim(number, for: id, in: tx)
            return ["number": number]
        }
    }

    /// Makes the figures of a frozen report public.
    ///
    /// - Throws: `Refusal` (forbidden, missing; conflict where it has no number, or is not merely frozen).
    package func release(_ id: Int64, version: Int, by officer: Officer, at now: Moment) async throws {
        try await change(id, version: version, .releaseReports, "frozenReport.release", by: officer, at: now) {
            report,
            tx in
            guard report.number != nil else {
                throw Refusal.conflict("Báo cáo chưa có số, chưa công bố được.", remedy: "Ghi số của báo cáo trước.")
            }
            guard report.state == .frozen else { throw Refusal.conflict("Báo cáo đã công bố hoặc đã thu hồi.") }
            try tx.execute(
                "UPDATE frozen_report SET state = 'released', released_at = \(now) WHERE id = \(id)"
            )
            return [:]
        }
    }

    /// Takes a report back: it stays to be examined, but its figures are no longer public.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where it is withdrawn already).
    package func withdraw(
        _ id: Int64,
        reason: String,
        version: Int,
        by officer: Officer,
        at now: Moment
    ) async throws {
        let reason = try TypedReason.checked(reason)
        try await change(id, version: version, .releaseReports, "frozenReport.withdraw", by: officer, at: now) {
            report,
            tx in
            guard report.state != .withdrawn else { throw Refusal.conflict("Báo cáo đã thu hồi.") }
            try tx.execute("UPDATE frozen_report SET state = 'withdrawn' WHERE id = \(id)")
            return ["reason": reason]
        }
    }

    private func change(
        _ id: Int64,
        version: Int,
        _ permission: Permission,
        _ act: String,
        by officer: Officer,
        at now: Moment,
        _ write: @Sendable @escaping (FrozenReport, Transaction) throws -> [String: String]
    ) async throws {
        try officer.require(permission)
        try await database.write { tx in
            let _: Int64? = try tx.value(
                SQL("SELECT version FROM frozen_report WHERE id = \(id)") + tx.dialect.forUpdate
            )
            let report = try FrozenRecords.find(id, by: officer, in: tx)
            guard FrozenPolicy.may(permission, report, officer) else { throw Refusal.forbidden }
            try StandingVersion.require(version, report.version, of: "Báo cáo này")
            let detail = try write(report, tx)
            try tx.execute("UPDATE frozen_report SET version = version + 1 WHERE id = \(id)")
            let entry = AuditDraft(
                act: act,
                subject: "frozenReport",
                subjectID: id,
                provinceNow: report.provinceNow,
                detail: detail
            )
            try Audit.append(entry, by: officer, at: now, in: tx)
        }
    }
}
