import Database

/// The pack of a conference (tài liệu hội nghị): entering its things, answering them, taking what units sent.
extension Conferences {
    /// Enters a thing of the pack; the fields are those of `ConferenceRecordDraft`.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where the conference is closed), `DatabaseError`.
    package func add(
        _ part: ConferencePart,
        _ fields: FieldTree,
        to id: Int64,
        by officer: Officer,
        at now: Moment
    ) async throws -> ConferenceRecord {
        try officer.require(.freezeReports)
        return try await database.write { tx in
            let conference = try Conferences.open(id, by: officer, in: tx)
            let territories = try Territories.load(tx)
            let draft = try FieldTreeReader.read(fields) { ConferenceRecordDraft($0, part, territories) }
            let record = try ConferenceRecord.insert(draft, to: id, at: now, in: tx)
            let detail = ["part": part.rawValue, "unit": draft.unit ?? "", "text": draft.words ?? ""]
            try conference.note("conference.add", detail, by: officer, at: now, in: tx)
            return try Conferences.record(record, in: tx)
        }
    }

    /// Corrects a thing of the pack.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where the conference is closed, or another corrected it
    ///   since "version"), `DatabaseError`.
    package func correct(
        _ id: Int64,
        _ fields: FieldTree,
        by officer: Officer,
        at now: Moment
    ) async throws -> ConferenceRecord {
        try await change(id, "conference.correct", by: officer, at: now) { record, tx in
            let territories = try Territories.load(tx)
            let draft = try FieldTreeReader.read(fields) { ConferenceRecordDraft($0, record.part, territories) }
            try StandingVersion.require(draft.version, record.version, of: "Mục này")
            try record.write(draft, in: tx)
            return draft.words ?? draft.unit ?? ""
        }
    }

    /// Takes a thing out of the pack; the row stays.
    ///
    /// - Throws: `Refusal` (forbidden, missing; conflict as for correcting), `DatabaseError`.
    package func remove(_ id: Int64, version: Int, by officer: Officer, at now: Moment) async throws {
        _ = try await change(id, "conference.remove", by: officer, at: now) { record, tx in
            try StandingVersion.require(version, record.version, of: "Mục này")
            try tx.execute(
                "UPDATE conference_record SET removed_at = \(now), version = version + 1 WHERE id = \(id)"
            )
            return record.words ?? record.unit ?? ""
        }
    }

    /// Says what was done about a recommendation or a task: "answer", "document", "day", "version"; also when the
    /// conference is closed.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where another answered since), `DatabaseError`.
    package func answer(
        _ id: Int64,
        _ fields: FieldTree,
        by officer: Officer,
        at now: Moment
    ) async throws -> ConferenceRecord {
        try officer.require(.workOnProjects)
        return try await database.write { tx in
            let _: Int64? = try tx.value(
                SQL("SELECT id FROM conference_record WHERE id = \(id)") + tx.dialect.forUpdate
            )
            let record = try Conferences.record(id, in: tx)
            let conference = try Conference.find(record.conferenceID, seenBy: officer, in: tx)
            let territories = try Territories.load(tx)
            guard ConferencePolicy.mayAnswer(record, of: conference, by: officer, territories) else {
                throw Refusal.forbidden
            }
            guard record.part.isAnswered else {
                throw Refusal.invalid("Mục \(record.part.name.lowercased()) không cần trả lời.")
            }
            let draft = try FieldTreeReader.read(fields) { ConferenceAnswerDraft($0, today: now.day) }
            try StandingVersion.require(draft.version, record.version, of: "Mục này")
            try tx.execute(
                """
                UPDATE conference_record SET answer = \(draft.answer), document = \(draft.document),
                    document_on = \(draft.day), version = version + 1
                WHERE id = \(id)
                """
            )
            let detail = ["part": record.part.rawValue, "text": record.words ?? "", "answer": draft.answer]
            try conference.note("conference.answer", detail, by: officer, at: now, in: tx)
            return try Conferences.record(id, in: tx)
        }
    }

