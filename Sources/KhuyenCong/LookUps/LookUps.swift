package import Database

/// Looking up one's own file without an account.
///
/// A wrong code and a wrong phone read the same and take the same time, and both count against the limits of the
/// address and of the code.
package struct LookUps: Sendable {
    private let database: Database
    private let shortest: Duration

    /// `shortest` is how long every refusal takes at least, so that its time tells nothing of what was wrong.
    package init(_ database: Database, shortest: Duration = .milliseconds(400)) {
        self.database = database
        self.shortest = shortest
    }

    /// - Throws: `Refusal`: invalid where one is left empty or the two do not belong together; tooMany while a limit is reached.
    package func answer(_ question: LookUpQuestion, from address: String?, at now: Moment) async throws -> LookUpAnswer
    {
        try question.requireBoth()
        let start = ContinuousClock.now
        try await book(question, from: address, at: now)
        if let answer = try await find(question, on: now.day) { return answer }
        try await Task.sleep(until: start + shortest, clock: .continuous)
        throw Refusal(
            .invalid,
            "Mã hồ sơ và số điện thoại không khớp.",
            field: "phone",
            remedy: "Xem lại mã trên giấy hẹn và số điện thoại đã ghi khi nộp, hoặc hỏi nơi nhận hồ sơ."
        )
    }

    private func book(_ question: LookUpQuestion, from address: String?, at now: Moment) async throws {
        let code = question.dossierID.map(String.init) ?? "?"
        // A refusal for the code is thrown once the attempt of the address is written, or it would take that back.
        let refusal = try await database.write { tx -> Refusal? in
            let throttle = try PublicThrottle(tx)
            if let address { try throttle.take(.lookUpAddress(address), at: now) }
            do {
                try throttle.take(.lookUpCode(code), at: now)
                return nil
            } catch let refusal as Refusal {
                return refusal
            }
        }
        if let refusal { throw refusal }
    }

    private func find(_ question: LookUpQuestion, on day: Day) async throws -> LookUpAnswer? {
        try await database.read { tx in
            let id = question.dossierID ?? 0
            let sql: SQL = "SELECT \(Dossier.columns), d.changed_at FROM dossier d WHERE d.id = \(id)"
            let found = try tx.first(sql) { (dossier: try Dossier.decode($0), changedAt: try $0.get(13) as Moment) }
            let stored = try tx.rows(
                """
                SELECT b.phone FROM dossier_line l JOIN project_line p ON p.id = l.line_id
                JOIN beneficiary b ON b.id = p.beneficiary_id WHERE l.dossier_id = \(id)
                """
            ) { row -> String? in try row.get(0) }
            guard let found, found.dossier.state != .draft, let phone = PhoneKey(question.phone) else { return nil }
            let proposed = FieldTreeReader.lenient(found.dossier.proposal).list("lines") { line in
                line.group("beneficiary") { $0.text("phone") }
            }
            guard (stored + proposed).compactMap({ PhoneKey($0) }).contains(phone) else { return nil }
            return try LookUpReading(dossier: found.dossier, changedAt: found.changedAt, today: day, tx: tx).answer()
        }
    }
}
