package import Database

/// Proposals by beneficiaries themselves: begun on an open call, saved as they are typed, handed in when they are right.
package struct OwnProposals: Sendable {
    private static let memory: Int64 = 183 * 24 * 3600
    private let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// Begins a proposal; answers the secret of its link, which is kept nowhere else.
    ///
    /// - Throws: `Refusal` (missing where the call is not open, tooMany), `DatabaseError`.
    package func begin(callID: Int64, from address: String?, at now: Moment) async throws -> String {
        try await database.write { tx in
            if let address { try PublicThrottle(tx).take(.newProposal(address), at: now) }
            let call = try ProposalCall.load(callID, in: tx)
            guard call.isOpen(on: now.day) else { throw Refusal.missing }
            // A draft holds a name and a phone: what nobody went on with for half a year goes.
            let forgotten = now.adding(seconds: -OwnProposals.memory)
            try tx.execute("DELETE FROM call_draft WHERE dossier_id IS NULL AND saved_at <= \(forgotten)")
            let token = try OpaqueToken.make()
            try tx.execute(
                """
                INSERT INTO call_draft (call_id, token_hash, fields, created_at, saved_at)
                VALUES (\(call.id), \(token.hash), \("{}"), \(now), \(now))
                """
            )
            return token.text
        }
    }

    /// - Throws: `Refusal` (missing), `DatabaseError`.
    package func proposal(_ token: String) async throws -> OwnProposal {
        try await database.read { try OwnProposalRow.load(token, forChange: false, in: $0).proposal }
    }

    /// The units of both maps, to choose a place from; they are public.
    ///
    /// - Throws: `DatabaseError`.
    package func territories() async throws -> Territories {
        try await database.read { try Territories.load($0) }
    }

    /// Saves what was typed, right or wrong.
    ///
    /// - Throws: `Refusal` (missing, conflict, tooMany), `DatabaseError`.
    package func save(
        _ token: String,
        _ fields: FieldTree,
        version: Int?,
        from address: String?,
        at now: Moment
    ) async throws -> OwnProposal {
        try await database.write { tx in
            let row = try OwnProposals.editable(token, version: version, from: address, at: now, in: tx)
            try row.save(fields, at: now, in: tx)
            return try OwnProposalRow.load(token, forChange: false, in: tx).proposal
        }
    }

    /// Hands the saved proposal in: a file with a code, as if an office had drafted and submitted it.
    ///
    /// - Throws: `Refusal` (missing; invalid with each faulty field; conflict with each check that does not hold),
    ///   `DatabaseError`. Nothing is written then, and the draft stays as it is.
    package func submit(
        _ token: String,
        version: Int?,
        from address: String?,
        at now: Moment
    ) async throws -> OwnProposal {
        try await database.write { tx in
            let row = try OwnProposals.editable(token, version: version, from: address, at: now, in: tx)
            try OwnSubmission(row: row, now: now).perform(in: tx)
            return try OwnProposalRow.load(token, forChange: false, in: tx).proposal
        }
    }

    /// The draft behind a token, locked, where it may still be written and stands as it was seen.
    ///
    /// - Throws: `Refusal` (missing, conflict, tooMany), `DatabaseError`.
    private static func editable(
        _ token: String,
        version: Int?,
        from address: String?,
        at now: Moment,
        in tx: Transaction
    ) throws -> OwnProposalRow {
        if let address { try PublicThrottle(tx).take(.saving(address), at: now) }
        let row = try OwnProposalRow.load(token, forChange: true, in: tx)
        try row.requireEditable(on: now.day)
        try row.requireVersion(version)
        return row
    }
}

/// A beneficiary's proposal on its way into the files.
private struct OwnSubmission {
    let row: OwnProposalRow
    let now: Moment

