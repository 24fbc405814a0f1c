package import Database

/// Calls for proposals: offices open them, everybody reads the open ones.
package struct ProposalCalls: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// Whether an officer looks after calls at all.
    package static func mayOpen(_ officer: Officer) -> Bool {
        CallPolicy.mayOpenAny(officer)
    }

    /// The calls that take proposals on a day, those that close first at the top; for everybody.
    ///
    /// - Throws: `DatabaseError`.
    package func open(on day: Day) async throws -> [ProposalCall] {
        try await database.read { try ProposalCall.open(on: day, in: $0) }
    }

    /// A call that takes proposals, with the units of both maps to choose a place from; for everybody.
    ///
    /// - Throws: `Refusal` (missing) where it is not open, `DatabaseError`.
    package func open(_ id: Int64, on day: Day) async throws -> (call: ProposalCall, territories: Territories) {
        try await database.read { tx in
            let call = try ProposalCall.load(id, in: tx)
            guard call.isOpen(on: day) else { throw Refusal.missing }
            return (call, try Territories.load(tx))
        }
    }

    /// The calls that this officer looks after, newest first.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func own(by officer: Officer) async throws -> [ProposalCallCount] {
        guard CallPolicy.mayOpenAny(officer) else { throw Refusal.forbidden }
        return try await database.read { tx in
            try ProposalCall.all(in: tx).filter { CallPolicy.isOwn($0.call, officer) }
        }
    }

    /// - Throws: `Refusal` (missing), `DatabaseError`.
    package func call(_ id: Int64, by officer: Officer) async throws -> ProposalCall {
        try await database.read { try ProposalCalls.own(id, by: officer, forChange: false, in: $0) }
    }

    /// The call that a file was handed in on; nil where an office drafted it.
    ///
    /// - Throws: `DatabaseError`.
    package func origin(of dossier: Dossier) async throws -> ProposalCall? {
        try await database.read { try ProposalCall.ofDossier(dossier.id, in: $0) }
    }

    /// Opens a call; answers it.
    ///
    /// - Throws: `Refusal` (forbidden, invalid), `DatabaseError`.
    package func add(_ fields: FieldTree, by officer: Officer, at now: Moment) async throws -> ProposalCall {
        let draft = try FieldTreeReader.read(fields) { ProposalCallDraft($0, today: now.day) }
        return try await database.write { tx in
            try ProposalCalls.requirePlace(draft, try Territories.load(tx))
            guard CallPolicy.mayEdit(draft.level, draft.provinceNow, by: officer) else { throw Refusal.forbidden }
            let id = try ProposalCall.insert(draft, by: officer, at: now, in: tx)
            let call = try ProposalCall.load(id, in: tx)
            try ProposalCalls.audit("call.open", call, before: nil, by: officer, at: now, in: tx)
            return call
        }
    }

    /// Changes a call, or ends it before its day where "withdraw" is ticked.
    ///
    /// - Throws: `Refusal` (missing, invalid, conflict where another changed it meanwhile), `DatabaseError`.
    package func revise(
        _ id: Int64,
        _ fields: FieldTree,
        version: Int?,
        by officer: Officer,
        at now: Moment
    ) async throws -> ProposalCall {
        let isEnd = ProposalCallDraft.isEnd(.lenient(fields))
        let draft = try isEnd ? nil : FieldTreeReader.read(fields) { ProposalCallDraft($0, today: now.day) }
        return try await database.write { tx in
            let call = try ProposalCalls.own(id, by: officer, forChange: true, in: tx)
            try StandingVersion.require(version, call.version, of: "Đợt nhận đề xuất này")
            if let draft {
                try call.update(draft, in: tx)
            } else {
                try tx.execute(
                    "UPDATE proposal_call SET withdrawn_at = \(now), version = version + 1 WHERE id = \(id)"
                )
            }
            let after = try ProposalCall.load(id, in: tx)
            let act = isEnd ? "call.end" : "call.revise"
            try ProposalCalls.audit(act, after, before: call, by: officer, at: now, in: tx)
            return after
        }
    }
}

extension ProposalCalls {
    /// A call of another office does not exist for this officer.
    private static func own(
        _ id: Int64,
        by officer: Officer,
        forChange: Bool,
        in tx: Transaction
    ) throws -> ProposalCall {
        let call = try ProposalCall.load(id, forChange: forChange, in: tx)
        guard CallPolicy.isOwn(call, officer) else { throw Refusal.missing }
        return call
    }

    private static func requirePlace(_ draft: ProposalCallDraft, _ territories: Territories) throws {
        try territories.requireProvince(draft.provinceNow)
    }

    private static func audit(
        _ act: String,
        _ call: ProposalCall,
        before: ProposalCall?,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws {
        let entry = AuditDraft(
            act: act,
            subject: "call",
            subjectID: call.id,
            provinceNow: call.provinceNow,
            detail: AuditChange(before: before.map(CallDetail.init), after: CallDetail(call))
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
    }

    private struct CallDetail: Encodable {
        let title: String
        let from: Day
        let closesOn: Day

        init(_ call: ProposalCall) {
            title = call.title
            from = call.opensOn
            closesOn = call.closesOn
        }
    }
}
