package import Claims
package import Database

/// Texts that officers keep: listing, opening, keeping, picking and dropping them.
package struct KeptTexts: Sendable {
    let database: Database

    /// A list shows no more; older ones stay in the store.
    package static let listLimit = 200

    package init(_ database: Database) {
        self.database = database
    }

    /// The kept texts that the officer sees, the newest first.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func list(by officer: Officer) async throws -> [KeptText] {
        try officer.require(.viewReports)
        return try await database.read { tx in
            try tx.rows(
                KeptTextRows.select
                    + " WHERE t.dropped_at IS NULL AND \(KeptTextPolicy.visible(officer))"
                    + " ORDER BY t.id DESC LIMIT \(KeptTexts.listLimit)",
                KeptTextRows.decode
            )
        }
    }

    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func text(_ id: Int64, by officer: Officer) async throws -> KeptTextDetail {
        try officer.require(.viewReports)
        return try await database.read { tx in try KeptTextRows.detail(id, by: officer, in: tx) }
    }

    /// - Throws: `Refusal` (forbidden, invalid; missing where the province is not the officer's), `DatabaseError`.
    package func keep(_ draft: KeptTextDraft, by officer: Officer, at now: Moment) async throws -> Int64 {
        try KeptTextPolicy.requireEdit(draft.province, by: officer)
        try KeptTexts.check(draft)
        return try await database.write { tx in
            let id = try KeptTextRows.insert(draft, by: officer, at: now, in: tx)
            let entry = AuditDraft(
                act: "keptText.keep",
                subject: "keptText",
                subjectID: id,
                provinceNow: draft.province,
                detail: ["title": draft.title]
            )
            try Audit.append(entry, by: officer, at: now, in: tx)
            return id
        }
    }

    /// Says how an unclear figure is to be read: its digits, source, kind, basis, period.
    ///
    /// - Throws: `Refusal` (forbidden, missing; invalid without a choice; conflict where another officer changed the text
    ///   since `version`), `DatabaseError`.
    package func pick(
        _ choices: [FigurePick.Choice],
        at place: KeptPlace,
        of id: Int64,
        version: Int,
        by officer: Officer,
        at now: Moment
    ) async throws {
        guard !choices.isEmpty else { throw Refusal.invalid("Chưa chọn cách hiểu nào.", field: "chon") }
        try await change(id, version: version, "keptText.pick", by: officer, at: now) { _, tx in
            guard try KeptTextRows.hasPlace(place, of: id, in: tx) else { throw Refusal.missing }
            for choice in choices {
                try KeptTextRows.insert(choice, at: place, of: id, by: officer, at: now, in: tx)
            }
            let words = choices.map(\.rawValue).joined(separator: ", ")
            return ["choice": words, "place": "\(place.position + 1):\(place.start)"]
        }
    }

    /// Takes a text off the list and its words out of the store; figures that were taken over stay published.
    ///
    /// - Throws: `Refusal` (forbidden, missing, conflict), `DatabaseError`.
    package func drop(_ id: Int64, version: Int, by officer: Officer, at now: Moment) async throws {
        try await change(id, version: version, "keptText.drop", by: officer, at: now) { text, tx in
            try tx.execute("UPDATE kept_text SET dropped_at = \(now) WHERE id = \(id)")
            try tx.execute("DELETE FROM kept_text_part WHERE text_id = \(id)")
            return ["title": text.title]
        }
    }

    /// One change of a text that stands on the version it was drawn from.
    func change(
        _ id: Int64,
        version: Int,
        _ act: String,
        by officer: Officer,
        at now: Moment,
        _ work: @escaping @Sendable (KeptText, Transaction) throws -> [String: String]
    ) async throws {
        try await database.write { tx in
            let text = try KeptTextRows.lock(id, by: officer, in: tx)
            try KeptTextPolicy.requireEdit(text.provinceNow, by: officer)
            try StandingVersion.require(version, text.version, of: "Văn bản này")
            let detail = try work(text, tx)
            try tx.execute("UPDATE kept_text SET version = version + 1 WHERE id = \(id)")
            let entry = AuditDraft(
                act: act,
                subject: "keptText",
                subjectID: id,
                provinceNow: text.provinceNow,
                detail: detail
            )
            try Audit.append(entry, by: officer, at: now, in: tx)
        }
    }

    private static func check(_ draft: KeptTextDraft) throws {
        guard !draft.title.isEmpty, draft.title.count <= 300 else {
            throw Refusal.invalid("Ghi tên văn bản, không quá 300 ký tự.", field: "title")
        }
        guard !draft.sources.isEmpty, draft.sources.count <= ClaimSource.most else {
            throw Refusal.invalid("Mỗi lần lưu từ 1 đến \(ClaimSource.most) văn bản.", field: "text")
        }
        guard draft.sources.allSatisfy({ $0.text.utf8.count <= ClaimSource.longest }) else {
            throw Refusal.invalid("Văn bản quá dài.", field: "text")
        }
        for (source, picks) in zip(draft.sources, draft.picks) where !picks.isEmpty {
            let count = source.text.unicodeScalars.count
            guard picks.allSatisfy({ $0.lies(in: count) }) else { throw Refusal.missing }
        }
    }
}