    func perform(in tx: Transaction) throws {
        let fields = completed(row.fields)
        try FieldTreeReader.read(fields, requireOwnFields)
        let places = try DraftPlaces(fields, on: now.day, try Territories.load(tx))
        let dossier = try file(fields, places, in: tx)
        let submitter = Officer(
            userID: nil,
            name: OwnSubmission.name,
            grants: [Grant(role: .promotionCentre, scope: .province(places.provinceNow))]
        )
        let act = ActWork(dossier: dossier, act: .submit, officer: submitter, now: now)
        try act.perform(.group(["version": .number(Int64(dossier.version))]), in: tx)
    }

    /// Nobody signed in: the paper names the firm itself.
    private static let name = "Cơ sở tự đề xuất"

    /// What the call knows better than whoever fills in the form: programme, year, whose money, the firm's own share.
    private func completed(_ fields: FieldTree) -> FieldTree {
        let read = FieldTreeReader.lenient(fields)
        let line = read.list("lines") {
            ($0.dong("eligibleCost"), $0.tree, $0.group("beneficiary") { $0.text("name") })
        }
        .first
        let source: FundingSource.Code = row.call.level == .national ? .national : .province
        let typed = line?.1["amounts"] ?? .empty
        var support = FieldTree.empty
        if case .list(let amounts) = typed, let first = amounts.first { support = first["amount"] }
        let asked = FieldTreeReader.lenient(.group(["amount": support])).dong("amount")
        var amounts: [FieldTree] = [.group(["source": .text(source.rawValue), "amount": support])]
        if let cost = line?.0, let asked, cost > asked {
            let rest = FieldTree.number((cost - asked).amount)
            amounts.append(.group(["source": .text(FundingSource.Code.counterpart.rawValue), "amount": rest]))
        }
        let only = (line?.1 ?? .group([:])).merging(.group(["amounts": .list(amounts)]))
        var known: [String: FieldTree] = [
            "level": .text(row.call.level.rawValue), "scheme": .text(ProjectScheme.single.rawValue),
            "year": .number(Int64(row.call.year)), "untilYear": .empty, "map": .number(Int64(AdminMap.of2025.rawValue)),
            "implementer": .text(line?.2 ?? ""), "lines": .list([only]),
        ]
        if let province = row.call.provinceNow { known["province"] = .text(province) }
        guard case .group(let typedFields) = fields else { return .group(known) }
        return .group(typedFields.merging(known) { _, new in new })
    }

    /// What an office would know, but a stranger must tell: who is asked back, and only what the call is for.
    private func requireOwnFields(_ fields: FieldTreeReader) {
        _ = fields.list("lines") { line in
            if let kind = line.choice("kind", of: ActivityKind.Code.self), !row.call.kinds.contains(kind) {
                line.fault("kind", "Đợt này không nhận nội dung đã chọn.")
            }
            if line.dong("eligibleCost") == nil { line.fault("eligibleCost", "Ghi tổng chi phí.") }
            line.group("beneficiary") { firm in
                if firm.text("name") == nil { firm.fault("name", "Ghi tên cơ sở.") }
                if PhoneKey(firm.text("phone")) == nil {
                    firm.fault("phone", "Ghi số điện thoại: dùng để liên hệ và để tra cứu hồ sơ.")
                }
            }
        }
    }

    /// The new file, or the returned one with what was typed over it.
    private func file(_ fields: FieldTree, _ places: DraftPlaces, in tx: Transaction) throws -> Dossier {
        let id: Int64
        if let dossier = row.dossier {
            guard places.provinceNow == dossier.provinceNow else {
                throw Refusal.conflict("Hồ sơ đã nộp không đổi sang tỉnh khác.")
            }
            id = dossier.id
        } else {
            id = try Dossier.insert(
                places.stamped(fields),
                provinceNow: places.provinceNow,
                ownerID: nil,
                at: now,
                in: tx
            )
            try tx.execute("UPDATE call_draft SET dossier_id = \(id) WHERE id = \(row.id)")
        }
        try Dossier.load(.dossier(id), forChange: true, in: tx).save(
            places.stamped(fields),
            provinceNow: places.provinceNow,
            communeNow: places.communeNow,
            at: now,
            in: tx
        )
        return try Dossier.load(.dossier(id), forChange: true, in: tx)
    }
}
