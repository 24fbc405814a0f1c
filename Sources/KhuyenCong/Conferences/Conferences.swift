package import Database

/// Conferences: preparing, holding and closing them, and their packs.
package struct Conferences: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// Those that the officer sees, the latest first.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func list(by officer: Officer) async throws -> [Conference] {
        try officer.require(.viewReports)
        return try await database.read { tx in
            try Conference.rows("TRUE", in: tx).filter { ConferencePolicy.maySee($0, by: officer) }
        }
    }

    /// One conference with its pack.
    ///
    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func conference(_ id: Int64, by officer: Officer) async throws -> ConferenceDetail {
        try officer.require(.viewReports)
        return try await database.read { try Conferences.detail(id, by: officer, in: $0) }
    }

    /// Begins to prepare a conference; the fields are those of `ConferenceDraft`.
    ///
    /// - Throws: `Refusal` (forbidden, invalid; conflict where the place has had one of that number), `DatabaseError`.
    package func prepare(_ fields: FieldTree, by officer: Officer, at now: Moment) async throws -> ConferenceDetail {
        try officer.require(.freezeReports)
        return try await database.write { tx in
            let territories = try Territories.load(tx)
            let draft = try FieldTreeReader.read(fields) { ConferenceDraft($0, territories) }
            guard ConferencePolicy.mayPrepare(province: draft.province, by: officer) else { throw Refusal.forbidden }
            try Conferences.require(draft, nil, by: officer, in: tx)
            let id = try tx.insert(
                """
                INSERT INTO conference (number, province_now, region, theme, host, venue, held_on, year_from, year_to,
                    round_id, next_host, state, account_id, officer_name, opened_at)
                VALUES (\(draft.number), \(draft.province), \(draft.region), \(draft.theme), \(draft.host),
                    \(draft.venue), \(draft.heldOn), \(draft.years.from), \(draft.years.to), \(draft.roundID),
                    \(draft.nextHost), 'preparing', \(officer.userID), \(officer.name), \(now)) RETURNING id
                """
            )
            let conference = try Conference.find(id, seenBy: officer, in: tx)
            let detail = ["name": conference.name, "theme": draft.theme]
            try conference.note("conference.prepare", detail, by: officer, at: now, in: tx)
            return try Conferences.detail(id, by: officer, in: tx)
        }
    }

    /// Corrects what a conference is; its place stays.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where it is closed, or another changed it since
    ///   "version"), `DatabaseError`.
    package func change(
        _ id: Int64,
        _ fields: FieldTree,
        by officer: Officer,
        at now: Moment
    ) async throws -> ConferenceDetail {
        try officer.require(.freezeReports)
        return try await database.write { tx in
            let conference = try Conferences.open(id, by: officer, in: tx)
            let territories = try Territories.load(tx)
            let placed = fields.merging(.group(["place": .text(conference.place)]))
            let draft = try FieldTreeReader.read(placed) { ConferenceDraft($0, territories) }
            try Conferences.require(draft, conference, by: officer, in: tx)
            try tx.execute(
                """
                UPDATE conference SET number = \(draft.number), theme = \(draft.theme), host = \(draft.host),
                    venue = \(draft.venue), held_on = \(draft.heldOn), year_from = \(draft.years.from),
                    year_to = \(draft.years.to), round_id = \(draft.roundID), next_host = \(draft.nextHost),
                    version = version + 1
                WHERE id = \(id)
                """
            )
            let detail = ["name": conference.name, "theme": draft.theme]
            try conference.note("conference.change", detail, by: officer, at: now, in: tx)
            return try Conferences.detail(id, by: officer, in: tx)
        }
    }

    /// Holds, closes or opens a conference again.
    ///
    /// - Throws: `Refusal` (forbidden, missing; conflict where the act does not fit, the day is missing or ahead, or
    ///   another changed the conference since `version`), `DatabaseError`.
    package func perform(
        _ act: ConferenceAct,
        on id: Int64,
        version: Int,
        by officer: Officer,
        at now: Moment
    ) async throws -> ConferenceDetail {
        try officer.require(.freezeReports)
        return try await database.write { tx in
            let conference = try Conferences.locked(id, by: officer, in: tx)
            try StandingVersion.require(version, conference.version, of: "Hội nghị này")
            guard let state = ConferenceLifecycle.state(after: act, from: conference.state) else {
                throw Refusal.conflict("Hội nghị \(conference.state.name), không \(act.name.lowercased()) được.")
            }
            if act == .hold {
                guard let day = conference.heldOn, day <= now.day else {
                    throw Refusal.conflict(
                        "Hội nghị chưa có ngày tổ chức, hoặc ngày đó chưa đến.",
                        remedy: "Ghi ngày tổ chức trước."
                    )
                }
            }
            try tx.execute("UPDATE conference SET state = \(state), version = version + 1 WHERE id = \(id)")
            let detail = ["name": conference.name, "state": state.rawValue]
            try conference.note("conference.state", detail, by: officer, at: now, in: tx)
            return try Conferences.detail(id, by: officer, in: tx)
        }
    }

    /// A conference whose pack may still change.
    static func open(_ id: Int64, by officer: Officer, in tx: Transaction) throws -> Conference {
        let conference = try locked(id, by: officer, in: tx)
        guard conference.state != .closed else {
            throw Refusal.conflict("Hội nghị đã kết thúc.", remedy: "Mở lại hội nghị rồi sửa.")
        }
        return conference
    }

    private static func locked(_ id: Int64, by officer: Officer, in tx: Transaction) throws -> Conference {
        let _: Int64? = try tx.value(SQL("SELECT id FROM conference WHERE id = \(id)") + tx.dialect.forUpdate)
        let conference = try Conference.find(id, seenBy: officer, in: tx)
        guard ConferencePolicy.mayEdit(conference, by: officer) else { throw Refusal.forbidden }
        return conference
    }

    private static func require(
        _ draft: ConferenceDraft,
        _ conference: Conference?,
        by officer: Officer,
        in tx: Transaction
    ) throws {
        if let conference { try StandingVersion.require(draft.version, conference.version, of: "Hội nghị này") }
        let taken: Int64? = try tx.value(
            """
            SELECT c.id FROM conference c WHERE c.number = \(draft.number) AND c.id <> \(conference?.id ?? 0)
                AND c.province_now IS NOT DISTINCT FROM \(draft.province)
                AND c.region IS NOT DISTINCT FROM \(draft.region)
            """
        )
        guard taken == nil else {
            throw Refusal(.conflict, "Đã có hội nghị lần thứ \(RomanNumber.write(draft.number)).", field: "number")
        }
        if let conference, conference.state != .preparing, draft.heldOn == nil {
            throw Refusal.invalid("Hội nghị đã tổ chức thì phải có ngày.", field: "heldOn")
        }
        guard let roundID = draft.roundID else { return }
        let round = try SubmissionSummary.rows("r.id = \(roundID)", in: tx).first
        guard let round, SubmissionPolicy.maySee(round.provinceNow, by: officer),
            round.provinceNow == draft.province
        else { throw Refusal.invalid("Không có đợt thu thập này trong địa bàn của hội nghị.", field: "round") }
    }
}

