import Database

extension Matching {
    /// Brings a notice together with one of the other side: "with" is its number.
    ///
    /// - Throws: `Refusal` (forbidden, missing; invalid where they are no pair, conflict where they were brought together
    ///   before or one of them is over), `DatabaseError`.
    package func introduce(
        _ id: Int64,
        _ fields: FieldTree,
        by officer: Officer,
        at now: Moment
    ) async throws -> TradeMatch {
        try officer.require(.enterResults)
        return try await database.write { tx in
            let own = try Matching.find(id, .enterResults, by: officer, in: tx)
            let with = try FieldTreeReader.read(fields, Matching.partner)
            guard let other = try TradeNotice.rows("n.id = \(with)", in: tx).first, other.isOpen(on: now.day) else {
                throw Refusal.invalid("Không có tin số \(with) đang mở.", field: "with")
            }
            guard own.isOpen(on: now.day) else { throw Refusal.conflict("Tin này đã kết thúc hoặc hết hạn.") }
            guard own.side != other.side, own.subject == other.subject else {
                throw Refusal.invalid("Chỉ ghép tin chào hàng với tin cần mua cùng loại hàng.", field: "with")
            }
            let (offer, need) = own.side == .offer ? (own, other) : (other, own)
            let known: Int64? = try tx.value(
                "SELECT id FROM trade_match WHERE offer_id = \(offer.id) AND need_id = \(need.id)"
            )
            if let known { throw Refusal.conflict("Hai bên đã được giới thiệu (kết nối số \(known)).") }
            let match = try tx.insert(
                """
                INSERT INTO trade_match (offer_id, need_id, state, introduced_on, account_id, officer_name)
                VALUES (\(offer.id), \(need.id), \(TradeMatch.State.introduced), \(now.day), \(officer.userID),
                    \(officer.name))
                RETURNING id
                """
            )
            return try Matching.notedMatch(match, "trade.introduce", by: officer, at: now, in: tx)
        }
    }

    /// The next step of a match; the fields are those of `TradeMatchStep`.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where the state does not allow it or another changed it
    ///   since), `DatabaseError`.
    package func move(_ id: Int64, _ fields: FieldTree, by officer: Officer, at now: Moment) async throws -> TradeMatch
    {
        try officer.require(.enterResults)
        return try await database.write { tx in
            let match = try Matching.findMatch(id, .enterResults, by: officer, in: tx)
            let step = try FieldTreeReader.read(fields) { TradeMatchStep($0, today: now.day) }
            try StandingVersion.require(step.version, match.version, of: "Kết nối này")
            guard match.state.next.contains(step.state) else {
                throw Refusal.conflict("Kết nối đang ở bước “\(match.state.name)”.")
            }
            if let agreedOn = step.agreedOn, agreedOn < match.introducedOn {
                throw Refusal.invalid(
                    "Ngày ký trước ngày giới thiệu (\(match.introducedOn.vietnamese)).",
                    field: "agreedOn"
                )
            }
            try tx.execute(
                """
                UPDATE trade_match SET state = \(step.state), agreed_on = \(step.agreedOn),
                    agreed_value = \(step.agreedValue), paper = \(step.paper), reason = \(step.reason),
                    version = version + 1 WHERE id = \(id)
                """
            )
            return try Matching.notedMatch(id, "trade.move", by: officer, at: now, in: tx)
        }
    }

    /// Enters what was sold since an agreement; the fields are those of `TradeFollowUpDraft`.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid, conflict), `DatabaseError`.
    package func follow(
        _ id: Int64,
        _ fields: FieldTree,
        by officer: Officer,
        at now: Moment
    ) async throws -> TradeMatch {
        try officer.require(.enterResults)
        return try await database.write { tx in
            let match = try Matching.findMatch(id, .enterResults, by: officer, in: tx)
            guard let agreedOn = match.agreedOn else {
                throw Refusal.conflict("Hai bên chưa ký; chưa có gì để theo dõi.")
            }
            let told = try FieldTreeReader.read(fields) { reader in
                let told = TradeFollowUpDraft(reader, today: now.day)
                if told.on < agreedOn { reader.fault("on", "Ngày theo dõi trước ngày ký.") }
                return told
            }
            try StandingVersion.require(told.version, match.version, of: "Kết nối này")
            try tx.execute(
                """
                INSERT INTO trade_follow_up (match_id, asked_on, sold, words, account_id, officer_name, entered_at)
                VALUES (\(id), \(told.on), \(told.sold), \(told.words), \(officer.userID), \(officer.name), \(now))
                """
            )
            try tx.execute("UPDATE trade_match SET version = version + 1 WHERE id = \(id)")
            return try Matching.notedMatch(id, "trade.follow", by: officer, at: now, in: tx)
        }
    }
}

extension Matching {
    fileprivate static func partner(_ fields: FieldTreeReader) -> Int64 {
        let with = fields.id("with")
        if fields.text("with") == nil { fields.fault("with", "Ghi số của tin bên kia.") }
        return with ?? 0
    }

    private static func notedMatch(
        _ id: Int64,
        _ act: String,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws -> TradeMatch {
        guard let match = try TradeMatch.rows("m.id = \(id)", in: tx).first else { throw Refusal.missing }
        try match.storeAsking(in: tx)
        let entry = AuditDraft(
            act: act,
            subject: "tradeMatch",
            subjectID: id,
            provinceNow: match.offer.provinceNow,
            detail: [
                "offer": match.offer.title, "need": match.need.title, "state": match.state.name,
                "paper": match.paper, "reason": match.reason, "value": match.agreedValue.map(String.init),
                "sold": match.sold.map(String.init),
            ]
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
        return match
    }
}

extension FieldShape {
    package static let tradeIntroduction = FieldShape("NewTradeMatch", Matching.partner)
    package static let tradeStep = FieldShape("TradeMatchStep") { TradeMatchStep($0, today: today) }
    package static let tradeFollowUp = FieldShape("NewTradeFollowUp") { TradeFollowUpDraft($0, today: today) }
}
