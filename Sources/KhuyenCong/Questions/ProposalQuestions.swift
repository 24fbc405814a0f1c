package import Database

/// The further questions of the offices that own the money: asking them, ending them, and which a proposal meets.
package struct ProposalQuestions: Sendable {
    private let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// How many questions may stand at once: whoever asks for more asks what nobody reads.
    static let most = 30

    /// Whether an officer may ask for a programme in a province: the office that owns the money.
    package static func mayAsk(_ level: ProgrammeLevel, _ provinceNow: String?, _ officer: Officer) -> Bool {
        CallPolicy.mayEdit(level, provinceNow, by: officer)
    }

    /// The questions that the officer's own proposals meet, ended ones too, newest first.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func list(by officer: Officer) async throws -> [ProposalQuestion] {
        try officer.require(.workOnProjects)
        let territory = officer.territory(.workOnProjects)
        return try await database.read { try ProposalQuestion.all(in: $0) }.filter { question in
            question.provinceNow.map { territory.contains(province: $0) } ?? true
        }
    }

    /// What is asked on a day of a proposal that is being written, in the order of the form.
    ///
    /// `call`: the call that it is written on, which knows programme and province.
    ///
    /// - Throws: `DatabaseError`.
    package func asked(
        of proposal: FieldTree,
        on call: ProposalCall? = nil,
        day: Day
    ) async throws -> [ProposalQuestion] {
        try await database.read { tx in
            let fields = FieldTreeReader.lenient(proposal)
            let level = call?.level ?? fields.choice("level", of: ProgrammeLevel.self) ?? .local
            let territories = try Territories.load(tx)
            let map = fields.integer("map", in: 2024...2025).flatMap(AdminMap.init) ?? AdminMap.inForce(on: day)
            let typed = fields.text("province").flatMap { territories.provinceNow(map: map, code: $0) }
            let province = call?.provinceNow ?? typed
            var kinds = FurtherQuestions.kinds(of: fields)
            if kinds.isEmpty, let call, call.kinds.count == 1 { kinds = Set(call.kinds) }
            let all = try ProposalQuestion.all(level, province, in: tx)
            return FurtherQuestions(all, of: kinds, on: day).asked
        }
    }

    /// What a file was asked of its contents and answered, in the order of the form.
    ///
    /// - Throws: `DatabaseError`.
    package func answered(in dossier: Dossier) async throws -> [(question: ProposalQuestion, answer: String)] {
        let answers = ProposalAnswer.read(.lenient(dossier.proposal))
        guard !answers.isEmpty else { return [] }
        let all = try await database.read { try ProposalQuestion.all(dossier.level, dossier.provinceNow, in: $0) }
        let kinds = FurtherQuestions.kinds(of: .lenient(dossier.proposal))
        return all.filter { $0.isMeant(for: kinds) }.compactMap { question in
            answers.first { $0.question == question.id }.map { (question: question, answer: question.written($0.text)) }
        }
    }

    /// Asks a question from a day on; answers it.
    ///
    /// - Throws: `Refusal` (forbidden, invalid; conflict where too many stand), `DatabaseError`.
    package func ask(_ fields: FieldTree, by officer: Officer, at now: Moment) async throws -> ProposalQuestion {
        let draft = try FieldTreeReader.read(fields) { ProposalQuestionDraft($0, today: now.day) }
        return try await database.write { tx in
            try Territories.requireProvince(draft.provinceNow, in: tx)
            guard ProposalQuestions.mayAsk(draft.level, draft.provinceNow, officer) else { throw Refusal.forbidden }
            let standing = try ProposalQuestion.all(draft.level, draft.provinceNow, in: tx).filter {
                $0.askedUntil == nil
            }
            guard standing.count < ProposalQuestions.most else {
                throw Refusal.conflict(
                    "Đang hỏi thêm \(standing.count) câu, nhiều nhất là \(ProposalQuestions.most).",
                    remedy: "Thôi hỏi câu không còn dùng."
                )
            }
            let id = try ProposalQuestion.insert(draft, by: officer, at: now, in: tx)
            let question = try ProposalQuestion.load(id, forChange: false, in: tx)
            try ProposalQuestions.audit("question.ask", question, by: officer, at: now, in: tx)
            return question
        }
    }

    /// Asks a question no more from today on; what was answered stays.
    ///
    /// - Throws: `Refusal` (missing, forbidden; conflict where it has ended), `DatabaseError`.
    package func end(_ id: Int64, by officer: Officer, at now: Moment) async throws -> ProposalQuestion {
        try officer.require(.workOnProjects)
        let territory = officer.territory(.workOnProjects)
        return try await database.write { tx in
            let question = try ProposalQuestion.load(id, forChange: true, in: tx)
            if let province = question.provinceNow, !territory.contains(province: province) { throw Refusal.missing }
            guard ProposalQuestions.mayAsk(question.level, question.provinceNow, officer) else {
                throw Refusal.forbidden
            }
            guard question.askedUntil == nil else { throw Refusal.conflict("Câu hỏi này đã thôi hỏi rồi.") }
            let end = max(now.day, question.askedFrom)
            try tx.execute("UPDATE proposal_question SET asked_until = \(end) WHERE id = \(id)")
            try ProposalQuestions.audit("question.end", question, by: officer, at: now, in: tx)
            return try ProposalQuestion.load(id, forChange: false, in: tx)
        }
    }

    private static func audit(
        _ act: String,
        _ question: ProposalQuestion,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws {
        let entry = AuditDraft(
            act: act,
            subject: "question",
            subjectID: question.id,
            provinceNow: question.provinceNow,
            detail: ["label": question.label]
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
    }
}
