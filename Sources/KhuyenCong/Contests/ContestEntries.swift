import Database

/// A certified product of the level below that may go on to a contest.
package struct ContestCandidate: Sendable, Hashable {
    package let entry: ContestEntry
    /// The contest that recognised it.
    package let contest: String
}

extension Contests {
    /// Certified products of the level below, of the place of the contest, whose certificate stands on the last day of
    /// entering and that were not entered yet.
    ///
    /// - Throws: `Refusal` (missing), `DatabaseError`.
    package func candidates(for id: Int64, by officer: Officer, on today: Day) async throws -> [ContestCandidate] {
        try await database.read { tx in
            let contest = try Contests.detail(id, by: officer, on: today, in: tx).contest
            return try Contests.candidates(for: contest, in: tx)
        }
    }

    static func candidates(for contest: Contest, in tx: Transaction) throws -> [ContestCandidate] {
        guard let below = contest.level.below else { return [] }
        let territories = try Territories.load(tx)
        let lower = try Contest.rows("c.level = \(below) AND c.state = 'decided'", in: tx).filter {
            Contests.lies($0, in: contest, territories)
        }
        let names = Dictionary(uniqueKeysWithValues: lower.map { ($0.id, $0.name) })
        return try ContestEntry.rows(
            """
            e.contest_id IN (\(list: lower.map(\.id))) AND e.certificate IS NOT NULL
            AND e.last_day >= \(contest.days.entriesUntil)
            AND NOT EXISTS (SELECT 1 FROM contest_entry t WHERE t.from_id = e.id AND t.contest_id = \(contest.id))
            """,
            in: tx
        ).map { ContestCandidate(entry: $0, contest: names[$0.contestID] ?? "") }
    }

    private static func lies(_ lower: Contest, in contest: Contest, _ territories: Territories) -> Bool {
        switch contest.level {
        case .commune: false
        case .province: lower.provinceNow == contest.place
        case .region:
            lower.provinceNow.map { Contests.lies($0, in: contest, territories) } ?? false
        case .nation: true
        }
    }

    /// Whether a province of today's map has a part in the region of a contest.
    static func lies(_ province: String, in contest: Contest, _ territories: Territories) -> Bool {
        let region = contest.place.flatMap { territories.region($0) }
        return territories.formedFrom(province).contains { region?.provinces.contains($0.code) == true }
    }

    /// Enters a product; the fields are those of `ContestEntryDraft`.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where entering is over), `DatabaseError`.
    package func register(
        _ fields: FieldTree,
        in id: Int64,
        by officer: Officer,
        at now: Moment
    ) async throws -> ContestEntry {
        try await database.write { tx in
            let contest = try Contests.undecided(id, by: officer, in: tx)
            let draft = try FieldTreeReader.read(fields) { ContestEntryDraft($0) }
            guard contest.state == .preparing, now.day <= contest.days.entriesUntil else {
                throw Refusal.conflict(
                    "Đã hết hạn nhận sản phẩm (\(contest.days.entriesUntil.vietnamese)).",
                    remedy: "Gia hạn nhận sản phẩm khi chưa chấm điểm."
                )
            }
            let source = try Contests.source(draft, contest, by: officer, in: tx)
            let position: Int =
                try tx.value("SELECT COALESCE(MAX(position), 0) + 1 FROM contest_entry WHERE contest_id = \(id)") ?? 1
            let entry = try tx.insert(
                """
                INSERT INTO contest_entry (contest_id, position, product, product_group, beneficiary_id, words, letter,
                    from_id, entered_at)
                VALUES (\(id), \(position), \(source.product), \(source.group), \(source.beneficiary), \(draft.words),
                    \(draft.letter), \(draft.from), \(now)) RETURNING id
                """
            )
            try contest.note("contest.enter", ["product": source.product], by: officer, at: now, in: tx)
            return try Contests.entry(entry, in: tx)
        }
    }

    private static func source(
        _ draft: ContestEntryDraft,
        _ contest: Contest,
        by officer: Officer,
        in tx: Transaction
    ) throws -> (product: String, group: ProductGroup, beneficiary: Int64) {
        if let from = draft.from {
            guard let lower = try candidates(for: contest, in: tx).first(where: { $0.entry.id == from })?.entry else {
                throw Refusal.invalid(
                    "Sản phẩm này không có giấy chứng nhận cấp dưới còn giá trị, hoặc đã dự kỳ này.",
                    field: "from"
                )
            }
            return (lower.product, lower.group, lower.beneficiary)
        }
        guard contest.level.takesNewProducts else {
            throw Refusal.invalid(
                "Bình chọn \(contest.level.name) chỉ nhận sản phẩm có giấy chứng nhận cấp dưới còn giá trị"
                    + " (Điều 12 Thông tư 26/2014/TT-BCT).",
                field: "from"
            )
        }
        if contest.level == .province, draft.letter == nil {
            throw Refusal.invalid(
                "Xã không tổ chức bình chọn thì sản phẩm cần văn bản của Ủy ban nhân dân xã"
                    + " (Điều 12 khoản 2 điểm d Thông tư 26/2014/TT-BCT).",
                field: "letter"
            )
        }
        let beneficiary = try beneficiary(draft.beneficiary, of: contest, by: officer, in: tx)
        return (draft.product ?? "", draft.group ?? .other, beneficiary)
    }

