import Database
import Vietnamese

/// Carries a proposal over into the ledger: the project, its lines, its beneficiaries, its approved machines.
struct DossierProject {
    let proposal: Proposal
    let territories: Territories
    let provinceNow: String
    let now: Moment

    /// Writes the project of a first submission, or brings that of a later one up to date; answers the project's id.
    func write(dossierID: Int64, projectID existing: Int64?, in tx: Transaction) throws -> Int64 {
        let projectID = try writeProject(existing, in: tx)
        let beneficiaries = try resolveBeneficiaries(in: tx)
        let lineIDs = try tx.rows(
            "SELECT position, line_id FROM dossier_line WHERE dossier_id = \(dossierID) ORDER BY position"
        ) { (position: try $0.get(0) as Int, id: try $0.get(1) as Int64) }
        for (offset, line) in proposal.lines.enumerated() {
            let position = offset + 1
            let known = lineIDs.first { $0.position == position }?.id
            let lineID = try writeLine(line, position, known, projectID, beneficiaries[offset], in: tx)
            try writeQuantities(line.quantities, of: lineID, in: tx)
            try link(dossierID, position, lineID, line, isNew: known == nil, in: tx)
        }
        try tx.execute(
            "DELETE FROM dossier_line WHERE dossier_id = \(dossierID) AND position > \(proposal.lines.count)"
        )
        try writeMachines(of: dossierID, in: tx)
        return projectID
    }

    private func writeProject(_ existing: Int64?, in tx: Transaction) throws -> Int64 {
        let place = proposal.lines.compactMap(\.place).first
        let placeText = place.map { territories.name($0.map, $0.code) }
        let hash = MatchKey(title: proposal.title, place: placeText, year: proposal.year).hash(provinceNow: provinceNow)
        if let existing {
            try tx.execute(
                """
                UPDATE project SET title = \(proposal.title), title_folded = \(Fold.search(proposal.title)),
                    sort_key = \(SortKey.bytes(proposal.title)), year = \(proposal.year),
                    until_year = \(proposal.untilYear), place_text = \(placeText),
                    implementer_text = \(proposal.implementer), match_hash = \(hash), version = version + 1
                WHERE id = \(existing)
                """
            )
            return existing
        }
        return try tx.insert(
            """
            INSERT INTO project (title, title_folded, sort_key, map, province_code, province_now, year, until_year,
                place_text, implementer_text, match_hash, created_at)
            VALUES (\(proposal.title), \(Fold.search(proposal.title)), \(SortKey.bytes(proposal.title)),
                \(proposal.province.map), \(proposal.province.code), \(provinceNow), \(proposal.year),
                \(proposal.untilYear), \(placeText), \(proposal.implementer), \(hash), \(now))
            RETURNING id
            """
        )
    }

    private func resolveBeneficiaries(in tx: Transaction) throws -> [Int64?] {
        let mentions = proposal.lines.map { line in
            line.beneficiary.map { BeneficiaryMention(name: $0.name, taxCode: $0.taxCode, place: line.place) }
        }
        let ids = try BeneficiaryMatcher.resolve(
            mentions,
            province: provinceNow,
            territories: territories,
            at: now,
            in: tx
        )
        for (id, line) in zip(ids, proposal.lines) {
            guard let id, let told = line.beneficiary else { continue }
            try told.complete(id, madeAt: now, in: tx)
        }
        return ids
    }

    private func writeLine(
        _ line: ProposalLine,
        _ position: Int,
        _ known: Int64?,
        _ projectID: Int64,
        _ beneficiary: Int64?,
        in tx: Transaction
    ) throws -> Int64 {
        if let known {
            try tx.execute(
                """
                UPDATE project_line SET kind_code = \(line.kind), map = \(line.place?.map),
                    place_code = \(line.place?.code), beneficiary_id = \(beneficiary), cost_item = \(line.costItem)
                WHERE id = \(known)
                """
            )
            return known
        }
        let next: Int =
            try tx.value(
                "SELECT COALESCE(MAX(position), 0) + 1 FROM project_line WHERE project_id = \(projectID)"
            ) ?? position
        return try tx.insert(
            """
            INSERT INTO project_line (project_id, position, kind_code, map, place_code, beneficiary_id, cost_item)
            VALUES (\(projectID), \(next), \(line.kind), \(line.place?.map), \(line.place?.code), \(beneficiary),
                \(line.costItem))
            RETURNING id
            """
        )
    }

    private func writeQuantities(_ quantities: [Quantity], of lineID: Int64, in tx: Transaction) throws {
        try tx.execute("DELETE FROM line_quantity WHERE line_id = \(lineID)")
        try tx.insertMany(
            into: "line_quantity",
            columns: ["line_id", "measure", "planned", "done"],
            rows: quantities.map {
                [.integer(lineID), .text($0.measure.rawValue), $0.planned.sqlValue, $0.done.sqlValue]
            }
        )
    }

    private func link(
        _ dossierID: Int64,
        _ position: Int,
        _ lineID: Int64,
        _ line: ProposalLine,
        isNew: Bool,
        in tx: Transaction
    ) throws {
        if isNew {
            try tx.execute(
                """
                INSERT INTO dossier_line (dossier_id, position, line_id, eligible_cost)
                VALUES (\(dossierID), \(position), \(lineID), \(line.eligibleCost))
                """
            )
        } else {
            try tx.execute(
                """
                UPDATE dossier_line SET eligible_cost = \(line.eligibleCost)
                WHERE dossier_id = \(dossierID) AND position = \(position)
                """
            )
        }
    }

    private func writeMachines(of dossierID: Int64, in tx: Transaction) throws {
        try tx.execute(
            "UPDATE approved_machine SET replaced_at = \(now) WHERE dossier_id = \(dossierID) AND replaced_at IS NULL"
        )
        for machine in proposal.machines {
            try machine.insert(dossierID: dossierID, line: machine.line, in: tx)
        }
    }
}
