import Database

extension Matching {
    /// Enters a notice; the fields are those of `TradeNoticeDraft`.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid), `DatabaseError`.
    package func enter(_ fields: FieldTree, by officer: Officer, at now: Moment) async throws -> TradeNotice {
        try officer.require(.enterResults)
        return try await database.write { tx in
            let draft = try Matching.draft(fields, by: officer, on: now.day, in: tx)
            let id = try tx.insert(
                """
                INSERT INTO trade_notice (side, subject, title, words, beneficiary_id, party, contact, province_now,
                    quantity, quantity_unit, unit_price, open_until, account_id, officer_name, entered_at)
                VALUES (\(draft.side), \(draft.subject), \(draft.title), \(draft.words), \(draft.beneficiaryID),
                    \(draft.party), \(draft.contact), \(draft.province), \(draft.quantity), \(draft.quantityUnit),
                    \(draft.unitPrice), \(draft.openUntil), \(officer.userID), \(officer.name), \(now))
                RETURNING id
                """
            )
            return try Matching.noted(id, "trade.enter", by: officer, at: now, in: tx)
        }
    }

    /// Corrects a notice, on the version that was shown.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid, conflict), `DatabaseError`.
    package func correct(
        _ id: Int64,
        _ fields: FieldTree,
        by officer: Officer,
        at now: Moment
    ) async throws -> TradeNotice {
        try officer.require(.enterResults)
        return try await database.write { tx in
            let notice = try Matching.find(id, .enterResults, by: officer, in: tx)
            let draft = try Matching.draft(fields, by: officer, on: now.day, in: tx)
            try StandingVersion.require(draft.version, notice.version, of: "Tin này")
            guard draft.side == notice.side, draft.subject == notice.subject else {
                throw Refusal.invalid(
                    "Không đổi được bên và loại hàng; kết thúc tin này rồi đăng tin khác.",
                    field: "side"
                )
            }
            try tx.execute(
                """
                UPDATE trade_notice SET title = \(draft.title), words = \(draft.words),
                    beneficiary_id = \(draft.beneficiaryID), party = \(draft.party), contact = \(draft.contact),
                    province_now = \(draft.province), quantity = \(draft.quantity), quantity_unit = \(draft.quantityUnit),
                    unit_price = \(draft.unitPrice), open_until = \(draft.openUntil), version = version + 1
                WHERE id = \(id)
                """
            )
            return try Matching.noted(id, "trade.correct", by: officer, at: now, in: tx)
        }
    }

    /// Ends a notice before its day: "reason" and the "version" that was shown.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid, conflict), `DatabaseError`.
    package func end(_ id: Int64, _ fields: FieldTree, by officer: Officer, at now: Moment) async throws -> TradeNotice
    {
        try officer.require(.enterResults)
        return try await database.write { tx in
            let notice = try Matching.find(id, .enterResults, by: officer, in: tx)
            let (reason, version) = try FieldTreeReader.read(fields, Matching.ending)
            try StandingVersion.require(version, notice.version, of: "Tin này")
            guard notice.endedFor == nil else { throw Refusal.conflict("Tin này đã kết thúc.") }
            try tx.execute(
                "UPDATE trade_notice SET ended_for = \(reason), version = version + 1 WHERE id = \(id)"
            )
            return try Matching.noted(id, "trade.end", by: officer, at: now, in: tx)
        }
    }
}

extension Matching {
    /// Reads a notice, whose place must be the officer's and whose establishment must be one that the officer sees.
    private static func draft(
        _ fields: FieldTree,
        by officer: Officer,
        on today: Day,
        in tx: Transaction
    ) throws -> TradeNoticeDraft {
        let territory = officer.territory(.enterResults)
        let own = territory.isOneProvince ? territory.provinces.first : nil
        let draft = try FieldTreeReader.read(fields) { TradeNoticeDraft($0, today: today, own: own) }
        try Territories.requireProvince(draft.province, in: tx)
        guard territory.contains(province: draft.province) else { throw Refusal.missing }
        if let id = draft.beneficiaryID {
            let seen = BeneficiaryPolicy.condition(officer.territory(.viewBeneficiaries))
            let found: Int64? = try tx.value(SQL("SELECT b.id FROM beneficiary b WHERE b.id = \(id) AND ") + seen)
            guard found != nil else { throw Refusal.invalid("Không có cơ sở số \(id).", field: "beneficiary") }
        }
        return draft
    }

    fileprivate static func ending(_ fields: FieldTreeReader) -> (reason: String, version: Int?) {
        (
            fields.required("reason", "Ghi lý do kết thúc, như “đã bán hết”.", .prose),
            fields.integer("version", in: 1...Int(Int32.max))
        )
    }

    /// Names and ways to reach people stay out of the chain of the log.
    private static func noted(
        _ id: Int64,
        _ act: String,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws -> TradeNotice {
        guard let notice = try TradeNotice.rows("n.id = \(id)", in: tx).first else { throw Refusal.missing }
        let entry = AuditDraft(
            act: act,
            subject: "tradeNotice",
            subjectID: id,
            provinceNow: notice.provinceNow,
            detail: ["side": notice.side.name, "title": notice.title, "reason": notice.endedFor],
            personal: ["party": notice.party, "contact": notice.contact]
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
        return notice
    }
}

extension FieldShape {
    package static let tradeNotice = FieldShape("NewTradeNotice", given: ["version"]) {
        TradeNoticeDraft($0, today: today, own: "")
    }
    package static let tradeNoticeCorrection = FieldShape("TradeNoticeCorrection") {
        TradeNoticeDraft($0, today: today, own: "")
    }
    package static let tradeEnding = FieldShape("TradeNoticeEnding", Matching.ending)
}
