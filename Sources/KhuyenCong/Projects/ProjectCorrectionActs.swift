import Database
import Vietnamese

extension Projects {
    /// What a correction would change; nothing is written.
    ///
    /// - Throws: `Refusal` (forbidden, missing, conflict, invalid), `DatabaseError`.
    package func preview(
        _ id: Int64,
        _ correction: ProjectCorrection,
        version: Int64,
        by officer: Officer
    ) async throws -> [CorrectedValue] {
        try await database.read { tx in
            let head = try StoredHead.load(id, visibleIn: officer.territory(.viewProjects), in: tx)
            try Projects.refuseFiled(id, in: tx)
            return try Projects.plan(correction, of: head.project, version: version, by: officer, in: tx).values
        }
    }

    /// Corrects a project: amounts by reversing entries and new ones, everything with its reason in the log.
    ///
    /// `version`: of the project as the officer saw it.
    /// - Throws: `Refusal` (forbidden, missing; conflict where somebody else was faster; invalid), `DatabaseError`.
    @discardableResult
    package func correct(
        _ id: Int64,
        _ correction: ProjectCorrection,
        version: Int64,
        reason: String,
        by officer: Officer,
        at now: Moment
    ) async throws -> [CorrectedValue] {
        try await database.write { tx in
            let head = try StoredHead.lock(id, visibleIn: officer.territory(.viewProjects), in: tx)
            try Projects.refuseFiled(id, in: tx)
            let plan = try Projects.plan(correction, of: head.project, version: version, by: officer, in: tx)
            let reason = try TypedReason.checked(reason)
            try plan.write(reason: reason, by: officer, at: now, in: tx)
            return plan.values
        }
    }

    /// Takes a project out of the ledger's sums; its rows stay.
    ///
    /// - Throws: `Refusal` (forbidden, missing, conflict, invalid), `DatabaseError`.
    package func withdraw(
        _ id: Int64,
        version: Int64,
        reason: String,
        by officer: Officer,
        at now: Moment
    ) async throws {
        try await database.write { tx in
            let head = try StoredHead.lock(id, visibleIn: officer.territory(.viewProjects), in: tx)
            try Projects.requireChangeable(head.project, version: version, by: officer)
            try Projects.refuseFiled(id, in: tx)
            let reason = try TypedReason.checked(reason)
            try Projects.refuseMain(id, in: tx)
            try Projects.setWithdrawn(now, head.project, "project.withdraw", reason, by: officer, at: now, in: tx)
        }
    }