extension Conference {
    func note(
        _ act: String,
        _ detail: [String: String],
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws {
        let entry = AuditDraft(
            act: act,
            subject: "conference",
            subjectID: id,
            provinceNow: provinceNow,
            detail: detail
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
    }
}

extension FieldShape {
    package static let conference = FieldShape("NewConference") { ConferenceDraft($0, nowhere) }
    package static let conferenceChange = FieldShape("ConferenceChange", given: ["place"]) {
        ConferenceDraft($0, nowhere)
    }
    package static let conferenceCorrection = FieldShape("ConferenceRecordCorrection") { fields in
        for part in ConferencePart.allCases { _ = ConferenceRecordDraft(fields.forgiving, part, nowhere) }
    }
    package static let conferenceRecord = FieldShape("NewConferenceRecord") { fields in
        ConferenceRecordDraft(fields, ConferencePart.named(in: fields) ?? .conclusion, nowhere)
    }
    package static let conferenceAnswer = FieldShape("ConferenceReply") { ConferenceAnswerDraft($0, today: today) }
}

extension ConferencePart {
    /// Which part of the pack a new record belongs to: "part".
    ///
    /// - Throws: `Refusal` (invalid).
    package static func named(in fields: FieldTree) throws -> ConferencePart {
        try FieldTreeReader.read(fields) { named(in: $0) ?? .conclusion }
    }

    fileprivate static func named(in fields: FieldTreeReader) -> ConferencePart? {
        let part = fields.choice("part", of: ConferencePart.self)
        if fields.text("part") == nil { fields.fault("part", "Chọn phần của tài liệu hội nghị.") }
        return part
    }
}
