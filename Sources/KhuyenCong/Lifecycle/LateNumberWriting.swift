import Database

extension Dossiers {
    /// Enters the number that an act's paper got after the act: "version", "position" of the act, "number", "year".
    ///
    /// - Throws: `Refusal` (missing, forbidden, invalid, conflict where the number stands or the file was changed
    ///   meanwhile), `DatabaseError`.
    package func number(
        _ fields: FieldTree,
        in code: DossierCode,
        by officer: Officer,
        at now: Moment
    ) async throws -> DossierView {
        try await database.write { tx in
            let dossier = try Dossier.load(code, forChange: true, in: tx)
            try DossierPolicy.requireSee(dossier, by: officer)
            let told = try FieldTreeReader.read(fields, ToldNumber.init)
            try StandingVersion.require(told.version, dossier.version, of: "Hồ sơ \(dossier.code)")
            let record = try ActRecord.load(dossier.id, in: tx).first { $0.position == told.position }
            guard let record else { throw Refusal.missing }
            try LateNumberWriting(dossier: dossier, record: record, officer: officer, now: now).write(told, in: tx)
            return try DossierView.load(.dossier(dossier.id), by: officer, in: tx)
        }
    }
}

private struct ToldNumber {
    let version: Int?
    let position: Int
    let number: String
    let year: Int?

    init(_ fields: FieldTreeReader) {
        version = fields.integer("version", in: 0...Int(Int32.max))
        position = fields.integer("position", in: 1...Int(Int32.max)) ?? 0
        if fields.text("position") == nil { fields.fault("position", "Ghi thứ tự của việc trong lịch sử hồ sơ.") }
        number = fields.required("number", "Ghi số văn bản.")
        year = fields.integer("year", in: .programmeYears)
    }
}

private struct LateNumberWriting {
    let dossier: Dossier
    let record: ActRecord
    let officer: Officer
    let now: Moment

    func write(_ told: ToldNumber, in tx: Transaction) throws {
        try requireOpen()
        try tx.execute(
            """
            INSERT INTO dossier_act_number (act_id, number, year, entered_at, account_id, officer_name)
            VALUES (\(record.id), \(told.number), \(told.year), \(now), \(officer.userID), \(officer.name))
            """
        )
        try tx.execute("UPDATE dossier SET version = version + 1, changed_at = \(now) WHERE id = \(dossier.id)")
        let entry = AuditDraft(
            act: "dossier.number",
            subject: "dossier",
            subjectID: dossier.id,
            provinceNow: dossier.provinceNow,
            detail: ["position": String(record.position), "number": told.number]
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
    }

    private func requireOpen() throws {
        guard record.act.carriesNumber else {
            throw Refusal.conflict("Việc “\(record.act.name)” không có số văn bản.")
        }
        if let number = record.document.number {
            throw Refusal.conflict(
                "Việc “\(record.act.name)” đã ghi số \(number).",
                remedy: "Số đã ghi không sửa; số sai thì nêu trong lần điều chỉnh sau."
            )
        }
        guard DossierPolicy.mayNumber(record, on: dossier, by: officer) else { throw Refusal.forbidden }
    }
}

extension FieldShape {
    package static let lateNumber = FieldShape("LateNumber", ToldNumber.init)
}
