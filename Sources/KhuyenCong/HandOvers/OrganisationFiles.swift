import Database
import Vietnamese

/// The files that an organisation carries out: those that name it as implementer, by its record or by one of its names.
struct OrganisationFiles {
    let organisation: Int64
    let tx: Transaction

    /// A project of the place that has only a text for its implementer belongs to whoever bears that name.
    func files() throws -> [HandOverWork.File] {
        let names = Set(
            try tx.rows("SELECT name_key FROM organisation_term WHERE organisation_id = \(organisation)") { row in
                try row.get(0) as String
            }
        )
        let rows = try tx.rows(
            """
            SELECT d.id, d.province_now, p.implementer_id, p.implementer_text
            FROM dossier d JOIN project p ON p.id = d.project_id
            WHERE p.implementer_id = \(organisation)
                OR (p.implementer_id IS NULL AND d.province_now IN (
                    SELECT l.province_now FROM organisation_term o
                    JOIN place_position l ON l.map = o.map AND l.code = o.place_code
                    WHERE o.organisation_id = \(organisation)))
            ORDER BY d.id
            """
        ) { row in
            (
                file: HandOverWork.File(id: try row.get(0), provinceNow: try row.get(1)),
                implementer: try row.get(2) as Int64?, name: try row.get(3) as String?
            )
        }
        return rows.filter { $0.implementer == organisation || names.contains(Fold.key($0.name ?? "")) }.map(\.file)
    }

    /// The new organisation carries the projects out from now on; lists, papers and reconciliations name it.
    ///
    /// What was submitted and signed before stays as it was.
    func pass(_ files: [HandOverWork.File], to receiver: Int64) throws {
        let name: String? = try tx.value(
            """
            SELECT name FROM organisation_term WHERE organisation_id = \(receiver) AND superseded_at IS NULL
            ORDER BY valid_from DESC LIMIT 1
            """
        )
        guard let name else { throw Refusal.missing }
        for file in files {
            let dossier = try Dossier.load(.dossier(file.id), forChange: true, in: tx)
            try tx.execute(
                """
                UPDATE project SET implementer_id = \(receiver), implementer_text = \(name), version = version + 1
                WHERE id = \(dossier.projectID ?? 0)
                """
            )
            let proposal = dossier.proposal.merging(.group(["implementer": .text(name)]))
            try tx.execute(
                """
                UPDATE dossier SET proposal = \(try proposal.json()), version = version + 1 WHERE id = \(file.id)
                """
            )
        }
        try Ledger.advanceRevision(in: tx)
    }
}

/// What hangs on files that pass.
enum FileCounts {
    static func contracts(_ files: [Int64], in tx: Transaction) throws -> Int {
        guard !files.isEmpty else { return 0 }
        return try tx.value(
            """
            SELECT COUNT(DISTINCT a.contract_id) FROM contract_amount a JOIN dossier_line l ON l.line_id = a.line_id
            WHERE l.dossier_id IN (\(list: files))
            """
        ) ?? 0
    }

    /// Files in which something is still to be done; of a stopped one, while it owes something.
    static func tasks(_ files: [Int64], in tx: Transaction) throws -> Int {
        guard !files.isEmpty else { return 0 }
        let open = ProjectState.allCases.filter { !$0.isFinal }
        return try tx.value(
            """
            SELECT COUNT(*) FROM dossier d
            WHERE d.id IN (\(list: files)) AND (d.state IN (\(list: open)) OR (d.state = 'stopped' AND d.owed > 0))
            """
        ) ?? 0
    }
}
