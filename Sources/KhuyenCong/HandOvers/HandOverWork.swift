import Database

/// One hand-over in the one transaction of its front door.
struct HandOverWork {
    let parties: HandOver.Parties
    let officer: Officer
    let now: Moment
    let tx: Transaction

    func count() throws -> HandOverCount {
        _ = try requireParties()
        return try count(files(forChange: false), grants: standingGrants().count)
    }

    func perform(_ draft: HandOverDraft) throws -> HandOver {
        let province = try requireParties()
        let files = try files(forChange: true)
        try requireInside(files)
        let grants = draft.passesGrants ? try standingGrants() : []
        let before = try count(files, grants: grants.count)
        let id = try insert(draft, before, province)
        try pass(files, id)
        for grant in grants { try pass(grant, from: draft.day) }
        let after = try count(files, grants: grants.count)
        guard after == before, try self.files(forChange: false).isEmpty else {
            throw Refusal.conflict("Số liệu trước và sau bàn giao không khớp; chưa ghi gì.", remedy: "Thử lại sau.")
        }
        try audit(id, draft, before, province)
        guard let row = try HandOver.rows("h.id = \(id)", in: tx).first else { throw Refusal.missing }
        return row.handOver
    }

    /// Both sides must be the officer's to manage; the place under which it is logged is the old one's.
    private func requireParties() throws -> String? {
        switch parties {
        case .accounts(let from, let to):
            let old = try Accounts.managed(from, by: officer, at: now, in: tx)
            let new = try Accounts.managed(to, by: officer, at: now, in: tx)
            guard !new.isDisabled else {
                throw Refusal.conflict("Tài khoản nhận đang bị khóa.", remedy: "Mở khóa tài khoản này trước.")
            }
            return old.homeProvince
        case .organisations(let from, let to):
            try officer.require(.managePeople)
            let provinces = try [from, to].map(province(ofOrganisation:))
            let territory = officer.territory(.managePeople)
            let isOwn = provinces.allSatisfy { territory.isNation || ($0.map(territory.contains(province:)) ?? false) }
            guard isOwn else { throw Refusal.missing }
            return provinces.first ?? nil
        }
    }

    /// - Throws: `Refusal` (missing).
    private func province(ofOrganisation id: Int64) throws -> String? {
        let found = try tx.first(
            """
            SELECT p.province_now FROM organisation_term o
            LEFT JOIN place_position p ON p.map = o.map AND p.code = o.place_code
            WHERE o.organisation_id = \(id) AND o.superseded_at IS NULL
            ORDER BY o.valid_from DESC LIMIT 1
            """
        ) { row -> String? in try row.get(0) }
        guard let found else { throw Refusal.missing }
        return found
    }
}

extension HandOverWork {
    struct File {
        let id: Int64
        let provinceNow: String
        var wasOwner = false
        var wasSubmitter = false
    }

    /// Files that carry the old side's name: of an account as owner or submitter, of an organisation as implementer.
    private func files(forChange: Bool) throws -> [File] {
        let lock: SQL = forChange ? tx.dialect.forUpdate : ""
        switch parties {
        case .accounts(let from, _):
            let sql: SQL = """
                SELECT d.id, d.province_now, CASE WHEN d.owner_id = \(from) THEN 1 ELSE 0 END,
                    CASE WHEN d.submitted_by = \(from) THEN 1 ELSE 0 END
                FROM dossier d WHERE d.owner_id = \(from) OR d.submitted_by = \(from) ORDER BY d.id
                """
            return try tx.rows(sql + lock, decodeFile)
        case .organisations(let from, _):
            return try OrganisationFiles(organisation: from, tx: tx).files()
        }
    }

    private func decodeFile(_ row: Row) throws -> File {
        File(
            id: try row.get(0),
            provinceNow: try row.get(1),
            wasOwner: try row.get(2) as Int == 1,
            wasSubmitter: try row.get(3) as Int == 1
        )
    }

    /// What lies outside the officer's place is handed over by whoever answers for that place.
    private func requireInside(_ files: [File]) throws {
        let territory = officer.territory(.managePeople)
        let outside = files.filter { !territory.contains(province: $0.provinceNow) }.count
        guard outside > 0 else { return }
        throw Refusal.conflict(
            "Bên giao còn \(outside) hồ sơ ở tỉnh, thành phố khác.",
            remedy: "Đề nghị quản trị hệ thống bàn giao."
        )
    }

