import Database

/// Takes files that have arrived, all or none: who may is asked first, then they are judged, written and kept.
struct FileIntake: Sendable {
    let database: Database
    let store: AttachmentStore
    let limits: AttachmentLimits

    /// `asking` refuses whoever may not add files here; `writing` gives each file its row, in one transaction.
    ///
    /// - Throws: `Refusal` (invalid; what both closures refuse), `AttachmentStoreError`, `DatabaseError`.
    @discardableResult
    func take<Answer: Sendable>(
        _ files: [ArrivedFile],
        asking: @escaping @Sendable (Transaction) throws -> Void,
        writing: @escaping @Sendable ([InspectedFile], Transaction) throws -> Answer
    ) async throws -> Answer {
        // Asked first, so that a stranger learns nothing from how a file is judged.
        try await database.read(asking)
        guard !files.isEmpty else { throw Refusal.invalid("Chọn ít nhất một tệp có nội dung.", field: "file") }
        let inspected = try await InspectedFile.all(files, store: store, limits: limits)
        return try await database.write { [store] tx in
            let answer = try writing(inspected, tx)
            // Last, and harmless to do again: where a write is repeated or undone, a file without a row is swept away.
            for file in inspected {
                try store.keep(file.path, as: file.hash)
            }
            return answer
        }
    }
}