    /// Takes what the units of the round brought, as far as the pack has not got it: who takes part, papers,
    /// difficulties, recommendations.
    ///
    /// - Returns: how many things were entered.
    /// - Throws: `Refusal` (forbidden, missing; conflict where the conference is closed or collects by no round),
    ///   `DatabaseError`.
    package func gather(_ id: Int64, by officer: Officer, at now: Moment) async throws -> Int {
        try officer.require(.freezeReports)
        return try await database.write { tx in
            let conference = try Conferences.open(id, by: officer, in: tx)
            guard let roundID = conference.roundID,
                let round = try SubmissionRound.rows("r.id = \(roundID)", counting: .nothing, in: tx).first
            else { throw Refusal.conflict("Hội nghị chưa gắn với đợt thu thập số liệu nào.") }
            let territories = try Territories.load(tx)
            let known = Set(try ConferenceRecord.rows("r.conference_id = \(id)", in: tx).map(\.content))
            let brought = try round.units.flatMap { try GatheredRecords(unit: $0).drafts(territories) }
            let new = brought.filter { !known.contains($0.content) }
            for draft in new {
                _ = try ConferenceRecord.insert(draft, to: id, at: now, in: tx)
            }
            if !new.isEmpty {
                let detail = ["name": round.title, "rows": String(new.count)]
                try conference.note("conference.gather", detail, by: officer, at: now, in: tx)
            }
            return new.count
        }
    }

    /// The open tasks that an officer's places were assigned, the most urgent first and alone where they are many; those
    /// without a place are the hosts' own.
    ///
    /// - Throws: `DatabaseError`.
    package func openTasks(by officer: Officer) async throws -> [(conference: Conference, record: ConferenceRecord)] {
        let own: SQL = """
            r.id IN (SELECT r.id FROM conference_record r JOIN conference c ON c.id = r.conference_id
                WHERE r.part = \(ConferencePart.task) AND r.document_on IS NULL AND r.removed_at IS NULL
                    AND c.state <> \(Conference.State.preparing) AND \(ConferencePolicy.tasks(of: officer))
                ORDER BY COALESCE(r.due_on, '9999-12-31'), r.id LIMIT \(OtherTasks.most))
            """
        return try await database.read { tx in
            let tasks = try ConferenceRecord.rows(own, in: tx)
            guard !tasks.isEmpty else { return [] }
            let conferences = try Conference.rows("c.id IN (\(list: Set(tasks.map(\.conferenceID)).sorted()))", in: tx)
            let byID = Dictionary(uniqueKeysWithValues: conferences.map { ($0.id, $0) })
            let last = Day.lastOfYear(2100)
            return tasks.compactMap { task in byID[task.conferenceID].map { (conference: $0, record: task) } }
                .sorted { ($0.record.dueOn ?? last, $0.record.id) < ($1.record.dueOn ?? last, $1.record.id) }
        }
    }

    private func change(
        _ id: Int64,
        _ act: String,
        by officer: Officer,
        at now: Moment,
        _ write: @Sendable @escaping (ConferenceRecord, Transaction) throws -> String
    ) async throws -> ConferenceRecord {
        try officer.require(.freezeReports)
        return try await database.write { tx in
            let record = try Conferences.record(id, in: tx)
            let conference = try Conferences.open(record.conferenceID, by: officer, in: tx)
            let text = try write(try Conferences.record(id, in: tx), tx)
            let detail = ["part": record.part.rawValue, "text": text]
            try conference.note(act, detail, by: officer, at: now, in: tx)
            return try ConferenceRecord.rows("r.id = \(id)", in: tx).first ?? record
        }
    }

    /// - Throws: `Refusal` (missing), `DatabaseError`.
    static func record(_ id: Int64, in tx: Transaction) throws -> ConferenceRecord {
        guard let record = try ConferenceRecord.rows("r.id = \(id)", in: tx).first else { throw Refusal.missing }
        return record
    }
}

/// What one unit of a round brought, as things of a pack.
private struct GatheredRecords {
    let unit: SubmissionUnit

    func drafts(_ territories: Territories) throws -> [ConferenceRecordDraft] {
        guard let latest = unit.latest else { return [] }
        let papers = latest.papers.map { (ConferencePart.paper, $0) }
        let difficulties = (latest.difficulties.map { [$0] } ?? []).map { (ConferencePart.difficulty, $0) }
        let recommendations = latest.recommendations.map { (ConferencePart.recommendation, $0) }
        let things = [(ConferencePart.participant, "")] + papers + difficulties + recommendations
        return try things.map { part, words in
            let fields = FieldTree.group(["place": .text(unit.place), "words": .text(words)])
            return try FieldTreeReader.read(fields) { ConferenceRecordDraft($0, part, territories) }
        }
    }
}

/// What makes two things of a pack the same.
private struct RecordContent: Hashable {
    let part: ConferencePart
    let unit: String?
    let words: String?
}

extension ConferenceRecord {
    fileprivate var content: RecordContent { RecordContent(part: part, unit: unit, words: words) }
}

extension ConferenceRecordDraft {
    fileprivate var content: RecordContent { RecordContent(part: part, unit: unit, words: words) }
}
