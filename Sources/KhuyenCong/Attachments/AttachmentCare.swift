package import Database

/// Looks after the files of papers: finds what is missing or altered, sweeps, copies for a backup.
package struct AttachmentCare: Sendable {
    let database: Database
    let store: AttachmentStore

    package init(_ database: Database, store: AttachmentStore) {
        self.database = database
        self.store = store
    }

    /// What was found; every list is empty where all is well.
    package struct Findings: Sendable, Equatable {
        package let papers: Int
        /// Papers whose file is not there, or no longer has the content that was handed in.
        package let missing: [Int64]
        package let altered: [Int64]
        /// Names of files that no paper needs.
        package let orphans: [String]
    }

    /// Reads every file anew.
    /// - Throws: `AttachmentStoreError`, `DatabaseError`.
    package func examine() async throws -> Findings {
        let papers = try await papers()
        var states: [[UInt8]: StoredFile.State] = [:]
        for hash in Set(papers.map(\.hash)) {
            states[hash] = try store.check(hash)
        }
        return Findings(
            papers: papers.count,
            missing: papers.filter { states[$0.hash] == .missing }.map(\.id),
            altered: papers.filter { states[$0.hash] == .altered }.map(\.id),
            orphans: try store.files().filter { states[$0.hash] == nil }.map { Hex.encode($0.hash) }.sorted()
        )
    }

    /// Removes what a crash left: arrivals and files without a paper, once they are a day old; answers how many.
    /// - Throws: `AttachmentStoreError`, `DatabaseError`.
    @discardableResult
    package func sweep(at now: Moment) async throws -> Int {
        try store.prepare()
        let yesterday = now.adding(seconds: -86_400)
        let arrivals = try store.sweepArrivals(before: yesterday)
        let old = try store.files().filter { $0.changedAt < yesterday }.map(\.hash)
        guard !old.isEmpty else { return arrivals }
        let needed = Set(try await papers().map(\.hash))
        let orphans = old.filter { !needed.contains($0) }
        guard !orphans.isEmpty else { return arrivals }
        return arrivals + (try await removeOrphans(orphans, before: yesterday))
    }

    /// Copies every file that a paper needs; answers how many were copied, and the papers whose file is missing or
    /// altered, which keep no other from being copied.
    ///
    /// Done after the database was copied, it holds at least what that copy needs, because files do not go.
    /// - Throws: `AttachmentStoreError` where the other folder cannot be written, `DatabaseError`.
    package func copy(to other: AttachmentStore) async throws -> (copied: Int, lost: [Int64]) {
        let papers = try await papers()
        guard !papers.isEmpty else { return (0, []) }
        try other.prepare()
        let hashes = Set(papers.map(\.hash))
        let sound = try hashes.filter { try store.check($0) == .sound }
        for hash in sound {
            try store.copy(hash, to: other)
        }
        return (sound.count, papers.filter { !sound.contains($0.hash) }.map(\.id))
    }

    /// Uploads put their file in place while they hold the head of the audit chain; holding it keeps them out.
    private func removeOrphans(_ hashes: [[UInt8]], before moment: Moment) async throws -> Int {
        try await database.write { [store] tx in
            try tx.execute("UPDATE audit_head SET sequence = sequence WHERE id = 1")
            let young = Set(try store.files().filter { $0.changedAt >= moment }.map(\.hash))
            let orphans = try hashes.filter { hash in
                let paper: Int64? = try tx.value(
                    """
                    SELECT id FROM attachment WHERE sha256 = \(hash)
                    UNION ALL SELECT id FROM frozen_file WHERE sha256 = \(hash)
                    UNION ALL SELECT id FROM conference_file WHERE sha256 = \(hash)
                    UNION ALL SELECT id FROM draft_file WHERE sha256 = \(hash) LIMIT 1
                    """
                )
                return paper == nil && !young.contains(hash)
            }
            for hash in orphans {
                try store.remove(hash)
            }
            return orphans.count
        }
    }

    /// Papers of projects, then the files of frozen reports, of conferences and of drafts.
    private func papers() async throws -> [(id: Int64, hash: [UInt8])] {
        try await database.read { tx in
            try tx.rows(
                """
                SELECT id, sha256, 1 AS place FROM attachment UNION ALL SELECT id, sha256, 2 FROM frozen_file
                UNION ALL SELECT id, sha256, 3 FROM conference_file
                UNION ALL SELECT id, sha256, 4 FROM draft_file ORDER BY 3, 1
                """
            ) { (id: try $0.get(0), hash: try $0.get(1)) }
        }
    }
}
