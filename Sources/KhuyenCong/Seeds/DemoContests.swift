import Database

/// Plays the contests of the demonstration through their front door, day after day.
struct DemoContests {
    private let contests: Contests
    private let database: Database
    private let cast: DemoCast
    private let today: Day

    /// - Throws: `Refusal`, `DatabaseError`.
    static func fill(
        _ database: Database,
        _ territories: Territories,
        cast: DemoCast,
        calendar: DemoCalendar
    ) async throws {
        let play = DemoContests(
            contests: Contests(database),
            database: database,
            cast: cast,
            today: calendar.today
        )
        let (commune, home) = try await play.establishments(of: DemoFile.ngheAn)
        let neighbours = try await play.establishments(of: DemoFile.haTinh).names
        let parts = Set(territories.formedFrom(DemoFile.ngheAn).map(\.code))
        let region = territories.regions.first { !$0.provinces.isDisjoint(with: parts) }?.code
        guard let commune, let region else { return }
        let own = territories.children(of: DemoFile.ngheAn, map: .of2025).first?.code
        for contest in DemoContest.all(calendar, commune: commune, own: own, region: region) {
            try await play.play(contest, contest.place == DemoFile.haTinh ? neighbours : home)
        }
    }

    private func play(_ contest: DemoContest, _ establishments: [String]) async throws {
        let id = try await prepare(contest)
        try await enter(contest, establishments, in: id)
        try await seat(contest, in: id)
        guard contest.end > .asked else { return }
        try await score(contest, in: id)
        guard contest.end == .decided else { return }
        try await decide(contest, id)
    }

    private func prepare(_ contest: DemoContest) async throws -> Int64 {
        let fields = FieldTree.group([
            "place": contest.place.map(FieldTree.text) ?? .empty, "year": .number(Int64(contest.year)),
            "entriesUntil": .text(contest.entriesUntil.description),
            "judgingFrom": .text(contest.judgingFrom.description),
            "judgingUntil": .text(contest.judgingUntil.description),
            "hidesNames": .flag(contest.end == .judging),
        ])
        return try await contests.prepare(fields, by: organiser(contest), at: nine(contest.opened)).contest.id
    }

    private func enter(_ contest: DemoContest, _ establishments: [String], in id: Int64) async throws {
        let organiser = organiser(contest)
        let now = nine(contest.opened.moved(byDays: 1))
        // What was certified in the cascade does not compete a second time.
        let rises = contest.end == .decided
        let candidates = rises ? try await contests.candidates(for: id, by: organiser, on: now.day) : []
        for candidate in candidates {
            let fields = FieldTree.group(["from": .number(candidate.entry.id)])
            _ = try await contests.register(fields, in: id, by: organiser, at: now)
        }
        for establishment in contest.new.compactMap({ establishments.indices.contains($0) ? establishments[$0] : nil })
        {
            let product = DemoProduct.of(establishment)
            let fields = FieldTree.group([
                "beneficiary": .text(establishment), "product": .text(product.name),
                "group": .text(product.group.rawValue), "letter": .text("12/UBND-TD"),
            ])
            _ = try await contests.register(fields, in: id, by: organiser, at: now)
        }
    }

    /// All are asked; where the products still come in, one has not answered and one declines.
    private func seat(_ contest: DemoContest, in id: Int64) async throws {
        let organiser = organiser(contest)
        let now = nine(contest.opened.moved(byDays: 2))
        for (judge, userName) in zip(cast.judges, DemoAccounts.judges) {
            _ = try await contests.invite(.group(["userName": .text(userName)]), to: id, by: organiser, at: now)
            if contest.end == .asked, judge == cast.judges.first { continue }
            let declines = contest.end == .asked && judge == cast.judges.last
            let answer = FieldTree.group([
                "answer": .text(declines ? "declined" : "accepted"), "reason": declines ? .text("busy") : .empty,
                "version": .number(1),
            ])
            try await contests.answer(answer, to: id, by: judge, at: now)
        }
        guard contest.end > .asked else { return }
        _ = try await contests.begin(id, version: 1, by: organiser, at: nine(contest.judgingFrom))
    }

    private func score(_ contest: DemoContest, in id: Int64) async throws {
        let now = nine(min(contest.judgingFrom.moved(byDays: 1), today))
        let entries = try await contests.contest(id, by: organiser(contest), on: now.day).entries
        let judges = contest.end == .judging ? Array(cast.judges.prefix(1)) : cast.judges
        for (entry, marks) in zip(entries, contest.marks) {
            for (judge, mark) in zip(judges, marks) {
                try await contests.score(entry.id, sheet(mark), by: judge, at: now)
            }
        }
    }

    private func sheet(_ mark: Int64?) -> FieldTree {
        guard let mark else {
            return .group(["abstention": .text(ContestSheet.Abstention.conflict.rawValue), "version": .number(1)])
        }
        // Taste is the one criterion on which the judges of the demonstration are stricter.
        let marks = ContestCriterion.allCases.map { ($0.rawValue, FieldTree.number($0 == .culture ? mark - 1 : mark)) }
        return .group(["marks": .group(Dictionary(uniqueKeysWithValues: marks)), "version": .number(1)])
    }

    private func decide(_ contest: DemoContest, _ id: Int64) async throws {
        let now = nine(contest.decidedOn)
        let detail = try await contests.contest(id, by: organiser(contest), on: now.day)
        let entries = detail.entries.map { entry in
            let obstacle = detail.obstacle(to: entry)
            return FieldTree.group([
                "entry": .number(entry.id), "awarded": .flag(obstacle == nil),
                "feedback": .text(obstacle == nil ? "Giữ chất lượng đều giữa các lô" : "Hoàn thiện bao bì, nhãn"),
            ])
        }
        let fields = FieldTree.group([
            "decision": .text("\(id)/QĐ-TD"), "decidedOn": .text(now.day.description), "version": .number(2),
            "entries": .list(entries),
            "session": .group([
                "heldOn": .text(now.day.moved(byDays: -2).description), "minutes": .text("\(id)/BB-TD"),
                "members": .number(5), "present": .number(4),
            ]),
        ])
        _ = try await contests.decide(id, fields, by: organiser(contest), at: now)
    }

    private func organiser(_ contest: DemoContest) -> Officer {
        switch contest.place {
        case DemoFile.ngheAn: cast.department
        case DemoFile.haTinh: .localOperator
        case .some(let code): code.hasPrefix("V") ? cast.agency : cast.department
        case nil: cast.agency
        }
    }

    private func nine(_ day: Day) -> Moment {
        Moment.start(of: day).adding(seconds: 9 * 3600)
    }

    /// The commune of today's map with the most establishments, and names of establishments, its own first.
    private func establishments(of province: String) async throws -> (commune: String?, names: [String]) {
        try await database.read { tx in
            let from: SQL = """
                FROM beneficiary b JOIN place_position a ON a.map = b.map AND a.code = b.place_code
                WHERE b.province_now = \(province) AND b.canonical_id IS NULL AND a.commune_now IS NOT NULL
                """
            let commune: String? = try tx.value(
                "SELECT a.commune_now " + from + " GROUP BY a.commune_now ORDER BY COUNT(*) DESC, a.commune_now LIMIT 1"
            )
            let names: [String] = try tx.rows(
                "SELECT b.name " + from
                    + " ORDER BY CASE WHEN a.commune_now = \(commune ?? "") THEN 0 ELSE 1 END, b.id LIMIT 12"
            ) { try $0.get(0) }
            return (commune, names)
        }
    }
}
