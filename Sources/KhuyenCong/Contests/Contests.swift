package import Database

/// Contests of typical rural industrial products: preparing them, their products, their judges, the result.
package struct Contests: Sendable {
    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// Those that the officer reads, and those in which the officer has a seat; the latest first.
    ///
    /// - Throws: `DatabaseError`.
    package func list(by officer: Officer) async throws -> [Contest] {
        try await database.read { try Contests.seen(by: officer, in: $0) }
    }

    static func seen(by officer: Officer, in tx: Transaction) throws -> [Contest] {
        let seats: Set<Int64> =
            if let account = officer.userID {
                Set(try ContestJudge.rows("j.account_id = \(account)", in: tx).map(\.contestID))
            } else {
                []
            }
        return try Contest.rows("TRUE", in: tx).filter {
            ContestPolicy.maySee($0, by: officer) || seats.contains($0.id)
        }
    }

    /// One contest with its products and judges.
    ///
    /// - Throws: `Refusal` (missing), `DatabaseError`.
    package func contest(_ id: Int64, by officer: Officer, on today: Day) async throws -> ContestDetail {
        try await database.read { try Contests.detail(id, by: officer, on: today, in: $0) }
    }

    /// Opens a contest; the fields are those of `ContestDraft`.
    ///
    /// - Throws: `Refusal` (forbidden, invalid; conflict where the place has one that year), `DatabaseError`.
    package func prepare(_ fields: FieldTree, by officer: Officer, at now: Moment) async throws -> ContestDetail {
        try officer.require(.runContests)
        return try await database.write { tx in
            let territories = try Territories.load(tx)
            let draft = try FieldTreeReader.read(fields) { ContestDraft($0, territories) }
            let id = try Contests.open(draft, by: officer, at: now, in: tx)
            return try Contests.detail(id, by: officer, on: now.day, in: tx)
        }
    }

    /// - Throws: `Refusal` (forbidden; conflict where the place has one that year), `DatabaseError`.
    static func open(_ draft: ContestDraft, by officer: Officer, at now: Moment, in tx: Transaction) throws -> Int64 {
        guard ContestPolicy.mayRun(draft.level, draft.place, draft.province, by: officer) else {
            throw Refusal.forbidden
        }
        let taken: Int64? = try tx.value(
            """
            SELECT id FROM contest WHERE level = \(draft.level) AND year = \(draft.year)
                AND place IS NOT DISTINCT FROM \(draft.place)
            """
        )
        guard taken == nil else {
            throw Refusal(.conflict, "Địa bàn này đã có kỳ bình chọn năm \(draft.year).", field: "year")
        }
        let id = try Contest.insert(draft, by: officer, at: now, in: tx)
        let contest = try Contests.undecided(id, by: officer, in: tx)
        try contest.note("contest.prepare", ["name": contest.name], by: officer, at: now, in: tx)
        return id
    }

    /// Corrects the days and weights of a contest; its place and year stay, once judges score also what `requireSeal`
    /// names.
    ///
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where it is decided, or another changed it since
    ///   "version"), `DatabaseError`.
    package func change(
        _ id: Int64,
        _ fields: FieldTree,
        by officer: Officer,
        at now: Moment
    ) async throws -> ContestDetail {
        try await database.write { tx in
            let contest = try Contests.undecided(id, by: officer, in: tx)
            let territories = try Territories.load(tx)
            let fixed: [String: FieldTree] = [
                "place": .text(contest.place ?? PeriodQuery.nation), "year": .number(Int64(contest.year)),
            ]
            let draft = try FieldTreeReader.read(fields.merging(.group(fixed))) { ContestDraft($0, territories) }
            try StandingVersion.require(draft.version, contest.version, of: "Cuộc bình chọn này")
            try Contests.requireSeal(draft, Contests.detail(id, by: officer, on: now.day, in: tx), on: now.day)
            try tx.execute(
                """
                UPDATE contest SET entries_until = \(draft.days.entriesUntil), judging_from = \(draft.days.judgingFrom),
                    judging_until = \(draft.days.judgingUntil), hides_names = \(draft.hidesNames),
                    weights = \(try AuditDraft.json(draft.weights)), version = version + 1
                WHERE id = \(id)
                """
            )
            try contest.note("contest.change", ["name": contest.name], by: officer, at: now, in: tx)
            return try Contests.detail(id, by: officer, on: now.day, in: tx)
        }
    }

    /// Lets the judges score: there are products, and each group of them has its panel (`requirePanel`).
    ///
    /// - Throws: `Refusal` (forbidden, missing; conflict), `DatabaseError`.
    package func begin(_ id: Int64, version: Int, by officer: Officer, at now: Moment) async throws -> ContestDetail {
        try await database.write { tx in
            let contest = try Contests.undecided(id, by: officer, in: tx)
            try StandingVersion.require(version, contest.version, of: "Cuộc bình chọn này")
            guard contest.state == .preparing else { throw Refusal.conflict("Ban giám khảo đã chấm rồi.") }
            let detail = try Contests.detail(id, by: officer, on: now.day, in: tx)
            guard detail.entries.contains(where: { $0.ineligible == nil }) else {
                throw Refusal.conflict("Chưa có sản phẩm nào.", remedy: "Ghi sản phẩm dự bình chọn trước.")
            }
            let groups = Set(detail.entries.filter { $0.ineligible == nil }.map(\.group))
            for group in ProductGroup.allCases where groups.contains(group) {
                try Contests.requirePanel(for: group, detail.judges)
            }
            let accepted = detail.judges.filter { $0.answer == .accepted }.count
            try tx.execute("UPDATE contest SET state = 'judging', version = version + 1 WHERE id = \(id)")
            try contest.note("contest.begin", ["judges": String(accepted)], by: officer, at: now, in: tx)
            return try Contests.detail(id, by: officer, on: now.day, in: tx)
        }
    }

    /// An odd number of judges, three at least, has accepted to score a group (Điều 11 khoản 2 Thông tư
    /// 26/2014/TT-BCT): whoever scores other groups alone is no judge of it.
    ///
    /// - Throws: `Refusal` (conflict).
    static func requirePanel(for group: ProductGroup, _ judges: [ContestJudge]) throws {
        let accepted = judges.filter { $0.answer == .accepted && $0.isAsked(about: group) }.count
        guard accepted >= 3, !accepted.isMultiple(of: 2) else {
            throw Refusal.conflict(
                "Nhóm “\(group.name)” có \(accepted) giám khảo nhận chấm; ban giám khảo phải có số lẻ, từ 3 người.",
                remedy: "Mời thêm giám khảo của nhóm (Điều 11 khoản 2 Thông tư 26/2014/TT-BCT)."
            )
        }
    }

    /// Whatever is done in a contest waits for what is being done in it: a sheet never comes after the decision.
    static func lock(_ id: Int64, in tx: Transaction) throws {
        let _: Int64? = try tx.value(SQL("SELECT id FROM contest WHERE id = \(id)") + tx.dialect.forUpdate)
    }

    /// A contest that this officer runs and whose result is open, locked.
    static func undecided(_ id: Int64, by officer: Officer, in tx: Transaction) throws -> Contest {
        try lock(id, in: tx)
        guard let contest = try Contest.rows("c.id = \(id)", in: tx).first,
            ContestPolicy.maySee(contest, by: officer) || ContestPolicy.mayRun(contest, by: officer)
        else { throw Refusal.missing }
        guard ContestPolicy.mayRun(contest, by: officer) else { throw Refusal.forbidden }
        guard contest.state != .decided else { throw Refusal.conflict("Kết quả bình chọn đã được công nhận.") }
        return contest
    }
}

extension Contest {
    func note(
        _ act: String,
        _ detail: [String: String],
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws {
        let entry = AuditDraft(act: act, subject: "contest", subjectID: id, provinceNow: provinceNow, detail: detail)
        try Audit.append(entry, by: officer, at: now, in: tx)
    }
}

extension FieldShape {
    package static let contest = FieldShape("NewContest") { ContestDraft($0, nowhere) }
    package static let contestChange = FieldShape("ContestChange", given: ["place", "year"]) {
        ContestDraft($0, nowhere)
    }
    package static let contestEntry = FieldShape("NewContestEntry", ContestEntryDraft.init)
    package static let contestCorrection = FieldShape("ContestEntryCorrection") { ContestEntryDraft($0.forgiving) }
}