    /// Takes a project out of the sums, or back into them where `withdrawnAt` is nil.
    static func setWithdrawn(
        _ withdrawnAt: Moment?,
        _ project: Project,
        _ act: String,
        _ reason: String,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws {
        try tx.execute(
            "UPDATE project SET withdrawn_at = \(withdrawnAt), version = version + 1 WHERE id = \(project.id)"
        )
        try Standing.refresh(.ofProject(project.id), in: tx)
        try Ledger.advanceRevision(in: tx)
        let entry = AuditDraft(
            act: act,
            subject: "project",
            subjectID: project.id,
            provinceNow: project.provinceNow,
            detail: ["reason": reason]
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
    }

    /// While a file is open its acts alone change the project, each with its right and its checks.
    ///
    /// - Throws: `Refusal` (conflict) naming the file.
    static func refuseFiled(_ id: Int64, in tx: Transaction) throws {
        let file: Int64? = try tx.value("SELECT id FROM dossier WHERE project_id = \(id) AND state <> 'closed'")
        guard let file else { return }
        throw Refusal.conflict(
            "Đề án có hồ sơ HS\(file): số liệu chỉ thay đổi bằng việc xử lý hồ sơ.",
            remedy: "Làm việc “Điều chỉnh đề án” hoặc “Thu hồi kinh phí” trong hồ sơ HS\(file)."
        )
    }

    private static func plan(
        _ correction: ProjectCorrection,
        of project: Project,
        version: Int64,
        by officer: Officer,
        in tx: Transaction
    ) throws -> ProjectCorrectionPlan {
        try requireChangeable(project, version: version, by: officer)
        let territories = try Territories.load(tx)
        let plan = try ProjectCorrectionPlan(
            correction,
            of: project,
            lines: try ProjectLines.load(project.id, territories, in: tx),
            entries: try ProjectEntries.of(project: project.id, in: tx),
            territories: territories
        )
        guard !plan.isEmpty else {
            throw Refusal.invalid("Chưa có gì thay đổi.", remedy: "Sửa ít nhất một mục, hoặc chọn Thôi.")
        }
        return plan
    }

    private static func requireChangeable(_ project: Project, version: Int64, by officer: Officer) throws {
        try ProjectPolicy.requireCorrect(project, by: officer)
        try ProjectPolicy.requireLive(project)
        try StandingVersion.require(version, project.version, of: "Đề án")
    }

    /// - Throws: `Refusal` (conflict) where twins were merged into the project.
    private static func refuseMain(_ id: Int64, in tx: Transaction) throws {
        let twin: Int64? = try tx.value("SELECT id FROM project WHERE twin_of = \(id) ORDER BY id LIMIT 1")
        guard let twin else { return }
        throw Refusal.conflict(
            "Đề án DA\(twin) đã gộp vào đề án này.",
            remedy: "Tách hai đề án ở mục Đề án trùng trước khi rút."
        )
    }
}

extension ProjectCorrectionPlan {
    func write(reason: String, by officer: Officer, at now: Moment, in tx: Transaction) throws {
        let beneficiary = try writeLine(at: now, in: tx)
        let key = MatchKey(title: title, place: placeText, year: year)
        try tx.execute(
            """
            UPDATE project SET title = \(title), title_folded = \(Fold.search(title)),
                sort_key = \(SortKey.bytes(title)), year = \(year), until_year = \(untilYear),
                place_text = \(placeText.flatMap { $0.isEmpty ? nil : $0 }),
                match_hash = \(key.hash(provinceNow: project.provinceNow)), version = version + 1
            WHERE id = \(project.id)
            """
        )
        let booking = Ledger.Booking(officer: officer, day: now.day, importID: nil, isCorrection: true)
        try Ledger.book(entries(reason: reason), as: booking, provinces: [project.provinceNow], in: tx)
        try Standing.refresh(.ofProject(project.id), in: tx)
        try Ledger.advanceRevision(in: tx)
        try audit(reason: reason, beneficiary: beneficiary, by: officer, at: now, in: tx)
    }

    /// - Returns: the line's new beneficiary, where it changes.
    private func writeLine(at now: Moment, in tx: Transaction) throws -> Int64? {
        guard let line else { return nil }
        try tx.execute(
            """
            UPDATE project_line SET kind_code = \(line.kind), map = \(line.place?.map), place_code = \(line.place?.code)
            WHERE id = \(line.id)
            """
        )
        guard case .set(let name) = line.beneficiary else { return nil }
        let mention = name.map { BeneficiaryMention(name: $0, place: line.place) }
        let ids = try BeneficiaryMatcher.resolve(
            [mention],
            province: project.provinceNow,
            territories: try Territories.load(tx),
            at: now,
            in: tx
        )
        let id = ids.first ?? nil
        try tx.execute("UPDATE project_line SET beneficiary_id = \(id) WHERE id = \(line.id)")
        return id
    }

    /// The chain holds the beneficiary's number; the names, which may be a person's, lie apart.
    private func audit(
        reason: String,
        beneficiary: Int64?,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws {
        var before: [String: String] = [:]
        var after = ["reason": reason]
        var names: [String: String] = [:]
        for value in values {
            let name = value.auditName
            guard value.field != .beneficiary else {
                names[name + ".before"] = value.before
                names[name + ".after"] = value.after
                after[name] = beneficiary.map(String.init)
                continue
            }
            before[name] = value.before
            after[name] = value.after
        }
        let entry = AuditDraft(
            act: "project.correct",
            subject: "project",
            subjectID: project.id,
            provinceNow: project.provinceNow,
            detail: AuditChange(before: before, after: after),
            personal: names.isEmpty ? nil : names
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
    }
}

extension CorrectedValue {
    /// "title", "line1.kind", "line1.national/approved/2018"; permanent.
    fileprivate var auditName: String {
        let name =
            switch field {
            case .title: "title"
            case .year: "year"
            case .untilYear: "untilYear"
            case .kind: "kind"
            case .place: "place"
            case .beneficiary: "beneficiary"
            case .amount(let source, let stage, let year): "\(source.rawValue)/\(stage.rawValue)/\(year)"
            }
        return position.map { "line\($0)." + name } ?? name
    }
}
