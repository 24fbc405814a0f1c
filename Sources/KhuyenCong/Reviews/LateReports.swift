import Database

/// A file whose monthly reports are due (báo cáo tiến độ đến hạn), and which of them are not there.
package struct LateReport: Sendable, Equatable {
    package let code: String
    package let title: String
    package let level: ProgrammeLevel
    package let implementer: String
    package let provinceName: String
    /// The months without a report, oldest first, as "2026-03".
    package let months: [String]
    /// When the oldest of them was due.
    package let dueOn: Day
    /// The rule that sets the day of the month.
    package let rule: RuleUse
}

extension ProgressReviews {
    /// The files that an officer sees whose reports are late on a day, by implementing unit.
    ///
    /// A report of a month is due before the day of that month that the file's rule pack says (national: khoản 2 Điều 22
    /// Thông tư 36/2013/TT-BCT), from the month after the contract on. Where no pack says so, nothing is late.
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func late(on day: Day, by officer: Officer) async throws -> [LateReport] {
        try officer.require(.viewProjects)
        let reach = DossierReach(officer: officer)
        return try await database.read { tx in
            try LateReportReading(day: day, territories: try Territories.load(tx), tx: tx).late(reach)
        }
    }
}

/// Reads which reports are late: a fixed number of statements, however many files there are.
private struct LateReportReading {
    let day: Day
    let territories: Territories
    let tx: Transaction

    func late(_ reach: DossierReach) throws -> [LateReport] {
        let open: SQL = "(d.state = 'contracted' OR d.state = 'underWay')"
        let files = try tx.rows(
            "SELECT \(Dossier.columns) FROM dossier d WHERE " + open + " AND " + reach.visible + " ORDER BY d.id",
            Dossier.decode
        )
        let begun = try begun(open)
        let reported = try reported(open)
        let packs = try StandingPacks.load(in: tx)
        return files.compactMap { file -> LateReport? in
            guard let start = begun[file.id],
                let due = packs.inForce(file, on: day)?.number(.reportDayOfMonth)
            else { return nil }
            let missing = YearMonth.due(after: start, before: day, onDay: due.value)
                .filter { !(reported[file.id] ?? []).contains($0) }
            guard let oldest = missing.first else { return nil }
            return LateReport(
                code: file.code,
                title: file.title,
                level: file.level,
                implementer: FieldTreeReader.lenient(file.proposal).text("implementer") ?? "",
                provinceName: territories.name(.of2025, file.provinceNow),
                months: missing.map(\.description),
                dueOn: oldest.dueDay(due.value),
                rule: due.use
            )
        }.sorted { ($0.implementer, $0.dueOn, $0.code) < ($1.implementer, $1.dueOn, $1.code) }
    }

    /// The day of the first contract, or of taking over; a file that came in before its approval has no work until then.
    private func begun(_ open: SQL) throws -> [Int64: Day] {
        var days: [Int64: Day] = [:]
        let early = ProjectState.allCases.filter(\.isBeforeApproval)
        let taken: SQL = "(a.act = \(ProjectAct.takeOver) AND a.to_state NOT IN (\(list: early)))"
        let acts: SQL = "(a.act = \(ProjectAct.contract) OR " + taken + ")"
        let sql: SQL =
            "SELECT a.dossier_id, MIN(a.day) FROM dossier_act a JOIN dossier d ON d.id = a.dossier_id WHERE " + open
            + " AND " + acts + " GROUP BY a.dossier_id"
        try tx.forEach(sql) { row in days[try row.get(0)] = try row.get(1) }
        return days
    }

    private func reported(_ open: SQL) throws -> [Int64: Set<YearMonth>] {
        var months: [Int64: Set<YearMonth>] = [:]
        let sql: SQL =
            "SELECT a.dossier_id, a.fields FROM dossier_act a JOIN dossier d ON d.id = a.dossier_id WHERE " + open
            + " AND a.act = \(ProjectAct.report)"
        try tx.forEach(sql) { row in
            let fields = FieldTreeReader.lenient(try FieldTree(json: try row.get(1)))
            guard let month = YearMonth(of: fields) else { return }
            months[try row.get(0), default: []].insert(month)
        }
        return months
    }
}

extension YearMonth {
    /// The day of this month before which the report is due.
    fileprivate func dueDay(_ number: Int) -> Day {
        day(min(number, 28)) ?? Day.lastOfYear(year)
    }

    /// The months after that of `start` whose report should have come before `day`, oldest first.
    static func due(after start: Day, before day: Day, onDay number: Int) -> [YearMonth] {
        var months: [YearMonth] = []
        var next = YearMonth(start).next
        while next.dueDay(number) <= day, months.count < 120 {
            months.append(next)
            next = next.next
        }
        return months
    }
}