    /// The establishment by its number, or by its name where one alone bears it in the place of the contest; one that
    /// the officer may not see is none.
    private static func beneficiary(
        _ typed: String?,
        of contest: Contest,
        by officer: Officer,
        in tx: Transaction
    ) throws -> Int64 {
        guard let typed else { throw Refusal.invalid("Ghi tên cơ sở.", field: "beneficiary") }
        let number = Int64(typed) ?? 0
        let found: [Int64] = try tx.rows(
            """
            SELECT b.id FROM beneficiary b WHERE b.canonical_id IS NULL AND \(establishments(of: contest))
                AND \(BeneficiaryPolicy.condition(officer.territory(.viewBeneficiaries)))
                AND (b.name_key = \(BeneficiaryName.key(typed)) OR b.id = \(number)) ORDER BY b.id LIMIT 2
            """
        ) { try $0.get(0) }
        guard let first = found.first else {
            throw Refusal.invalid(
                "Chưa có cơ sở nào mang tên này trong \(contest.level == .commune ? "xã" : "tỉnh").",
                field: "beneficiary",
                remedy: "Thêm ở trang Cơ sở thụ hưởng trước."
            )
        }
        guard found.count == 1 else {
            throw Refusal.invalid(
                "Có nhiều cơ sở cùng tên này.",
                field: "beneficiary",
                remedy: "Ghi số của cơ sở, ở cuối địa chỉ trang của cơ sở."
            )
        }
        return first
    }

    /// Over `beneficiary b`: those of the commune or province of a contest.
    private static func establishments(of contest: Contest) -> SQL {
        guard contest.level == .commune else { return "b.province_now = \(contest.provinceNow ?? "")" }
        return """
            EXISTS (SELECT 1 FROM place_position a WHERE a.map = b.map AND a.code = b.place_code
                AND a.commune_now = \(contest.place))
            """
    }

    /// Corrects a product, or says why it may not take part; what is not named stays.
    ///
    /// Sheets of the earlier version no longer count. Once sheets are open the product stays as it was judged, and only
    /// "ineligible" may change.
    /// - Throws: `Refusal` (forbidden, missing, invalid, conflict), `DatabaseError`.
    package func correct(
        _ id: Int64,
        _ fields: FieldTree,
        by officer: Officer,
        at now: Moment
    ) async throws -> ContestEntry {
        try await database.write { tx in
            let entry = try Contests.entry(id, in: tx)
            let contest = try Contests.undecided(entry.contestID, by: officer, in: tx)
            let stands = try Contests.entry(id, in: tx)
            let draft = try FieldTreeReader.read(stands.kept.merging(fields)) { ContestEntryDraft($0) }
            try StandingVersion.require(draft.version, stands.version, of: "Sản phẩm này")
            let isSealed = try Contests.requireCorrectable(stands, draft, contest, by: officer, on: now.day, in: tx)
            try tx.execute(
                """
                UPDATE contest_entry SET product = \(draft.product ?? stands.product),
                    product_group = \(draft.group ?? stands.group), words = \(draft.words),
                    ineligible = \(draft.ineligible), version = version + \(isSealed ? 1 : 0)
                WHERE id = \(id)
                """
            )
            let detail = ["product": stands.product, "ineligible": draft.ineligible ?? ""]
            try contest.note("contest.correct", detail, by: officer, at: now, in: tx)
            try Contests.noteOpening(of: contest.id, by: officer, on: now.day, in: tx)
            return try Contests.entry(id, in: tx)
        }
    }

    /// Whether the sheets are sealed, so that a correction makes a new version.
    ///
    /// - Throws: `Refusal` (conflict), `DatabaseError`.
    private static func requireCorrectable(
        _ stands: ContestEntry,
        _ draft: ContestEntryDraft,
        _ contest: Contest,
        by officer: Officer,
        on today: Day,
        in tx: Transaction
    ) throws -> Bool {
        let detail = try Contests.detail(of: contest, by: officer, on: today, in: tx)
        if contest.state == .judging, draft.ineligible == nil {
            try Contests.requirePanel(for: draft.group ?? stands.group, detail.judges)
        }
        let isSame = (draft.product, draft.group, draft.words) == (stands.product, stands.group, stands.words)
        guard detail.isSealed || isSame else {
            throw Refusal.conflict(
                "Phiếu chấm đã mở, sản phẩm giữ nguyên như đã chấm.",
                remedy: "Nếu sản phẩm không dự được thì ghi lý do không đủ điều kiện."
            )
        }
        return detail.isSealed
    }

    static func entry(_ id: Int64, in tx: Transaction) throws -> ContestEntry {
        guard let entry = try ContestEntry.rows("e.id = \(id)", in: tx).first else { throw Refusal.missing }
        return entry
    }
}