    private func standingGrants() throws -> [AccountGrant] {
        switch parties {
        case .accounts(let from, _):
            let grants = try AccountRows.account(from, in: tx)?.grants ?? []
            return grants.filter { $0.delegatedBy == nil && $0.validity.contains(now.day) }
        case .organisations(let from, _):
            let ids = try tx.rows(
                """
                SELECT id FROM account_grant
                WHERE organisation_id = \(from) AND revoked_at IS NULL AND delegated_by IS NULL ORDER BY id
                """
            ) { row -> Int64 in try row.get(0) }
            return try ids.compactMap { try AccountRows.grant($0, in: tx) }
                .filter { $0.validity.contains(now.day) }
        }
    }

    private func count(_ files: [File], grants: Int) throws -> HandOverCount {
        let support = try DossierSupport.load(files.map(\.id), in: tx).values
        return HandOverCount(
            files: files.count,
            contracts: try FileCounts.contracts(files.map(\.id), in: tx),
            tasks: try FileCounts.tasks(files.map(\.id), in: tx),
            contracted: support.reduce(.zero) { $0 + $1.sum(.contracted) },
            outstanding: support.reduce(.zero) { $0 + $1.open.sum() },
            grants: grants
        )
    }
}

extension HandOverWork {
    private func insert(_ draft: HandOverDraft, _ count: HandOverCount, _ province: String?) throws -> Int64 {
        let accounts: (from: Int64?, to: Int64?)
        let organisations: (from: Int64?, to: Int64?)
        switch parties {
        case .accounts(let from, let to): (accounts, organisations) = ((from, to), (nil, nil))
        case .organisations(let from, let to): (accounts, organisations) = ((nil, nil), (from, to))
        }
        return try tx.insert(
            """
            INSERT INTO hand_over (from_account, to_account, from_organisation, to_organisation, province_now, reason,
                document, day, files, contracts, tasks, contracted, outstanding, grants, account_id, officer_name, done_at)
            VALUES (\(accounts.from), \(accounts.to), \(organisations.from), \(organisations.to), \(province),
                \(draft.reason), \(draft.document), \(draft.day), \(count.files), \(count.contracts),
                \(count.tasks), \(count.contracted),
                \(count.outstanding), \(count.grants), \(officer.userID), \(officer.name), \(now))
            RETURNING id
            """
        )
    }

    private func pass(_ files: [File], _ handOverID: Int64) throws {
        switch parties {
        case .accounts(let from, let to):
            try tx.execute("UPDATE dossier SET owner_id = \(to) WHERE owner_id = \(from)")
            try tx.execute("UPDATE dossier SET submitted_by = \(to) WHERE submitted_by = \(from)")
        case .organisations(let from, let to):
            try OrganisationFiles(organisation: from, tx: tx).pass(files, to: to)
        }
        try tx.insertMany(
            into: "hand_over_file",
            columns: ["hand_over_id", "dossier_id", "was_owner", "was_submitter"],
            rows: files.map { file in
                [
                    .integer(handOverID), .integer(file.id), .integer(file.wasOwner ? 1 : 0),
                    .integer(file.wasSubmitter ? 1 : 0),
                ]
            }
        )
    }

    /// The old one ends today, the new one begins today: the same role, in the same place, to the same end.
    private func pass(_ grant: AccountGrant, from day: Day) throws {
        var receiver = grant.accountID
        var organisation = grant.organisationID
        switch parties {
        case .accounts(_, let to): receiver = to
        case .organisations(_, let to): organisation = to
        }
        let new = NewGrant(
            role: grant.role,
            scope: grant.scope,
            organisationID: organisation,
            from: max(day, grant.validity.from ?? day),
            until: grant.validity.until
        )
        try Accounts.give(
            new,
            to: receiver,
            delegatedBy: nil,
            act: "account.grant",
            by: officer,
            at: now,
            in: tx
        )
        try tx.execute("UPDATE account_grant SET revoked_at = \(now) WHERE id = \(grant.id)")
        try tx.execute(
            """
            UPDATE account_grant SET revoked_at = \(now)
            WHERE delegated_by = \(grant.accountID) AND role = \(grant.role) AND revoked_at IS NULL
            """
        )
    }

    private func audit(_ id: Int64, _ draft: HandOverDraft, _ count: HandOverCount, _ province: String?) throws {
        let entry = AuditDraft(
            act: "handOver.perform",
            subject: "handOver",
            subjectID: id,
            provinceNow: province,
            detail: Detail(
                reason: draft.reason,
                files: count.files,
                contracted: count.contracted.amount,
                outstanding: count.outstanding.amount,
                grants: count.grants
            )
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
    }

    private struct Detail: Encodable {
        let reason: String
        let files: Int
        let contracted: Int64
        let outstanding: Int64
        let grants: Int
    }
}
