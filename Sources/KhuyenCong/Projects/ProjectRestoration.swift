import Database

extension Projects {
    /// Takes a withdrawn project back into the ledger's sums (đưa lại vào sổ); the log keeps both acts and reasons.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where it is not withdrawn, was changed meanwhile, or
    ///   came with an import that was undone), `DatabaseError`.
    package func restore(
        _ id: Int64,
        version: Int64,
        reason: String,
        by officer: Officer,
        at now: Moment
    ) async throws {
        try await database.write { tx in
            let head = try StoredHead.lock(id, visibleIn: officer.territory(.viewProjects), in: tx)
            try ProjectPolicy.requireCorrect(head.project, by: officer)
            try Projects.requireRestorable(head.project, in: tx)
            try StandingVersion.require(version, head.project.version, of: "Đề án")
            try Projects.refuseFiled(id, in: tx)
            let reason = try TypedReason.checked(reason)
            try Projects.setWithdrawn(nil, head.project, "project.restore", reason, by: officer, at: now, in: tx)
        }
    }

    /// An undone import has reversed every amount: such a project would come back empty.
    private static func requireRestorable(_ project: Project, in tx: Transaction) throws {
        guard project.isWithdrawn else { throw Refusal.conflict("Đề án này đang ở trong sổ.") }
        guard let importID = project.importID else { return }
        let state: ImportBatch.State? = try tx.value("SELECT state FROM import_batch WHERE id = \(importID)")
        guard state != .undone else {
            throw Refusal.conflict(
                "Đề án rút khỏi sổ vì lần nhập số \(importID) đã hoàn tác.",
                remedy: "Nhập lại danh sách."
            )
        }
    }
}
