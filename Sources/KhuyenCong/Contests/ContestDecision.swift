import Database

extension Contests {
    /// Recognises products: "decision", "decidedOn", "version", under "session" when the council met
    /// (`CouncilSession`), and for each entry under "entries" its "entry", "awarded", "certificate" (its number; made from
    /// the year where empty) and "feedback".
    ///
    /// A product needs 70 points on average (Điều 17 khoản 1 Thông tư 26/2014/TT-BCT) from more than half of its judges.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid, conflict), `DatabaseError`.
    package func decide(
        _ id: Int64,
        _ fields: FieldTree,
        by officer: Officer,
        at now: Moment
    ) async throws -> ContestDetail {
        try await database.write { tx in
            let contest = try Contests.undecided(id, by: officer, in: tx)
            let detail = try Contests.detail(id, by: officer, on: now.day, in: tx)
            let draft = try FieldTreeReader.read(fields) { reader in
                let draft = ContestDecisionDraft(reader, today: now.day)
                draft.check(reader, against: detail)
                return draft
            }
            try StandingVersion.require(draft.version, contest.version, of: "Cuộc bình chọn này")
            guard contest.state == .judging else { throw Refusal.conflict("Ban giám khảo chưa chấm.") }
            guard !detail.isSealed else {
                throw Refusal.conflict(
                    "Phiếu chấm còn niêm phong: chưa đủ phiếu, chưa hết ngày chấm (\(contest.days.judgingUntil.vietnamese))."
                )
            }
            for (row, number) in draft.numbered {
                let lastDay = Contest.lastDay(awardedOn: draft.decidedOn)
                try tx.execute(
                    """
                    UPDATE contest_entry SET certificate = \(number),
                        awarded_on = \(row.isAwarded ? draft.decidedOn : nil),
                        last_day = \(row.isAwarded ? lastDay : nil), feedback = \(row.feedback)
                    WHERE id = \(row.entry)
                    """
                )
            }
            try tx.execute(
                """
                UPDATE contest SET state = 'decided', decision = \(draft.decision), decided_on = \(draft.decidedOn),
                    council_met_on = \(draft.session?.heldOn), council_minutes = \(draft.session?.minutes),
                    council_members = \(draft.session?.members), council_present = \(draft.session?.present),
                    version = version + 1
                WHERE id = \(id)
                """
            )
            let awarded = draft.rows.filter(\.isAwarded).count
            let said = ["decision": draft.decision, "awarded": String(awarded)]
            try contest.note("contest.decide", said, by: officer, at: now, in: tx)
            return try Contests.detail(id, by: officer, on: now.day, in: tx)
        }
    }
}

/// A decision as somebody enters it.
private struct ContestDecisionDraft {
    struct Row {
        let entry: Int64
        let isAwarded: Bool
        let certificate: String?
        let feedback: String?
    }

    let decision: String
    let decidedOn: Day
    let session: CouncilSession?
    let version: Int?
    let rows: [Row]

    init(_ fields: FieldTreeReader, today: Day) {
        decision = fields.required("decision", "Ghi số quyết định công nhận.")
        let day = fields.day("decidedOn")
        decidedOn = day ?? today
        if fields.text("decidedOn") == nil { fields.fault("decidedOn", "Ghi ngày quyết định.") }
        if decidedOn > today { fields.fault("decidedOn", "Ngày \(decidedOn.vietnamese) chưa đến.") }
        session = fields.group("session") { CouncilSession($0, decidedOn: day ?? today) }
        version = fields.integer("version", in: 1...Int(Int32.max))
        rows = fields.list("entries", ContestDecisionDraft.row)
        if !rows.contains(where: \.isAwarded) {
            fields.fault("entries.1.awarded", "Chọn ít nhất một sản phẩm được công nhận.")
        }
    }

    /// Holds what was typed against the contest; faults are noted in the reader.
    func check(_ fields: FieldTreeReader, against detail: ContestDetail) {
        if decidedOn < detail.contest.days.judgingFrom {
            fields.fault("decidedOn", "Ngày quyết định trước ngày chấm điểm.")
        }
        if let session, session.heldOn < detail.contest.days.judgingFrom {
            fields.group("session") { $0.fault("heldOn", "Hội đồng họp trước ngày chấm điểm.") }
        }
        for (offset, row) in rows.enumerated() where row.entry != 0 {
            let name = "entries.\(offset + 1)"
            guard let entry = detail.entries.first(where: { $0.id == row.entry }) else {
                fields.fault("\(name).entry", "Sản phẩm này không dự kỳ bình chọn.")
                continue
            }
            if row.isAwarded, let obstacle = detail.obstacle(to: entry) { fields.fault("\(name).awarded", obstacle) }
        }
        refuseRepeated(fields, detail)
    }

    /// Each row with its certificate's number, nil where it gets none: as typed, else counted from 1 past those typed.
    var numbered: [(row: Row, number: String?)] {
        // Awarded products stand first, so that their certificates count from 1.
        let rows = self.rows.filter(\.isAwarded) + self.rows.filter { !$0.isAwarded }
        let typed = Set(rows.filter(\.isAwarded).compactMap(\.certificate))
        let free = (1...).lazy.map { "\($0)/\(decidedOn.year)" }.filter { !typed.contains($0) }
        var counted = free.makeIterator()
        return rows.map { row in (row, row.isAwarded ? row.certificate ?? counted.next() : nil) }
    }

    /// A product is decided on once, and a certificate's number is one product's.
    private func refuseRepeated(_ fields: FieldTreeReader, _ detail: ContestDetail) {
        var (entries, certificates): (Set<Int64>, Set<String>) = ([], [])
        for (offset, row) in rows.enumerated() where detail.entries.contains(where: { $0.id == row.entry }) {
            let name = "entries.\(offset + 1)"
            if !entries.insert(row.entry).inserted {
                fields.fault("\(name).entry", "Sản phẩm này được ghi hai lần trong quyết định.")
            }
            if row.isAwarded, let number = row.certificate, !certificates.insert(number).inserted {
                fields.fault("\(name).certificate", "Số giấy chứng nhận \(number) đã ghi cho sản phẩm khác.")
            }
        }
    }

    private static func row(_ fields: FieldTreeReader) -> Row {
        let id = fields.id("entry")
        if fields.text("entry") == nil { fields.fault("entry", "Chọn sản phẩm.") }
        return Row(
            entry: id ?? 0,
            isAwarded: fields.flag("awarded"),
            certificate: fields.text("certificate"),
            feedback: fields.text("feedback", .prose)
        )
    }
}

extension FieldShape {
    package static let contestDecision = FieldShape("NewContestDecision") { ContestDecisionDraft($0, today: today) }
}

extension ContestDetail {
    /// Why a product cannot be recognised; nil where it can.
    package func obstacle(to entry: ContestEntry) -> String? {
        if let reason = entry.ineligible { return "\(entry.product): không đủ điều kiện (\(reason))." }
        let tally = tallies[entry.id]
        let panel = judges.filter { $0.judges(entry) && tally?.conflicted.contains($0.id) != true }.count
        guard let tally, let mean = tally.mean, tally.scores.count * 2 > panel else {
            return "\(entry.product): mới có \(tally?.scores.count ?? 0)/\(panel) phiếu điểm, cần quá nửa."
        }
        guard mean >= Contest.leastScore else {
            return "\(entry.product): điểm bình quân dưới 70 (Điều 17 khoản 1 Thông tư 26/2014/TT-BCT)."
        }
        return nil
    }
}
