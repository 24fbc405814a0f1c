package import Database

/// The conclusions of auditors: entering, answering, and which are still open.
package struct Conclusions: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// Enters a conclusion: "office", "number", "day", "finding", "amount", "dueOn", "line".
    ///
    /// - Throws: `Refusal` (missing, forbidden, invalid), `DatabaseError`.
    package func add(
        _ fields: FieldTree,
        to code: DossierCode,
        by officer: Officer,
        at now: Moment
    ) async throws -> Conclusion {
        try await database.write { tx in
            let dossier = try Dossier.load(code, forChange: false, in: tx)
            try DossierPolicy.requireSee(dossier, by: officer)
            guard ConclusionPolicy.mayConclude(dossier, by: officer) else { throw Refusal.forbidden }
            let draft = try FieldTreeReader.read(fields) { ConclusionDraft($0, today: now.day) }
            let lines = try DossierLine.load(dossier.id, in: tx).map(\.position)
            if let line = draft.line, !lines.contains(line) {
                throw Refusal.invalid("Đề án không có dòng \(line).", field: "line")
            }
            let id = try Conclusion.insert(draft, dossierID: dossier.id, at: now, in: tx)
            let entry = AuditDraft(
                act: "conclusion.enter",
                subject: "conclusion",
                subjectID: id,
                provinceNow: dossier.provinceNow,
                detail: ["dossier": dossier.code, "number": draft.number ?? "", "finding": draft.finding]
            )
            try Audit.append(entry, by: officer, at: now, in: tx)
            return try Conclusion.find(id, forChange: false, in: tx)
        }
    }

    /// Says what was done about it: "version", "answer", "number", "day".
    ///
    /// - Throws: `Refusal` (missing, forbidden, invalid, conflict where another answered meanwhile), `DatabaseError`.
    package func answer(
        _ id: Int64,
        _ fields: FieldTree,
        by officer: Officer,
        at now: Moment
    ) async throws -> Conclusion {
        try await database.write { tx in
            let conclusion = try Conclusion.find(id, forChange: true, in: tx)
            let dossier = try Dossier.load(.dossier(conclusion.dossierID), forChange: false, in: tx)
            try DossierPolicy.requireSee(dossier, by: officer)
            guard ConclusionPolicy.mayAnswer(dossier, by: officer) else { throw Refusal.forbidden }
            let told = try FieldTreeReader.read(fields) { ConclusionAnswer($0, today: now.day) }
            try StandingVersion.require(told.version, conclusion.version, of: "Kết luận này")
            try Conclusion.write(told.answer, to: id, in: tx)
            let entry = AuditDraft(
                act: "conclusion.answer",
                subject: "conclusion",
                subjectID: id,
                provinceNow: dossier.provinceNow,
                detail: AuditChange(before: conclusion.answer?.text, after: told.answer.text)
            )
            try Audit.append(entry, by: officer, at: now, in: tx)
            return try Conclusion.find(id, forChange: false, in: tx)
        }
    }

    /// One conclusion, with whether the officer may answer it.
    ///
    /// - Throws: `Refusal` (missing), `DatabaseError`.
    package func conclusion(_ id: Int64, by officer: Officer) async throws -> (conclusion: Conclusion, mayAnswer: Bool)
    {
        try await database.read { tx in
            let conclusion = try Conclusion.find(id, forChange: false, in: tx)
            let dossier = try Dossier.load(.dossier(conclusion.dossierID), forChange: false, in: tx)
            try DossierPolicy.requireSee(dossier, by: officer)
            return (conclusion, ConclusionPolicy.mayAnswer(dossier, by: officer))
        }
    }

    /// Those that nobody has answered, the most urgent first: what a task list asks for.
    ///
    /// - Throws: `DatabaseError`.
    package func open(by officer: Officer) async throws -> [Conclusion] {
        try await database.read { try Conclusion.open(by: officer, atMost: OtherTasks.most, in: $0) }
    }
}

private struct ConclusionAnswer {
    let version: Int?
    let answer: Conclusion.Answer

    init(_ fields: FieldTreeReader, today: Day) {
        version = fields.integer("version", in: 0...Int(Int32.max))
        let day = fields.day("day") ?? today
        if day > today { fields.fault("day", "Ngày \(day.vietnamese) chưa đến.") }
        answer = Conclusion.Answer(
            text: fields.required("answer", "Ghi việc đã làm để thực hiện kết luận.", .prose),
            number: fields.text("number"),
            answeredOn: day
        )
    }
}

extension FieldShape {
    package static let conclusion = FieldShape("NewConclusion") { ConclusionDraft($0, today: today) }
    package static let conclusionAnswer = FieldShape("ConclusionReply") { ConclusionAnswer($0, today: today) }
}
