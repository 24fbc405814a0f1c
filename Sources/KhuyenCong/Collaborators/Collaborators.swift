package import Database

/// The register of collaborators: appointing them, correcting, their work, their sheet of a day.
package struct Collaborators: Sendable {
    private let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// The collaborators that the officer sees, in one province of today's map or in all.
    ///
    /// - Throws: `Refusal` (forbidden; invalid for a province that there is not), `DatabaseError`.
    package func network(
        in province: String? = nil,
        by officer: Officer,
        on day: Day
    ) async throws -> CollaboratorNetwork {
        try officer.require(.viewBeneficiaries)
        var territory = officer.territory(.viewBeneficiaries)
        if let province {
            territory = Territory(scopes: territory.contains(province: province) ? [.province(province)] : [])
        }
        let shown = territory
        return try await database.read { tx in
            try Territories.requireProvince(province, in: tx)
            return try CollaboratorNetwork.load(shown, on: day, in: tx)
        }
    }

    /// One collaborator, and whether the officer may correct the entry.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func collaborator(
        _ id: Int64,
        by officer: Officer
    ) async throws -> (collaborator: Collaborator, mayEdit: Bool) {
        let found = try await database.read { try Collaborators.find(id, by: officer, in: $0) }
        return (found, CollaboratorPolicy.mayEdit(found.provinceNow, by: officer))
    }

    /// What a collaborator has to do on a day.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func sheet(of id: Int64, by officer: Officer, on day: Day) async throws -> CollaboratorDay {
        try officer.require(.viewProjects)
        return try await database.read { tx in
            try CollaboratorDay.load(try Collaborators.find(id, by: officer, in: tx), by: officer, on: day, in: tx)
        }
    }

    /// Enters a collaborator; the fields are those of `CollaboratorDraft`.
    ///
    /// - Throws: `Refusal` (forbidden, invalid), `DatabaseError`.
    package func enter(_ fields: FieldTree, by officer: Officer, at now: Moment) async throws -> Collaborator {
        try officer.require(.editBeneficiaries)
        return try await database.write { tx in
            let draft = try Collaborators.draft(fields, by: officer, in: tx)
            let id = try tx.insert(
                """
                INSERT INTO collaborator (full_name, phone, province_now, decision, from_day, until_day, entered_at)
                VALUES (\(draft.name), \(draft.phone), \(draft.province), \(draft.decision), \(draft.from),
                    \(draft.until), \(now))
                RETURNING id
                """
            )
            return try draft.keep(id, "collaborator.enter", by: officer, at: now, in: tx)
        }
    }

    /// Corrects an entry, or ends a term; the fields are those of `CollaboratorDraft`.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where another changed it since), `DatabaseError`.
    package func correct(
        _ id: Int64,
        _ fields: FieldTree,
        by officer: Officer,
        at now: Moment
    ) async throws -> Collaborator {
        try officer.require(.editBeneficiaries)
        return try await database.write { tx in
            try Collaborators.requireEdit(try Collaborators.find(id, by: officer, in: tx), by: officer)
            let draft = try Collaborators.draft(fields, by: officer, in: tx)
            let changed = try tx.execute(
                """
                UPDATE collaborator SET full_name = \(draft.name), phone = \(draft.phone),
                    province_now = \(draft.province), decision = \(draft.decision), from_day = \(draft.from),
                    until_day = \(draft.until), version = version + 1
                WHERE id = \(id) AND version = \(draft.version ?? 0)
                """
            )
            guard changed == 1 else { throw StandingVersion.moved("Cộng tác viên này") }
            try tx.execute("DELETE FROM collaborator_commune WHERE collaborator_id = \(id)")
            return try draft.keep(id, "collaborator.correct", by: officer, at: now, in: tx)
        }
    }

    /// Takes name and phone of somebody whose term is over out of the register and of the audit.
    ///
    /// - Throws: `Refusal` (forbidden, missing; conflict while the term lasts, or another changed it since),
    ///   `DatabaseError`.
    package func anonymise(_ id: Int64, version: Int, by officer: Officer, at now: Moment) async throws {
        try officer.require(.editBeneficiaries)
        try await database.write { tx in
            let found = try Collaborators.find(id, by: officer, in: tx)
            try Collaborators.requireEdit(found, by: officer)
            guard let until = found.until, until < now.day else {
                throw Refusal.conflict("Chỉ ẩn danh người đã hết thời hạn.", remedy: "Ghi ngày kết thúc trước.")
            }
            let changed = try tx.execute(
                """
                UPDATE collaborator SET full_name = 'Đã ẩn danh', phone = NULL, anonymised_at = \(now),
                    version = version + 1 WHERE id = \(id) AND version = \(version)
                """
            )
            guard changed == 1 else { throw StandingVersion.moved("Cộng tác viên này") }
            try Audit.anonymise(subject: "collaborator", subjectID: id, by: officer, at: now, in: tx)
        }
    }
}

extension Collaborators {
    private static func find(_ id: Int64, by officer: Officer, in tx: Transaction) throws -> Collaborator {
        try officer.require(.viewBeneficiaries)
        let seen = CollaboratorPolicy.visible(officer.territory(.viewBeneficiaries))
        guard let found = try Collaborator.rows(seen + " AND c.id = \(id)", in: tx).first else { throw Refusal.missing }
        return found
    }

    private static func requireEdit(_ collaborator: Collaborator, by officer: Officer) throws {
        guard CollaboratorPolicy.mayEdit(collaborator.provinceNow, by: officer) else { throw Refusal.forbidden }
        guard !collaborator.isAnonymised else { throw Refusal.conflict("Người này đã được ẩn danh.") }
    }

    private static func draft(
        _ fields: FieldTree,
        by officer: Officer,
        in tx: Transaction
    ) throws -> CollaboratorDraft {
        let territories = try Territories.load(tx)
        let draft = try FieldTreeReader.read(fields) { CollaboratorDraft($0, territories, by: officer) }
        guard CollaboratorPolicy.mayEdit(draft.province, by: officer) else { throw Refusal.missing }
        return draft
    }
}

extension CollaboratorDraft {
    /// Writes the communes and the entry of the log; names and phones stay out of the chain.
    fileprivate func keep(
        _ id: Int64,
        _ act: String,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws -> Collaborator {
        for commune in communes {
            try tx.execute("INSERT INTO collaborator_commune (collaborator_id, commune_now) VALUES (\(id), \(commune))")
        }
        let entry = AuditDraft(
            act: act,
            subject: "collaborator",
            subjectID: id,
            provinceNow: province,
            detail: ["communes": communes.joined(separator: " "), "decision": decision],
            personal: ["name": name, "phone": phone ?? ""]
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
        guard let kept = try Collaborator.rows("c.id = \(id)", in: tx).first else { throw Refusal.missing }
        return kept
    }
}

extension FieldShape {
    package static let collaborator = FieldShape("CollaboratorTerms") {
        CollaboratorDraft($0, nowhere, by: .localOperator)
    }
}
